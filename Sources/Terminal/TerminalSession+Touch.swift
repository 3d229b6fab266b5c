import Glibc
import Screen

// Rows are touched once more when the terminal is done.
extension TerminalSession {
  /// Draws, and has rows that ink joins touched once more when the terminal is done: on a busy machine it takes what it
  /// is sent in pieces, and cuts what reaches from one into the other.
  func draw(_ frame: Frame) {
    curses.draw(frame)
    guard !curses.rowsToTouch.isEmpty else { return }
    // tmux answers for itself, when the terminal may not have got all yet.
    let answers = profile.identity.multiplexer == .none
    if answers {
      line.send("\u{1B}[5n")
      questions += 1
    }
    touchTime = now().advanced(by: .milliseconds(answers ? 500 : 50))
  }

  func touchRows() {
    touchTime = nil
    curses.touchRows()
  }

  /// The terminal has worked on what stood before one of the questions.
  func noteReady() {
    questions = max(questions - 1, 0)
    if questions == 0, touchTime != nil { touchRows() }
  }

  /// What the terminal has not answered yet would come to the next program as if it were typed.
  func awaitQuestions() {
    touchTime = nil
    var watched = pollfd(fd: line.input, events: Int16(POLLIN), revents: 0)
    while questions > 0, poll(&watched, 1, 100) > 0, readInput() {}
    questions = 0
  }
}
