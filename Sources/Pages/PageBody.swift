import ArticleModel

/// The prose of a page: a line a paragraph, short lines between them subheadings, the page's controls at the end left out.
struct PageBody {
  private(set) var blocks: [Block] = []
  private(set) var dropped: [Provenance.Dropped] = []

  init(_ lines: ArraySlice<PageLine>) {
    var lines = lines
    while let last = lines.last, last.wordCount <= 6, PageVocabulary.isFurniture(last.text) {
      dropped.insert(Provenance.Dropped(text: CleanText.field(last.text), why: "furniture"), at: 0)
      lines.removeLast()
    }
    for index in lines.indices {
      let line = lines[index]
      if PageVocabulary.isAdvertisement(line.text) {
        dropped.append(
          Provenance.Dropped(text: CleanText.field(line.text), why: "advertisement label", place: blocks.count))
        continue
      }
      let text = RichText(CleanText.line(line.text))
      let next = index + 1 < lines.endIndex ? lines[index + 1] : nil
      let isSubheading = index > lines.startIndex && Self.isSubheading(line, next: next)
      blocks.append(isSubheading ? .heading(level: 2, text) : .paragraph(text))
    }
  }

  /// A short line of its own that is no sentence, above a paragraph.
  static func isSubheading(_ line: PageLine, next: PageLine?) -> Bool {
    guard let next, next.isLong, line.scalarCount <= 80, line.wordCount <= 12, line.followsGap || !next.followsGap
    else {
      return false
    }
    let last = PageVocabulary.key(line.text).isEmpty ? nil : line.text.unicodeScalars.last
    guard let last, !".،,؛;…۔-".unicodeScalars.contains(last) else { return false }
    let first = line.text.unicodeScalars.first ?? " "
    return !"-–•*>+#".unicodeScalars.contains(first)
  }
}
