import ArticleModel
import CWords
import Deciphering

/// Where a report was written, as its own first words say: "OLDPORT, Maine (AP) — …", "القاهرة - رويترز - …", "Berlin (dpa) - …".
package struct TextDateline: Equatable {
  /// What is known of a word (`Words/places.words`).
  package struct Kinds: OptionSet, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }
    package static let place = Kinds(rawValue: 1)
    static let not = Kinds(rawValue: 2)
    package static let comma = Kinds(rawValue: 4)

    /// As the file calls them.
    package static let named: [(name: String, kind: Kinds)] = [("place", .place), ("not", .not), ("comma", .comma)]
  }

  package static func kinds(of key: FoldedKey) -> Kinds { Kinds(rawValue: FoldedWords(warraq_places())[key]) }

  var place: String
  /// Who sent the report, where that stands beside it.
  var agency: String?

  /// Scalars that the beginning may take, and that a text behind it has at least.
  private static let longest = 90
  private static let leastText = 40

  /// Nil for a text that begins with its first sentence.
  init?(_ text: String) {
    let scalars = text.unicodeScalars
    let reach = scalars.prefix(Self.longest)
    let ends = reach.indices.filter { Self.isDash(at: $0, in: scalars) }
    guard let end = ends.first, let (place, sender) = Self.parts(String(scalars[..<end])) else { return nil }
    self.place = place
    agency = sender
    var behind = scalars[scalars.index(after: end)...]
    // "القاهرة - رويترز - …", "تهران- ایرنا- …"
    if agency == nil, let second = ends.dropFirst().first {
      let between = CleanText.field(String(scalars[scalars.index(after: end)..<second]))
      if PageVocabulary.isAgency(between) {
        agency = between
        behind = scalars[scalars.index(after: second)...]
      }
    }
    guard behind.count >= Self.leastText, Self.isPlace(place, hasAgency: agency != nil) else { return nil }
    // A sentence begins behind it.
    let first = behind.first { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    guard let first, !first.properties.isLowercase else { return nil }
  }

  /// A hyphen parts words only with a space beside it.
  private static func isDash(at index: String.UnicodeScalarView.Index, in scalars: String.UnicodeScalarView) -> Bool {
    switch scalars[index] {
    case "—", "–", "―": return index > scalars.startIndex
    case "-":
      guard index > scalars.startIndex, case let next = scalars.index(after: index), next < scalars.endIndex else {
        return false
      }
      return scalars[next] == " " || scalars[scalars.index(before: index)] == " "
    default: return false
    }
  }

  /// The place, and the sender in brackets behind it; dates between them are left out.
  private static func parts(_ head: String) -> (place: String, agency: String?)? {
    var rest = CleanText.field(head)
    var agency: String?
    if rest.hasSuffix(")"), let open = rest.lastIndex(of: "(") {
      let inside = CleanText.field(String(rest[rest.index(after: open)...].dropLast()))
      guard isSender(inside) else { return nil }
      agency = inside
      rest = CleanText.field(String(rest[..<open]))
    }
    let comma = rest.unicodeScalars.first(where: isComma) ?? ","
    var pieces = Self.pieces(of: rest)
    if pieces.count > 1, let last = pieces.last, agency == nil, PageVocabulary.isAgency(last) {
      agency = last
      pieces.removeLast()
    }
    pieces.removeAll { $0.unicodeScalars.contains { $0.properties.numericType != nil } }
    guard (1...3).contains(pieces.count), pieces.allSatisfy({ (1...4).contains($0.wordCount(upTo: 5)) }),
      pieces.allSatisfy({ $0.unicodeScalars.allSatisfy(isOfName) })
    else { return nil }
    return (pieces.joined(separator: "\(comma) "), agency)
  }

  /// What stands between commas.
  private static func pieces(of text: String) -> [String] {
    text.unicodeScalars.split(whereSeparator: isComma).map { CleanText.field(String($0)) }
  }

  /// Those of other scripts are in the table.
  private static func isComma(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "," { return true }
    var key = FoldedKey()
    key.add(scalar)
    return kinds(of: key).contains(.comma)
  }

  /// An agency that is known, or one in capitals ("AFP", "d.p.a.").
  private static func isSender(_ text: String) -> Bool {
    if PageVocabulary.isAgency(text) { return true }
    let pieces = text.split(separator: "/").flatMap { Self.pieces(of: String($0)) }
    if pieces.count > 1 { return pieces.contains(where: PageVocabulary.isAgency) }
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    return (2...12).contains(letters.count) && letters.allSatisfy(\.properties.isUppercase)
      && text.wordCount(upTo: 4) <= 3
  }

  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || " .'’-/\u{200C}".unicodeScalars.contains(scalar)
      || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isPlace(_ text: String, hasAgency: Bool) -> Bool {
    let first = pieces(of: text).first ?? text
    let kinds = kinds(of: FoldedKey.trimmed(first.lowercased()))
    guard !kinds.contains(.not), !PageVocabulary.isAgency(first) else { return false }
    if kinds.contains(.place) { return true }
    let letters = first.unicodeScalars.filter(\.properties.isAlphabetic)
    guard let initial = letters.first else { return false }
    // Scripts without capitals: only who sent it says that a word is a place.
    guard initial.properties.isUppercase else { return hasAgency && !initial.properties.isLowercase }
    return hasAgency || letters.count >= 4 && letters.allSatisfy(\.properties.isUppercase)
  }
}

extension Article {
  /// Puts in what the first paragraph says of where it was written, where nothing else did; the text stays as it is.
  ///
  /// - Returns: whether it said anything.
  mutating func takePlaceOfText(unless isNoPlace: (String) -> Bool = { _ in false }) -> Bool {
    guard dateline?.place == nil else { return false }
    let paragraphs = blocks.prefix(6).compactMap { block -> String? in
      if case .paragraph(let text) = block { text.text } else { nil }
    }
    guard let text = paragraphs.first(where: { $0.unicodeScalars.count >= 60 }), let found = TextDateline(text),
      !isNoPlace(found.place)
    else { return false }
    dateline = dateline ?? Dateline(raw: found.place)
    dateline?.place = found.place
    agency = agency ?? found.agency
    return true
  }
}
