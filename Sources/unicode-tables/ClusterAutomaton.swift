/// Extended grapheme clusters (UAX#29, GB3 to GB999) as an automaton: its states are what the rules can ask of the text
/// before a position.
struct ClusterAutomaton {
  struct State: Hashable {
    /// The class before the position; nil at the start of the text.
    var class_: String?
    /// A pictograph and its extenders end here, without or with a joiner (GB11).
    var pictograph = false
    var oddIndicators = false
  }

  private(set) var states: [State] = [State()]
  /// One row a state, one column a class: the state that follows, and whether a boundary stands before the class.
  private(set) var rows: [[(next: Int, boundary: Bool)]] = []

  init() {
    var numbers = [states[0]: 0]
    while rows.count < states.count {
      let state = states[rows.count]
      rows.append(
        CharacterData.clusterClasses.map { next in
          let following = Self.follow(state, next)
          let number = numbers[following] ?? states.count
          if number == states.count {
            numbers[following] = number
            states.append(following)
          }
          return (number, Self.isBoundary(state, next))
        })
    }
  }

  private static func follow(_ state: State, _ next: String) -> State {
    var following = State(class_: next)
    let extends = next == "Extend" || next == "ZWJ"
    following.pictograph = next == "Extended_Pictographic" || (extends && state.pictograph && state.class_ != "ZWJ")
    following.oddIndicators =
      next == "Regional_Indicator" && !(state.class_ == "Regional_Indicator" && state.oddIndicators)
    return following
  }

  private static func isBoundary(_ state: State, _ next: String) -> Bool {
    guard let before = state.class_ else { return true }  // GB1
    if before == "CR" && next == "LF" { return false }  // GB3
    let controls = ["Control", "CR", "LF"]
    if controls.contains(before) || controls.contains(next) { return true }  // GB4, GB5
    if before == "L" && ["L", "V", "LV", "LVT"].contains(next) { return false }  // GB6
    if (before == "LV" || before == "V") && (next == "V" || next == "T") { return false }  // GB7
    if (before == "LVT" || before == "T") && next == "T" { return false }  // GB8
    if next == "Extend" || next == "ZWJ" { return false }  // GB9
    if next == "SpacingMark" { return false }  // GB9a
    if before == "Prepend" { return false }  // GB9b
    if before == "ZWJ" && state.pictograph && next == "Extended_Pictographic" { return false }  // GB11
    if before == "Regional_Indicator" && next == before && state.oddIndicators { return false }  // GB12, GB13
    return true  // GB999
  }
}
