import CTerm
import Glibc
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
    case (_, .indexed(let index)): nearest(XtermPalette.rgb(index))
    case (_, .rgb(let red, let green, let blue)): nearest((Int(red), Int(green), Int(blue)))
    }
  }

  /// Foreground and background together. Letters stay readable: where what is nearest to their colour has not enough
  /// contrast to the ground, they take the nearest that has. And a ground that marks something, which falls together with
  /// one of the page's, changes places with its letters.
  /// - Parameter grounds: those of the page.
  func indices(of style: Style, amid grounds: [Color] = []) -> (foreground: Int32, background: Int32) {
    let (foreground, background) = readable(style)
    guard self != .direct, foreground >= 0, background >= 0, !grounds.contains(style.background),
      grounds.contains(where: { index(of: $0) == background })
    else { return (foreground, background) }
    return (background, foreground)
  }

  /// What of a style can be seen in so many colours; two that are equal look alike.
  /// - Parameter grounds: the page's.
  public func look(of style: Style, amid grounds: [Color]) -> [Int32] {
    let (foreground, background) = indices(of: style, amid: grounds)
    let shown = attributes(of: style, foreground: foreground, background: background)
    return [foreground, background, Int32(shown.rawValue)]
  }

  /// The attributes that a style keeps: however many colours there are, many terminals show bold letters of the first
  /// eight in the bright colour, and bold black, which is grey then, cannot be read on white.
  func attributes(of style: Style, foreground: Int32, background: Int32) -> Style.Attributes {
    let first = self == .direct ? Int32(0x1000000) : 0
    let (letters, ground) = (foreground - first, background - first)
    guard style.attributes.contains(.bold), 0..<8 ~= letters, 0..<256 ~= ground,
      contrast(UInt8(letters) + 8, UInt8(ground)) < Self.leastContrast
    else { return style.attributes }
    return style.attributes.subtracting(.bold)
  }

  private func readable(_ style: Style) -> (foreground: Int32, background: Int32) {
    let foreground = index(of: style.foreground)
    var background = index(of: style.background)
    guard self != .direct, foreground >= 0, background >= 0, style.foreground != style.background else {
      return (foreground, background)
    }
    if contrast(UInt8(foreground), UInt8(background)) >= Self.leastContrast { return (foreground, background) }
    var readable = foregrounds(on: background)
    if readable.isEmpty {
      // On some of eight colours nothing can be read everywhere: another ground.
      background = nearest(
        XtermPalette.rgb(style.background), among: candidates.filter { !foregrounds(on: Int32($0)).isEmpty })
      readable = foregrounds(on: background)
    }
    return (nearest(XtermPalette.rgb(style.foreground), among: readable), background)
  }

  private func foregrounds(on background: Int32) -> [Int] {
    candidates.filter { contrast(UInt8($0), UInt8(background)) >= Self.leastContrast }
  }

  /// The contrast of two of the terminal's colours. Which red a terminal calls red is its own affair, so with eight it is
  /// the least of what they have in xterm and on the console.
  func contrast(_ one: UInt8, _ other: UInt8) -> Double {
    let usual = XtermPalette.contrast(XtermPalette.rgb(one), XtermPalette.rgb(other))
    return self != .eight
      ? usual : min(usual, XtermPalette.contrast(XtermPalette.console(one), XtermPalette.console(other)))
  }

  /// The contrast of a style's letters and ground where all colours can be shown; nil where the terminal's own take part.
  /// At least 4.5 is wanted of what is to be read.
  public static func contrast(of style: Style) -> Double? {
    guard style.foreground != .default, style.background != .default else { return nil }
    return XtermPalette.contrast(XtermPalette.rgb(style.foreground), XtermPalette.rgb(style.background))
  }

  /// - SeeAlso: WCAG 2.1, 1.4.3.
  public static let leastContrast = 4.5

  // The first sixteen of 256 are the user's own and unknown, so only the cube and the greys are chosen from.
  private var candidates: ClosedRange<Int> { self == .palette ? 16...255 : 0...(max(rawValue, 1) - 1) }

  private func nearest(_ color: (Int, Int, Int)) -> Int32 {
    nearest(color, among: self == .palette ? XtermPalette.neighbours(of: color) : Array(candidates))
  }

  private func nearest(_ color: (Int, Int, Int), among candidates: [Int]) -> Int32 {
    var best = (index: 0, distance: Int.max)
    for index in candidates {
      let distance = XtermPalette.distance(color, XtermPalette.rgb(UInt8(index)))
      if distance < best.distance { best = (index, distance) }
    }
    return Int32(best.index)
  }
}

