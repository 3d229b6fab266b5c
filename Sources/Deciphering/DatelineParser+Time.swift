extension DatelineParser {
  /// `14:46`, `14h46`, `14时46分`, `2:46 م`, `12:43:53`.
  mutating func readTimes() {
    for index in tokens.indices where !isUsed[index] {
      guard let hour = tokens[index].number, index + 2 < tokens.count,
        tokens[index + 1].isSymbol(":")
          || tokens[index + 1].isWord(.hour),
        case .number(let minute, 2) = tokens[index + 2], hour < 25, minute < 60
      else { continue }
      // "+03:00" behind the time is its zone.
      if !times.isEmpty, index > 0, tokens[index - 1].isSymbol("+-−") { continue }
      var end = index + 3
      var second: Int?
      if end + 1 < tokens.count, tokens[end].isSymbol(":"), let number = tokens[end + 1].number, number < 60 {
        second = number
        end += 2
        // A fraction of a second is no precision that a page needs.
        if end + 1 < tokens.count, tokens[end].isSymbol("."), tokens[end + 1].number != nil { end += 2 }
      }
      for used in index..<end { isUsed[used] = true }
      let half = readHalf(from: end) ?? (index > 0 ? readHalf(from: index - 1) : nil)
      var hour24 = hour % 24
      if half == .afternoon, hour < 12 { hour24 = hour + 12 }
      if half == .morning, hour == 12 { hour24 = 0 }
      let text = pad(hour24, 2) + ":" + pad(minute, 2) + (second.map { ":" + pad($0, 2) } ?? "")
      times.append(Time(text: text, hasSeconds: second != nil, place: index))
    }
  }

  private mutating func readHalf(from index: Int) -> DateVocabulary.Half? {
    guard index < tokens.count, let word = tokens[index].word else { return nil }
    if let half = DateVocabulary.half(word) {
      isUsed[index] = true
      return half
    }
    // ب.ظ, p.m.
    guard index + 2 < tokens.count, tokens[index + 1].isSymbol("."), let next = tokens[index + 2].raw,
      let half = DateVocabulary.half(word.followed(by: ".", next))
    else { return nil }
    for used in index...index + 2 { isUsed[used] = true }
    return half
  }

  /// Names of zones are words of other kinds too ("est" in French), and places: they count in capitals right behind a time.
  private func isZoneName(_ index: Int) -> Bool {
    guard let word = tokens[index].raw, word == word.uppercased() else { return false }
    let before = tokens[..<index].lastIndex { !$0.isSymbol("().,") }
    guard let before, isUsed[before], let last = times.last(where: { $0.place < index }) else { return false }
    return (last.place...before).allSatisfy { isUsed[$0] || tokens[$0].isSymbol("().,") }
  }

  private func offset(_ minutes: Int) -> String {
    (minutes < 0 ? "-" : "+") + pad(abs(minutes) / 60, 2) + ":" + pad(abs(minutes) % 60, 2)
  }

  /// `Z`, `GMT`, `EST`, `+0400`, `+03:00` behind the time; what names no offset leaves the page's own clock.
  mutating func readZone() {
    guard !times.isEmpty else { return }
    for index in tokens.indices where !isUsed[index] {
      if let word = tokens[index].word, let minutes = DateVocabulary.zone(word), minutes == 0 || isZoneName(index) {
        zone = zone ?? (minutes == 0 ? "Z" : offset(minutes))
        isUsed[index] = true
      } else if tokens[index].isSymbol("+-−"), index + 1 < tokens.count, !isUsed[index + 1],
        case .number(let number, let digits) = tokens[index + 1], index > 0, isUsed[index - 1]
      {
        let sign = tokens[index].isSymbol("+") ? "+" : "-"
        if digits == 4, number / 100 < 15, number % 100 < 60 {
          zone = sign + pad(number / 100, 2) + ":" + pad(number % 100, 2)
        } else if digits <= 2, number < 15 {
          var minutes = 0
          if index + 3 < tokens.count, tokens[index + 2].isSymbol(":"), let number = tokens[index + 3].number {
            minutes = number
            isUsed[index + 3] = true
          }
          zone = sign + pad(number, 2) + ":" + pad(minutes % 60, 2)
        } else {
          continue
        }
        isUsed[index + 1] = true
      }
    }
  }
}
