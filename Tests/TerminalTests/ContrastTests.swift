import Reader
import Screen
import Testing
import Themes

@testable import Terminal

/// Every role of every theme at every depth of colour: what is read has 4.5 : 1 on its ground (WCAG 2.1, 1.4.3).
@Suite struct ContrastTests {
  private static let depths: [ColorDepth] = [.eight, .sixteen, .palette]
  @Test(arguments: BuiltinTheme.allCases) func whatIsReadCanBeRead(_ builtin: BuiltinTheme) {
    let parsed = ThemeParser.parse(builtin.text).theme
    for depth in Self.depths {
      let theme = parsed.told(as: Self.bare) { depth.look(of: $0, amid: parsed.grounds) }
      for (name, style) in theme.texts {
        let (foreground, background) = depth.indices(of: style, amid: theme.grounds)
        // The mono theme leaves both to the terminal, whose own colours can be read.
        guard foreground >= 0, background >= 0 else {
          #expect(foreground == background || builtin != .mono)
          continue
        }
        let contrast = depth.contrast(UInt8(foreground), UInt8(background))
        let shown = depth.attributes(of: style, foreground: foreground, background: background)
        // xterm shows bold letters of the first eight colours in the bright ones, however many it has.
        if shown.contains(.bold), foreground < 8 {
          #expect(depth.contrast(UInt8(foreground) + 8, UInt8(background)) >= 4.5, "\(name) in \(builtin), bold")
        }
        #expect(contrast >= 4.5, "\(name) in \(builtin) has \(contrast) in \(depth.rawValue) colours")
      }
    }
  }

  /// Letters on the terminal's own ground, whichever that is, are the terminal's own.
  @Test(arguments: BuiltinTheme.allCases) func nobodyColoursLettersOnAGroundThatIsNotKnown(_ builtin: BuiltinTheme) {
    for (name, style) in ThemeParser.parse(builtin.text).theme.texts {
      #expect((style.foreground == .default) == (style.background == .default), "\(name)")
    }
  }

  /// Hits, selected rows and statements, from the text beside them and from each other; and a ground of its own stays one.
  @Test(arguments: BuiltinTheme.allCases) func marksAreToldFromTheText(_ builtin: BuiltinTheme) {
    let parsed = ThemeParser.parse(builtin.text).theme
    for depth in Self.depths {
      let look = { (style: Style) in depth.look(of: style, amid: parsed.grounds) }
      let theme = parsed.told(as: Self.bare, by: look)
      for mark in Theme.marks {
        let base = theme.style(for: mark.beside)
        let marked = theme.style(for: mark.role, over: base)
        let place = "\(mark.role.name) beside \(mark.beside.name) in \(builtin) in \(depth.rawValue) colours"
        #expect(look(marked) != look(base), "\(place)")
        guard !theme.grounds.contains(marked.background), builtin != .mono else { continue }
        #expect(look(marked)[1] != depth.index(of: theme.style(for: .article).background), "\(place)")
      }
    }
    #expect(parsed.told(as: Self.bare, by: { $0 }) == parsed, "where all can be told apart nothing changes")
  }

  /// What a start does not look for (`ThemeShelf`).
  @Test(arguments: BuiltinTheme.allCases) func whatHasToYieldIn256ColorsIsKnown(_ builtin: BuiltinTheme) {
    let parsed = ThemeParser.parse(builtin.text).theme
    let told = parsed.told(as: Self.bare) { ColorDepth.palette.look(of: $0, amid: parsed.grounds) }
    #expect((told == parsed) == builtin.isToldIn256Colors)
  }

  private static let bare = ThemeParser.parse(BuiltinTheme.mono.text).theme

  @Test func contrastIsThatOfTheStandard() {
    #expect(abs(XtermPalette.contrast((0, 0, 0), (255, 255, 255)) - 21) < 0.001)
    #expect(abs(XtermPalette.contrast((119, 119, 119), (255, 255, 255)) - 4.478) < 0.001)
    #expect(XtermPalette.contrast((9, 9, 9), (9, 9, 9)) == 1)
    #expect(XtermPalette.console(7) == (170, 170, 170) && XtermPalette.console(12) == (85, 85, 255))
    #expect(XtermPalette.console(3) == (170, 85, 0) && XtermPalette.console(200) == XtermPalette.rgb(UInt8(200)))
  }
}
