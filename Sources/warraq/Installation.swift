import Files
import Glibc

/// What makes the program at home under a prefix: itself, the programs beside it, manual, completions, desktop entry.
struct Installation {
  /// A file under the prefix.
  struct Item {
    /// From the prefix on: `share/man/man1/warraq.1`.
    let path: String
    let bytes: [UInt8]
    let mode: mode_t
  }

  /// The programs of a build; the reader does its work without the others, and says what it lacks.
  static let programs = ["warraq", "warraq-fetch", "warraq-type"]
  /// What was put where, for `uninstall`. Not under `share/warraq`: the library lives there.
  static let record = "share/doc/warraq/installed"

  let prefix: String
  private let files = FileSystem()

  /// Writes everything, then the record of it. Whole files only: a program that runs keeps the one that it began with.
  func write(_ items: [Item]) throws(FileFault) {
    for item in items {
      try files.makeFolder(SystemPath.folder(of: prefix + "/" + item.path))
      try files.write(item.bytes, to: prefix + "/" + item.path, mode: item.mode, isDurable: false)
      // A file that is replaced keeps its mode, which may be that of something that was no program.
      try files.setMode(item.mode, of: prefix + "/" + item.path)
    }
    let list = items.map(\.path) + [Self.record]
    try files.makeFolder(SystemPath.folder(of: prefix + "/" + Self.record))
    try files.write(list.joined(separator: "\n") + "\n", to: prefix + "/" + Self.record, isDurable: false)
  }

  /// The programs of the folder that this one runs from, and the names of those that are not there.
  func programs() throws(FileFault) -> (found: [Item], missing: [String]) {
    var found: [Item] = []
    var missing: [String] = []
    for name in Self.programs {
      let path = files.ownFolder + "/" + name
      guard files.status(path)?.kind == .regular else {
        missing.append(name)
        continue
      }
      found.append(Item(path: "bin/" + name, bytes: try files.read(path), mode: 0o755))
    }
    return (found, missing)
  }

  /// Takes out what the record names, and folders that are empty then. What is gone already is passed over.
  /// - Returns: how many files were taken out.
  func remove() throws(FileFault) -> Int {
    let record = try files.readSettings(prefix + "/" + Self.record)
    // Only plain places below the prefix: the record is a file that anybody may have changed.
    let paths = record.split(separator: "\n").map(String.init).filter { path in
      !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
    }
    var removed = 0
    for path in paths where files.status(prefix + "/" + path) != nil {
      try files.remove(prefix + "/" + path)
      removed += 1
    }
    for path in paths {
      var folder = SystemPath.folder(of: path)
      while folder != "." {
        guard files.removeEmptyFolder(prefix + "/" + folder) else { break }
        folder = SystemPath.folder(of: folder)
      }
    }
    return removed
  }

  /// The entry in a desktop's menu, after the Desktop Entry Specification 1.5, with the kinds of file that are read.
  static let desktopEntry = """
    [Desktop Entry]
    Type=Application
    Name=Warraq
    Name[ar]=ورّاق
    GenericName=Article Reader
    GenericName[ar]=قارئ مقالات
    Comment=Read articles and feeds in the terminal, right to left and both ways
    Comment[ar]=اقرأ المقالات والخلاصات في الطرفية بكل اتجاه
    Exec=warraq %U
    Icon=text-x-generic
    Terminal=true
    Categories=Network;News;Feed;ConsoleOnly;
    Keywords=rss;atom;news;arabic;
    MimeType=text/html;application/xhtml+xml;text/markdown;text/plain;message/rfc822;application/mbox;application/rss+xml;application/atom+xml;

    """
}
