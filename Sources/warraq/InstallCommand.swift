import ArgumentParser
import Files
import Glibc
import Reader

/// Where things are put: the home folder's own tree, which most shells look for programs in, or another.
struct PrefixOption: ParsableArguments {
  @Option(name: .customLong("to"), help: "The tree that holds bin and share; ~/.local where it is left out.")
  var prefix: String?

  func path() throws -> String {
    if let prefix { return prefix }
    guard let home = Environment()["HOME"] else { throw Complaint("there is no HOME: name a folder, --to", code: 2) }
    return home + "/.local"
  }
}

/// `warraq install`: the program, its manual, completions and desktop entry, for this user.
struct InstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install", abstract: "Puts the program, its manual and completions where your shell finds them.",
    discussion: """
      Into ~/.local: bin/warraq with the programs that belong beside it, share/man, completions for bash, zsh and fish,
      and a desktop entry. Nothing of the folder that it was built in is needed afterwards. 'warraq uninstall' takes it
      all out again and leaves articles and settings alone.

        .build/release/warraq install
        warraq install --to ~/tree
        sudo .build/release/warraq install --to /usr/local
      """)

  @OptionGroup var prefix: PrefixOption

  func run() throws {
    let installation = Installation(prefix: try prefix.path())
    let programs = try installation.programs()
    for name in programs.missing {
      warn("\(name) is not beside this program and was left out: build all with 'swift build -c release'")
    }
    try installation.write(programs.found + Self.papers())
    for item in programs.found { Self.strip(installation.prefix + "/" + item.path) }
    _ = try? ChildProcess(["update-desktop-database", "-q", installation.prefix + "/share/applications"])
      .wait(milliseconds: 10_000)
    printOut("\(harmless(installation.prefix))/bin/warraq\n")
    let folders = Environment()["PATH"]?.split(separator: ":") ?? []
    if !folders.contains(where: { $0 == installation.prefix + "/bin" }) {
      warn("\(installation.prefix)/bin is not in PATH yet: add it in your shell's start file")
    }
  }

  /// Everything beside the programs.
  private static func papers() -> [Installation.Item] {
    var items: [Installation.Item] = []
    for (language, catalog, folder) in [
      (InterfaceLanguage.english, HelpCatalog.english, "share/man/man1"), (.arabic, .arabic, "share/man/ar/man1"),
    ] {
      items += manual(language, catalog).map { page in
        Installation.Item(path: "\(folder)/\(page.name).1", bytes: Array(page.roff.utf8), mode: 0o644)
      }
    }
    let completions: [(CompletionShell, String)] = [
      (.bash, "share/bash-completion/completions/warraq"), (.zsh, "share/zsh/site-functions/_warraq"),
      (.fish, "share/fish/vendor_completions.d/warraq.fish"),
    ]
    for (shell, path) in completions {
      items.append(.init(path: path, bytes: Array(Warraq.completionScript(for: shell).utf8), mode: 0o644))
    }
    items.append(
      .init(path: "share/applications/warraq.desktop", bytes: Array(Installation.desktopEntry.utf8), mode: 0o644))
    return items
  }

  /// The pages of all commands; the program's own has the tables that README and help have.
  private static func manual(_ language: InterfaceLanguage, _ catalog: HelpCatalog) -> [ManualPage] {
    guard let program = CommandDescription(dump: Warraq._dumpHelp()) else { return [] }
    let tables: [ManualPage.Section] = [
      .init(title: .keys, text: KeyTable.text(language, Keymap())),
      .init(title: .settings, text: SettingTable.text(Settings(), language)),
      .init(title: .files, text: catalog[.fileList]),
    ]
    return program.all.map { command in
      ManualPage(
        command: command, catalog: catalog, version: Warraq.configuration.version,
        more: command.path.count == 1 ? tables : [])
    }
  }

  /// Takes out of the copy what only a debugger needs, most of its size. Where there is no strip(1), it stays.
  private static func strip(_ path: String) {
    _ = try? ChildProcess(["strip", "--strip-all", path]).wait(milliseconds: 60_000)
  }
}

/// `warraq uninstall`: takes out what `install` put there, and nothing else.
struct UninstallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "uninstall", abstract: "Takes out what 'warraq install' put there; articles and settings stay.",
    discussion: """
      What was put where stands in share/doc/warraq/installed below the tree.

        warraq uninstall
        warraq uninstall --to ~/tree
      """)

  @OptionGroup var prefix: PrefixOption

  func run() throws {
    let installation = Installation(prefix: try prefix.path())
    do throws(FileFault) {
      let count = try installation.remove()
      warn("\(count) files taken out; your articles and settings are where they were")
    } catch {
      guard error.cause == .system(ENOENT) else { throw error }
      throw Complaint("nothing was installed under \(installation.prefix): name its tree, --to", code: 1)
    }
  }
}
