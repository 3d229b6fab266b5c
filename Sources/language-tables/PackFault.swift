/// What is wrong in a pack, and where.
struct PackFault: Error, Equatable, CustomStringConvertible {
  var file: String
  /// From 1; 0 for the whole file.
  var line: Int
  var reason: String

  var description: String { line > 0 ? "\(file):\(line): \(reason)" : "\(file): \(reason)" }
}
