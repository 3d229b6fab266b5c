import Glibc
import Synchronization

/// A program that was started, found in PATH, never through a shell, with no signal blocked or ignored.
public struct ChildProcess: Sendable {
  /// Where one of a program's three streams leads.
  public enum Stream: Equatable, Sendable {
    case nowhere
    /// To this process, by `input` or `output`.
    case pipe
    /// Where this process's own leads.
    case inherited
  }

  public let id: pid_t
  /// To write to, where its input is a pipe; the caller closes it.
  public let input: Int32?
  /// To read from, where its output is a pipe; the caller closes it.
  public let output: Int32?

  /// - Parameter words: the program and its arguments.
  public init(
    _ words: [String], input: Stream = .nowhere, output: Stream = .nowhere, errors: Stream = .nowhere
  ) throws(FileFault) {
    let started = Self.oneAtATime.withLock { _ in
      Result { () throws(FileFault) in
        try Self.start(words, input: input, output: output, errors: errors)
      }
    }
    self = try started.get()
  }

  private init(id: pid_t, input: Int32?, output: Int32?) {
    self.id = id
    self.input = input
    self.output = output
  }

  /// A program that is started just when another one's pipe has been made would hold that open too.
  private static let oneAtATime = Mutex<Void>(())

  private static func start(
    _ words: [String], input: Stream, output: Stream, errors: Stream
  ) throws(FileFault) -> ChildProcess {
    let program = words.first ?? ""
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let inputEnds = try lead(STDIN_FILENO, to: input, &actions, program: program)
    let outputEnds: [Int32]
    do throws(FileFault) {
      outputEnds = try lead(STDOUT_FILENO, to: output, &actions, program: program)
    } catch {
      for end in inputEnds { close(end) }
      throw error
    }
    if errors == .nowhere { posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0) }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    sigaddset(&signals, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    let arguments = words.map { $0.withSystemPath { strdup($0) } } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    let problem = program.withSystemPath { posix_spawnp(&child, $0, &actions, &attributes, arguments, environ) }
    if let end = inputEnds.first { close(end) }
    if let end = outputEnds.last { close(end) }
    guard problem == 0 else {
      if let end = inputEnds.last { close(end) }
      if let end = outputEnds.first { close(end) }
      throw FileFault(path: program, cause: .system(problem))
    }
    return ChildProcess(id: child, input: inputEnds.last, output: outputEnds.first)
  }

  /// How it ended: its exit code, 128 + the signal that ended it; nil where it still runs after so many milliseconds.
  /// An end is told once.
  public func wait(milliseconds: Int? = nil) -> Int32? {
    let limit = milliseconds.map { ContinuousClock.now.advanced(by: .milliseconds($0)) }
    while true {
      var status: Int32 = 0
      let found = waitpid(id, &status, limit == nil ? 0 : WNOHANG)
      if found == id { return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F }
      if found < 0, errno != EINTR { return nil }
      if let limit {
        guard ContinuousClock.now < limit else { return nil }
        usleep(1_000)
      }
    }
  }

  /// Tells it to end at once; `wait` still sees to its end.
  public func interrupt() { Glibc.kill(id, SIGKILL) }

  /// Ends it at once, and lets it go.
  public func kill() {
    Glibc.kill(id, SIGKILL)
    _ = wait()
  }

  /// Lets it go on by itself; its end is seen to, so that no defunct process stays behind.
  public func leave() {
    OwnThread.run { [id] in waitpid(id, nil, 0) }
  }

  /// The ends of the pipe that one of the program's streams was led to, the one to read from first; none where there is
  /// no pipe.
  private static func lead(
    _ descriptor: Int32, to stream: Stream, _ actions: inout posix_spawn_file_actions_t, program: String
  ) throws(FileFault) -> [Int32] {
    let isInput = descriptor == STDIN_FILENO
    switch stream {
    case .inherited: return []
    case .nowhere:
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", isInput ? O_RDONLY : O_WRONLY, 0)
      return []
    case .pipe:
      var ends: [Int32] = [-1, -1]
      guard Glibc.pipe(&ends) == 0 else { throw FileFault(system: program) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      posix_spawn_file_actions_adddup2(&actions, ends[isInput ? 0 : 1], descriptor)
      return ends
    }
  }
}

extension ChildProcess {
  /// Starts a program, hands it `input`, and leaves it to itself; false where it cannot be started or does not take it.
  public static func hand(_ input: String = "", to words: [String]) -> Bool {
    guard let child = try? ChildProcess(words, input: .pipe), let end = child.input else { return false }
    defer {
      close(end)
      child.leave()
    }
    // A child that goes away before it has read all must not take this process along.
    signal(SIGPIPE, SIG_IGN)
    return (try? FileSystem().write(Array(input.utf8), to: end, named: words.first ?? "")) != nil
  }
}
