import CType

/// The script of letters (UAX#24), as HarfBuzz knows it.
enum Script {
  static func of(_ scalar: UInt32) -> hb_script_t {
    hb_unicode_script(hb_unicode_funcs_get_default(), scalar)
  }

  /// Whether a letter goes with whatever script stands beside it.
  static func isShared(_ script: hb_script_t) -> Bool {
    script == HB_SCRIPT_COMMON || script == HB_SCRIPT_INHERITED || script == HB_SCRIPT_UNKNOWN
  }

  /// ISO 15924, "Arab".
  static func name(_ script: hb_script_t) -> String {
    String((0..<4).map { Character(Unicode.Scalar(UInt8(truncatingIfNeeded: script.rawValue >> (24 - 8 * $0)))) })
  }

  /// Marks and signs that take no room of their own: their cluster's advance is not shared out to them.
  static func takesRoom(_ scalar: UInt32) -> Bool {
    switch hb_unicode_general_category(hb_unicode_funcs_get_default(), scalar) {
    case HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK, HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK,
      HB_UNICODE_GENERAL_CATEGORY_FORMAT, HB_UNICODE_GENERAL_CATEGORY_CONTROL:
      false
    default: true
    }
  }
}
