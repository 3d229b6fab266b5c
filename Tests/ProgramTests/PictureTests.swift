import LoopbackServer
import Testing

/// Pictures of articles: taken along when a file is imported, and fetched when the reader asks to see them.
@Suite(.waits) struct PictureTests {
  private let scratch = Scratch()
  private static let dots =
    "iVBORw0KGgoAAAANSUhEUgAAABAAAAAICAIAAAB/FOjAAAAAHElEQVR42mM8IafBgA34cG3BKs7EQCIY1UAMAAAlzQIormLl+gAAAABJRU5ErkJggg=="
  /// A GIF of one dot.
  private static let gif: [UInt8] =
    Array("GIF89a".utf8) + [
      1, 0, 1, 0, 0x80, 0, 0, 255, 0, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B,
    ]

  private func warraq(_ words: String) -> (output: String, code: Int32) {
    Shell.run(
      "HOME='\(scratch.path)' XDG_DATA_HOME= XDG_CONFIG_HOME= XDG_STATE_HOME= LANG=C.UTF-8 '\(Program.path)' \(words) "
        + "2>'\(scratch.path)/words'")
  }

  private var words: String { Shell.run("cat '\(scratch.path)/words'").output }

  /// The names of the pictures that the library keeps.
  private var kept: [String] {
    Shell.run("find '\(scratch.path)/.local/share/warraq/articles' -path '*.pictures/*' -printf '%f\\n' | sort").output
      .split(separator: "\n").map(String.init)
  }

  private func picture(_ place: String) {
    Shell.run(
      "mkdir -p \"$(dirname '\(scratch.path)/\(place)')\"; echo \(Self.dots) | base64 -d > '\(scratch.path)/\(place)'")
  }

