import Glibc

/// Tells that the mode or the owner of one file was changed, by a descriptor that becomes readable then (inotify).
public final class AttributeWatch {
  /// To be polled; `drain` makes it quiet again.
  public let descriptor: Int32

  /// Nil where the file cannot be watched.
  public init?(_ path: String) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard descriptor >= 0 else { return nil }
    let watched = path.withSystemPath { inotify_add_watch(descriptor, $0, UInt32(IN_ATTRIB)) }
    if watched < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Takes what has been told.
  public func drain() {
    var buffer = [UInt8](repeating: 0, count: 1024)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }
}
