// Unsafe pointers: the arguments are C strings, which Swift's own list would change where they are no UTF-8.
import ArgumentParser
import Files
import Glibc
import Terminal

/// Parses the command line, runs the command, and ends with the exit code that other programs rely on.
@main enum Main {
  /// 0 all read, 1 some input refused, 2 wrong usage, 3 read with warnings.
  private static let usage: Int32 = 2

  /// The arguments without the program's name; file names among them may be any bytes.
  private static func arguments() -> [String] {
    let count = max(0, Int(CommandLine.argc) - 1)
    // An array that grows looks its type up by name, a tenth of a millisecond the first time.
    return [String](unsafeUninitializedCapacity: count) { arguments, filled in
      while filled < count, let argument = CommandLine.unsafeArgv[filled + 1] {
        let text = SystemPath.text(UnsafeRawBufferPointer(start: argument, count: strlen(argument)))
        arguments.initializeElement(at: filled, to: text)
        filled += 1
      }
    }
  }

  static func main() {
    ProcessMemory.settleVariables()
    SignalHabits.adopt()
    let arguments = Self.arguments()
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
