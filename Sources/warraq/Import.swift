import ArgumentParser
import Files
import Reader
import Store

/// `warraq import`: articles into the library.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Puts articles from files and folders into the library.",
    discussion: """
      For each article a line says what became of it: new, same or changed, then its file in the library. Importing again
      what is there already changes nothing; read marks, stars and reading places stay.

      Exit codes: 0 all read, 1 some input refused (told on standard error), 2 wrong usage, 3 read with warnings.
      """)

  @OptionGroup var input: InputOptions
  @Argument(help: "Files and folders, or - for standard input.") var paths: [String]

  func run() throws {
    let store: ArticleStore
    var hasFault = false
    var hasWarning = false
    do throws(StoreError) {
      store = try ArticleStore(directory: Directories().data)
    } catch {
      throw Complaint("the library cannot be opened: \(error)", code: 1)
    }
    defer { store.close() }
    for path in FileSource(paths).paths {
      do {
        for var imported in try InputFile(path, options: input.importOptions).all() {
          imported.article.id = ""
          let result = try store.save(imported)
          printOut("\(result.action.rawValue)\t\(result.path)\n")
          for warning in imported.provenance.warnings { warn("\(path): \(warning)") }
          hasWarning = hasWarning || !imported.provenance.warnings.isEmpty
        }
      } catch let fault as FileFault {
        warn("\(fault.path): \(fault.reason)")
        hasFault = true
      } catch let error as StoreError {
        warn("\(path) was not saved: \(error)")
        hasFault = true
      }
    }
    for notice in store.takeNotices() { warn(notice) }
    if hasFault { throw ExitCode(1) }
    if hasWarning { throw ExitCode(3) }
  }
}
