import CCmark

/// A node of cmark-gfm's tree, valid as long as that is.
struct MarkdownNode {
  let pointer: OpaquePointer
  /// cmark's name for it ("paragraph", "table_row").
  let kind: String

  init(_ pointer: OpaquePointer) {
    self.pointer = pointer
    // It has no names for these.
    kind =
      switch cmark_node_get_type(pointer) {
      case CMARK_NODE_FOOTNOTE_DEFINITION: "footnote_definition"
      case CMARK_NODE_FOOTNOTE_REFERENCE: "footnote_reference"
      default: cmark_node_get_type_string(pointer).map { String(cString: $0) } ?? ""
      }
  }

  var children: [MarkdownNode] {
    var children: [MarkdownNode] = []
    var child = cmark_node_first_child(pointer)
    while let node = child {
      children.append(MarkdownNode(node))
      child = cmark_node_next(node)
    }
    return children
  }

  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
  var url: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
  var title: String { cmark_node_get_title(pointer).map { String(cString: $0) } ?? "" }
}
