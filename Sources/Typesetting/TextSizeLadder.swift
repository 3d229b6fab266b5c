/// The steps of +A and -A as data, and what each comes to on a given screen.
public struct TextSizeLadder: Sendable {
  public struct Rung: Sendable {
    public var step: Int
    /// Of the letters, in percent of the terminal's own.
    public var percent: Int
    /// What the step comes to where its letters cannot be had: the room around them. Nil where nothing would do.
    public var spacing: Typography?
    /// Whether the headline may then have letters of twice the size, where the article has its rows for itself.
    public var enlargesHeadline: Bool

    public init(_ step: Int, percent: Int, spacing: Typography? = nil, enlargesHeadline: Bool = false) {
      self.step = step
      self.percent = percent
      self.spacing = spacing
      self.enlargesHeadline = enlargesHeadline
    }
  }

  /// In ascending steps; step 0 is among them.
  public let rungs: [Rung]

  public init(rungs: [Rung]) { self.rungs = rungs }

  public static let standard = TextSizeLadder(rungs: [
    Rung(-2, percent: 80, spacing: Typography(measure: nil, paragraphSpacing: 0, firstLineIndent: 2)),
    Rung(-1, percent: 90, spacing: Typography(measure: 80)),
    Rung(0, percent: 100, spacing: Typography()),
    Rung(1, percent: 120, spacing: Typography(measure: 56, paragraphSpacing: 2)),
    Rung(
      2, percent: 140, spacing: Typography(measure: 56, paragraphSpacing: 2, lineSpacing: 1), enlargesHeadline: true),
    Rung(
      3, percent: 170, spacing: Typography(measure: 44, paragraphSpacing: 2, lineSpacing: 1, isBodyBold: true),
      enlargesHeadline: true),
    Rung(4, percent: 200), Rung(5, percent: 240), Rung(6, percent: 300), Rung(7, percent: 400),
  ])

  /// Cells of an average word of Arabic news with the space after it.
  static let cellsPerWord = 6.0
  static let leastWordsPerLine = 2.5
  static let leastWordsPerScreen = 15.0

  /// What a step comes to: the step itself, or the nearest one towards 0 that this screen can show.
  public func resolve(_ step: Int, on screen: TextSizeScreen) -> TextSize {
    // It can be shown everywhere, and nothing that looks like it stands before it: the others need not be laid out.
    if step == 0, let size = rungs.first(where: { $0.step == 0 }).flatMap({ size(of: $0, on: screen) }) { return size }
    let sizes = reachable(on: screen)
    let nearest = step < 0 ? sizes.first { $0.step >= step } : sizes.last { $0.step <= step }
    return nearest ?? size(of: Rung(0, percent: 100, spacing: Typography()), on: screen)
      ?? TextSize(step: 0, typography: Typography(), mechanism: .cells, isSolo: false, kind: .normal, percent: 100)
  }

  /// The next step up that looks different from this one, or why there is none.
  public func enlarged(from step: Int, on screen: TextSizeScreen) -> Result<TextSize, TextSizeLimit> {
    let current = resolve(step, on: screen)
    if let next = reachable(on: screen).first(where: { $0.step > current.step }) { return .success(next) }
    let above = rungs.filter { $0.step > current.step }
    if above.isEmpty { return .failure(.largest) }
    let isAble = above.contains { LetterMechanism.best(for: $0.percent, with: screen.abilities) != nil }
    return .failure(isAble ? .screenTooSmall : .terminalCannotEnlarge)
  }

  /// The next step down that looks different from this one, or why there is none.
  public func reduced(from step: Int, on screen: TextSizeScreen) -> Result<TextSize, TextSizeLimit> {
    let current = resolve(step, on: screen)
    guard let next = reachable(on: screen).last(where: { $0.step < current.step }) else { return .failure(.smallest) }
    return .success(next)
  }

