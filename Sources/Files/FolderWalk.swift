// Unsafe pointers: a name stands in a C array within dirent, and ends with a zero.
import Glibc

/// The files in a folder and in those below it, and what was passed over.
public struct FolderWalk: Equatable, Sendable {
  public struct Skipped: Equatable, Sendable {
    public enum Why: Equatable, Sendable {
      /// Its name begins with a dot.
      case hidden
      /// Its name is not one of those wanted.
      case unwanted
      /// It is no file to be read: a pipe, a socket, a device.
      case special(FileKind)
      /// It has been met under another name.
      case again
      /// The link leads nowhere, or the folder cannot be read.
      case unreadable(FileFault)
    }

    public var path: String
    public var why: Why
  }

  /// By name, folder after folder.
  public private(set) var files: [String] = []
  /// The folder and those below it, hidden ones left out.
  public private(set) var folders: [String] = []
  public private(set) var skipped: [Skipped] = []
  private let system: FileSystem
  private let isOfFolders: Bool
  /// Links may lead to a folder again and again.
  private var visited: Set<[UInt64]> = []

  public static func == (a: Self, b: Self) -> Bool { a.files == b.files && a.skipped == b.skipped }

  /// - Parameter isWanted: asked with the name of each regular file.
  public init(_ folder: String, in system: FileSystem = FileSystem(), where isWanted: (String) -> Bool) {
    self.system = system
    isOfFolders = false
    walk(folder, isWanted)
  }

  /// The folder and those below it, hidden ones left out; nothing grows with the files that are in them.
  public static func folders(of folder: String, in system: FileSystem = FileSystem()) -> [String] {
    FolderWalk(foldersOf: folder, in: system).folders
  }

  private init(foldersOf folder: String, in system: FileSystem) {
    self.system = system
    isOfFolders = true
    walk(folder) { _ in false }
  }

  private mutating func walk(_ folder: String, _ isWanted: (String) -> Bool) {
    guard let status = system.status(folder), visited.insert([status.device, status.number]).inserted else { return }
    folders.append(folder)
    let entries: [FolderEntry]
    do throws(FileFault) {
      entries = try system.entries(of: folder)
    } catch {
      return skipped.append(Skipped(path: folder, why: .unreadable(error)))
    }
    for entry in entries.sorted(by: { $0.name < $1.name }) {
      if isOfFolders, entry.kind != .folder || entry.name.hasPrefix(".") { continue }
      let path = folder.hasSuffix("/") ? folder + entry.name : folder + "/" + entry.name
      if entry.name.hasPrefix(".") {
        skipped.append(Skipped(path: path, why: .hidden))
        continue
      }
      switch entry.kind {
      case .folder: walk(path, isWanted)
      case .regular:
        if isWanted(entry.name) {
          // Links and names may lead to one file again and again.
          if let status = system.status(path), !visited.insert([status.device, status.number]).inserted {
            skipped.append(Skipped(path: path, why: .again))
          } else {
            files.append(path)
          }
        } else {
          skipped.append(Skipped(path: path, why: .unwanted))
        }
      case .link: skipped.append(Skipped(path: path, why: .unreadable(FileFault(path: path, cause: .system(ENOENT)))))
      default: skipped.append(Skipped(path: path, why: .special(entry.kind)))
      }
    }
  }
}

/// One name in a folder.
public struct FolderEntry: Equatable, Sendable {
  public var name: String
  /// What a link leads to; a link where it leads nowhere.
  public var kind: FileKind
}

extension FileSystem {
  /// What is in a folder, without `.` and `..`, in no order.
  public func entries(of folder: String) throws(FileFault) -> [FolderEntry] {
    guard let stream = folder.withSystemPath({ opendir($0) }) else { throw FileFault(system: folder) }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        SystemPath.text(UnsafeRawBufferPointer(rebasing: $0.prefix { $0 != 0 }))
      }
      if name == "." || name == ".." { continue }
      var kind = FileKind(entryType: entry.pointee.d_type)
      if kind == nil || kind == .link { kind = status("\(folder)/\(name)")?.kind ?? .link }
      entries.append(FolderEntry(name: name, kind: kind ?? .other))
    }
    return entries
  }
}
