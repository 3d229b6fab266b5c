import ArticleModel
import Typesetting

extension ReaderState {
  // MARK: In the text

  mutating func goToStatement(_ step: Int) -> [Effect] {
    guard var article = open, !article.statements.isEmpty else {
      message = statementsMessage(.noStatements)
      return []
    }
    let before = article.statements.partitioningIndex { $0.place >= article.anchor.place }
    let wanted = Self.step(step, from: article.currentStatement, of: article.statements.count, before: before)
    guard let wanted else {
      message = step > 0 ? statementsMessage(.lastStatement) : Message(text: words[.firstStatement])
      return []
    }
    article.currentStatement = wanted
    if let current = article.currentStatement {
      _ = article.reveal(article.statements[current].place, rows: articleRows)
    }
    return moved(article)
  }

  // MARK: The statement view

  mutating func toggleStatements() -> [Effect] {
    if focus == .statements { return closeStatements() }
    guard let open else { return [] }
    guard !open.statements.isEmpty else {
      message = statementsMessage(.noStatements)
      return []
    }
    side = .statements
    focus = .statements
    listStatements()
    typesetAgain()
    return []
  }

  mutating func closeStatements() -> [Effect] {
    statements = nil
    side = options.startsInArticle ? nil : .list
    return open == nil ? [] : focusArticle()
  }

  /// Fills the view from the open article, if it is the one to be shown.
  mutating func listStatements() {
    guard side == .statements, let open else { return }
    let spoken = open.statements.map {
      SpokenStatement(
        articleID: open.id, headline: open.article.headline, date: open.article.dateline?.published, run: $0)
    }
    // The view stays as it is, filtered and grouped, where it is of this very article.
    if statements?.scope == .article, statements?.take(spoken) == true { return followWithStatements() }
    let wasGrouped = statements?.isGrouped ?? false
    statements = StatementList(.article, spoken)
    if wasGrouped { statements?.group(true) }
    followWithStatements()
  }

  /// The view beside the article selects the statement that is being read.
  mutating func followWithStatements() {
    guard focus != .statements, statements?.scope == .article, let open else { return }
    let first = open.statements.partitioningIndex { $0.place >= open.anchor.place }
    let index = open.currentStatement ?? first
    if open.statements.indices.contains(index) { statements?.select(statement: index) }
  }

  mutating func jumpToSelectedStatement() -> [Effect] {
    guard let statements, let index = statements.selected else { return [] }
    let spoken = statements.statements[index]
    leaveStop()
    return openArticle(spoken.articleID, at: .statement(spoken.run))
  }

  /// The statement that a command is about: the selected one in the view, else the current one in the text.
  var statementHere: SpokenStatement? {
    if focus == .statements, let statements, let index = statements.selected { return statements.statements[index] }
    guard let open, let current = open.currentStatement else { return nil }
    return SpokenStatement(
      articleID: open.id, headline: open.article.headline, date: open.article.dateline?.published,
      run: open.statements[current])
  }

  // MARK: Corrections

  /// What is typed for the speaker of what is no statement.
  private static let noStatement = "-"

  mutating func askForSpeaker() -> [Effect] {
    guard let spoken = statementHere, spoken.articleID == open?.id else {
      if let quotation = quotationInView {
        prompt = Prompt(kind: .correctSpeaker, about: Self.cut(quotation.text))
      } else {
        message = Message(text: words[.noStatementHere])
      }
      return []
    }
    guard spoken.run.address != .text else {
      message = Message(text: words[.largeTextStaysAsItIs], weight: .warning)
      return []
    }
    prompt = Prompt(kind: .correctSpeaker, text: spoken.run.speaker ?? "", isOffer: true)
    return []
  }

  /// Takes what was typed for the speaker: a name, nothing for nobody, a dash for no statement at all.
  mutating func correct(_ typed: String) -> [Effect] {
    guard let open, let run = statementHere?.run ?? quotationInView,
      statementHere.map({ $0.articleID == open.id }) ?? true
    else { return [] }
    let name = typed.split(separator: " ").joined(separator: " ")
    let isStatement = name != Self.noStatement
    message = Message(text: words[.corrected])
    return [
      .correct(
        id: open.id,
        QuoteCorrection(
          words: run.text, kind: isStatement ? .statement : .name,
          speaker: isStatement && !name.isEmpty ? name : nil))
    ]
  }

  /// Where no statement is selected, the first words in marks on the screen that are taken for something else.
  private var quotationInView: QuotedRun? {
    guard focus == .article, let open, open.currentStatement == nil else { return nil }
    return open.otherRuns.first { open.isVisible($0.place, rows: articleRows) }
  }

  /// Words so short that an answer has room beside them.
  private static func cut(_ words: String) -> String {
    words.count > 30 ? words.prefix(29) + "…" : words
  }

  // MARK: The trail

  mutating func leaveStop() { if let stopHere { trail.push(stopHere) } }

  private var stopHere: Trail.Stop? {
    open.map { open in
      .init(
        articleID: open.id, anchor: open.anchor, current: open.currentStatement.map { open.statements[$0] },
        focus: focus, statements: statements, side: side)
    }
  }

  mutating func jumpBack() -> [Effect] { go(to: trail.back(leaving: stopHere), or: .noEarlierPlace) }

  mutating func jumpForward() -> [Effect] { go(to: trail.forward(leaving: stopHere), or: .noLaterPlace) }

  private mutating func go(to stop: Trail.Stop?, or phrase: Phrase) -> [Effect] {
    guard let stop else {
      message = Message(text: words[phrase])
      return []
    }
    return openArticle(stop.articleID, at: .stop(stop), focus: stop.focus)
  }
}
