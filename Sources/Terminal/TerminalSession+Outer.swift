// What draws behind tmux.
extension TerminalSession {
  /// The descriptor on which tmux says what draws; -1 where nothing is awaited.
  var outerTerminalDescriptor: Int32 { tmux?.answerDescriptor ?? -1 }
  /// The descriptor on which is seen that another terminal attaches to tmux; -1 where it cannot be.
  var outerChangeDescriptor: Int32 { tmux?.changeDescriptor ?? -1 }

  func readOuterTerminal() {
    let before = tmux?.answer
    let isNew = tmux?.read(at: now()) == true
    guard let answer = tmux?.answer, isNew || before == nil else { return }
    replies.outerVersion = answer.outerVersion
    guard detectionTime != nil else { return concludeIfComplete() }
    // While nobody looks there is nothing to change.
    if answer.client.isEmpty { return }
    // Another terminal knows nothing of what the one before was told.
    if answer.client != before?.client {
      placeholders?.forget()
      if let switched { line.forget(switched) }
      switched = nil
    }
    memory?.remember(replies, environment)
    profile = TerminalProfile.decide(replies, environment: environment)
    adoptProfile()
    input.append(.identified)
  }

  /// A terminal has attached to tmux, or gone.
  func noteOuterChange() { tmux?.expectChange(at: now()) }

  /// Has tmux let the switch through, where it does not.
  func openPassthrough() {
    guard profile.identity.multiplexer == .tmux, settings.passthrough, !setPassthrough else { return }
    guard let answer = tmux?.answer, !answer.mayPass else { return }
    Tmux.setPassthrough(true)
    setPassthrough = true
  }
}
