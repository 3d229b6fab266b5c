import ArticleModel
import Languages

/// Tells statements from names, titles and scare quotes.
struct KindRules {
  let document: QuoteDocument
  /// The words that a short run stands behind wherever it is quoted in the article, by its own folded words. A name
  /// turns up in many places; a phrase that the headline takes from the text stands behind the same word.
  private let occurrences: [UInt64: Set<WordKey>]
  /// The token that ends the headline, whose runs are taken from the text and say nothing new of them.
  private let headline: Int

  private static let shortName = 4
  private static let longName = 6
  private static let longTitle = 9
  private static let longSlogan = 12
  /// What may stand between an office and the name that fills it: "وزير الدفاع السابق «…»".
  private static let naming: Roles = [.namesNext, .worksNext, .body, .title]
  static let qualifying: Roles = [.body, .adjective, .place, .masculine, .feminine]

  init(document: QuoteDocument) {
    self.document = document
    var occurrences: [UInt64: Set<WordKey>] = [:]
    let headline = document.headlineEnd
    for span in document.spans.indices where document.wordCounts[span] <= Self.shortName {
      let opening = document.opening[span]
      if opening < headline { continue }
      let before = opening > 0 ? document.tokens[opening - 1] : nil
      occurrences[Self.signature(of: span, in: document), default: []].insert(before?.key ?? WordKey())
    }
    self.occurrences = occurrences
    self.headline = headline
  }

  private static func signature(of span: Int, in document: QuoteDocument) -> UInt64 {
    guard document.opening[span] >= 0, document.closing[span] >= 0 else { return 0 }
    var value: UInt64 = 0
    for token in document.tokens[document.opening[span]..<document.closing[span]] where token.isWord {
      value = value &* 31 &+ token.key.value
    }
    return value
  }

