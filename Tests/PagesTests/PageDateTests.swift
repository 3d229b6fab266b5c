import ArticleModel
import Testing

@testable import Pages

/// When a web page says that its article was published, in its data and in its lines.
@Suite struct PageDateTests {
  private func published(head: String = "", above: String = "", lang: String = "en", foot: String = "") -> String? {
    let page = """
      <html lang="\(lang)"><head><title>The old sea wall</title>\(head)</head><body>
      <article><h1>The old sea wall is rebuilt</h1>\(above)
      <p>The council of Harbour Town agreed on Tuesday to rebuild the old sea wall, which storms broke twice.</p>
      <p>Work begins in March and takes two years, said the mayor, Ann Reed, after a session until midnight.</p>
      <p>Shopkeepers fear for their summer, because the promenade stays closed, and ask for help with rents.</p>
      </article>\(foot)</body></html>
      """
    return PageReader.article(Array(page.utf8), address: nil).article.dateline?.published
  }

  @Test(arguments: [
    // Seconds and milliseconds.
    "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":1714953600}</script>",
    "<meta property='article:published_time' content='1714953600000'>",
    // Remix writes a page's JSON-LD into a meta element.
    "<meta name='script:ld+json' content='{&quot;@type&quot;:&quot;Article&quot;,&quot;datePublished&quot;:&quot;2024-05-06&quot;}'>",
    "<meta name='pubdate' content='2024-05-06'>",
    "<meta name='DC.date.issued' content='6 May 2024'>",
  ])
  func theHeadStatesIt(head: String) { #expect(published(head: head)?.prefix(10) == "2024-05-06") }

  @Test(arguments: [
    "<span itemprop='datePublished dateModified' content='2024-05-06'>Monday</span>",
    "<span property='schema:datePublished' content='2024-05-06T10:00'>Monday</span>",
    "<abbr class='published' title='2024-05-06T10:00:00Z'>three hours ago</abbr>",
    "<span class='date' data-timestamp='1714953600'>three hours ago</span>",
    "<time data-datetime='2024-05-06'>three hours ago</time>",
    "<time datetime='2024-05-06'>three hours ago</time>",
    "<nav class='newsbar'><ul><li>News</li><li>Sport</li></ul><div><span>Published:</span> 6 May 2024</div></nav>",
  ])
  func aPartStatesIt(above: String) { #expect(published(above: above)?.prefix(10) == "2024-05-06") }

  @Test func numbersAreReadAsTheLanguagesRegionWritesThem() {
    #expect(published(above: "<p>5/6/2024</p>") == "2024-06-05")
    #expect(published(above: "<p>5/6/2024</p>", lang: "en-US") == "2024-05-06")
    #expect(published(above: "<p>5/6/2024</p>", lang: "en-US", foot: "<p>27/2/2023</p>") == "2024-06-05")
    #expect(published(above: "<p>5/6/2024</p>", foot: "<p>The archive of May 6, 2024</p>") == "2024-05-06")
  }
}
