import Quoting

/// Why quoted runs were decided as they were, for people to read.
struct QuoteReport {
  let takesAll: Bool

  /// Candidates beyond these say little.
  private static let shown = 5

  func lines(_ reasons: QuoteReasons) -> String {
    guard takesAll || reasons.kind == .statement else { return "" }
    var lines = ["\(reasons.kind?.rawValue ?? "no quotation"): \(reasons.text)"]
    if reasons.kinds.isEmpty {
      lines.append("  kind: by the rules")
    } else {
      let scores = reasons.kinds.prefix(3).map { "\($0.kind?.rawValue ?? "no quotation") \($0.score)" }
      lines.append("  kind: \(scores.joined(separator: ", ")); the rules say \(reasons.ruledKind?.rawValue ?? "none")")
    }
    lines += stages(reasons.stages)
    if let cue = reasons.cueBefore { lines.append("  cue before: \(cue)") }
    if let cue = reasons.cueAfter { lines.append("  cue after: \(cue)") }
    if reasons.kind == .statement {
      lines.append("  speaker: \(reasons.speaker ?? "not named")\(reasons.isGuess ? " ?" : "")")
      if reasons.candidates.isEmpty { lines.append("    by the rules") }
      for candidate in reasons.candidates.prefix(Self.shown) {
        let note = candidate.isRuled ? " (the rules)" : ""
        lines.append("    \(candidate.score) \(candidate.mention ?? "nobody")\(note)")
      }
      if let needed = reasons.needed {
        let confidence = reasons.confidence.map { "confidence \($0): " } ?? ""
        lines.append("    \(confidence)given from \(needed.given), without a question mark from \(needed.sure)")
      }
      if let via = reasons.via { lines.append("  via: \(via)") }
      if let name = reasons.identity.first {
        let others = reasons.identity.dropFirst()
        lines.append("  identity: \(name)\(others.isEmpty ? "" : " = \(others.joined(separator: " = "))")")
      }
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// The sentence's words with their roles, then its frames.
  private func stages(_ stages: QuoteStages) -> [String] {
    var lines: [String] = []
    if !stages.words.isEmpty {
      let words = stages.words.map { word in
        let signs = word.prefixes.map { $0.rawValue + "+" } + word.roles
        return word.isQuoted || signs.isEmpty ? word.text : "\(word.text)[\(signs.joined(separator: " "))]"
      }
      lines.append("  tokens: \(words.joined(separator: " "))")
    }
    for frame in stages.frames {
      // What stands in the rows, and what they make of it where that is called otherwise.
      let kind = frame.construction.rawValue
      let name = frame.name.map { $0 == kind ? kind : "\($0) (\(kind))" } ?? kind
      var line = "  frame \(name): \(frame.cue)"
      if let named = frame.named { line += "; names \(named)" }
      if frame.named == nil { line += "; means \(frame.speaker ?? "nobody")" }
      if let via = frame.via { line += "; via \(via)" }
      lines.append(line)
    }
    return lines
  }
}
