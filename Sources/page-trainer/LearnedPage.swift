import ArticleFiles

/// A page's lines with their signs, and which of them is its headline.
struct LearnedPage {
  struct Row {
    /// The signs that are there, and how much of each, from 0 to 1.
    var signs: [(place: Int, value: Double)]
    var isTitle: Bool
  }

  let rows: [Row]
  /// The part of a cross-validation that the page belongs to.
  let fold: Int

  init(id: String, title: String, _ lines: [(title: String, signs: [Int])]) {
    let key = Self.key(title)
    rows = lines.map { line in
      let signs = line.signs.enumerated().filter { $0.element != 0 }.map { ($0.offset, Double($0.element) / 8) }
      return Row(signs: signs, isTitle: Self.key(line.title) == key)
    }
    fold = Self.remainder(of: "fold \(id)", by: PageTrainer.folds)
  }

  /// A number that looks drawn, and is the same each time.
  static func remainder(of id: String, by divisor: Int) -> Int {
    SHA256.hexDigest(of: Array(id.utf8)).unicodeScalars.reduce(0) { remainder, digit in
      (remainder * 16 + (Int(String(digit), radix: 16) ?? 0)) % divisor
    }
  }

  /// Quotes and dashes differ between a page and what it calls itself.
  private static func key(_ title: String) -> String {
    String(
      String.UnicodeScalarView(
        title.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }
}
