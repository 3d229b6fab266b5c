import ArticleModel
import Deciphering

/// What stands over a page's text: headline, byline, date, rubric, standfirst.
extension PageExtraction {
  mutating func takeHead(_ content: inout ContentFinder) {
    let title = PageTitle(tree, content, metadata, site: siteNames)
    article.headline = title.text
    if !title.source.isEmpty { evidence["title"] = title.source }
    let lines = ShownLine.lines(content)
    let byline = PageByline(content, metadata, lines, title: title.node, site: siteNames)
    article.byline = byline.authors
    if !byline.source.isEmpty { evidence["byline"] = byline.source }
    if let agency = byline.authors.first(where: { PageVocabulary.isAgency($0.name) }) {
      article.agency = agency.name
      evidence["agency"] = byline.source
    }
    let dateline = PageDateline(content, metadata, lines, title: title.node, headline: title.text, address: article.url)
    article.dateline = dateline.dateline
    if dateline.dateline != nil { evidence["published"] = dateline.source }
    if let place = article.dateline?.place, isName(place) { article.dateline?.place = nil }
    let end = tree.end(of: content.root)
    if title.text.isEmpty, !keepsAll { takeTitleAbove(lines, &content) }
    if title.node == nil, !keepsAll { takeTitleLine(title.text, lines, &content) }
    if !keepsAll { leaveBylineRest(lines, title: title.node, &content) }
    if let node = title.node {
      content.take(node)
      // What stands over the headline is its rubric, a path of rubrics, a date.
      if !keepsAll, node > content.root, node < end { takeAbove(node, &content) }
    }
    for node in byline.nodes + dateline.nodes where node > content.root || tree.end(of: node) <= content.root {
      content.take(node)
    }
    takeSection(title.node, &content)
    takeStandfirst(title.node, &content)
  }

  /// Of a page that calls itself nothing: the last line over the text that may be a headline.
  private mutating func takeTitleAbove(_ lines: [ShownLine], _ content: inout ContentFinder) {
    let above = lines.last { line in
      let text = line.text
      guard line.nodes.upperBound < content.root, line.reason == nil, !text.contains(" | ") else { return false }
      if PageWords.kind(of: text) != nil || PageVocabulary.isFurniture(text) { return false }
      if DatelineParser.leftoverWords(in: text) != nil || AuthorNames.ofLine(text) != nil { return false }
      return (2...25).contains(text.wordCount(upTo: 26))
    }
    guard let above else { return }
    article.headline = CleanText.field(above.text)
    evidence["title"] = "line over the text"
    for node in above.nodes where tree.isText(node) { content.take(node) }
  }

  /// A line that names all authors and more ("By A. Writer in Paris") repeats what the byline says.
  private func leaveBylineRest(_ lines: [ShownLine], title: Int?, _ content: inout ContentFinder) {
    guard !article.byline.isEmpty else { return }
    let end = tree.end(of: content.root)
    let under = lines.filter { $0.nodes.lowerBound > max(title ?? 0, content.root) && $0.nodes.upperBound < end }
    for line in under.prefix(6) where line.reason == nil && line.text.utf8.count <= 160 {
      let names = tree.elements(around: line, content.measures).contains { content.names[$0].signs.contains(.byline) }
      guard names, !content.isLeft(line.nodes.lowerBound), content.measures.all[line.block].letters <= 160,
        article.byline.allSatisfy({ line.text.contains($0.name) })
      else { continue }
      content.leave(line.block, "metadata")
      return
    }
  }

  /// What stands beside a date is its place, unless it is who wrote, or the paper.
  func isName(_ place: String) -> Bool {
    PageTitle.isSite(place, siteNames) || article.byline.contains { $0.name.contains(place) || place.contains($0.name) }
  }

