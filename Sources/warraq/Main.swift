import ArgumentParser
import Files
import Glibc
import Terminal

/// Parses the command line, runs the command, and ends with the exit code that other programs rely on.
@main enum Main {
  /// 0 all read, 1 some input refused, 2 wrong usage, 3 read with warnings.
  private static let usage: Int32 = 2

  static func main() {
    ProcessMemory.settleVariables()
    SignalHabits.adopt()
    let arguments = ProgramArguments.texts()
    do {
      if Start.areOnlyPaths(arguments) { return try Start(paths: arguments).run() }
      Pager.takeOver(arguments)
      var command = try Warraq.parseAsRoot(arguments)
      try command.run()
    } catch let complaint as Complaint {
      warn(complaint.description)
      exit(complaint.code)
    } catch let fault as FileFault {
      warn(fault.description)
      exit(1)
    } catch {
      let code = Warraq.exitCode(for: error)
      // Help and version are data that somebody asked for.
      if code == .success, let help = HelpText.asked(by: arguments) {
        printOut(help)
        exit(0)
      }
      let message = Warraq.fullMessage(for: error)
      if !message.isEmpty { if code == .success { printOut(message + "\n") } else { tell(message) } }
      exit(code == .validationFailure ? usage : code.rawValue)
    }
  }
}
