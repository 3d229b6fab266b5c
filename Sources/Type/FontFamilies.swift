import CType

/// The families that letters are set in where the user names none: a table by language, then by script.
enum FontFamilies {
  /// The first one that is there wins; fontconfig has the last word.
  static func preferred(script: hb_script_t, language: String, isMonospaced: Bool, isOpen: Bool) -> [String] {
    if isMonospaced, script != HB_SCRIPT_ARABIC { return ["Noto Sans Mono", "DejaVu Sans Mono", "monospace"] }
    if isOpen, language != "ur" {
      switch script {
      case HB_SCRIPT_ARABIC: return ["Noto Sans Arabic", "DejaVu Sans"] + naskh
      case HB_SCRIPT_HEBREW: return ["Noto Sans Hebrew", "DejaVu Sans"]
      default: return ["Noto Sans", "DejaVu Sans", "Liberation Sans", "sans"]
      }
    }
    switch script {
    case HB_SCRIPT_ARABIC:
      return language.hasPrefix("ur") ? nastaliq + naskh : naskh
    case HB_SCRIPT_HEBREW: return ["Noto Serif Hebrew", "Frank Ruehl CLM", "DejaVu Sans"]
    default: return ["Noto Serif", "DejaVu Serif", "Liberation Serif", "serif"]
    }
  }

  /// Whether a language is set in other fonts than its script is.
  static func hasOwn(_ language: String) -> Bool { language == "ur" }

  /// The language whose font is the script's where the user names one.
  static func language(of script: hb_script_t) -> String {
    switch script {
    case HB_SCRIPT_ARABIC: "ar"
    case HB_SCRIPT_HEBREW: "he"
    default: "en"
    }
  }

  private static let naskh = ["Noto Naskh Arabic", "Amiri", "Scheherazade New", "Scheherazade"]
  private static let nastaliq = ["Noto Nastaliq Urdu", "Jameel Noori Nastaleeq", "Nafees Nastaleeq"]
}
