import ArticleFiles
import Testing

@Suite struct ArticleTagsTests {
  @Test(arguments: [
    ("---\nheadline: x\n---\n\nText  with two.\n", "---\nheadline: x\ntags: \"a, b c\"\n---\n\nText  with two.\n"),
    ("---\r\ntags: old, older\r\nx: y\r\n---\r\nText\r\n", "---\r\ntags: \"a, b c\"\nx: y\r\n---\r\nText\r\n"),
    ("# Title\n\ntags: none\n", "---\ntags: \"a, b c\"\n---\n# Title\n\ntags: none\n"),
    ("", "---\ntags: \"a, b c\"\n---\n"),
    ("---\rx: y\r---\rText", "---\nx: y\ntags: \"a, b c\"\n---\nText"),
    ("---\nno front matter\n---\n", "---\ntags: \"a, b c\"\n---\n---\nno front matter\n---\n"),
  ]) func nothingElseInTheFileChanges(_ text: String, _ wanted: String) {
    let tagged = ArticleTags.setting(["a", "b c"], in: text)
    #expect(Array(tagged.utf8) == Array(wanted.utf8))
    #expect(ArticleTags.tags(in: ArticleDocument(parsing: tagged)) == ["a", "b c"])
    let (before, after) = (ArticleDocument(parsing: text).article, ArticleDocument(parsing: tagged).article)
    #expect(before == after)
  }

  @Test func withoutTagsTheLineGoes() {
    #expect(ArticleTags.setting([], in: "---\nx: y\ntags: a\n---\nText") == "---\nx: y\n---\nText")
    #expect(ArticleTags.setting([], in: "Text") == "Text")
  }

  @Test func aLineOfTagsIsRead() {
    #expect(ArticleTags.tags(in: " كتب ، شعر  قديم,كتب,, ") == ["كتب", "شعر قديم"])
    var document = ArticleDocument(parsing: "---\ntags: a\n---\n")
    document.add(["b", "a"])
    #expect(ArticleTags.tags(in: document) == ["a", "b"] && document.otherFields.count == 1)
  }
}
