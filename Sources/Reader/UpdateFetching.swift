import Typesetting

extension ReaderState {
  mutating func fetchFeeds() -> [Effect] {
    guard mayFetch() else { return [] }
    fetching = FetchState()
    return [.fetchFeeds]
  }

  /// Whether a line is nothing but an address of the web, with its scheme.
  static func isWebAddress(_ line: String) -> Bool {
    let start = line.prefix(8).lowercased()
    return (start.hasPrefix("http://") || start.hasPrefix("https://")) && line.utf8.count > 10
      && !line.utf8.contains(0x20)
  }

  /// Asks for the page at an address that the user has typed or pasted; a word without a scheme is one of https.
  mutating func fetch(address: String) -> [Effect] {
    let words = address.split { $0 == " " }
    guard let text = words.first.map(String.init) else { return [] }
    let start = text.prefix(8).lowercased()
    let hasScheme = start.hasPrefix("http://") || start.hasPrefix("https://")
    guard hasScheme || text.contains(".") && !text.contains("://"), words.count == 1 else {
      message = Message(text: self.words[.noWebAddress], weight: .warning)
      return []
    }
    guard mayFetch() else { return [] }
    fetching = FetchState()
    return [.fetchPage(address: hasScheme ? text : "https://" + text)]
  }

  /// Asks for the feed of the selected or open article.
  mutating func fetchFeed() -> [Effect] {
    guard let id = focus == .list ? list.selected?.id : open?.id, mayFetch() else { return [] }
    fetching = FetchState()
    return [.fetchFeed(of: id)]
  }

  /// Asks who else tells the story of the open article, or of the selected one.
  mutating func nextSource() -> [Effect] {
    guard let id = open?.id ?? list.selected?.id else { return [] }
    return [.findSource(of: id)]
  }

  mutating func openSource(_ id: String?, _ number: Int, of count: Int) -> [Effect] {
    guard let id else {
      message = Message(text: words[.onlySource])
      return []
    }
    message = Message(text: words.position(number, of: count))
    return openArticle(id, focus: focus == .article ? .article : nil)
  }

  /// Asks for the page of the selected or open article.
  mutating func fetchWhole() -> [Effect] {
    guard let id = focus == .list ? list.selected?.id : open?.id, mayFetch() else { return [] }
    fetching = FetchState()
    return [.fetchWhole(id: id)]
  }

  /// Shows the article that has come whole, where the reader still is in it.
  mutating func openCompleted(_ id: String) -> [Effect] {
    guard fetching != nil else { return [] }
    fetching = nil
    message = Message(text: words[.wholeHere])
    guard open?.id == id, pending == nil else { return [] }
    pending = PendingOpening(id: id, target: .saved, focus: nil)
    return [.open(id: id)]
  }

  private mutating func mayFetch() -> Bool {
    guard fetching != nil else { return true }
    message = Message(text: words[.fetchUnderWay])
    return false
  }

  /// Stops a fetch; nil where none is under way.
  mutating func stopFetching() -> [Effect]? {
    guard fetching != nil else { return nil }
    fetching = nil
    message = Message(text: words[.fetchingStopped])
    return [.stopFetching]
  }

  mutating func finishFetch(_ report: FetchReport) {
    guard fetching != nil else { return }
    fetching = nil
    message = Message(text: words.fetched(report), weight: report.failed > 0 ? .warning : .plain)
  }

  /// Opens the page that has come, unless the user has let it go.
  ///
  /// - Parameter feed: what the site's feed is followed by, with the next address that is asked for.
  mutating func openArrived(_ id: String, feed: String?) -> [Effect] {
    guard fetching != nil else { return [] }
    fetching = nil
    offeredFeed = feed
    let effects = openArticle(id)
    if feed != nil { message = Message(text: words[.siteHasFeed]) }
    return effects
  }

  mutating func askForAddress() -> [Effect] {
    prompt = Prompt(kind: .openAddress, text: offeredFeed ?? "", isOffer: offeredFeed != nil)
    offeredFeed = nil
    return []
  }
}
