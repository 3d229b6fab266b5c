import CTerm
import Screen

// Lines of real letters.
extension TerminalSession {
  /// Whether rows of twice the height and width can be shown.
  public var hasDoubleHeight: Bool { rowScaling == .lines }

  /// Whether letters of two, three and four times the size can be shown.
  public var scalesText: Bool { rowScaling == .scaledText }

  /// How rows of several times the height and width are shown.
  public var rowScaling: RowScaling? {
    if profile.hasDoubleHeight, strategy == .visual, [.auto, .lines].contains(settings.sizeBy) { return .lines }
    let isAble = replies.hasScaledText && profile.identity.kind == .kitty && profile.identity.multiplexer == .none
    return isAble && [.auto, .osc66].contains(settings.sizeBy) ? .scaledText : nil
  }

  /// The block characters that letters are drawn with where there are no pixels; nil where there are none.
  public var mosaic: Mosaic? {
    guard [.auto, .mosaic].contains(settings.sizeBy) else { return nil }
    return settings.mosaic ?? profile.mosaic
  }

  /// How pictures are sent; nil where the terminal has not said that it takes them, or not how large its cells are.
  public var pictures: PictureProtocol? {
    guard [.auto, .pixels].contains(settings.sizeBy), cellSize != nil else { return nil }
    switch profile.identity.multiplexer {
    case .none: return replies.hasGraphics ? .kitty : replies.hasSixel ? .sixel : nil
    case .tmux: return wantsPlaceholders && (setPassthrough || tmux?.answer?.mayPass == true) ? .placeholders : nil
    case .screen: return nil
    }
  }

  /// Whether a kitty behind tmux shows pictures by placeholders, which 0.28 brought, where it can be sent them. tmux
  /// itself has named it.
  var wantsPlaceholders: Bool {
    let identity = profile.identity
    return [.auto, .pixels].contains(settings.sizeBy) && settings.passthrough && identity.multiplexer == .tmux
      && identity.kind == .kitty && identity.version >= 28 && tmux?.answer?.client.isEmpty == false
      && colorDepth >= .palette && cellSize != nil
  }

  /// Why there are no pictures, for `warraq doctor`.
  public var reasonAgainstPictures: String {
    if ![.auto, .pixels].contains(settings.sizeBy) { return "size-by says so" }
    if profile.identity.multiplexer == .tmux {
      return "tmux can hand them through to kitty 0.28 or newer, where it tells how large cells are"
    }
    if profile.identity.multiplexer != .none { return "they do not get through \(profile.identity.multiplexer)" }
    if !replies.hasGraphics && !replies.hasSixel { return "the terminal does not say that it shows pictures" }
    return "the terminal does not say how large its cells are"
  }

  /// The pixels of a cell, where pictures can be shown.
  public var cellPixels: (width: Int, height: Int)? { pictures == nil ? nil : cellSize }

  /// How much higher than wide a cell is, in percent.
  public var cellAspect: Int { cellSize.map { $0.height * 100 / $0.width } ?? 200 }

  private var cellSize: (width: Int, height: Int)? {
    if let size = replies.cellSize { return size }
    var (width, height): (Int32, Int32) = (0, 0)
    guard wq_window_pixels(line.output, &width, &height), size.columns > 0, size.rows > 0 else { return nil }
    let cell = (width: Int(width) / size.columns, height: Int(height) / size.rows)
    return cell.width >= 4 && cell.height >= 6 ? cell : nil
  }

  /// The frame with its letters drawn as block characters, where that is how this terminal shows them.
  func withMosaics(_ frame: Frame) -> Frame {
    guard !frame.placements.isEmpty else { return frame }
    guard pictures == nil else { return frame }
    guard let mosaic else {
      var plain = frame
      plain.placements = []
      return plain
    }
    let painter = MosaicPainter(mosaic: mosaic, depth: colorDepth, ink: ground?.likelyInk, ground: ground)
    let (letters, figures) = (letters, figures)
    return painter.paint(frame, { letters?.coverage(of: $0) }, figure: { figures?.raster(of: $0) })
  }

  private var ground: RGB? {
    replies.background.map { RGB(red: Int($0.red), green: Int($0.green), blue: Int($0.blue)) }
  }

  /// A colour as pixels have it; the terminal's own are what it said, or likely. A ground is what the cells around it show
  /// in as few colours as they have, or there would be a box around the line.
  private func rgb(_ color: Color, isInk: Bool) -> RGB {
    let paper = ground ?? RGB(red: 0, green: 0, blue: 0)
    if colorDepth == .none || color == .default { return isInk ? paper.likelyInk : paper }
    let shown = isInk || colorDepth == .direct ? color : .indexed(UInt8(clamping: colorDepth.index(of: color)))
    return RGB(shown) ?? paper
  }

  /// The layer for how pictures are sent here.
  func pictureLayer() -> (any PictureLayer)? {
    switch pictures {
    case nil, .placeholders: return nil
    case .kitty: return KittyPictures { [weak self] in self?.png(of: $0) }
    case .sixel:
      // A VT340 has sixteen registers of colours.
      let colors = profile.identity.kind == .xterm ? 16 : 64
      let figureColors = profile.identity.kind == .xterm ? 16 : 216
      let showsGround = profile.identity.kind == .foot
      return SixelPictures { [weak self] placement in
        guard let self else { return nil }
        switch placement.content {
        case .letters(let line, _):
          return letters?.coverage(of: line).map { coverage in
            SixelEncoder(mostColors: colors, showsGround: showsGround) { self.rgb($0, isInk: $1) }
              .encode(placement, line, coverage)
          }
        case .figure(let figure):
          return figures?.raster(of: figure).map { ColorCube(registers: figureColors).sixels(of: placement, $0) }
        }
      }
    }
  }

  private func png(of placement: Placement) -> [UInt8]? {
    switch placement.content {
    case .letters(let line, let paints): letters?.png(of: line, inks: paints.map { inked($0) })
    case .figure(let figure): figures?.png(of: figure)
    }
  }

  /// The frame as it is drawn: with its pictures in cells where that is how this terminal shows them.
  func prepared(_ frame: Frame) -> Frame {
    guard pictures == .placeholders else { return withMosaics(frame) }
    var pictures = placeholders ?? PlaceholderPictures { [weak self] in self?.png(of: $0) }
    let (shown, text) = pictures.show(frame)
    if !text.isEmpty { line.send(text) }
    placeholders = pictures
    return shown
  }

  /// Has kitty forget the pictures that it was sent through tmux.
  func dropPlaceholders() {
    guard let placeholders else { return }
    line.send(placeholders.undo)
    self.placeholders = nil
  }

  private func inked(_ paint: Placement.Paint) -> InkedStretch {
    // A ground of the terminal's own is left for it to draw.
    let ground = paint.background == .default || colorDepth == .none ? 0 : rgb(paint.background, isInk: false).word
    return InkedStretch(
      dots: paint.dots, ink: rgb(paint.foreground, isInk: true).word, ground: ground, isUnderlined: paint.isUnderlined)
  }
}

extension RGB {
  /// Red, green, blue and full alpha from the highest byte on.
  fileprivate var word: UInt32 { UInt32(red) << 24 | UInt32(green) << 16 | UInt32(blue) << 8 | 0xFF }
}
