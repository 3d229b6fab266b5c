import ArticleModel
import CWords
import LanguageIdentification

/// The language of a text in a script that few languages are written in (`Words/scripts.words`): the letters alone tell it.
package struct ScriptLanguage: Equatable, Sendable {
  /// The language that the script is most often met in.
  package let tag: String
  private let tags: Set<String>

  /// The languages that are written in a script, the usual one first.
  private static func languages(_ script: Int) -> [String] {
    String(cString: warraq_script_languages(UInt32(script))).split(separator: " ").map(String.init)
  }

  /// Scalars after which a text says nothing new, and letters that are too few to tell.
  private static let sample = 2000
  private static let fewLetters = 8

  /// Nil where most letters are of another script.
  package init?(_ article: Article) { self.init(article.paragraphs.map(\.text.text)) }

  package init?(_ texts: [String]) {
    // Made for the first letter of such a script: most texts have none.
    var counts: [Int] = []
    var others = 0
    var left = Self.sample
    for text in texts where left > 0 {
      for scalar in text.unicodeScalars {
        if left == 0 { break }
        left -= 1
        switch scalar.value {
        // Nearly all letters, of which no table has to be asked, and what is no letter.
        case 0x41...0x5A, 0x61...0x7A, 0x620...0x63F, 0x641...0x64A:
          others += 1
          continue
        case 0..<0x80: continue
        default: break
        }
        if WritingScript.of(scalar.value) != nil {
          others += 1
        } else if let script = Self.script(of: scalar) {
          if counts.isEmpty { counts = Array(repeating: 0, count: Int(warraq_script_count)) }
          counts[script] += 1
        } else if scalar.value >= 0x80, scalar.properties.isAlphabetic {
          others += 1
        }
      }
    }
    self.init(counts, others: others)
  }

  private init?(_ counts: [Int], others: Int) {
    guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }) else { return nil }
    var script = most
    var count = counts[most]
    // Japanese writes the nouns in the letters of Chinese, and what stands between them in its own.
    let japanese = counts.indices.first { Self.languages($0).first == "ja" }
    if let japanese, japanese != most, Self.languages(most).contains("ja"), counts[japanese] * 10 >= count {
      script = japanese
      count += counts[japanese]
    }
    guard count >= Self.fewLetters, count > others, case let languages = Self.languages(script),
      let tag = languages.first
    else { return nil }
    self.tag = tag
    tags = Set(languages)
  }

  private static func script(of scalar: Unicode.Scalar) -> Int? {
    // Signs that stand between letters of every script: nobody has to go through the table for them.
    guard scalar.value >= 0x370, !(0x600...0x6FF).contains(scalar.value), !(0x2000...0x206F).contains(scalar.value)
    else { return nil }
    for index in 0..<warraq_script_letters_count {
      let letters = warraq_script_letters(index)
      if letters.first <= scalar.value, scalar.value <= letters.last { return Int(letters.value) }
    }
    return nil
  }

  /// All letters of the table.
  static var listed: [ClosedRange<UInt32>] {
    (0..<warraq_script_letters_count).map { warraq_script_letters($0).first...warraq_script_letters($0).last }
  }

  package var direction: Direction {
    let isListed = String(cString: warraq_right_to_left(0)).split(separator: " ").contains { $0 == tag }
    return isListed ? .rightToLeft : .leftToRight
  }

  /// Whether a text in these letters can be in a language that it is declared to be in.
  package func allows(_ declared: String) -> Bool {
    tags.contains(declared.prefix { $0 != "-" && $0 != "_" }.lowercased())
  }
}
