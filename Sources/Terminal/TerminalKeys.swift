import Screen

/// Which key a character, or a sequence of a terminal, stands for. Covers what xterm, VTE, Konsole, kitty, foot, st,
/// rxvt, PuTTY, tmux, screen and the Linux console send, in their normal and their application modes.
enum TerminalKeys {
  static func key(scalar: Unicode.Scalar) -> KeyPress? {
    switch scalar.value {
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x08, 0x7F: .backspace
    case 0x1B: .escape
    case 0x00: .control(" ")
    case 0x01...0x1A: Unicode.Scalar(scalar.value + 0x60).map { .control(Character($0)) }
    case 0x1C...0x1F: Unicode.Scalar(scalar.value + 0x40).map { .control(Character($0)) }
    case 0x80...0x9F: nil
    default: .character(Character(scalar))
    }
  }

  static func key(singleShift final: UInt8) -> KeyPress? {
    switch final {
    case 0x4D: .enter
    case 0x58: .character("=")
    case 0x6A...0x79: .character(Character(Unicode.Scalar(final - 0x40)))
    default: cursorOrFunction(final)
    }
  }

  static func key(_ sequence: ControlSequence) -> KeyPress? {
    guard sequence.marker == 0, sequence.intermediate == 0 else { return nil }
    switch sequence.final {
    case 0x7E where sequence.parameter(0) == 27:
      return typed(sequence.parameter(2), modifiers(sequence.parameter(1)))
    case 0x7E: return numbered(sequence.parameter(0), modifiers(sequence.parameter(1)))
    case 0x75: return typed(sequence.parameter(0), modifiers(sequence.parameter(1)))
    case 0x5A: return .backTab
    // st outside of its application mode
    case 0x50 where sequence.parameters.isEmpty: return .delete
    case 0x68 where sequence.parameter(0) == 4: return .insert
    // rxvt with Ctrl, and with Ctrl and Shift
    case 0x5E: return numbered(sequence.parameter(0), .control)
    case 0x40: return numbered(sequence.parameter(0), [.control, .shift])
    // rxvt with Shift
    case 0x61...0x64: return cursorOrFunction(sequence.final - 0x20, .shift)
    default: return cursorOrFunction(sequence.final, modifiers(sequence.parameter(1)))
    }
  }

  /// What was held, as xterm counts it: one more than the sum of Shift 1, Alt 2, Ctrl 4, Meta 8.
  private static func modifiers(_ parameter: Int) -> KeyPress.Modifiers {
    let held = max(parameter - 1, 0)
    var modifiers = KeyPress.Modifiers()
    if held & 1 != 0 { modifiers.insert(.shift) }
    if held & (2 | 8) != 0 { modifiers.insert(.alt) }
    if held & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }

  private static func cursorOrFunction(_ final: UInt8, _ modifiers: KeyPress.Modifiers = []) -> KeyPress? {
    let key: KeyPress.Key? =
      switch final {
      case 0x41: .up
      case 0x42: .down
      case 0x43: .right
      case 0x44: .left
      case 0x46: .end
      case 0x48: .home
      case 0x50...0x53: .function(Int(final) - 0x4F)
      default: nil
      }
    return key.map { KeyPress($0, modifiers) }
  }

  private static func numbered(_ number: Int, _ modifiers: KeyPress.Modifiers) -> KeyPress? {
    let key: KeyPress.Key? =
      switch number {
      case 1, 7: .home
      case 2: .insert
      case 3: .delete
      case 4, 8: .end
      case 5: .pageUp
      case 6: .pageDown
      case 11...15: .function(number - 10)
      case 17...21: .function(number - 11)
      case 23...26: .function(number - 12)
      case 28, 29: .function(number - 13)
      case 31...34: .function(number - 14)
      default: nil
      }
    return key.map { KeyPress($0, modifiers) }
  }

  /// A key reported by its code point (modifyOtherKeys, `CSI u`).
  private static func typed(_ code: Int, _ modifiers: KeyPress.Modifiers) -> KeyPress? {
    guard let code = UInt32(exactly: code), let scalar = Unicode.Scalar(code), let key = key(scalar: scalar) else {
      return nil
    }
    return KeyPress(key.key, key.modifiers.union(modifiers))
  }
}
