extension CueTable {
  static let french = CueTable(language: "fr", order: .either, source: "")
}
