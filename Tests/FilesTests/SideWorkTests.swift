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
    let job = SideJob { latch.wait() }
    let start = ContinuousClock.now
    #expect(!job.finish(within: .milliseconds(5)))
    #expect(ContinuousClock.now - start >= .milliseconds(5))
    #expect(!job.isDone)
    latch.release()
    #expect(job.finish(within: .seconds(20)))
    #expect(job.isDone && job.finish(within: .zero), "asking again")
  }

  @Test func whatAJobComesToOnItsWayIsWaitedFor() {
    let (latch, milestone) = (Latch(), Milestone())
    let job = SideJob {
      milestone.reach()
      latch.wait()
    }
    job.reach(milestone)
    #expect(milestone.isReached && !job.isDone)
    #expect(milestone.wait(within: .zero) && milestone.wait(), "asking again")
    latch.release()
    job.finish()
    job.reach(milestone)
    let never = Milestone()
    #expect(!never.wait(within: .milliseconds(2)) && !never.isReached)
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
    let threads = Mutex<[pthread_t]>([])
    let first = SideJob(on: thread) {
      latch.wait()
      journal.add(1)
      threads.withLock { $0.append(pthread_self()) }
    }
    let second = SideJob(on: thread) {
      journal.add(2)
      threads.withLock { $0.append(pthread_self()) }
    }
    #expect(!second.finish(within: .milliseconds(2)), "the first one stands before it")
    latch.release()
    first.finish()
    second.finish()
    #expect(threads.withLock { $0.count == 2 && pthread_equal($0[0], $0[1]) != 0 })
    #expect(journal.lines.withLock { $0 } == [1, 2])
  }

  @Test func aThreadThatNobodyHasEndsWhatItWasGiven() {
    let (journal, latch) = (Journal(), Latch())
    var thread: SideThread? = SideThread()
    let jobs = (0..<3).map { number in
      SideJob(on: thread ?? SideThread()) {
        if number == 0 { latch.wait() }
        journal.add(number)
      }
    }
    thread = nil
    latch.release()
    for job in jobs { job.finish() }
    #expect(journal.lines.withLock { $0 } == [0, 1, 2])
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
