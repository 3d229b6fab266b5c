import ArticleModel
import Deciphering

/// Names of writers taken out of the words that stand with them: labels before, jobs and dates behind, "and" between.
enum AuthorNames {
  /// The names of a line that begins with a label ("By …", "بقلم …"), or that the page marks as a byline.
  static func parse(_ text: String, isMarked: Bool) -> [Author]? {
    let (rest, hasLabel) = withoutLabel(text)
    guard hasLabel || isMarked, !rest.isEmpty else { return nil }
    let (names, role) = parts(rest)
    guard !names.isEmpty, names.allSatisfy({ isName($0, isMarked: isMarked) }) else { return nil }
    return names.enumerated().map { Author(name: $1, role: $0 == names.count - 1 ? role : nil) }
  }

  /// The words behind a label, which may stand after a few others ("This post was written by …").
  private static func withoutLabel(_ text: String) -> (rest: String, hasLabel: Bool) {
    let words = text.split(separator: " ")
    for count in [3, 2, 1] where words.count > count {
      if PageWords.isLabel(words[..<count].joined(separator: " "), .by) {
        let rest = words[count...].drop { $0 == ":" || $0 == "-" || $0 == "|" }
        return (rest.joined(separator: " "), true)
      }
    }
    for start in 1..<6 where words.count > start + 2 {
      if PageWords.isLabel(words[start..<start + 2].joined(separator: " "), .by) {
        return (words[(start + 2)...].joined(separator: " "), true)
      }
    }
    return (text, false)
  }

  /// The names, and what the last of them is by trade ("…, Senior Writer", "… (editor)").
  private static func parts(_ text: String) -> (names: [String], role: String?) {
    var rest = text
    var role: String?
    for sign in [" | ", " • ", " · ", " – ", " — ", " - ", " / ", "\u{2022}", "|", "(", "@"] {
      guard let end = rest.firstRange(of: sign), end.lowerBound > rest.startIndex else { continue }
      if sign == "(" { role = self.role(rest[end.upperBound...].prefix { $0 != ")" }) }
      rest = String(rest[..<end.lowerBound])
    }
    rest = withoutDate(rest)
    var pieces: [[Substring]] = [[]]
    var ended = false
    let words = rest.split(separator: " ")
    for (index, word) in words.enumerated() {
      if PageWords.isLabel(word, .and) {
        if !(pieces.last?.isEmpty ?? true) { pieces.append([]) }
        continue
      }
      // "The Gazette Staff" is a name to its end.
      let isEnd = index == words.count - 1 && !(pieces.last?.isEmpty ?? true)
      if PageWords.isLabel(word, .stop), !isEnd, !(pieces.last?.isEmpty ?? true) || pieces.count > 1 {
        ended = true
        // "A. Writer, senior editor": what begins here is no name.
        if pieces.last?.isEmpty ?? false, role == nil {
          role = self.role(rest[word.startIndex...])
        }
        break
      }
      let isLast = word.unicodeScalars.last.map(Self.endsName) ?? false
      pieces[pieces.count - 1].append(isLast ? word.dropLast() : word)
      if isLast { pieces.append([]) }
    }
    var names = pieces.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
    // "A. Writer, Representative of the Committee": the second is no name.
    if !ended, names.count == 2, !isName(names[1], isMarked: true) || names[1].split(separator: " ").count > 3,
      rest.utf8.contains(0x2C), isName(names[0], isMarked: true)
    {
      role = role ?? self.role(names.removeLast()[...])
    }
    return (names, role)
  }

  /// Whether a sign behind a name parts it from the next.
  private static func endsName(_ sign: Unicode.Scalar) -> Bool {
    Punctuation.commas.contains(sign) || Punctuation.semicolons.contains(sign)
  }

  private static func role(_ text: Substring) -> String? {
    let role = CleanText.field(String(text))
    return (3...80).contains(role.utf8.count) && !role.utf8.contains(where: { (0x30...0x39).contains($0) }) ? role : nil
  }

  /// "A. Writer Dec 17, 2025" ends before the month.
  private static func withoutDate(_ text: String) -> String {
    guard let digit = text.unicodeScalars.firstIndex(where: { $0.properties.numericType != nil }) else { return text }
    var words = text[..<digit].split(separator: " ")
    while let last = words.last,
      DatelineParser.isDateWord(last)
        || last.unicodeScalars.allSatisfy({ Punctuation.commas.contains($0) || ".·:".unicodeScalars.contains($0) })
    {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  /// The names that a line gives behind a label.
  static func ofLine(_ text: String) -> [Author]? { text.utf8.count <= 240 ? parse(text, isMarked: false) : nil }

  /// A line that is nothing but a name.
  static func ofName(_ text: String) -> Author? {
    isName(text, isMarked: false) ? Author(name: CleanText.field(text)) : nil
  }

  /// One to five words that are written as names are. A page may mark what it likes as one ("admin").
  static func isName(_ name: String, isMarked: Bool) -> Bool {
    let words = name.split(separator: " ")
    guard (1...5).contains(words.count), name.utf8.count >= 2 else { return false }
    let isOther = name.unicodeScalars.contains {
      $0.properties.numericType != nil || ":/@?!<>{}[]".unicodeScalars.contains($0)
    }
    if isOther || name.utf8.count < 3 || name.contains("\u{2019}re ") || name.contains("'re ") { return false }
    guard let first = name.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else { return false }
    // Scripts with capitals write names with them.
    if first.properties.isLowercase, !isMarked { return false }
    return PageWords.kind(of: name) == nil && !name.hasSuffix(".") || words.count == 2
  }

  /// Names that data give in one string, labels and the publication's own name taken off.
  static func stated(_ text: String, site: [String]) -> [String] {
    let (rest, _) = withoutLabel(CleanText.field(text))
    let (names, _) = parts(rest)
    let persons = names.filter { !PageTitle.isSite($0, site) }
    guard names.count > 1, !persons.isEmpty, persons.allSatisfy({ isName($0, isMarked: false) }) else { return [rest] }
    return persons
  }
}
