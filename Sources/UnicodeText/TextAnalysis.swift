// Unsafe pointers: the analysis of text is the hot path of every layout; its buffers are kept from paragraph to
// paragraph, and each pass runs within the count that the decoder set.

/// A paragraph after analysis, as a value that lives by itself: levels, clusters, break opportunities and cells of each
/// scalar. What an analyzer gives, kept.
public struct TextAnalysis: Sendable {
  public let scalars: [UInt32]
  /// `ScalarProperties` of each scalar.
  public let properties: [UInt32]
  /// See `AnalyzedText.levels`.
  public let levels: [UInt8]
  /// `ScalarFlags` of each scalar.
  public let flags: [UInt8]
  /// 0 left to right, 1 right to left (UAX#9 P3).
  public let paragraphLevel: UInt8
  let anyProperties: UInt32

  public init(
    _ text: String, direction: BaseDirection = .auto, isolates: [IsolatedRange] = [],
    options: ShapingOptions = ShapingOptions()
  ) {
    var text = text
    self = text.withUTF8 { TextAnalysis(utf8: $0, direction: direction, isolates: isolates, options: options) }
  }

  /// - Parameter isolates: in order, and apart from one another.
  public init(
    utf8: UnsafeBufferPointer<UInt8>, direction: BaseDirection = .auto, isolates: [IsolatedRange] = [],
    options: ShapingOptions = ShapingOptions()
  ) {
    var analyzer = TextAnalyzer(options: options)
    let text = analyzer.analyze(utf8: utf8, direction: direction, isolates: isolates)
    scalars = Array(UnsafeBufferPointer(start: text.scalars, count: text.count))
    properties = Array(UnsafeBufferPointer(start: text.properties, count: text.count))
    levels = Array(UnsafeBufferPointer(start: text.levels, count: text.count))
    flags = Array(UnsafeBufferPointer(start: text.flags, count: text.count))
    paragraphLevel = text.paragraphLevel
    anyProperties = text.anyProperties
  }

  /// The scalar offsets at which a line may or must end (UAX#14), the end of the text among them (LB3).
  public var breakOpportunities: [Int] {
    flags.indices.filter { flags[$0] & ScalarFlags.anyBreak != 0 } + (flags.isEmpty ? [] : [flags.count])
  }

  /// The scalar offset at which each extended grapheme cluster starts (UAX#29).
  public var clusterStarts: [Int] { flags.indices.filter { flags[$0] & ScalarFlags.clusterStart != 0 } }

  /// The levels after L1 of a text set in these lines; nil for what X9 removes.
  public func levels(lines: [Range<Int>]) -> [UInt8?] {
    var result = levels.map { Optional($0) }
    for line in lines {
      for i in lineLevelStart(line)..<line.upperBound { result[i] = paragraphLevel }
    }
    for i in result.indices where isRemoved(i) { result[i] = nil }
    return result
  }

  /// L2: the offsets of a line's scalars from left to right, without what X9 removes.
  public func visualOrder(of line: Range<Int>) -> [Int] {
    let reset = lineLevelStart(line)
    let kept = line.filter { !isRemoved($0) }
    return LevelRuns.visualOrder(of: kept.map { $0 < reset ? levels[$0] : paragraphLevel }).map { kept[$0] }
  }

  /// L1, 4: where the trailing white space of a line begins, which takes the paragraph level.
  public func lineLevelStart(_ line: Range<Int>) -> Int {
    withAnalyzedText { $0.trailingSpaceStart(of: line) }
  }

  private func isRemoved(_ i: Int) -> Bool { UInt8(properties[i] & 31).bit & BidiClasses.removed != 0 }

  /// Gives the analysis as pointers, for as long as `body` runs.
  @inline(__always) public func withAnalyzedText<Result>(_ body: (AnalyzedText) -> Result) -> Result {
    scalars.withUnsafeBufferPointer { scalars in
      properties.withUnsafeBufferPointer { properties in
        levels.withUnsafeBufferPointer { levels in
          flags.withUnsafeBufferPointer { flags in
            guard let scalars = scalars.baseAddress, let properties = properties.baseAddress,
              let levels = levels.baseAddress, let flags = flags.baseAddress
            else { preconditionFailure("an array gives its base address") }
            return body(
              AnalyzedText(
                scalars: scalars, properties: properties, levels: levels, flags: flags, count: self.flags.count,
                paragraphLevel: paragraphLevel, anyProperties: anyProperties))
          }
        }
      }
    }
  }
}

extension AnalyzedText {
  /// L1, 4: where the trailing white space of a line begins, which takes the paragraph level.
  public func trailingSpaceStart(of line: Range<Int>) -> Int {
    var start = line.upperBound
    while start > line.lowerBound
      && UInt8(properties[start - 1] & 31).bit & (BidiClasses.whiteSpace | BidiClasses.removed) != 0
    {
      start -= 1
    }
    return start
  }
}
