import Files

/// What terminals answered at earlier starts and which `bidi` the user chose on them, so that the first frame of the
/// next start is right at once. A file of a few lines; losing it costs one repaint.
public struct TerminalMemory: Sendable {
  private let path: String
  /// Lines `kind <tab> key <tab> value`, the newest last.
  private var text: String

  private static let limit = 64

  /// - Parameter path: the file, in the state directory; it need not exist yet.
  public init(path: String) {
    self.path = path
    text = Self.load(path)
  }

  private static func load(_ path: String) -> String {
    (try? FileSystem().readSettings(path, limit: longest)) ?? ""
  }

  /// The state directory, which holds the file.
  var directory: String { SystemPath.folder(of: path) }

  /// What the terminal answered the last time that the environment looked like this.
  func replies(_ environment: TerminalEnvironment) -> TerminalReplies? {
    value("replies", environment.fingerprint).map { TerminalReplies(remembered: $0) }
  }

  func bidi(_ identity: TerminalIdentity) -> TerminalSettings.Bidi? {
    value("bidi", identity.key).flatMap { TerminalSettings.Bidi(rawValue: $0) }
  }

  mutating func remember(_ replies: TerminalReplies, _ environment: TerminalEnvironment) {
    store("replies", environment.fingerprint, replies.remembered)
  }

  mutating func remember(_ bidi: TerminalSettings.Bidi, _ identity: TerminalIdentity) {
    store("bidi", identity.key, bidi.rawValue)
  }

  func sizeStep(_ identity: TerminalIdentity) -> Int? { value("size", identity.key).flatMap { Int($0) } }

  mutating func remember(sizeStep: Int, _ identity: TerminalIdentity) {
    store("size", identity.key, String(sizeStep))
  }

  /// Looked for where it is asked for: a start asks for three lines of up to 64.
  private func value(_ kind: String, _ key: String) -> String? {
    let opening = "\(kind)\t\(key)\t".utf8
    let line = text.utf8.split(separator: UInt8(ascii: "\n")).last { $0.starts(with: opening) }
    return line.map { String(Substring($0.dropFirst(opening.count))) }
  }

  private mutating func store(_ kind: String, _ key: String, _ value: String) {
    guard self.value(kind, key) != value else { return }
    try? FileSystem().makeFolder(directory, mode: 0o700)
    // Another reader may have learnt something meanwhile, or be writing it down now.
    let lock = try? FileLock(path + ".lock", patience: .milliseconds(200))
    defer { _ = lock }
    if FileSystem().status(path) != nil { text = Self.load(path) }
    let opening = "\(kind)\t\(key)\t"
    let others = text.utf8.split(separator: UInt8(ascii: "\n")).filter { line in
      line.count { $0 == UInt8(ascii: "\t") } >= 2 && !line.starts(with: opening.utf8)
    }
    let lines = others.suffix(Self.limit - 1).map { String(Substring($0)) } + [opening + value]
    text = lines.map { $0 + "\n" }.joined()
    save()
  }

  /// Written beside and renamed; what cannot be saved is done without.
  private func save() { try? FileSystem().write(text, to: path, mode: 0o600, isDurable: false) }

  /// Bytes of the file; what is longer is none of ours.
  private static let longest = 1 << 16
}

extension TerminalEnvironment {
  /// What tells one terminal of this user from another; no more than hints.
  var fingerprint: String {
    let named = [
      "TERM", "COLORTERM", "TERM_PROGRAM", "VTE_VERSION", "KONSOLE_VERSION", "XTERM_VERSION", "LC_TERMINAL",
    ].map { self[$0] ?? "" }
    let present = ["KITTY_WINDOW_ID", "ALACRITTY_WINDOW_ID", "WT_SESSION", "TMUX", "STY"].map {
      self[$0] == nil ? "" : "+"
    }
    let client = self["SSH_CONNECTION"].map { String($0.prefix { $0 != " " }) } ?? ""
    var text = ""
    for field in named + present + [client] {
      if !text.isEmpty { text += "|" }
      text += String(field.map { $0 == "|" || $0 == "\t" || $0 == "\n" ? " " : $0 })
    }
    return text
  }
}

extension TerminalReplies {
  /// One line for `TerminalMemory`.
  var remembered: String {
    let ground = background.map { "\($0.red),\($0.green),\($0.blue)" } ?? ""
    let mode = bidiMode.map { "\($0)" } ?? ""
    let graphics = hasGraphics ? "kitty" : hasSixel ? "sixel" : ""
    let cell = cellSize.map { "\($0.width),\($0.height)" } ?? ""
    let fields: [String] = [
      secondaryAttributes ?? "", version ?? "", mode, ground, hasDoubleWidth ? "double" : "", outerVersion ?? "",
      graphics, cell, hasScaledText ? "scaled" : "",
    ]
    let clean = fields.map { field in String(field.map { $0 == "|" || $0 == "\t" || $0 == "\n" ? " " : $0 }) }
    return clean.joined(separator: "|")
  }

  init(remembered text: String) {
    self.init()
    let fields = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard fields.count >= 6 else { return }
    let whole: (Int) -> String? = { fields[$0].isEmpty ? nil : fields[$0] }
    (secondaryAttributes, version, outerVersion) = (whole(0), whole(1), whole(5))
    bidiMode = Int(fields[2])
    let ground = fields[3].split(separator: ",").compactMap { UInt8($0) }
    if ground.count == 3 { background = (ground[0], ground[1], ground[2]) }
    hasDoubleWidth = fields[4] == "double"
    // Files of earlier versions end here.
    if fields.count >= 8 {
      hasGraphics = fields[6] == "kitty"
      hasSixel = fields[6] == "sixel"
      let cell = fields[7].split(separator: ",").compactMap { Int($0) }
      if cell.count == 2, cell[0] > 0, cell[1] > 0 { cellSize = (cell[0], cell[1]) }
    }
    if fields.count >= 9 { hasScaledText = fields[8] == "scaled" }
    areRemembered = true
  }
}
