/// One inflected form of a table's entry, with what its inflection adds: pieces of the entry and the letters around
/// them, so that a form is hashed where it lies and no string is made for it.
struct WordForm {
  /// Unicode scalars of a table's source, as written; an underscore stands between words.
  typealias Letters = Slice<UnsafeBufferPointer<UInt32>>

  /// How an entry is inflected: hands every form on.
  typealias Inflection = (_ entry: Letters, _ form: (WordForm) -> Void) -> Void

  static func uninflected(_ entry: Letters, _ form: (WordForm) -> Void) { form(WordForm(stem: entry)) }

  /// Up to three letters.
  struct Affix {
    private var letters: (UInt32, UInt32, UInt32)
    private var count: Int

    init() { (letters, count) = ((0, 0, 0), 0) }
    init(_ first: Unicode.Scalar) { (letters, count) = ((first.value, 0, 0), 1) }
    init(_ first: Unicode.Scalar, _ second: Unicode.Scalar) { (letters, count) = ((first.value, second.value, 0), 2) }
    init(_ first: Unicode.Scalar, _ second: Unicode.Scalar, _ third: Unicode.Scalar) {
      (letters, count) = ((first.value, second.value, third.value), 3)
    }

    func forEach(_ body: (UInt32) -> Void) {
      if count > 0 { body(letters.0) }
      if count > 1 { body(letters.1) }
      if count > 2 { body(letters.2) }
    }
  }

  var prefix = Affix()
  var stem: Letters
  /// Between the stem and a pronoun.
  var link = Affix()
  var ending = Affix()
  /// What stays as it is behind the inflected word.
  var rest: Letters?
  var roles: Roles = []

  /// The keys of the form's words: the first, and those behind it.
  var keys: (first: WordKey, rest: [WordKey])? {
    var first: WordKey?
    var others: [WordKey] = []
    var key: WordKey?
    func end() {
      guard let ended = key else { return }
      if first == nil { first = ended } else { others.append(ended) }
      key = nil
    }
    func add(_ letter: UInt32) {
      if letter == 0x5F { return end() }
      var word = key ?? WordKey()
      word.add(folding: letter)
      key = word
    }
    prefix.forEach(add)
    stem.forEach(add)
    link.forEach(add)
    ending.forEach(add)
    rest?.forEach(add)
    end()
    return first.map { ($0, others) }
  }
}
