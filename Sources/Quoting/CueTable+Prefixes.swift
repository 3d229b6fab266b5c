// Unsafe pointers: words are slices of one array of letters, lent and never kept.
import Languages

/// Arabic writes "and", "to", "by" and "the" as one word with what follows.
extension CueTable {
  private static let forenames = WordSet(.forenames)
  private static let and = Letters(.and)
  private static let andThen = Letters(.andThen)
  private static let to = Letters(.to)
  private static let by = Letters(.by)
  private static let like = Letters(.like)
  private static let pluralSubject = Letters(.pluralSubject)
  private static let article = Letters(.article)
  private static let articleLength = article.runs[0].count

  static func isAnd(_ letter: UInt32) -> Bool { and.contains(letter) || andThen.contains(letter) }
  static func isTo(_ letter: UInt32?) -> Bool { letter.map(to.contains) ?? false }
  static func isBy(_ letter: UInt32) -> Bool { by.contains(letter) || like.contains(letter) }
  static func isPrefix(_ letter: UInt32) -> Bool { isAnd(letter) || isTo(letter) || isBy(letter) }

  static func form(ofPrefix letter: UInt32) -> Form { isAnd(letter) ? .and : isTo(letter) ? .to : .by }

  /// The word without what Arabic writes in front of it, whether it is known or not.
  static func lightStem(_ letters: [UInt32]) -> WordKey {
    var start = 0
    var count: Int { letters.count - start }
    if count >= 4, CueTable.isAnd(letters[0]) { start = 1 }
    if count >= 4, CueTable.isTo(letters[start]), CueTable.isTo(letters[start + 1]) {
      start += 2
    } else if count >= 5, CueTable.isBy(letters[start]) || CueTable.isTo(letters[start]),
      CueTable.isArticled(letters[(start + 1)...])
    {
      start += 3
    } else if count >= 4, CueTable.isArticled(letters[start...]) {
      start += 2
    }
    return WordKey(letters[start...])
  }

  /// Whether letters begin with the article.
  static func isArticled<Word: RandomAccessCollection<UInt32>>(_ letters: Word) -> Bool where Word.Index == Int {
    article.begin(letters)
  }

  func prefixed(_ letters: Slice<UnsafeBufferPointer<UInt32>>, whole: WordKey) -> Analysis {
    if var roles = words[whole] {
      // "المخرج" stands in the table for what follows it, "مخرج" for what he is.
      if isDefinite(letters), roles.isSubset(of: Self.besides) {
        roles.formUnion(words[WordKey(letters.dropFirst(Self.articleLength))]?.subtracting(Self.indefiniteOnly) ?? [])
      }
      return Analysis(roles: roles, form: form(of: letters, roles), stem: whole)
    }
    // وائل is a name, and no و before another word.
    if Self.forenames.contains(whole) { return Analysis(stem: whole) }
    var rest = letters
    var form: Form = []
    if rest.count > 2, let first = rest.first, Self.isAnd(first) {
      let tail = rest.dropFirst()
      let bare = resolve(tail)
      if !bare.roles.isEmpty { return Analysis(roles: bare.roles, form: bare.form.union(.and), stem: bare.stem) }
      let name = WordKey(tail)
      if isDefinite(tail) || Self.forenames.contains(name) {
        return Analysis(form: isDefinite(tail) ? [.and, .definite] : .and, stem: name)
      }
    }
    let bare = resolve(rest)
    if !bare.roles.isEmpty { return bare }
    if isDefinite(rest) { form.insert(.definite) }
    // لل, بال, كال, فال are prefixes whatever follows.
    if rest.count > 4, let first = rest.first {
      let tail = rest.dropFirst()
      if Self.isTo(first), Self.isTo(tail.first) { form.formUnion([.to, .definite]) }
      if Self.isBy(first), isDefinite(tail) {
        form.formUnion([.by, .definite])
        rest = tail
      }
    }
    return Analysis(form: form, stem: WordKey(rest))
  }

  /// A word that the table has with its article.
  private func form(of letters: Slice<UnsafeBufferPointer<UInt32>>, _ roles: Roles) -> Form {
    isDefinite(letters) && !roles.isDisjoint(with: Self.articled) ? .definite : []
  }

  /// Says nothing of what the word itself is.
  private static let besides: Roles = [.namesNext, .worksNext, .notOutlet]

  private static let articled: Roles = [.title, .body, .place, .outlet, .object, .adjective, .notOutlet, .audience]

  /// Takes off the article and a preposition where a known word is left.
  private func resolve(_ letters: Slice<UnsafeBufferPointer<UInt32>>) -> Analysis {
    let key = WordKey(letters)
    if let roles = words[key] { return Analysis(roles: roles, form: form(of: letters, roles), stem: key) }
    if isDefinite(letters) {
      let tail = letters.dropFirst(Self.articleLength)
      if let roles = words[WordKey(tail)]?.subtracting(Self.indefiniteOnly), !roles.isEmpty {
        return Analysis(roles: roles, form: .definite, stem: key)
      }
      return Analysis()
    }
    guard letters.count > 3, let first = letters.first else { return Analysis() }
    let tail = letters.dropFirst()
    if Self.isTo(first) {
      if Self.isTo(tail.first) {
        let definite = WordKey(Self.article.runs[0].dropLast() + Array(tail))
        if let roles = words[definite] ?? words[WordKey(tail.dropFirst())]?.subtracting(Self.indefiniteOnly),
          !roles.isEmpty
        {
          return Analysis(roles: roles, form: [.to, .definite], stem: definite)
        }
        return Analysis()
      }
      return preposed(tail, .to)
    }
    return Self.isBy(first) ? preposed(tail, .by) : Analysis()
  }

  private func preposed(_ tail: Slice<UnsafeBufferPointer<UInt32>>, _ form: Form) -> Analysis {
    let key = WordKey(tail)
    if form == .to, let roles = words[key], roles.isSuperset(of: Self.presentReport) {
      // ليقول, لتؤكد: goes on with who is spoken of.
      return Analysis(roles: roles, form: .and, stem: key)
    }
    if let roles = words[key]?.intersection(Self.nominal), !roles.subtracting(Self.genders).isEmpty {
      // كاميرون: people's plural in ون stands behind no preposition.
      if roles.contains(.title), tail.count > 4, Self.pluralSubject.end(tail) { return Analysis() }
      return Analysis(roles: roles, form: form, stem: key)
    }
    if isDefinite(tail), let roles = words[WordKey(tail.dropFirst(Self.articleLength))]?.intersection(Self.nominal),
      !roles.isEmpty
    {
      return Analysis(roles: roles, form: [form, .definite], stem: key)
    }
    return Analysis()
  }

  private func isDefinite(_ letters: Slice<UnsafeBufferPointer<UInt32>>) -> Bool {
    letters.count > 3 && Self.isArticled(letters)
  }

  /// What no word with an article is.
  private static let indefiniteOnly: Roles = [
    .reports, .participle, .describes, .addresses, .acts, .carries, .that, .according, .quoting, .preposition,
    .auxiliary, .clause, .adverb, .time, .hasObject, .relative, .demonstrative,
  ]

  private static let presentReport: Roles = [.reports, .present]

  /// A verb's gender makes no noun of it: كامل is no ك and أمل.
  private static let genders: Roles = [.feminine, .masculine, .plural]

  /// What a word behind a preposition can still be.
  private static let nominal: Roles = [
    .title, .body, .document, .outletNoun, .outlet, .place, .occasion, .feminine, .masculine, .plural, .audience,
    .namesNext, .worksNext, .slogan, .time, .speechNoun, .object, .distances,
  ]
}
