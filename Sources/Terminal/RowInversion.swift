import Screen
import UnicodeText

/// The inverse strategies, for terminals that reorder what they show by UAX#9 and have no switch for it: a row is sent
/// in such an order that reordering it gives the row as it shall look.
///
/// Each candidate is reordered by the text engine as the terminal will do it, and the first that comes out right is
/// sent. Where two texts side by side would run into one another (a list's Arabic and an article's number), one blank
/// between them is sent as U+2800, a blank that is strong left to right.
enum RowInversion {
  /// What a terminal takes as the direction of what it reorders.
  enum Base { case leftToRight, auto }

  static let strongBlank: UInt32 = 0x2800

  /// The whole row at once (PuTTY).
  static func invert(_ cells: [Cell], base: Base) -> [Cell] {
    let classes = cells.map { ScalarProperties(of: $0.base).bidiClass }
    guard cells.contains(where: { ScalarProperties(of: $0.base).isRightToLeft }) else { return cells }
    let plain = leftToRight(cells, classes)
    if shows(plain, as: cells, base: base) { return plain }
    if base == .auto {
      let turned = rightToLeft(cells, classes)
      if shows(turned, as: cells, base: base) { return turned }
    }
    for isThorough in [false, true] {
      let parted = parting(cells, classes, base: base, isThorough: isThorough)
      let sent = leftToRight(parted, parted.map { ScalarProperties(of: $0.base).bidiClass })
      if shows(sent, as: cells, base: base) { return sent }
    }
    return plain
  }

  /// Each stretch between line-drawing characters and changes of style by itself (qterminal).
  ///
  /// It draws a stretch with the letters' own widths and not on the grid. So each word is made a stretch of its own, by
  /// giving the blanks beside it another weight, which nobody sees: no letter strays farther than its word.
  static func invertSegments(_ cells: [Cell]) -> [Cell] {
    guard cells.contains(where: { ScalarProperties(of: $0.base).isRightToLeft }) else { return cells }
    var cells = cells.map(LetterSeparation.withoutLine)
    if let separated = LetterSeparation.apply(cells) { return separated }
    var isBold = false
    for place in cells.indices {
      if cells[place].base != 0x20 {
        isBold = cells[place].style.attributes.contains(.bold)
      } else if isBold {
        cells[place].style.attributes.remove(.bold)
      } else {
        cells[place].style.attributes.insert(.bold)
      }
    }
    var sent: [Cell] = []
    for segment in segments(of: cells) { sent += invert(Array(cells[segment]), base: .leftToRight) }
    return sent
  }

