import Files

/// The terminal behind tmux: tmux is asked for it at the start, again while it does not know yet (it asks the terminal
/// itself when that attaches), and whenever another one may have attached.
struct TmuxClient {
  /// What tmux last said; nil before it has said anything.
  private(set) var answer: Tmux.Answer?
  /// When tmux is to be asked again.
  private(set) var deadline: ContinuousClock.Instant?
  private var query: ChildOutput?
  private let watch: AttributeWatch?
  private let ask: () -> ChildOutput?
  /// How often the terminal was asked for that is there now.
  private var asked = 0

  /// How long after an answer without a name tmux is asked again. Some terminals have none to say.
  private static let pauses: [Duration] = [
    .milliseconds(100), .milliseconds(300), .seconds(1), .seconds(3),
  ]
  /// After a change tmux needs a moment to have the new terminal's answers.
  private static let moment = Duration.milliseconds(50)

  /// - Parameters:
  ///   - socket: tmux's, whose mode tells whether a client is attached.
  ///   - ask: asks tmux.
  init(socket: String?, ask: @escaping () -> ChildOutput? = Tmux.query) {
    self.ask = ask
    watch = socket.flatMap { AttributeWatch($0) }
    query = ask()
  }

  /// Whether the first answer is still to come.
  var isAwaited: Bool { answer == nil && query != nil }
  /// Readable when tmux has answered; -1 where nothing is awaited.
  var answerDescriptor: Int32 { query?.descriptor ?? -1 }
  /// Readable when a client has come or gone; -1 where that cannot be seen.
  var changeDescriptor: Int32 { watch?.descriptor ?? -1 }

  /// A client may have come: after it was seen at the socket, or the window has another size.
  mutating func expectChange(at now: ContinuousClock.Instant) {
    watch?.drain()
    asked = 0
    deadline = now.advanced(by: Self.moment)
  }

  /// Asks again where it is time.
  mutating func askIfDue(at now: ContinuousClock.Instant) {
    guard let deadline, now >= deadline, query == nil else { return }
    self.deadline = nil
    query = ask()
  }

  /// Takes what tmux has said; whether that is another answer than the last.
  mutating func read(at now: ContinuousClock.Instant) -> Bool {
    guard let text = query?.read() else { return false }
    query = nil
    let new = Tmux.Answer(text)
    if new?.outerVersion.isEmpty ?? true, deadline == nil, asked < Self.pauses.count {
      deadline = now.advanced(by: Self.pauses[asked])
      asked += 1
    }
    defer { answer = new ?? answer ?? .nothing }
    return new != nil && new != answer
  }
}
