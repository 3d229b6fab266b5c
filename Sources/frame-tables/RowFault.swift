/// What is wrong in the file of rows, and where.
struct RowFault: Error, Equatable, CustomStringConvertible {
  /// From 1.
  var line: Int
  var reason: String

  var description: String { "\(line): \(reason)" }
}