  /// What a span is; `previous` is the span before it in the sentence, with what that is.
  func kind(of context: QuoteContext, previous: (span: Int, kind: QuotedRun.Kind)?) -> QuotedRun.Kind {
    let words = context.wordCount
    let isShort = words <= Self.shortName
    if context.quoted.continuesParagraph { return .statement }
    if context.quoted.parent != nil { return words >= 8 ? .statement : .name }
    if words <= Self.longTitle, context.opening > 0, document.tokens[context.opening - 1].has(.distances) {
      return .scare
    }
    if context.isInsidePhrase, words <= 5 { return .name }
    if let previous, isShort, isJoined(to: previous.span, context) { return previous.kind }
    if words <= 10, isInscription(context) { return .other }
    let inner = innerWords(context)
    if isShort, !inner.isEmpty, inner.allSatisfy({ $0.has([.outlet, .network, .place, .absorbed]) && $0.form.isEmpty })
    {
      return .name
    }
    // «الحرقة» كما تسمى
    if isShort, let after = context.after, after.has(.distances), after.width > 1 { return .scare }
    if isShort, isAcronym(inner) || inner.count == 1 && hasDigit(inner) { return .name }
    if document.table.isCased, context.closing > 0, document.tokens[context.closing - 1].kind == .comma,
      context.frameAfter.map({ context.follows($0) }) ?? false
    {
      // "Yeah," he said.
      return .statement
    }
    if words <= Self.longTitle, !context.isDirect, isCapitalized(inner) {
      let isWork = words > Self.shortName || wordsBefore(context).contains { $0.has(.worksNext) }
      return isWork ? .title : .name
    }
    let before = wordsBefore(context)
    if document.table.order == .either, words <= Self.shortName, let nearest = before.first, before.count > 1,
      nearest.roles.isSuperset(of: [.reports, .namesNext]), before[1].has(.document) || before[1].roles.isEmpty,
      !before[1].isCapital
    {
      // "le texte dit « Bâtir mieux »"
      return .name
    }
    if let kind = kindByNoun(before, words: words, context) { return kind }
    let isFramed =
      context.frameBefore.map { $0.isSpeech && !context.isOnlyTopic($0) } ?? false
      || context.frameAfter.map { context.follows($0) } ?? false
    if words >= 8 || words >= 3 && isWholeSentence(context) { return .statement }
    if words >= 3, context.opening == context.sentence.lowerBound, context.after?.kind == .colon,
      document.table.order != .after
    {
      return .statement
    }
    if document.table.order == .after, words <= 3, context.after?.kind == .colon,
      context.opening - context.sentence.lowerBound <= 2, context.frameBefore == nil
    {
      // دبي "الخليج": كشفت الشركة …
      return .name
    }
    if document.table.order == .after, words <= 2, context.opening - context.sentence.lowerBound <= 2,
      document.tokens[context.sentence.lowerBound].has(.place),
      context.after?.kind == .comma || context.after?.kind == .dash
    {
      // بغداد: «الخليج»، وكالات
      return .name
    }
    if document.table.hasArabicPrefixes, isShort, context.after?.kind == .openBracket,
      context.closing + 2 < context.sentence.upperBound, isLatin(document.tokens[context.closing + 2]),
      !isPredicate(inner)
    {
      // "ثينك سيرفر" (ThinkServer)
      return .name
    }
    let places = isShort ? occurrences[Self.signature(of: context.span, in: document)]?.count ?? 0 : 0
    let isRepeated = places > (context.opening < headline ? 0 : 1)
    if isShort, namesByPlace(context, inner, before) { return .name }
    // إن "النسور" جاهزون: the clause goes on behind the name.
    if isRepeated, context.isDirect, !isPredicate(inner), context.after?.isWord ?? false,
      before.first?.has(.that) ?? false || context.frameBefore?.kind == .verb
    {
      return .name
    }
    if document.table.isPostpositional, isShort, !isPredicate(inner), let next = context.after,
      next.has([.namesNext, .worksNext]) || next.key == Self.urduIn || next.key == Self.urduOn
    {
      // ‘روشن گھرانہ’ اسکیم: the noun, or its postposition, stands behind the name.
      return next.has(.worksNext) ? .title : .name
    }
    if words <= 3, context.frameBefore?.kind == .heading, context.frameBefore?.end == context.opening,
      context.after?.isWord ?? false, !isPredicate(inner)
    {
      // علماء: "ساعة الكبد" قد تفسر …
      return .name
    }
    if context.isDirect, words > 1 || isFramed { return .statement }
    if let kind = kindByDefiniteNoun(before, words: words, inner) { return kind }
    if words <= Self.longName, let first = inner.first, first.has(.worksNext), !first.has(.reports), !isPredicate(inner)
    {
      return .title
    }
    if isShort, let first = inner.first, first.has([.namesNext, .outletNoun]), first.form.isEmpty,
      !(inner.count == 2 && first.isFeminine && inner[1].isIndefiniteFeminine)
    {
      return .name
    }
    if document.table.isCased, words <= Self.longName, let nearest = before.first, nearest.has(.article),
      inner.first?.isCapital ?? false, !context.isDirect
    {
      // pour les « Assises nationales de l’habitat »
      return .name
    }
    if document.table.hasHebrewPrefixes, isShort, context.after?.key == Self.of, !context.isDirect {
      // התנהלות "היחידה לאכיפה" של העירייה
      return .name
    }
    if isShort, inner.last?.kind == .number, !isPredicate(inner) { return .name }
    if isRepeated, !isPredicate(inner), !(isFramed && isDescriptive(inner)),
      !isCalledFor(context, before)
    {
      return .name
    }
    if document.table.order == .before, !document.table.isPostpositional, words <= 2, !context.isDirect,
      let nearest = before.first,
      nearest.roles.subtracting(Self.naming).isEmpty
    {
      // کتابفروشی «کلمات»: a noun stands right before it, and no object mark.
      return .name
    }
    if isFramed { return .statement }
    return words <= 3 ? .name : .scare
  }

  /// "لافتات كتب عليها: «…»", "روی دیوار نوشته شده: «…»": text that stands somewhere.
  private func isInscription(_ context: QuoteContext) -> Bool {
    var index = context.opening - 1
    guard index > context.sentence.lowerBound, document.tokens[index].kind == .colon else { return false }
    index -= 1
    while index > context.sentence.lowerBound, document.tokens[index].has(.absorbed) { index -= 1 }
    // "عبارة بخط مرتجف: «…»"
    if index > context.sentence.lowerBound + 1, document.tokens[index].roles.isEmpty,
      document.tokens[index - 1].form.contains(.by), document.tokens[index - 1].roles.isEmpty
    {
      index -= 2
    }
    return document.tokens[index].has(.slogan)
  }

