import ArticleModel
import Languages

/// A text opened up for the trainer: the same features that the program decides by, so that there is one making of them.
package struct TrainingText {
  private let document: QuoteDocument
  private let text: LearnedText
  private let attribution: Attribution

  package init(_ text: String, language: String) {
    document = QuoteDocument(
      scalars: text.unicodeScalars.map(\.value), table: CueTable.table(for: language))
    self.text = LearnedText(document)
    attribution = Attribution(document: document)
  }

  /// What stands between the marks of each quoted run, in scalars.
  package var spans: [Range<Int>] { document.spans.map { $0.start..<$0.end } }

  /// The features of each run's kind.
  package func kindFeatures(usingRules: Bool) -> [[UInt32]] {
    let features = KindFeatures(text, attribution, usingRules: usingRules)
    return document.spans.indices.map { features.features(of: $0) }
  }

  /// What the rules alone say.
  package func ruled() -> [(kind: QuotedRun.Kind?, speaker: Range<Int>?, via: Range<Int>?)] {
    attribution.quotes(kinds: attribution.ruledKinds()).map { ($0.kind, $0.speaker, $0.via) }
  }

  /// What the whole model says.
  package func learned(_ model: QuoteModel) -> [(
    kind: QuotedRun.Kind?, speaker: Range<Int>?, via: Range<Int>?, evidence: SpeakerConfidence.Evidence?,
    scores: [Int32], wordCount: Int, isDirect: Bool
  )] {
    let weighed = LearnedAttribution(attribution, model: model).weighed()
    return weighed.findings.indices.map { span in
      let found = weighed.findings[span]
      return (
        found.kind, found.speaker, found.via, found.evidence, weighed.kindScores[span], document.wordCounts[span],
        attribution.isDirect(span)
      )
    }
  }

  /// The article read with these kinds.
  package func reading(kinds: [QuotedRun.Kind?]) -> Reading { Reading(attribution, text: text, kinds: kinds) }

  package struct Reading {
    private let document: QuoteDocument
    private let reading: SpeakerReading
    private let rules: [Attribution.Finding]

    init(_ attribution: Attribution, text: LearnedText, kinds: [QuotedRun.Kind?]) {
      document = attribution.document
      reading = SpeakerReading(text, attribution, isStatement: kinds.map { $0 == .statement })
      rules = attribution.quotes(kinds: kinds)
    }

    /// Of each paragraph, every unit's features and its place in scalars; nil for a statement.
    package func paragraphs() -> [[(features: [UInt32], range: Range<Int>?)]] {
      reading.sequence.paragraphs.map { range in
        zip(reading.features.features(of: range), range).map { features, unit in
          let token = document.tokens[reading.sequence.units[unit].token]
          return (features, reading.sequence.units[unit].isWord ? Int(token.start)..<Int(token.end) : nil)
        }
      }
    }

    /// The ranker's choices, one a statement: the mentions' places in scalars and all features, nobody's last.
    /// `choose` says which is right, so that what follows knows who spoke before.
    package func choices(
      _ model: QuoteModel.Speakers, usingRules: Bool, choose: (_ span: Int, _ mentions: [Range<Int>]) -> Int?
    ) -> [(span: Int, mentions: [Range<Int>], features: [[UInt32]])] {
      let list = reading.candidates(
        model, rules: usingRules ? rules.map(\.mention) : Array(repeating: nil, count: rules.count))
      let features = SpeakerFeatures(list)
      var previous: SpeakerFeatures.Previous?
      var choices: [(span: Int, mentions: [Range<Int>], features: [[UInt32]])] = []
      for (span, unit) in reading.sequence.unitOfStatement.enumerated()
      where unit >= 0 && reading.sequence.isStatement[span] {
        let setting = features.setting(of: unit, span: span)
        let asked = features.asked(for: setting, after: previous)
        let mentions = asked.candidates.map { list.candidates[$0].phrase.range }
        choices.append(
          (
            span, mentions,
            asked.candidates.map { features.features(of: $0, for: span, setting, previous, asked) }
              + [features.nobody(for: span, setting, asked)]
          ))
        if let right = choose(span, mentions) {
          previous = SpeakerFeatures.Previous(unit: unit, list.candidates[asked.candidates[right]])
        } else if rules[span].isPronominal, list.ruled[span] >= 0 {
          previous = SpeakerFeatures.Previous(unit: unit, list.candidates[list.ruled[span]])
        }
      }
      return choices
    }
  }
}

extension TrainingText {
  /// The folded words of a name, for comparing it with a label.
  package static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func end() {
      if !word.isEmpty { words.append(String(word)) }
      word = String.UnicodeScalarView()
    }
    for scalar in name.unicodeScalars {
      let found = ScalarTable.scalarClass(scalar.value)
      if found.isWord {
        if let folded = Unicode.Scalar(ScalarTable.folded(scalar.value)), folded.value != 0 { word.append(folded) }
      } else if found != .ignorable {
        end()
      }
    }
    end()
    return words
  }

  /// Whether a name is no name but a word that stands for one.
  package static func isPronoun(_ name: String, language: String) -> Bool {
    let words = words(of: name)
    return words.count == 1
      && CueTable.table(for: language).words[WordKey(folding: words[0])]?.contains(.pronoun) == true
  }

  /// Whether a scalar belongs to the words at the edge of a run, and not to its marks, space or punctuation.
  package static func isEdge(_ scalar: UInt32) -> Bool {
    switch ScalarTable.scalarClass(scalar) {
    case .letter, .digit: false
    case .openBracket, .closeBracket, .other: false
    default: true
    }
  }
}
