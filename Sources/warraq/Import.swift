import ArgumentParser
import ArticleFiles
import ArticleModel
import Files
import JSONText
import Reader
import Store

/// `warraq import`: articles into the library.
struct Import: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  static let configuration = CommandConfiguration(
    abstract: "Puts articles from files, folders, pages and feeds into the library.",
    discussion: """
      For each article a line says what became of it: new, same or changed, then its file in the library. Importing again
      what is there already changes nothing; read marks, stars and reading places stay.

        warraq import page.html folder/ https://news.example/page
        warraq import --dry-run --format json feed.xml     what would come of it, and all that was read

      Exit codes: 0 all read, 1 some input refused (told on standard error), 2 wrong usage, 3 read with warnings.
      """)

  @OptionGroup var input: InputOptions
  @Flag(help: "Put nothing into the library; only say what would become of each.") var dryRun = false
  @Option(help: "text, or json: one object with all that was read (\"schema\":\"warraq.import/1\").")
  var format = Format.text
  @Argument(help: "Files and folders, addresses, or - for standard input.") var paths: [String]

  func run() throws {
    let store = try openLibrary()
    defer { store?.close() }
    var report = ImportReport()
    for path in FileSource(paths).paths { report.inputs.append(take(path, into: store)) }
    for notice in store?.takeNotices() ?? [] { warn(notice) }
    if format == .json { printOut(report.json.jsonText + "\n") }
    if report.inputs.contains(where: { $0.error != nil }) { throw ExitCode(1) }
    if report.inputs.contains(where: { !$0.warnings.isEmpty }) { throw ExitCode(3) }
  }

  /// A dry run opens a library only where there is one.
  private func openLibrary() throws -> ArticleStore? {
    let directory = Directories().data
    if dryRun, !FileSystem().isFolder(directory + "/articles") { return nil }
    do throws(StoreError) {
      return try ArticleStore(directory: directory)
    } catch {
      throw Complaint("the library cannot be opened: \(error)", code: 1)
    }
  }

  private func take(_ path: String, into store: ArticleStore?) -> ImportReport.Input {
    var taken = ImportReport.Input(path: path)
    do {
      let read = try InputFile(path, options: input.importOptions).read()
      taken.read = read
      for imported in read.articles {
        let result = try save(imported, into: store)
        taken.saved.append(result)
        if format == .text { printOut("\(result.action)\t\(result.path.map { harmless($0) } ?? "")\n") }
      }
      for warning in taken.warnings { warn("\(path): \(warning)") }
    } catch let fault as FileFault {
      taken.error = fault.reason
      warn(fault.description)
    } catch {
      taken.error = "was not saved: \(error)"
      warn("\(path) was not saved: \(error)")
    }
    return taken
  }

  private func save(
    _ imported: ImportedArticle, into store: ArticleStore?
  ) throws(StoreError) -> (action: String, path: String?) {
    guard !dryRun else {
      let present = try? store?.article(id: imported.article.identity)
      guard let present else { return ("new", nil) }
      return (present.contentDigest == imported.article.contentDigest ? "same" : "changed", nil)
    }
    guard let store else { return ("refused", nil) }
    let result = try store.save(imported)
    return (result.action.rawValue, result.path)
  }
}
