import Glibc

/// A file for what is to be read by a program beside this one: it has no name from the beginning, so that nothing of it is
/// left however this process ends.
public final class PassingFile: Sendable {
  private let file: Int32

  /// - Parameter folder: where there is room for it.
  public init(_ bytes: [UInt8], in folder: String, files: FileSystem = FileSystem()) throws(FileFault) {
    let name = FileSystem.nameBeside(in: folder)
    file = name.withSystemPath { files.calls.open($0, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
    guard file >= 0 else { throw FileFault(system: name) }
    _ = name.withSystemPath { files.calls.remove($0) }
    do throws(FileFault) {
      try files.write(bytes, to: file, named: folder)
    } catch {
      close(file)
      throw error
    }
  }

  deinit { close(file) }

  /// Leads to it from every process of the user's, as long as it is held.
  public var path: String { "/proc/\(getpid())/fd/\(file)" }
}
