/// The steps of +A and -A as data, and what each comes to on a given screen.
public struct TextSizeLadder: Sendable {
  public struct Rung: Sendable {
    public var step: Int
    public var letterPercent: Int
    public var typography: Typography
    /// Whether the headline may have letters of twice the size, where the article has its rows for itself.
    public var enlargesHeadline: Bool

    public init(_ step: Int, letterPercent: Int = 100, _ typography: Typography, enlargesHeadline: Bool = false) {
      self.step = step
      self.letterPercent = letterPercent
      self.typography = typography
      self.enlargesHeadline = enlargesHeadline
    }
  }

  /// In ascending steps; step 0 is among them.
  public let rungs: [Rung]

  public init(rungs: [Rung]) { self.rungs = rungs }

  public static let standard = TextSizeLadder(rungs: [
    Rung(-2, Typography(measure: nil, paragraphSpacing: 0, firstLineIndent: 2)),
    Rung(-1, Typography(measure: 80)),
    Rung(0, Typography()),
    Rung(1, Typography(measure: 56, paragraphSpacing: 2)),
    Rung(2, Typography(measure: 56, paragraphSpacing: 2, lineSpacing: 1), enlargesHeadline: true),
    Rung(
      3, Typography(measure: 44, paragraphSpacing: 2, lineSpacing: 1, isBodyBold: true), enlargesHeadline: true),
    Rung(4, letterPercent: 200, Typography(doubling: .everything)),
    Rung(5, letterPercent: 300, Typography()),
    Rung(6, letterPercent: 400, Typography()),
  ])

  /// Cells of an average word of Arabic news with the space after it.
  static let cellsPerWord = 6.0
  static let leastWordsPerLine = 2.5
  static let leastWordsPerScreen = 15.0

  /// What a step comes to: the step itself, or the nearest one towards 0 that this screen can show.
  public func resolve(_ step: Int, on screen: TextSizeScreen) -> TextSize {
    let sizes = reachable(on: screen)
    let nearest = step < 0 ? sizes.first { $0.step >= step } : sizes.last { $0.step <= step }
    return nearest ?? size(of: Rung(0, Typography()), mechanism: .cells, on: screen)
  }

  /// The next step up that looks different from this one, or why there is none.
  public func enlarged(from step: Int, on screen: TextSizeScreen) -> Result<TextSize, TextSizeLimit> {
    let current = resolve(step, on: screen)
    if let next = reachable(on: screen).first(where: { $0.step > current.step }) { return .success(next) }
    let above = rungs.filter { $0.step > current.step }
    if above.isEmpty { return .failure(.largest) }
    let isAble = above.contains { LetterMechanism.cheapest(for: $0.letterPercent, with: screen.abilities) != nil }
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
      guard let mechanism = LetterMechanism.cheapest(for: rung.letterPercent, with: screen.abilities) else {
        return nil
      }
      let size = size(of: rung, mechanism: mechanism, on: screen)
      return rung.step <= 0 || isReadable(size, on: screen) ? size : nil
    }
    return able.filter { size in
      !able.contains { other in
        abs(other.step) < abs(size.step) && looks(of: other, on: screen) == looks(of: size, on: screen)
      }
    }
  }

  private func size(of rung: Rung, mechanism: LetterMechanism, on screen: TextSizeScreen) -> TextSize {
    var typography = rung.typography
    let hasRowsForItself = screen.paneColumns >= screen.screenColumns
    if rung.enlargesHeadline, hasRowsForItself, screen.abilities.contains(.doubleHeightLines) {
      typography.doubling = .headline
    }
    let isLarge = mechanism.letterPercent != 100
    var size = TextSize(
      step: rung.step, typography: typography, mechanism: mechanism, isSolo: isLarge,
      kind: isLarge ? .size : rung.step == 0 ? .normal : .spacing, percent: mechanism.letterPercent)
    if size.kind == .spacing {
      let plain = rows(of: Typography(), columns: screen.paneColumns)
      size.percent = (100 * rows(of: typography, columns: screen.paneColumns) + plain / 2) / plain
    }
    return size
  }

  /// The rows that a model paragraph of 60 words takes, with the space after it.
  private func rows(of typography: Typography, columns: Int) -> Int {
    let measure = max(min(typography.measure ?? columns, columns), 1)
    let lines = (Int(60 * Self.cellsPerWord) + measure - 1) / measure
    return lines + (lines - 1) * typography.lineSpacing + typography.paragraphSpacing
  }

  private func isReadable(_ size: TextSize, on screen: TextSizeScreen) -> Bool {
    let scale = size.mechanism.letterPercent / 100
    let columns = (size.isSolo ? screen.screenColumns : screen.paneColumns) / scale
    let rowsPerLine = scale + size.typography.lineSpacing
    let wordsPerLine = Double(min(size.typography.measure ?? columns, columns)) / Self.cellsPerWord
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