/// xterm's 256 colours.
enum XtermPalette {
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

  /// Those of the cube and the greys that the nearest to a colour is among, in order: how far red is apart weighs the
  /// others, so every red, with the greens and blues on both sides.
  static func neighbours(of color: (Int, Int, Int)) -> [Int] {
    let greens = levels(around: color.1)
    let blues = levels(around: color.2)
    var found: [Int] = []
    found.reserveCapacity(48)
    for red in 0..<6 {
      for green in greens { for blue in blues { found.append(16 + 36 * red + 6 * green + blue) } }
    }
    found += 232...255
    return found
  }

  /// The one of the cube and the greys that stands for a shade of letters: in edges their brightness counts most, and a tint
  /// that they have not is worse than none.
  static func shade(_ color: RGB) -> UInt8 {
    func parts(_ color: (Int, Int, Int)) -> (light: Int, red: Int, blue: Int) {
      let light = (2126 * color.0 + 7152 * color.1 + 722 * color.2) / 10_000
      return (light, color.0 - light, color.2 - light)
    }
    let wanted = parts((color.red, color.green, color.blue))
    var best = (index: UInt8(16), distance: Int.max)
    for index in UInt8(16)...255 {
      let found = parts(rgb(index))
      let (light, red, blue) = (wanted.light - found.light, wanted.red - found.red, wanted.blue - found.blue)
      let distance = 4 * light * light + red * red + blue * blue
      if distance < best.distance { best = (index, distance) }
    }
    return best.index
  }

  private static func levels(around value: Int) -> ClosedRange<Int> {
    let above = (0..<6).first { rgb(UInt8(16 + $0)).2 >= value } ?? 5
    return max(above - 1, 0)...above
  }

  static func rgb(_ color: Color) -> (Int, Int, Int) {
    switch color {
    case .default: (0, 0, 0)
    case .indexed(let index): rgb(index)
    case .rgb(let red, let green, let blue): (Int(red), Int(green), Int(blue))
    }
  }

  /// The sixteen colours of the Linux console and of VGA; the others are as everywhere.
  static func console(_ index: UInt8) -> (Int, Int, Int) {
    guard index < 16 else { return rgb(index) }
    if index == 3 { return (170, 85, 0) }
    let low = index & 8 == 0 ? 0 : 85
    let step = { (bit: UInt8) in index & bit == 0 ? low : low + 170 }
    return (step(1), step(2), step(4))
  }

  /// WCAG 2's contrast, 1 to 21.
  static func contrast(_ a: (Int, Int, Int), _ b: (Int, Int, Int)) -> Double {
    let (one, other) = (luminance(a), luminance(b))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  private static func luminance(_ color: (Int, Int, Int)) -> Double {
    func linear(_ value: Int) -> Double {
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(color.0) + 0.7152 * linear(color.1) + 0.0722 * linear(color.2)
  }

  /// How far apart two colours look: the squares weighted by the mean of red ("redmean").
  static func distance(_ a: (Int, Int, Int), _ b: (Int, Int, Int)) -> Int {
    let mean = (a.0 + b.0) / 2
    let (red, green, blue) = (a.0 - b.0, a.1 - b.1, a.2 - b.2)
    return ((512 + mean) * red * red) >> 8 + 4 * green * green + ((767 - mean) * blue * blue) >> 8
  }
}