  /// The stretches that qterminal draws, and so reorders, one at a time.
  static func segments(of cells: [Cell]) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    for (place, cell) in cells.enumerated() {
      if let last = segments.last, case let before = cells[place - 1], before.style == cell.style,
        isLine(before) == isLine(cell), before.width == cell.width
      {
        segments[segments.count - 1] = last.lowerBound..<place + 1
      } else {
        segments.append(place..<place + 1)
      }
    }
    return segments
  }

  private static func isLine(_ cell: Cell) -> Bool { cell.base & 0xFF80 == 0x2500 }

  /// The cells of a row that was sent, as the terminal puts them from left to right.
  static func order(of cells: [Cell], base: Base) -> [Int] {
    analysis(of: cells, base: base).visualOrder(of: 0..<cells.count)
  }

  private static func analysis(of cells: [Cell], base: Base) -> TextAnalysis {
    var text = ""
    for cell in cells { text.unicodeScalars.append(Unicode.Scalar(cell.base) ?? " ") }
    return TextAnalysis(text, direction: base == .auto ? .auto : .leftToRight)
  }

  /// What a terminal makes of a row that it was sent.
  static func reordered(_ cells: [Cell], base: Base) -> [Cell] {
    let analysis = analysis(of: cells, base: base)
    let line = 0..<cells.count
    let levels = analysis.levels(lines: [line])
    return analysis.visualOrder(of: line).map { place in
      var cell = cells[place]
      if let level = levels[place], level & 1 == 1 { cell.base = Mirroring.mirror(cell.base) }
      return cell
    }
  }

  private static func shows(_ sent: [Cell], as wanted: [Cell], base: Base) -> Bool {
    reordered(sent, base: base).elementsEqual(wanted) { shown, wanted in
      var shown = shown
      if shown.base == strongBlank { shown.base = 0x20 }
      shown.isRightToLeft = wanted.isRightToLeft
      return shown == wanted
    }
  }

  // Candidates

  /// For a left-to-right base: each zone of right-to-left text is turned around.
  private static func leftToRight(_ cells: [Cell], _ classes: [BidiClass]) -> [Cell] {
    let isZone: (BidiClass) -> Bool = { $0 == .R || $0 == .AL || $0 == .AN }
    let zones = zones(of: classes, from: isZone, through: isZone, until: { $0 == .L })
    var sent: [Cell] = []
    var place = 0
    for zone in zones {
      sent += cells[place..<zone.lowerBound]
      sent += turned(cells, classes, zone, keeping: numbers(cells, classes, in: zone))
      place = zone.upperBound
    }
    return sent + cells[place...]
  }

  /// For a right-to-left base: all is turned around but for numbers and zones of left-to-right text.
  private static func rightToLeft(_ cells: [Cell], _ classes: [BidiClass]) -> [Cell] {
    let zones = zones(
      of: classes, from: { $0 == .L }, through: { $0 == .L || $0 == .EN }, until: { $0 == .R || $0 == .AL || $0 == .AN }
    )
    var kept: [Range<Int>] = []
    var place = 0
    for zone in zones {
      kept += numbers(cells, classes, in: place..<zone.lowerBound) + [zone]
      place = zone.upperBound
    }
    kept += numbers(cells, classes, in: place..<cells.count)
    return turned(cells, classes, 0..<cells.count, keeping: kept)
  }

  /// Stretches that begin with one kind, end with the last of another and hold none of a third.
  private static func zones(
    of classes: [BidiClass], from opens: (BidiClass) -> Bool, through continues: (BidiClass) -> Bool,
    until closes: (BidiClass) -> Bool
  ) -> [Range<Int>] {
    var zones: [Range<Int>] = []
    var open = false
    for (place, kind) in classes.enumerated() {
      if closes(kind) {
        open = false
      } else if open, continues(kind), let last = zones.last {
        zones[zones.count - 1] = last.lowerBound..<place + 1
      } else if opens(kind) {
        zones.append(place..<place + 1)
        open = true
      }
    }
    return zones
  }

  /// Digits with the separators and signs that stand at their level.
  private static func numbers(_ cells: [Cell], _ classes: [BidiClass], in zone: Range<Int>) -> [Range<Int>] {
    var numbers: [Range<Int>] = []
    var place = zone.lowerBound
    while place < zone.upperBound {
      let start = place
      var hasDigit = false
      while place < zone.upperBound {
        let isDigit = classes[place] == .EN || classes[place] == .AN
        let isJoined = [.ES, .ET, .CS].contains(classes[place]) && !cells[place].isRightToLeft
        guard isDigit || isJoined else { break }
        hasDigit = hasDigit || isDigit
        place += 1
      }
      if hasDigit { numbers.append(start..<place) }
      if place == start { place += 1 }
    }
    return numbers
  }

  private static func turned(
    _ cells: [Cell], _ classes: [BidiClass], _ zone: Range<Int>, keeping kept: [Range<Int>]
  ) -> [Cell] {
    var sent: [Cell] = []
    var end = zone.upperBound
    for stretch in kept.reversed() {
      sent += cells[stretch.upperBound..<end].reversed().map(mirrored)
      sent += cells[stretch]
      end = stretch.lowerBound
    }
    return sent + cells[zone.lowerBound..<end].reversed().map(mirrored)
  }

  private static func mirrored(_ cell: Cell) -> Cell {
    var cell = cell
    cell.base = Mirroring.mirror(cell.base)
    return cell
  }

  /// The row with strong blanks where texts would run into one another: before what makes the whole right to left,
  /// between right-to-left text and a number to the right of it; thoroughly, between all words that are next to such.
  private static func parting(_ cells: [Cell], _ classes: [BidiClass], base: Base, isThorough: Bool) -> [Cell] {
    var cells = cells
    var lastBlank: Int?
    var afterLetters = false
    var isFirst = base == .auto
    for (place, kind) in classes.enumerated() {
      switch kind {
      case .WS where cells[place].base == 0x20:
        lastBlank = place
        continue
      case .R, .AL, .AN:
        if isFirst || isThorough, let lastBlank { cells[lastBlank].base = strongBlank }
        (afterLetters, isFirst, lastBlank) = (true, false, nil)
      case .L:
        if isThorough, afterLetters, let lastBlank { cells[lastBlank].base = strongBlank }
        (afterLetters, isFirst, lastBlank) = (false, false, nil)
      case .EN:
        if afterLetters, let lastBlank {
          cells[lastBlank].base = strongBlank
          afterLetters = false
        }
        lastBlank = nil
      default: break
      }
    }
    return cells
  }
}

extension ScalarProperties {
  /// Whether it makes a row other than it was sent: letters of right-to-left scripts, and Arabic digits.
  var isRightToLeft: Bool { bidiClass == .R || bidiClass == .AL || bidiClass == .AN }
}
