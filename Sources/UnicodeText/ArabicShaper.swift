import CUnicodeTables

/// Joins the letters of a line and gives each scalar what a terminal is sent for it: presentation forms, lam-alef
/// ligatures, substitutes for what terminals disagree on.
///
/// Letters join within the line only. ZWNJ and isolates stop joining, ZWJ and tatweel cause it, marks and the other
/// transparent characters let it through.
public struct ArabicShaper: Sendable {
  /// Set on a form that stands in for a letter without forms: the mark of `standInMark(of:)` goes with it.
  public static let standIn: UInt32 = 1 << 31

  private let options: ShapingOptions

  public init(options: ShapingOptions = ShapingOptions()) { self.options = options }

  /// Writes into `sent` one entry for each scalar of `range`: what to send for it, 0 for nothing.
  public func shape(_ text: AnalyzedText, _ range: Range<Int>, into sent: UnsafeMutablePointer<UInt32>) {
    let forms = warraq_forms_table()
    let start = range.lowerBound
    var letter = -1  // the last letter that is not transparent, where it has a place in the table of forms
    var joined = 0  // 1 if that letter is joined to what is before it
    var joinsOn = false  // whether it joins what comes
    var lam = -1  // a lam with nothing but marks behind it
    for i in range {
      let word = text.properties[i]
      let scalar = text.scalars[i]
      let silent = text.flags[i] & ScalarFlags.silent != 0
      let type = word &>> 15 & 7
      if type == Self.transparent {
        sent[i &- start] = silent ? 0 : scalar
        if silent { lam = -1 }
        continue
      }
      sent[i &- start] = silent ? 0 : word & ScalarProperties.clusters != 0 ? Self.substitute(scalar) : scalar
      if type == 0 {
        if letter >= 0 { set(letter, joined, 0, text, forms, sent, start) }
        letter = -1
        joinsOn = false
        lam = -1
        continue
      }
      let joins = joinsOn && type != Self.left
      if lam >= 0 && word & ScalarProperties.alef != 0 {
        sent[lam &- start] = Self.ligature(scalar) &+ UInt32(joined)
        sent[i &- start] = 0
        letter = -1
        joinsOn = false
        lam = -1
        continue
      }
      if letter >= 0 { set(letter, joined, joins ? 2 : 0, text, forms, sent, start) }
      letter = scalar &- 0x600 < 0x300 ? i : -1
      joined = joins ? 1 : 0
      joinsOn = type != Self.right
      lam = scalar == 0x644 ? i : -1
    }
    if letter >= 0 { set(letter, joined, 0, text, forms, sent, start) }
  }

  /// The mark that tells a letter without forms from the plain letter that stands in for it, 0 for none.
  public static func standInMark(of letter: UInt32) -> UInt32 {
    letter &- 0x600 < 0x300 ? UInt32(warraq_stand_in_marks_table()[Int(letter &- 0x600)]) : 0
  }

  @inline(__always)
  private func set(
    _ i: Int, _ joined: Int, _ joins: Int, _ text: AnalyzedText, _ forms: UnsafePointer<UInt16>,
    _ sent: UnsafeMutablePointer<UInt32>, _ start: Int
  ) {
    let letter = Int(text.scalars[i] &- 0x600)
    let form = forms[letter &<< 2 &+ joined &+ joins]
    if form != 0 {
      sent[i &- start] = UInt32(form)
    } else if options.formlessLetters == .standIn {
      let plain = Int(warraq_stand_ins_table()[letter])
      if plain == 0 { return }
      let form = forms[(plain &- 0x600) &<< 2 &+ joined &+ joins]
      if form != 0 { sent[i &- start] = UInt32(form) | Self.standIn }
    }
  }

  /// The isolated form of lam with this alef; its final form comes next.
  @inline(__always) private static func ligature(_ alef: UInt32) -> UInt32 {
    switch alef {
    case 0x622: 0xFEF5
    case 0x623: 0xFEF7
    case 0x625: 0xFEF9
    default: 0xFEFB
    }
  }

  /// What is sent for a scalar whose width or effect terminals disagree on.
  ///
  /// Signs that span the digits after them (U+0600 to U+0605, U+06DD, …) become a sign of one cell, controls their
  /// picture, a tab a space.
  static func substitute(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x09: 0x20
    case 0x00..<0x20: 0x2400 + scalar
    case 0x7F: 0x2421
    case 0x80..<0xA0: 0xFFFD
    case 0x0600: 0x2116  // number sign
    case 0x0601, 0x0604: 0xFEB3  // sanah, samvat: the seen of which they are made
    case 0x0602: 0x2A  // footnote marker
    case 0x0603: 0xFEBB  // safha: the sad of which it is made
    case 0x0605, 0x0890, 0x0891, 0x110BD, 0x110CD: 0x23
    case 0x06DD, 0x08E2: 0x06DE  // end of ayah
    case 0x070F: 0xAF  // Syriac abbreviation mark
    default: scalar
    }
  }

  private static let right: UInt32 = 1
  private static let left: UInt32 = 2
  private static let transparent: UInt32 = 5
}
