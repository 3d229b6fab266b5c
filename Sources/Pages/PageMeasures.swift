/// How much text, and of which kind, stands in each part of a page.
struct PageMeasures {
  /// Of what stands in a block itself, not in the blocks inside of it.
  struct Text {
    /// Scalars that are no white space.
    var letters = 0
    var linkLetters = 0
    /// Commas and ends of sentences.
    var marks = 0
  }

  /// By node; own text of blocks.
  private(set) var own: [Text]
  /// By node; all text below it.
  private(set) var all: [Text]
  /// By node; how much prose stands in the blocks below it.
  private(set) var score: [Int]
  /// By node; how much of links and menus stands there.
  private(set) var clutter: [Int]

  init(_ tree: PageTree, left: [Bool]) {
    let count = tree.nodes.count
    own = Array(repeating: Text(), count: count)
    score = Array(repeating: 0, count: count)
    clutter = score
    var block = Array(repeating: 0, count: count)
    var isLink = Array(repeating: false, count: count)
    var isLeft = left
    for node in tree.indices.dropFirst() {
      let parent = tree.nodes[node].parent
      isLeft[node] = isLeft[node] || isLeft[parent]
      let tag = tree.tag(node)
      block[node] = tag.isBlock ? node : block[parent]
      isLink[node] = isLink[parent] || tag == .a
      guard tag == .text, !isLeft[node] else { continue }
      let measured = Self.measure(tree.bytes(node))
      own[block[node]].letters += measured.letters
      own[block[node]].marks += measured.marks
      if isLink[node] { own[block[node]].linkLetters += measured.letters }
    }
    all = own
    for node in tree.indices where own[node].letters > 0 {
      let found = Self.score(own[node])
      if found > 0 { score[node] = found } else { clutter[node] = -found }
    }
    for node in tree.indices.dropFirst().reversed() {
      let parent = tree.nodes[node].parent
      all[parent].letters += all[node].letters
      all[parent].linkLetters += all[node].linkLetters
      all[parent].marks += all[node].marks
      score[parent] += score[node]
      clutter[parent] += clutter[node]
    }
  }

  private static func score(_ text: Text) -> Int {
    let plain = text.letters - text.linkLetters
    if text.linkLetters * 2 > text.letters { return -min(30, 8 + text.letters / 4) }
    if plain >= 70 || plain >= 30 && text.marks > 0 { return plain }
    return 0
  }

  private static func measure(_ bytes: ArraySlice<UInt8>) -> Text {
    var text = Text()
    var previous: UInt8 = 0
    var earlier: UInt8 = 0
    for byte in bytes {
      if byte > 0x20, byte & 0xC0 != 0x80 { text.letters += 1 }
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"):
        text.marks += 1
      // ، ؛ ؟ and ۔
      case 0x8C where previous == 0xD8, 0x9B where previous == 0xD8, 0x9F where previous == 0xD8,
        0x94 where previous == 0xDB:
        text.marks += 1
      // 、 。 ， ！ ？ ； and the danda
      case 0x81 where previous == 0x80 && earlier == 0xE3, 0x82 where previous == 0x80 && earlier == 0xE3,
        0x81 where previous == 0xBC && earlier == 0xEF, 0x8C where previous == 0xBC && earlier == 0xEF,
        0x9B where previous == 0xBC && earlier == 0xEF, 0x9F where previous == 0xBC && earlier == 0xEF,
        0xA4 where previous == 0xA5 && earlier == 0xE0:
        text.marks += 1
      // Burmese ၊ and ။, Khmer ។ and ៕
      case 0x8A where previous == 0x81 && earlier == 0xE1, 0x8B where previous == 0x81 && earlier == 0xE1,
        0x94 where previous == 0x9F && earlier == 0xE1, 0x95 where previous == 0x9F && earlier == 0xE1:
        text.marks += 1
      // Thai and Lao end a sentence with no sign, so that a letter of theirs has to do.
      case 0xB8...0xBB where previous == 0xE0: text.marks += 1
      default: break
      }
      earlier = previous
      previous = byte
    }
    return text
  }
}