  /// Every step that this screen can show, no two of them alike: of those that would look the same the one nearest to
  /// 0 stays, and what leaves too few words is skipped.
  public func reachable(on screen: TextSizeScreen) -> [TextSize] {
    let able = rungs.compactMap { rung -> TextSize? in
      guard let size = size(of: rung, on: screen) else { return nil }
      return rung.step <= 0 || isReadable(size, on: screen) ? size : nil
    }
    return able.filter { size in
      !able.contains { other in
        abs(other.step) < abs(size.step) && looks(of: other, on: screen) == looks(of: size, on: screen)
      }
    }
  }

  /// What a rung comes to: its letters where the terminal can set them, else the room around its own; nil where it can do
  /// neither.
  private func size(of rung: Rung, on screen: TextSizeScreen) -> TextSize? {
    let best = LetterMechanism.best(for: rung.percent, with: screen.abilities)
    guard let mechanism = best ?? (rung.spacing == nil ? nil : .cells) else { return nil }
    let isSolo = mechanism != .cells && rung.percent >= Self.soloPercent
    var size = TextSize(
      step: rung.step, typography: rung.spacing ?? Typography(), mechanism: mechanism, isSolo: isSolo,
      kind: rung.step == 0 ? .normal : mechanism != .cells ? .size : .spacing, percent: rung.percent)
    switch mechanism {
    case .pixels: size.typography = letters(rung.percent, screen.abilities.pixels)
    case .mosaics: size.typography = letters(rung.percent, screen.abilities.mosaics)
    case .doubleLines: size.typography = Typography(enlargement: .everything(times: 2))
    case .scaledText: size.typography = Typography(enlargement: .everything(times: rung.percent / 100))
    case .cells:
      let hasRowsForItself = screen.paneColumns >= screen.screenColumns
      let doubles = screen.abilities.hasDoubleHeightLines || screen.abilities.scalesText
      if rung.enlargesHeadline, hasRowsForItself, doubles {
        size.typography.enlargement = .headline
      }
    }
    if size.kind == .spacing {
      let plain = rows(of: Typography(), columns: screen.paneColumns)
      size.percent = (100 * rows(of: size.typography, columns: screen.paneColumns) + plain / 2) / plain
    }
    return size
  }

  /// From here on the article has the screen for itself.
  private static let soloPercent = 200
  /// Ems of a line of print: some twelve words.
  private static let measureInEms = 32

  private func letters(_ percent: Int, _ grid: DotGrid?) -> Typography {
    guard let letters = grid?.letters(percent: percent) else { return Typography() }
    let measure = Self.measureInEms * letters.emWidth / letters.unitsPerCell
    return Typography(metric: .letters(letters), measure: measure, paragraphSpacing: max(percent / 150, 1))
  }

  /// The rows that a model paragraph of 60 words takes, with the space after it.
  private func rows(of typography: Typography, columns: Int) -> Int {
    let measure = max(min(typography.measure ?? columns, columns), 1)
    let lines = (Int(60 * Self.cellsPerWord) + measure - 1) / measure
    return lines + (lines - 1) * typography.lineSpacing + typography.paragraphSpacing
  }

  private func isReadable(_ size: TextSize, on screen: TextSizeScreen) -> Bool {
    let typography = size.typography
    let scale = typography.times(of: .body)
    let columns = (size.isSolo ? screen.screenColumns : screen.paneColumns) / scale
    let rowsPerLine = (typography.metric.rows(of: .body) ?? scale) + typography.lineSpacing
    let cells = min(typography.measure ?? columns, columns) * typography.metric.unitsPerCell
    let wordsPerLine = Double(cells) / Double(typography.metric.letterCell) / Self.cellsPerWord
    return wordsPerLine >= Self.leastWordsPerLine
      && wordsPerLine * Double(screen.rows / rowsPerLine) >= Self.leastWordsPerScreen
  }

  /// The typography as it comes out on the screen, for telling whether two steps differ.
  private func looks(of size: TextSize, on screen: TextSizeScreen) -> Typography {
    var typography = size.typography
    let columns = size.isSolo ? screen.screenColumns : screen.paneColumns
    typography.measure = min(typography.measure ?? columns, columns)
    return typography
  }
}
