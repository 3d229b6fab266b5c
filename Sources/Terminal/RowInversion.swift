import Screen

enum RowInversion {
  static func invert(_ cells: [Cell], base: Int?) -> [Cell] { cells }
  static func invertSegments(_ cells: [Cell]) -> [Cell] { cells }
}
extension Cell { func unshaped() -> Cell { self } }
