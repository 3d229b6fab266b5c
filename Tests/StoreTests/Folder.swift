import Glibc

/// A folder of a test's own under the system's temporary one, taken away at the end.
final class Folder {
  let path: String

  init() {
    path = "/tmp/warraq-store-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
    mkdir(path, 0o755)
  }

  deinit { Folder.remove(path) }

  static func names(_ path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Everything under a folder, folders in front of what is in them.
  static func allPaths(_ folder: String) -> [String] {
    names(folder).map { folder + "/" + $0 }.flatMap { isFolder($0) ? [$0] + allPaths($0) : [$0] }
  }

  /// The names of all files under a folder.
  static func allNames(_ folder: String) -> [String] {
    allPaths(folder).filter { !isFolder($0) }.map { String($0.split(separator: "/").last ?? "") }
  }

  static func bytes(_ path: String) -> [UInt8] {
    let file = open(path, O_RDONLY)
    defer { close(file) }
    var status = stat()
    guard file >= 0, fstat(file, &status) == 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    return read(file, &bytes, bytes.count) == bytes.count ? bytes : []
  }

  static func write(_ bytes: [UInt8], to path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    _ = Glibc.write(file, bytes, bytes.count)
    close(file)
  }

  static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    for name in names(path) { remove(path + "/" + name) }
    rmdir(path)
  }

  static func write(_ text: String, to path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var text = text
    _ = text.withUTF8 { Glibc.write(file, $0.baseAddress, $0.count) }
    close(file)
  }
}
