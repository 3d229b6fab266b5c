import Reader
import Typesetting

/// What is known of an article beside its text.
struct ReaderMark: Equatable, Sendable {
  var isRead = false
  var isStarred = false
  /// 0...1
  var share = 0.0
  var place: ReadingPlace?
}

/// The user's last choices by keys, which settings that are stated come before.
struct ReaderChoices: Sendable {
  var language: InterfaceLanguage?
  var isJustified: Bool?
  var theme: String?
}

/// What is kept between runs: marks and places by article, and the user's last choices.
protocol ReaderMemory: AnyObject {
  func mark(_ id: String) -> ReaderMark
  /// Rows that know what was kept, with what was done since and is not kept.
  func remarking(_ entries: [ListEntry]) -> [ListEntry]
  /// Whether anything outlives the process.
  var isKept: Bool { get }
  func setRead(_ id: String, _ isRead: Bool) throws
  func setRead(_ ids: [String], _ isRead: Bool) throws
  func setStarred(_ id: String, _ isStarred: Bool) throws
  func setPlaces(_ places: [String: (place: ReadingPlace, share: Double)]) throws
  var choices: ReaderChoices { get }
  func setLanguage(_ language: InterfaceLanguage) throws
  func setJustified(_ isJustified: Bool) throws
  func setTheme(_ name: String) throws
}

extension ReaderMemory {
  /// The entries with what is remembered of them.
  func marking(_ entries: [ListEntry]) -> [ListEntry] {
    entries.map { entry in
      let mark = mark(entry.id)
      var entry = entry
      (entry.isRead, entry.isStarred, entry.readShare) = (mark.isRead, mark.isStarred, mark.share)
      return entry
    }
  }
}

/// A memory that ends with the process, for `warraq replay`, which leaves no trace, and for a library that cannot be
/// written to.
final class PassingMemory: ReaderMemory {
  private var marks: [String: ReaderMark] = [:]
  /// What is known from before; never changed.
  private let earlier: (any ReaderMemory)?

  init(over earlier: (any ReaderMemory)? = nil) { self.earlier = earlier }

  func remarking(_ entries: [ListEntry]) -> [ListEntry] {
    entries.map { entry in
      guard let mark = marks[entry.id] else { return entry }
      var entry = entry
      (entry.isRead, entry.isStarred, entry.readShare) = (mark.isRead, mark.isStarred, mark.share)
      return entry
    }
  }

  func mark(_ id: String) -> ReaderMark { marks[id] ?? earlier?.mark(id) ?? ReaderMark() }
  var isKept: Bool { false }
  func setRead(_ id: String, _ isRead: Bool) { change(id) { $0.isRead = isRead } }
  func setRead(_ ids: [String], _ isRead: Bool) { for id in ids { setRead(id, isRead) } }
  func setStarred(_ id: String, _ isStarred: Bool) { change(id) { $0.isStarred = isStarred } }

  func setPlaces(_ places: [String: (place: ReadingPlace, share: Double)]) {
    for (id, place) in places { change(id) { ($0.place, $0.share) = (place.place, place.share) } }
  }

  private func change(_ id: String, _ change: (inout ReaderMark) -> Void) {
    var mark = mark(id)
    change(&mark)
    marks[id] = mark
  }

  var choices: ReaderChoices { earlier?.choices ?? ReaderChoices() }
  func setLanguage(_ language: InterfaceLanguage) {}
  func setJustified(_ isJustified: Bool) {}
  func setTheme(_ name: String) {}
}
