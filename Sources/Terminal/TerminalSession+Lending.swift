import CTerm

// The terminal in the hands of others for a while.
extension TerminalSession {
  /// Lends the terminal out while `body` runs another program on it.
  public func lend<Result>(_ body: () throws -> Result) rethrows -> Result {
    release()
    defer { reclaim() }
    return try body()
  }

  /// Stops the program as Ctrl-Z does, and claims the terminal again when it goes on.
  func suspend() {
    release()
    wq_stop()
    reclaim()
  }

  func release() {
    guard isClaimed else { return }
    isClaimed = false
    awaitQuestions()
    dropPlaceholders()
    line.undoModes()
    curses.leave()
    line.release()
  }

  /// Sets everything again and draws the last frame anew. Also for a terminal that was lent out without our knowing
  /// (SIGSTOP and SIGCONT).
  func reclaim() {
    line.reclaim()
    isClaimed = true
    curses.expectRepaint()
    if let frame { draw(prepared(frame)) }
    // A multiplexer shows what it keeps of a screen that is back when it comes to it, over rows in which the shell's
    // direction of text still holds (VTE): only rows that are cleared after that take the one of now.
    if profile.identity.multiplexer != .none { repaintTime = now().advanced(by: .milliseconds(50)) }
  }
}
