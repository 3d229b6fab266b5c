// Unsafe pointers: SQLite's texts are pointers that are good until the next step; they are copied at once.
// A large text is not copied for it: it is bound and let go of while its bytes are held.
import CSQLite
import Files
import Glibc

/// One open SQLite database; closing it takes its write-ahead log along.
///
/// Unchecked: it holds no lock of its own, `ArticleStore` lets one thread at a time to it.
final class Database: @unchecked Sendable {
  let path: String
  private var handle: OpaquePointer?
  private var statements: [String: OpaquePointer] = [:]
  /// What a search found, for walks along an order.
  let matchedKeys = MatchedKeys()
  /// Device and number of the file that was opened.
  private var identity: (dev_t, ino_t)?

  /// How long others are waited for, in milliseconds.
  private static let patience: Int32 = 10_000
  private static let countsNoMemory = wq_sqlite_count_no_memory()

  /// Opens it, makes it where it is missing; where it cannot be written to, it is opened for reading.
  init(path: String) throws(StoreError) {
    self.path = path
    _ = Self.countsNoMemory
    let writing = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    do throws(StoreError) {
      try open(path, writing)
    } catch {
      guard Self.cannotBeWritten(path) else { throw error }
      // Without the log's shared memory, which is not there to be made, only a file that nobody changes can be read.
      try open("file:" + Self.escaped(path) + "?immutable=1", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI)
    }
    sqlite3_busy_timeout(handle, Self.patience)
    matchedKeys.register(with: handle)
    identity = Self.identity(of: path)
  }

  /// Whether the file is still the one that was opened: what goes into one that was moved or taken away is lost.
  var isInPlace: Bool {
    guard let identity else { return true }
    return Self.identity(of: path).map { $0 == identity } ?? false
  }

  /// Whether the file ends where no page of ours does, and no log has the rest; SQLite takes that for zeroes.
  var isCutInsideAPage: Bool {
    var (file, log) = (stat(), stat())
    guard stat(path, &file) == 0, file.st_size % RowSalvage.pageSize != 0 else { return false }
    return stat(path + "-wal", &log) != 0 || log.st_size == 0
  }

  private static func identity(of path: String) -> (dev_t, ino_t)? {
    var status = stat()
    return stat(path, &status) == 0 ? (status.st_dev, status.st_ino) : nil
  }

  private func open(_ name: String, _ flags: Int32) throws(StoreError) {
    var code = sqlite3_open_v2(name, &handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    // It is not read before it is asked for; a log that cannot be opened shows only then.
    if code == SQLITE_OK, flags & SQLITE_OPEN_READWRITE != 0, Self.cannotBeWritten(path) {
      code = sqlite3_exec(handle, "SELECT 1 FROM sqlite_schema", nil, nil, nil)
    }
    guard code == SQLITE_OK else {
      let error = fault(code)
      sqlite3_close_v2(handle)
      handle = nil
      throw error
    }
  }

  private static func cannotBeWritten(_ path: String) -> Bool {
    let folder = SystemPath.folder(of: path)
    return path != ":memory:" && access(folder, W_OK) != 0
  }

  /// As SQLite's file names in the form of a URI want it.
  private static func escaped(_ path: String) -> String {
    var name = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "#"), 0x80...:
        name += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      default: name.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return name
  }

  deinit { close() }

  func close() {
    finalizeAll()
    sqlite3_close_v2(handle)
    handle = nil
  }

  /// The size of the write-ahead log in bytes.
  var logSize: Int {
    var log = stat()
    return stat(path + "-wal", &log) == 0 ? Int(log.st_size) : 0
  }

