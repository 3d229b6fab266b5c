import Languages

/// How far a row has been read: where reading stands, and what the frame is so far.
struct FrameMatch {
  /// What a row that does not hold leaves as it was: small numbers, so that going back costs nothing. Less than 0 is none.
  struct State {
    /// The token that is read next.
    var next: Int32
    /// Where the frame ends, once a row has said so; where it stands, if not at its cue.
    var end: Int32 = -1
    var index: Int32 = -1
    /// Places in `read`: the phrase read last, and those of the registers.
    fileprivate var it: Int16 = -1
    fileprivate var speaker: Int16 = -1
    fileprivate var via: Int16 = -1
    var result = FrameAtom.Result.nothing
    var roles: Roles
  }

  let cue: Int
  /// The sentence, and the token that reading never reaches.
  let sentence: Range<Int>
  let limit: Int
  var state: State
  /// The clause that the cue ends, once a row has asked for it.
  var clause = 0..<0
  /// Every phrase that rows have read.
  private var read: [SourcePhrase] = []

  init(cue: Int, sentence: Range<Int>, limit: Int, roles: Roles) {
    self.cue = cue
    self.sentence = sentence
    self.limit = limit
    state = State(next: Int32(cue), roles: roles)
  }

  var next: Int {
    get { Int(state.next) }
    set { state.next = Int32(newValue) }
  }
  /// Where the frame ends.
  var end: Int { state.end < 0 ? next : Int(state.end) }
  var it: SourcePhrase? { state.it < 0 ? nil : read[Int(state.it)] }
  var speaker: SourcePhrase? { state.speaker < 0 ? nil : read[Int(state.speaker)] }
  var via: SourcePhrase? { state.via < 0 ? nil : read[Int(state.via)] }

  /// Keeps a phrase as the one read last, and in a register.
  mutating func keep(_ phrase: SourcePhrase?, in register: FrameAtom.Register) {
    if let phrase { read.append(phrase) }
    state.it = phrase == nil ? -1 : Int16(read.count - 1)
    switch register {
    case .nobody: break
    case .speaker: state.speaker = state.it
    case .via: state.via = state.it
    }
  }

  /// nil where a row says that nobody speaks here.
  var frame: SpeechFrame? {
    guard let kind = state.result.kind else { return nil }
    return SpeechFrame(
      kind: kind, index: state.index < 0 ? cue : Int(state.index), end: end, roles: state.roles, phrase: speaker,
      via: via, isPronominal: state.result == .pronominal, isImpersonal: state.result == .impersonal)
  }
}

extension FrameAtom.Result {
  fileprivate var kind: SpeechFrame.Kind? {
    switch self {
    case .nothing: nil
    case .verb, .pronominal, .impersonal: .verb
    case .participle: .participle
    case .noun: .noun
    case .according: .according
    case .carried: .carried
    case .same: .same
    }
  }
}
