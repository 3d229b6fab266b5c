/// Finds telephone numbers, whose groups a right-to-left sentence would set in the wrong order.
enum PhoneNumbers {
  /// Digits of the shortest local number with its area, and of the longest by ITU-T E.164.
  private static let digits = 7...15

  static func find(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while place < scalars.count {
      let isStart = scalars[place] == "+" || scalars[place] == "(" || isDigit(scalars[place])
      guard isStart, place == 0 || !(isDigit(scalars[place - 1]) || isJoined(scalars[place - 1])) else {
        place += 1
        continue
      }
      if let number = number(scalars, from: place) {
        found.append(number)
        place = number.upperBound
      } else {
        let isNumber = isDigit(scalars[place])
        place += 1
        while isNumber, place < scalars.count, isDigit(scalars[place]) { place += 1 }
      }
    }
    return found
  }

  private static func number(_ scalars: [Unicode.Scalar], from start: Int) -> Range<Int>? {
    var place = start
    var groups: [Int] = []
    var separators: [Unicode.Scalar] = []
    var open = false
    let isInternational = scalars[start] == "+"
    if isInternational { place += 1 }
    var end = place
    while place < scalars.count {
      if scalars[place] == "(", !open {
        open = true
        place += 1
      }
      let first = place
      while place < scalars.count, isDigit(scalars[place]) { place += 1 }
      guard place > first else { break }
      groups.append(place - first)
      end = place
      if open {
        guard place < scalars.count, scalars[place] == ")" else { return nil }
        open = false
        place += 1
        end = place
      }
      guard place + 1 < scalars.count, let sign = separator(scalars[place]) else { break }
      guard isDigit(scalars[place + 1]) || scalars[place + 1] == "(" else { break }
      separators.append(sign)
      place += 1
    }
    let count = groups.reduce(0, +)
    guard digits.contains(count), end == scalars.count || !isJoined(scalars[end]) else { return nil }
    let lead = leadingZeros(scalars, start)
    let isGrouped = groups.count >= 3 && groups.suffix(2) == [3, 4] && !separators.contains(" ")
    let isLocal = lead == 1 && count >= 9 || scalars[start] == "("
    guard isInternational || lead == 2 || isGrouped || (isLocal && groups.count > 1) else { return nil }
    return isDate(groups) && !isInternational ? nil : start..<end
  }

  private static func separator(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case " ", "\u{A0}", "\u{202F}": " "
    case "-", "\u{2010}", "\u{2011}", ".": "-"
    default: nil
    }
  }

  private static func leadingZeros(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    scalars[start...].prefix { $0 == "0" || $0 == "\u{660}" || $0 == "\u{6F0}" }.count
  }

  /// Day, month and year in any order.
  private static func isDate(_ groups: [Int]) -> Bool {
    groups.count == 3 && (groups[0] == 4 || groups[2] == 4) && groups.allSatisfy { $0 <= 2 || $0 == 4 }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9: true
    default: false
    }
  }

  /// Whether a number that touches it is part of something larger.
  private static func isJoined(_ scalar: Unicode.Scalar) -> Bool {
    DirectionalUnits.isLetterOrDigit(scalar) || scalar == "/" || scalar == "_" || scalar == "=" || scalar == "#"
  }
}
