/// The dots of a cell that letters can be drawn with.
public struct DotGrid: Hashable, Sendable {
  /// Dots of a cell.
  public var columns: Int
  public var rows: Int
  /// How much higher than wide a dot is, in percent.
  public var aspect: Int
  /// Whether a cell is drawn in too few shapes for what is small.
  public var isCoarse: Bool

  public init(columns: Int, rows: Int, aspect: Int = 100, isCoarse: Bool = false) {
    self.isCoarse = isCoarse
    self.columns = max(columns, 1)
    self.rows = max(rows, 1)
    self.aspect = max(aspect, 1)
  }

  /// Letters of so many percent of a row's height.
  func letters(percent: Int) -> LetterMetric {
    let height = rows * LetterMetric.unitsPerDot * percent / 100
    return LetterMetric(
      cellWidth: columns, cellHeight: rows, emWidth: height * aspect / 100, emHeight: height, isCoarse: isCoarse)
  }
}

/// What a terminal was found to do beyond plain cells.
public struct TextSizeAbilities: Hashable, Sendable {
  /// DECDHL and DECDWL lines, as the probe in `Terminal` confirmed them.
  public var hasDoubleHeightLines: Bool
  /// Letters of two, three and four times the size, as kitty's text sizing sets them.
  public var scalesText: Bool
  /// The pixels of a cell, where pictures can be shown.
  public var pixels: DotGrid?
  /// The parts of a cell that block characters have.
  public var mosaics: DotGrid?
  /// Whether letters of the usual size are real ones too, where they can be had in pixels: the reader's wish.
  public var prints = false
  /// Whether there are fonts to set real letters in.
  public var hasFonts = true

  public init(
    hasDoubleHeightLines: Bool = false, scalesText: Bool = false, pixels: DotGrid? = nil, mosaics: DotGrid? = nil
  ) {
    self.scalesText = scalesText
    self.hasDoubleHeightLines = hasDoubleHeightLines
    self.pixels = pixels
    self.mosaics = mosaics
  }

  public static let none = TextSizeAbilities()
  public static let doubleHeightLines = TextSizeAbilities(hasDoubleHeightLines: true)

  /// The same without what needs fonts.
  public var withoutFonts: TextSizeAbilities {
    var rest = self
    rest.hasFonts = false
    return rest
  }

  /// What pictures of articles are drawn with, which takes no fonts; nil where they cannot be shown.
  public var figureDots: DotGrid? { pixels ?? mosaics }
}

/// A way to put letters of some size on the screen. A new way is a new case: the ladder takes the best one able.
public enum LetterMechanism: CaseIterable, Sendable {
  /// Real letters drawn in pixels.
  case pixels
  /// Whole rows of letters twice as high and wide.
  case doubleLines
  /// The terminal's own letters, several times as high and wide.
  case scaledText
  /// Real letters drawn with block characters.
  case mosaics
  /// The terminal's own letters, one a cell.
  case cells

  /// Whether real letters are drawn, which takes fonts.
  public var needsFonts: Bool { self == .pixels || self == .mosaics }

  /// The best mechanism of a terminal that sets letters of so many percent of its own; they are tried in their order.
  static func best(for percent: Int, with abilities: TextSizeAbilities) -> LetterMechanism? {
    allCases.first { mechanism in
      if mechanism.needsFonts, !abilities.hasFonts { return false }
      return switch mechanism {
      case .pixels: (percent != 100 || abilities.prints) && abilities.pixels != nil
      case .doubleLines: percent == 200 && abilities.hasDoubleHeightLines
      case .scaledText: [200, 300, 400].contains(percent) && abilities.scalesText
      case .mosaics: [300, 400].contains(percent) && abilities.mosaics != nil
      case .cells: percent == 100
      }
    }
  }
}
