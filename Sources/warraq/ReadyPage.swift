import Files
import Reader
import Synchronization

/// The article that is likeliest to be opened next, read and set while nothing is asked for, so that a key that asks for
/// it waits for nothing. One at a time: more would be read for nothing.
final class ReadyPage: Sendable {
  private struct Held {
    var id: String
    var setter: PageSetter
    /// Which order it was: one that was dropped and is wanted again is another, and may be of another text.
    var order: Int
    /// nil while it is being set.
    var page: ArticlePage?
  }

  private let held = Mutex<Held?>(nil)
  private let orders = Mutex(0)

  /// The order of an article that is still to be read and set this way; from now on it is what is wanted.
  func begin(_ id: String, by setter: PageSetter) -> Int? {
    held.withLock { held in
      if let held, held.id == id, held.setter.setsAlike(setter) { return nil }
      let order = orders.withLock { orders in
        orders += 1
        return orders
      }
      held = Held(id: id, setter: setter, order: order)
      return order
    }
  }

  /// Whether it is still wanted, and not there yet.
  func isAwaited(_ order: Int) -> Bool { held.withLock { $0.map { $0.order == order && $0.page == nil } ?? false } }

  /// What nobody waits for any more is let go.
  func hold(_ page: ArticlePage, of order: Int) {
    held.withLock { if $0?.order == order { $0?.page = page } }
  }

  /// The page of an article, where it is there and set this way; it is no longer held then.
  func take(_ id: String, by setter: PageSetter) -> ArticlePage? {
    held.withLock { held in
      guard let ready = held, ready.id == id, let page = ready.page, ready.setter.setsAlike(setter) else { return nil }
      held = nil
      return page
    }
  }

  /// Files may have changed.
  func drop() { held.withLock { $0 = nil } }
}

extension EffectRunner {
  /// Reads and sets in the background what is likeliest to be opened next, with what stands in quotation marks.
  func prepareNext(_ state: ReaderState) {
    guard let id = state.likelyNext else { return }
    let setter = state.pageSetter
    guard let order = ready.begin(id, by: setter) else { return }
    let (source, ready) = (source, ready)
    frontEnd.inBackground {
      guard ready.isAwaited(order), case .article(let article, _)? = try? source.content(id),
        let runs = source.runs(in: article, while: { ready.isAwaited(order) })
      else { return nil }
      ready.hold(setter.page(of: .article(article, quotedRuns: runs)), of: order)
      return nil
    }
  }
}
