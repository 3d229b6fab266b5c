// Unsafe pointers: libxml2 calls back with pointers that are good during the call; what is kept is copied.
import CLibXML2

/// The one place that knows libxml2's XML parser: markup in UTF-8 to a tree of elements. No network, no DTD, no entity.
enum FeedMarkupParser {
  /// More elements than any feed has; what comes behind is left out.
  static let elementLimit = 2_000_000

  /// The root element; nil where there is none.
  static func root(_ markup: RepairedMarkup) -> FeedElement? {
    let builder = ElementBuilder()
    let bytes = markup.bytes
    guard !bytes.isEmpty, bytes.count < Int(Int32.max) else { return nil }
    bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let context = xmlCreateMemoryParserCtxt(start, Int32(buffer.count)) else { return }
      defer { xmlFreeParserCtxt(context) }
      xmlCtxtUseOptions(
        context,
        Int32(XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue)
          | Int32(XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue))
      context.pointee.sax.pointee = handler
      context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
      xmlParseDocument(context)
    }
    return builder.finish()
  }

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { context, name, prefix, uri, _, _, count, _, attributes in
      guard let context, let name else { return }
      Unmanaged<ElementBuilder>.fromOpaque(context).takeUnretainedValue()
        .start(name, prefix: prefix, uri: uri, attributes, count: Int(count))
    }
    handler.endElementNs = { context, _, _, _ in
      guard let context else { return }
      Unmanaged<ElementBuilder>.fromOpaque(context).takeUnretainedValue().end()
    }
    let characters: charactersSAXFunc = { context, bytes, count in
      guard let context, let bytes, count > 0 else { return }
      Unmanaged<ElementBuilder>.fromOpaque(context).takeUnretainedValue()
        .text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    handler.characters = characters
    handler.ignorableWhitespace = characters
    handler.cdataBlock = characters
    return handler
  }
}

/// Grows the tree as libxml2 tells of it; a class because libxml2 hands back a pointer.
private final class ElementBuilder {
  private var open: [FeedElement] = []
  private var pending: [UInt8] = []
  private var root: FeedElement?
  private var count = 0
  /// Elements over the limit that are open.
  private var excess = 0

  func start(
    _ name: UnsafePointer<xmlChar>, prefix: UnsafePointer<xmlChar>?, uri: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count attributeCount: Int
  ) {
    flush()
    count += 1
    guard count <= FeedMarkupParser.elementLimit, root == nil else {
      excess += 1
      return
    }
    var element = Self.named(name, prefix, uri)
    for index in 0..<attributeCount {
      guard let slot = attributes.map({ $0 + index * 5 }), let key = slot[0], let start = slot[3], let end = slot[4]
      else { continue }
      let named = Self.named(key, slot[1], slot[2])
      element.attributes.append(
        FeedElement.Attribute(
          vocabulary: named.vocabulary, name: named.name,
          value: Self.unescaped(UnsafeBufferPointer(start: start, count: end - start))))
    }
    open.append(element)
  }

  /// A prefix that is declared nowhere stays in front of the name.
  private static func named(
    _ name: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
  ) -> FeedElement {
    var local = String(cString: name)
    var prefix = prefix.map { String(cString: $0) }
    if prefix == nil, uri == nil, let colon = local.firstIndex(of: ":") {
      prefix = String(local[..<colon])
      local = String(local[local.index(after: colon)...])
    }
    return FeedElement(
      vocabulary: FeedVocabulary(uri: uri.map { String(cString: $0) }, prefix: prefix), name: local.lowercased())
  }

  /// libxml2 hands out attribute values in which `&` is still a number.
  private static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.utf8.contains(0x26)
      ? text.split(separator: "&#38;", omittingEmptySubsequences: false).joined(separator: "&") : text
  }

  func end() {
    if excess > 0 {
      excess -= 1
      return
    }
    flush()
    guard let element = open.popLast() else { return }
    if open.isEmpty { root = element } else { open[open.count - 1].children.append(.element(element)) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if excess == 0, !open.isEmpty { pending += bytes }
  }

  private func flush() {
    guard !pending.isEmpty, !open.isEmpty else { return }
    open[open.count - 1].children.append(.text(String(decoding: pending, as: UTF8.self)))
    pending.removeAll(keepingCapacity: true)
  }

  func finish() -> FeedElement? {
    while !open.isEmpty { end() }
    return root
  }
}
