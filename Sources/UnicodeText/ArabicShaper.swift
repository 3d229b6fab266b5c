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
    // Of all joining types, only that of marks has its third bit without its first.
    var types: UInt32 = 0
    for i in range { types |= text.properties[i] & ~(text.properties[i] &<< 2) }
    let sent = sent - range.lowerBound
    if types & JoiningType.transparent.bits == 0 {
      join(text, range, sent)
    } else {
      joinThroughMarks(text, range, sent)
    }
  }

  /// A line in which neighbours stand side by side.
  private func join(_ text: AnalyzedText, _ range: Range<Int>, _ sent: UnsafeMutablePointer<UInt32>) {
    let forms = unicode_forms_table()
    let standIns: UInt32 = options.formlessLetters == .standIn ? JoiningType.dual.bits : 0
    var before: UInt32 = 0
    var i = range.lowerBound
    while i < range.upperBound {
      let word = text.properties[i]
      let scalar = text.scalars[i]
      let after = i &+ 1 < range.upperBound ? text.properties[i &+ 1] : 0
      let context = (before &>> 1 & word) &>> 15 & 1 | (word &>> 1 & after) &>> 14 & 2
      before = word
      // U+08FF, the last row of the table, has no forms.
      let form = UInt32(forms[Int(truncatingIfNeeded: min(scalar &- 0x600, 0x2FF) &<< 2 | context)])
      let isFormless = 0 &- (form &- 1) &>> 31  // all its bits, or none
      sent[i] = form | scalar & isFormless
      if (scalar == 0x644 ? after : 0) & ScalarProperties.alef != 0 {
        sent[i] = Self.ligature(text.scalars[i &+ 1]) &+ (context & 1)
        sent[i &+ 1] = 0
        before = 0
        i &+= 1
      } else if word & Self.special != 0 || word & ScalarProperties.cellsMask == 0 {
        sent[i] = sentForSpecial(text, i)
      } else if word & standIns & isFormless != 0 {
        sent[i] = sentForFormless(scalar, Int(context), forms)
      }
      i &+= 1
    }
  }

  /// Nothing branches on the joining type: in vocalised text a letter and a mark are equally likely. All that is rare is one
  /// branch, which is therefore foreseen.
  private func joinThroughMarks(_ text: AnalyzedText, _ range: Range<Int>, _ sent: UnsafeMutablePointer<UInt32>) {
    let forms = unicode_forms_table()
    let scalars = text.scalars
    let properties = text.properties
    lookAhead(text, range, sent)
    let standIns: UInt32 = options.formlessLetters == .standIn ? JoiningType.dual.bits : 0
    // The joining type of what is before, by its bits; of a lam that takes an alef, the alef's bit instead.
    var before: UInt32 = 0
    for i in range {
      let word = properties[i]
      let scalar = scalars[i]
      let after = sent[i]
      let type = word & ScalarProperties.joining
      let joined = (before &>> 1 & type) &>> 15 & 1
      let joins = (type &>> 1 & after) &>> 15 & 1
      let context = joined | joins &<< 1
      // U+08FF, the last row of the table, has no forms.
      let form = UInt32(forms[Int(truncatingIfNeeded: min(scalar &- 0x600, 0x2FF) &<< 2 | context)])
      let isFormless = (form &- 1) &>> 31
      let ligature = (scalar == 0x644 ? after : before & word) & ScalarProperties.alef
      if word & Self.special | ligature | type & standIns & (0 &- isFormless) != 0 {
        if ligature != 0 && scalar != 0x644 {
          sent[i] = 0
          before = 0
          continue
        }
        if ligature != 0, let alef = alef(behind: i, text) {
          sent[i] = Self.ligature(scalars[alef]) &+ joined
          before = ScalarProperties.alef
          continue
        }
        let isSpecial = word & Self.special != 0
        sent[i] = isSpecial ? sentForSpecial(text, i) : form != 0 ? form : sentForFormless(scalar, Int(context), forms)
      } else {
        let stands: UInt32 = word & ScalarProperties.cellsMask == 0 ? Self.care : 0
        let attaches: UInt32 = text.flags[i] & ScalarFlags.cellsMask == 0 ? Self.mark : 0
        let plain = scalar | stands | (stands &>> 2 & attaches)
        sent[i] = form | (plain & (0 &- isFormless))
      }
      before = type == JoiningType.transparent.bits ? before : type
    }
  }

  /// Writes for each scalar the properties of the next one that joining does not pass through.
  @inline(__always)
  private func lookAhead(_ text: AnalyzedText, _ range: Range<Int>, _ after: UnsafeMutablePointer<UInt32>) {
    var next: UInt32 = 0
    var i = range.upperBound
    while i > range.lowerBound {
      i &-= 1
      let word = text.properties[i]
      after[i] = next
      next = word & ScalarProperties.joining == JoiningType.transparent.bits ? next : word
    }
  }

  /// What is sent for a scalar that is silent, mirrored, without cells, or one that terminals disagree on.
  private func sentForSpecial(_ text: AnalyzedText, _ i: Int) -> UInt32 {
    if text.flags[i] & ScalarFlags.silent != 0 { return 0 }
    let word = text.properties[i]
    let isTransparent = word & ScalarProperties.joining == JoiningType.transparent.bits
    let scalar = isTransparent ? text.scalars[i] : Self.substitute(text.scalars[i])
    if word & ScalarProperties.cellsMask == 0 || text.flags[i] & ScalarFlags.cellsMask == 0 {
      return scalar | Self.care | (text.flags[i] & ScalarFlags.cellsMask == 0 ? Self.mark : 0)
    }
    return word & ScalarProperties.mirrored == 0 ? scalar : scalar | Self.care
  }

  /// The alef that a lam takes: through marks, not through a soft hyphen. To be asked where one is known to come next: it
  /// ends the walk within the range.
  private func alef(behind lam: Int, _ text: AnalyzedText) -> Int? {
    var i = lam &+ 1
    while text.flags[i] & (ScalarFlags.silent | ScalarFlags.cellsMask | ScalarFlags.clusterStart) == 0 { i &+= 1 }
    return text.properties[i] & ScalarProperties.alef != 0 ? i : nil
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

  private static let special = ScalarProperties.silent | ScalarProperties.clusters | ScalarProperties.mirrored
}

extension JoiningType {
  /// As a word of properties holds it.
  @inline(__always) fileprivate var bits: UInt32 { UInt32(rawValue) &<< 15 }
}
