import Screen
import UnicodeText

@testable import Terminal

/// What kitty makes of a row: cells of one font in a row are one run, which is turned around, its brackets mirrored, when
/// the first character in it that has a script is of one that runs right to left.
struct KittyModel {
  /// Which characters come from a font of their own, since the user's font lacks them.
  enum Fonts: CaseIterable {
    /// None.
    case one
    /// The letters of Urdu and others that DejaVu Sans Mono lacks.
    case urduElsewhere
    /// All letters that run right to left, and what belongs to them.
    case arabicElsewhere
    /// Letters in one, digits and signs of the Arabic script in another, the rest in a third.
    case signsElsewhere
  }

  private let fonts: Fonts

  init(_ fonts: Fonts) { self.fonts = fonts }

  private func font(_ cell: Cell) -> Int {
    let style = Int(cell.style.attributes.intersection([.bold, .italic]).rawValue) << 4
    let isSign = (0x600...0x6FF).contains(cell.base) && KittyRun(cell.base) != .letter
    switch fonts {
    case .one: return style
    case .urduElsewhere: return style | (Self.lacking.contains { $0.contains(cell.base) } ? 1 : 0)
    case .arabicElsewhere: return style | (KittyRun(cell.base).turns || isSign ? 1 : 0)
    case .signsElsewhere:
      return style | (isSign || KittyRun(cell.base) == .sign ? 1 : KittyRun(cell.base).turns ? 2 : 0)
    }
  }

  /// What `fc-query` says that DejaVu Sans Mono 2.37 has no glyph for, among the forms that the engine sends.
  private static let lacking: [ClosedRange<UInt32>] = [
    0x620...0x620, 0x66E...0x673, 0x675...0x678, 0x67C...0x67D, 0x688...0x690, 0x692...0x697, 0x6B0...0x6BD,
    0x6BF...0x6CB,
    0x6CD...0x6D3, 0x6D5...0x6D5, 0x6DE...0x6DE, 0x750...0x77F, 0xFB50...0xFB51, 0xFB82...0xFB89, 0xFB96...0xFB9D,
    0xFBA0...0xFBA9, 0xFBAE...0xFBB1, 0xFBD3...0xFBD6,
    0xFBD7...0xFBE7,
  ]

  /// The row as it stands on the screen.
  func shown(_ sent: [Cell]) -> [Cell] {
    var shown: [Cell] = []
    var run: [Cell] = []
    func end() {
      let first = run.lazy.map { KittyRun($0.base) }.first { $0.decides }
      shown += first?.turns == true ? run.reversed().map(Self.mirrored) : run
      run = []
    }
    for cell in sent {
      let endsRun = KittyRun(cell.base) == .end
      if endsRun || run.last.map({ font($0) != font(cell) }) == true { end() }
      if endsRun { shown.append(cell) } else { run.append(cell) }
    }
    end()
    return shown
  }

  private static func mirrored(_ cell: Cell) -> Cell {
    var cell = cell
    cell.base = Mirroring.mirror(cell.base)
    return cell
  }

  /// Whether the row looks as it shall; a space is as blank as another, and a weight may differ.
  func shows(_ sent: [Cell], as wanted: [Cell]) -> Bool {
    let wanted = wanted.filter { !$0.isContinuation }.flatMap { cell in
      KittyRun(cell.base) == .space ? Array(repeating: UInt32(0x20), count: Int(cell.width)) : [cell.base]
    }
    return shown(sent).map(\.base) == wanted
  }
}
