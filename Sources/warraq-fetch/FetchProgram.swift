// Unsafe pointers: libcurl names its transfers by pointers; a system call takes the rest of an array.
import CCurl
import Fetching
import Glibc

/// The program that asks servers, so that the reader needs no network library: requests come in on standard input, one a
/// line, and answers go out on standard output as `FetchWire` has them. It ends when its input has and all is answered.
@main
enum FetchProgram {
  static func main() {
    signal(SIGPIPE, SIG_DFL)
    curl_global_init(Int(CURL_GLOBAL_DEFAULT))
    var loop = FetchLoop()
    loop.run()
  }
}

/// One loop over all transfers.
struct FetchLoop {
  private let multi = curl_multi_init()
  private var turns = HostTurns()
  private var transfers: [UnsafeMutableRawPointer: Transfer] = [:]
  private var input: [UInt8] = []
  private var hasInput = true

  mutating func run() {
    _ = wq_set_multi_number(multi, CURLMOPT_MAX_HOST_CONNECTIONS, 1)
    while hasInput || !turns.isEmpty {
      let wait = startNext()
      var running: Int32 = 0
      curl_multi_perform(multi, &running)
      if finishDone() { continue }
      waitForMore(milliseconds: wait)
    }
  }

  /// Starts what has its turn; milliseconds until the next one has.
  private mutating func startNext() -> Int32 {
    while true {
      switch turns.next(at: Self.now) {
      case .start(let request): start(Transfer(request), request)
      case .refuse(let request, let seconds): send(.failed(id: request.id, .hostIsBusy(retryAfter: seconds)))
      case .wait(let time): return time.map { Int32(min($0 / 1_000_000 + 1, 1000)) } ?? 1000
      }
    }
  }

  private mutating func start(_ transfer: Transfer?, _ request: FetchRequest) {
    guard let transfer else {
      send(.failed(id: request.id, .badAddress))
      return turns.finished(request, at: Self.now, isNear: true, retryAfter: nil)
    }
    transfers[transfer.handle] = transfer
    curl_multi_add_handle(multi, transfer.handle)
  }

  /// Answers what has come to its end; false where nothing has.
  private mutating func finishDone() -> Bool {
    var hasFinished = false
    var left: Int32 = 0
    while let message = curl_multi_info_read(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle else { continue }
      let result = wq_result(message)
      curl_multi_remove_handle(multi, handle)
      guard let transfer = transfers.removeValue(forKey: handle) else { continue }
      hasFinished = true
      if let next = transfer.redirected(result) {
        transfers[handle] = next
        curl_multi_add_handle(multi, handle)
        continue
      }
      let event = transfer.event(result)
      turns.finished(
        transfer.request, at: Self.now, isNear: transfer.isNear, retryAfter: event.patience)
      send(event)
      curl_easy_cleanup(handle)
    }
    return hasFinished
  }

  private mutating func waitForMore(milliseconds: Int32) {
    var lines = curl_waitfd(fd: STDIN_FILENO, events: Int16(CURL_WAIT_POLLIN), revents: 0)
    curl_multi_poll(multi, &lines, hasInput ? 1 : 0, milliseconds, nil)
    if hasInput, lines.revents != 0 { readRequests() }
    for transfer in transfers.values { if let event = transfer.progress() { send(event) } }
  }

  private mutating func readRequests() {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count < 0, errno == EINTR || errno == EAGAIN { return }
    guard count > 0 else { return hasInput = false }
    input += buffer[..<count]
    while let end = input.firstIndex(of: UInt8(ascii: "\n")) {
      if let request = FetchWire.request(input[..<end]) { turns.add(request) }
      input.removeSubrange(...end)
    }
  }

  private func send(_ event: FetchEvent) {
    var bytes = FetchWire.line(event)
    if case .answered(_, let response) = event { bytes += response.body }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress?.advanced(by: done), $0.count - done) }
      if count < 0, errno == EINTR { continue }
      // Nobody listens any more.
      guard count > 0 else { exit(1) }
      done += count
    }
  }

  private static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}

extension FetchEvent {
  /// The seconds that a server asks to be left alone, where it is too busy to answer.
  fileprivate var patience: Int? {
    guard case .answered(_, let response) = self, response.status == 429 || response.status == 503 else { return nil }
    return response.retryAfter
  }
}
