import ArgumentParser
import Reader
import Terminal

/// `warraq [PATH …]`: the reader.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Opens the reader: the library, or the files and folders named.",
    discussion: """
      Without a path it opens the library; with one file that file; with a folder or several files a list of them.
      '-' reads an article from standard input. Press ? in the reader for its keys, q to quit.
      """)

  @OptionGroup var look: LookOptions
  @Option(help: "The text size step, -2 ... 7; the last one chosen where it is left out.") var size: Int?
  @Flag(help: "Read in lines, without a screen: for braille displays, speech and terminals that are dumb.")
  var linear = false
  @OptionGroup var terminal: TerminalOptions
  @Argument(help: "Files and folders, or - for standard input; the library without any.") var paths: [String] = []

  func run() throws {
    var start = Start(paths: paths, configure: configuration)
    start.isLinear = start.isLinear || linear
    try start.run()
  }

  private func configuration() throws -> Configuration {
    var configuration = try look.configuration()
    try terminal.offer(to: &configuration)
    try configuration.offer(size.map { "\($0)" }, for: .size)
    return configuration
  }
}

/// What the command line says of the terminal; goes before the settings file.
struct TerminalOptions: ParsableArguments {
  @Option(
    help: "How right-to-left text is sent: \(TerminalSettings.Bidi.allCases.map(\.rawValue).joined(separator: ", ")).")
  var bidi: String?
  @Option(help: "Marks on letters: auto, keep or strip.") var marks: String?
  @Flag(inversion: .prefixedNo, help: "Whether tmux may be asked to let a switch through to the terminal behind it.")
  var passthrough: Bool?
  @Flag(inversion: .prefixedNo, help: "Whether +A may enlarge the terminal's own font (mlterm, kitty).")
  var realFont: Bool?
  @Option(help: "How letters grow: \(TerminalSettings.SizeBy.allCases.map(\.rawValue).joined(separator: ", ")).")
  var sizeBy: String?
  @Option(
    help: "Block characters that letters are drawn with: \(Mosaic.allCases.map(\.rawValue).joined(separator: ", ")).")
  var mosaic: String?

  @Option(help: "Letters of the usual size: cells, the terminal's own, or print, real ones where it has pixels.")
  var type: String?

  func offer(to configuration: inout Configuration) throws {
    try configuration.offer(bidi, for: .bidi)
    try configuration.offer(marks, for: .marks)
    configuration.offer(passthrough, for: .passthrough)
    configuration.offer(realFont, for: .realFont)
    try configuration.offer(sizeBy, for: .sizeBy)
    try configuration.offer(mosaic, for: .mosaic)
    try configuration.offer(type, for: .type)
  }
}
