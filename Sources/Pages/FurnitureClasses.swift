/// What the names that pages give their parts (class, id, role) say of them.
enum FurnitureClasses {
  /// Reason by word of a name.
  static let reasons: [String: String] = {
    var table: [String: String] = [:]
    for (reason, words) in words { for word in words.split(separator: " ") { table[String(word)] = reason } }
    return table
  }()

  private static let words: [(String, String)] = [
    ("menu", "nav navbar navigation menu menus breadcrumb breadcrumbs topbar navmenu sitemap pagination pager toolbar"),
    ("share", "share sharing shares social socials sharedaddy addtoany addthis sharebar socialshare follow"),
    ("related", "related relatedposts recommended recommendations similar readmore readalso outbrain taboola crp"),
    ("most read", "popular trending mostread mostpopular"),
    ("newsletter", "newsletter newsletters signup subscribe subscription mailchimp optin"),
    ("consent", "cookie cookies consent gdpr"),
    ("advertisement", "ad ads advert adverts advertisement advertising sponsor sponsored promo adsbygoogle banner dfp"),
    ("comments", "comment comments commentlist disqus respond replies"),
    ("author box", "authorbox bio"),
    ("tags", "tags taglist tagcloud"),
    ("sidebar", "sidebar widget widgets"),
    ("footer", "footer colophon copyright"),
    ("control", "modal popup overlay lightbox skip"),
  ]

  /// Why a part is furniture, by its names.
  static func reason(_ names: String) -> String? {
    for word in split(names) { if let reason = reasons[word] { return reason } }
    return nil
  }

  /// The words of a name: at hyphens, underscores and capitals.
  static func split(_ names: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for byte in names.utf8 {
      let isUpper = (0x41...0x5A).contains(byte)
      let isLetter = isUpper || (0x61...0x7A).contains(byte)
      if !isLetter || isUpper && wasLower {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if isLetter { word.unicodeScalars.append(Unicode.Scalar(isUpper ? byte + 32 : byte)) }
      wasLower = isLetter && !isUpper
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
