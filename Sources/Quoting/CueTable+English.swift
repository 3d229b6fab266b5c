extension CueTable {
  static let english = CueTable(language: "en", order: .either, source: "")
}
