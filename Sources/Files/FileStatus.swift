import Glibc

/// What there is at a path.
public enum FileKind: Equatable, Sendable {
  case regular, folder, pipe, socket, device, link, other

  init(mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      case S_IFCHR, S_IFBLK: .device
      case S_IFLNK: .link
      default: .other
      }
  }

  /// By a folder's own listing; nil where the file system does not say.
  init?(entryType: UInt8) {
    switch Int(entryType) {
    case Int(DT_REG): self = .regular
    case Int(DT_DIR): self = .folder
    case Int(DT_FIFO): self = .pipe
    case Int(DT_SOCK): self = .socket
    case Int(DT_CHR), Int(DT_BLK): self = .device
    case Int(DT_LNK): self = .link
    default: return nil
    }
  }
}

/// What the system knows of a file without opening it; links are followed.
public struct FileStatus: Equatable, Sendable {
  public var kind: FileKind
  /// Bytes.
  public var size: Int
  /// The last change of its content, in nanoseconds since 1970.
  public var modified: Int
  /// The last change of anything about it, its place among it, in nanoseconds since 1970.
  public var changed: Int
  /// The device and the number on it: the same file under every name.
  public var device: UInt64
  public var number: UInt64

  init(_ status: stat) {
    kind = FileKind(mode: status.st_mode)
    size = Int(status.st_size)
    modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
    changed = Int(status.st_ctim.tv_sec) * 1_000_000_000 + Int(status.st_ctim.tv_nsec)
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
  }
}
