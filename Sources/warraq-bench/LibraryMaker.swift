import ArticleFiles
import ArticleModel
import Files
import Glibc

/// Makes a library of so many articles, Arabic and mixed with Latin, some 3 KB each, always the same ones: what the
/// figures about large libraries are measured on.
///
/// Words are roots of three letters in the patterns of the language, the frequent ones far more frequent (Zipf); some
/// articles are vocalised. One word in a thousand articles and one in every second are there to be looked for: `نادرة…`
/// and `شائعة`.
struct LibraryMaker {
  private var state: UInt64 = 1

  static func make(_ directory: String, count: Int) {
    var maker = LibraryMaker()
    let files = FileSystem()
    let articles = directory + "/articles"
    for number in 0..<count {
      let (path, text) = maker.article(number)
      do throws(FileFault) {
        try files.makeFolder(articles + "/" + SystemPath.folder(of: path))
        try files.write(text, to: articles + "/" + path, isDurable: false)
      } catch {
        print("warraq-bench: \(error)")
        exit(1)
      }
      if number % 10_000 == 9_999 { print(number + 1) }
    }
  }

  private mutating func article(_ number: Int) -> (path: String, text: String) {
    let day = Self.day(number)
    let isMixed = number % 3 == 0
    var words = (0..<8).map { _ in word() }
    if number % 997 == 0 { words.append("حصري") }
    let speaker = Self.titles[below(Self.titles.count)] + " " + name() + " " + name()
    var blocks: [Block] = []
    for paragraph in 0..<9 {
      var sentence = (0..<32).map { place in
        isMixed && place % 11 == 5 ? Self.latin[below(Self.latin.count)] : word()
      }
      if paragraph == 2, number % 2 == 0 { sentence[3] = "شائعة" }
      if paragraph == 5, number % 1_000 == 500 { sentence[4] = "نادرة\(number)" }
      let text = sentence.joined(separator: " ") + "."
      blocks.append(.paragraph(RichText(number % 20 == 0 ? Self.vocalised(text) : text)))
      if paragraph % 3 == 1 {
        let said = (0..<14).map { _ in word() }.joined(separator: " ")
        blocks.append(.paragraph(RichText("وقال \(speaker) إن \"\(said)\".")))
      }
    }
    let article = Article(
      id: String(String(UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15 | 1 << 63, radix: 16).prefix(16)),
      kicker: Self.sections[number % Self.sections.count], headline: words.joined(separator: " "), language: "ar",
      direction: .rightToLeft, url: "https://example.org/\(number)",
      site: Site(name: Self.sources[number % Self.sources.count]), byline: [Author(name: name() + " " + name())],
      dateline: Dateline(raw: day, published: day, precision: .day), blocks: blocks)
    let path = "\(day.prefix(4))/\(day.dropFirst(5).prefix(2))/\(day.suffix(2))-\(number)-\(article.id.prefix(8)).md"
    return (path, ArticleDocument(article: article).fileText)
  }

  // MARK: Chance

  private mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(bound))
  }

  /// The rank is as likely as it is frequent: the product of two draws stands for Zipf's law.
  private mutating func word() -> String {
    let rank = below(1 + below(Self.vocabulary))
    var value = UInt64(rank) &* 0xBF58_476D_1CE4_E5B9 ^ 0x94D0_49BB
    func pick(_ letters: [String]) -> String {
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return letters[Int((value >> 33) % UInt64(letters.count))]
    }
    let (f, e, l) = (pick(Self.letters), pick(Self.letters), pick(Self.letters))
    let stem = pick(Self.patterns).replacing("1", with: f).replacing("2", with: e).replacing("3", with: l)
    return Self.particles[below(Self.particles.count)] + stem
  }

  private mutating func name() -> String { Self.names[below(Self.names.count)] }

  private static let vocabulary = 30_000
  private static let letters = [
    "ب", "ت", "ج", "ح", "خ", "د", "ر", "ز", "س", "ش", "ص", "ض", "ط", "ع", "غ", "ف", "ق", "ك", "ل", "م", "ن", "ه",
  ]
  private static let patterns = [
    "1ا2ِ3", "م12و3", "1َ2ي3", "ت12ي3", "ا1ت2ا3", "م1ا23ة", "1ُ2و3", "ا12ا3", "مست123", "1ِ2ا3ة",
  ]
  .map { $0.filter { !"َُِ".contains($0) } }
  private static let particles = ["", "", "", "", "ال", "ال", "ال", "و", "وال", "ب", "بال", "لل", "ل"]
  private static let names = [
    "سامر", "الراوي", "سلمى", "الرواجبة", "مختار", "تلوبيردي", "هند", "الخطيب", "كريم", "النجار", "ليلى", "حداد",
    "طارق",
    "منصور", "رنا", "العلي", "نبيل", "شاهين", "دانة", "القاسم", "فارس", "مراد", "زينب", "الساحلي", "عماد", "بركات",
  ]
  private static let titles = [
    "وزير الخارجية", "المتحدث باسم الوزارة", "رئيس البلدية", "الباحثة", "مدير المركز", "المدرب",
  ]
  private static let sources = [
    "الوراق", "نبأ الساحل", "صحيفة المدار", "وكالة المرفأ", "ملعب 24", "روزنامه سويرا", "Harbour Post",
  ]
  private static let sections = ["سياسة", "اقتصاد", "ثقافة", "رياضة", "علوم"]
  private static let latin = [
    "FIFA", "summit", "2254", "Geneva", "COP28", "report", "data", "UNESCO", "12.5%", "email",
  ]

  /// A vowel sign behind every second letter.
  private static func vocalised(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for (place, scalar) in text.unicodeScalars.enumerated() {
      result.append(scalar)
      if (0x628...0x64A).contains(scalar.value), place % 2 == 0 { result.append("\u{64E}") }
    }
    return String(result)
  }

  /// Spread over ten years.
  private static func day(_ number: Int) -> String {
    let day = number * 7 % 3_650
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(2014 + day / 365)-\(two(1 + day % 365 / 31))-\(two(1 + day % 28))"
  }
}
