// What is kept for terminals of this kind.
extension TerminalSession {
  /// Goes on to the next way of handing rows to the terminal and keeps it for terminals of this kind.
  public func cycleBidi() -> TerminalSettings.Bidi {
    let present = settings.bidi == .auto ? memory?.bidi(profile.identity) ?? .auto : settings.bidi
    memory?.remember(present.next, profile.identity)
    settings.bidi = present.next
    return present.next
  }

  /// The step of the text size that was last chosen on terminals of this kind.
  public var sizeStep: Int? { memory?.sizeStep(profile.identity) }

  /// Keeps a step of the text size for terminals of this kind.
  public func keep(sizeStep: Int) { memory?.remember(sizeStep: sizeStep, profile.identity) }
}
