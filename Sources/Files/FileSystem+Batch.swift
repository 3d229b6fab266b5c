import Glibc

extension FileSystem {
  /// Writes many files, each of which is either there whole or not at all, as `write` does it; the disk is waited for
  /// once for all of them together rather than for one after the other. The folders must exist.
  ///
  /// - Returns: for each file why it could not be written; nil where it was.
  public func writeAll(_ files: [(bytes: [UInt8], path: String)], mode: mode_t = 0o644) -> [FileFault?] {
    var faults = [FileFault?](repeating: nil, count: files.count)
    // No more descriptors are held than any process may have.
    for start in stride(from: 0, to: files.count, by: Self.openAtOnce) {
      let chunk = start..<min(start + Self.openAtOnce, files.count)
      for (index, fault) in zip(chunk, writePiece(files[chunk], mode: mode)) { faults[index] = fault }
    }
    return faults
  }

  private static let openAtOnce = 512

  private func writePiece(_ files: ArraySlice<(bytes: [UInt8], path: String)>, mode: mode_t) -> [FileFault?] {
    var besides: [Result<(file: Int32, name: String), FileFault>] = []
    for (bytes, path) in files {
      besides.append(Result { () throws(FileFault) in try writeBeside(bytes, path, mode: mode) })
    }
    // All are on their way to the disk before the first one is waited for.
    for case .success(let beside) in besides { posix_fadvise(beside.file, 0, 0, POSIX_FADV_DONTNEED) }
    let codes = synchronized(besides.map { (try? $0.get().file) ?? -1 })
    var folders: Set<String> = []
    let faults = zip(zip(besides, codes), files).map { beside, file -> FileFault? in
      do throws(FileFault) {
        let ((descriptor, name), code) = (try beside.0.get(), beside.1)
        let isThere = code == 0
        // Some file systems say only here that there was no room.
        guard calls.close(descriptor) == 0, isThere, rename(name, file.path) else {
          let fault = FileFault(path: file.path, cause: .system(isThere ? errno : code))
          _ = name.withSystemPath { calls.remove($0) }
          return fault
        }
        folders.insert(SystemPath.folder(of: file.path))
        return nil
      } catch {
        return error
      }
    }
    for folder in folders { synchronize(folder) }
    return faults
  }

  private static let waitingAtOnce = 32

  /// Waits until what was written to these files is on the disk, for many at once: a disk that is waited for by several
  /// empties its cache for all of them together.
  /// - Returns: for each 0, or the number of the error; -1 stands for no file.
  private func synchronized(_ files: [Int32]) -> [Int32] {
    let synchronize = calls.synchronize
    let one: @Sendable (Int32) -> Int32 = { $0 < 0 || synchronize($0) == 0 ? 0 : errno }
    let count = min(files.count / 4, Self.waitingAtOnce)
    guard count > 1 else { return files.map(one) }
    let works = (0..<count).map { first in
      SideWork { stride(from: first, to: files.count, by: count).map { (place: $0, code: one(files[$0])) } }
    }
    var codes = [Int32](repeating: 0, count: files.count)
    for work in works { for (place, code) in work.result() { codes[place] = code } }
    return codes
  }

  /// A file with its bytes under another name, open; what replaces a file has its rights.
  func writeBeside(
    _ bytes: [UInt8], _ path: String, mode: mode_t
  ) throws(FileFault) -> (file: Int32, name: String) {
    let name = Self.nameBeside(in: SystemPath.folder(of: path))
    let file = name.withSystemPath { calls.open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode) }
    guard file >= 0 else { throw FileFault(system: path) }
    do throws(FileFault) {
      var replaced = stat()
      if path.withSystemPath({ stat($0, &replaced) }) == 0 { fchmod(file, replaced.st_mode & 0o7777) }
      try write(bytes, to: file, named: path)
      return (file, name)
    } catch {
      _ = calls.close(file)
      _ = name.withSystemPath { calls.remove($0) }
      throw error
    }
  }
}
