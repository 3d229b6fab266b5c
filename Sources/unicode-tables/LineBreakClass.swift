/// The classes of UAX#14 after LB1, in the order of the tables' columns. OP and CP are split by East_Asian_Width
/// (LB30), ID by what is pictographic and unassigned (LB30b).
enum LineBreakClass: UInt8, CaseIterable {
  case AL, BK, CR, LF, NL, SP, ZW, WJ, GL, CM, ZWJ, OP, CL, CP, QU, NS, EX, SY, IS, PR, PO, NU, HL, ID, IN, HY, BA, BB
  case B2, CB, H2, H3, JL, JV, JT, RI, EB, EM
  case wideOP, wideCP, unassignedPictograph

  init?(_ name: String) {
    guard let value = Self.allCases.first(where: { "\($0)" == name }) else { return nil }
    self = value
  }

  var isAlphabetic: Bool { self == .AL || self == .HL }
  var opens: Bool { self == .OP || self == .wideOP }
  var closes: Bool { self == .CL || self == .CP || self == .wideCP }
  var isIdeographic: Bool { self == .ID || self == .EB || self == .EM || self == .unassignedPictograph }
  var isHangul: Bool { [.JL, .JV, .JT, .H2, .H3].contains(self) }
  var isHardBreak: Bool { [.BK, .CR, .LF, .NL].contains(self) }
}
