import Reader
import Screen
import Testing
import Themes

@testable import Terminal

/// Every role of every theme at every depth of colour: what is read has 4.5 : 1 on its ground (WCAG 2.1, 1.4.3).
@Suite struct ContrastTests {
  private static let depths: [ColorDepth] = [.eight, .sixteen, .palette]
  private static let drawn: Set<ThemeRole> = [.uiBorder, .uiBorderFocus, .articlePicture, .articleRule]
  private static let overlays: [(bases: String, roles: [ThemeRole])] = [
    ("list.", [.listSelected, .listSelectedFocus]), ("statements.", [.statementsSelected, .statementsSelectedFocus]),
    ("article.", [.articleLink, .articleStrong, .articleEmphasis, .articleCode]),
    ("article.", [.articleStatement, .articleStatementCurrent, .articleSearch, .articleSearchCurrent]),
  ]

  private static func styles(_ theme: Theme) -> [(name: String, style: Style, isDrawn: Bool)] {
    var all = ThemeRole.allCases.map { ($0.name, theme.style(for: $0), drawn.contains($0)) }
    for (bases, roles) in overlays {
      for base in ThemeRole.allCases where base.name.hasPrefix(bases) {
        for role in roles where base.rawValue < role.rawValue {
          all.append(
            (
              "\(role.name) over \(base.name)", theme.style(for: role, over: theme.style(for: base)),
              drawn.contains(base)
            ))
        }
      }
    }
    return all
  }

  @Test(arguments: BuiltinTheme.allCases) func whatIsReadCanBeRead(_ builtin: BuiltinTheme) {
    let theme = ThemeParser.parse(builtin.text).theme
    for (name, style, _) in Self.styles(theme) {
      for depth in Self.depths {
        let (foreground, background) = depth.indices(of: style)
        // The mono theme leaves both to the terminal, whose own colours can be read.
        guard foreground >= 0, background >= 0 else {
          #expect(foreground == background || builtin != .mono)
          continue
        }
        let contrast = depth.contrast(UInt8(foreground), UInt8(background))
        #expect(contrast >= 4.5, "\(name) in \(builtin) has \(contrast) in \(depth.rawValue) colours")
      }
    }
  }

  /// Letters on the terminal's own ground, whichever that is, are the terminal's own.
  @Test(arguments: BuiltinTheme.allCases) func nobodyColoursLettersOnAGroundThatIsNotKnown(_ builtin: BuiltinTheme) {
    for (name, style, _) in Self.styles(ThemeParser.parse(builtin.text).theme) {
      #expect((style.foreground == .default) == (style.background == .default), "\(name)")
    }
  }

  @Test func contrastIsThatOfTheStandard() {
    #expect(abs(Palette.contrast((0, 0, 0), (255, 255, 255)) - 21) < 0.001)
    #expect(abs(Palette.contrast((119, 119, 119), (255, 255, 255)) - 4.478) < 0.001)
    #expect(Palette.contrast((9, 9, 9), (9, 9, 9)) == 1)
    #expect(Palette.console(7) == (170, 170, 170) && Palette.console(12) == (85, 85, 255))
    #expect(Palette.console(3) == (170, 85, 0) && Palette.console(200) == Palette.rgb(UInt8(200)))
  }
}
