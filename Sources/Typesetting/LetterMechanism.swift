/// What a terminal was found to do beyond plain cells.
public struct TextSizeAbilities: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// DECDHL and DECDWL lines, as the probe in `Terminal` confirmed them.
  public static let doubleHeightLines = TextSizeAbilities(rawValue: 1)
}

/// A way to put letters of some size on the screen. A new way is a new case: the ladder takes the cheapest one able.
public enum LetterMechanism: CaseIterable, Sendable {
  /// The terminal's own letters, one a cell.
  case cells
  /// Whole rows of letters twice as high and wide.
  case doubleLines

  /// What the terminal must be able to do.
  public var needs: TextSizeAbilities {
    switch self {
    case .cells: []
    case .doubleLines: .doubleHeightLines
    }
  }

  /// The letters' height in percent of the terminal's own.
  public var letterPercent: Int {
    switch self {
    case .cells: 100
    case .doubleLines: 200
    }
  }

  /// How often a letter is sent to the terminal, and so the order in which mechanisms are tried.
  public var cost: Int {
    switch self {
    case .cells: 1
    case .doubleLines: 2
    }
  }

  /// The cheapest mechanism of a terminal that sets letters of this size.
  static func cheapest(for letterPercent: Int, with abilities: TextSizeAbilities) -> LetterMechanism? {
    allCases.filter { $0.letterPercent == letterPercent && abilities.isSuperset(of: $0.needs) }
      .min { $0.cost < $1.cost }
  }
}
