import Reader

/// What `--help` prints in a language that ArgumentParser has no words of.
struct HelpText {
  let command: CommandDescription
  let catalog: HelpCatalog

  /// The help that a command line asks for, where the interface speaks such a language; nil where ArgumentParser's own
  /// serves.
  static func asked(by words: [String]) -> String? {
    guard words.first == "help" || words.contains(where: { $0 == "-h" || $0 == "--help" }) else { return nil }
    let settings = (try? Configuration(path: nil).settings) ?? Settings()
    guard settings.words().language == .arabic, let program = CommandDescription(dump: Warraq._dumpHelp()) else {
      return nil
    }
    return HelpText(command: program.command(askedBy: words), catalog: .arabic).text
  }

  /// Lines of 80 columns at most: abstract, discussion, usage, then arguments, options and subcommands.
  var text: String {
    var lines = HelpLines.lines(catalog[command.abstract])
    if let discussion = command.discussion { lines += [""] + HelpLines.lines(catalog[discussion]) }
    lines += ["", heading(.usage)] + usage
    let places = command.arguments.filter(\.names.isEmpty)
    let options = command.arguments.filter { !$0.names.isEmpty }
    lines += section(.arguments, places.map { ($0.label, $0.explanation(in: catalog)) })
    lines += section(.options, options.map { ($0.label, $0.explanation(in: catalog)) })
    lines += section(.subcommands, command.subcommands.map { ($0.path.last ?? "", catalog[$0.abstract]) })
    if !command.subcommands.isEmpty { lines += [""] + HelpLines.lines(catalog[.more]) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func heading(_ word: HelpWord) -> String { HelpLines.sentence(catalog[word] + ":") }

  private func section(_ word: HelpWord, _ entries: [(String, String)]) -> [String] {
    entries.isEmpty ? [] : ["", heading(word)] + entries.flatMap { HelpLines.entry($0.0, $0.1) }
  }

  private var usage: [String] {
    let own = command.arguments.filter { !$0.names.contains("--help") && !$0.names.contains("--version") }
    let words = command.path + own.map(\.usage) + (command.subcommands.isEmpty ? [] : ["<subcommand>"])
    return HelpLines.wrapped(words.joined(separator: " "), HelpLines.measure - 2, hanging: "    ").map { "  " + $0 }
  }
}

extension CommandDescription.Argument {
  /// All its names and what it takes: `-h, --help`, `--width <width>`.
  fileprivate var label: String {
    let names = names.joined(separator: ", ")
    return [names.isEmpty ? nil : names, value.map { "<\($0)>" }].compactMap { $0 }.joined(separator: " ")
  }

  fileprivate var usage: String {
    let word = [names.first, value.map { "<\($0)>" }].compactMap { $0 }.joined(separator: " ")
    let text = word + (isRepeating ? " ..." : "")
    return isOptional ? "[\(text)]" : text
  }
}
