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
      return (finished(page.article, page.dropped, page.evidence, &provenance), provenance)
    }
    if let page = NewsPage(lines) {
      return (finished(page.article, page.dropped, page.evidence, &provenance), provenance)
    }
    provenance.extractor = "whole-text/1"
    return (Article(blocks: WholeText.blocks(lines)), provenance)
  }

  /// A page taken apart, with what was left out of it and what its text says of its place.
  private static func finished(
    _ page: Article, _ dropped: [Provenance.Dropped], _ evidence: [String: String], _ provenance: inout Provenance
  ) -> Article {
    var article = page
    provenance.dropped += dropped
    provenance.fields = evidence
    if article.takePlaceOfText() { provenance.fields["place"] = "text" }
    article.keep(leftOut: dropped)
    return article
  }
}
