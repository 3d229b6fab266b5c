/// Lines of a pasted page that say the same, or begin or end as another does: paths of rubrics, the window's title.
struct TitleEchoes {
  private let texts: [[UInt8]]
  private var places: [[UInt8]: [Int]] = [:]
  private let bodyEnd: Int

  private static let reach = 60

  init(_ lines: ArraySlice<PastedLine>, bodyEnd: Int) {
    self.bodyEnd = bodyEnd
    texts = lines.map { $0.line.scalarCount <= 400 ? Array($0.line.text.utf8) : [] }
    for (index, line) in lines.enumerated() where line.line.scalarCount <= 220 {
      places[Array(line.line.text.lowercased().utf8), default: []].append(index)
    }
  }

  func tell(_ index: Int, _ flag: (TitleSign, Bool) -> Void) {
    let text = texts[index]
    let same = places[Array(String(decoding: text, as: UTF8.self).lowercased().utf8)] ?? []
    for place in same where place != index {
      flag(.againJustAbove, place < index && index - place <= 12)
      flag(.againFarAbove, index - place > 12)
      flag(.againBelow, place > index && place < bodyEnd)
      flag(.againBehind, place > index && place >= bodyEnd)
    }
    guard text.count >= 15 else { return }
    for place in max(0, index - Self.reach)..<min(texts.count, index + Self.reach) where place != index {
      let other = texts[place]
      if other.count > text.count, other.count < text.count + 120 {
        if Self.ends(other, with: text) || other.starts(with: text) {
          flag(place < index ? .echoedAbove : .echoedBelow, true)
        }
      } else if other.count >= 15, other.count < text.count {
        if Self.ends(text, with: other) {
          flag(.echoesEnd, true)
        } else if text.starts(with: other) {
          flag(.echoesStart, true)
        }
      }
    }
  }

  private static func ends(_ text: [UInt8], with end: [UInt8]) -> Bool {
    text[(text.count - end.count)...].elementsEqual(end)
  }
}
