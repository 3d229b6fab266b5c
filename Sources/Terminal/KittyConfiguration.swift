import Files

/// Whether kitty was told to leave right-to-left text alone (`force_ltr`). It does not answer that to any query, so its
/// command line and its configuration file are looked at where it runs on this machine.
enum KittyConfiguration {
  static func forcesLeftToRight(_ environment: TerminalEnvironment) -> Bool {
    guard let process = environment["KITTY_PID"].flatMap({ Int($0) }) else { return false }
    let arguments = contents("/proc/\(process)/cmdline").split(separator: "\0", omittingEmptySubsequences: false)
    return forcesLeftToRight(arguments: arguments.map(String.init), environment: environment, read: contents)
  }

  /// `-o` and `--override` win over the files of `--config`, and those over the usual place.
  static func forcesLeftToRight(
    arguments: [String], environment: TerminalEnvironment, read: (String) -> String
  ) -> Bool {
    var found: Bool?
    var files: [String] = []
    for (place, argument) in arguments.enumerated() {
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      let following = place + 1 < arguments.count ? arguments[place + 1] : ""
      switch parts.first {
      case "-o", "--override":
        if let value = setting(parts.count == 2 ? parts[1] : following) { found = value }
      case "-c", "--config": files.append(parts.count == 2 ? parts[1] : following)
      default: break
      }
    }
    if let found { return found }
    if files.isEmpty { files = [usualFile(environment)] }
    for file in files where file != "NONE" {
      for line in read(file).split(separator: "\n") {
        if let value = setting(String(line)) { found = value }
      }
    }
    return found ?? false
  }

  /// The value in `force_ltr yes` or `force_ltr=yes`.
  private static func setting(_ line: String) -> Bool? {
    let words = line.split { $0 == " " || $0 == "=" || $0 == "\t" }
    guard words.count == 2, words[0] == "force_ltr" else { return nil }
    return ["yes", "y", "true"].contains(words[1].lowercased())
  }

  private static func usualFile(_ environment: TerminalEnvironment) -> String {
    if let directory = environment["KITTY_CONFIG_DIRECTORY"] { return directory + "/kitty.conf" }
    let base = environment["XDG_CONFIG_HOME"] ?? (environment["HOME"] ?? "") + "/.config"
    return base + "/kitty/kitty.conf"
  }

  private static func contents(_ path: String) -> String {
    (try? FileSystem().readSettings(path, limit: longest)) ?? ""
  }

  /// Bytes of a configuration file; what is longer is something else.
  private static let longest = 1 << 18
}
