/// A piece of a page that was taken for no part of its article, kept so that the reader can take it back.
public struct LeftOut: Equatable, Sendable {
  public var text: String
  /// "share", "related" … as in `Provenance.Dropped`.
  public var reason: String
  /// The index of the block that it stood before; the number of blocks where it stood behind all of them.
  public var place: Int

  public init(text: String, reason: String, place: Int) {
    self.text = text
    self.reason = reason
    self.place = place
  }
}

extension Article {
  /// Puts what was left out back where it stood, each piece as a paragraph: one of them, or all.
  public mutating func takeBack(_ index: Int?) {
    for index in index.map({ [$0] }) ?? Array(leftOut.indices.reversed()) where leftOut.indices.contains(index) {
      let piece = leftOut.remove(at: index)
      let place = min(max(piece.place, 0), blocks.count)
      blocks.insert(.paragraph(RichText(piece.text)), at: place)
      // What stood behind it stands a block further on now.
      for later in index..<leftOut.count where leftOut[later].place >= place { leftOut[later].place += 1 }
    }
  }

  /// Bytes of what is kept to be taken back; menus and footers, which nobody misses, go first where there is more.
  private static let keptLength = 64 << 10

  /// Keeps what was left out of a page beside its article.
  public mutating func keep(leftOut dropped: [Provenance.Dropped]) {
    var room = Self.keptLength
    var kept: Set<Int> = []
    let order = dropped.indices.filter { !dropped[$0].isOfSite } + dropped.indices.filter { dropped[$0].isOfSite }
    for index in order where !dropped[index].text.isEmpty && dropped[index].why != "control" {
      guard dropped[index].text.utf8.count <= room else { continue }
      room -= dropped[index].text.utf8.count
      kept.insert(index)
    }
    leftOut = dropped.indices.filter(kept.contains).map { index in
      LeftOut(
        text: dropped[index].text, reason: dropped[index].why,
        place: min(dropped[index].place ?? blocks.count, blocks.count))
    }.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }.map(\.element)
  }
}

extension Provenance.Dropped {
  fileprivate var isOfSite: Bool { ["menu", "footer", "consent", "sidebar", "form"].contains(why) }
}
