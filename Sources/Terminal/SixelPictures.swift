import Screen

/// Sixel graphics: a picture lies in the cells it was drawn over, until text is written there.
struct SixelPictures: PictureLayer {
  private let draw: (Placement) -> String?
  private var shown: Set<Placement> = []

  /// - Parameter draw: the sequence that draws a line in its colours.
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
      guard let picture = draw(placement) else { continue }
      text += "\u{1B}[\(placement.row + 1);\(placement.column + 1)H" + picture
      shown.insert(placement)
    }
    return text
  }
}
