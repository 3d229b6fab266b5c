// Unsafe pointers: the letters are handed on as the reader's own tables take them.
import Languages

/// One inflected form of a table's entry, with what its inflection adds: pieces of the entry and the letters around
/// them, so that a form is hashed where it lies and no string is made for it.
struct WordForm {
  /// Unicode scalars of a table's source, as written; an underscore stands between words.
  typealias Letters = Slice<UnsafeBufferPointer<UInt32>>

  /// How an entry is inflected: hands every form on.
  typealias Inflection = @Sendable (_ entry: Letters, _ form: (WordForm) -> Void) -> Void

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

    fileprivate func add(to word: inout [UInt32]) {
      for letter in [letters.0, letters.1, letters.2, letters.3, letters.4, letters.5, letters.6] where letter != 0 {
        word.append(letter)
      }
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

  /// The form as a string, an underscore between its words.
  var text: String {
    var letters: [UInt32] = []
    prefix.add(to: &letters)
    letters += stem
    link.add(to: &letters)
    ending.add(to: &letters)
    if let rest { letters += rest }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters.lazy.compactMap(Unicode.Scalar.init))
    return String(view)
  }

  /// An inflection of letters as one of strings.
  static func inflection(_ inflect: @escaping Inflection) -> Inflections.Inflection {
    { entry in
      var forms: [Inflections.Form] = []
      Array(entry.unicodeScalars.lazy.map(\.value)).withUnsafeBufferPointer { letters in
        inflect(Slice(base: letters, bounds: 0..<letters.count)) { form in
          forms.append(Inflections.Form(text: form.text, roles: form.roles))
        }
      }
      return forms
    }
  }
}
