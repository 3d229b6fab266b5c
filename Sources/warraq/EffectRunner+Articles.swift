import ArticleModel
import Files
import Quoting
import Reader
import Typesetting

extension EffectRunner {
  /// Loads and sets an article in the background, unless it is ready; what was asked for before and has not come is let
  /// go.
  func open(_ id: String, by setter: PageSetter) -> [Event] {
    let place = unsaved[id]?.place ?? memory.mark(id).place
    let turn = opening.begin()
    if let page = ready.take(id, by: setter) { return [.opened(OpenedArticle(id: id, page: page, place: place))] }
    let (source, opening) = (source, opening)
    frontEnd.inBackground {
      do throws(FileFault) {
        guard opening.isCurrent(turn) else { return nil }
        let content = try source.content(id)
        guard opening.isCurrent(turn) else { return nil }
        return .opened(OpenedArticle(id: id, page: setter.page(of: content), place: place))
      } catch {
        return .openFailed(id: id, path: error.path, reason: error.reason)
      }
    }
    return []
  }

  func quote(_ id: String, in state: ReaderState) {
    guard let open = state.opened, open.id == id, case .article(let article, _) = open.content else { return }
    let turn = quoting.begin()
    let (source, setter, quoting) = (source, state.pageSetter, quoting)
    frontEnd.inBackground {
      guard quoting.isCurrent(turn) else { return nil }
      return source.runs(in: article) { quoting.isCurrent(turn) }.map {
        .quoted(id: id, setter.page(of: .article(article, quotedRuns: $0)))
      }
    }
  }

  /// What the open article quotes, as far as it was looked for ahead and is there in a moment.
  func takeQuotedAhead(_ state: ReaderState) -> Event? {
    guard let open = state.opened, let page = state.openedPage, case .article(let article, nil) = open.content else {
      return nil
    }
    switch source.quotedAhead(in: article, where: state.shows) {
    case .runs(let runs)?:
      // Nobody has to look for them any more.
      quoting.begin()
      return .quoted(id: open.id, page.quoting(runs))
    case .kinds(let kinds)?:
      // The page stands: who asks next need not set another one.
      let turn = quoting.begin()
      let (id, source, quoting) = (open.id, source, quoting)
      frontEnd.inBackground {
        source.runs(in: article) { quoting.isCurrent(turn) }.map { .quoted(id: id, page.quoting($0)) }
      }
      return .quoted(id: id, page.marking(kinds.runs))
    case nil: return nil
    }
  }

  func follow(_ speaker: String, in article: String?, request: Int) {
    let turn = following.begin()
    let (source, following) = (source, following)
    frontEnd.inBackground {
      source.statements(by: speaker, in: article) { following.isCurrent(turn) }.map {
        .followed(request: request, speaker: speaker, statements: $0)
      }
    }
  }

  /// Marks articles one way; taking it back gives each the mark that it had.
  func mark(
    _ ids: [String], _ remembered: KeyPath<ReaderMark, Bool>, _ listed: WritableKeyPath<ListEntry, Bool>, _ value: Bool,
    keep: @escaping ([String], Bool) throws -> Void
  ) -> [Event] {
    doing {
      let changed = ids.filter { memory.mark($0)[keyPath: remembered] != value }
      let source = source
      func set(_ value: Bool) throws {
        try keep(changed, value)
        for id in changed { source.change(id) { $0[keyPath: listed] = value } }
      }
      try set(value)
      undoing.append { try set(!value) }
      return isUnkept ? .unkept : .marked(ids.count)
    }
  }

  /// Loads the open article once more; nothing comes of it where it is the same.
  func reload(_ id: String, in state: ReaderState) {
    guard let open = state.opened, open.id == id else { return }
    let (source, setter, known) = (source, state.pageSetter, open.content)
    frontEnd.inBackground {
      guard let content = try? source.content(id) else { return .gone(id: id) }
      if content.isSame(as: known) { return nil }
      return .reloaded(OpenedArticle(id: id, page: setter.page(of: content)))
    }
  }

  /// Looks through the part of the open large text that begins with a byte.
  func lookForStatements(in id: String, from start: Int, _ state: ReaderState) {
    guard let open = state.opened, open.id == id, case .text(let bytes, _) = open.content else { return }
    frontEnd.inBackground { .quotedPart(id: id, bytes.withBytes { QuotedPart(quotedIn: $0, from: start) }) }
  }
}
