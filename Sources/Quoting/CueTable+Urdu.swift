extension CueTable {
  static let urdu = CueTable(language: "ur", order: .before, source: "")
}
