import Languages

/// What a run shows together with the words beside it, and where the same words are quoted elsewhere.
extension KindFeatures {
  /// So many words may be a name that is quoted again.
  private static let longestName = 8
  /// So many other places are looked at.
  private static let mostPlaces = 6

  private static let telling: Roles = [
    .worksNext, .namesNext, .outletNoun, .outlet, .body, .title, .document, .place, .that, .reports, .distances,
    .slogan,
  ]

  /// "برنامج «…»" once says what «…» is everywhere in the article.
  func addElsewhere(_ span: Int, _ count: Int, to list: inout FeatureList) {
    guard count <= Self.longestName else { return }
    for other in others(like: span, most: Self.mostPlaces) {
      guard let word = wordBefore(other) else { continue }
      list.add(.elsewhere, word.roles.intersection(Self.telling))
      list.add(.elsewhereStem, word.stem)
    }
  }

  /// Whether the runs of the same words are few enough words to be one thing: what «…» is once in an article it is
  /// everywhere.
  func isPooled(_ places: [Int]) -> Bool {
    guard places.count > 1, let first = places.first, document.opening[first] >= 0 else { return false }
    return (1...Self.longestName).contains(document.wordCounts[first])
  }

  /// The word right before a run and its first and last words.
  func addJoint(
    _ before: LearnedText.Word?, _ after: LearnedText.Word?, _ inner: Range<Int>, _ count: Int,
    to list: inout FeatureList
  ) {
    let words = inner.lazy.map { text.words[$0] }.filter(\.isWord)
    guard let first = words.first else { return }
    if words.allSatisfy({ $0.kind == .number }) { list.add(.numbers) }
    let length = Steps.step(count, Steps.lengths)
    addShapes(inner, to: &list)
    let definite = UInt64(CueTable.Form.definite.rawValue)
    let inside = first.form & definite
    guard let before else { return list.add(.definiteness, 9, inside) }
    list.add(.beforeLength, before.stem, length)
    list.add(.beforeInside, before.roles.rawValue, first.roles.rawValue)
    list.add(.beforeInsideForm, before.roles.rawValue &* 31 &+ before.form, first.form)
    let isKnown: UInt64 = before.roles.isEmpty ? 0 : 1
    list.add(
      .definiteness, (before.form & definite) << 4 | isKnown << 1 | (count <= 2 ? 1 : 0),
      inside << 8 | (after.map { $0.form & definite } ?? 99))
  }

  /// How Arabic words are built that no pack knows: verbal nouns, imperfects, objects.
  private func addShapes(_ inner: Range<Int>, to list: inout FeatureList) {
    var place: UInt64 = 0
    for index in inner where text.words[index].kind == .word && place < 3 {
      var rest = text.document.tokens[index].shape.rawValue
      while rest != 0 {
        list.add(.shape, UInt64(rest.trailingZeroBitCount), place)
        rest &= rest - 1
      }
      place += 1
    }
  }
}
