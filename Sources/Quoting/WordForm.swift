/// One inflected form of a table's entry, with what its inflection adds: pieces of the entry and the letters around
/// them, so that a form is hashed where it lies and no string is made for it.
struct WordForm {
  /// Unicode scalars of a table's source, as written; an underscore stands between words.
  typealias Letters = Slice<UnsafeBufferPointer<UInt32>>

  /// How an entry is inflected: hands every form on.
  typealias Inflection = (_ entry: Letters, _ form: (WordForm) -> Void) -> Void

  static func uninflected(_ entry: Letters, _ form: (WordForm) -> Void) { form(WordForm(stem: entry)) }

  /// Up to seven letters.
  struct Affix {
    private var letters: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32) = (0, 0, 0, 0, 0, 0, 0)

    init() {}

    init(_ first: Unicode.Scalar, _ second: Unicode.Scalar? = nil, _ third: Unicode.Scalar? = nil) {
      letters.0 = first.value
      letters.1 = second?.value ?? 0
      letters.2 = third?.value ?? 0
    }

    init(_ text: StaticString) {
      text.withUTF8Buffer { bytes in
        var places: [UInt32] = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
        places += Array(repeating: 0, count: max(0, 7 - places.count))
        letters = (places[0], places[1], places[2], places[3], places[4], places[5], places[6])
      }
    }

    fileprivate func add(to words: inout Words) {
      if letters.0 != 0 { words.add(letters.0) }
      if letters.1 != 0 { words.add(letters.1) }
      if letters.2 != 0 { words.add(letters.2) }
      if letters.3 != 0 { words.add(letters.3) }
      if letters.4 != 0 { words.add(letters.4) }
      if letters.5 != 0 { words.add(letters.5) }
      if letters.6 != 0 { words.add(letters.6) }
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
