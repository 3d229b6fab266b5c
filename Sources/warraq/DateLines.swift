import ArgumentParser
import Files
import Importing
import JSONText

/// `warraq date`: dates as pages write them, for other programs.
struct DateLines: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case jsonl }

  static let configuration = CommandConfiguration(
    commandName: "date", abstract: "Reads a dateline a line, and prints what it says.",
    discussion: """
      For each line an object is printed:
        {"iso":"2022-09-01T14:46"|null,"precision":"minute"|null,"place":"…"|null,"calendar":"gregorian"|null}
      A clock without a zone stays the page's own. Numeric dates are day, month, year, unless they cannot be.
      """)

  @Option(help: "jsonl.") var format = Format.jsonl
  @Argument(help: "A file; - for standard input.") var file = "-"

  func run() throws {
    var lines = try LineReader(file)
    while let line = lines.next(beforeWaiting: {}) {
      let dateline = Importer.dateline(in: String(decoding: line.bytes, as: UTF8.self))
      let value: JSONValue = [
        "iso": .optional(dateline?.published), "precision": .optional(dateline?.precision?.rawValue),
        "place": .optional(dateline?.place), "calendar": .optional(dateline?.calendar.rawValue),
      ]
      printOut(value.jsonText + "\n")
    }
    if let fault = lines.fault { throw fault }
  }
}
