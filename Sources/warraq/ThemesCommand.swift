import ArgumentParser
import Files
import Glibc
import Reader
import Screen
import Terminal
import Themes

/// `warraq themes`: what can be chosen, and a theme to begin one's own with.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "Lists the themes, or prints one to begin your own with.",
    discussion: """
      Your own themes are files NAME.theme in the folder 'themes' of warraq's configuration directory.

        warraq themes dark > ~/.config/warraq/themes/mine.theme
        warraq themes --check mine
        warraq --theme mine
      """)

  @Flag(help: "Print nothing but what is wrong or hard to read, and exit with 3 if anything is.") var check = false
  @Argument(help: "A theme to print or check; without one all are listed or checked.") var name: String?

  func run() throws {
    var shelf = try ThemeShelf(asked: name, fallback: .dark, directory: Directories().configuration + "/themes")
    if check {
      var faults: [String] = []
      for theme in name.map({ [$0] }) ?? shelf.names {
        do throws(FileFault) {
          try shelf.choose(theme)
          faults += shelf.warnings + shelf.faintTexts
        } catch {
          faults.append("theme \(error)")
        }
      }
      for fault in faults { warn(fault) }
      if !faults.isEmpty { throw ExitCode(3) }
      return
    }
    guard name != nil else { return try list(&shelf) }
    printOut(shelf.text)
    for warning in shelf.warnings { warn(warning) }
  }

  /// The names; on a terminal with words in each theme's colours behind them.
  private func list(_ shelf: inout ThemeShelf) throws {
    let colours = StyledText(isTerminal: isatty(STDOUT_FILENO) == 1, environment: .current)
    for name in shelf.names {
      guard let colours, (try? shelf.choose(name)) != nil else {
        printOut(harmless(name) + "\n")
        continue
      }
      let name = harmless(name)
      let padding = String(repeating: " ", count: max(14 - name.unicodeScalars.count, 1))
      let pieces: [(text: String, style: Style)] = Self.sample.map { word, role in
        (word, shelf.theme.style(for: role, over: shelf.theme.style(for: .article)))
      }
      printColoured(name + padding + colours.line(pieces))
    }
  }

  private static let sample: [(String, ThemeRole)] = [
    (" Headline ", .articleHeadline), (" 24 Nov ", .articleDateline), (" The text, ", .articleBody),
    ("\u{201C}who says what\u{201D}", .articleStatement), (" in it, ", .articleBody),
    ("selected", .articleStatementCurrent),
    (" a ", .articleBody), ("link", .articleLink), (" and a ", .articleBody), ("hit", .articleSearch),
    (" caption ", .articleCaption), (" list ", .listSelectedFocus),
  ]
}
