/// Takes application program commands (ECMA-48, APC) out of what a terminal is sent. libvterm 0.1 shows their text; kitty
/// obeys them, and other terminals pass over them.
public struct ProgramCommands {
  private enum State { case text, escape, command, commandEscape }
  private var state = State.text

  public init() {}

  /// The bytes without the commands, which may be cut anywhere between two calls.
  public mutating func removed(from bytes: some Sequence<UInt8>) -> [UInt8] {
    var kept: [UInt8] = []
    for byte in bytes {
      switch (state, byte) {
      case (.text, 0x1B): state = .escape
      case (.escape, 0x5F): state = .command
      case (.escape, 0x1B): kept.append(0x1B)
      case (.escape, _):
        kept += [0x1B, byte]
        state = .text
      case (.text, _): kept.append(byte)
      case (.command, 0x1B): state = .commandEscape
      case (.commandEscape, 0x5C): state = .text
      case (.command, _), (.commandEscape, _): state = .command
      }
    }
    return kept
  }
}
