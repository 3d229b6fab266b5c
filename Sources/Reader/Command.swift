import Screen

/// Everything that the reader can be told to do. Keymap, help screen, `warraq keys` and README are printed from `info`.
public enum Command: String, CaseIterable, Sendable {
  case lineDown, lineUp, pageDown, pageUp, halfPageDown, halfPageUp, toStart, toEnd, toShare
  case open, left, right, back, otherPane, nextArticle, previousArticle
  case search, searchLibrary, nextHit, previousHit
  case nextView, views, sortList, mark, tag, markAllRead, trash, undo, leftOut
  case enlargeText, reduceText, resetText, justify, printType, pictures
  case nextStatement, previousStatement, statements, groupBySpeaker, followSpeaker, speakers, tellSpeaker,
    correctSpeaker, note, notes, jumpBack
  case jumpForward
  case nextHeading, previousHeading, outline
  case copy, copyArticle, nextLink, previousLink, openPage, hints, links
  case fetchFeeds, fetchFeed, fetchWhole, nextSource, openAddress
  case readAloud, nextSentence, previousSentence, faster, slower
  case bookmark, borderLeft, borderRight, reloadSettings
  case toggleRead, toggleStar, hideList, cycleDirection, cycleTheme, cycleLanguage, cycleBidi
  case palette, redraw, suspend, help, quit
}

/// Where a command can be given.
public enum Pane: String, CaseIterable, Sendable {
  case list, article, statements
}

/// What stands in the one table of commands.
public struct CommandInfo: Sendable {
  /// The heading that a command stands under in help and README.
  public enum Topic: CaseIterable, Sendable {
    case moving, articles, searching, size, quotes, aloud, sharing, screen
    /// What the user has put together.
    case own
  }

  public let topic: Topic
  public let title: Bilingual
  public let keys: [KeyPress]
  public let panes: [Pane]

  init(_ topic: Topic, _ english: String, _ arabic: String, _ keys: [KeyPress], in panes: [Pane] = Pane.allCases) {
    self.topic = topic
    title = Bilingual(ar: arabic, en: english)
    self.keys = keys
    self.panes = panes
  }
}

