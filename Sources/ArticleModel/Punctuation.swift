/// Signs that do the same in the scripts of newspapers, by what they do; the one table of them.
public enum Punctuation {
  /// `,` and ARABIC COMMA.
  public static let commas: Set<Unicode.Scalar> = [",", "\u{60C}"]
  /// `;` and ARABIC SEMICOLON.
  public static let semicolons: Set<Unicode.Scalar> = [";", "\u{61B}"]
  /// `.`, ARMENIAN FULL STOP, ARABIC FULL STOP (of Urdu), DEVANAGARI DANDA, IDEOGRAPHIC FULL STOP.
  public static let fullStops: Set<Unicode.Scalar> = [".", "\u{589}", "\u{6D4}", "\u{964}", "\u{3002}"]
  /// What ends a sentence: full stops, questions and exclamations (ARABIC QUESTION MARK, the fullwidth ones), the ellipsis.
  public static let sentenceEnds = fullStops.union(["!", "?", "\u{61F}", "\u{FF01}", "\u{FF1F}", "\u{2026}"])
  /// What may close behind the end of a sentence: quotation marks and brackets.
  public static let closers: Set<Unicode.Scalar> = [
    "\"", "'", ")", "]", "\u{BB}", "\u{201D}", "\u{2019}", "\u{203A}", "\u{201C}", "\u{300D}", "\u{300F}", "\u{FF09}",
  ]
}
