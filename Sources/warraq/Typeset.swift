import ArgumentParser
import Files
import UnicodeText

/// `warraq typeset`: the text engine for other programs, and for testing it.
struct Typeset: ParsableCommand {
  enum Input: String, CaseIterable, ExpressibleByArgument { case text, jsonl }
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, jsonl }
  enum Letters: String, CaseIterable, ExpressibleByArgument { case nominal, standIn = "stand-in" }

  static let configuration = CommandConfiguration(
    abstract: "Sets text into visual lines, as a terminal is sent them.",
    discussion: """
      With --input jsonl every line of FILE (- for standard input) is an object
        {"text":"…","direction":"auto|ltr|rtl","width":80}
      of which direction and width may be left out, and for each a line is printed:
        paragraphLevel  0 or 1 (UAX#9 P3)
        levels          one a scalar, after L1 of the lines below; null where X9 removes it
        breaks          the scalar offsets at which a line may or must end (UAX#14), the text's end among them
        clusters        the scalar offset at which each extended grapheme cluster starts (UAX#29)
        lines           start and end in scalars; visual, the scalar offsets from left to right (L2) without what X9
                        removes; text, what is sent to the screen; cells, its width
      The text is one paragraph, exactly as given: nothing is cleaned, dropped or normalised. Lines that make no sense
      are told on standard error with their number; the others go on, and the exit code is 1.

      With --format text the visual lines of FILE are printed, each of its lines being a paragraph. Those of
      right-to-left paragraphs are pushed to the right edge unless --no-pad is given. Memory does not grow with the
      file: a paragraph of more than 256 KB is set in parts, each ending after a space.
      """)

  @Option(help: "text, or jsonl for one object a line.") var input = Input.text
  @Option(help: "text or jsonl; as the input where it is left out.") var format: Format?
  @Option(help: "Cells of a line; for jsonl where an object has no width.") var width = 80
  @Option(help: "auto, ltr or rtl; for jsonl where an object has no direction.") var direction = "auto"
  @Flag(help: "Leave right-to-left lines at the left edge.") var noPad = false
  @Flag(help: "The terminal counts grapheme clusters (mode 2027): emoji sequences are one glyph of two cells.")
  var clusters = false
  @Option(
    help: "What is sent for letters without presentation forms: nominal, or stand-in for a plain form and a mark.")
  var letters = Letters.nominal
  @Argument(help: "A file; - for standard input.") var file = "-"

  private var options: ShapingOptions {
    ShapingOptions(formlessLetters: letters == .nominal ? .nominal : .standIn, clustersEmoji: clusters)
  }

  func validate() throws {
    if width < 1 { throw ValidationError("--width takes a number of cells, 1 or more") }
    if BaseDirection(name: direction) == nil { throw ValidationError("--direction takes auto, ltr or rtl") }
    if input == .jsonl && format == .text { throw ValidationError("--input jsonl prints jsonl") }
  }

  func run() throws {
    let base = BaseDirection(name: direction) ?? .auto
    if input == .jsonl || format == .jsonl {
      var records = TypesetRecords(isText: input == .text, width: width, direction: base, options: options)
      var lines = try LineReader(file)
      while let line = lines.next(beforeWaiting: { records.flush() }) { records.add(line.bytes) }
      records.flush()
      if let fault = lines.fault { throw fault }
      if records.sawFault { throw ExitCode(1) }
    } else {
      var stream = TypesetStream(
        width: width, direction: base, options: options, padsRightToLeft: !noPad)
      var lines = try LineReader(file, limit: 256 << 10)
      while let line = lines.next(beforeWaiting: { stream.flush() }) { stream.add(line.bytes) }
      stream.flush()
      if let fault = lines.fault { throw fault }
    }
  }
}

extension BaseDirection {
  /// As the command line and JSON name it.
  init?(name: String) {
    switch name {
    case "auto": self = .auto
    case "ltr": self = .leftToRight
    case "rtl": self = .rightToLeft
    default: return nil
    }
  }
}
