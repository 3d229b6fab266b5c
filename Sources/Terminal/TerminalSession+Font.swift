import Files

// The terminal's own font: opt-in, noted in the journal before it is changed, itself again on every way out.
extension TerminalSession {
  /// Whether `setFont` can do anything here.
  public var canChangeFont: Bool { settings.realFont && fontJournal != nil && FontControl.isAble(profile) }

  /// Makes the terminal's own letters larger by so many steps than they were at the start; 0 puts them back.
  public func setFont(step: Int) {
    let steps = min(max(step, 0), 8)
    guard canChangeFont, steps != fontSteps, let fontJournal else { return }
    let kind = profile.identity.kind
    if fontSteps > 0 { line.unset(FontControl.mode(kind, steps: fontSteps)) }
    fontSteps = 0
    if steps > 0, fontJournal.write(kind, steps: steps) {
      line.set(FontControl.mode(kind, steps: steps))
      fontSteps = steps
    } else {
      fontJournal.remove()
    }
  }

  /// The steps by which a run that was killed left the font of such a terminal larger.
  public var leftFontSteps: Int? {
    guard FontControl.isAble(profile) else { return nil }
    return fontJournal?.left(profile.identity.kind)?.steps
  }

  /// Takes those steps back, once.
  public func restoreLeftFont() {
    guard FontControl.isAble(profile), let left = fontJournal?.left(profile.identity.kind) else { return }
    line.send(FontControl.mode(profile.identity.kind, steps: left.steps).off)
    try? FileSystem().remove(left.path)
  }
}
