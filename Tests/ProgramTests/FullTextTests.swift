import LoopbackServer
import Testing

/// Feeds that give teasers, and the pages behind them.
@Suite(.waits) struct FullTextTests {
  private let scratch = Scratch()
  private static let words = "The harbour was opened this morning by the minister, who spoke of ships."

  private let server = LoopbackServer { path, request in
    func answer(_ type: String, _ text: String) -> LoopbackServer.Answer {
      .init("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: \(type); charset=utf-8\r\n\r\n\(text)")
    }
    let host = request.split(separator: "\r\n").first { $0.hasPrefix("Host:") }?.dropFirst(6) ?? ""
    if path == "/feed" {
      let items = ["/page", "/none", "//localhost:1/private"].map { place in
        "<item><title>Harbour \(place)</title><link>http:\(place.hasPrefix("//") ? "" : "//\(host)")\(place)</link>"
          + "<description>\(FullTextTests.words)</description></item>"
      }
      return answer(
        "application/rss+xml", "<rss version=\"2.0\"><channel><title>P</title>\(items.joined())</channel></rss>")
    }
    guard path == "/page" else { return .init("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n") }
    let paragraphs = (0..<8).map { "<p>\(FullTextTests.words) The sentence number \($0) of the whole article.</p>" }
    return answer(
      "text/html", "<html><body><article><h1>Harbour opened</h1>\(paragraphs.joined())</article></body></html>")
  }

  private func warraq(_ words: String) -> (output: String, code: Int32) {
    let environment = "HOME='\(scratch.path)' XDG_DATA_HOME= XDG_CONFIG_HOME= XDG_STATE_HOME= LANG=C.UTF-8"
    return Shell.run("\(environment) '\(Program.path)' \(words) 2>'\(scratch.path)/words'")
  }

  private func articles(with text: String) -> Int {
    Int(
      Shell.run("grep -rl '\(text)' '\(scratch.path)/.local/share/warraq/articles' | wc -l").output.filter(\.isNumber))
      ?? 0
  }

  @Test func thePagesOfAFeedTakeThePlaceOfItsTeasersWhichAreKept() {
    Shell.run("mkdir -p '\(scratch.path)/.config/warraq'")
    _ = scratch.file(".config/warraq/feeds", "\(server.url("/feed")) full-text = yes #sea\n")
    let first = warraq("fetch")
    #expect(first.code == 3 && first.output == "3 new\t0 changed\tP\n")
    let words = Shell.run("cat '\(scratch.path)/words'").output
    #expect(words.contains("1 fetched whole") && words.contains("404") && words.contains("private address"), "\(words)")
    #expect(articles(with: "number 7 of the whole") == 1 && articles(with: "^teaser: \"The harbour was opened") == 1)
    #expect(articles(with: "^extent: \"teaser\"") == 2 && articles(with: "^tags: \"sea\"") == 3)
    // A fetch that knows of nothing any more makes no teaser of it again.
    Shell.run("rm -r '\(scratch.path)/.local/share/warraq/feeds'")
    #expect(warraq("fetch").output.isEmpty && articles(with: "number 7 of the whole") == 1)
    #expect(articles(with: "^teaser: ") == 1 && articles(with: "") == 3)
  }
}
