import ArticleModel
import Typesetting

extension LinearReader {
  /// What is new in the reader's state since the last time, in lines to be printed.
  public mutating func announcement() -> [String] {
    var lines: [String] = []
    if state.hints != nil { lines += links() }
    state.hints = nil
    if state.help != nil { lines += help() }
    state.help = nil
    lines += aboutList()
    lines += aboutArticle()
    lines += aboutStatements()
    lines += aboutChoices()
    if let message = state.message, message != told.message { lines.append(message.text) }
    told.message = state.message
    told.focus = state.focus
    return lines.map(Self.spoken)
  }

  /// The first line, which says how to go on.
  public var greeting: String { Self.spoken(words[.linearHint]) }

  /// What stands before the line that is typed: what is asked, or the place.
  public var prompt: String {
    let question: String
    if let prompt = state.prompt {
      question = words[prompt.question]
    } else if let palette = state.palette {
      question = palette.kind == .commands ? ":" : words[.choosePrompt]
    } else if state.focus == .article, let text {
      question = words.percent(text.share(place)) + "> "
    } else {
      question = "> "
    }
    return Self.spoken(question)
  }

  // MARK: The list

  private mutating func aboutList() -> [String] {
    guard state.focus == .list, state.list.isKnown else { return [] }
    let list = state.list
    let isNew = isListWanted || told.focus != .list
    let size = isNew ? Self.pageOfRows : 1
    let rows = (list.selection..<min(list.selection + size, list.count)).compactMap(row)
    defer {
      isListWanted = false
      told.list = rows.first.map { [$0] } ?? []
    }
    guard isNew || rows != told.list else { return [] }
    guard list.count > 0 else {
      return [words[list.filter.isEmpty && list.view == .all ? state.emptyPhrase : .nothingFound]]
    }
    return (isNew ? [words.count(list.count, .article) + " · " + words.count(list.unreadCount, .unread)] : []) + rows
  }

  private func row(_ position: Int) -> String? {
    guard let entry = state.list.entry(at: position) else { return nil }
    let facts = [
      entry.headline.isEmpty ? words[.untitled] : entry.headline, entry.source ?? "",
      entry.date.flatMap(CivilDate.init(iso:)).map(words.date) ?? "",
      entry.isStarred ? "★" : "", entry.isRead ? "" : words[.unreadMark],
    ]
    return "\(words.number(position + 1)). " + facts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  // MARK: The article

  private mutating func aboutArticle() -> [String] {
    guard let open = state.open, let text, state.focus == .article else {
      if state.focus == .list { told.articleID = nil }
      // Coming back to it, what is picked out is said again.
      told.marks = []
      return []
    }
    defer { unsaid = [] }
    let marks = LinearSnapshot.Mark.all(state)
    let new = marks.filter { !told.marks.contains($0) }
    told.marks = marks
    if open.id != told.articleID {
      told.articleID = open.id
      // The page's head is said whole, then the paragraph that reading had come to.
      let head = headEnd(of: text)
      let isFurther = place > head
      // What is said of the head is not said again.
      place = max(place, head)
      return (0...max(head, 0)).map { paragraph($0, of: text) }
        + (isFurther ? [words.percent(text.share(place)), paragraph(place, of: text)] : [])
        + new.flatMap { wording(of: $0, in: text) }
    }
    if !new.isEmpty { return new.flatMap { wording(of: $0, in: text) } }
    return unsaid.map { paragraph($0, of: text) }
  }

  /// The last paragraph of what stands above the body.
  private func headEnd(of text: LinearText) -> Int {
    var end = 0
    while let next = text.next(end), let address = text.address(at: next), address < .block([]) { end = next }
    return end
  }

  private func paragraph(_ place: Int, of text: LinearText) -> String {
    let said = text.text(at: place)
    guard let open = state.open, let address = text.address(at: place) else { return said }
    if let heading = open.headings.first(where: { $0.address == address }) {
      return words.heading(level: heading.level) + ": " + said
    }
    return address == .caption ? words[.picture] + ": " + said : said
  }

  private func wording(of mark: LinearSnapshot.Mark, in text: LinearText) -> [String] {
    guard let open = state.open else { return [] }
    switch mark {
    case .statement(let index, _):
      let run = open.statements[index]
      return ["\(words.position(index + 1, of: open.statements.count)). \(words.attribution(of: run)): \(run.text)"]
    case .link(let index, _):
      let link = open.links[index]
      return ["\(words.position(index + 1, of: open.links.count)). \(link.text) · \(link.url)"]
    case .hit, .textHit:
      let counter = open.hitPosition.map { [words.hits($0.number, of: $0.count, for: $0.text)] } ?? []
      return counter + [paragraph(place, of: text)]
    }
  }

  // MARK: Statements

  private mutating func aboutStatements() -> [String] {
    guard state.focus == .statements, let list = state.statements else {
      told.statements = nil
      return []
    }
    let before = told.statements
    told.statements = list
    if before?.scope == list.scope, before?.items == list.items, before?.statements.count == list.statements.count {
      return list.selection == before?.selection ? [] : list.selected.map { [line(ofStatement: $0, in: list)] } ?? []
    }
    let heading =
      switch list.scope {
      case .article: words.count(list.statementCount, .statement)
      case .speaker(let name): words.statements(by: name) + " · " + words.count(list.statementCount, .statement)
      }
    return [heading]
      + list.items.map { item in
        switch item {
        case .heading(let speaker, let count):
          (speaker ?? words[.speakerUnknown]) + " · " + words.count(count, .statement)
        case .statement(let index): line(ofStatement: index, in: list)
        }
      }
  }

  private func line(ofStatement index: Int, in list: StatementList) -> String {
    let spoken = list.statements[index]
    let source = list.scope == .article ? "" : " · " + spoken.headline
    return "\(words.number(index + 1)). \(words.attribution(of: spoken.run)): \(spoken.run.text)\(source)"
  }

  // MARK: What can be chosen

  private mutating func aboutChoices() -> [String] {
    defer { (told.prompt, told.palette) = (state.prompt?.kind, state.palette?.kind) }
    guard let palette = state.palette, palette.kind != .commands, told.palette != palette.kind else { return [] }
    return state.items(of: palette).enumerated().map { index, item in "\(words.number(index + 1)). \(item.title)" }
  }

  private func links() -> [String] {
    (state.open?.links ?? []).enumerated().map { "\(words.number($0 + 1)). \($1.text) · \($1.url)" }
  }

  private func help() -> [String] {
    [words[.linearHint]]
      + KeyTable.rows(state.keymap, words.language, panes: [state.focus]).map { row in
        "\(row.commands.map(\.name).joined(separator: ", ")): \(row.title) (\(KeyTable.list(row.keys)))"
      }
  }

  /// Text without the marks that isolate and turn it: devices that go through it letter by letter spell them out.
  static func spoken(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) && !(0x202A...0x202E).contains($0.value) }))
  }
}
