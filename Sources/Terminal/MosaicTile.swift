/// A block character, and how much of each dot of a cell it fills.
struct MosaicTile {
  let character: UInt32
  /// Eighths of each dot, row by row.
  let filled: [Int]
  /// Their sum, and that of their squares.
  let sum: Int
  let squares: Int

  init(_ character: UInt32, _ filled: [Int]) {
    self.character = character
    self.filled = filled
    sum = filled.reduce(0, +)
    squares = filled.reduce(0) { $0 + $1 * $1 }
  }
}

/// What a cell is drawn with: a character, and the shades of what it fills and of the rest.
struct TileFit: Equatable {
  var character: UInt32
  /// 0 ground, and on to ink.
  var inside: Int
  var outside: Int
}

extension Mosaic {
  /// The characters that a cell is drawn with beside a blank one. Of two that divide a cell alike only one is there: what
  /// it fills is no more than the rest, and lies above or on the left where both are alike, since a font's blocks that
  /// fall short of their cell do so on the right and at the foot.
  func tiles(in depth: ColorDepth) -> [MosaicTile] {
    (depth < .palette ? Self.plainTiles : Self.shadedTiles)[self] ?? []
  }

  /// The tile with the shades that come nearest to a cell's dots, in so many steps from ground to ink.
  ///
  /// - Parameter dots: 0...255 each, as many as the grid has.
  static func fit(_ dots: [Int], _ tiles: [MosaicTile], shades: Int) -> TileFit {
    let count = dots.count
    let sum = dots.reduce(0, +)
    let mean = (sum * shades * 2 + count * 255) / (count * 510)
    var best = TileFit(character: 0x20, inside: mean, outside: mean)
    guard let first = dots.first, dots.contains(where: { $0 != first }) else { return best }
    // Everything in 1/8 of a shade's step, times 255.
    func error(_ inside: Int, _ outside: Int, _ filled: (Int) -> Int) -> Int {
      var error = 0
      for (place, dot) in dots.enumerated() {
        let apart = dot * shades * 8 - 255 * (outside * 8 + (inside - outside) * filled(place))
        error += apart * apart
      }
      return error
    }
    var least = error(mean, mean) { _ in 0 }
    for tile in tiles {
      func take(_ inside: Int, _ outside: Int) {
        guard inside != outside else { return }
        let error = error(inside, outside) { tile.filled[$0] }
        if error < least {
          (least, best) = (error, TileFit(character: tile.character, inside: inside, outside: outside))
        }
      }
      guard shades > 1 else {
        take(1, 0)
        take(0, 1)
        continue
      }
      let products = zip(dots, tile.filled).reduce(0) { $0 + $1.0 * $1.1 }
      // The line of least squares through the dots over how much of each is filled.
      let variance = count * tile.squares - tile.sum * tile.sum
      guard variance > 0 else { continue }
      let slope = Double(count * products - tile.sum * sum) / Double(variance)
      let foot = (Double(sum) - slope * Double(tile.sum)) / Double(count)
      func shade(_ value: Double) -> Int { min(max(Int((value * Double(shades) / 255).rounded()), 0), shades) }
      take(shade(foot + 8 * slope), shade(foot))
    }
    return best
  }

  private static let plainTiles: [Mosaic: [MosaicTile]] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, made(of: $0, in: .none)) })
  private static let shadedTiles: [Mosaic: [MosaicTile]] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, made(of: $0, in: .direct)) })

  private static func made(of mosaic: Mosaic, in depth: ColorDepth) -> [MosaicTile] {
    let (columns, rows) = mosaic.grid(in: depth)
    func tile(_ character: UInt32, _ filled: (_ x: Int, _ y: Int) -> Int) -> MosaicTile {
      MosaicTile(character, (0..<rows * columns).map { filled($0 % columns, $0 / columns) })
    }
    let all = 1 << (mosaic.columns * mosaic.rows)
    var tiles = (1..<all - 1).compactMap { pattern -> MosaicTile? in
      let parts = pattern.nonzeroBitCount * 2
      guard parts < mosaic.columns * mosaic.rows || (parts == mosaic.columns * mosaic.rows && pattern & 1 == 1) else {
        return nil
      }
      return tile(mosaic.character(pattern)) { x, y in
        let part = y * mosaic.rows / rows * mosaic.columns + x * mosaic.columns / columns
        return pattern >> part & 1 == 1 ? 8 : 0
      }
    }
    if mosaic == .halves, columns == 2 { tiles.append(tile(0x258C) { x, _ in x == 0 ? 8 : 0 }) }
    guard mosaic == .quadrants, depth >= .palette else { return tiles }
    // What is filled from the foot by eighths of the cell; those that leave a hairline are no gain.
    for eighths in [2, 3, 5, 6] {
      tiles.append(tile(0x2580 + UInt32(eighths)) { _, y in min(max(eighths * rows - (rows - 1 - y) * 8, 0), 8) })
    }
    return tiles
  }
}
