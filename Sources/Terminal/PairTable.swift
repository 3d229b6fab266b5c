import CTerm
import Screen

/// Gives every style its ncurses attributes and colour pair, allotted as they come up.
struct PairTable {
  let depth: ColorDepth

  private var attributes: [Style: Look] = [:]
  private var pairs: [UInt64: Int32] = [:]
  private var reversedLooks: [Style: Look] = [:]
  private var recent: (style: Style, isReversed: Bool, look: Look) = (.plain, false, Look())

  struct Look {
    var attributes: attr_t = 0
    var pair: Int32 = 0
  }

  init(depth: ColorDepth) { self.depth = depth }

  /// - Parameter isReversed: whether letters and ground are to change their colours and be shown the other way round.
  mutating func look(of style: Style, isReversed: Bool = false) -> Look {
    if style == recent.style, isReversed == recent.isReversed { return recent.look }
    let look: Look
    if isReversed {
      look = reversedLooks[style] ?? allot(style, isReversed: true)
      reversedLooks[style] = look
    } else {
      look = attributes[style] ?? allot(style, isReversed: false)
      attributes[style] = look
    }
    recent = (style, isReversed, look)
    return look
  }

  private mutating func allot(_ style: Style, isReversed: Bool) -> Look {
    var look = Look()
    for (attribute, bit) in [
      (Style.Attributes.bold, WQ_BOLD), (.dim, WQ_DIM), (.italic, WQ_ITALIC), (.underline, WQ_UNDERLINE),
      (.reverse, WQ_REVERSE),
    ] where style.attributes.contains(attribute) { look.attributes |= bit }
    var (foreground, background) = depth.indices(of: style)
    if isReversed, foreground >= 0, background >= 0 {
      swap(&foreground, &background)
      look.attributes ^= WQ_REVERSE
    }
    if foreground != -1 || background != -1 {
      let key = UInt64(UInt32(bitPattern: foreground)) << 32 | UInt64(UInt32(bitPattern: background))
      if let known = pairs[key] {
        look.pair = known
      } else if pairs.count + 1 < wq_pairs() {
        look.pair = Int32(pairs.count + 1)
        init_extended_pair(look.pair, foreground, background)
        pairs[key] = look.pair
      }
    }
    return look
  }
}
