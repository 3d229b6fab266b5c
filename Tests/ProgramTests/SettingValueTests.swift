import Reader
import Terminal
import Testing

/// The table of settings names what the terminal's room takes.
@Suite(.waits) struct SettingValueTests {
  @Test func theTableNamesEveryWayOfTheTerminal() {
    #expect(Setting.bidi.info.values == .choice(TerminalSettings.Bidi.allCases.map(\.rawValue)))
    #expect(Setting.sizeBy.info.values == .choice(TerminalSettings.SizeBy.allCases.map(\.rawValue)))
    #expect(Setting.mosaic.info.values == .choice(Mosaic.allCases.map(\.rawValue)))
    #expect(Setting.marks.info.values == .choice(TerminalSettings.Marks.allCases.map(\.rawValue)))
  }
}
