import Reader
import Store
import Typesetting

/// The memory that the store keeps between runs.
final class StoreMemory: ReaderMemory {
  private let store: ArticleStore
  /// Files outside of the library are known by their real paths.
  private let isOfFiles: Bool
  /// What is recalled of files, as long as nobody changes anything; the store is opened when it has to be.
  private var recollection: StateRecollection?

  private var current: StateRecollection? {
    if recollection?.isCurrent == false { recollection = nil }
    return recollection
  }

  init(_ store: ArticleStore, isOfFiles: Bool, recollection: StateRecollection? = nil) {
    self.store = store
    self.isOfFiles = isOfFiles
    self.recollection = recollection
  }

  /// The store for what changes it.
  private var changing: ArticleStore {
    recollection = nil
    return store
  }

  private func key(_ id: String) -> String { isOfFiles ? ArticleStore.stateID(ofFile: id) : id }

  func mark(_ id: String) -> ReaderMark {
    guard let state = current?.state(id: key(id)) ?? (try? store.state(id: key(id))) else { return ReaderMark() }
    return ReaderMark(
      isRead: state.isRead, isStarred: state.isStarred, share: state.readShare,
      place: state.place.flatMap { ReadingPlace(encoded: $0) })
  }

  func remarking(_ entries: [ListEntry]) -> [ListEntry] { entries }
  var isKept: Bool { true }
  func setRead(_ ids: [String], _ isRead: Bool) throws { try changing.setRead(ids.map(key), isRead) }
  func setRead(_ id: String, _ isRead: Bool) throws { try changing.setRead(key(id), isRead) }
  func setStarred(_ id: String, _ isStarred: Bool) throws { try changing.setStarred(key(id), isStarred) }

  func setPlaces(_ places: [String: (place: ReadingPlace, share: Double)]) throws {
    try changing.setPlaces(places.map { (key($0.key), $0.value.place.encoded, $0.value.share) })
  }

  var choices: ReaderChoices { current.map(Self.choices) ?? Self.choices(in: store) }

  static func choices(in store: ArticleStore) -> ReaderChoices {
    choices { (try? store.preference($0)).flatMap { $0 } }
  }

  static func choices(in recollection: StateRecollection) -> ReaderChoices { choices(recollection.preference) }

  private static func choices(_ kept: (String) -> String?) -> ReaderChoices {
    ReaderChoices(
      language: kept("language").flatMap(InterfaceLanguage.init(rawValue:)),
      isJustified: kept("justify").map { $0 == "on" }, theme: kept("theme"))
  }

  func setTheme(_ name: String) throws { try changing.setPreference("theme", name) }
  func setLanguage(_ language: InterfaceLanguage) throws { try changing.setPreference("language", language.rawValue) }
  func setJustified(_ isJustified: Bool) throws { try changing.setPreference("justify", isJustified ? "on" : "off") }
}
