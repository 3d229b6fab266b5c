import CTerm

/// Finds the terminal description to use.
enum TerminalType {
  /// What ends the screen that ncurses has open, by the terminal's description.
  static var wayOut: String {
    var text = [CChar](repeating: 0, count: 256)
    let length = wq_way_out(&text, text.count)
    return String(decoding: text[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// TERM where its description is installed, else that of a terminal like it: descriptions of newer terminals are
  /// missing on most machines that one reaches by ssh.
  ///
  /// - Returns: its name, and how many colours it has.
  static func choose(_ environment: TerminalEnvironment) throws(TerminalError) -> (name: String, colors: Int) {
    let type = environment.type
    guard !type.isEmpty else { throw .typeUnset }
    func usable(_ name: String) -> (name: String, colors: Int)? {
      var colors: Int32 = 0
      return wq_terminfo_usable(name, &colors) ? (name, Int(colors)) : nil
    }
    // The descriptions of these are as old as their names: what calls itself so today has 256 colours.
    if ["xterm", "screen", "mlterm"].contains(type), let newer = usable(type + "-256color") { return newer }
    if let own = usable(type) { return own }
    guard type != "dumb" else { throw .typeTooPlain(type) }
    let families = [
      ("tmux", "screen-256color"), ("screen", "screen"), ("rxvt", "xterm-256color"), ("linux", "linux"),
      ("xterm", "xterm-256color"), ("alacritty", "xterm-256color"), ("foot", "xterm-256color"),
      ("kitty", "xterm-256color"), ("st-", "xterm-256color"), ("konsole", "xterm-256color"),
      ("vte", "xterm-256color"), ("gnome", "xterm-256color"), ("wezterm", "xterm-256color"),
      ("ghostty", "xterm-256color"), ("mlterm", "xterm-256color"), ("putty", "xterm-256color"),
      ("mintty", "xterm-256color"), ("contour", "xterm-256color"),
    ]
    for (prefix, like) in families where type.hasPrefix(prefix) { if let like = usable(like) { return like } }
    throw wq_terminfo_colors(type) == 0 ? .typeUnknown(type) : .typeTooPlain(type)
  }
}
