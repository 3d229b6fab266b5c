import ArticleModel
import Typesetting

/// What of the reader's state has been said.
struct LinearSnapshot {
  /// Something in the article that is picked out.
  enum Mark: Equatable {
    case statement(Int, ReadingPlace)
    case link(Int, ReadingPlace)
    case hit(Int, ReadingPlace)
    /// In a large text, whose hits are not counted yet.
    case textHit(Int)

    /// What is picked out, one of a kind.
    static func all(_ state: ReaderState) -> [Mark] {
      guard let open = state.open else { return [] }
      var marks: [Mark] = []
      if let index = open.currentLink { marks.append(.link(index, open.links[index].place)) }
      if let index = open.currentStatement { marks.append(.statement(index, open.statements[index].place)) }
      if let search = open.search, let index = search.current { marks.append(.hit(index, search.hits[index].place)) }
      if let hit = open.textHit { marks.append(.textHit(hit.utf8Offset)) }
      return marks
    }

    var place: ReadingPlace {
      switch self {
      case .statement(_, let place), .link(_, let place), .hit(_, let place): place
      case .textHit(let offset): .text(utf8Offset: offset)
      }
    }
  }

  var message: Message?
  var list: [String] = []
  var focus: Pane?
  var articleID: String?
  var marks: [Mark] = []
  var statements: StatementList?
  var prompt: Prompt.Kind?
  var palette: Palette.Kind?
}
