import CTerm
import Glibc

/// Which characters the C library, and with it ncurses, can write.
public struct TerminalLocale: Equatable, Sendable {
  /// The locale in force for characters, `C.UTF-8`.
  public var name: String
  /// The locale that the environment asked for, where it had to be replaced since its charset is not UTF-8.
  public var replaced: String?

  /// Takes the environment's locale; where that is not a UTF-8 one (`LC_ALL=C`, none at all, one that is not
  /// installed), C.UTF-8 for characters.
  public static func adopt() -> TerminalLocale {
    // Looked at before it is set: on the way through another charset nobody else could tell how wide a letter is.
    let locale = newlocale(LC_CTYPE_MASK, "", nil)
    // Not before it is set: what is in use is not read twice.
    defer { if let locale { freelocale(locale) } }
    let asked = locale == nil ? nil : Self.asked
    if let locale, isUTF8(locale), let name = setlocale(LC_CTYPE, "") {
      return TerminalLocale(name: String(cString: name), replaced: nil)
    }
    for name in ["C.UTF-8", "C.utf8", "en_US.UTF-8"] where setlocale(LC_CTYPE, name) != nil && isUTF8 {
      return TerminalLocale(name: name, replaced: asked ?? "")
    }
    return TerminalLocale(name: asked ?? "C", replaced: nil)
  }

  /// What to tell the user; nil where all is well.
  public var warning: String? {
    if let replaced {
      let found = replaced.isEmpty ? "that is not installed" : "'\(replaced)'"
      return "the locale \(found) has no UTF-8; using \(name) (set LANG=C.UTF-8 to be rid of this line)"
    }
    return Self.isUTF8 ? nil : "no UTF-8 locale is installed; letters may be wrong"
  }

  /// The locale that the environment asks for characters.
  private static var asked: String {
    func value(_ variable: String) -> String? {
      guard let text = getenv(variable), text.pointee != 0 else { return nil }
      return String(cString: text)
    }
    return value("LC_ALL") ?? value("LC_CTYPE") ?? value("LANG") ?? "C"
  }

  /// For this thread alone, and asked as any locale in force is: glibc's `nl_langinfo_l` knows of the C locale only in a
  /// program that is linked statically, as a released one is.
  private static func isUTF8(_ locale: locale_t) -> Bool {
    let before = uselocale(locale)
    defer { uselocale(before) }
    return isUTF8
  }

  private static var isUTF8: Bool {
    guard let codeset = nl_langinfo(nl_item(CODESET)) else { return false }
    return String(cString: codeset) == "UTF-8"
  }
}
