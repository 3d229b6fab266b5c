import ArticleFiles
import Glibc
import Reader
import Store

extension LibrarySource {
  /// So many notes are listed: nobody reads on.
  private static let mostNotes = 500

  func note(_ id: String, passage: String, speaker: String?, text: String) throws -> (() throws -> Void)? {
    let note = ArticleNote(date: Self.now(), passage: passage, speaker: speaker, text: text)
    let before = try store.add(note, to: id)
    let store = store
    return { try store.setNotes(before, of: id) }
  }

  func notedPassages(_ id: String) -> [String] { (try? store.notedPassages(of: id)) ?? [] }

  func notes() -> [ListedNote] {
    ((try? store.notes(limit: Self.mostNotes)) ?? []).map {
      ListedNote(
        articleID: $0.articleID, headline: $0.headline, passage: $0.note.passage, text: $0.note.text,
        date: $0.note.date)
    }
  }

  /// `YYYY-MM-DD HH:MM` on this machine's clock.
  private static func now() -> String {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    return "\(day) \(two(parts.tm_hour)):\(two(parts.tm_min))"
  }
}
