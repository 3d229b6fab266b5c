/// Folding that makes one spelling of many: marks and format characters off, hamza seats, yeh, kaf and heh made one,
/// digits of three sets to ASCII, capitals made small, Greek without its accents.
package enum DateWord {
  package static func folded(_ text: some StringProtocol) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let folded = folded(scalar) { output.append(folded) }
    }
    return String(output)
  }

  /// nil for what is dropped.
  package static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x640, 0x64B...0x65F, 0x670, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x61C, 0xFEFF: nil
    case 0x660...0x669: Unicode.Scalar(0x30 + (scalar.value - 0x660)) ?? "0"
    case 0x6F0...0x6F9: Unicode.Scalar(0x30 + (scalar.value - 0x6F0)) ?? "0"
    case LetterFolds.range: Unicode.Scalar(LetterFolds.folded(scalar.value)) ?? scalar
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 32) ?? scalar
    case 0xC0...0x17F, 0x386...0x3FF, 0x400...0x52F, 0x531...0x556: small(scalar)
    case 0xA0, 0x202F, 0x2009: " "
    default: scalar
    }
  }

  /// Of the letters that other languages than English write names of months and furniture with.
  private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    let small: UInt32 =
      switch value {
      case 0xC0...0xD6, 0xD8...0xDE: value + 32
      // Turkish writes its own i with a dot above the capital, or without one.
      case 0x130, 0x131: 0x69
      case 0x100...0x137, 0x14A...0x177: value | 1
      case 0x139...0x148, 0x179...0x17E: value + (value & 1)
      case 0x178: 0xFF
      case 0x386, 0x3AC: 0x3B1
      case 0x388, 0x3AD: 0x3B5
      case 0x389, 0x3AE: 0x3B7
      case 0x38A, 0x390, 0x3AA, 0x3AF, 0x3CA: 0x3B9
      case 0x38C, 0x3CC: 0x3BF
      case 0x38E, 0x3AB, 0x3B0, 0x3CB, 0x3CD: 0x3C5
      case 0x38F, 0x3CE: 0x3C9
      case 0x3A2, 0x3C2: 0x3C3
      case 0x391...0x3A9: value + 32
      case 0x400...0x40F: value + 80
      case 0x410...0x42F: value + 32
      case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: value | 1
      case 0x531...0x556: value + 48
      default: value
      }
    return Unicode.Scalar(small) ?? scalar
  }
}