  /// What the noun in front of the marks says the words are.
  private func kindByNoun(_ before: [Token], words: Int, _ context: QuoteContext) -> QuotedRun.Kind? {
    guard let nearest = before.first else { return nil }
    if words <= Self.longTitle, let noun = before.first(where: { !$0.form.contains(.definite) }), noun.has(.worksNext) {
      // "ألبومها الغنائي الأول" has its adjectives in between.
      if nearest.has(.worksNext) || !isPredicate(innerWords(context)) { return .title }
    }
    if nearest.key == Self.by, before.count > 1, before[1].has(.distances), words <= Self.shortName { return .scare }
    if nearest.has(.slogan), words <= (nearest.width > 1 ? Self.longSlogan : Self.longName) { return .other }
    if before.count > 1, before[1].has(.slogan), before[1].stem == Self.motto || before[1].key == Self.theMotto,
      words <= Self.longName
    {
      // شعار المراسم «…», الشعار الجديد «…»
      return .other
    }
    if nearest.has(.distances), words <= Self.shortName { return .scare }
    guard words <= Self.longName else { return nil }
    if words <= 3, [Self.to, Self.with].contains(nearest.key), context.after?.has(.that) ?? false { return .name }
    if nearest.key == Self.to || nearest.key == Self.with,
      before.dropFirst().first(where: { !$0.roles.subtracting(.adjective).isEmpty })?.has([.occasion, .reports])
        ?? false
    {
      return .name
    }
    if document.table.hasHebrewPrefixes, nearest.has(.body), words == 1 { return .name }
    let isFramed = context.frameBefore?.isSpeech ?? false
    if isFramed, nearest.width == 1, nearest.form.contains(.definite), nearest.form.isDisjoint(with: [.to, .by]) {
      return nil
    }
    if nearest.has([.namesNext, .outletNoun]), !nearest.has(.reports), !isQualified(nearest, by: innerWords(context)) {
      return nearest.has(.worksNext) ? .title : .name
    }
    if words <= 2, !isFramed || !context.isDirect, nearest.has(.title), nearest.form.isEmpty, nearest.width == 1,
      innerWords(context).first?.form == .definite
    {
      // أهالي "المغير"
      return .name
    }
    if words <= Self.shortName, nearest.has(.body), !isQualified(nearest, by: innerWords(context)) { return .name }
    return nil
  }

  /// "الفيلم الأمريكي «…»", "وزير الدفاع «…»": a definite noun names what follows, unless that goes on as a predicate.
  private func kindByDefiniteNoun(_ before: [Token], words: Int, _ inner: [Token]) -> QuotedRun.Kind? {
    guard words <= Self.shortName, !isPredicate(inner), let first = inner.first, !first.isIndefiniteFeminine,
      // "توقع الخبير «انهيارا وشيكا»"
      !(inner.count > 1 && inner.allSatisfy(\.isAccusative))
    else {
      return nil
    }
    for (index, token) in before.enumerated() {
      if token.has(.worksNext) { return .title }
      if token.has(.title), !first.form.contains(.definite), index + 1 >= before.count || !before[index + 1].has(.that)
      {
        return .name
      }
      guard token.form.contains(.definite), token.roles.subtracting(Self.qualifying).isEmpty else { return nil }
    }
    return nil
  }

  /// "عصيان مدني", "عنصرية": words that describe and carry no article are no name, however often they come.
  private func isDescriptive(_ inner: [Token]) -> Bool {
    guard document.table.hasArabicPrefixes, let first = inner.first, let last = inner.last else { return false }
    if first.isIndefiniteFeminine && first.roles.isEmpty || first.isAccusative && first.roles.isEmpty { return true }
    return inner.count > 1 && inner.allSatisfy { $0.form.isEmpty && !$0.has([.outlet, .place, .namesNext, .body]) }
      && (last.endsInYa || last.isIndefiniteFeminine) && last.roles.isEmpty
  }