  private func reader(_ arguments: [String] = []) throws -> Emulator {
    let emulator = try #require(
      Emulator(
        arguments + ["--language", "en", "--size-by", "mosaic"],
        environment: ["XDG_CONFIG_HOME": "", "XDG_STATE_HOME": ""], home: scratch.path))
    return emulator
  }

  @Test func picturesBesideAFileAreTakenAlong() throws {
    picture("in/sea.png")
    picture("in/more/two words.png")
    let page = scratch.file(
      "in/a.md", "# A title\n\n![The sea](sea.png)\n\nWords.\n\n![A wall](<more/two words.png>)\n\n![Gone](gone.png)\n")
    #expect(warraq("import '\(page)'").code == 0 && words.isEmpty)
    #expect(kept.count == 2 && kept[0].hasPrefix("sea-") && kept[1].hasPrefix("two-words-"))
    // Again, nothing is written; the file's folder is no longer needed.
    let before = Shell.run("find '\(scratch.path)/.local' -path '*.pictures/*' -printf '%i %C@\\n'").output
    #expect(warraq("import '\(page)'").output.hasPrefix("same"))
    #expect(Shell.run("find '\(scratch.path)/.local' -path '*.pictures/*' -printf '%i %C@\\n'").output == before)
    Shell.run("rm -r '\(scratch.path)/in'")
    let emulator = try reader()
    #expect(emulator.shows { $0.contains("A title") })
    emulator.send("\r")
    #expect(emulator.shows { $0.contains("The sea") && $0.contains("┌") })
    emulator.send("I")
    #expect(
      emulator.shows { !$0.contains("The sea") && !$0.contains("A wall") && $0.contains("The file is not there") })
    emulator.send("q")
    #expect(emulator.exitCode() == 0)
    #expect(warraq("check").code == 0)
    let html = warraq("export --format html").output
    #expect(html.contains("<img src=\"data:image/png;base64,\(Self.dots)\" alt=\"The sea\"/>"))
    #expect(html.contains("<figcaption dir=\"auto\">Gone</figcaption>"))
  }

  @Test func aSavedPageHasItsPicturesInAFolderBesideIt() {
    picture("in/Page_files/sea.png")
    picture("in/Page_files/wall.png")
    let body =
      "<html><head><title>A title</title></head><body><article><h1>A title</h1>"
      + "<p>The harbour was opened this morning by the minister, who spoke of ships and of the sea.</p>"
      + "<figure><img src=\"./Page_files/sea.png\"><figcaption>The sea</figcaption></figure>"
      + "<p>The old wall was left as it was, and the town was glad of it, as the mayor said at noon.</p>"
      + "<figure><img src=\"Page_files/wall.png\"><figcaption>A wall</figcaption></figure></article></body></html>"
    let plain = scratch.file("in/plain.html", body)
    #expect(warraq("import '\(plain)'").code == 0 && words.isEmpty)
    #expect(kept.count == 2)
    let page = scratch.file("in/page.html", "<!-- saved from url=(0025)https://a.example/b/c.html -->\n" + body)
    #expect(warraq("import '\(page)'").code == 0 && words.isEmpty)
    #expect(kept.count == 4 && kept.count { $0.hasPrefix("sea-") } == 2)
  }

  /// An article is nobody's word for taking along what lies outside of its own folder, nor what is no picture.
  @Test func otherFilesAreNotTakenAlong() {
    picture("secret.png")
    picture("in/own.png")
    Shell.run(
      "cd '\(scratch.path)/in' && ln -s ../secret.png link.png && ln -s .. up && mkfifo pipe.png && mkdir dir.png")
    _ = scratch.file("in/key.png", "no picture")
    Shell.run("truncate -s 33M '\(scratch.path)/in/large.png'")
    let names = [
      "../secret.png", "link.png", "up/secret.png", "\(scratch.path)/secret.png", "file://\(scratch.path)/secret.png",
      "%2e%2e/secret.png", "pipe.png", "dir.png", "key.png", "large.png", "/dev/zero", "/etc/passwd", "own.png",
    ]
    let page = scratch.file("in/a.md", "# A title\n\nWords.\n\n" + names.map { "![x](\($0))\n\n" }.joined())
    #expect(warraq("import '\(page)'").code == 0)
    #expect(kept.count == 1 && kept[0].hasPrefix("own-"))
    let told = words.split(separator: "\n")
    #expect(
      told.count == names.count - 1 && told.allSatisfy { $0.contains("a picture was not taken along: ") }, "\(words)")
    #expect(told.count { $0.contains("outside of the folder") } == 8)
  }

  @Test func picturesOnTheNetworkAreFetchedWhenTheReaderAsks() throws {
    let server = LoopbackServer { path, _ in
      func answer(_ type: String, _ body: [UInt8]) -> LoopbackServer.Answer {
        .init("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: \(type)\r\n\r\n", body: body)
      }
      switch path {
      case "/sea.gif": return answer("image/gif", Self.gif)
      case "/text.gif": return answer("image/gif", Array("<html>no</html>".utf8))
      case "/page":
        let figures = ["/sea.gif", "/gone.gif", "/text.gif", "http://127.0.0.2:1/private.gif"].map {
          "<figure><img src=\"\($0)\"><figcaption>Caption of \($0.split(separator: "/").last ?? "")</figcaption></figure>"
            + "<p>The sentence before \($0) is a long one about the harbour, the ships, and the wall.</p>"
        }
        return answer(
          "text/html",
          Array("<html><body><article><h1>Harbour opened</h1>\(figures.joined())</article></body></html>".utf8))
      default: return .init("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n")
      }
    }
    defer { server.stop() }
    func asked() -> [String] {
      server.requests.compactMap { $0.split(separator: " ").dropFirst().first.map(String.init) }
    }
    #expect(warraq("import '\(server.url("/page"))'").code == 0)
    let emulator = try reader()
    #expect(emulator.shows { $0.contains("Harbour opened") })
    emulator.send("\r")
    #expect(emulator.shows { $0.contains("Caption of gone.gif") })
    #expect(asked() == ["/page"], "nothing is fetched that nobody asked for")
    emulator.send("I")
    #expect(
      emulator.shows {
        $0.contains("Its server does not have the picture") && !$0.contains("is being fetched")
      })
    emulator.send("G")
    #expect(emulator.shows { $0.contains("private network, which is not asked") && $0.contains("No PNG, JPEG") })
    #expect(Set(asked()) == ["/page", "/sea.gif", "/gone.gif", "/text.gif"] && asked().count == 4)
    #expect(kept.count == 1 && kept[0].hasPrefix("sea-") && kept[0].hasSuffix(".gif"))
    emulator.send("q")
    #expect(emulator.exitCode() == 0)
    // What is kept is not asked for again.
    let second = try reader(["--pictures"])
    #expect(second.shows { $0.contains("Harbour opened") })
    second.send("\r")
    #expect(second.shows { $0.contains("Its server does not have the picture") })
    second.send("q")
    #expect(second.exitCode() == 0 && asked().count { $0 == "/sea.gif" } == 1)
  }

  /// A page that is only looked at leaves nothing behind.
  @Test func aPageOfNoLibraryShowsItsPicturesToo() throws {
    let server = LoopbackServer { path, _ in
      let body =
        path == "/page"
        ? Array(
          ("<html><body><article><h1>Harbour opened</h1><p>The harbour was opened by the minister, who spoke of ships and of the sea.</p><figure><img src=\"/sea.gif\"><figcaption>The sea</figcaption></figure>"
            + "<p>The sentence is a long one about the harbour, the ships, and the wall.</p></article></body></html>")
            .utf8)
        : Self.gif
      return .init(
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: \(path == "/page" ? "text/html" : "image/gif")\r\n\r\n",
        body: body)
    }
    defer { server.stop() }
    Shell.run("mkdir '\(scratch.path)/tmp'")
    let emulator = try #require(
      Emulator(
        [server.url("/page"), "--language", "en", "--size-by", "mosaic"],
        environment: ["XDG_CONFIG_HOME": "", "XDG_STATE_HOME": "", "TMPDIR": scratch.path + "/tmp"], home: scratch.path)
    )
    #expect(emulator.shows { $0.contains("Harbour opened") && $0.contains("┌") })
    emulator.send("I")
    #expect(emulator.shows { !$0.contains("┌") && $0.contains("The sea") })
    #expect(server.requests.count == 2)
    #expect(Shell.run("ls -A '\(scratch.path)/tmp'").output.isEmpty)
    emulator.send("q")
    #expect(emulator.exitCode() == 0 && kept.isEmpty)
  }
}
