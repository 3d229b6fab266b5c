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
      what is there already changes nothing; read marks, stars and reading places stay. Pictures that lie beside a file or
      below its folder are taken along.

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
    let source = FileSource(paths)
    for word in source.passedOver { warn(word) }
    var batch = ImportBatch(store: store, isDry: dryRun)
    for path in source.paths {
      report.inputs.append(read(path))
      for (number, imported) in (report.inputs[report.inputs.count - 1].read?.articles ?? []).enumerated() {
        batch.add(imported, from: path, input: report.inputs.count - 1, number: number)
        if batch.isFull { save(&batch, &report) }
      }
      if batch.isDue { save(&batch, &report) }
    }
    save(&batch, &report)
    for notice in store?.takeNotices() ?? [] { warn(notice) }
    if format == .json { report.writeJSON { printOut($0) } }
    if report.inputs.contains(where: { $0.error != nil }) { throw ExitCode(1) }
    if report.inputs.contains(where: { !$0.warnings.isEmpty }) { throw ExitCode(3) }
  }

  /// A dry run opens a library only where there is one.
  private func openLibrary() throws -> ArticleStore? {
    let directory = Directories().data
    if dryRun, !isLibrary(directory) { return nil }
    do throws(StoreError) {
      return try ArticleStore(directory: directory)
    } catch {
      throw Complaint("the library cannot be opened: \(error)", code: 1)
    }
  }

  private func read(_ path: String) -> ImportReport.Input {
    var taken = ImportReport.Input(path: path)
    do throws(FileFault) {
      taken.read = try InputFile(path, options: input.importOptions).read()
      for warning in taken.warnings { warn("\(path): \(warning)") }
    } catch {
      taken.error = error.reason
      warn(error.description)
    }
    return taken
  }

  /// Saves what has gathered, and says what became of each.
  private func save(_ batch: inout ImportBatch, _ report: inout ImportReport) {
    for (place, outcome, words) in batch.save() {
      for word in words { warn("\(report.inputs[place.input].path): \(word)") }
      switch outcome {
      case .success(let result):
        report.inputs[place.input].saved.append(result)
        if format == .text { printOut("\(result.action)\t\(result.path.map { harmless($0) } ?? "")\n") }
      case .failure(let error):
        report.inputs[place.input].saved.append((action: "refused", path: nil))
        report.inputs[place.input].error = "was not saved: \(error)"
        warn("\(report.inputs[place.input].path) was not saved: \(error)")
      }
      // What was read is told of in JSON alone; a large import is not held in memory for nothing.
      if format != .json { report.inputs[place.input].forgetArticles() }
    }
  }
}

/// Articles on their way into the library, which go in together.
struct ImportBatch {
  /// After so long those that have gathered are saved, however few they are: somebody may be watching.
  private static let patience = Duration.milliseconds(500)

  let store: ArticleStore?
  let isDry: Bool
  private var waiting: [(place: (input: Int, number: Int), path: String, imported: ImportedArticle)] = []
  private var since = ContinuousClock.now

  init(store: ArticleStore?, isDry: Bool) {
    self.store = store
    self.isDry = isDry
  }

  var isFull: Bool { waiting.count >= ArticleStore.batchCount }
  var isDue: Bool { !waiting.isEmpty && ContinuousClock.now - since > Self.patience }

  /// - Parameter path: the file that it is from, or what else was named.
  mutating func add(_ imported: ImportedArticle, from path: String, input: Int, number: Int) {
    if waiting.isEmpty { since = .now }
    waiting.append(((input, number), path, imported))
  }

  /// For each, in the order that they came, what became of it, and of what lies beside its file what was not taken along.
  mutating func save() -> [(
    place: (input: Int, number: Int), outcome: Result<(action: String, path: String?), StoreError>, words: [String]
  )] {
    let batch = waiting
    waiting = []
    guard !batch.isEmpty else { return [] }
    if isDry { return batch.map { ($0.place, .success(foreseen($0.imported)), []) } }
    guard let store else { return batch.map { ($0.place, .success(("refused", nil)), []) } }
    do throws(StoreError) {
      let results = try store.save(batch.map { IncomingArticle($0.imported) })
      let pictures = PictureCopies(store: store)
      return zip(batch, results).map { article, result in
        let id = article.imported.article.figureAddresses.isEmpty ? nil : try? result.get().id
        return (
          article.place, result.map { (action: $0.action.rawValue, path: $0.path) },
          id.map { pictures.take(from: article.path, for: $0) } ?? []
        )
      }
    } catch {
      return batch.map { ($0.place, .failure(error), []) }
    }
  }

  private func foreseen(_ imported: ImportedArticle) -> (action: String, path: String?) {
    guard let present = try? store?.article(id: imported.article.identity) else { return ("new", nil) }
    return (present.contentDigest == imported.article.contentDigest ? "same" : "changed", nil)
  }
}
