import CTerm
import Glibc
import Synchronization

/// Where background work leaves its results for the event loop: any thread posts, the loop's thread is woken up and
/// takes all of them.
public final class Mailbox<Letter: Sendable>: Sendable {
  private let letters = Mutex<[Letter]>([])
  /// Readable while something lies in the box.
  let descriptor: Int32

  public init() { descriptor = wq_wake_descriptor() }

  deinit { close(descriptor) }

  /// Leaves a letter; may be called from any thread.
  public func post(_ letter: Letter) {
    letters.withLock { $0.append(letter) }
    var one: UInt64 = 1
    _ = write(descriptor, &one, MemoryLayout<UInt64>.size)
  }

  func takeAll() -> [Letter] {
    var count: UInt64 = 0
    _ = read(descriptor, &count, MemoryLayout<UInt64>.size)
    return letters.withLock { letters in
      defer { letters = [] }
      return letters
    }
  }
}
