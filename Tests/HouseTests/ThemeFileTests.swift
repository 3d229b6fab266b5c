import Reader
import Screen
import Testing
import Themes

struct ThemeFileTests {
  @Test(arguments: BuiltinTheme.allCases) func everyThemeParsesWithoutAWarning(_ builtin: BuiltinTheme) {
    #expect(ThemeParser.parse(builtin.text).warnings.isEmpty)
  }

  /// Those that say all colours themselves.
  static let coloured = BuiltinTheme.allCases.filter { $0 != .mono && $0 != .eight }

  /// The eight colours as xterm has them: every pair that the theme puts together can be read.
  @Test func theEightColoursCanBeRead() throws {
    let theme = ThemeParser.parse(BuiltinTheme.eight.text).theme
    let palette: [RGB] = [
      (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    ]
    func rgb(_ color: Color) -> Color {
      guard case .indexed(let index) = color, Int(index) < palette.count else { return color }
      let (red, green, blue) = palette[Int(index)]
      return .rgb(red: UInt8(red), green: UInt8(green), blue: UInt8(blue))
    }
    for role in ThemeRole.allCases {
      var style = theme.style(for: role)
      (style.foreground, style.background) = (rgb(style.foreground), rgb(style.background))
      let full = try #require(contrast(style, in: { $0 }), "\(role.name)")
      #expect(full >= 4.5, "\(role.name) has \(full)")
    }
  }

  /// Lines and frames need 3 : 1 (WCAG 1.4.11), what is read 4.5 : 1 (1.4.3).
  @Test(arguments: coloured) func everyRoleCanBeRead(_ builtin: BuiltinTheme) throws {
    let theme = ThemeParser.parse(builtin.text).theme
    let wanted = builtin == .contrast ? 7.0 : 4.5
    let drawn: Set<ThemeRole> = [.uiBorder, .uiBorderFocus, .articlePicture, .articleRule]
    for role in ThemeRole.allCases {
      let least = drawn.contains(role) && builtin != .contrast ? 3.0 : wanted
      let style = theme.style(for: role)
      let full = try #require(contrast(style, in: { $0 }))
      #expect(full >= least, "\(role.name) in \(builtin) has \(full)")
      let reduced = try #require(contrast(style, in: nearestOf256))
      #expect(reduced >= least * 0.9, "\(role.name) in \(builtin) has \(reduced) in 256 colours")
    }
  }

  /// What is laid over a text keeps it readable: the selection over a date, a hit over a statement, and always the
  /// later role over the earlier.
  @Test(arguments: coloured) func everyOverlayCanBeRead(_ builtin: BuiltinTheme) throws {
    let theme = ThemeParser.parse(builtin.text).theme
    let wanted = builtin == .contrast ? 7.0 : 4.5
    let overlays: [(bases: String, roles: [ThemeRole])] = [
      ("list.", [.listSelected, .listSelectedFocus]),
      ("statements.", [.statementsSelected, .statementsSelectedFocus]),
      ("article.", [.articleLink, .articleStrong, .articleEmphasis, .articleCode]),
      ("article.", [.articleStatement, .articleStatementCurrent, .articleSearch, .articleSearchCurrent]),
    ]
    for (bases, roles) in overlays {
      for base in ThemeRole.allCases where base.name.hasPrefix(bases) {
        for role in roles where base.rawValue < role.rawValue {
          let style = theme.style(for: role, over: theme.style(for: base))
          let full = try #require(contrast(style, in: { $0 }))
          let least = base == .articlePicture || base == .articleRule ? 3.0 : wanted
          #expect(full >= least, "\(role.name) over \(base.name) in \(builtin) has \(full)")
        }
      }
    }
  }

  @Test func monoHasNoColourAndStillTellsApartWhatMatters() {
    let theme = ThemeParser.parse(BuiltinTheme.mono.text).theme
    for role in ThemeRole.allCases {
      #expect(theme.style(for: role).foreground == .default && theme.style(for: role).background == .default)
    }
    let pairs: [(ThemeRole, ThemeRole)] = [
      (.listItemUnread, .listItemRead), (.listSelected, .listItem), (.listSelected, .listSelectedFocus),
      (.articleHeadline, .articleBody), (.articleStatement, .articleBody), (.articleSearch, .articleSearchCurrent),
      (.articleStatement, .articleStatementCurrent), (.uiTitle, .uiTitleFocus), (.uiMessage, .uiMessageError),
    ]
    for (one, other) in pairs {
      #expect(theme.style(for: one) != theme.style(for: other), "\(one.name) looks like \(other.name)")
    }
  }

  private typealias RGB = (red: Double, green: Double, blue: Double)

  /// WCAG 2's contrast of the letters on their ground, each colour first brought down by `reduce`; nil where the
  /// terminal's own colours take part.
  private func contrast(_ style: Style, in reduce: (RGB) -> RGB) -> Double? {
    guard case .rgb(let r, let g, let b) = style.foreground, case .rgb(let r2, let g2, let b2) = style.background else {
      return nil
    }
    let one = luminance(reduce((Double(r), Double(g), Double(b))))
    let other = luminance(reduce((Double(r2), Double(g2), Double(b2))))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  private func luminance(_ color: RGB) -> Double {
    func linear(_ value: Double) -> Double {
      let share = value / 255
      // The sRGB curve within 1 % without `pow`, which only Foundation or Glibc have.
      return share * (share * (share * 0.305306011 + 0.682171111) + 0.012522878)
    }
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  /// The nearest of xterm's colour cube and grey ramp.
  private func nearestOf256(_ color: RGB) -> RGB {
    let steps: [Double] = [0, 95, 135, 175, 215, 255]
    var candidates: [RGB] = (0..<24).map { step in
      let grey = Double(8 + 10 * step)
      return (grey, grey, grey)
    }
    for r in steps { for g in steps { for b in steps { candidates.append((r, g, b)) } } }
    func distance(_ other: RGB) -> Double {
      let (r, g, b) = (color.red - other.red, color.green - other.green, color.blue - other.blue)
      return r * r + g * g + b * b
    }
    return candidates.min { distance($0) < distance($1) } ?? color
  }
}
