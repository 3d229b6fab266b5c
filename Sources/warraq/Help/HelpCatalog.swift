/// What help and manual say beside the commands' own words.
enum HelpWord: String, CaseIterable {
  case usage = "USAGE"
  case arguments = "ARGUMENTS"
  case subcommands = "SUBCOMMANDS"
  case more = "See 'warraq help <subcommand>' for detailed help."
  case standard = "Default:"
  case name = "NAME"
  case synopsis = "SYNOPSIS"
  case description = "DESCRIPTION"
  case options = "OPTIONS"
  case commands = "COMMANDS"
  case keys = "KEYS"
  case settings = "SETTINGS"
  case files = "FILES"
  case fileList = """
    ~/.config/warraq/config       settings; 'warraq config' prints one
    ~/.config/warraq/feeds        the feeds that are followed
    ~/.config/warraq/themes/      themes of your own
    ~/.local/share/warraq/        the library: an article a file
    """
}

/// The texts of help and manual in another language, by the English ones: `Words/ar.help`.
///
/// An English text, a line of `===`, the text in the other language, a line of `---`. A text's lines are joined to
/// paragraphs, but for those that are set in by two blanks: examples, whose comments stand two blanks or more behind.
/// `#` in front of an English text begins a line of comment.
struct HelpCatalog {
  private var texts: [String: String] = [:]

  init(_ bytes: [UInt8]) {
    var english: [Substring] = []
    var lines: [Substring] = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      switch line {
      case "===": (english, lines) = (lines, [])
      case "---":
        texts[english.joined(separator: "\n")] = lines.joined(separator: "\n")
        (english, lines) = ([], [])
      default: if !(english.isEmpty && lines.isEmpty && line.hasPrefix("#")) { lines.append(line) }
      }
    }
  }

  /// The text in this language, or the English one.
  subscript(english: String) -> String { texts[english] ?? english }
  subscript(word: HelpWord) -> String { self[word.rawValue] }

  var keys: Set<String> { Set(texts.keys) }
  /// Whether the texts stand as they are written in the program.
  var isEnglish: Bool { texts.isEmpty }

  static let english = HelpCatalog([])
  static let arabic = HelpCatalog(PackageResources.ar_help)
}
