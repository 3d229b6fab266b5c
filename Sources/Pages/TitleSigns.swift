import ArticleModel
import Deciphering

/// The lines of a pasted page with what each shows of being the headline.
struct TitleSigns {
  /// No headline stands behind so many lines.
  private static let limit = 2000

  let lines: ArraySlice<PastedLine>
  private let body: Range<Int>
  private let marks: [HeadlineMark]
  private let words: TitleWords
  private let echoes: TitleEchoes
  /// Paragraphs above each line, and the next one below.
  private var proseAbove: [Int] = []
  private var nextProse: [Int?]

  init(_ lines: [PastedLine], body: Range<Int>) {
    self.lines = lines.prefix(min(Self.limit, max(body.upperBound, body.lowerBound + 30)))
    self.body = body
    marks = self.lines.map(HeadlineMark.init)
    words = TitleWords(self.lines, body: lines[body])
    echoes = TitleEchoes(lines.prefix(2 * Self.limit), bodyEnd: body.upperBound)
    var count = 0
    for line in self.lines {
      proseAbove.append(count)
      if line.isProse { count += 1 }
    }
    nextProse = [Int?](repeating: nil, count: self.lines.count)
    var next: Int?
    for index in self.lines.indices.reversed() {
      nextProse[index] = next
      if lines[index].isProse { next = index }
    }
  }

  /// The signs of a line that may be a headline; nil for one that cannot.
  func signs(_ index: Int) -> [Int]? {
    let line = lines[index].line
    guard (1...32).contains(line.wordCount), (3...220).contains(line.scalarCount),
      line.text.unicodeScalars.contains(where: \.properties.isAlphabetic),
      marks[index] != .date || DatelineParser.leftoverWords(in: line.text) != 0
    else { return nil }
    var signs = [Int](repeating: 0, count: TitleSign.allCases.count)
    func set(_ sign: TitleSign, _ value: Int) { signs[sign.rawValue] = value }
    func flag(_ sign: TitleSign, _ value: Bool) { if value { signs[sign.rawValue] = 8 } }
    place(index, set, flag)
    words.tell(index, next: nextProse[index], set)
    form(line, set, flag)
    neighbours(index, set, flag)
    echoes.tell(index, flag)
    return signs
  }

  private typealias Setter = (TitleSign, Int) -> Void
  private typealias Flagger = (TitleSign, Bool) -> Void

  private func place(_ index: Int, _ set: Setter, _ flag: Flagger) {
    let distance = body.lowerBound - index
    set(.above, min(8, Self.bits(distance)))
    set(.under, min(8, Self.bits(-distance)))
    flag(.isUnder, distance <= 0)
    set(.proseAbove, min(8, 2 * Self.bits(proseAbove[index])))
    set(.proseNearAbove, min(8, lines[max(0, index - 12)..<index].count { $0.isProse }))
    set(.proseNearBelow, min(8, lines[(index + 1)...].prefix(12).count { $0.isProse }))
    flag(.isProse, lines[index].isProse)
    guard let next = nextProse[index] else { return }
    switch next - index {
    case 1: set(.proseDistance, 8)
    case 2: set(.proseDistance, 6)
    case 3...4: set(.proseDistance, 4)
    case 5...8: set(.proseDistance, 2)
    default: break
    }
  }

  private func form(_ line: PageLine, _ set: Setter, _ flag: Flagger) {
    for (sign, count) in [
      (TitleSign.words2, 2), (.words3, 3), (.words4, 4), (.words6, 6), (.words12, 12), (.words18, 18),
    ] { flag(sign, line.wordCount >= count) }
    flag(.length25, line.scalarCount >= 25)
    flag(.length90, line.scalarCount > 90)
    flag(.length130, line.scalarCount > 130)
    let scalars = line.text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return }
    flag(.endsStop, Punctuation.fullStops.contains(last))
    flag(.endsColon, last == ":")
    flag(.startsLower, first.properties.isLowercase)
    let isNumber = first.properties.numericType != nil
    flag(.startsNumber, isNumber && !scalars.prefix(4).contains("."))
    var pairs = Set<TitleSign>()
    var before: Unicode.Scalar = " "
    var humps = 0
    for scalar in scalars {
      if scalar == " ", before == ":" { pairs.insert(.colonInside) }
      if scalar == " ", before == "." { pairs.insert(.stopInside) }
      if scalar == "(" || scalar == "[" { pairs.insert(.bracket) }
      if scalar == "@" || scalar == "/" && before == "/" { pairs.insert(.isAddress) }
      if before.properties.isLowercase, scalar.properties.isUppercase { humps += 1 }
      before = scalar
    }
    for sign in pairs { flag(sign, true) }
    flag(.isAddress, first == "/" || line.text.hasPrefix("www."))
    // "HomeNewsAbout": a menu whose items lost their gaps.
    flag(.isGlued, humps >= 2)
  }

  private func neighbours(_ index: Int, _ set: Setter, _ flag: Flagger) {
    let below = marks[(index + 1)...].prefix(8)
    for (sign, has, kinds) in [
      (TitleSign.dateBelow, TitleSign.hasDate, [HeadlineMark.date]), (.bylineBelow, .hasByline, [.byline, .by]),
    ] {
      guard let place = below.firstIndex(where: kinds.contains).map({ $0 - index }) else { continue }
      set(sign, place == 1 ? 8 : place == 2 ? 7 : place <= 4 ? 5 : 3)
      flag(has, true)
    }
    flag(.hasControl, below.contains(.control))
    let above = marks[max(0, index - 3)..<index]
    flag(.dateAbove, above.contains(.date))
    flag(.bylineAbove, above.contains(.byline) || above.contains(.by))
    flag(.isDate, marks[index] == .date)
    flag(.isByline, marks[index] == .byline || marks[index] == .by)
    flag(.isFurniture, lines[index].furniture != nil)
    if index > 0, lines[index - 1].furniture == nil {
      let previous = lines[index - 1]
      flag(.previousProse, previous.isProse)
      flag(.previousShort, !previous.isProse && previous.line.wordCount <= 3)
      flag(.previousLong, !previous.isProse && previous.line.wordCount > 3 && previous.line.scalarCount >= 60)
    }
    let shorts = lines[..<index].reversed().prefix(12).prefix { $0.line.wordCount <= 3 && !$0.isProse }.count
    set(.shortsAbove, min(8, 2 * Self.bits(shorts)))
  }

  /// How many binary digits a number has.
  private static func bits(_ number: Int) -> Int { number <= 0 ? 0 : Int.bitWidth - number.leadingZeroBitCount }
}

/// What a line shows itself to be, beside a headline.
enum HeadlineMark {
  case date, byline, by, control, other, text

  init(_ line: PastedLine) {
    let text = line.line.text
    if line.isProse || line.line.scalarCount > 300 {
      self = .text
    } else if (DatelineParser.leftoverWords(in: text) ?? 99) <= 8 {
      self = .date
    } else if AuthorNames.ofLine(text) != nil || BylineLine.isDesk(text) {
      self = .byline
    } else if PageWords.isLabel(text, .by) {
      self = .by
    } else if line.furniture == "share" || line.furniture == "control" {
      self = .control
    } else {
      self = line.furniture == nil ? .text : .other
    }
  }
}
