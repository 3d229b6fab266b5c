import Screen

/// One thing that came in from the terminal.
enum InputToken: Equatable {
  case key(KeyPress)
  /// Text between the bracketed-paste marks, line ends as `\n`.
  case pasted(String)
  case reply(TerminalReply)
}

/// Tells keys, mouse reports, pasted text and answers to queries apart in the bytes of a terminal (ECMA-48, xterm's
/// control sequences), however the bytes were split on their way.
///
/// An answer never becomes a key: control strings and private sequences are taken whole, unknown ones dropped. While
/// answers are awaited a lone ESC is held back for longer, since it may be the first byte of one.
struct InputDecoder {
  /// Whether the answer to a query may still come.
  var awaitsReplies = false

  private var bytes: [UInt8] = []
  /// What has come of a paste whose closing mark has not; nil outside a paste.
  private var paste: [UInt8]?
  private var lastByte: ContinuousClock.Instant?
  private var clicks = ClickCounter()

  private static let stringLimit = 8192
  /// What is pasted beyond it is dropped.
  private static let pasteLimit = 1 << 22

  mutating func decode(_ chunk: some Sequence<UInt8>, at now: ContinuousClock.Instant) -> [InputToken] {
    bytes.append(contentsOf: chunk)
    lastByte = now
    return drain(at: now)
  }

  /// When `expire` has something to do, should no byte come before.
  var deadline: ContinuousClock.Instant? {
    guard let lastByte, !bytes.isEmpty || paste != nil else { return nil }
    return lastByte.advanced(by: patience)
  }

  /// Gives up waiting for the rest of a sequence: an ESC was the Escape key, the torso of a reply is dropped.
  mutating func expire(at now: ContinuousClock.Instant) -> [InputToken] {
    guard let deadline, now >= deadline else { return [] }
    let (torso, pasted) = (bytes, paste)
    (bytes, paste) = ([], nil)
    if let pasted { return [.pasted(Self.pasted((pasted + torso)[...]))] }
    if torso[0] == 0x1B, torso.count <= 2 {
      return [.key(torso.count == 1 ? .escape : KeyPress(.character(Character(Unicode.Scalar(torso[1]))), .alt))]
    }
    return []
  }

  /// How long to wait for the rest of what has begun. A terminal sends a sequence in one piece, so that a gap in one is
  /// the user's, who pressed Alt with `]` or Escape before it: keys are not held back for longer than is felt.
  private var patience: Duration {
    if paste != nil { return .seconds(5) }
    if bytes[0] != 0x1B { return .milliseconds(200) }
    if awaitsReplies { return .seconds(1) }
    return .milliseconds(bytes.count <= 2 ? 40 : 100)
  }

  private mutating func drain(at now: ContinuousClock.Instant) -> [InputToken] {
    var tokens: [InputToken] = []
    var place = 0
    // A letter that may be the first of two of one key, and where it ends in these bytes.
    var first: (letter: Unicode.Scalar, end: Int)?
    parsing: while place < bytes.count {
      if paste != nil {
        guard let text = takePaste(at: &place) else { break parsing }
        tokens.append(.pasted(text))
        continue
      }
      switch SequenceParser.parse(bytes[place...]) {
      case .text(let scalar, let length):
        // A key that types two letters sends them at once.
        if let first, first.end == place, let ligature = KeyPress.lamAlef([first.letter, scalar]) {
          tokens[tokens.count - 1] = .key(.character(ligature))
          place += length
          continue
        }
        place += length
        if let key = TerminalKeys.key(scalar: scalar) { tokens.append(.key(key)) }
        if KeyPress.beginsLigature(scalar) { first = (scalar, place) }
      case .escape:
        guard let held = heldWithAlt(at: place + 1) else { break parsing }
        place += 1 + held.length
        tokens.append(.key(held.key))
      case .control(let sequence, let length):
        place += length
        if let token = token(for: sequence, at: now) { tokens.append(token) }
      case .singleShift(let final, let length):
        place += length
        if let key = TerminalKeys.key(singleShift: final) { tokens.append(.key(key)) }
      case .linuxFunction(let final, let length):
        place += length
        if (0x41...0x45).contains(final) { tokens.append(.key(.function(Int(final) - 0x40))) }
      case .mouse(let report, let length):
        place += length
        if let event = clicks.event(report, at: now) { tokens.append(.key(.mouse(event))) }
      case .string(let introducer, let body, let length):
        if let reply = TerminalReply(introducer: introducer, body: bytes[body]) { tokens.append(.reply(reply)) }
        place += length
      case .paste(let start):
        paste = []
        place = start
      case .malformed(let length):
        place += length
      case .incomplete:
        if bytes.count - place > Self.stringLimit { bytes.removeSubrange(place + 2..<bytes.count) }
        break parsing
      }
    }
    bytes.removeSubrange(0..<place)
    return tokens
  }

  /// Takes what has come of the paste, and looks at none of it a second time; its text once the closing mark is there.
  private mutating func takePaste(at place: inout Int) -> String? {
    let end = SequenceParser.endOfPaste(bytes[place...])
    let room = Self.pasteLimit - (paste?.count ?? 0)
    paste?.append(contentsOf: bytes[place..<end.text].prefix(room))
    place = end.next ?? end.text
    guard end.next != nil, let whole = paste else { return nil }
    paste = nil
    return Self.pasted(whole[...])
  }

  /// A key behind an ESC was held with Alt; before anything else it is the Escape key. Nil where more bytes have to come.
  private func heldWithAlt(at place: Int) -> (key: KeyPress, length: Int)? {
    guard place < bytes.count, bytes[place] != 0x1B else { return (.escape, 0) }
    switch SequenceParser.parse(bytes[place...]) {
    case .text(let scalar, let length):
      guard let key = TerminalKeys.key(scalar: scalar) else { return (.escape, 0) }
      return (KeyPress(key.key, key.modifiers.union(.alt)), length)
    case .incomplete: return nil
    default: return (.escape, 0)
    }
  }

  private mutating func token(for sequence: ControlSequence, at now: ContinuousClock.Instant) -> InputToken? {
    if let report = MouseReport(sequence) { return clicks.event(report, at: now).map { .key(.mouse($0)) } }
    if let reply = TerminalReply(sequence) { return .reply(reply) }
    return TerminalKeys.key(sequence).map { .key($0) }
  }

  private static func pasted(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    var afterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\r": text.unicodeScalars.append("\n")
      case "\n" where afterReturn: break
      case "\n", "\t": text.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): break
      default: text.unicodeScalars.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return text
  }
}
