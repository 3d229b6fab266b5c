import CTerm
import Screen

/// How many colours a terminal shows, and how a theme's colours are brought down to them.
public enum ColorDepth: Int, Comparable, Sendable {
  case none = 0
  case eight = 8
  case sixteen = 16
  case palette = 256
  case direct = 0x1000000

  public static func < (a: ColorDepth, b: ColorDepth) -> Bool { a.rawValue < b.rawValue }

  /// The depth to use: the setting, NO_COLOR (no-color.org), COLORTERM, then the description's number of colours.
  static func resolve(
    _ setting: TerminalSettings.Colors, environment: TerminalEnvironment, describedColors: Int
  ) -> ColorDepth {
    switch setting {
    case .none: return .none
    case .eight: return .eight
    case .sixteen: return .sixteen
    case .palette: return .palette
    case .direct: return .direct
    case .auto: break
    }
    if let word = environment["NO_COLOR"], !word.isEmpty { return .none }
    let claimed = environment["COLORTERM"].map { $0 == "truecolor" || $0 == "24bit" } ?? false
    // screen takes 24-bit colours only where it was told so, and COLORTERM leaks into it.
    if (claimed && !environment.isInScreen) || environment.type.hasSuffix("-direct") { return .direct }
    switch describedColors {
    case 256...: return .palette
    case 16..<256: return .sixteen
    case 8..<16: return .eight
    default: return .none
    }
  }

  /// The number that ncurses knows a colour by: -1 for the terminal's own, under 2^24 a direct colour, and palette
  /// colours from 2^24 on where the terminal is driven by Warraq's own description.
  func index(of color: Color) -> Int32 {
    switch (self, color) {
    case (.none, _), (_, .default): -1
    case (.direct, .indexed(let index)): 0x1000000 + Int32(index)
    case (.direct, .rgb(let red, let green, let blue)): Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
    case (_, .indexed(let index)) where Int(index) < rawValue: Int32(index)
    case (_, .indexed(let index)): nearest(Palette.rgb(index))
    case (_, .rgb(let red, let green, let blue)): nearest((Int(red), Int(green), Int(blue)))
    }
  }

  /// Foreground and background together. Two colours that differ stay apart: where both come down to the same one,
  /// the letters take black or white.
  func indices(of style: Style) -> (foreground: Int32, background: Int32) {
    var foreground = index(of: style.foreground)
    let background = index(of: style.background)
    if foreground == background, foreground >= 0, style.foreground != style.background {
      let ground = Palette.rgb(UInt8(clamping: background))
      foreground = ground.0 * 3 + ground.1 * 6 + ground.2 > 1280 ? 0 : (self == .eight ? 7 : 15)
    }
    return (foreground, background)
  }

  private func nearest(_ color: (Int, Int, Int)) -> Int32 {
    // The first sixteen of 256 are the user's own and unknown, so only the cube and the greys are chosen from.
    let candidates = self == .palette ? 16...255 : 0...(rawValue - 1)
    var best = (index: 0, distance: Int.max)
    for index in candidates {
      let distance = Palette.distance(color, Palette.rgb(UInt8(index)))
      if distance < best.distance { best = (index, distance) }
    }
    return Int32(best.index)
  }
}

/// xterm's 256 colours.
enum Palette {
  private static let base: InlineArray<16, UInt32> = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ]

  static func rgb(_ index: UInt8) -> (Int, Int, Int) {
    let index = Int(index)
    switch index {
    case 0..<16:
      let value = Int(base[index])
      return (value >> 16, value >> 8 & 0xFF, value & 0xFF)
    case 16..<232:
      let step = { (level: Int) in level == 0 ? 0 : 55 + 40 * level }
      return (step((index - 16) / 36), step((index - 16) / 6 % 6), step((index - 16) % 6))
    default:
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
  }

  /// How far apart two colours look: the squares weighted by the mean of red ("redmean").
  static func distance(_ a: (Int, Int, Int), _ b: (Int, Int, Int)) -> Int {
    let mean = (a.0 + b.0) / 2
    let (red, green, blue) = (a.0 - b.0, a.1 - b.1, a.2 - b.2)
    return ((512 + mean) * red * red) >> 8 + 4 * green * green + ((767 - mean) * blue * blue) >> 8
  }
}
