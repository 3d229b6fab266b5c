import Screen
import Typesetting

/// A click on `[+A]` or `[-A]`. The control stays under the mouse as far as the page allows, and while nothing else is
/// done a further click on the same cell does the same again, wherever the larger text has put the control.
struct SizeClick: Equatable, Sendable {
  var row: Int
  var column: Int
  var steps: Int
}

extension ReaderState {
  /// Another step for a click where the last one was; nil where it is none.
  mutating func repeatSizeClick(_ event: MouseEvent) -> [Effect]? {
    guard event.action == .press || event.action == .doubleClick, let click = sizeClick else { return nil }
    guard click.row == event.row, click.column == event.column else { return nil }
    return resize(click)
  }

  mutating func resize(_ click: SizeClick) -> [Effect] {
    let effects = resize(by: click.steps)
    sizeClick = click
    guard let area = layout.article, let article = open, let line = article.sizeControlLine else { return effects }
    return effects + scroll(to: max(line - (click.row - area.row), 0), edge: nil)
  }
}

extension OpenArticle {
  /// Lines of a page's head: more than its headline and standfirst can take on any screen.
  private static let headLines = 200

  /// The line of the page that the size control stands in.
  var sizeControlLine: Int? {
    (0..<min(galley.lineCount, Self.headLines)).first { index in
      galley.line(index).glyphs.contains { $0.glyph.textStyle.role == .enlargeControl }
    }
  }
}
