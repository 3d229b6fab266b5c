/// What is copied.
public enum CopiedThing: Equatable, Sendable { case statement, paragraph, article }

/// What is known of a text that was to be copied.
public enum CopyOutcome: Equatable, Sendable {
  /// A program of the desktop took it, or the terminal has said that it takes such texts.
  case taken
  /// It was sent to the terminal, which says nothing of what it does with it.
  case sent
  /// tmux took it into its buffer, and was asked to hand it on.
  case takenByTmux
  case impossible
}
