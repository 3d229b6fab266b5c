import Languages

/// An article as the mention tagger reads it: its words outside statements, each statement one unit.
struct MentionSequence {
  struct Unit {
    /// The token; the opening one of a statement.
    var token: Int
    /// The statement that the unit stands for; -1 for a word.
    var statement = -1
    /// Stands in marks that are no statement.
    var isQuoted = false

    var isWord: Bool { statement < 0 }
  }

  let text: LearnedText
  let isStatement: [Bool]
  let units: [Unit]
  /// Unit ranges of the paragraphs, without their ends.
  let paragraphs: [Range<Int>]
  /// The unit of each top statement, by span; -1 for other spans.
  let unitOfStatement: [Int]

  init(_ text: LearnedText, isStatement: [Bool]) {
    self.text = text
    self.isStatement = isStatement
    let document = text.document
    var units: [Unit] = []
    units.reserveCapacity(document.tokens.count)
    var paragraphs: [Range<Int>] = []
    var unitOfStatement = [Int](repeating: -1, count: document.spans.count)
    var start = 0
    var index = 0
    while index < document.tokens.count {
      let token = document.tokens[index]
      switch token.kind {
      case .paragraphEnd:
        if units.count > start { paragraphs.append(start..<units.count) }
        units.append(Unit(token: index))
        start = units.count
      case .opening where isStatement[Int(token.span)] && document.closing[Int(token.span)] >= index:
        unitOfStatement[Int(token.span)] = units.count
        units.append(Unit(token: index, statement: Int(token.span)))
        let close = document.closing[Int(token.span)]
        for inner in index + 1..<close + 1 where document.tokens[inner].kind == .opening {
          // What is quoted inside a statement is spoken where the statement is.
          unitOfStatement[Int(document.tokens[inner].span)] = units.count - 1
        }
        index = close
      case .opening, .closing: break
      default: units.append(Unit(token: index, isQuoted: token.span >= 0))
      }
      index += 1
    }
    if units.count > start { paragraphs.append(start..<units.count) }
    self.units = units
    self.paragraphs = paragraphs
    self.unitOfStatement = unitOfStatement
  }

  func word(_ unit: Int) -> LearnedText.Word { text.words[units[unit].token] }
  func isParagraphEnd(_ unit: Int) -> Bool { units[unit].isWord && word(unit).kind == .paragraphEnd }
  func isStop(_ unit: Int) -> Bool { units[unit].isWord && word(unit).isStop }
  func isComma(_ unit: Int) -> Bool { units[unit].isWord && word(unit).kind == .comma }
  /// The cues of a unit; none for a statement.
  func cues(_ unit: Int) -> Roles { units[unit].isWord ? word(unit).cues : [] }
}
