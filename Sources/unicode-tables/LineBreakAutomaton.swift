/// UAX#14 as an automaton: its states are what the rules can ask of the text before a position, found by walking from
/// the start over every class. The rules stand in `outcome`, in the order in which the standard gives them, with the
/// numbers of Example 7 of section 8.2, which LineBreakTest.txt takes for granted.
struct LineBreakAutomaton {
  /// What is decided between the text so far and the next scalar.
  enum Outcome: UInt16 {
    case prohibited, allowed, mandatory
    /// A break unless a number follows: LB25, (PR | PO) × OP NU. The only rule that looks ahead.
    case unlessNumberFollows
  }

  /// The text so far, as far as any rule asks.
  struct State: Hashable {
    enum Number: Hashable { case none, within, closed }
    /// The class before the position, combining marks and spaces aside (LB9, LB10).
    var class_: LineBreakClass?
    /// Spaces stand between it and the position.
    var spaces = false
    /// The scalar right before is a zero width joiner (LB8a).
    var joiner = false
    /// An odd count of regional indicators ends here (LB30a).
    var oddIndicators = false
    /// A number ends here (LB25).
    var number = Number.none
    /// A hyphen after a Hebrew letter ends here (LB21a).
    var hebrewHyphen = false
  }

  private(set) var states: [State] = [State()]
  /// One row a state, one column a class: the state that follows, and what is decided before the class.
  private(set) var rows: [[(next: Int, outcome: Outcome)]] = []

  init() {
    var numbers = [states[0]: 0]
    while rows.count < states.count {
      let state = states[rows.count]
      rows.append(
        LineBreakClass.allCases.map { next in
          let (outcome, following) = Self.step(state, next)
          let number = numbers[following] ?? states.count
          if number == states.count {
            numbers[following] = number
            states.append(following)
          }
          return (number, outcome)
        })
    }
  }

  private static func step(_ state: State, _ next: LineBreakClass) -> (Outcome, State) {
    guard let before = state.class_ else {
      return (.prohibited, begin(next, after: state))  // LB2
    }
    if before == .CR && next == .LF && !state.spaces { return (.prohibited, begin(next, after: state)) }  // LB5
    if before.isHardBreak && !state.spaces { return (.mandatory, begin(next, after: State())) }  // LB4, LB5
    if next.isHardBreak { return (.prohibited, begin(next, after: state)) }  // LB6
    if next == .SP {  // LB7
      var following = state
      following.spaces = true
      following.joiner = false
      return (.prohibited, following)
    }
    if next == .ZW { return (.prohibited, begin(next, after: state)) }  // LB7
    let attaches = !state.spaces && before != .SP && before != .ZW
    if next == .CM || next == .ZWJ, attaches {  // LB9
      var following = state
      following.joiner = next == .ZWJ
      return (.prohibited, following)
    }
    let outcome = outcome(state, before, next == .CM || next == .ZWJ ? .AL : next)
    return (outcome, begin(next, after: state))
  }

  /// The state after `next`, which is not attached to what stands before it.
  private static func begin(_ next: LineBreakClass, after state: State) -> State {
    let class_ = next == .CM || next == .ZWJ ? .AL : next  // LB10
    var following = State(class_: class_, spaces: next == .SP, joiner: next == .ZWJ)
    let adjacent = !state.spaces
    following.oddIndicators = class_ == .RI && !(adjacent && state.class_ == .RI && state.oddIndicators)
    following.hebrewHyphen = (class_ == .HY || class_ == .BA) && adjacent && state.class_ == .HL
    if class_ == .NU {
      following.number = .within
    } else if adjacent && state.number == .within {
      if class_ == .SY || class_ == .IS { following.number = .within }
      if class_.closes { following.number = .closed }
    }
    return following
  }

  private static func outcome(_ state: State, _ before: LineBreakClass, _ next: LineBreakClass) -> Outcome {
    let spaces = state.spaces
    if before == .ZW { return .allowed }  // LB8
    if state.joiner { return .prohibited }  // LB8a
    if next == .WJ || (before == .WJ && !spaces) { return .prohibited }  // LB11
    if before == .GL && !spaces { return .prohibited }  // LB12
    if next == .GL && !spaces && before != .SP && before != .BA && before != .HY { return .prohibited }  // LB12a
    if next.closes || next == .EX || next == .IS || next == .SY { return .prohibited }  // LB13
    if before.opens { return .prohibited }  // LB14
    if before == .QU && next.opens { return .prohibited }  // LB15
    if before.closes && next == .NS { return .prohibited }  // LB16
    if before == .B2 && next == .B2 { return .prohibited }  // LB17
    if spaces { return .allowed }  // LB18
    if next == .QU || before == .QU { return .prohibited }  // LB19
    if next == .CB || before == .CB { return .allowed }  // LB20
    if next == .BA || next == .HY || next == .NS || before == .BB { return .prohibited }  // LB21
    if state.hebrewHyphen { return .prohibited }  // LB21a
    if before == .SY && next == .HL { return .prohibited }  // LB21b
    if next == .IN { return .prohibited }  // LB22
    if before.isAlphabetic && next == .NU || before == .NU && next.isAlphabetic { return .prohibited }  // LB23
    if before == .PR && next.isIdeographic || before.isIdeographic && next == .PO { return .prohibited }  // LB23a
    let prefixBefore = before == .PR || before == .PO
    let prefixNext = next == .PR || next == .PO
    if prefixBefore && next.isAlphabetic || before.isAlphabetic && prefixNext { return .prohibited }  // LB24
    if next == .NU && (prefixBefore || before == .HY || state.number == .within) { return .prohibited }  // LB25
    if prefixNext && state.number != .none { return .prohibited }  // LB25
    if before == .JL && [.JL, .JV, .H2, .H3].contains(next) { return .prohibited }  // LB26
    if (before == .JV || before == .H2) && (next == .JV || next == .JT) { return .prohibited }  // LB26
    if (before == .JT || before == .H3) && next == .JT { return .prohibited }  // LB26
    if before.isHangul && next == .PO || before == .PR && next.isHangul { return .prohibited }  // LB27
    if before.isAlphabetic && next.isAlphabetic { return .prohibited }  // LB28
    if before == .IS && next.isAlphabetic { return .prohibited }  // LB29
    if (before.isAlphabetic || before == .NU) && next == .OP { return .prohibited }  // LB30
    if before == .CP && (next.isAlphabetic || next == .NU) { return .prohibited }  // LB30
    if before == .RI && next == .RI && state.oddIndicators { return .prohibited }  // LB30a
    if (before == .EB || before == .unassignedPictograph) && next == .EM { return .prohibited }  // LB30b
    if prefixBefore && next.opens { return .unlessNumberFollows }  // LB25
    return .allowed  // LB31
  }
}
