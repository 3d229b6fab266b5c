import ArgumentParser
import ArticleFiles
import ArticleModel
import Files
import Glibc
import Importing
import JSONText
import Quoting
import Reader
import Screen
import Typesetting

/// `warraq show`: one article as it was understood, for other programs and for pipes.
struct Show: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case json, text, md, screen }

  static let configuration = CommandConfiguration(
    abstract: "Prints an article: as JSON, as text, as an article file, or as it would be drawn.",
    discussion: """
      text is logical Unicode in reading order, for pipes; md is our article file; screen is what the article pane would
      draw at --width, in visual order with letters joined, a row a line.

      Exit codes: 0 read, 1 refused, 2 wrong usage, 3 read with warnings (told on standard error).
      """)

  @OptionGroup var input: InputOptions
  @Option(help: "json, text, md or screen.") var format = Format.text
  @Option(help: "Columns of a screen.") var width = 80
  @Option(help: "The words of the page's own control in a screen: ar or en; by the locale where it is left out.")
  var language: String?
  @Argument(help: "A file; - for standard input.") var file = "-"

  func validate() throws {
    if !(1...10_000).contains(width) { throw ValidationError("--width takes a number of columns, 1 to 10000") }
  }

  func run() throws {
    let imported: ImportedArticle
    do throws(FileFault) {
      imported = try InputFile(file, options: input.importOptions).imported()
    } catch {
      throw Complaint("\(error.path): \(error.reason)", code: 1)
    }
    let article = imported.article
    switch format {
    case .json:
      let runs = CorrectionFile().runs(in: article)
      printOut(ArticleJSON.value(imported, quotedRuns: runs, importedAt: Timestamp.now()).jsonText + "\n")
    case .text: printOut(article.plainText)
    case .md: printOut(ArticleDocument(article: article).fileText)
    case .screen:
      let words = Words(language: try interfaceLanguage(language))
      printOut(ScreenText.text(of: article, columns: width, words: words))
    }
    for warning in imported.provenance.warnings { warn("\(file): \(warning)") }
    if !imported.provenance.warnings.isEmpty { throw ExitCode(3) }
  }
}

/// How an input is to be read.
struct InputOptions: ParsableArguments {
  enum Format: String, CaseIterable, ExpressibleByArgument { case auto, text, html, md, mail }

  @Option(help: "What the input is: auto, text, html, md or mail.") var from = Format.auto
  @Option(help: "The address of the page, which links are relative to.") var url: String?
  @Option(help: "The content type that came with it, with its charset.") var contentType: String?
  @Flag(help: "Leave nothing out of a page: menus, buttons and all.") var keepAll = false
  @Option(help: "The charset, where the input lies about it or is silent.") var charset: String?

  var importOptions: ImportOptions {
    let format: ImportOptions.Format =
      switch from {
      case .auto: .auto
      case .text: .text
      case .html: .html
      case .md: .md
      case .mail: .mail
      }
    return ImportOptions(format: format, charset: charset, contentType: contentType, url: url, keepsAll: keepAll)
  }
}

/// The time on the clock of the world.
enum Timestamp {
  /// ISO 8601 to the second, in UTC.
  static func now() -> String { text(Glibc.time(nil)) }

  /// The same of any second since 1970.
  static func text(_ seconds: Int) -> String {
    var seconds = seconds
    var parts = tm()
    gmtime_r(&seconds, &parts)
    var text = [CChar](repeating: 0, count: 32)
    let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
    return String(decoding: text[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
