import Screen

// Lines of real letters.
extension TerminalSession {
  /// The block characters that letters are drawn with where there are no pixels; nil where there are none.
  public var mosaic: Mosaic? {
    guard [.auto, .mosaic].contains(settings.sizeBy) else { return nil }
    return settings.mosaic ?? profile.mosaic
  }

  /// How much higher than wide a cell is, in percent.
  public var cellAspect: Int { 200 }

  /// The frame with its letters drawn as block characters, where that is how this terminal shows them.
  func withMosaics(_ frame: Frame) -> Frame {
    guard !frame.placements.isEmpty, let letters, let mosaic else { return frame }
    let ground = replies.background.map { RGB(red: Int($0.red), green: Int($0.green), blue: Int($0.blue)) }
    let painter = MosaicPainter(mosaic: mosaic, depth: colorDepth, ink: ground?.likelyInk, ground: ground)
    return painter.paint(frame) { letters.coverage(of: $0) }
  }
}
