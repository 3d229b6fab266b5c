import Glibc

extension TerminalSession {
  /// Waits until all answers have come, but no longer than `limit` since they were asked for. Keys that come meanwhile are kept.
  public func awaitReplies(_ limit: Duration) {
    let end = started.advanced(by: limit)
    while detectionTime == nil, case let now = now(), now < end {
      var watched = [
        pollfd(fd: line.input, events: Int16(POLLIN), revents: 0),
        pollfd(fd: outerTerminalDescriptor, events: Int16(POLLIN), revents: 0),
      ]
      let milliseconds = (end - now) / .milliseconds(1)
      guard poll(&watched, 2, Int32(milliseconds) + 1) > 0 else { return }
      if watched[1].revents != 0 { readOuterTerminal() }
      if watched[0].revents != 0, !readInput() { return }
    }
  }
}
