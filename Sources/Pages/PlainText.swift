import ArticleModel

/// A text file to an article: a page copied off a browser is taken apart, any other text is kept whole and untouched.
package enum PlainText {
  /// All of a text, nothing taken apart.
  package static func blocks(of text: String) -> [Block] { WholeText.blocks(PageLine.lines(of: text)) }

  package static func article(
    from text: String, keepsAll: Bool, provenance: Provenance
  ) -> (Article, Provenance) {
    let lines = PageLine.lines(of: text)
    var provenance = provenance
    if keepsAll {
      provenance.extractor = "whole-text/1"
      return (Article(blocks: WholeText.blocks(lines)), provenance)
    }
    if let page = PastedPage(lines) {
      provenance.extractor = "pasted-page/1"
      provenance.dropped += page.dropped
      provenance.fields = page.evidence
      return (page.article.keeping(page.dropped), provenance)
    }
    if let page = NewsPage(lines) {
      provenance.dropped += page.dropped
      provenance.fields = page.evidence
      return (page.article.keeping(page.dropped), provenance)
    }
    provenance.extractor = "whole-text/1"
    return (Article(blocks: WholeText.blocks(lines)), provenance)
  }
}

extension Article {
  fileprivate func keeping(_ dropped: [Provenance.Dropped]) -> Article {
    var article = self
    article.keep(leftOut: dropped)
    return article
  }
}
