import ArticleModel

/// Pictures of a page: where they are, and their words.
enum PagePicture {
  /// A picture that stands by itself; nil for icons, trackers and what has no address.
  ///
  /// - Parameter isFigure: whether the page calls it one, so that a file beside a page from nowhere will do too.
  static func picture(image node: Int, in tree: PageTree, base: WebAddress?, isFigure: Bool = false) -> Picture? {
    for name in [AttributeName.width, .height] {
      if let size = tree[node, name].flatMap({ Int($0.prefix { $0.isNumber }) }), size < 60 { return nil }
    }
    let beside = isFigure && base == nil ? tree[node, .src].flatMap(WebAddress.fileBeside) : nil
    guard let url = address(node, in: tree, base: base) ?? beside else { return nil }
    return Picture(url: url, alternativeText: text(tree[node, .alt]))
  }

  /// What stands in a picture's place in the line: the words for one that cannot be shown, and the sign that a small one
  /// is drawn for (an emoji).
  static func words(inPlaceOf node: Int, in tree: PageTree, base: WebAddress?) -> String? {
    guard let words = text(tree[node, .alt]) else { return nil }
    let isSign = words.unicodeScalars.allSatisfy { !$0.isASCII && !$0.properties.isAlphabetic }
    return isSign || address(node, in: tree, base: base) == nil ? words : nil
  }

  private static func address(_ node: Int, in tree: PageTree, base: WebAddress?) -> String? {
    if tree.isFile, let file = tree[node, .src].flatMap(WebAddress.fileBeside) { return file }
    for name in [AttributeName.dataSource, .dataOriginal, .dataLazySource, .src] {
      if let value = tree[node, name], let url = WebAddress.resolve(value, base: base) { return url }
    }
    guard let set = tree[node, .srcset] else { return nil }
    return set.split(separator: " ").first.flatMap { WebAddress.resolve(String($0), base: base) }
  }

  private static func text(_ value: String?) -> String? {
    guard let value else { return nil }
    let text = CleanText.field(value)
    return text.isEmpty ? nil : text
  }

  /// A `<figure>` with its picture and caption; nil where it holds something else (a table, a listing, several pictures).
  static func picture(figure node: Int, in tree: PageTree, base: WebAddress?) -> Picture? {
    var images: [Int] = []
    var captions: [Int] = []
    for inner in node + 1..<max(node + 1, tree.end(of: node)) {
      switch tree.tag(inner) {
      case .img: images.append(inner)
      case .figcaption: captions.append(inner)
      case .table, .pre, .blockquote,
        .p where !captions.contains(where: { tree.isInside(inner, $0) }):
        return nil
      default: break
      }
    }
    guard !images.isEmpty, captions.count <= 1 else { return nil }
    var picture = images.compactMap { self.picture(image: $0, in: tree, base: base, isFigure: true) }.first ?? Picture()
    if let caption = captions.first {
      let (words, credit) = parts(ofCaption: caption, in: tree)
      picture.caption = words
      picture.credit = credit
    }
    return picture.url == nil && picture.caption == nil ? nil : picture
  }

  /// A caption's words, and apart from them who took the picture where the page marks it.
  private static func parts(ofCaption node: Int, in tree: PageTree) -> (caption: String?, credit: String?) {
    let end = tree.end(of: node)
    let credit = (node + 1..<max(node + 1, end)).first { inner in
      guard let name = tree[inner, .class]?.lowercased() else { return false }
      return ["credit", "copyright", "photographer", "source"].contains { name.contains($0) }
    }
    guard let credit else {
      guard let words = text(tree.plainText(node)) else { return (nil, nil) }
      guard let line = PictureLine.parse(words), let credit = line.credit else { return (words, nil) }
      return (text(line.caption), text(credit))
    }
    var words = InlineText()
    for inner in node..<end where tree.isText(inner) && !tree.isInside(inner, credit) {
      words.append(tree.bytes(inner))
    }
    return (text(words.finished), text(tree.plainText(credit)))
  }
}
