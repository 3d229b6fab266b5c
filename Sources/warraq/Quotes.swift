import ArgumentParser
import ArticleModel
import Files
import Quoting
import Reader
import Store

/// `warraq quotes`: who said what, through whom.
struct Quotes: ParsableCommand {
  enum Input: String, CaseIterable, ExpressibleByArgument { case article, jsonl }
  enum Format: String, CaseIterable, ExpressibleByArgument { case jsonl, csv, md }

  static let configuration = CommandConfiguration(
    abstract: "Prints the quoted statements of articles: who said what, through whom.",
    discussion: """
      Without FILE the statements of the whole library are printed, newest article first. With --all names, titles and
      scare quotes are printed too.

      A plain text from 1 MB on is read part by part, whatever its size; there startByte and endByte say where the words are.

      With --speaker only what one speaker says is printed, however the name is spelt, short mentions with the title
      among it. Where several speakers bear the name, as with a surname, nothing is printed and they are listed; =NAME means
      those who are called exactly so.

      With --explain it is told for every statement why it is one and why this speaker, stage by stage: the words of its
      sentence with what each can do, the frames that say that somebody speaks, the weights of the kinds, the mentions that
      were weighed, best first, through whom, and whom the speaker's mention means.

      With --input jsonl every line of FILE (- for standard input) is an object
        {"id":"…","text":"…","lang":"ar"}
      whose lang may be left out, and for each a line is printed:
        {"id":"…","quotes":[{"start":0,"end":4,"kind":"statement|name|title|scare|other","speaker":"…"|null,"via":null}]}
      Offsets count Unicode scalars of exactly that text; a line of the text is a paragraph.

      Exit codes: 0 all read, 1 some input refused or nobody of that name quoted (told on standard error), 2 wrong usage
      or several speakers of that name.
      """)

  @Option(help: "article, or jsonl for one object with a text a line.") var input = Input.article
  @Option(help: "jsonl, csv or md.") var format = Format.jsonl
  @Option(help: "Only what this speaker says.") var speaker: String?
  @Flag(help: "Names, titles and other quoted runs too.") var all = false
  @Flag(help: "With csv: cells as they stand, also those that a spreadsheet would run.") var raw = false
  @Flag(help: "Say why: words, frames, kinds and speakers that were weighed, and what decided.") var explain = false
  @Argument(help: "Files and folders; - for standard input. The library where none is named.") var files: [String] = []

  func validate() throws {
    if let speaker, !speaker.contains(where: \.isLetter) { throw ValidationError("--speaker needs a name") }
    guard input == .jsonl else { return }
    if format != .jsonl { throw ValidationError("--input jsonl prints jsonl") }
    if speaker != nil {
      throw ValidationError("--speaker follows somebody through articles, not through --input jsonl")
    }
    if files.count > 1 { throw ValidationError("--input jsonl reads one file or standard input") }
  }

  func run() throws {
    if input == .jsonl { return try readRecords(files.first ?? "-") }
    if explain, speaker != nil { throw ValidationError("--explain goes with whole articles, not with --speaker") }
    if files.isEmpty, !isLibrary(Directories().data) { return warn("there is no library yet") }
    if files.isEmpty, let speaker, !all { return try printFromIndex(speaker) }
    var faults: [FileFault] = []
    let (source, ids) = try listed(&faults)
    var sheet = QuoteSheet(format: format, takesAll: all, isRaw: raw)
    var kept: [(article: Article, runs: [QuotedRun])] = []
    for id in ids {
      do throws(FileFault) {
        let article: Article
        switch try source.content(id) {
        case .article(let read, _): article = read
        case .text(let bytes, let name):
          if explain { throw FileFault(path: id, reason: "is a large text, whose statements are not explained") }
          let head = Article(id: SystemPath.shown(id), headline: name)
          for part in LargeTextQuotes(of: bytes) { take(part.runs, of: head, &sheet, &kept) }
          continue
        }
        if explain {
          let report = QuoteReport(takesAll: all)
          printOut(withoutEmbeddings(QuoteFinder.reasons(in: article).map(report.lines).joined()))
          continue
        }
        take(CorrectionFile().runs(in: article), of: article, &sheet, &kept)
      } catch {
        faults.append(error)
      }
    }
    for fault in faults { warn("\(fault.path): \(fault.reason)") }
    if let speaker {
      for (article, runs) in try said(by: speaker, kept) { sheet.add(article, runs) }
      printOut(sheet.taken())
    }
    if !faults.isEmpty { throw ExitCode(1) }
  }

  /// Prints what was found, or keeps it until all is known that one speaker says.
  private func take(
    _ runs: [QuotedRun], of article: Article, _ sheet: inout QuoteSheet,
    _ kept: inout [(article: Article, runs: [QuotedRun])]
  ) {
    guard speaker == nil else {
      return kept.append((article, QuotedRun.statements(among: runs).filter { $0.speaker != nil }))
    }
    sheet.add(article, runs)
    printOut(sheet.taken())
  }

