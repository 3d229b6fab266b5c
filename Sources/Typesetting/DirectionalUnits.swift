import ArticleModel
import UnicodeText

/// Finds the units of a text that keep their own direction whatever surrounds them (UAX#9, HL4): code, addresses, paths,
/// options, file and user names, phone numbers. `--help` in an Arabic sentence must not read `help--`.
///
/// A unit is grown over the words of its script beside it, so that a command and its options stay one phrase.
public enum DirectionalUnits {
  /// - Parameters:
  ///   - code: scalar ranges that the source marks as code.
  ///   - direction: of the paragraph.
  public static func find(in text: String, code: [Range<Int>] = [], direction: Direction) -> [StyledParagraph.Isolate] {
    guard mayHold(text) || !code.isEmpty else { return [] }
    let scalars = Array(text.unicodeScalars)
    let pieces = DirectionalPieces(scalars, code: code)
    guard direction == .rightToLeft || pieces.hasRightToLeft else { return [] }
    let phones = PhoneNumbers.find(in: scalars)
    let units = pieces.technicalStretches(outside: phones) + pieces.names(in: direction)
    return (units + phones.map { .init($0, .leftToRight, alignsDigits: true) }).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
  }

  /// Most right-to-left paragraphs hold nothing that could be a unit.
  private static func mayHold(_ text: String) -> Bool {
    text.utf8.contains { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x40).contains($0) || $0 == 0x23 || $0 == 0x2B }
      || text.unicodeScalars.contains { (0x660...0x669).contains($0.value) || (0x6F0...0x6F9).contains($0.value) }
  }

  /// Whether a word, punctuation around it left aside, is one that a person reads sign by sign: `/dev/sda1`, `C++`.
  static func isTechnical(_ scalars: [Unicode.Scalar], _ word: Range<Int>) -> Bool {
    let range = trimmed(scalars, word)
    guard let first = range.first, let last = range.last else { return false }
    var hasLatin = false
    var hasSign = scalars[first] == "-" || scalars[first] == "." || scalars[last] == "."
    for scalar in scalars[range] {
      switch scalar {
      case "a"..."z", "A"..."Z": hasLatin = true
      case "/", "\\", "@", "_", "=", "#", "$", "~", "&", "+", "<", ">", "{", "}", "(", ")", "[", "]", "|", "^", "*",
        "%", ":", "`":
        hasSign = true
      default:
        switch ParagraphDirection.direction(of: scalar.value) {
        case .rightToLeft: return false
        case .leftToRight: hasLatin = true
        case nil: break
        }
      }
    }
    // A number that a letter follows would part from it: `2024-report.pdf`.
    let beginsWithDigit = ("0"..."9").contains(scalars[first]) && scalars[range].contains { $0 == "-" || $0 == "." }
    return hasLatin && (hasSign || beginsWithDigit)
  }

  // MARK: Edges

  /// The word without the punctuation of the sentence around it.
  static func trimmed(_ scalars: [Unicode.Scalar], _ word: Range<Int>) -> Range<Int> {
    var range = word
    while let first = range.first, isTrimmedBefore(scalars, first, range) { range = first + 1..<range.upperBound }
    while let last = range.last, isTrimmedBehind(scalars, last, range) { range = range.lowerBound..<last }
    return range
  }

  private static func isTrimmedBefore(_ scalars: [Unicode.Scalar], _ place: Int, _ range: Range<Int>) -> Bool {
    let next = place + 1 < range.upperBound ? scalars[place + 1] : " "
    switch scalars[place] {
    case "<": return !(isLetterOrDigit(next) || next == "/" || next == "!")
    case "(", "[", "{": return !scalars[range].contains(closing(scalars[place]))
    case "-": return !(isLetterOrDigit(next) || next == "-") || scalars[range].last == "-"
    case ".": return !(isLetterOrDigit(next) || next == "/" || (next == "." && scalars[range].contains("/")))
    case "/", "#", "@", "$", "~", "+", "\\", "_", "=", "%", "&", "`", "|", "^": return false
    default: return isPunctuation(scalars[place])
    }
  }

  private static func isTrimmedBehind(_ scalars: [Unicode.Scalar], _ place: Int, _ range: Range<Int>) -> Bool {
    switch scalars[place] {
    case ")": return !scalars[range].contains("(")
    case "]": return !scalars[range].contains("[")
    case "}": return !scalars[range].contains("{")
    case ">":
      let before = place > range.lowerBound ? scalars[place - 1] : " "
      return !(isLetterOrDigit(before) || before == "/" || before == "\"" || before == "-")
    case ".": return !isAbbreviation(scalars, range)
    case "/", "#", "@", "$", "+", "\\", "_", "=", "%", "&", "`", "|", "^": return false
    default: return isPunctuation(scalars[place])
    }
  }

  private static func closing(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "(": ")"
    case "[": "]"
    default: "}"
    }
  }

  /// `U.S.`: single letters, a full stop behind each.
  private static func isAbbreviation(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    guard range.count >= 4, range.count.isMultiple(of: 2) else { return false }
    return range.allSatisfy { place in
      (place - range.lowerBound).isMultiple(of: 2)
        ? ParagraphDirection.direction(of: scalars[place].value) == .leftToRight : scalars[place] == "."
    }
  }

  static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ParagraphDirection.direction(of: scalar.value) == .leftToRight
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Digits and letters of ASCII and the Arabic block, which most of all words end with.
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x620...0x64A: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation,
      .dashPunctuation, .mathSymbol, .otherSymbol:
      return true
    default: return false
    }
  }
}
