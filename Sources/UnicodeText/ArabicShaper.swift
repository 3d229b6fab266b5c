// Unsafe pointers: the analysis of text is the hot path of every layout; its buffers are kept from paragraph to
// paragraph, and each pass runs within the count that the decoder set.
import CUnicodeTables

/// Joins the letters of a line and gives each scalar what a terminal is sent for it: presentation forms, lam-alef
/// ligatures, substitutes for what terminals disagree on.
///
/// Letters join within the line only. ZWNJ and isolates stop joining, ZWJ and tatweel cause it, marks and the other
/// transparent characters let it through.
public struct ArabicShaper: Sendable {
  /// Set on what is sent for a scalar that is more or less than a glyph as it stands: marks, mirrored characters, parts
  /// of sequences.
  @inlinable @inline(__always) public static var care: UInt32 { 1 << 31 }
  /// Set, with `care`, on a mark that goes with the glyph before it.
  @inlinable @inline(__always) public static var mark: UInt32 { 1 << 29 }
  /// Set, with `care`, on a form that stands in for a letter without forms: the mark of `standInMark(of:)` goes with it.
  @inlinable @inline(__always) public static var standIn: UInt32 { 1 << 30 }
  /// The scalar of what is sent.
  @inlinable @inline(__always) public static var scalarMask: UInt32 { 0x1F_FFFF }

  private let options: ShapingOptions

  public init(options: ShapingOptions = ShapingOptions()) { self.options = options }

  /// Writes into `sent` one entry for each scalar of `range`: what to send for it, 0 for nothing, with the marks above.
  public func shape(_ text: AnalyzedText, _ range: Range<Int>, into sent: UnsafeMutablePointer<UInt32>) {
    let forms = unicode_forms_table()
    let scalars = text.scalars
    let properties = text.properties
    let sent = sent - range.lowerBound
    // Of what is before: 1 if it joins what comes, 2 if it is a lam.
    var state: UInt32 = 0
    var before = range.lowerBound  // the last scalar that is not transparent, and its context
    var context: UInt32 = 0
    // First the context of each letter, 1 if it is joined to what is before, 2 if it joins what comes. There is no
    // branch on the type: in vocalised text a letter and a mark are equally likely.
    for i in range {
      let word = properties[i]
      let type = word &>> 15 & 7
      let isTransparent = type == Self.transparent
      let joined = state & type & 1
      sent[i] = joined
      sent[before] = context | joined &<< 1
      if joined & (word &>> 23) & (state &>> 1) != 0 && areMarks(text, before &+ 1, i) {
        sent[before] |= Self.ligates
        sent[i] = Self.swallowed
        state = 0
        context = Self.swallowed
        before = i
        continue
      }
      let next = type &>> 1 & 1 | (scalars[i] == 0x644 ? 2 : 0)
      state = isTransparent ? state : next
      context = isTransparent ? context : joined
      before = isTransparent ? before : i
    }
    // Then what is sent. U+08FF, the last row of the table, has no forms. All that is rare is one branch, which is therefore foreseen.
    let standIns: UInt32 = options.formlessLetters == .standIn ? 1 : 0
    for i in range {
      let word = properties[i]
      let scalar = scalars[i]
      let context = sent[i]
      let form = UInt32(forms[Int(truncatingIfNeeded: min(scalar &- 0x600, 0x2FF) &<< 2 | context & 3)])
      let isFormless = (form &- 1) &>> 31
      let lacksForm = standIns & (word &>> 15 | word &>> 16) & isFormless
      if word & Self.special | context &>> 2 | lacksForm != 0 {
        let isSpecial = word & Self.special | context &>> 2 != 0
        sent[i] = isSpecial ? sentForSpecial(text, i, context) : sentForFormless(scalar, Int(context), forms)
        continue
      }
      let stands: UInt32 = word & ScalarProperties.cellsMask == 0 ? Self.care : 0
      let attaches: UInt32 = text.flags[i] & ScalarFlags.cellsMask == 0 ? Self.mark : 0
      let plain = scalar | stands | (stands &>> 2 & attaches)
      sent[i] = form | (plain & (0 &- isFormless))
    }
  }

