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
  static func choose(_ environment: TerminalEnvironment) throws(TerminalError) -> String {
    let type = environment.type
    guard !type.isEmpty else { throw .typeUnset }
    // The descriptions of these are as old as their names: what calls itself so today has 256 colours.
    let newer = type + "-256color"
    if ["xterm", "screen", "mlterm"].contains(type), wq_terminfo_usable(newer) { return newer }
    if wq_terminfo_usable(type) { return type }
    guard type != "dumb" else { throw .typeTooPlain(type) }
    let families = [
      ("tmux", "screen-256color"), ("screen", "screen"), ("rxvt", "xterm-256color"), ("linux", "linux"),
      ("xterm", "xterm-256color"), ("alacritty", "xterm-256color"), ("foot", "xterm-256color"),
      ("kitty", "xterm-256color"), ("st-", "xterm-256color"), ("konsole", "xterm-256color"),
      ("vte", "xterm-256color"), ("gnome", "xterm-256color"), ("wezterm", "xterm-256color"),
      ("ghostty", "xterm-256color"), ("mlterm", "xterm-256color"), ("putty", "xterm-256color"),
      ("mintty", "xterm-256color"), ("contour", "xterm-256color"),
    ]
    for (prefix, like) in families where type.hasPrefix(prefix) && wq_terminfo_usable(like) { return like }
    throw wq_terminfo_colors(type) == 0 ? .typeUnknown(type) : .typeTooPlain(type)
  }
}
