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

    fileprivate func add(to words: inout Words) {
      if count > 0 { words.add(letters.0) }
      if count > 1 { words.add(letters.1) }
      if count > 2 { words.add(letters.2) }
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
    var words = Words()
    prefix.add(to: &words)
    for letter in stem { words.add(letter) }
    link.add(to: &words)
    ending.add(to: &words)
    if let rest { for letter in rest { words.add(letter) } }
    words.end()
    return words.first.map { ($0, words.rest) }
  }

  /// The words of a form as far as they have been read.
  fileprivate struct Words {
    var first: WordKey?
    var rest: [WordKey] = []
    private var key = WordKey()
    private var isInWord = false

    mutating func add(_ letter: UInt32) {
      if letter == 0x5F { return end() }
      key.add(folding: letter)
      isInWord = true
    }

    mutating func end() {
      guard isInWord else { return }
      if first == nil { first = key } else { rest.append(key) }
      key = WordKey()
      isInWord = false
    }
  }
}
