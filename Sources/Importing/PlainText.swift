import ArticleModel

/// A text file to an article: a page copied off a browser is taken apart, any other text is kept whole and untouched.
enum PlainText {
  static func article(from text: String, name: String, provenance: Provenance) -> (Article, Provenance) {
    let lines = PageLine.lines(of: text)
    var provenance = provenance
    if let page = NewsPage(lines) {
      provenance.dropped += page.dropped
      provenance.fields = page.evidence
      return (page.article, provenance)
    }
    provenance.extractor = "whole-text/1"
    return (Article(blocks: WholeText.blocks(lines)), provenance)
  }
}
