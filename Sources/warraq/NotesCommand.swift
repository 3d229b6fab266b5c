import ArgumentParser
import JSONText
import Store

/// `warraq notes`: what was written to passages of articles.
struct Notes: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case md, jsonl }

  static let configuration = CommandConfiguration(
    abstract: "Prints the notes to articles of the library, the newest first.",
    discussion: """
      Each with its passage, who said it, and the article with its source, date and address. Notes stand beside the
      articles, NAME.notes.md beside NAME.md, plain Markdown.

        warraq notes tag:كتب > notes.md
      """)

  @Option(help: "md, or jsonl for an object a line.") var format = Format.md
  @OptionGroup var options: SelectionOptions

  func run() throws {
    let selection = try options.selection(searchesBodies: false)
    try askingLibrary { store in
      try store.catchUp()
      for note in try store.notes(selection) { printOut(format == .md ? markdown(note) : json(note)) }
    }
  }

  private func markdown(_ known: KnownNote) -> String {
    var lines = ["## \(known.note.date)", ""]
    lines += known.note.passage.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }
    if let speaker = known.note.speaker { lines += [">", "> — \(speaker)"] }
    let from = [known.headline, known.source ?? "", known.date ?? "", known.url ?? ""].filter { !$0.isEmpty }
    return (lines + ["", known.note.text, "", from.joined(separator: " · "), "", ""]).joined(separator: "\n")
  }

  private func json(_ known: KnownNote) -> String {
    let value: JSONValue = [
      "id": .string(known.articleID), "title": .string(known.headline), "source": .optional(known.source),
      "date": .optional(known.date), "url": .optional(known.url), "noted": .string(known.note.date),
      "passage": .string(known.note.passage), "speaker": .optional(known.note.speaker),
      "note": .string(known.note.text),
    ]
    return value.jsonText + "\n"
  }
}
