// Unsafe pointers: execvp(3) takes the pager's words as C strings.
import Files
import Glibc

/// Shows what a command prints in the user's pager, where he has named one (PAGER) and looks at it on a terminal.
enum Pager {
  /// The commands that print much to be read.
  private static let commands: Set<String> = [
    "show", "list", "search", "speakers", "notes", "quotes", "export", "keys",
  ]

  /// Becomes the pager, while the command goes on in a process of its own that writes to it: whoever waits for this process
  /// waits for the reader to leave the pager. Returns where there is none to be had.
  static func takeOver(_ arguments: [String], environment: Environment = Environment()) {
    let words = (environment["PAGER"] ?? "").split(separator: " ").map(String.init)
    guard let program = words.first, program != "cat", let command = arguments.first, commands.contains(command),
      isatty(STDOUT_FILENO) == 1, arguments.allSatisfy({ $0 != "--help" && $0 != "-h" })
    else { return }
    guard let own = FileSystem().realPath("/proc/self/exe"),
      let child = try? ChildProcess([own] + arguments, input: .inherited, output: .pipe, errors: .inherited),
      let output = child.output
    else { return }
    dup2(output, STDIN_FILENO)
    close(output)
    // What fits on one screen is left standing there.
    setenv("LESS", "FRX", 0)
    var pointers = words.map { strdup($0) } + [nil]
    execvp(program, &pointers)
    // There is no such program: what was printed is passed on as it is.
    pointers = ["cat", nil].map { $0.flatMap { strdup($0) } }
    execvp("cat", &pointers)
  }
}
