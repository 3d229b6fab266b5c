/// The words that the page itself adds to an article, in the language of the interface.
public struct GalleyLabels: Hashable, Sendable {
  /// Between `[+A]` and `[-A]`: "حجم الخط".
  public var textSize: String
  /// In the frame of a picture that has no text of its own: "صورة".
  public var picture: String

  /// Below an article that is only a foretaste: how to come to the rest.
  public var teaser: String

  public init(textSize: String, picture: String, teaser: String = "") {
    self.textSize = textSize
    self.picture = picture
    self.teaser = teaser
  }

  public static let arabic = GalleyLabels(textSize: "حجم الخط", picture: "صورة", teaser: "هذه مقدمة المقال فقط")
  public static let english = GalleyLabels(textSize: "Text size", picture: "Picture", teaser: "Only the beginning")
}
