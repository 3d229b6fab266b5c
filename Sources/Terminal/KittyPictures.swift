import Screen

/// kitty's graphics protocol: a line is sent once, as a PNG, and then placed, moved and taken away by its number.
struct KittyPictures: PictureLayer {
  /// Pictures that the terminal keeps of what is out of sight.
  private static let kept = 120
  /// Bytes of one piece of a picture.
  private static let piece = 4096

  private let png: (Placement) -> [UInt8]?
  private var numbers: [Placement.Content: Int] = [:]
  /// The oldest first.
  private var order: [Placement.Content] = []
  private var next = 1
  private var shown: Set<Placement> = []

  /// - Parameter png: draws what is seen; nil where that is not there, or not yet.
  init(png: @escaping (Placement) -> [UInt8]?) { self.png = png }

  var undo: String { numbers.isEmpty ? "" : Self.command("a=d,d=A") }

  mutating func leave(for placements: [Placement], isWritten: (Int) -> Bool, isCleared: Bool) -> (
    text: String, rows: [Int]
  ) {
    // With a screen that is cleared kitty forgets all pictures that stand nowhere else.
    if isCleared {
      defer { (shown, numbers, order) = ([], [:], []) }
      return (undo, [])
    }
    let gone = shown.subtracting(placements)
    shown.subtract(gone)
    // Konsole 26.08 has been seen to keep one of many that were taken away one by one.
    if !gone.isEmpty, shown.isEmpty { return (Self.command("a=d,d=a"), []) }
    let text = gone.sorted { $0.row < $1.row }.compactMap { placement in
      number(of: placement).map { Self.command("a=d,d=i,i=\($0),p=\(Self.place(placement))") }
    }
    return (text.joined(), [])
  }

  mutating func draw(_ placements: [Placement]) -> String {
    var text = ""
    for placement in placements where !shown.contains(placement) {
      let known = number(of: placement)
      guard let number = known ?? send(placement, &text) else { continue }
      let top = placement.skippedRows * placement.cellHeight
      let height = placement.rows * placement.cellHeight
      let dots = placement.shownDots
      text += "\u{1B}[\(placement.row + 1);\(placement.column + 1)H"
      text += Self.command(
        "a=p,i=\(number),p=\(Self.place(placement)),x=\(dots.lowerBound),y=\(top),w=\(dots.count),h=\(height),"
          + "c=\(placement.columns),r=\(placement.rows),C=1,q=2")
      shown.insert(placement)
    }
    return text + forget()
  }

  private func number(of placement: Placement) -> Int? { numbers[placement.content] }

  /// A number for where a picture stands: the same line may stand in several rows.
  private static func place(_ placement: Placement) -> Int { placement.row * 1024 + placement.column + 1 }

  private mutating func send(_ placement: Placement, _ text: inout String) -> Int? {
    guard let bytes = png(placement) else { return nil }
    let number = next
    next += 1
    numbers[placement.content] = number
    order.append(placement.content)
    let encoded = Base64.encode(bytes)
    var start = 0
    while start < encoded.count {
      let end = min(start + Self.piece, encoded.count)
      let keys = start == 0 ? "a=t,f=100,i=\(number),q=2," : ""
      text += "\u{1B}_G\(keys)m=\(end < encoded.count ? 1 : 0);"
      text += String(decoding: encoded[start..<end], as: UTF8.self) + "\u{1B}\\"
      start = end
    }
    return number
  }

  /// Has the terminal forget the oldest lines that are not in sight.
  private mutating func forget() -> String {
    guard order.count > Self.kept + shown.count else { return "" }
    let inSight = Set(shown.map(\.content))
    var text = ""
    let old = order.filter { !inSight.contains($0) }.prefix(order.count - Self.kept)
    for picture in old {
      guard let number = numbers.removeValue(forKey: picture) else { continue }
      text += Self.command("a=d,d=I,i=\(number)")
    }
    let gone = Set(old)
    order.removeAll { gone.contains($0) }
    return text
  }

  private static func command(_ keys: String) -> String { "\u{1B}_G\(keys)\u{1B}\\" }
}
