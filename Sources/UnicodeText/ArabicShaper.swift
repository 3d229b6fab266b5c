import CUnicodeTables

/// Joins the letters of a line and gives each scalar what a terminal is sent for it: presentation forms, lam-alef
/// ligatures, substitutes for what terminals disagree on.
///
/// Letters join within the line only. ZWNJ and isolates stop joining, ZWJ and tatweel cause it, marks and the other
/// transparent characters let it through.
public struct ArabicShaper: Sendable {
  /// Set on a form that stands in for a letter without forms: the mark of `standInMark(of:)` goes with it.
  @inlinable @inline(__always) public static var standIn: UInt32 { 1 << 31 }

  private let options: ShapingOptions

  public init(options: ShapingOptions = ShapingOptions()) { self.options = options }

  /// Writes into `sent` one entry for each scalar of `range`: what to send for it, 0 for nothing.
  public func shape(_ text: AnalyzedText, _ range: Range<Int>, into sent: UnsafeMutablePointer<UInt32>) {
    let forms = warraq_forms_table()
    let start = range.lowerBound
    let scalars = text.scalars
    let properties = text.properties
    // The last letter that is not transparent, where it has a place in the table of forms; the row of its forms, moved
    // on by one if it is joined to what is before it.
    var letter = -1
    var row = 0
    var joinsOn: UInt32 = 0  // 1 if it joins what comes
    var lam = -1  // a lam with nothing but marks behind it
    var i = start
    while i < range.upperBound {
      let word = properties[i]
      let scalar = scalars[i]
      let type = word &>> 15 & 7
      var form = scalar
      if word & (ScalarProperties.silent | ScalarProperties.clusters) != 0 {
        let silent = text.flags[i] & ScalarFlags.silent != 0
        form = silent ? 0 : type == Self.transparent ? scalar : Self.substitute(scalar)
        if silent { lam = -1 }
      }
      sent[i &- start] = form
      if type == Self.transparent {
        i &+= 1
        continue
      }
      // Right, dual and causing join what is before them; left, dual and causing what comes.
      let joins = joinsOn & (0b11010 &>> type)
      if lam >= 0 && word & ScalarProperties.alef != 0 {
        sent[lam &- start] = Self.ligature(scalar) &+ UInt32(truncatingIfNeeded: row & 1)
        sent[i &- start] = 0
        letter = -1
        joinsOn = 0
        lam = -1
        i &+= 1
        continue
      }
      if letter >= 0 {
        let form = forms[row &+ Int(truncatingIfNeeded: joins &<< 1)]
        if form != 0 {
          sent[letter &- start] = UInt32(form)
        } else {
          setFormless(letter, row & 3 &+ Int(joins &<< 1), scalars[letter], forms, sent, start)
        }
      }
      joinsOn = 0b11100 &>> type & 1
      letter = type != 0 && scalar &- 0x600 < 0x300 ? i : -1
      row = Int(truncatingIfNeeded: (scalar &- 0x600) &<< 2 &+ joins)
      lam = scalar == 0x644 ? i : -1
      i &+= 1
    }
    if letter >= 0 {
      let form = forms[row]
      if form != 0 {
        sent[letter &- start] = UInt32(form)
      } else {
        setFormless(letter, row & 3, scalars[letter], forms, sent, start)
      }
    }
  }

  /// The mark that tells a letter without forms from the plain letter that stands in for it, 0 for none.
  public static func standInMark(of letter: UInt32) -> UInt32 {
    letter &- 0x600 < 0x300 ? UInt32(warraq_stand_in_marks_table()[Int(letter &- 0x600)]) : 0
  }

  /// A letter without a form for its context, which is 0 to 3 as in the table of forms.
  private func setFormless(
    _ i: Int, _ context: Int, _ letter: UInt32, _ forms: UnsafePointer<UInt16>, _ sent: UnsafeMutablePointer<UInt32>,
    _ start: Int
  ) {
    guard options.formlessLetters == .standIn else { return }
    let plain = Int(warraq_stand_ins_table()[Int(letter &- 0x600)])
    if plain == 0 { return }
    let form = forms[(plain &- 0x600) &<< 2 &+ context]
    if form != 0 { sent[i &- start] = UInt32(form) | Self.standIn }
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

  private static let transparent: UInt32 = 5
}
