extension CueTable {
  static let hebrew = CueTable(language: "he", order: .either, source: "")
}
