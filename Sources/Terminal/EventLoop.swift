import CTerm
import Glibc
import Screen

/// Something that happened, for the program to answer.
public enum TerminalEvent<Letter: Sendable>: Sendable {
  case key(KeyPress)
  /// Text that was pasted into the terminal, line ends as `\n`.
  case pasted(String)
  /// The window's new size in cells; the next frame has to have it.
  case resized(rows: Int, columns: Int)
  /// The program was stopped (Ctrl-Z) and goes on; the screen has been claimed again.
  case resumed
  /// The terminal answered how light its background is.
  case background(Background)
  /// The terminal has said who it is: `session.profile` and `session.hasDoubleHeight` are certain now.
  case identified
  /// A letter from background work.
  case posted(Letter)
  /// The instant given to `wait` has come.
  case timedOut
  /// TERM, HUP or INT: save, restore, end by `128 + signal`.
  case terminate(signal: Int32)
  /// The terminal is gone; nothing can be shown any more.
  case closed
}

/// One `poll` over the terminal, the signals and a mailbox: all that a terminal program waits for.
///
///     let signals = SignalWatch()            // before any thread starts that is no `OwnThread`: those block them
///     let session = try TerminalSession()
///     let mailbox = Mailbox<Result>()
///     let loop = EventLoop(session: session, signals: signals, mailbox: mailbox)
///     while !state.hasEnded {
///       session.present(draw(state))
///       for event in loop.wait() { update(&state, event) }
///     }
///     session.restore()
///
/// `wait` returns all that has come, so that one frame is drawn for a burst of keys. Ctrl-Z and SIGTSTP are dealt with
/// inside: the program sees `.resumed`.
public final class EventLoop<Letter: Sendable> {
  private let session: TerminalSession
  private let signals: SignalWatch
  private let mailbox: Mailbox<Letter>
  private var isClosed = false

  public init(session: TerminalSession, signals: SignalWatch, mailbox: Mailbox<Letter>) {
    self.session = session
    self.signals = signals
    self.mailbox = mailbox
  }

  /// Waits until something happens, or until the instant, and returns all of it; never empty.
  public func wait(until deadline: ContinuousClock.Instant? = nil) -> [TerminalEvent<Letter>] {
    signals.takeEnds()
    if isClosed { return [.closed] }
    while true {
      var events = pollOnce(until: [deadline, session.deadline].compactMap { $0 }.min())
      for input in session.takeInput() { append(input, to: &events) }
      if !events.isEmpty { return events }
      if let deadline, ContinuousClock.now >= deadline { return [.timedOut] }
    }
  }

  private func pollOnce(until deadline: ContinuousClock.Instant?) -> [TerminalEvent<Letter>] {
    var watched = [
      pollfd(fd: session.inputDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wq_answered_signals(), events: Int16(POLLIN), revents: 0),
      pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: session.outerTerminalDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wq_ending_signals(), events: Int16(POLLIN), revents: 0),
      pollfd(fd: session.outerChangeDescriptor, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&watched, nfds_t(watched.count), Self.milliseconds(until: deadline)) > 0 else { return [] }
    var events: [TerminalEvent<Letter>] = []
    while let signal = signals.next() { append(signal: signal, to: &events) }
    if watched[2].revents != 0 { for letter in mailbox.takeAll() { events.append(.posted(letter)) } }
    if watched[3].revents != 0 { session.readOuterTerminal() }
    if watched[5].revents != 0 { session.noteOuterChange() }
    if watched[0].revents & Int16(POLLIN) != 0 {
      if !session.readInput() { isClosed = true }
    } else if watched[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
      isClosed = true
    }
    if isClosed { events.append(.closed) }
    return events
  }

  private func append(signal: Int32, to events: inout [TerminalEvent<Letter>]) {
    switch signal {
    case SIGWINCH:
      if session.adoptWindowSize() { events.append(.resized(rows: session.size.rows, columns: session.size.columns)) }
    case SIGTSTP: stop(&events)
    case SIGCONT:
      session.reclaim()
      events.append(.resumed)
    case SIGTERM, SIGHUP, SIGINT: events.append(.terminate(signal: signal))
    default: break
    }
  }

  private func append(_ input: SessionInput, to events: inout [TerminalEvent<Letter>]) {
    switch input {
    case .key(.control("z")): stop(&events)
    case .key(let key): events.append(.key(key))
    case .pasted(let text): events.append(.pasted(text))
    case .background(let background): events.append(.background(background))
    case .identified: events.append(.identified)
    }
  }

  private func stop(_ events: inout [TerminalEvent<Letter>]) {
    session.suspend()
    while let signal = signals.next() {
      if signal != SIGCONT, signal != SIGTSTP { append(signal: signal, to: &events) }
    }
    events.append(.resumed)
  }

  /// Rounded up, so that the deadline has come when `poll` returns.
  private static func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let (seconds, attoseconds) = (deadline - ContinuousClock.now).components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    return Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
  }
}

/// The signals of a terminal program, read where they can be answered instead of anywhere in the program.
///
/// A signal that asks for the end is heeded whatever the program does: the loop has a moment to answer it, then the
/// terminal is given back and the program ended without the loop. Before the loop waits for the first time nothing can
/// have to be saved, and they end the program at once.
public final class SignalWatch {
  /// Blocks WINCH, CONT and TSTP. To be made first thing in main, so that every later thread has them blocked too.
  public init() { _ = wq_watch_signals() }

  /// Blocks TERM, HUP and INT too, from the first call on.
  func takeEnds() { _ = wq_watch_ends() }

  func next() -> Int32? {
    let signal = wq_next_signal()
    return signal == 0 ? nil : signal
  }
}

/// How a program ends that a signal or a fault ends.
public enum SignalHabits {
  /// To be called first thing in main: a reader of our output that goes away and a file that may not grow are errors of
  /// the write, and a fault ends the program at once.
  public static func adopt() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    wq_end_at_faults()
  }
}

/// What the system has of the program.
public enum ProcessMemory {
  /// Gives the program's variables their memory at once instead of page by page; to be called before any thread starts.
  public static func settleVariables() { wq_settle_variables() }

  /// Spares the calling thread some calls of the system while it reads; for one that has nothing to do yet.
  public static func widenHeap() { wq_widen_heap() }
}