extension Command {
  public var info: CommandInfo {
    switch self {
    case .lineDown: CommandInfo(.moving, "down a line", "سطر إلى أسفل", ["j", .down])
    case .lineUp: CommandInfo(.moving, "up a line", "سطر إلى أعلى", ["k", .up])
    case .pageDown: CommandInfo(.moving, "down a page", "صفحة إلى أسفل", [" ", .pageDown, .control("f")])
    case .pageUp: CommandInfo(.moving, "up a page", "صفحة إلى أعلى", ["b", .pageUp, .control("b")])
    case .halfPageDown: CommandInfo(.moving, "down half a page", "نصف صفحة إلى أسفل", ["d", .control("d")])
    case .halfPageUp: CommandInfo(.moving, "up half a page", "نصف صفحة إلى أعلى", ["u", .control("u")])
    case .toStart: CommandInfo(.moving, "to the start", "إلى البداية", ["g", .home])
    case .toEnd: CommandInfo(.moving, "to the end", "إلى النهاية", ["G", .end])
    case .toShare:
      CommandInfo(.moving, "to a share of the text: 50%", "إلى نسبة من النص: ‎50%", ["%"], in: [.article])
    case .open: CommandInfo(.articles, "open; jump to it", "فتح، أو انتقال إليه", [.enter])
    case .left: CommandInfo(.articles, "to the pane on the left", "إلى اللوحة اليسرى", ["h", .left])
    case .right: CommandInfo(.articles, "to the pane on the right", "إلى اللوحة اليمنى", ["l", .right])
    case .back: CommandInfo(.articles, "back; close; clear", "رجوع أو إغلاق أو مسح", [.escape])
    case .otherPane: CommandInfo(.articles, "other pane", "اللوحة الأخرى", [.tab, .backTab])
    case .nextArticle: CommandInfo(.articles, "next article", "المقال التالي", ["J", ">"])
    case .previousArticle: CommandInfo(.articles, "previous article", "المقال السابق", ["K", "<"])
    case .toggleRead:
      CommandInfo(.articles, "mark read or unread", "وسم كمقروء أو غير مقروء", ["r"], in: [.list, .article])
    case .toggleStar: CommandInfo(.articles, "star or unstar", "تمييز بنجمة أو إزالتها", ["*"], in: [.list, .article])
    case .fetchFeeds: CommandInfo(.articles, "fetch what is new in the feeds", "جلب الجديد من المصادر", ["R"])
    case .fetchFeed:
      CommandInfo(
        .articles, "fetch the feed of this article only", "جلب مصدر هذا المقال وحده", [.control("r")],
        in: [.list, .article])
    case .nextSource:
      CommandInfo(
        .articles, "the same story from its next source", "الخبر نفسه من مصدره التالي", ["c"], in: [.list, .article])
    case .fetchWhole:
      CommandInfo(
        .articles, "fetch the whole article of its page", "جلب المقال كاملًا من صفحته", ["w"], in: [.list, .article])
    case .openAddress: CommandInfo(.articles, "open a web address", "فتح عنوان على الشبكة", ["a"])
    case .search:
      CommandInfo(.searching, "search the article; filter the list", "بحث في المقال أو تصفية القائمة", ["/"])
    case .searchLibrary:
      CommandInfo(.searching, "search the text of all articles", "بحث في نصوص كل المقالات", ["F"])
    case .nextView:
      CommandInfo(
        .articles, "next view: all, unread, starred, this week", "العرض التالي: الكل، غير المقروء، المميز، الأسبوع",
        ["v"], in: [.list])
    case .views:
      CommandInfo(
        .articles, "views to choose from: feeds, sources, sections, tags, months, saved searches",
        "العروض للاختيار: المصادر والأقسام والوسوم والأشهر وعمليات البحث المحفوظة", ["V"])
    case .mark:
      CommandInfo(
        .articles, "mark for r, *, t and x, which then are about all marked",
        "تحديد لـ r و‎* و t و x لتعمل على كل المحدَّد", ["m"],
        in: [.list])
    case .tag:
      CommandInfo(
        .articles, "add tags; - before one takes it away", "إضافة وسوم؛ و- قبل الوسم تزيله", ["t"],
        in: [.list, .article])
    case .sortList: CommandInfo(.articles, "sort the list another way", "ترتيب القائمة على وجه آخر", ["O"], in: [.list])
    case .markAllRead: CommandInfo(.articles, "mark all listed read", "وسم كل المعروض كمقروء", ["A"], in: [.list])
    case .trash: CommandInfo(.articles, "delete into the trash", "حذف إلى المهملات", ["x"], in: [.list, .article])
    case .leftOut:
      CommandInfo(
        .articles, "what was left out of the page, to take it back", "ما حُذف من الصفحة، لاستعادته", ["X"],
        in: [.article])
    case .undo: CommandInfo(.articles, "take back the last change", "تراجع عن آخر تغيير", ["U"])
    case .nextHit:
      CommandInfo(
        .searching, "next hit", "النتيجة التالية", ["n"], in: [.article])
    case .previousHit: CommandInfo(.searching, "previous hit", "النتيجة السابقة", ["N"], in: [.article])
    case .enlargeText: CommandInfo(.size, "larger text (+A)", "تكبير الخط (‎+A)", ["+", "="])
    case .reduceText: CommandInfo(.size, "smaller text (-A)", "تصغير الخط (‎-A)", ["-"])
    case .resetText: CommandInfo(.size, "usual text size", "الحجم المعتاد", ["0"])
    case .justify: CommandInfo(.size, "justify or not", "ضبط الأسطر أو تركها", ["|"])
    case .printType:
      CommandInfo(
        .size, "letters of print at the usual size, where the terminal shows pixels",
        "حروف المطبعة بالحجم المعتاد، حيث تعرض الطرفية النقاط", ["p"])
    case .pictures:
      CommandInfo(.size, "the pictures of articles, or their words", "صور المقالات، أو كلماتها", ["I"])
    case .nextStatement: CommandInfo(.quotes, "next statement", "التصريح التالي", ["]", "\""], in: [.article])
    case .previousStatement: CommandInfo(.quotes, "previous statement", "التصريح السابق", ["["], in: [.article])
    case .statements: CommandInfo(.quotes, "statements of the article", "تصريحات المقال", ["s"])
    case .groupBySpeaker:
      CommandInfo(.quotes, "by speaker, or as they come", "حسب القائل أو حسب الورود", ["t"], in: [.statements])
    case .followSpeaker:
      CommandInfo(
        .quotes, "what this speaker says in all articles", "أقوال هذا القائل في كل المقالات", ["S"],
        in: [.article, .statements])
    case .speakers: CommandInfo(.quotes, "who speaks, to choose from", "القائلون للاختيار", ["W"])
    case .tellSpeaker:
      CommandInfo(
        .quotes, "join this speaker's names, or tell two of a name apart",
        "ضم أسماء هذا القائل أو التمييز بين اثنين باسم واحد", ["E"],
        in: [.article, .statements])
    case .correctSpeaker:
      CommandInfo(
        .quotes, "correct who says this", "تصحيح قائل هذا التصريح", ["e"], in: [.article, .statements])
    case .note:
      CommandInfo(
        .quotes, "write a note to the statement or the paragraph", "كتابة ملاحظة على التصريح أو الفقرة", ["M"],
        in: [.article, .statements])
    case .notes: CommandInfo(.quotes, "notes and bookmarks to choose from", "الملاحظات والعلامات للاختيار", ["P"])
    case .bookmark:
      CommandInfo(
        .quotes, "bookmark the statement or the paragraph", "علامة على التصريح أو الفقرة", ["m"],
        in: [.article, .statements])
    case .readAloud:
      CommandInfo(
        .aloud, "read aloud from here; pause and go on", "قراءة بالصوت من هنا؛ توقف ثم متابعة", ["v"], in: [.article])
    case .nextSentence: CommandInfo(.aloud, "next sentence", "الجملة التالية", ["."], in: [.article])
    case .previousSentence: CommandInfo(.aloud, "previous sentence", "الجملة السابقة", [","], in: [.article])
    case .faster: CommandInfo(.aloud, "faster", "أسرع", [KeyPress(.character("."), .alt)], in: [.article])
    case .slower: CommandInfo(.aloud, "slower", "أبطأ", [KeyPress(.character(","), .alt)], in: [.article])
    case .jumpBack:
      CommandInfo(
        .quotes, "back to where you jumped from", "العودة إلى موضع ما قبل الانتقال", [.backspace, .control("o")])
    case .jumpForward:
      CommandInfo(
        .quotes, "forward again", "إلى الأمام ثانيةً", [.control("i"), KeyPress(.character("o"), .alt)])
    case .nextHeading: CommandInfo(.moving, "next subheading", "العنوان الفرعي التالي", ["}"], in: [.article])
    case .previousHeading:
      CommandInfo(.moving, "previous subheading", "العنوان الفرعي السابق", ["{"], in: [.article])
    case .outline:
      CommandInfo(.moving, "subheadings to choose from", "العناوين الفرعية للاختيار", ["i"], in: [.article])
    case .copy:
      CommandInfo(
        .sharing, "copy the statement or the paragraph", "نسخ التصريح أو الفقرة", ["y"], in: [.article, .statements])
    case .copyArticle: CommandInfo(.sharing, "copy the article", "نسخ المقال", ["Y"])
    case .nextLink: CommandInfo(.sharing, "next link", "الرابط التالي", [")"], in: [.article])
    case .previousLink: CommandInfo(.sharing, "previous link", "الرابط السابق", ["("], in: [.article])
    case .openPage:
      CommandInfo(
        .sharing, "open the link or page in a browser; from a footnote to its note and back",
        "فتح الرابط أو الصفحة في المتصفح؛ ومن الحاشية إلى نصها والعكس", ["o"])
    case .hints:
      CommandInfo(.sharing, "a letter on each link, to open it", "حرف على كل رابط لفتحه", ["f"], in: [.article])
    case .links: CommandInfo(.sharing, "links to choose from", "الروابط للاختيار", ["&"], in: [.article])
    case .hideList:
      CommandInfo(
        .screen, "the article alone; the list again", "المقال وحده، أو القائمة ثانيةً", ["z", "\\"])
    case .borderLeft:
      CommandInfo(
        .screen, "move the line between the panes to the left", "الخط بين اللوحتين إلى اليسار", [KeyPress(.left, .alt)])
    case .borderRight:
      CommandInfo(
        .screen, "move the line between the panes to the right", "الخط بين اللوحتين إلى اليمين",
        [KeyPress(.right, .alt)])
    case .reloadSettings:
      CommandInfo(.screen, "read the settings anew", "قراءة الإعدادات من جديد", [.function(5)])
    case .cycleDirection:
      CommandInfo(
        .screen, "direction: by text, right to left, left to right", "الاتجاه: حسب النص، من اليمين، من اليسار", ["D"],
        in: [.article])
    case .cycleTheme: CommandInfo(.screen, "next theme", "المظهر التالي", ["T"])
    case .cycleLanguage:
      CommandInfo(
        .screen, "next language of the interface: Arabic, English, Persian, Hebrew",
        "لغة الواجهة التالية: العربية والإنجليزية والفارسية والعبرية", ["L"])
    case .cycleBidi:
      CommandInfo(
        .screen, "try the next way to show right-to-left text", "تجربة طريقة العرض التالية للنص العربي", ["B"])
    case .palette:
      CommandInfo(
        .screen, "every command by its name, and :set, :theme, :search", "كل أمر باسمه، و‎:set و‎:theme و‎:search",
        [":"])
    case .redraw: CommandInfo(.screen, "draw the screen again", "إعادة رسم الشاشة", [.control("l")])
    case .suspend: CommandInfo(.screen, "to the shell; fg comes back", "إلى الصدفة؛ والعودة بالأمر fg", [.control("z")])
    case .help: CommandInfo(.screen, "this help", "هذه المساعدة", ["?", .function(1)])
    case .quit: CommandInfo(.screen, "quit", "خروج", ["q", .control("c")])
    }
  }
}
