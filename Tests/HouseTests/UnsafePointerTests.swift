import Testing

/// Pointers that nothing guards stand in the files named here and nowhere else, and each says at its top why it needs
/// them. A file that comes to be named has to be read for its bounds, under AddressSanitizer too.
@Suite struct UnsafePointerTests {
  private static let named: [String: [String]] = [
    "ArticleFiles": ["SHA256"],
    "ArticleModel": ["CleanText"],
    "Deciphering": ["Charset", "FoldedWords"],
    "Feeds": ["FeedMarkupParser"],
    "Fetching": ["Fetcher"],
    "Files": [
      "FileInput", "FileSystem+Writing", "FileSystem", "FolderWalk", "LineReader", "MappedFile",
      "SystemCalls", "SystemPath", "Turnstile",
    ],
    "JSONText": ["JSONParser"],
    "LanguageIdentification": ["LanguageTable"],
    "Languages": ["Language", "Letters", "RoleTable", "WordSet"],
    "Pictures": ["Figure"],
    "Pages": ["BoundedMarkup", "PageParser", "PageTree", "WholeText"],
    "Quoting": [
      "CueTable+HebrewPrefixes", "CueTable+Prefixes", "CueTable", "Frames/FrameRows", "QuoteModel+Committed",
      "QuotedPart+Bytes", "WeightTable",
    ],
    "Reader": ["SearchKey", "TextSearch"],
    "Store": ["Database", "MatchedKeys"],
    "Terminal": ["CursesScreen", "ProgramArguments", "Tmux"],
    "Type": ["Font", "FontShelf", "PaintedLine", "Shaper"],
    "Typesetting": [
      "LargeText", "LargeTextCounter", "LetterMeasure", "LineCounter", "LineSetter", "LineWidths", "LineWrapper",
      "ParagraphDirection", "ShapedParagraph", "TextDecoder", "TextSetter",
    ],
    "UnicodeText": [
      "AnalyzedText", "ArabicShaper", "BidiResolver+Explicit", "BidiResolver+HigherLevel", "BidiResolver+Islands",
      "BidiResolver+Sequence", "BidiResolver", "ClusterFlags", "DecodedText", "FoldedText", "LineScanner",
      "TextAnalysis", "TextAnalyzer", "UTF8Decoder",
    ],
    "language-tables": ["WordForm"],
    "quote-trainer": ["Minimizer", "QuantizedTable", "TaggerTrainer"],
    "warraq-bench": ["CorpusFile", "GalleyBenchmark", "Stage"],
    "warraq-fetch": ["FetchProgram", "Transfer"],
    "warraq-type": ["Main"],
    "warraq": ["Harmless", "Pager", "QuoteRecords", "Samples", "StandardOutput", "TypePipe", "TypesetRecords"],
  ]

  @Test func theyStandInNamedFilesThatSayWhy() throws {
    let named = Set(Self.named.flatMap { room, files in files.map { "Sources/\(room)/\($0).swift" } })
    var found = Set<String>()
    for file in try Repository.written() where file.hasSuffix(".swift") {
      guard file.hasPrefix("Sources/") || file.hasPrefix("Themes/") else { continue }
      let text = try Repository.text(file)
      guard text.contains("Unsafe") || text.contains("unsafeArgv") || text.contains("unsafeBitCast") else { continue }
      found.insert(file)
      #expect(named.contains(file), "\(file) uses unsafe pointers: use an array or a span, or name it here and say why")
      #expect(text.hasPrefix("// Unsafe pointers: "), "\(file) does not begin with why it uses unsafe pointers")
    }
    #expect(named.subtracting(found).isEmpty, "named without need: \(named.subtracting(found).sorted())")
  }
}
