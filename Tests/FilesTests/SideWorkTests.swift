import Glibc
import Synchronization
import Testing

@testable import Files

struct SideWorkTests {
  private final class Journal: Sendable {
    let lines = Mutex<[Int]>([])
    func add(_ line: Int) { lines.withLock { $0.append(line) } }
  }

  /// Holds work up until the test lets it go.
  private final class Latch: Sendable {
    private let stile = Turnstile()
    func release() { stile.open() }
    func wait() { stile.pass() }
  }

  @Test func whatIsAskedForIsWaitedFor() {
    #expect(SideWork { 6 * 7 }.result() == 42)
    let work = SideWork {
      usleep(20_000)
      return 1
    }
    #expect(work.result() == 1)
    #expect(work.isDone && work.result() == 1, "asking again")
  }

  @Test func patienceEnds() {
    let latch = Latch()
    let work = SideWork {
      latch.wait()
      return 1
    }
    let start = ContinuousClock.now
    #expect(work.result(within: .milliseconds(5)) == nil)
    #expect(ContinuousClock.now - start >= .milliseconds(5))
    #expect(!work.isDone)
    latch.release()
    #expect(work.result(within: .seconds(20)) == 1)
  }

  @Test func severalMayWait() {
    let latch = Latch()
    let work = SideWork {
      latch.wait()
      return 7
    }
    let others = (0..<4).map { _ in SideWork { work.result() } }
    latch.release()
    #expect(others.map { $0.result() } == [7, 7, 7, 7])
  }

  @Test func oneThreadDoesOneAfterAnother() {
    let (journal, latch, thread) = (Journal(), Latch(), SideThread())
    let first = SideWork(on: thread) {
      latch.wait()
      journal.add(1)
      return pthread_self()
    }
    let second = SideWork(on: thread) {
      journal.add(2)
      return pthread_self()
    }
    #expect(second.result(within: .milliseconds(2)) == nil, "the first one stands before it")
    latch.release()
    #expect(pthread_equal(first.result(), second.result()) != 0)
    #expect(journal.lines.withLock { $0 } == [1, 2])
  }

  @Test func aThreadThatNobodyHasEndsWhatItWasGiven() {
    let latch = Latch()
    var thread: SideThread? = SideThread()
    let works = (0..<3).map { number in
      SideWork(on: thread ?? SideThread()) {
        if number == 0 { latch.wait() }
        return number
      }
    }
    thread = nil
    latch.release()
    #expect(works.map { $0.result() } == [0, 1, 2])
  }

  /// Signals to the program as a whole are not for threads beside, whoever starts them.
  @Test func signalsPassThreadsBy() {
    let blocked = SideWork {
      var set = sigset_t()
      pthread_sigmask(SIG_BLOCK, nil, &set)
      return [SIGTERM, SIGHUP, SIGINT, SIGWINCH, SIGCONT, SIGTSTP, SIGSEGV].map { sigismember(&set, $0) }
    }
    #expect(blocked.result() == [1, 1, 1, 1, 1, 1, 0])
  }
}
