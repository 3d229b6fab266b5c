/// A small model of a terminal with kitty's graphics protocol: which pictures it holds and where they stand, of all that
/// was ever written to it.
public struct PictureCounter {
  /// The numbers of the pictures that were sent and not forgotten.
  public private(set) var pictures: Set<Int> = []
  /// Where they stand: the cell of the upper left corner, rows and columns, counted from 0.
  public private(set) var placements: [Place: Standing] = [:]

  public struct Place: Hashable, Sendable {
    public var picture: Int
    public var number: Int
  }

  public struct Standing: Equatable, Sendable {
    public var row: Int
    public var column: Int
    public var rows: Int
    public var columns: Int
  }

  private var cursor = (row: 0, column: 0)

  public init(_ bytes: [UInt8]) {
    var place = 0
    while place + 1 < bytes.count {
      guard bytes[place] == 0x1B else {
        place += 1
        continue
      }
      switch bytes[place + 1] {
      case UInt8(ascii: "["): place = move(bytes, place + 2)
      case UInt8(ascii: "_"):
        var end = place + 2
        while end < bytes.count, bytes[end] != 0x1B { end += 1 }
        if bytes[place + 2..<end].first == UInt8(ascii: "G") { take(bytes[place + 3..<end]) }
        place = end + 2
      default: place += 2
      }
    }
  }

  private mutating func move(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < bytes.count, !(0x40...0x7E).contains(bytes[end]) { end += 1 }
    guard end < bytes.count else { return end }
    let numbers = bytes[start..<end].split(separator: 0x3B).map { Int(String(decoding: $0, as: UTF8.self)) ?? 1 }
    if bytes[end] == UInt8(ascii: "H") { cursor = ((numbers.first ?? 1) - 1, (numbers.dropFirst().first ?? 1) - 1) }
    // kitty 0.26 and 0.48 forget what stands nowhere else when the screen is cleared.
    if bytes[end] == UInt8(ascii: "J"), numbers.first == 2 { (placements, pictures) = ([:], []) }
    return end + 1
  }

  private mutating func take(_ body: ArraySlice<UInt8>) {
    var keys: [Substring: Substring] = [:]
    for pair in String(decoding: body.prefix { $0 != 0x3B }, as: UTF8.self).split(separator: ",") {
      let halves = pair.split(separator: "=")
      if halves.count == 2 { keys[halves[0]] = halves[1] }
    }
    func number(_ key: Substring) -> Int { keys[key].flatMap { Int($0) } ?? 0 }
    switch keys["a"] {
    case "t": pictures.insert(number("i"))
    case "p":
      guard pictures.contains(number("i")) else { return }
      placements[Place(picture: number("i"), number: number("p"))] = Standing(
        row: cursor.row, column: cursor.column, rows: number("r"), columns: number("c"))
    case "d":
      switch keys["d"] {
      case "i": placements[Place(picture: number("i"), number: number("p"))] = nil
      case "I":
        placements = placements.filter { $0.key.picture != number("i") }
        pictures.remove(number("i"))
      case "a": placements = [:]
      case "A":
        placements = [:]
        pictures = []
      default: break
      }
    default: break
    }
  }
}
