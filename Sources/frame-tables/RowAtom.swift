import CFrameRows
import Quoting

/// What a token has to have: all terms of one alternative.
struct RowTest: Equatable {
  struct Term: Equatable {
    var isNegated = false
    var roles: UInt64 = 0
    var kinds: UInt16 = 0
    var shapes: UInt16 = 0
    var forms: UInt8 = 0
    var flags: UInt8 = 0
    var words: UInt8 = 0
    var stems: UInt8 = 0
  }

  var alternatives: [[Term]] = []

  /// Whether no token has what all terms ask.
  static func isContradictory(_ terms: [Term]) -> Bool {
    terms.indices.contains { index in
      terms[..<index].contains { $0.excludes(terms[index]) || terms[index].excludes($0) }
    }
  }
}

extension RowTest.Term {
  /// Whatever has one of the other's names is refused by this one, or is of another kind than this one asks.
  fileprivate func excludes(_ other: Self) -> Bool {
    if isNegated, !other.isNegated {
      return other.roles & ~roles == 0 && other.kinds & ~kinds == 0 && other.shapes & ~shapes == 0
        && other.forms & ~forms == 0 && other.flags & ~flags == 0 && (other.words == 0 || other.words == words)
        && (other.stems == 0 || other.stems == stems)
    }
    return isOnlyKinds && other.isOnlyKinds && kinds & other.kinds == 0
  }

  private var isOnlyKinds: Bool { kinds != 0 && !isNegated && self == Self(kinds: kinds) }
}

/// One atom of a row: what is asked, read or said.
indirect enum RowAtom: Equatable {
  case test(FrameAtom.Place, RowTest, isNegated: Bool)
  case take(RowTest, FrameAtom.Repeat)
  case read(FrameReading, FrameAtom.Register)
  case ask(FrameGuard, isNegated: Bool)
  case follow(Int, FrameAtom.Use)
  case group([RowAtom], isAhead: Bool)
  case pack(UInt64, isNegated: Bool)
  case end
  case roles(UInt64, isAdded: Bool)
  case result(FrameAtom.Result)

  var isResult: Bool { if case .result = self { true } else { false } }
}
