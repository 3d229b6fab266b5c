import Screen

/// A mouse report as the terminal sends it (xterm's mode 1000, in its plain and its SGR form), 0-based.
struct MouseReport: Equatable {
  var button: Int
  var column: Int
  var row: Int
  var isRelease: Bool

  init(button: Int, column: Int, row: Int, isRelease: Bool) {
    self.button = button
    self.column = column
    self.row = row
    self.isRelease = isRelease
  }

  /// The SGR form, `CSI < button ; column ; row M` or `m`; nil for any other sequence.
  init?(_ sequence: ControlSequence) {
    guard sequence.marker == UInt8(ascii: "<"), sequence.parameters.count >= 3 else { return nil }
    guard sequence.final == UInt8(ascii: "M") || sequence.final == UInt8(ascii: "m") else { return nil }
    button = sequence.parameter(0)
    column = sequence.parameter(1, default: 1) - 1
    row = sequence.parameter(2, default: 1) - 1
    isRelease = sequence.final == UInt8(ascii: "m")
  }
}

/// Makes clicks, double clicks and turns of the wheel of reports.
struct ClickCounter {
  private var last: (event: MouseEvent, time: ContinuousClock.Instant)?

  /// How long after a press a second one on the same cell makes a double click.
  private static let interval: Duration = .milliseconds(400)

  mutating func event(_ report: MouseReport, at now: ContinuousClock.Instant) -> MouseEvent? {
    guard report.row >= 0, report.column >= 0 else { return nil }
    if report.button & 64 != 0 {
      guard report.button & 2 == 0, !report.isRelease else { return nil }
      return MouseEvent(report.button & 1 == 0 ? .wheelUp : .wheelDown, row: report.row, column: report.column)
    }
    if report.isRelease { return MouseEvent(.release, row: report.row, column: report.column) }
    // The left button alone, and no report of movement.
    guard report.button & 3 == 0, report.button & 32 == 0 else { return nil }
    var event = MouseEvent(.press, row: report.row, column: report.column)
    if let last, last.event == event, now - last.time <= Self.interval {
      self.last = nil
      event.action = .doubleClick
    } else {
      last = (event, now)
    }
    return event
  }
}
