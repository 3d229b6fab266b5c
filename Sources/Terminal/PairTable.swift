import CTerm
import Screen

/// Gives every style its ncurses attributes and colour pair, allotted as they come up.
struct PairTable {
  let depth: ColorDepth
  /// The page's, which what is marked is told from.
  var grounds: [Color] = [] { didSet { if grounds != oldValue { forgetLooks() } } }

  private var looks: [Key: Look] = [:]
  private var pairs: [UInt64: Int32] = [:]
  private var recent: (key: Key, look: Look) = (Key(style: .plain), Look())

  private struct Key: Hashable {
    var style: Style
    var isReversed = false
    var tint: Int32 = 0
    var isBlank = false
    var isPicture = false
  }

  struct Look {
    var attributes: attr_t = 0
    var pair: Int32 = 0
  }

  init(depth: ColorDepth) { self.depth = depth }

  private mutating func forgetLooks() {
    looks = [:]
    recent = (Key(style: .plain), Look())
  }

  /// - Parameters:
  ///   - isReversed: whether letters and ground are to change their colours and be shown the other way round.
  ///   - tint: 0 ... 3, each another look that nobody tells from the others.
  ///   - isBlank: whether nothing is shown in the letters' colour.
  ///   - isPicture: whether this is part of a picture, whose two colours are taken as they are.
  mutating func look(
    of style: Style, isReversed: Bool = false, tint: Int = 0, isBlank: Bool = false, isPicture: Bool = false
  ) -> Look {
    let key = Key(
      style: style, isReversed: isReversed, tint: Int32(tint), isBlank: isBlank && tint != 0, isPicture: isPicture)
    if key == recent.key { return recent.look }
    let look = looks[key] ?? allot(key)
    looks[key] = look
    recent = (key, look)
    return look
  }

  private mutating func allot(_ key: Key) -> Look {
    let style = key.style
    var look = Look()
    var (foreground, background) = colors(of: style, isPicture: key.isPicture)
    let attributes = depth.attributes(of: style, foreground: foreground, background: background)
    for (attribute, bit) in [
      (Style.Attributes.bold, WQ_BOLD), (.dim, WQ_DIM), (.italic, WQ_ITALIC), (.underline, WQ_UNDERLINE),
      (.reverse, WQ_REVERSE),
    ] where attributes.contains(attribute) { look.attributes |= bit }
    (foreground, background) = tinted((foreground, background), of: style, by: key.tint, isBlank: key.isBlank)
    if key.isReversed, foreground >= 0, background >= 0 {
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

  /// A picture's two colours are taken as they are.
  func colors(of style: Style, isPicture: Bool) -> (foreground: Int32, background: Int32) {
    guard isPicture else { return depth.indices(of: style, amid: grounds) }
    return (depth.index(of: style.foreground), depth.index(of: style.background))
  }

  /// The last bits of the ground's blue, and of the colour of a blank's letters: the first bits of its green where colours
  /// can be mixed, since a multiplexer may bring them down to a few.
  func tinted(
    _ colors: (foreground: Int32, background: Int32), of style: Style, by tint: Int32, isBlank: Bool
  ) -> (foreground: Int32, background: Int32) {
    var (foreground, background) = colors
    if depth == .direct, 0..<0x1000000 ~= background { background ^= tint }
    let showsNone = isBlank && style.attributes.isDisjoint(with: [.underline, .reverse])
    let isMixed = depth == .direct && foreground < 0x1000000
    if showsNone, foreground >= 0 { foreground ^= isMixed ? tint << 14 : tint }
    return (foreground, background)
  }
}