  /// Called so, or called for: "وصفه بـ", "دعا إلى". Such words are said however often they come.
  private func isCalledFor(_ context: QuoteContext, _ before: [Token]) -> Bool {
    guard let frame = context.frameBefore else { return false }
    return frame.roles.contains(.describes)
      || frame.roles.contains(.addresses) && before.first?.has(.preposition) ?? false
        && context.opening - frame.end <= 3
  }

  /// "We need help now." stands alone with its full stop: the words go on.
  private func isWholeSentence(_ context: QuoteContext) -> Bool {
    guard context.opening == context.sentence.lowerBound, context.closing > 0, context.after?.isWord != true else {
      return false
    }
    if document.tokens[context.closing - 1].kind == .sentenceEnd { return true }
    // Hebrew sets its full stop behind the marks; a paragraph of its own may be a title.
    return document.table.hasHebrewPrefixes && context.opening > 0 && context.after?.kind == .sentenceEnd
      && document.tokens[context.opening - 1].kind != .paragraphEnd
  }

  private static let of = WordList.possessive.key
  private static let urduIn = WordList.behindNames.key
  private static let urduOn = WordList.behindNamesOn.key
  private static let motto = WordList.motto.key
  private static let theMotto = WordList.theMotto.key
  private static let by = WordList.by.key
  private static let with = WordList.with.key
  private static let to = WordList.toArabic.key
  static let and = WordList.and.key

  /// إف-35
  private func hasDigit(_ inner: [Token]) -> Bool {
    inner.contains { token in
      token.kind == .word
        && document.scalars[Int(token.start)..<Int(token.end)].contains { ScalarTable.scalarClass($0) == .digit }
    }
  }

  private func isLatin(_ token: Token) -> Bool {
    token.kind == .word && (0x41...0x24F).contains(document.scalars[Int(token.start)])
  }

  /// Whether the words can only be part of a clause, so that they are no name however short.
  func isPredicate(_ inner: [Token]) -> Bool {
    guard let first = inner.first else { return false }
    if first.isFuture || first.isAdverbial { return true }
    if document.table.hasArabicPrefixes, inner.count > 2, first.isImperfect, first.roles.isEmpty, !first.isVerbalNoun {
      return true
    }
    if document.table.order == .before, inner.count > 1, let last = inner.last, last.has(.auxiliary) { return true }
    if first.has([.preposition, .auxiliary, .that, .relative, .demonstrative, .clause, .adverb]) { return true }
    if first.has([.reports, .acts]), !first.form.contains(.definite) { return true }
    return inner.count >= 2 && first.isIndefiniteFeminine && inner[1].form.contains(.and)
  }

  /// English capitalizes names and titles word by word: "Glass Rivers", "Keep Right On to the End of the Road".
  private func isCapitalized(_ inner: [Token]) -> Bool {
    guard document.table.hasTitleCase, let last = inner.last, inner.first?.isCapital ?? false, last.isCapital else {
      return false
    }
    return inner.allSatisfy { $0.isCapital || $0.kind == .number || $0.has([.article, .preposition, .and]) }
  }

  /// Letters read out: إل سي دي, بي بي سي.
  private func isAcronym(_ inner: [Token]) -> Bool {
    inner.count > 1 && document.table.hasArabicPrefixes && inner.allSatisfy { Self.letters.contains($0.key) }
  }

  private static let letters = WordSet(.letterNames)

  private func innerWords(_ context: QuoteContext) -> [Token] {
    guard context.closing > context.opening else { return [] }
    return document.tokens[(context.opening + 1)..<context.closing].filter(\.isWord)
  }

  /// The words before a span, nearest first, an expression read as its first word.
  private func wordsBefore(_ context: QuoteContext) -> [Token] {
    var found: [Token] = []
    var index = context.opening - 1
    while index >= context.sentence.lowerBound, found.count < 3, document.tokens[index].isWord {
      while document.tokens[index].has(.absorbed), index > context.sentence.lowerBound { index -= 1 }
      found.append(document.tokens[index])
      index -= 1
    }
    return found
  }
}
