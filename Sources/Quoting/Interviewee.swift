import Languages

/// Who answers in a conversation: whom its headline lets speak, whom one spoke with, or who is named most before it.
struct Interviewee {
  private struct Person {
    var phrase: SourcePhrase
    var weight: Int
  }

  private var people: [Person] = []

  /// Named in the headline before a colon, or as the one spoken with.
  static let told = 4

  /// A mention of somebody before the conversation begins.
  mutating func note(_ phrase: SourcePhrase, weight: Int = 1) {
    guard !phrase.isOutlet, phrase.isPerson || weight >= Self.told, phrase.head.isDisjoint(with: [.place, .document])
    else { return }
    if let known = people.firstIndex(where: { SpeakerFeatures.overlaps(Set($0.phrase.keys), phrase) }) {
      people[known].weight += weight
      if phrase.keys.count > people[known].phrase.keys.count { people[known].phrase = phrase }
    } else {
      people.append(Person(phrase: phrase, weight: weight))
    }
  }

  /// The one who answers, and whether it was told rather than counted.
  var found: (phrase: SourcePhrase, isTold: Bool)? {
    var best: Person?
    for person in people where person.weight > best?.weight ?? 0 { best = person }
    return best.map { ($0.phrase, $0.weight >= Self.told) }
  }
}

extension FrameReader {
  /// Notes whom a sentence before the conversation is about.
  func introduce(in sentence: Range<Int>, _ frames: [SpeechFrame], to people: inout Interviewee) {
    let isHeadline = sentence.lowerBound == 0
    if let phrase = spokenWith(in: sentence) { people.note(phrase, weight: Interviewee.told) }
    for frame in frames where frame.kind != .according && frame.kind != .carried {
      if let phrase = frame.phrase {
        people.note(phrase, weight: isHeadline && frame.kind == .heading ? Interviewee.told : 1)
      }
    }
    if frames.isEmpty, let phrase = leadingSubject(before: sentence.upperBound, in: sentence) { people.note(phrase) }
  }

  /// "في حوار مع فلان", "التقينا فلانا": with whom a sentence says that one spoke.
  func spokenWith(in sentence: Range<Int>) -> SourcePhrase? {
    for index in sentence.dropFirst() where tokens[index].kind == .word && tokens[index].span < 0 {
      let before = tokens[index - 1]
      if Self.meets.contains(before.key) {
        let start = tokens[index].has(.preposition) ? index + 1 : index
        if let phrase = phrases.phrase(at: start, before: sentence.upperBound) { return phrase }
      }
      guard Self.withWhom.contains(tokens[index].key), index + 1 < sentence.upperBound,
        before.has(.occasion) || Self.meets.contains(before.key),
        let phrase = phrases.phrase(at: index + 1, before: sentence.upperBound)
      else { continue }
      return phrase
    }
    return nil
  }

  private static let meets = WordSet(.meets)
  private static let withWhom = WordSet(.withWhom)
}
