/// What was switched on a terminal and not yet switched back, in order.
///
/// Pure bookkeeping: it says what to write, the session writes it. A mode is set once however often it is asked for,
/// and only what was set is undone, the last first.
struct ModeLedger: Equatable {
  struct Mode: Equatable {
    /// Sets the mode.
    var on: String
    /// Undoes it; empty where it had been so before and stays.
    var off: String
  }

  private(set) var modes: [Mode] = []

  /// Notes a mode as set and returns what sets it; nothing where it is set already.
  mutating func set(_ mode: Mode) -> String {
    guard !modes.contains(where: { $0.on == mode.on }) else { return "" }
    modes.append(mode)
    return mode.on
  }

  /// Takes a mode back and returns what undoes it; nothing where it was not set.
  mutating func unset(_ mode: Mode) -> String {
    guard let place = modes.firstIndex(where: { $0.on == mode.on }) else { return "" }
    return modes.remove(at: place).off
  }

  /// The terminal that it was set on is another now: nothing is to be undone.
  mutating func forget(_ mode: Mode) { modes.removeAll { $0.on == mode.on } }

  /// The mode was so before it was set: it is not to be undone.
  mutating func keep(_ on: String) {
    for place in modes.indices where modes[place].on == on { modes[place].off = "" }
  }

  /// All again, after the terminal was lent out.
  var redo: String {
    var text = ""
    for mode in modes { text.append(mode.on) }
    return text
  }
  /// The way back from all of them.
  var undo: String {
    var text = ""
    for mode in modes.reversed() { text.append(mode.off) }
    return text
  }
}
