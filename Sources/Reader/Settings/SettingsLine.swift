/// One line of a settings file in words. A word in quotation marks may hold anything; `\"` and `\\` stand in it for
/// themselves.
struct SettingsLine: Equatable {
  struct Word: Equatable {
    var text: String
    var isQuoted = false

    /// With the marks that it stood in.
    var asTyped: String { isQuoted ? "\"\(text)\"" : text }

    var isEquals: Bool { !isQuoted && text == "=" }
  }

  var words: [Word] = []

  /// The lines of a file, whatever system wrote it. Read by scalars: CR LF is one `Character`, and so is a mark on `#`.
  static func lines(of text: String) -> [SettingsLine] {
    var lines = [SettingsLine()]
    var scalars = text.unicodeScalars[...]
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\r", "\n":
        if scalar == "\r", scalars.first == "\n" { scalars.removeFirst() }
        lines.append(SettingsLine())
      case "\t", " ": continue
      case "#": while let next = scalars.first, next != "\n", next != "\r" { scalars.removeFirst() }
      case "=" where lines[lines.count - 1].words.count == 1: lines[lines.count - 1].words.append(Word(text: "="))
      case "\"": lines[lines.count - 1].words.append(quoted(&scalars))
      default:
        lines[lines.count - 1].words.append(plain(scalar, &scalars, isName: lines[lines.count - 1].words.isEmpty))
      }
    }
    return lines
  }

  private static func quoted(_ scalars: inout Substring.UnicodeScalarView) -> Word {
    var text = String.UnicodeScalarView()
    while let scalar = scalars.first, scalar != "\n", scalar != "\r" {
      scalars.removeFirst()
      if scalar == "\"" { break }
      if scalar == "\\", let next = scalars.first, next == "\"" || next == "\\" {
        text.append(next)
        scalars.removeFirst()
      } else {
        text.append(scalar)
      }
    }
    return Word(text: String(text), isQuoted: true)
  }

  /// A name ends at the equals sign too: `size=2` is as good as `size = 2`.
  private static func plain(
    _ first: Unicode.Scalar, _ scalars: inout Substring.UnicodeScalarView, isName: Bool
  ) -> Word {
    var text = String.UnicodeScalarView([first])
    while let scalar = scalars.first, scalar != " ", scalar != "\t", scalar != "\n", scalar != "\r" {
      if isName, scalar == "=" { break }
      text.append(scalar)
      scalars.removeFirst()
    }
    return Word(text: String(text))
  }
}
