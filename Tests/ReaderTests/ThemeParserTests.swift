import Screen
import Testing

@testable import Reader

struct ThemeParserTests {
  private func theme(_ text: String) -> Theme { ThemeParser.parse(text).theme }

  @Test func aRoleTakesAfterItsParentUpToUI() {
    let theme = theme(
      """
      ui                  fg=#102030 bg=black
      article.statement   fg=#a0b0c0 bold
      article.statement.current underline
      """)
    #expect(theme.style(for: .list) == Style(foreground: .rgb(red: 16, green: 32, blue: 48), background: .indexed(0)))
    #expect(theme.style(for: .articleQuoteCite) == theme.style(for: .ui))
    let current = theme.style(for: .articleStatementCurrent)
    #expect(current.foreground == .rgb(red: 0xA0, green: 0xB0, blue: 0xC0))
    #expect(current.background == .indexed(0))
    #expect(current.attributes == [.bold, .underline])
  }

  @Test func everyColourAndAttributeThatAThemeCanSay() {
    let theme = theme(
      """
      # a comment
      ui        fg=default bg=bright-cyan bold dim italic underline reverse  # another
      list      fg=255 bg=0 plain
      """)
    #expect(
      theme.style(for: .ui)
        == Style(
          foreground: .default, background: .indexed(14), attributes: [.bold, .dim, .italic, .underline, .reverse]))
    #expect(theme.style(for: .listDate) == Style(foreground: .indexed(255), background: .indexed(0)))
  }

  @Test func whatCannotBeFollowedIsToldByLineAndTheRestHolds() {
    let (theme, warnings) = ThemeParser.parse(
      "lists bold\nlist bold fg=#12345 bg=256 wavy\r\nlist\u{1B}[2J dim\nlist dim\n")
    #expect(
      warnings == [
        ThemeWarning(line: 1, message: "there is no role 'lists'"),
        ThemeWarning(line: 2, message: "'fg=#12345' is no style"),
        ThemeWarning(line: 2, message: "'bg=256' is no style"),
        ThemeWarning(line: 2, message: "'wavy' is no style"),
        ThemeWarning(line: 3, message: "there is no role 'list?[2J'"),
        ThemeWarning(line: 4, message: "list is set a second time"),
      ])
    #expect(theme.style(for: .list).attributes == [.dim])
  }

  @Test func aRoleLaidOverAnotherKeepsWhatItDoesNotState() {
    let theme = theme(
      """
      ui                 fg=white bg=black
      article            fg=yellow
      article.headline   fg=red bold
      article.link       underline
      article.code       plain
      """)
    let headline = theme.style(for: .articleHeadline)
    #expect(
      theme.style(for: .articleLink, over: headline)
        == Style(foreground: .indexed(1), background: .indexed(0), attributes: [.bold, .underline]))
    #expect(theme.style(for: .articleCode, over: headline).attributes == [])
  }

  @Test func aNameThatIsNoRoleLooksLikeItsNearestParent() {
    let theme = theme("ui dim\nlist bold\nlist.date underline\n")
    #expect(theme.style(for: "list.date.hour") == theme.style(for: .listDate))
    #expect(theme.style(for: "weather.sun") == theme.style(for: .ui))
  }

  @Test func anEmptyThemeIsTheTerminalsOwn() {
    #expect(theme("") == Theme.plain)
    #expect(ThemeRole.allCases.allSatisfy { Theme.plain.style(for: $0) == .plain })
  }

  @Test func rolesStandInTheOrderOfTheirRawValuesWithNamesOfTheirOwn() {
    #expect(ThemeRole.allCases.map(\.rawValue) == Array(0..<UInt16(ThemeRole.allCases.count)))
    #expect(Set(ThemeRole.allCases.map(\.name)).count == ThemeRole.allCases.count)
  }

  @Test func everyRoleTakesAfterTheOneWhoseNameIsTheBeginningOfItsOwn() {
    for (role, parent) in zip(ThemeRole.allCases, ThemeRole.parents) {
      let path = role.name.split(separator: ".").dropLast().joined(separator: ".")
      let expected = role == .ui ? nil : path.isEmpty ? "ui" : path
      #expect(parent.map { ThemeRole.allCases[$0].name } == expected, "\(role.name)")
    }
  }

  @Test func signsAndBlanksAreNoPartOfAColour() {
    let (_, warnings) = ThemeParser.parse("ui\tfg=#+12345\u{B}bg=#12345g fg=+1 bg=bright-")
    #expect(warnings.map(\.message).count == 4)
  }
}
