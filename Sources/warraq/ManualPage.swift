import JSONText

/// A command's manual page in the macros of man(7), made from what `--help` is made from, so that both say the same.
struct ManualPage {
  /// A section of the page that is not the command line's own: keys, settings, files.
  struct Section {
    let title: String
    /// Printed line by line, as it stands.
    let text: String
  }

  /// The program and its subcommand: `warraq show` is `warraq-show`.
  let name: String
  private let command: JSONValue
  private let version: String
  private let more: [Section]

  /// The pages of a program and all its subcommands, from ArgumentParser's description of it (its serialisation 0).
  /// - Parameter more: what the program's own page says beside.
  static func all(of description: JSONValue, version: String, more: [Section]) -> [ManualPage] {
    guard let root = description["command"] else { return [] }
    return pages(of: root, above: [], version: version, more: more)
  }

  private static func pages(
    of command: JSONValue, above: [String], version: String, more: [Section]
  ) -> [ManualPage] {
    let path = above + [command["commandName"]?.string ?? ""]
    let subcommands = (command["subcommands"]?.array ?? []).filter { $0["commandName"]?.string != "help" }
    let page = ManualPage(name: path.joined(separator: "-"), command: command, version: version, more: more)
    return [page] + subcommands.flatMap { pages(of: $0, above: path, version: version, more: []) }
  }

  /// The source that man(1) reads.
  var roff: String {
    var lines = [
      ".TH \(name.uppercased()) 1 \"\" \"Warraq \(version)\" \"Warraq\"", ".SH NAME",
      "\(name) \\- \(Self.escaped(command["abstract"]?.string ?? ""))", ".SH SYNOPSIS", ".B \(spokenName)",
    ]
    lines += arguments.map(\.synopsis)
    if !subcommands.isEmpty { lines.append(".I subcommand") }
    if let discussion = command["discussion"]?.string {
      lines.append(".SH DESCRIPTION")
      lines += Self.paragraphs(discussion)
    }
    if !arguments.isEmpty { lines.append(".SH OPTIONS") }
    for argument in arguments { lines += [".TP", argument.heading, Self.escaped(argument.explanation)] }
    if !subcommands.isEmpty { lines.append(".SH COMMANDS") }
    for subcommand in subcommands {
      let own = subcommand["commandName"]?.string ?? ""
      lines += [".TP", ".BR \(name)-\(own) (1)", Self.escaped(subcommand["abstract"]?.string ?? "")]
    }
    for section in more {
      lines += [".SH \(section.title)", ".nf"] + section.text.split(separator: "\n").map { Self.escaped($0) } + [".fi"]
    }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }

  private var spokenName: String { name.split(separator: "-").joined(separator: " ") }

  private var subcommands: [JSONValue] {
    (command["subcommands"]?.array ?? []).filter { $0["commandName"]?.string != "help" }
  }

  private var arguments: [ManualArgument] {
    (command["arguments"]?.array ?? []).filter { $0["shouldDisplay"] == .bool(true) }.map(ManualArgument.init)
  }

  /// Running text by paragraphs; lines that are set in from the margin are examples and stay lines.
  private static func paragraphs(_ text: String) -> [String] {
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
        lines.append(escaped(line.dropFirst(2)))
      } else {
        end()
        lines.append(escaped(line))
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

/// One option, flag or argument of a command.
private struct ManualArgument {
  private let names: [String]
  private let value: String?
  private let isOptional: Bool
  private let isRepeating: Bool
  let explanation: String

  init(_ argument: JSONValue) {
    names = (argument["names"]?.array ?? []).map { name in
      (name["kind"]?.string == "long" ? "--" : "-") + (name["name"]?.string ?? "")
    }
    value = argument["kind"]?.string == "flag" ? nil : argument["valueName"]?.string
    isOptional = argument["isOptional"] == .bool(true)
    isRepeating = argument["isRepeating"] == .bool(true)
    let standard = argument["defaultValue"]?.string.map { " Default: \($0)." } ?? ""
    explanation = (argument["abstract"]?.string ?? "") + standard
  }

  var synopsis: String {
    guard let name = names.first else { return word(value ?? "") }
    let text = "\\fB\(ManualPage.escaped(name))\\fR" + (value.map { " \\fI\(ManualPage.escaped($0))\\fR" } ?? "")
    return isOptional ? "[\(text)]" : text
  }

  var heading: String {
    let marks = names.map { "\\fB\(ManualPage.escaped($0))\\fR" }.joined(separator: ", ")
    let mark = value.map { "\\fI\(ManualPage.escaped($0))\\fR" }
    return [marks.isEmpty ? nil : marks, mark].compactMap { $0 }.joined(separator: " ")
  }

  private func word(_ name: String) -> String {
    let text = "\\fI\(ManualPage.escaped(name))\\fR" + (isRepeating ? " ..." : "")
    return isOptional ? "[\(text)]" : text
  }
}
