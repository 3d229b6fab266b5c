import Reader

/// What the reader can be shown on: a terminal, or a transcript.
protocol FrontEnd: AnyObject {
  /// Puts text on the clipboard. What is still to be done for it may take its time, and says what came of it.
  func copy(_ text: String) -> @Sendable () -> CopyOutcome
  /// Opens a page in the browser. What is still to be done for it may take its time, and gives a word on what went wrong;
  /// nil where it worked.
  func openInBrowser(_ url: String) -> @Sendable () -> String?
  /// Takes the next way to show right-to-left text and names it.
  func cycleBidi() -> String
  /// Makes the fonts for real letters ready; says why where there are none.
  func missingFont() -> FontFault?
  /// What reads pictures; nil where none are shown.
  var figureProgram: FigureProgram? { get }
  /// Sets how the terminal is served.
  func set(_ setting: Setting, to value: String)
  func redraw()
  func suspend()
  /// Keeps the size step for this class of terminal.
  func keep(sizeStep: Int)
  /// Sets the terminal's own font for a size step, where it may be.
  func setFont(step: Int)
  /// Runs work that takes long, and brings what comes of it to the reader.
  func inBackground(_ work: @escaping @Sendable () -> Event?)
  /// What background work speaks through while it goes on.
  var poster: any Poster { get }
}

/// Brings word from background work, from any thread.
protocol Poster: Sendable {
  func post(_ event: Event)
  /// There may be something else to list.
  func relist()
}