  /// Takes the write-ahead log over: whoever opens the database next has to read through all of it. Waits for nobody,
  /// and keeps nobody from writing but for a moment at the end; what is being read is left in the log.
  func takeLogOver() {
    sqlite3_busy_timeout(handle, 0)
    defer { sqlite3_busy_timeout(handle, Self.patience) }
    guard sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil) == SQLITE_OK else { return }
    sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_TRUNCATE, nil, nil)
  }

  private func finalizeAll() {
    for statement in statements.values { sqlite3_finalize(statement) }
    statements = [:]
  }

  /// The key of the row that was put in last.
  var lastKey: Int { Int(sqlite3_last_insert_rowid(handle)) }

  /// Rows that this connection has changed.
  var changeCount: Int { Int(sqlite3_total_changes64(handle)) }

  /// Another number whenever anything has changed in it, by this connection or another.
  func contentVersion() throws(StoreError) -> Int {
    try value("PRAGMA data_version").integer << 40 | changeCount
  }

  var isReadOnly: Bool { sqlite3_db_readonly(handle, "main") == 1 }

  /// Runs SQL of our own that gives no rows.
  func execute(_ sql: String) throws(StoreError) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    if code != SQLITE_OK { throw fault(code) }
  }

  /// Empties the database where it stands, whatever state it is in: those who have it open see an empty one.
  func reset() throws(StoreError) {
    finalizeAll()
    wq_sqlite_set_reset(handle, 1)
    defer { wq_sqlite_set_reset(handle, 0) }
    try execute("VACUUM")
  }

  /// A value to bind or one that was read.
  enum Value: Equatable, Sendable {
    case null
    case integer(Int)
    case real(Double)
    case text(String)

    var text: String? { if case .text(let value) = self { value } else { nil } }
    var integer: Int { if case .integer(let value) = self { value } else { 0 } }
    var real: Double {
      switch self {
      case .real(let value): value
      case .integer(let value): Double(value)
      default: 0
      }
    }

    static func optional(_ text: String?) -> Value { text.map(Value.text) ?? .null }
  }

  /// Runs one statement, kept prepared for the next time, and gives each row to `body`.
  func query(_ sql: String, _ values: [Value] = [], _ body: ([Value]) -> Void = { _ in }) throws(StoreError) {
    let statement = try prepared(sql)
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for (index, value) in values.enumerated() { bind(value, to: statement, at: Int32(index + 1)) }
    while true {
      let code = sqlite3_step(statement)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else { throw fault(code) }
      body((0..<sqlite3_column_count(statement)).map { column(statement, $0) })
    }
  }

  /// Runs one statement without rows whose last value is a text of any size: it is read where it stands.
  func query(_ sql: String, _ values: [Value], last text: String) throws(StoreError) {
    let statement = try prepared(sql)
    for (index, value) in values.enumerated() { bind(value, to: statement, at: Int32(index + 1)) }
    var text = text
    let code = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        // SQLITE_STATIC: the bytes stay until the statement has let go of them.
        _ = sqlite3_bind_text(statement, Int32(values.count + 1), $0.baseAddress, Int32(clamping: $0.count), nil)
        let code = sqlite3_step(statement)
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
        return code
      }
    }
    guard code == SQLITE_DONE else { throw fault(code) }
  }

  /// The first column of the first row.
  func value(_ sql: String, _ values: [Value] = []) throws(StoreError) -> Value {
    var found: Value?
    try query(sql, values) { if found == nil { found = $0.first } }
    return found ?? .null
  }

  /// All or nothing of what `body` does.
  func transaction(_ body: () throws(StoreError) -> Void) throws(StoreError) {
    try execute("BEGIN IMMEDIATE")
    do throws(StoreError) {
      try body()
      try execute("COMMIT")
    } catch {
      try? execute("ROLLBACK")
      throw error
    }
  }

  private func prepared(_ sql: String) throws(StoreError) -> OpaquePointer? {
    if let statement = statements[sql] { return statement }
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
    guard code == SQLITE_OK else { throw fault(code) }
    statements[sql] = statement
    return statement
  }

  private func bind(_ value: Value, to statement: OpaquePointer?, at index: Int32) {
    switch value {
    case .null: sqlite3_bind_null(statement, index)
    case .integer(let value): sqlite3_bind_int64(statement, index, Int64(value))
    case .real(let value): sqlite3_bind_double(statement, index, value)
    case .text(var text):
      // SQLITE_TRANSIENT, whose macro does not import: SQLite takes its own copy.
      let copies = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          _ = sqlite3_bind_text(statement, index, $0.baseAddress, Int32(clamping: $0.count), copies)
        }
      }
    }
  }

  private func column(_ statement: OpaquePointer?, _ index: Int32) -> Value {
    switch sqlite3_column_type(statement, index) {
    case SQLITE_INTEGER: return .integer(Int(sqlite3_column_int64(statement, index)))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, index))
    case SQLITE_TEXT:
      guard let bytes = sqlite3_column_text(statement, index) else { return .null }
      let count = Int(sqlite3_column_bytes(statement, index))
      return .text(String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self))
    default: return .null
    }
  }

  private func fault(_ code: Int32) -> StoreError {
    let reason =
      handle.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) } ?? String(cString: sqlite3_errstr(code))
    return StoreError(path: path, reason: reason, code: code)
  }
}
