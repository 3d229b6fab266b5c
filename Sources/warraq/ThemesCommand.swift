import ArgumentParser
import Themes

/// `warraq themes`: what can be chosen, and a theme to begin one's own with.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "Lists the themes, or prints one to begin your own with.",
    discussion: """
      Your own themes are files NAME.theme in the folder 'themes' of warraq's configuration directory.

        warraq themes dark > ~/.config/warraq/themes/mine.theme
        warraq --theme mine
      """)

  @Argument(help: "A theme to print.") var name: String?

  func run() throws {
    let shelf = try ThemeShelf(asked: name, fallback: .dark, directory: Directories().configuration + "/themes")
    guard name != nil else { return printOut(shelf.names.map { harmless($0) + "\n" }.joined()) }
    printOut(shelf.text)
    for warning in shelf.warnings { warn(warning) }
  }
}
