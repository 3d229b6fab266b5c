import Screen

/// The `runs` strategy, for kitty: it draws each run of cells without a blank in one font by HarfBuzz, which turns the
/// run around when it begins with right-to-left letters. So each such run is sent turned around already.
///
/// What touches a run without a blank (punctuation, digits) would become part of it; it is given another weight, which
/// is another font to kitty and ends the run. The same is done to letters of Urdu, Sindhi, Uyghur and others that many
/// fonts lack: where kitty takes them from another font the run ends there of itself, and elsewhere it has to as well.
enum RunReversal {
  static func apply(_ cells: [Cell]) -> [Cell] {
    guard cells.contains(where: { isRightToLeftLetter($0.base) }) else { return cells }
    var cells = cells
    var groups = groups(of: cells)
    for kind in [Kind.otherLetters, .neutral] {
      for place in groups.indices where groups[place].kind == kind { part(place, of: &groups, &cells) }
    }
    for group in groups where group.kind.turns { cells[group.range].reverse() }
    return cells
  }

  /// Gives a group another font than the letters that it touches have.
  private static func part(_ place: Int, of groups: inout [Group], _ cells: inout [Cell]) {
    let taken = [place - 1, place + 1].filter { groups.indices.contains($0) && groups[$0].kind.turns }
      .map { groups[$0].font }
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
    case blank, neutral, letters
    /// Letters that many fonts lack and that so come from a font of their own.
    case otherLetters

    var turns: Bool { self == .letters || self == .otherLetters }
  }

  private struct Group {
    var kind: Kind
    var font: Style.Attributes
    var range: Range<Int>
  }

  /// Stretches of one kind; letters also of one font.
  private static func groups(of cells: [Cell]) -> [Group] {
    var groups: [Group] = []
    for (index, cell) in cells.enumerated() {
      let kind: Kind =
        isRightToLeftLetter(cell.base)
        ? (isOftenLacking(cell.base) ? .otherLetters : .letters) : endsRun(cell.base) ? .blank : .neutral
      if let last = groups.last, last.kind == kind, !kind.turns || last.font == font(cell) {
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

  /// Blanks, and what kitty draws itself: lines, blocks, Braille.
  private static func endsRun(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0xA0, 0x2000...0x200A, 0x2500...0x259F, 0x2800...0x28FF, 0x3000: true
    default: false
    }
  }

  /// Letters of right-to-left scripts and the punctuation that goes with them.
  static func isRightToLeftLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x660...0x669, 0x6F0...0x6F9, 0x66A...0x66C, 0xFD3E...0xFD3F: false
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// What DejaVu Sans Mono, the usual font of Linux, lacks of the forms: among others those of U+06D2 and U+06C1.
  private static func isOftenLacking(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFB50...0xFB51, 0xFB82...0xFB89, 0xFB96...0xFB9D, 0xFBA0...0xFBA9, 0xFBAE...0xFBB1, 0xFBD3...0xFBE7: true
    default: false
    }
  }
}
