import JSONText

/// A command as help and manual tell of it, from ArgumentParser's description (its serialisation 0).
struct CommandDescription {
  /// An option, flag or argument of a command.
  struct Argument {
    /// As they are typed: `-h`, `--help`; none where it is known by its place.
    let names: [String]
    /// The name of what it takes; nil for a flag.
    let value: String?
    let isOptional: Bool
    let isRepeating: Bool
    let explanation: String?
    /// What holds where it is left out.
    let standard: String?
  }

  /// The program's name and those of the commands down to this one.
  let path: [String]
  let abstract: String
  let discussion: String?
  let arguments: [Argument]
  let subcommands: [CommandDescription]

  /// The whole program; nil where the text is no such description.
  init?(dump: String) {
    guard case .success(let description) = JSONValue.parse(dump), let root = description["command"] else { return nil }
    self.init(root, above: [])
  }

  private init(_ command: JSONValue, above: [String]) {
    let path = above + [command["commandName"]?.string ?? ""]
    self.path = path
    abstract = command["abstract"]?.string ?? ""
    discussion = command["discussion"]?.string
    arguments = (command["arguments"]?.array ?? []).filter { $0["shouldDisplay"] == .bool(true) }.map(Argument.init)
    subcommands = (command["subcommands"]?.array ?? []).map { CommandDescription($0, above: path) }
      .filter { $0.path.last != "help" }
  }

  /// Itself and all below it.
  var all: [CommandDescription] { [self] + subcommands.flatMap(\.all) }

  /// Every text in it that is words.
  var texts: [String] {
    all.flatMap { command in
      [command.abstract] + [command.discussion].compactMap { $0 } + command.arguments.compactMap(\.explanation)
    }
  }

  /// The command that a command line asks help for.
  func command(askedBy words: [String]) -> CommandDescription {
    var command = self
    for word in words.first == "help" ? words.dropFirst() : words[...] where !word.hasPrefix("-") {
      guard let next = command.subcommands.first(where: { $0.path.last == word }) else { break }
      command = next
    }
    return command
  }
}

extension CommandDescription.Argument {
  fileprivate init(_ argument: JSONValue) {
    names = (argument["names"]?.array ?? []).map { name in
      (name["kind"]?.string == "long" ? "--" : "-") + (name["name"]?.string ?? "")
    }
    value = argument["kind"]?.string == "flag" ? nil : argument["valueName"]?.string
    isOptional = argument["isOptional"] == .bool(true)
    isRepeating = argument["isRepeating"] == .bool(true)
    explanation = argument["abstract"]?.string
    standard = argument["defaultValue"]?.string
  }

  /// What it does, and what holds where it is left out.
  func explanation(in catalog: HelpCatalog) -> String {
    let words = explanation.map { catalog[$0] } ?? ""
    return standard.map { "\(words) \(catalog[.standard]) \($0)." } ?? words
  }
}
