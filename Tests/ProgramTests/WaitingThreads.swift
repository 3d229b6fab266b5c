import Glibc
import Synchronization
import Testing

/// Threads for tests that wait for a program. Others run on as many threads as there are cores, and whichever of those
/// waits keeps a core idle.
final class WaitingThreads: TaskExecutor {
  static let shared = WaitingThreads(count: 4)

  private let jobs = Mutex<[UnownedJob]>([])
  /// A pipe that holds a byte for each job.
  private let arrivals: (taken: Int32, put: Int32)

  private init(count: Int) {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    arrivals = (ends[0], ends[1])
    for _ in 0..<count {
      var thread = pthread_t()
      pthread_create(
        &thread, nil,
        { _ in
          while true { WaitingThreads.shared.runOne() }
        }, nil)
    }
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
    var byte: UInt8 = 0
    _ = write(arrivals.put, &byte, 1)
  }

  private func runOne() {
    var byte: UInt8 = 0
    guard read(arrivals.taken, &byte, 1) == 1 else { return }
    let job = jobs.withLock { $0.removeFirst() }
    job.runSynchronously(on: asUnownedTaskExecutor())
  }
}

/// Runs a suite on `WaitingThreads`: the whole of it, since what stands between two tests would wait behind all others.
struct WaitingTrait: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(WaitingThreads.shared) { try await function() }
  }
}

extension Trait where Self == WaitingTrait {
  /// Its tests wait for programs.
  static var waits: Self { Self() }
}
