import ArticleModel

/// A `<table>`: of data, or only what lays out an old page.
struct PageTable {
  private(set) var rows: [[TableCell]] = []
  private(set) var caption: Int?
  private(set) var isData = true

  init(_ node: Int, in tree: PageTree) {
    var cells = 0
    var longest = 0
    var hasHeader = false
    for inner in node + 1..<max(node + 1, tree.end(of: node)) {
      switch tree.tag(inner) {
      case .table: isData = false
      case .caption: caption = inner
      case .tr: rows.append([])
      case .td, .th:
        let isHeader = tree.tag(inner) == .th
        let text = tree.plainText(inner)
        if rows.isEmpty { rows.append([]) }
        rows[rows.count - 1].append(TableCell(text: text, isHeader: isHeader))
        cells += 1
        hasHeader = hasHeader || isHeader
        longest = max(longest, text.utf8.count)
      default: break
      }
    }
    rows.removeAll { row in row.allSatisfy { $0.text.isEmpty } }
    let columns = rows.map(\.count).max() ?? 0
    if tree[node, .role] == "presentation" || columns < 2 || rows.isEmpty { isData = false }
    if rows.count == 1, !hasHeader { isData = false }
    // A cell that holds an article is a part of the page.
    if longest > 2000, !hasHeader { isData = false }
  }
}
