// Unsafe pointers: a system call takes the rest of an array.
import Files
import Glibc
import Synchronization

/// The hand that reaches the network: the program `warraq-fetch`, started when something is to be fetched.
public final class Fetcher: Sendable {
  private let child: Mutex<ChildProcess?>
  private let isCancelled = Mutex(false)
  private let program: String

  /// - Parameter program: where `warraq-fetch` is.
  public init(program: String) {
    self.program = program
    child = Mutex(nil)
  }

  /// Asks for all of them and hands over what comes back as it comes, on this thread; returns when every request has its
  /// answer or its failure, or after `cancel()`.
  public func fetch(_ requests: [FetchRequest], _ take: (FetchEvent) -> Void) {
    var open = Set(requests.map(\.id))
    let fault = run(requests) { event in
      switch event {
      case .progress: break
      case .answered(let id, _), .failed(let id, _): open.remove(id)
      }
      take(event)
    }
    // It has ended before its time; what was cancelled gets no answer.
    if isCancelled.withLock({ $0 }) { return }
    for id in open.sorted() { take(.failed(id: id, .noFetcher(fault ?? "it ended before it had answered"))) }
  }

  /// One address, from beginning to end.
  public func fetch(
    _ request: FetchRequest, progress: (Int) -> Void = { _ in }
  ) throws(FetchFailure) -> FetchResponse {
    var result: Result<FetchResponse, FetchFailure> = .failure(.noFetcher("it said nothing"))
    fetch([request]) { event in
      switch event {
      case .progress(_, let received): progress(received)
      case .answered(_, let response): result = .success(response)
      case .failed(_, let failure): result = .failure(failure)
      }
    }
    return try result.get()
  }

  /// Ends what is under way; may be called from any thread.
  public func cancel() {
    isCancelled.withLock { $0 = true }
    child.withLock { $0?.interrupt() }
  }

  /// A word where the program could not be started or spoken to.
  private func run(_ requests: [FetchRequest], _ take: (FetchEvent) -> Void) -> String? {
    let started: ChildProcess
    do throws(FileFault) {
      started = try ChildProcess([program], input: .pipe, output: .pipe)
    } catch {
      return error.reason
    }
    guard let input = started.input, let output = started.output else { return nil }
    child.withLock { $0 = started }
    if isCancelled.withLock({ $0 }) { started.interrupt() }
    defer {
      child.withLock { $0 = nil }
      close(output)
      started.kill()
    }
    signal(SIGPIPE, SIG_IGN)
    return exchange(requests.flatMap { FetchWire.line($0) }, input, output, take)
  }

  /// Writes the requests and reads the answers as either can go on: one that waits for the other would wait for ever.
  private func exchange(
    _ lines: [UInt8], _ input: Int32, _ output: Int32, _ take: (FetchEvent) -> Void
  ) -> String? {
    var answers = AnswerStream()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var sent = 0
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
    while true {
      if sent == lines.count {
        close(input)
        sent += 1
      }
      var ends = [
        pollfd(fd: output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: sent < lines.count ? input : -1, events: Int16(POLLOUT), revents: 0),
      ]
      if poll(&ends, 2, -1) < 0, errno != EINTR { return String(cString: strerror(errno)) }
      if ends[1].revents != 0 {
        let count = lines.withUnsafeBytes { write(input, $0.baseAddress?.advanced(by: sent), $0.count - sent) }
        // What it no longer takes it answers no more: reading comes to the end then.
        sent = count > 0 ? sent + count : errno == EAGAIN || errno == EINTR ? sent : lines.count
      }
      if ends[0].revents != 0 {
        let count = read(output, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          if sent <= lines.count { close(input) }
          return nil
        }
        answers.take(buffer[..<count], take)
      }
    }
  }
}

/// The bytes that come from `warraq-fetch`, cut into events.
struct AnswerStream {
  private var bytes: [UInt8] = []
  /// An answer whose body has not come whole.
  private var open: (id: Int, response: FetchResponse, count: Int)?

  mutating func take(_ more: ArraySlice<UInt8>, _ give: (FetchEvent) -> Void) {
    bytes += more
    var start = 0
    while true {
      if var waiting = open {
        guard bytes.count - start >= waiting.count else { break }
        waiting.response.body = Array(bytes[start..<start + waiting.count])
        start += waiting.count
        open = nil
        give(.answered(id: waiting.id, waiting.response))
        continue
      }
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      let line = bytes[start..<end]
      start = end + 1
      switch FetchWire.event(line) {
      case (.answered(let id, let response), let count)?: open = (id, response, count)
      case (let event, _)?: give(event)
      case nil: continue
      }
    }
    bytes.removeFirst(start)
  }
}
