extension CueTable {
  static let persian = CueTable(language: "fa", order: .before, source: "")
}
