// swift-tools-version: 6.2
import PackageDescription

/// Every room is held to the same rules: Swift 6, and no warning goes by.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
/// For what runs before the first screen: types are found by address instead of by name, which would search through all
/// conformances of the program; and each function can be put where `startOrder` says.
let direct: [SwiftSetting] =
  strict + [
    .unsafeFlags(
      ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors", "-Xfrontend", "-function-sections"],
      .when(configuration: .release))
  ]
/// For the loops over every scalar of a text: the same code took up to a third longer where it began off a cache line.
let aligned: [SwiftSetting] = [
  .unsafeFlags(["-Xllvm", "-align-all-functions=6"], .when(configuration: .release))
]
/// For what computes so much that tests would wait for it: compiled for speed in debug builds, too.
let quick: [SwiftSetting] = direct + [.unsafeFlags(["-O"], .when(configuration: .debug))]
/// What others may depend upon must do without: a package that was fetched may set no such flag.
let engine = Context.packageDirectory.contains("/checkouts/") ? strict : quick + aligned
let curses: [LinkerSetting] = [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
/// What runs before the first screen stands together at the program's beginning, so that few of its pages are read:
/// `.ci/order` finds it out. Names that are no longer there do no harm.
let startOrder = "\(Context.packageDirectory)/Sources/warraq/start.order"
/// A released reader is one static executable: it starts like a C program, and needs no Swift run time where it goes.
/// The first two libraries are what ArgumentParser's FoundationEssentials leaves to the linker, the others what libxml2 does.
/// libxml2 names functions of threads weakly, which a static linker then leaves out, and calls them all the same: without
/// the two that nobody else asks for, every web page ended the program.
let selfContained: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-Xlinker", "--undefined=pthread_cond_init", "-Xlinker", "--undefined=pthread_equal",
      "-use-ld=lld", "-Xlinker", "--symbol-ordering-file=\(startOrder)", "-Xlinker", "--no-warn-symbol-ordering",
      "-static-executable", "-l_FoundationCollections", "-l_FoundationCShims", "-lxml2", "-licuuc", "-licudata",
      "-llzma",
      "-lz", "-lstdc++",
    ], .when(configuration: .release))
]
/// A program beside the reader needs the system's libraries, but no Swift run time.
let movable: [LinkerSetting] = [.unsafeFlags(["-static-stdlib"], .when(configuration: .release))]
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "warraq",
  products: [
    .executable(name: "warraq", targets: ["warraq"]),
    .library(name: "UnicodeText", targets: ["UnicodeText"]),
    .library(name: "Typesetting", targets: ["Typesetting"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // Floor 0
    .target(name: "Files", swiftSettings: direct),
    .target(name: "ArticleModel", swiftSettings: engine),
    .target(
      name: "LanguageIdentification", dependencies: ["CWords"], exclude: ["languages.txt"], swiftSettings: direct),
    .target(name: "CUnicodeTables"),
    .target(name: "CQuoteWeights"),
    .target(name: "CLanguages"),
    .target(name: "CWords"),
    .target(name: "CFrameRows"),
    .target(name: "Languages", dependencies: ["CLanguages"], exclude: ["packs"], swiftSettings: direct),
    .target(name: "UnicodeText", dependencies: ["CUnicodeTables"], swiftSettings: engine),
    .target(name: "Screen", swiftSettings: direct),
    .target(
      name: "Themes", path: "Themes",
      resources: [
        .embedInCode("dark.theme"),
        .embedInCode("light.theme"),
        .embedInCode("newsprint.theme"),
        .embedInCode("salmon.theme"),
        .embedInCode("sepia.theme"),
        .embedInCode("slate.theme"),
        .embedInCode("night.theme"),
        .embedInCode("forest.theme"),
        .embedInCode("clear.theme"),
        .embedInCode("contrast.theme"),
        .embedInCode("eight.theme"),
        .embedInCode("mono.theme"),
      ],
      swiftSettings: direct),
    .target(name: "CCharsets"),
    .target(name: "CSamples", exclude: ["articles"]),
    .target(name: "JSONText", swiftSettings: direct),
    // Floor 1
    .target(name: "Typesetting", dependencies: ["ArticleModel", "UnicodeText"], swiftSettings: engine),
    .target(name: "Querying", dependencies: ["UnicodeText"], swiftSettings: direct),
    .target(
      name: "Quoting",
      dependencies: ["ArticleModel", "LanguageIdentification", "CFrameRows", "CQuoteWeights", "Languages"],
      exclude: ["Frames/frames.rows"], swiftSettings: quick),
    .target(name: "ArticleFiles", dependencies: ["ArticleModel", "JSONText"], swiftSettings: direct),
    .target(
      name: "Deciphering", dependencies: ["ArticleModel", "CCharsets", "CWords", "LanguageIdentification"],
      exclude: ["Words"], swiftSettings: direct),
    .systemLibrary(
      name: "CType", pkgConfig: "harfbuzz",
      providers: [.apt(["libharfbuzz-dev", "libfreetype-dev", "libfontconfig-dev"])]),
    .target(name: "Type", dependencies: ["Screen", "CPictures", "CType"], swiftSettings: strict),
    .target(name: "TypeWire", dependencies: ["Screen"], swiftSettings: direct),
    .target(
      name: "CPictures",
      linkerSettings: ["png16", "jpeg", "webpdemux", "webp", "gif"].map { .linkedLibrary($0) }),
    .target(name: "Pictures", dependencies: ["Screen", "CPictures"], swiftSettings: strict),
    // Floor 2
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(
      name: "Pages",
      dependencies: [
        "ArticleModel", "ArticleFiles", "CWords", "Deciphering", "JSONText", "LanguageIdentification", "CLibXML2",
      ],
      exclude: ["Words"], swiftSettings: direct),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(
      name: "Store",
      dependencies: ["Files", "ArticleModel", "ArticleFiles", "JSONText", "Querying", "CSQLite"],
      swiftSettings: direct),
    .target(
      name: "Reader", dependencies: ["ArticleModel", "UnicodeText", "Typesetting", "Querying", "Screen"],
      resources: [.embedInCode("Words/ar.words"), .embedInCode("Words/fa.words"), .embedInCode("Words/he.words")],
      swiftSettings: direct),
    .target(name: "CTerm", cSettings: [.define("NCURSES_WIDECHAR", to: "1")], linkerSettings: curses),
    .target(name: "Terminal", dependencies: ["Files", "Screen", "UnicodeText", "CTerm"], swiftSettings: direct),
    .target(name: "Fetching", dependencies: ["Files", "JSONText"], swiftSettings: direct),
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    // Floor 3
    .target(
      name: "Feeds",
      dependencies: ["ArticleModel", "Deciphering", "JSONText", "LanguageIdentification", "Pages", "CLibXML2"],
      swiftSettings: direct),
    .target(
      name: "Importing",
      dependencies: ["ArticleModel", "ArticleFiles", "Deciphering", "CCmark", "LanguageIdentification", "Pages"],
      swiftSettings: direct),
    .executableTarget(
      name: "warraq-fetch", dependencies: ["CCurl", "Fetching"], swiftSettings: strict, linkerSettings: movable),
    // Floor 4
    .executableTarget(
      name: "warraq",
      dependencies: [
        "Feeds", "Fetching", "LanguageIdentification",
        "Files", "ArticleModel", "UnicodeText", "Screen", "Themes", "CSamples", "Typesetting", "Querying", "Quoting",
        "Importing",
        "Store",
        "JSONText", "ArticleFiles", "Reader", "Terminal", "TypeWire", argumentParser,
      ], exclude: ["start.order"], resources: [.embedInCode("Words/ar.help")], swiftSettings: direct,
      linkerSettings: selfContained),
    .executableTarget(
      name: "warraq-type", dependencies: ["Files", "Pictures", "Screen", "Type", "TypeWire"], swiftSettings: strict,
      linkerSettings: movable),
    // Tools
    .executableTarget(name: "unicode-tables", dependencies: ["Files"], swiftSettings: strict),
    .executableTarget(name: "language-tables", dependencies: ["Files", "Languages"], swiftSettings: strict),
    .executableTarget(
      name: "word-tables", dependencies: ["ArticleModel", "Deciphering", "Files", "LanguageIdentification", "Pages"],
      swiftSettings: strict),
    .executableTarget(
      name: "frame-tables", dependencies: ["CFrameRows", "Files", "Languages", "Quoting"], swiftSettings: strict),
    .executableTarget(
      name: "quote-trainer",
      dependencies: ["ArticleFiles", "ArticleModel", "Files", "JSONText", "Languages", "Quoting", argumentParser],
      swiftSettings: strict),
    .executableTarget(
      name: "page-trainer",
      dependencies: ["ArticleFiles", "ArticleModel", "Files", "JSONText", "Pages", argumentParser],
      swiftSettings: strict),
    .executableTarget(
      name: "warraq-bench",
      dependencies: [
        "Files", "ArticleFiles", "Querying", "Quoting", "Store", "UnicodeText", "Typesetting", "ArticleModel",
      ],
      swiftSettings: strict),
    // Tests
    .systemLibrary(name: "CVTerm", path: "Tests/CVTerm", pkgConfig: "vterm", providers: [.apt(["libvterm-dev"])]),
    .target(name: "CPty", path: "Tests/CPty"),
    .target(name: "TerminalModel", path: "Tests/TerminalModel", swiftSettings: strict),
    .testTarget(
      name: "HouseTests", dependencies: ["ArticleFiles", "ArticleModel", "CSamples", "Reader", "Screen", "Themes"],
      swiftSettings: strict),
    .testTarget(name: "FilesTests", dependencies: ["Files"], swiftSettings: strict),
    .testTarget(
      name: "LanguageIdentificationTests", dependencies: ["LanguageIdentification"], exclude: ["texts.txt"],
      swiftSettings: strict),
    .testTarget(name: "ArticleModelTests", dependencies: ["ArticleModel"], swiftSettings: strict),
    .testTarget(
      name: "ArticleFilesTests", dependencies: ["ArticleFiles", "ArticleModel"], swiftSettings: strict),
    .testTarget(name: "JSONTextTests", dependencies: ["JSONText"], swiftSettings: strict),
    .testTarget(
      name: "UnicodeTextTests", dependencies: ["UnicodeText", "unicode-tables"], swiftSettings: strict),
    .testTarget(
      name: "TypeTests", dependencies: ["Type", "CType", "Screen"], exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(name: "PicturesTests", dependencies: ["Pictures", "Screen"], swiftSettings: strict),
    .testTarget(name: "TypeWireTests", dependencies: ["TypeWire", "Screen"], swiftSettings: strict),
    .testTarget(name: "ScreenTests", dependencies: ["Screen"], swiftSettings: strict),
    .testTarget(
      name: "TypesettingTests", dependencies: ["Typesetting", "ArticleModel", "UnicodeText"], exclude: ["Goldens"],
      swiftSettings: strict),
    .testTarget(name: "FeedsTests", dependencies: ["Feeds", "ArticleModel"], swiftSettings: strict),
    .target(name: "LoopbackServer", path: "Tests/LoopbackServer", swiftSettings: strict),
    .testTarget(
      name: "FetchingTests", dependencies: ["Fetching", "LoopbackServer", "warraq-fetch"], swiftSettings: strict),
    .testTarget(
      name: "LanguagesTests", dependencies: ["Languages", "language-tables"], swiftSettings: strict),
    .testTarget(
      name: "QuotingTests",
      dependencies: ["Quoting", "ArticleFiles", "ArticleModel", "CSamples", "Languages", "frame-tables"],
      exclude: ["Goldens", "Texts"], swiftSettings: strict),
    .testTarget(
      name: "DecipheringTests", dependencies: ["Deciphering", "CCharsets", "LanguageIdentification"],
      swiftSettings: strict),
    .testTarget(
      name: "WordTablesTests",
      dependencies: ["ArticleModel", "Deciphering", "LanguageIdentification", "Pages", "word-tables"],
      swiftSettings: strict),
    .testTarget(
      name: "PagesTests", dependencies: ["Pages", "ArticleModel", "Deciphering", "LanguageIdentification"],
      swiftSettings: strict),
    .testTarget(
      name: "ImportingTests", dependencies: ["Importing", "ArticleFiles", "ArticleModel", "Pages"],
      swiftSettings: strict),
    .executableTarget(
      name: "store-saver", dependencies: ["Store", "ArticleModel", "Files"], path: "Tests/StoreSaver",
      swiftSettings: strict),
    .testTarget(name: "QueryingTests", dependencies: ["Querying"], swiftSettings: strict),
    .testTarget(
      name: "StoreTests",
      dependencies: ["Store", "ArticleModel", "ArticleFiles", "Querying", "CSQLite", "store-saver"],
      swiftSettings: strict),
    .testTarget(
      name: "ReaderTests",
      dependencies: [
        "Reader", "ArticleFiles", "ArticleModel", "Screen", "Themes", "Typesetting", "Importing", "Querying", "Quoting",
      ], exclude: ["Cases"], swiftSettings: strict),
    .testTarget(
      name: "TerminalTests",
      dependencies: [
        "Terminal", "Screen", "CTerm", "CVTerm", "TerminalModel", "UnicodeText", "ArticleFiles", "ArticleModel",
        "CSamples",
        "Typesetting",
      ],
      swiftSettings: strict),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "ArticleFiles", "ArticleModel", "Feeds", "Files", "Importing", "JSONText", "Pages", "Querying", "Quoting",
        "Reader",
        "Screen", "Terminal", "Typesetting", "UnicodeText",
      ], path: "Tests/FuzzTargets", swiftSettings: strict),
    .executableTarget(
      name: "fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzz",
      cSettings: Context.environment["WARRAQ_LIBFUZZER"] == nil ? [] : [.define("WARRAQ_LIBFUZZER")]),
    .executableTarget(name: "hostile-text", path: "Tests/HostileText", swiftSettings: strict),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "warraq", "Reader", "Terminal", "ArticleModel", "Files", "JSONText", "hostile-text", "fuzz", "CVTerm",
        "CPty", "TerminalModel", "LoopbackServer",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
