import Glibc
import Typesetting
import UnicodeText

/// Paragraphs made to be slow: the time of the whole pipeline for one paragraph of N and of 2N bytes. A ratio of 2 is
/// linear, one of 4 quadratic.
enum HostilePatterns {
  private static let patterns: [(name: String, unit: String)] = [
    ("arabic letters", "بت "), ("alef digit", "ا1"), ("open brackets", "("), ("bracket pairs", "()"),
    ("(alef)", "(ا)"), ("a(alef)", "a(ا)"), ("closing brackets", "]"), ("RLE PDF", "\u{202B}a\u{202C}"),
    ("RLE", "\u{202B}"), ("RLO", "\u{202E}"), ("LRI", "\u{2066}"), ("FSI", "\u{2068}"),
    ("FSI a PDI", "\u{2068}a\u{2069}"),
    ("FSI neutral", "\u{2068}!"), ("RLI alef PDI LRI", "\u{2067}ا\u{2069}\u{2066}"), ("marks", "\u{64E}"),
    ("alef and marks", "ا\u{64E}\u{64E}\u{64E}\u{64E}\u{64E}\u{64E}"), ("a alef", "aا"), ("neutrals", "!"),
    ("one letter", "ب"), ("one Latin letter", "a"), ("spaces", " "), ("ZWJ", "\u{200D}"),
    ("emoji and ZWJ", "👨\u{200D}"),
    ("flags", "\u{1F1E6}"), ("lam and marks", "ل\u{64E}"), ("prefix bracket marks", "$(\u{300}\u{300}"), ("ET", "%"),
    ("soft hyphens", "\u{AD}"), ("a and soft hyphen", "a\u{AD}"), ("prepended signs", "\u{600}"), ("tags", "\u{E0061}"),
  ]

  static func run(bytes: Int) {
    print("pattern                     ms at \(bytes)    ratio of \(2 * bytes)")
    var worst = 0.0
    for (name, unit) in patterns {
      let once = best(unit, bytes)
      let ratio = best(unit, 2 * bytes) / once
      worst = max(worst, ratio)
      let padded = name + String(repeating: " ", count: max(28 - name.utf8.count, 1))
      print("\(padded)\(hundredths(once * 1e3))   \(hundredths(ratio))")
    }
    print("worst ratio \(hundredths(worst))")
  }

  private static func hundredths(_ value: Double) -> String {
    let count = Int((value * 100).rounded())
    return "\(count / 100).\(count % 100 / 10)\(count % 10)"
  }

  private static func best(_ unit: String, _ bytes: Int) -> Double {
    var text = String(repeating: unit, count: bytes / unit.utf8.count)
    return text.withUTF8 { utf8 in
      var best = Double.infinity
      var setter = TextSetter(measure: 80)
      for _ in 0..<5 {
        let start = Benchmark.now()
        setter.set(utf8: utf8)
        best = min(best, Benchmark.now() - start)
        setter.take { _ in }
      }
      return best
    }
  }
}
