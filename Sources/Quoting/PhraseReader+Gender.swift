import Languages

/// Whom a pronoun can mean, where the language shows it by articles and names.
extension PhraseReader {
  private static let genders: Roles = [.masculine, .feminine, .plural]

  /// The gender and number of whom the phrase of `range` names, several where it may have either; nothing where nothing
  /// shows it, nil where it is no he and no she: "das Bundesamt".
  func gender(of range: Range<Int>) -> Roles? {
    guard document.table.isVerbSecond else { return [] }
    let segment = tokens[range].prefix { $0.kind != .comma }
    if segment.contains(where: { $0.has(.and) }) { return .plural }
    // "Kritik von Gisela Lund": only what stands in front of a preposition is named itself.
    let own = segment.prefix { !$0.has(.preposition) }
    if let name = own.first(where: { $0.isForename && $0.isCapital }), !Self.open.contains(name.key) {
      let word = document.scalars[Int(name.start)..<Int(name.end)]
      return Self.feminineEndings.end(word) != Self.contrary.contains(name.key) ? .feminine : .masculine
    }
    let article = own.first { $0.has(.article) }
    if let article, Self.neuterArticles.contains(article.key) { return nil }
    let noun = own.first { $0.has([.title, .body]) }
    let shown = noun?.roles.intersection(Self.genders) ?? []
    // "die Vorsitzende", "die Minister": what is a he elsewhere.
    if let article, shown == .masculine, Self.feminineArticles.contains(article.key) { return [.feminine, .plural] }
    return shown
  }

  private static let open = WordSet(.openForenames)
  private static let contrary = WordSet(.contraryForenames)
  private static let neuterArticles = WordSet(.neuterArticles)
  private static let feminineArticles = WordSet(.feminineArticles)
  private static let feminineEndings = Letters(.feminineNames)
}
