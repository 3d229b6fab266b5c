import ArgumentParser
import Files
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
    guard name != nil else { return printOut(shelf.names.map { harmless($0) + "\n" }.joined()) }
    printOut(shelf.text)
    for warning in shelf.warnings { warn(warning) }
  }
}
