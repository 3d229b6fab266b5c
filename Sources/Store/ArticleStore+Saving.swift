import ArticleFiles
import ArticleModel
import Files
import Glibc

/// An article that comes into the library.
public struct IncomingArticle: Sendable {
  public var imported: ImportedArticle
  /// What the article's file is to say of it beside the article, such as `feed`, `guid`, `tags`.
  public var fields: [ArticleDocument.Field]

  public init(_ imported: ImportedArticle, fields: [ArticleDocument.Field] = []) {
    self.imported = imported
    self.fields = fields
  }
}

extension ArticleStore {
  /// So many articles are best saved together: the disk is waited for once, and nobody else waits for long.
  public static let batchCount = 512

  /// Writes the article's file unless it is there already; one that has its address or content keeps its place and id.
  @discardableResult public func save(
    _ imported: ImportedArticle, fields: [ArticleDocument.Field] = []
  ) throws(StoreError) -> SaveResult {
    try save([IncomingArticle(imported, fields: fields)])[0].get()
  }

  /// Saves many articles in one go, as if one after the other; each is safe on the disk when this returns.
  ///
  /// Nobody else saves between the look whether they are there and the note that they are.
  /// - Returns: for each what came of it.
  public func save(_ batch: [IncomingArticle]) throws(StoreError) -> [Result<SaveResult, StoreError>] {
    // Reading and finding takes longer than writing down: nobody waits for it.
    let prepared = batch.map { PreparedArticle($0, rules: rules) }
    return try withRooms { rooms throws(StoreError) in
      let index = try freshIndex(&rooms)
      let state = try state(&rooms)
      return try rooms.lock.hold { () throws(StoreError) in try save(prepared, index, state) }
    }
  }

  private func save(
    _ batch: [PreparedArticle], _ index: ArticleIndex, _ state: StateDatabase
  ) throws(StoreError) -> [Result<SaveResult, StoreError>] {
    var plan = SavePlan()
    // The index knows of them first, so that a process that is killed in between leaves nothing that is found twice.
    try index.changing { changes throws(StoreError) in
      for article in batch {
        let (result, document): (SaveResult, ArticleDocument?)
        do throws(StoreError) {
          (result, document) = try place(article, plan, index)
        } catch {
          // What is wrong with one article's file is no reason to leave the others out; a damaged index is.
          guard error.code == 0 else { throw error }
          plan.results.append(.failure(error))
          continue
        }
        if let document {
          try index.insert(
            ArticleRow(
              document, id: result.id, path: index.relative(result.path), stamp: "",
              notes: result.action == .changed ? index.notes(beside: result.path) : []),
            state: try state.state(result.id),
            statements: article.statements, &changes)
          plan.writes.append((document.fileBytes, result.path))
        }
        plan.add(result, document)
      }
    }
    var faults: [String: FileFault] = [:]
    for (fault, file) in zip(files.writeAll(plan.writes), plan.writes) {
      faults[file.path] = fault ?? faults[file.path]
    }
    try index.changing { changes throws(StoreError) in
      for (_, path) in plan.writes {
        if faults[path] == nil {
          try index.noteWritten(path: path)
        } else {
          try index.forget(path: path, state, &changes)
        }
      }
      if !faults.isEmpty { try index.releaseFollowers() }
    }
    return plan.results.map { outcome in
      guard case .success(let result) = outcome, result.action != .same, let fault = faults[result.path] else {
        return outcome
      }
      return .failure(StoreError(fault))
    }
  }

  /// What is to become of an article, and the file that is to be written for it.
  private func place(
    _ incoming: PreparedArticle, _ plan: SavePlan, _ index: ArticleIndex
  ) throws(StoreError) -> (SaveResult, ArticleDocument?) {
    let article = incoming.document.article
    var document = incoming.document
    if let (path, present, text) = try known(article.id, plan, index) {
      let isSame = present.otherFields.contains { $0.key == Self.digestKey && $0.value == incoming.digest }
      if isSame || present.article.contentDigest == incoming.digest {
        return (SaveResult(action: .same, id: article.id, path: path), nil)
      }
      if let text { try keepIfEdited(present, text: text) }
      let keys = Set(document.otherFields.map(\.key))
      document.otherFields += present.otherFields.filter { !keys.contains($0.key) }
      // Tags are the user's as much as the feed's.
      document.add(ArticleTags.tags(in: present))
      return (SaveResult(action: .changed, id: article.id, path: path), document)
    }
    var path = "\(directory)/articles/\(FileName.path(for: article, id: article.id))"
    // Eight digits may be another article's too.
    if plan.paths.contains(path) || access(path, F_OK) == 0 {
      path = path.dropLast(3) + "-\(article.id.dropFirst(8)).md"
    }
    try makeFolder(SystemPath.folder(of: path))
    return (SaveResult(action: .new, id: article.id, path: path), document)
  }

  /// The article of this id as it is on the disk, or as this very batch will have it.
  private func known(
    _ id: String, _ plan: SavePlan, _ index: ArticleIndex
  ) throws(StoreError) -> (path: String, document: ArticleDocument, text: String?)? {
    if let (path, document) = plan.documents[id] { return (path, document, nil) }
    guard let path = try index.path(of: id), files.status(path) != nil else { return nil }
    // One that cannot be read now is there all the same: nothing is put beside it.
    let text = try text(of: path)
    return (path, ArticleDocument(parsing: text), text)
  }

  static let digestKey = "imported-sha256"

  /// A file that the user has edited is kept aside before a newer import takes its place.
  private func keepIfEdited(_ present: ArticleDocument, text: String) throws(StoreError) {
    let digest = present.article.contentDigest
    if present.otherFields.contains(where: { $0.key == Self.digestKey && $0.value == digest }) { return }
    try makeFolder(directory + "/replaced")
    let name = "\(FileName.slug(present.article.headline))-\(present.article.id)-\(digest.prefix(8)).md"
    try StoreError.wrapping { () throws(FileFault) in try files.write(text, to: "\(directory)/replaced/\(name)") }
  }
}

/// All that can be known of an incoming article without looking at the library.
private struct PreparedArticle {
  var document: ArticleDocument
  var digest: String
  var statements: (rules: Int, runs: [QuotedRun])?

  init(_ incoming: IncomingArticle, rules: StatementRules?) {
    var article = incoming.imported.article
    article.id = article.identity
    digest = article.contentDigest
    let provenance = incoming.imported.provenance
    document = ArticleDocument(
      article: article,
      otherFields: [
        .init(key: "input", value: CleanText.field(provenance.input)),
        .init(key: "extractor", value: provenance.extractor), .init(key: ArticleStore.digestKey, value: digest),
      ] + incoming.fields)
    statements = rules.map { ($0.version, $0.find(article)) }
  }
}

/// What a batch comes to.
private struct SavePlan {
  var results: [Result<SaveResult, StoreError>] = []
  var writes: [(bytes: [UInt8], path: String)] = []
  private(set) var documents: [String: (path: String, document: ArticleDocument)] = [:]
  private(set) var paths: Set<String> = []

  mutating func add(_ result: SaveResult, _ document: ArticleDocument?) {
    results.append(.success(result))
    paths.insert(result.path)
    if let document { documents[result.id] = (result.path, document) }
  }
}
