import ArgumentParser
import Glibc

/// Parses the command line, runs the command, and ends with the exit code that other programs rely on.
@main enum Main {
  /// 0 all read, 1 some input refused, 2 wrong usage, 3 read with warnings.
  private static let usage: Int32 = 2

  static func main() {
    // A reader of our output that goes away is no reason to die without a word: the write fails instead.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try Warraq.parseAsRoot()
      try command.run()
    } catch let complaint as Complaint {
      warn(complaint.description)
      exit(complaint.code)
    } catch {
      guard Warraq.exitCode(for: error) == .validationFailure else { Warraq.exit(withError: error) }
      var message = Warraq.fullMessage(for: error) + "\n"
      message.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
      exit(usage)
    }
  }
}
