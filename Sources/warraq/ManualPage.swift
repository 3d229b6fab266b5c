/// A command's manual page in the macros of man(7), made from what `--help` is made from, so that both say the same.
struct ManualPage {
  /// A section of the page that is not the command line's own: keys, settings, files.
  struct Section {
    let title: HelpWord
    /// Printed line by line, as it stands.
    let text: String
  }

  let command: CommandDescription
  /// The texts in the page's language.
  let catalog: HelpCatalog
  let version: String
  /// What the page says beside.
  var more: [Section] = []

  /// The program and its subcommand: `warraq show` is `warraq-show`.
  var name: String { command.path.joined(separator: "-") }

  /// The source that man(1) reads.
  var roff: String {
    var lines = [".TH \(name.uppercased()) 1 \"\" \"Warraq \(version)\" \"Warraq\""]
    // Blanks that fill a line would tear Arabic apart.
    if !catalog.isEnglish { lines += [".ad l", ".nh"] }
    lines += [
      heading(.name), "\(name) \\- \(text(command.abstract))", heading(.synopsis),
      ".B \(command.path.joined(separator: " "))",
    ]
    lines += command.arguments.map(\.synopsis)
    if !command.subcommands.isEmpty { lines.append(".I subcommand") }
    if let discussion = command.discussion { lines += [heading(.description)] + paragraphs(catalog[discussion]) }
    if !command.arguments.isEmpty { lines.append(heading(.options)) }
    for argument in command.arguments {
      lines += [".TP", argument.heading, Self.escaped(isolated(argument.explanation(in: catalog)))]
    }
    if !command.subcommands.isEmpty { lines.append(heading(.commands)) }
    for subcommand in command.subcommands {
      lines += [".TP", ".BR \(subcommand.path.joined(separator: "-")) (1)", text(subcommand.abstract)]
    }
    for section in more {
      let text = section.text.split(separator: "\n").map { Self.escaped(example($0)) }
      lines += [heading(section.title), ".nf"] + text + [".fi"]
    }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  private func heading(_ word: HelpWord) -> String { ".SH \(catalog[word])" }

  private func text(_ english: String) -> String { Self.escaped(isolated(catalog[english])) }

  /// Names of commands are kept together where the text runs from right to left.
  private func isolated(_ text: String) -> String {
    catalog.isEnglish ? text : LatinRuns.isolated(text)
  }

  private func example(_ line: Substring) -> String {
    catalog.isEnglish ? String(line) : HelpLines.example(line)
  }

  /// Running text by paragraphs; lines that are set in from the margin are examples and stay lines.
  private func paragraphs(_ text: String) -> [String] {
    var lines: [String] = []
    var isExample = false
    func end() {
      if isExample { lines += [".fi", ".RE"] }
      isExample = false
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        end()
        lines.append(".PP")
      } else if line.hasPrefix("  ") {
        if !isExample { lines += [".RS 4", ".nf"] }
        isExample = true
        lines.append(Self.escaped(example(line).dropFirst(2)))
      } else {
        end()
        lines.append(Self.escaped(isolated(String(line))))
      }
    }
    end()
    return lines
  }

  /// Text in which neither a backslash nor a point or quote at a line's start is a request of the formatter.
  static func escaped(_ text: some StringProtocol) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "\n": escaped += " "
      case ".",
        "'" where escaped.isEmpty:
        escaped += "\\&" + String(scalar)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension CommandDescription.Argument {
  fileprivate var synopsis: String {
    guard let name = names.first else { return word(value ?? "") }
    let text = "\\fB\(ManualPage.escaped(name))\\fR" + (value.map { " \\fI\(ManualPage.escaped($0))\\fR" } ?? "")
    return isOptional ? "[\(text)]" : text
  }

  fileprivate var heading: String {
    let marks = names.map { "\\fB\(ManualPage.escaped($0))\\fR" }.joined(separator: ", ")
    let mark = value.map { "\\fI\(ManualPage.escaped($0))\\fR" }
    return [marks.isEmpty ? nil : marks, mark].compactMap { $0 }.joined(separator: " ")
  }

  private func word(_ name: String) -> String {
    let text = "\\fI\(ManualPage.escaped(name))\\fR" + (isRepeating ? " ..." : "")
    return isOptional ? "[\(text)]" : text
  }
}