  /// The articles of the library, the newest first, or the files that were named.
  private func listed(_ faults: inout [FileFault]) throws -> (source: any ArticleSource, ids: [String]) {
    guard files.isEmpty else {
      let source = FileSource(files)
      for word in source.passedOver { warn(word) }
      let listing = source.listing(from: 0, within: nil)
      faults += listing.faults
      return (source, listing.entries.map(\.id))
    }
    do throws(StoreError) {
      let source = try LibrarySource(store: try ArticleStore(directory: Directories().data), forReading: false)
      let samples = Samples.ids
      return (source, try source.store.ids().filter { !samples.contains($0) })
    } catch {
      throw Complaint("the library cannot be opened: \(error)", code: 1)
    }
  }

  /// The index knows all statements of the library: only those of who shares a word with the name are looked at.
  private func printFromIndex(_ name: String) throws {
    // Whom the reader has told of needs no finding out.
    let known = try withLibrary { store in
      try store.catchUp()
      try store.catchUpWithStatements()
      let speakers = LibrarySpeakers(store: store)
      let isInBook = speakers.book.namesake(titled: name) != nil || !speakers.book.others(of: name).isEmpty
      return isInBook ? try speakers.statements(by: name, in: nil) : try said(by: name, in: store)
    }
    var kept: [(article: Article, runs: [QuotedRun])] = []
    let samples = Samples.ids
    for statement in known where !samples.contains(statement.articleID) {
      if kept.last?.article.id != statement.articleID {
        let dateline = statement.date.map { Dateline(raw: $0, published: $0) }
        let article = Article(
          id: statement.articleID, headline: statement.headline, language: statement.language, url: statement.url,
          site: statement.source.map { Site(name: $0) }, dateline: dateline)
        kept.append((article, []))
      }
      kept[kept.count - 1].runs.append(statement.run)
    }
    var sheet = QuoteSheet(format: format, takesAll: false, isRaw: raw)
    for (article, runs) in kept { sheet.add(article, runs) }
    printOut(sheet.taken())
  }

  /// The same of the library, where only a bare name has to be looked at in each article that it stands in.
  private func said(by name: String, in store: ArticleStore) throws -> [KnownStatement] {
    let samples = Samples.ids
    let akin = try store.mentions(akinTo: name)
    let identities = akin.map { SpeakerIdentity($0.text, language: $0.language) }
    let bare = identities.filter(\.isBareName).map(\.mention)
    let isBare = Set(bare)
    let alone = try store.statements(of: bare).filter { !samples.contains($0.articleID) }
    let directory = SpeakerDirectory(
      of: identities.filter { !$0.isBareName }.map { ($0, "") }
        + alone.map { (SpeakerIdentity($0.run.speaker ?? "", language: $0.language), $0.articleID) })
    let wanted = try speakers(named: name, directory)
    func isWanted(_ mention: String, _ article: String) -> Bool {
      directory.speaker(of: mention, in: article).map(wanted.contains) ?? false
    }
    let names = akin.map(\.text).filter { isBare.contains($0) || isWanted($0, "") }
    return try store.statements(of: names).filter { isWanted($0.run.speaker ?? "", $0.articleID) }
  }

  /// What one speaker says, newest first.
  private func said(by name: String, _ kept: [(article: Article, runs: [QuotedRun])]) throws
    -> [(article: Article, runs: [QuotedRun])]
  {
    let directory = SpeakerDirectory(
      kept.lazy.flatMap { article, runs in
        runs.map { (mention: $0.speaker ?? "", article: article.id, language: article.language) }
      })
    let wanted = try speakers(named: name, directory)
    return kept.map { article, runs in
      (article, runs.filter { directory.speaker(of: $0.speaker ?? "", in: article.id).map(wanted.contains) ?? false })
    }
    .sorted { $0.article.dateline?.published ?? "" > $1.article.dateline?.published ?? "" }
  }

  /// Whom a name means. One that several speakers bear is refused with those names.
  private func speakers(named name: String, _ directory: SpeakerDirectory) throws -> Set<Int> {
    let named = directory.speakers(named: name)
    let wanted = Set(named)
    guard !wanted.isEmpty else {
      warn("nobody who is quoted there is called \(name)")
      throw ExitCode(1)
    }
    // "=Moreau" means all who are called just so, each in an article of their own.
    if named.count > 1, !name.hasPrefix("=") {
      warn("\(name) may be one of several speakers; name one of them (with = before a name that others bear too):")
      var told = Set<String>()
      for full in named.map({ directory.speakers[$0].name }) where told.insert(full).inserted {
        warn("  \(full == name ? "=" : "")\(full)")
      }
      throw ExitCode(2)
    }
    return wanted
  }

  private func readRecords(_ file: String) throws {
    var records = QuoteRecords()
    var lines = try LineReader(file)
    while let line = lines.next(beforeWaiting: { records.flush() }) { records.add(line.bytes) }
    records.flush()
    if let fault = lines.fault { throw fault }
    if records.sawFault { throw ExitCode(1) }
  }
}
