import ArticleModel
import Deciphering

/// A page saved by a browser as one file (MHTML, RFC 2557): a mail that nobody sent, of the page and what it shows.
struct PageArchive {
  let markup: [UInt8]
  /// The charset that the page's part says it is in.
  let charset: String?
  /// Where the page was saved from.
  let address: String?

  /// Nil for a mail: archives name the page's address, or come from "Saved by …".
  init?(_ message: MailMessage) {
    let type = message.contentType
    guard type.value == "multipart/related", message["received"] == nil, message["to"] == nil else { return nil }
    let location = message["snapshot-content-location"] ?? message["content-location"]
    let isSaved = message["from"]?.lowercased().contains("saved by") == true
    guard location != nil || isSaved, let page = Self.page(in: message, depth: 0) else { return nil }
    markup = page.content
    charset = page.contentType.parameters["charset"]
    address = (location ?? page["content-location"]).map { CleanText.field($0) }
      .flatMap { $0.hasPrefix("http://") || $0.hasPrefix("https://") ? $0 : nil }
  }

  /// The first part that is a page; frames come behind it.
  private static func page(in part: MailMessage, depth: Int) -> MailMessage? {
    if ["text/html", "application/xhtml+xml"].contains(part.contentType.value) { return part }
    guard depth < 4 else { return nil }
    for inner in part.parts { if let found = page(in: inner, depth: depth + 1) { return found } }
    return nil
  }
}
