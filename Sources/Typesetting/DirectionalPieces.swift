import ArticleModel
import UnicodeText

/// A text cut at spaces and at letters that run right to left, to find in it what keeps its own direction.
struct DirectionalPieces {
  private struct Piece {
    /// Without the punctuation of the sentence at its edges.
    var range: Range<Int>
    var hasLetter = false
    var isTechnical = false
    /// Nothing but a space and no punctuation stands between it and the piece before.
    var followsClosely = false
    /// Nothing but spaces stands between it and the piece before.
    var follows = false
  }

  private let scalars: [Unicode.Scalar]
  private var pieces: [Piece] = []
  private(set) var hasRightToLeft = false

  init(_ scalars: [Unicode.Scalar], code: [Range<Int>]) {
    self.scalars = scalars
    var kinds = scalars.map(Self.kind)
    hasRightToLeft = kinds.contains(.rightToLeft)
    for range in code { for place in range.clamped(to: 0..<scalars.count) { kinds[place] = .code } }
    var place = 0
    var gap = Gap.start
    while place < kinds.count {
      let kind = kinds[place]
      let end = kinds[place...].firstIndex { $0 != kind } ?? kinds.count
      switch kind {
      case .space: gap = gap == .close && end == place + 1 ? .close : gap == .start ? .start : max(gap, .wide)
      case .rightToLeft: gap = .start
      case .code:
        let isLeftToRight = Self.isLeftToRight(scalars[place..<end])
        append(place..<end, hasLetter: isLeftToRight, isTechnical: true, &gap)
      case .other:
        let before = place > 0 && kinds[place - 1] == .rightToLeft ? rightToLeftLetters(kinds, before: place) : 0
        let behind = end < kinds.count && kinds[end] == .rightToLeft
        addPiece(place..<end, lettersBefore: before, hasLettersBehind: behind, &gap)
      }
      place = end
    }
  }

  private enum Kind { case space, rightToLeft, code, other }

  private enum Gap: Int, Comparable {
    case close, wide, start
    static func < (a: Gap, b: Gap) -> Bool { a.rawValue < b.rawValue }
  }

  private static func kind(_ scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x21...0x7E: return .other
    case 0x20, 0x2066...0x2069, 0x202A...0x202E, 0x200E, 0x200F, 0x61C: return .space
    // Marks go with the letter that they stand on, the Arabic comma and its kind with the sentence.
    case 0x590...0x8FF:
      return (0x660...0x669).contains(scalar.value) || (0x6F0...0x6F9).contains(scalar.value)
        ? .other : .rightToLeft
    default:
      switch ScalarProperties(of: scalar.value).bidiClass {
      case .R, .AL: return .rightToLeft
      case .WS, .S, .B: return .space
      default: return .other
      }
    }
  }

  private static func isLeftToRight(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let directions = scalars.compactMap { ParagraphDirection.direction(of: $0.value) }
    return directions.isEmpty || directions.contains(.leftToRight)
  }

  private func rightToLeftLetters(_ kinds: [Kind], before place: Int) -> Int {
    kinds[..<place].reversed().prefix { $0 == .rightToLeft }.count
  }

  /// What touches letters of the other direction loses the sign that joins them (`SMS/…`); a path behind a prefix of one
  /// or two letters keeps its own.
  private mutating func addPiece(
    _ whole: Range<Int>, lettersBefore: Int, hasLettersBehind: Bool, _ gap: inout Gap
  ) {
    var range = whole
    let joiners: Set<Unicode.Scalar> = ["-", "/", ".", ":"]
    if lettersBefore > 2, !scalars[range].starts(with: ["-", "-"]) {
      while let first = range.first, joiners.contains(scalars[first]) { range = first + 1..<range.upperBound }
    }
    if hasLettersBehind {
      while let last = range.last, joiners.contains(scalars[last]) { range = range.lowerBound..<last }
    }
    let isTechnical = DirectionalUnits.isTechnical(scalars, range)
    let trimmed = DirectionalUnits.trimmed(scalars, range)
    guard !trimmed.isEmpty else {
      gap = gap == .close ? .wide : gap
      return
    }
    if trimmed.lowerBound > whole.lowerBound, gap == .close { gap = .wide }
    let hasLetter = scalars[trimmed].contains { ParagraphDirection.direction(of: $0.value) == .leftToRight }
    append(trimmed, hasLetter: hasLetter, isTechnical: isTechnical, &gap)
    if trimmed.upperBound < whole.upperBound { gap = .wide }
  }

  private mutating func append(_ range: Range<Int>, hasLetter: Bool, isTechnical: Bool, _ gap: inout Gap) {
    pieces.append(
      Piece(
        range: range, hasLetter: hasLetter, isTechnical: isTechnical, followsClosely: gap == .close,
        follows: gap != .start))
    gap = .close
  }

  /// Stretches of pieces that follow one another, from the first with a letter to the last, of which one at least is
  /// technical. A number right behind the last word belongs to it (`C++ 17`).
  func technicalStretches(outside taken: [Range<Int>]) -> [StyledParagraph.Isolate] {
    var found: [StyledParagraph.Isolate] = []
    var place = 0
    while place < pieces.count {
      let start = place
      place += 1
      while place < pieces.count, pieces[place].follows { place += 1 }
      for stretch in pieces[start..<place].split(whereSeparator: { piece in taken.contains { $0.overlaps(piece.range) }
      }) {
        let lone = stretch.filter { $0.isTechnical && !$0.hasLetter }
        found += lone.map { .init($0.range, .rightToLeft) }
        guard var first = stretch.firstIndex(where: \.hasLetter), var last = stretch.lastIndex(where: \.hasLetter),
          stretch[first...last].contains(where: { $0.isTechnical && $0.hasLetter }),
          !stretch[first...last].contains(where: { $0.isTechnical && !$0.hasLetter })
        else { continue }
        while last + 1 < stretch.endIndex, stretch[last + 1].followsClosely { last += 1 }
        while first > stretch.startIndex, stretch[first - 1].range.upperBound == stretch[first].range.lowerBound {
          first -= 1
        }
        found.append(.init(stretch[first].range.lowerBound..<stretch[last].range.upperBound, .leftToRight))
      }
    }
    return found
  }

  /// User names and tags of right-to-left letters (`@…`, `#…`) in a left-to-right paragraph, where their sign would fall
  /// behind them.
  func names(in direction: Direction) -> [StyledParagraph.Isolate] {
    guard direction == .leftToRight else { return [] }
    var found: [StyledParagraph.Isolate] = []
    for place in scalars.indices.dropLast() where scalars[place] == "@" || scalars[place] == "#" {
      guard Self.kind(scalars[place + 1]) == .rightToLeft else { continue }
      let end =
        scalars[(place + 1)...].firstIndex {
          Self.kind($0) != .rightToLeft && $0 != "_" && !("0"..."9").contains($0)
        } ?? scalars.count
      found.append(.init(place..<end, .rightToLeft))
    }
    return found
  }
}
