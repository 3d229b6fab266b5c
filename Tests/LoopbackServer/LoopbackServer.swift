import Glibc
import Synchronization

/// A server on the loopback address that answers each path with just the bytes it is told to, and closes.
public final class LoopbackServer: Sendable {
  public struct Answer: Sendable {
    var bytes: [UInt8]
    /// The bytes go out again and again, until the other side has had enough.
    var isEndless = false
    /// After the bytes nothing happens for so many seconds.
    var hangs: UInt32 = 0

    /// Milliseconds before each byte.
    var drip: UInt32 = 0

    public init(_ head: String, body: [UInt8] = [], isEndless: Bool = false, hangs: UInt32 = 0, drip: UInt32 = 0) {
      bytes = Array(head.utf8) + body
      self.drip = drip
      self.isEndless = isEndless
      self.hangs = hangs
    }
  }

  public let port: UInt16
  private let listener: Int32
  private let heard = Mutex<[String]>([])

  /// - Parameter answer: what to say to a request, which is handed over with its header as it came.
  public init(_ answer: @escaping @Sendable (_ path: String, _ request: String) -> Answer) {
    signal(SIGPIPE, SIG_IGN)
    // A program that another test starts meanwhile would hold the connection open.
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = bind(listener, $0, length)
        _ = getsockname(listener, $0, &length)
      }
    }
    listen(listener, 64)
    port = UInt16(bigEndian: address.sin_port)
    self.listener = listener
    let server = self
    Self.thread { server.accept(listener, answer) }
  }

  /// Ends it; nothing more is taken.
  public func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  public func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// The requests so far, each with its header.
  public var requests: [String] { heard.withLock { $0 } }

  private func accept(_ listener: Int32, _ answer: @escaping @Sendable (String, String) -> Answer) {
    while case let peer = Glibc.accept(listener, nil, nil), peer >= 0 {
      _ = fcntl(peer, F_SETFD, FD_CLOEXEC)
      Self.thread {
        self.serve(peer, answer)
        close(peer)
      }
    }
    close(listener)
  }

  private func serve(_ peer: Int32, _ answer: (String, String) -> Answer) {
    var request: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !request.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      let count = read(peer, &buffer, buffer.count)
      guard count > 0 else { return }
      request += buffer[..<count]
      // Who speaks TLS (a record of a handshake) is answered in plain words.
      if request.first == 0x16 {
        _ = send(peer, "HTTP/1.1 400 Bad Request\r\n\r\n", 28, Int32(MSG_NOSIGNAL))
        return
      }
    }
    let text = String(decoding: request, as: UTF8.self)
    heard.withLock { $0.append(text) }
    let words = text.split(separator: " ", maxSplits: 2)
    let answer = answer(words.count > 1 ? String(words[1]) : "/", text)
    repeat {
      var done = 0
      while done < answer.bytes.count {
        let count = answer.bytes.withUnsafeBytes {
          send(peer, $0.baseAddress?.advanced(by: done), answer.drip > 0 ? 1 : $0.count - done, Int32(MSG_NOSIGNAL))
        }
        guard count > 0 else { return }
        done += count
        usleep(answer.drip * 1000)
      }
    } while answer.isEndless
    sleep(answer.hangs)
  }

  private static func thread(_ body: @escaping @Sendable () -> Void) {
    final class Work: Sendable {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body() }
        return nil
      }, Unmanaged.passRetained(Work(body)).toOpaque())
    pthread_detach(thread)
  }
}
