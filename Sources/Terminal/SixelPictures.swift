import Screen

/// Sixel graphics: a picture lies in the cells it was drawn over, until text is written there.
struct SixelPictures: PictureLayer {
  /// A picture as far as it is shown: the same wherever it stands.
  private struct Picture: Hashable {
    var content: Placement.Content
    var ground: Color
    var skippedRows: Int
    var rows: Int
    var dots: Range<Int>

    init(_ placement: Placement) {
      (content, ground) = (placement.content, placement.ground)
      (skippedRows, rows, dots) = (placement.skippedRows, placement.rows, placement.shownDots)
    }
  }

  /// Lines, and rows of pictures, that are kept as they were drawn, for when the page is scrolled: two screens of them.
  private static let kept = 128

  private let draw: (Placement) -> String?
  private var shown: Set<Placement> = []
  private var drawn: [Picture: String] = [:]
  /// The oldest first.
  private var order: [Picture] = []

  /// - Parameter draw: the sequence that draws what is seen, the same wherever it stands; nil where that is not there, or not
  ///   yet.
  init(draw: @escaping (Placement) -> String?) { self.draw = draw }

  /// Leaving the alternate screen takes all with it.
  var undo: String { "" }

  mutating func leave(for placements: [Placement], isWritten: (Int) -> Bool, isCleared: Bool) -> (
    text: String, rows: [Int]
  ) {
    if isCleared {
      shown = []
      return ("", [])
    }
    let gone = shown.subtracting(placements)
    let rows = Set(gone.flatMap { $0.row..<$0.row + $0.rows })
    // A row that is written may be cleared to its end, and the picture in it.
    shown = shown.subtracting(gone).filter { placement in
      !(placement.row..<placement.row + placement.rows).contains { rows.contains($0) || isWritten($0) }
    }
    return ("", rows.sorted())
  }

  mutating func draw(_ placements: [Placement]) -> String {
    var text = ""
    for placement in placements where !shown.contains(placement) {
      guard let picture = picture(of: placement) else { continue }
      text += "\u{1B}[\(placement.row + 1);\(placement.column + 1)H" + picture
      shown.insert(placement)
    }
    return text
  }

  private mutating func picture(of placement: Placement) -> String? {
    let picture = Picture(placement)
    if let known = drawn[picture] { return known }
    guard let text = draw(placement) else { return nil }
    drawn[picture] = text
    order.append(picture)
    if order.count > Self.kept { drawn[order.removeFirst()] = nil }
    return text
  }
}
