/// How footnotes are linked inside an article: the mark in the text and the mark before the note lead to each other.
public enum Footnote {
  private static let note = "#fn-"
  private static let mark = "#fnref-"

  /// What the mark in the text leads to.
  public static func address(ofNote name: String) -> String { note + name }
  /// What the mark before the note leads to.
  public static func address(ofMark name: String) -> String { mark + name }

  /// The other end of a link that is a footnote's, by index; the first mark where a note has several.
  public static func partner(of link: Int, among urls: [String]) -> Int? {
    guard urls.indices.contains(link) else { return nil }
    let url = urls[link]
    for (here, there) in [(note, mark), (mark, note)] where url.hasPrefix(here) {
      let wanted = there + url.dropFirst(here.utf8.count)
      return urls.firstIndex(of: wanted)
    }
    return nil
  }
}
