import Screen

/// The maps of keys that the program carries along, for hands that know another program.
public enum KeymapPreset: String, CaseIterable, Sendable {
  case standard = "default"
  case vim, newsboat

  /// What is laid over the table of commands.
  var bindings: [KeyBinding] {
    switch self {
    case .standard: []
    case .vim:
      [
        KeyBinding(["g", "g"], [.toStart]), KeyBinding([.control("e")], [.lineDown]),
        KeyBinding([.control("y")], [.lineUp]), KeyBinding(["Z", "Z"], [.quit]), KeyBinding(["Z", "Q"], [.quit]),
        KeyBinding(["y", "y"], in: [.article, .statements], [.copy]),
        KeyBinding(["g", "x"], [.openPage]), KeyBinding(["g", "t"], [.nextArticle]),
        KeyBinding(["g", "T"], [.previousArticle]), KeyBinding([.control("o")], [.jumpBack]),
        KeyBinding([.control("w"), "w"], [.otherPane]), KeyBinding([.control("w"), "h"], [.left]),
        KeyBinding([.control("w"), "l"], [.right]), KeyBinding([.control("w"), "o"], [.hideList]),
      ]
    case .newsboat:
      [
        KeyBinding(["q"], in: [.list], [.quit]), KeyBinding(["q"], in: [.article, .statements], [.back]),
        KeyBinding(["Q"], [.quit]), KeyBinding(["n"], [.nextArticle]), KeyBinding(["p"], [.previousArticle]),
        KeyBinding(["N"], in: [.list, .article], [.toggleRead]), KeyBinding([";"], in: [.article], [.nextHit]),
        KeyBinding([","], in: [.article], [.previousHit]),
      ]
    }
  }
}
