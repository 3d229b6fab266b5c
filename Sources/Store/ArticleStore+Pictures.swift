import ArticleFiles
import ArticleModel
import Files

extension ArticleStore {
  /// The file in which the picture at an address is kept; nil where it is not.
  public func picture(_ address: String, of id: String) -> String? {
    guard let article = try? path(of: id) else { return nil }
    let path = "\(PictureFolder.path(beside: article))/\(PictureFolder.name(of: address))"
    return files.status(path)?.kind == .regular ? path : nil
  }

  /// Keeps a picture that an article names beside it, in the place of one of the same address.
  /// - Returns: the file.
  @discardableResult public func keep(
    picture bytes: [UInt8], at address: String, of id: String
  ) throws(StoreError) -> String {
    try withRooms { rooms throws(StoreError) in
      let index = try freshIndex(&rooms)
      // Nobody moves the article meanwhile.
      return try rooms.lock.hold { () throws(StoreError) in
        guard let article = try index.path(of: id), files.status(article) != nil else {
          throw StoreError(path: directory, reason: "holds no article \(id)")
        }
        let named = ArticleDocument(parsing: try text(of: article)).article.figureAddresses
          .prefix(PictureFolder.mostPictures)
        guard named.contains(address) else {
          throw StoreError(path: article, reason: "has no such picture among its first \(PictureFolder.mostPictures)")
        }
        guard bytes.count <= PictureFolder.mostBytes, PictureFolder.holds(bytes) else {
          throw StoreError(
            path: article,
            reason: "the picture is no PNG, JPEG, WebP or GIF of up to \(PictureFolder.mostBytes >> 20) MB")
        }
        let folder = PictureFolder.path(beside: article)
        let path = "\(folder)/\(PictureFolder.name(of: address))"
        try makeFolder(folder)
        files.sweep(folder)
        try StoreError.wrapping { () throws(FileFault) in
          try makeRoom(in: folder, for: Set(named.map(PictureFolder.name)))
          try files.write(bytes, to: path)
        }
        return path
      }
    }
  }

  /// In a full folder, what the article no longer names makes room.
  private func makeRoom(in folder: String, for names: Set<String>) throws(FileFault) {
    let kept = try files.entries(of: folder)
    guard kept.count >= PictureFolder.mostPictures else { return }
    for entry in kept where entry.kind == .regular && !names.contains(entry.name) {
      try files.remove(folder + "/" + entry.name)
    }
  }
}

extension ArticleStore {
  /// What an article was imported from, as its file says.
  public func input(of id: String) throws(StoreError) -> String? {
    ArticleDocument(parsing: try text(of: path(of: id))).otherFields.first { $0.key == "input" }?.value
  }
}

extension FileSystem {
  /// Takes away a folder of pictures with what is in it; a folder in it stays, and keeps it.
  func removePictures(_ folder: String) throws(FileFault) {
    guard isFolder(folder) else { return }
    for entry in try entries(of: folder) where entry.kind != .folder { try remove(folder + "/" + entry.name) }
    _ = removeEmptyFolder(folder)
  }
}
