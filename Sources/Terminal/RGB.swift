import Screen

/// A colour as a screen mixes it, 0...255 each.
struct RGB: Hashable {
  var red: Int
  var green: Int
  var blue: Int

  init(red: Int, green: Int, blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Nil for the terminal's own colours, which only it knows.
  init?(_ color: Color) {
    switch color {
    case .default: return nil
    case .indexed(let index):
      let (red, green, blue) = XtermPalette.rgb(index)
      self.init(red: red, green: green, blue: blue)
    case .rgb(let red, let green, let blue): self.init(red: Int(red), green: Int(green), blue: Int(blue))
    }
  }

  var color: Color { .rgb(red: UInt8(clamping: red), green: UInt8(clamping: green), blue: UInt8(clamping: blue)) }

  func mixed(with other: RGB, _ part: Int, of whole: Int) -> RGB {
    let mix = { (from: Int, to: Int) in (from * (whole - part) + to * part) / whole }
    return RGB(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// What letters of no colour of their own are likely to be drawn in on this ground.
  var likelyInk: RGB {
    let isLight = red * 3 + green * 6 + blue > 1280
    return isLight ? RGB(red: 0, green: 0, blue: 0) : RGB(red: 229, green: 229, blue: 229)
  }
}
