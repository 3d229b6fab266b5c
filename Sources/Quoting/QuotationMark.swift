/// The marks that can pair with each other.
enum MarkFamily: UInt8 {
  case double, guillemet, singleGuillemet, single, corner, whiteCorner

  /// An apostrophe can be mistaken for these.
  var isSingle: Bool { self == .single }
}

/// One quotation mark where it stands.
struct QuotationMark {
  /// What a mark says by its shape alone.
  enum Shape: UInt8 { case opens, closes, either }

  /// Scalar offsets of the mark; two single marks side by side count as one double mark.
  var start: Int
  var end: Int
  var family: MarkFamily
  var shape: Shape
  /// Stands behind a colon: new words begin.
  var followsColon = false
  /// What its neighbours let it be.
  var canOpen = false
  var canClose = false
  /// Stands between white space on both sides (or at an edge): its neighbours say nothing.
  var isLoose = false

  static func shape(of scalar: UInt32) -> (MarkFamily, Shape)? {
    switch scalar {
    case 0x22, 0x5F4, 0xFF02: (.double, .either)
    case 0x201C: (.double, .opens)
    case 0x201D: (.double, .closes)
    case 0x201E, 0x201F: (.double, .opens)
    case 0xAB: (.guillemet, .opens)
    case 0xBB: (.guillemet, .closes)
    case 0x2039: (.singleGuillemet, .opens)
    case 0x203A: (.singleGuillemet, .closes)
    case 0x27: (.single, .either)
    case 0x2018, 0x201A, 0x201B: (.single, .opens)
    case 0x2019: (.single, .closes)
    case 0x300C: (.corner, .opens)
    case 0x300D: (.corner, .closes)
    case 0x300E: (.whiteCorner, .opens)
    case 0x300F: (.whiteCorner, .closes)
    default: nil
    }
  }
}
