import Files

/// What the store could not do, and with which file.
public struct StoreError: Error, Equatable, Sendable, CustomStringConvertible {
  public var path: String
  public var reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  public var description: String { "\(path): \(reason)" }

  public init(_ fault: FileFault) { self.init(path: fault.path, reason: fault.reason) }

  /// Lets a fault of a file go by as one of the store.
  static func wrapping<Value>(_ body: () throws(FileFault) -> Value) throws(StoreError) -> Value {
    do throws(FileFault) {
      return try body()
    } catch {
      throw StoreError(error)
    }
  }
}
