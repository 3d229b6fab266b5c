import Screen

/// The `runs` strategy, for kitty, whose rule `KittyRun` tells: each run that it would turn around is sent turned around
/// already.
///
/// What touches letters without a blank would become part of their run; it is given another weight, which is another
/// font to kitty and ends the run. The same is done to letters of Urdu, Sindhi, Uyghur and others that many fonts lack:
/// where kitty takes them from another font the run ends there of itself, and elsewhere it has to as well. Spaces that
/// would not end a run are sent as the one that does.
enum RunReversal {
  static func apply(_ cells: [Cell]) -> [Cell] {
    guard cells.contains(where: { KittyRun($0.base).turns }) else { return cells }
    var cells = cells.flatMap(withPlainSpace)
    var groups = groups(of: cells)
    for kind in [Kind.otherLetters, .signs, .neutral] {
      for place in groups.indices where groups[place].kind == kind { part(place, of: &groups, &cells) }
    }
    for group in groups where group.kind.turns { cells[group.range].reverse() }
    return cells
  }

  private static func withPlainSpace(_ cell: Cell) -> [Cell] {
    guard KittyRun(cell.base) == .space else { return [cell] }
    let blank = Cell(0x20, style: cell.style, isRightToLeft: cell.isRightToLeft)
    return Array(repeating: blank, count: Int(cell.width))
  }

  /// Gives a group another font than the groups that it touches have.
  private static func part(_ place: Int, of groups: inout [Group], _ cells: inout [Cell]) {
    let taken = [place - 1, place + 1].filter { groups.indices.contains($0) && groups[$0].kind != .blank }
      .filter { groups[place].kind.turns || groups[$0].kind.turns }.map { groups[$0].font }
    guard groups[place].range.contains(where: { taken.contains(font(cells[$0])) }) else { return }
    let fonts: [Style.Attributes] =
      groups[place].font.contains(.bold)
      ? [[], .bold, .italic, [.bold, .italic]] : [.bold, [], .italic, [.bold, .italic]]
    let free = fonts.first { !taken.contains($0) } ?? .italic
    for index in groups[place].range {
      cells[index].style.attributes.subtract([.bold, .italic])
      cells[index].style.attributes.formUnion(free)
    }
    groups[place].font = free
  }

  private enum Kind {
    /// What ends a run: a picture's part is of no font.
    case blank
    case neutral, letters
    /// Digits and signs that turn a run as letters do, and may come from another font than those.
    case signs
    /// Letters that many fonts lack and that so come from a font of their own.
    case otherLetters

    init(_ scalar: UInt32) {
      self =
        switch KittyRun(scalar) {
        case _ where scalar == PlaceholderPictures.character: .blank
        case .end, .space: .blank
        // A tatweel stands among letters and comes from their font.
        case .common: scalar == 0x640 ? .letters : .neutral
        case .other: .neutral
        case .sign: .signs
        case .letter: isOftenLacking(scalar) ? .otherLetters : .letters
        }
    }

    var turns: Bool { self != .blank && self != .neutral }
  }

  private struct Group {
    var kind: Kind
    var font: Style.Attributes
    var range: Range<Int>
  }

  /// Stretches of one kind and, but for blanks, of one font.
  private static func groups(of cells: [Cell]) -> [Group] {
    var groups: [Group] = []
    for (index, cell) in cells.enumerated() {
      let kind = Kind(cell.base)
      if let last = groups.last, last.kind == kind, kind == .blank || last.font == font(cell) {
        groups[groups.count - 1].range = last.range.lowerBound..<index + 1
      } else {
        groups.append(Group(kind: kind, font: font(cell), range: index..<index + 1))
      }
    }
    return groups
  }

  private static func font(_ cell: Cell) -> Style.Attributes {
    cell.style.attributes.intersection([.bold, .italic])
  }

  /// What DejaVu Sans Mono, the usual font of Linux, lacks: of the forms among others those of U+06D2 and U+06C1, and the
  /// letters that have no forms and are sent as they are (Kurdish, Pashto, Sindhi).
  private static func isOftenLacking(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x620, 0x63B...0x63F, 0x66E...0x6D3, 0x6D5, 0x6EE...0x6EF, 0x6FA...0x6FF, 0x750...0x77F, 0x8A0...0x8FF: true
    case 0xFB50...0xFB51, 0xFB82...0xFB89, 0xFB96...0xFB9D, 0xFBA0...0xFBA9, 0xFBAE...0xFBB1, 0xFBD3...0xFBE7: true
    default: false
    }
  }
}
