// Unsafe pointers: libxml2 calls back with pointers that are good during the call; what is kept is copied.
import CLibXML2

/// The one place that knows libxml2: markup in UTF-8 to a tree, whatever the markup is like.
enum PageParser {
  /// More nodes than any page has; what comes behind is text without marks.
  static let nodeLimit = 400_000
  /// Deeper elements do not hold what stands in them: walking the tree takes stack.
  static let depthLimit = 250

  static func tree(_ markup: BoundedMarkup) -> PageTree {
    let builder = TreeBuilder()
    let bytes = markup.bytes
    guard !bytes.isEmpty, bytes.count < Int(Int32.max) else { return builder.tree }
    bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let context = htmlCreateMemoryParserCtxt(start, Int32(buffer.count)) else { return }
      defer { htmlFreeParserCtxt(context) }
      htmlCtxtUseOptions(
        context,
        Int32(HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue)
          | Int32(HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue))
      // 2.9 drops what is nested deeper than 255 unless it is told not to, and its HTML options do not know the word.
      context.pointee.options |= Int32(XML_PARSE_HUGE.rawValue)
      context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
      context.pointee.sax.pointee = handler
      context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
      htmlParseDocument(context)
    }
    return builder.tree
  }

  private static var handler: htmlSAXHandler {
    var handler = htmlSAXHandler()
    handler.initialized = 1
    handler.startElement = { context, name, attributes in
      guard let context, let name else { return }
      Unmanaged<TreeBuilder>.fromOpaque(context).takeUnretainedValue().start(name, attributes)
    }
    handler.endElement = { context, name in
      guard let context, let name else { return }
      Unmanaged<TreeBuilder>.fromOpaque(context).takeUnretainedValue().end(name)
    }
    let characters: charactersSAXFunc = { context, bytes, count in
      guard let context, let bytes, count > 0 else { return }
      Unmanaged<TreeBuilder>.fromOpaque(context).takeUnretainedValue()
        .text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = characters
    return handler
  }
}

/// Grows the tree as libxml2 tells of elements and text.
private final class TreeBuilder {
  var tree = PageTree()
  private var current = 0
  private var depth = 0
  /// Open elements that are too deep to hold others; what is in them goes to their parent.
  private var excess = 0

  func start(_ name: UnsafePointer<xmlChar>, _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
    let tag = Tag(name: String(cString: name))
    guard tree.nodes.count < PageParser.nodeLimit else { return }
    let node = tree.append(tag, to: current)
    if depth < PageParser.depthLimit {
      current = node
      depth += 1
    } else {
      excess += 1
    }
    guard var pair = list else { return }
    var attributes: [PageTree.Attribute] = []
    while let key = pair[0] {
      if let known = AttributeName(name: String(cString: key)) {
        attributes.append(PageTree.Attribute(name: known, value: pair[1].map { String(cString: $0) } ?? ""))
      }
      pair += 2
    }
    tree.setAttributes(attributes, of: node)
  }

  func end(_ name: UnsafePointer<xmlChar>) {
    if excess > 0 {
      excess -= 1
      return
    }
    let tag = Tag(name: String(cString: name))
    // Only over the node limit can an end come without its start.
    guard tree.nodes[current].tag == tag, tree.nodes[current].parent >= 0 else { return }
    current = tree.nodes[current].parent
    depth -= 1
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Over the limit the words stay, without what marks them.
    tree.appendText(bytes, to: tree.nodes.count < PageParser.nodeLimit ? current : nil)
  }
}
