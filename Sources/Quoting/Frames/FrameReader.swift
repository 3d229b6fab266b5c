import CFrameRows
import Languages

/// Finds the frames of a sentence: every cue with the phrases that belong to it, as the rows of `frames.rows` have them.
struct FrameReader {
  let document: QuoteDocument
  let phrases: PhraseReader
  let tokens: [Token]
  let table: CueTable
  let rows: FrameRows
  /// By number.
  let lists = WordList.sets
  /// What the rows may ask of the language's pack.
  let facts: UInt64
  /// What is asked at each place.
  let constructions: [[warraq_frame_construction]]

  init(document: QuoteDocument, rows: FrameRows = FrameRows()) {
    self.document = document
    self.rows = rows
    phrases = PhraseReader(document: document)
    tokens = document.tokens
    table = document.table
    let facts = FrameAtom.bit(table.order) | FrameAtom.bits(table.pack.traits)
    self.facts = facts
    constructions = FrameAtom.Entry.allCases.map { rows.constructions(at: $0, facts: facts) }
  }

  /// The frames of a sentence in order; cues inside quoted spans are left out.
  func frames(in sentence: Range<Int>) -> [SpeechFrame] {
    var frames: [SpeechFrame] = []
    var index = sentence.lowerBound
    if let heading = heading(in: sentence) { frames.append(heading) }
    if let heading = lateHeading(in: sentence) { frames.append(heading) }
    while index < sentence.upperBound {
      let token = tokens[index]
      if token.kind == .opening, let close = closing(of: token), close > index, close < sentence.upperBound {
        if let frame = incise(from: index, to: close, in: sentence) { frames.append(frame) }
        index = close + 1
        continue
      }
      guard token.kind == .word, token.span < 0, let frame = frame(of: token, at: index, in: sentence) else {
        index += Int(token.width)
        continue
      }
      frames.append(frame)
      index = max(frame.end, index + 1)
    }
    return frames
  }

  private func closing(of token: Token) -> Int? { document.closing[Int(token.span)] }

  private func frame(of token: Token, at index: Int, in sentence: Range<Int>) -> SpeechFrame? {
    if !token.form.contains(.definite),
      token.has(Self.cueOrAct) || isCueByForm(token.key)
        || token.stem != token.key && isCueByForm(token.stem),
      let frame = frame(at: index, .cue, in: sentence, before: sentence.upperBound)
    {
      return frame
    }
    guard token.roles.isEmpty, token.form.isEmpty else { return nil }
    return frame(at: index, .word, in: sentence, before: sentence.upperBound)
  }

  private static let cueOrAct: Roles = Roles.cue.union(.acts)

  /// A cue that no role tells: passives, texts that "stand", "between".
  private func isCueByForm(_ key: WordKey) -> Bool {
    words(of: .passives).contains(key) || words(of: .writes).contains(key) || words(of: .stands).contains(key)
      || words(of: .between).contains(key)
  }

  /// A list at hand: a static one would be asked for each time whether it is made yet.
  func words(of list: WordList) -> WordSet { lists[Int(list.rawValue)] }

  static let stands = WordSet(.stands)

  /// The cue inside the span from `opening` to `closing`, where the language sets one there.
  private func incise(from opening: Int, to closing: Int, in sentence: Range<Int>) -> SpeechFrame? {
    guard table.pack.traits.contains(.incises) else { return nil }
    for index in opening + 1..<closing where tokens[index].kind == .word {
      if let frame = frame(at: index, .inside, in: sentence, before: closing) { return frame }
    }
    return nil
  }
}
