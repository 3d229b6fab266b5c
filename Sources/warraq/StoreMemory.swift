import Reader
import Store
import Typesetting

/// The memory that the store keeps between runs.
final class StoreMemory: ReaderMemory {
  private let store: ArticleStore
  /// Files outside of the library are known by their real paths.
  private let isOfFiles: Bool

  init(_ store: ArticleStore, isOfFiles: Bool) {
    self.store = store
    self.isOfFiles = isOfFiles
  }

  private func key(_ id: String) -> String { isOfFiles ? ArticleStore.stateID(ofFile: id) : id }

  func mark(_ id: String) -> ReaderMark {
    guard let state = try? store.state(id: key(id)) else { return ReaderMark() }
    return ReaderMark(
      isRead: state.isRead, isStarred: state.isStarred, share: state.readShare,
      place: state.place.flatMap { ReadingPlace(encoded: $0) })
  }

  func remarking(_ entries: [ListEntry]) -> [ListEntry] { entries }
  var isKept: Bool { true }
  func setRead(_ ids: [String], _ isRead: Bool) throws { try store.setRead(ids.map(key), isRead) }
  func setRead(_ id: String, _ isRead: Bool) throws { try store.setRead(key(id), isRead) }
  func setStarred(_ id: String, _ isStarred: Bool) throws { try store.setStarred(key(id), isStarred) }

  func setPlaces(_ places: [String: (place: ReadingPlace, share: Double)]) throws {
    try store.setPlaces(places.map { (key($0.key), $0.value.place.encoded, $0.value.share) })
  }

  var language: InterfaceLanguage? {
    (try? store.preference("language")).flatMap { $0 }.flatMap(InterfaceLanguage.init(rawValue:))
  }

  var isJustified: Bool? { (try? store.preference("justify")).flatMap { $0 }.map { $0 == "on" } }

  var theme: String? { (try? store.preference("theme")).flatMap { $0 } }

  func setTheme(_ name: String) throws { try store.setPreference("theme", name) }
  func setLanguage(_ language: InterfaceLanguage) throws { try store.setPreference("language", language.rawValue) }
  func setJustified(_ isJustified: Bool) throws { try store.setPreference("justify", isJustified ? "on" : "off") }
}