  /// What is sent for a scalar that is silent, mirrored, part of a ligature, or one that terminals disagree on.
  private func sentForSpecial(_ text: AnalyzedText, _ i: Int, _ context: UInt32) -> UInt32 {
    if context == Self.swallowed || text.flags[i] & ScalarFlags.silent != 0 { return 0 }
    if context & Self.ligates != 0 {
      var alef = i + 1
      while text.properties[alef] & ScalarProperties.alef == 0 { alef += 1 }
      return Self.ligature(text.scalars[alef]) &+ (context & 1)
    }
    let word = text.properties[i]
    let isTransparent = word &>> 15 & 7 == Self.transparent
    let scalar = isTransparent ? text.scalars[i] : Self.substitute(text.scalars[i])
    if word & ScalarProperties.cellsMask == 0 || text.flags[i] & ScalarFlags.cellsMask == 0 {
      return scalar | Self.care | (text.flags[i] & ScalarFlags.cellsMask == 0 ? Self.mark : 0)
    }
    return word & ScalarProperties.mirrored == 0 ? scalar : scalar | Self.care
  }

  /// Whether nothing but marks stands there: a lam and an alef ligate through these, not through a soft hyphen.
  private func areMarks(_ text: AnalyzedText, _ start: Int, _ end: Int) -> Bool {
    (start..<end).allSatisfy {
      text.flags[$0] & (ScalarFlags.silent | ScalarFlags.cellsMask | ScalarFlags.clusterStart) == 0
    }
  }

  /// The mark that tells a letter without forms from the plain letter that stands in for it, 0 for none.
  public static func standInMark(of letter: UInt32) -> UInt32 {
    letter &- 0x600 < 0x300 ? UInt32(unicode_stand_in_marks_table()[Int(letter &- 0x600)]) : 0
  }

  /// What is sent for a letter without a form for its context, which is 0 to 3 as in the table of forms.
  private func sentForFormless(_ letter: UInt32, _ context: Int, _ forms: UnsafePointer<UInt16>) -> UInt32 {
    if letter &- 0x600 >= 0x300 { return letter }
    let plain = Int(unicode_stand_ins_table()[Int(letter &- 0x600)])
    if plain == 0 { return letter }
    let form = forms[(plain &- 0x600) &<< 2 &+ context]
    return form == 0 ? letter : UInt32(form) | Self.standIn | Self.care
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
  /// Signs that span the digits after them (U+0600 to U+0605, U+06DD, …) become a sign of one cell: the letter that they
  /// are made of or one that means nothing else, never another sign of the Koran. Controls become their picture, a tab a
  /// space.
  static func substitute(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x09: 0x20
    case 0x00..<0x20: 0x2400 + scalar
    case 0x7F: 0x2421
    case 0x80..<0xA0: 0xFFFD
    case 0x0600: 0x23  // number sign
    case 0x0601, 0x0604: 0xFEB3  // sanah, samvat: the seen of which they are made
    case 0x0602: 0x2A  // footnote marker
    case 0x0603: 0xFEBB  // safha: the sad of which it is made
    case 0x0605, 0x0890, 0x0891, 0x110BD, 0x110CD: 0x23
    case 0x06DD, 0x08E2: 0x25CB  // end of ayah: the circle around its number
    case 0x070F: 0xAF  // Syriac abbreviation mark
    default: scalar
    }
  }

  /// In place of a context: a lam that has an alef in it, and that alef.
  private static let ligates: UInt32 = 4
  private static let swallowed: UInt32 = 8
  private static let special = ScalarProperties.silent | ScalarProperties.clusters | ScalarProperties.mirrored
  private static let transparent = UInt32(JoiningType.transparent.rawValue)
}