  /// A headline that is no heading, among the first lines of the text.
  private func takeTitleLine(_ title: String, _ lines: [ShownLine], _ content: inout ContentFinder) {
    let first = lines.filter { $0.nodes.lowerBound >= content.root }.prefix(4).first { $0.text == title }
    guard !title.isEmpty, let first, first.nodes.upperBound < tree.end(of: content.root) else { return }
    for node in first.nodes where tree.isText(node) { content.take(node) }
  }

  /// A line of its own between the headline and the text that is named so; what is prose is the text's first paragraph.
  private mutating func takeStandfirst(_ title: Int?, _ content: inout ContentFinder) {
    guard let title else { return }
    if tree.end(of: title) > content.root { return takeStandfirstInside(title, &content) }
    let node = (tree.end(of: title)..<content.root).first { node in
      content.names[node].signs.contains(.standfirst) && (15...400).contains(content.measures.all[node].letters)
        && !content.isLeft(node) && tree.end(of: node) <= content.root
        && !content.lead.contains { tree.isInside($0, node) || tree.isInside(node, $0) }
    }
    guard let node else { return }
    article.standfirst = CleanText.field(tree.plainText(node))
    content.take(node)
    evidence["subtitle"] = "line under the headline"
  }

  /// The same in the text's own part: there only the line right under the headline.
  private mutating func takeStandfirstInside(_ title: Int, _ content: inout ContentFinder) {
    let end = tree.end(of: content.root)
    guard title > content.root, tree.end(of: title) <= end,
      let node = (tree.end(of: title)..<end).first(where: {
        content.measures.own[$0].letters > 0 && !content.isLeft($0)
      }),
      tree.tag(node).isBlock, (15...300).contains(content.measures.all[node].letters),
      !content.names[node].signs.contains(.lead),
      content.names[node].signs.contains(.standfirst)
        || content.names[tree.nodes[node].parent].signs.contains(.standfirst) && isOnly(node, content)
    else { return }
    article.standfirst = CleanText.field(tree.plainText(node))
    content.take(node)
    evidence["subtitle"] = "line under the headline"
  }

  /// Whether a node holds all text of its parent.
  private func isOnly(_ node: Int, _ content: ContentFinder) -> Bool {
    content.measures.all[node].letters == content.measures.all[tree.nodes[node].parent].letters
  }

  private mutating func takeAbove(_ title: Int, _ content: inout ContentFinder) {
    let above = (content.root + 1..<title).filter { node in
      tree.tag(node).isBlock && content.measures.own[node].letters > 0 && !content.isLeft(node)
        && !tree.isInside(title, node)
    }
    // One line without links over a headline is its rubric.
    if above.count == 1, let only = above.first, (3...80).contains(content.measures.all[only].letters),
      content.measures.all[only].linkLetters == 0
    {
      article.kicker = CleanText.field(tree.plainText(only))
      evidence["section"] = "line over the headline"
      content.take(only)
    }
    for node in content.root + 1..<title where tree.tag(node).isBlock && content.measures.own[node].letters > 0 {
      let text = content.measures.all[node]
      if text.letters < 60, !tree.isInside(title, node), !content.isLeft(node) {
        content.leave(node, "over the headline")
      }
    }
  }

  private mutating func takeSection(_ title: Int?, _ content: inout ContentFinder) {
    if article.kicker != nil { return }
    if let section = metadata.first(["article:section", "section", "articlesection"]) {
      article.kicker = section.text
      evidence["section"] = section.name
    } else if let section = metadata.linkedData?.section {
      article.kicker = section
      evidence["section"] = "json-ld"
    } else if let title,
      let node = (max(1, title - 40)..<title).last(where: { node in
        content.names[node].signs.contains(.kicker) && (3...40).contains(content.measures.all[node].letters)
      })
    {
      article.kicker = CleanText.field(tree.plainText(node))
      evidence["section"] = "label over the headline"
      if tree.end(of: node) <= content.root { content.take(node) }
    }
    if article.kicker.map({ $0.utf8.count > 120 }) ?? false { article.kicker = nil }
  }
}
