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

  init(_ topic: Topic, _ english: String, _ keys: [KeyPress], in panes: [Pane] = Pane.allCases) {
    self.topic = topic
    title = Bilingual(title: english)
    self.keys = keys
    self.panes = panes
  }
}

extension Command {
  public var info: CommandInfo {
    switch self {
    case .lineDown: CommandInfo(.moving, "down a line", ["j", .down])
    case .lineUp: CommandInfo(.moving, "up a line", ["k", .up])
    case .pageDown: CommandInfo(.moving, "down a page", [" ", .pageDown, .control("f")])
    case .pageUp: CommandInfo(.moving, "up a page", ["b", .pageUp, .control("b")])
    case .halfPageDown: CommandInfo(.moving, "down half a page", ["d", .control("d")])
    case .halfPageUp: CommandInfo(.moving, "up half a page", ["u", .control("u")])
    case .toStart: CommandInfo(.moving, "to the start", ["g", .home])
    case .toEnd: CommandInfo(.moving, "to the end", ["G", .end])
    case .toShare:
      CommandInfo(.moving, "to a share of the text: 50%", ["%"], in: [.article])
    case .open: CommandInfo(.articles, "open; jump to it", [.enter])
    case .left: CommandInfo(.articles, "to the pane on the left", ["h", .left])
    case .right: CommandInfo(.articles, "to the pane on the right", ["l", .right])
    case .back: CommandInfo(.articles, "back; close; clear", [.escape])
    case .otherPane: CommandInfo(.articles, "other pane", [.tab, .backTab])
    case .nextArticle: CommandInfo(.articles, "next article", ["J", ">"])
    case .previousArticle: CommandInfo(.articles, "previous article", ["K", "<"])
    case .toggleRead:
      CommandInfo(.articles, "mark read or unread", ["r"], in: [.list, .article])
    case .toggleStar: CommandInfo(.articles, "star or unstar", ["*"], in: [.list, .article])
    case .fetchFeeds: CommandInfo(.articles, "fetch what is new in the feeds", ["R"])
    case .fetchFeed:
      CommandInfo(
        .articles, "fetch the feed of this article only", [.control("r")],
        in: [.list, .article])
    case .nextSource:
      CommandInfo(
        .articles, "the same story from its next source", ["c"], in: [.list, .article])
    case .fetchWhole:
      CommandInfo(
        .articles, "fetch the whole article of its page", ["w"], in: [.list, .article])
    case .openAddress: CommandInfo(.articles, "open a web address", ["a"])
    case .search:
      CommandInfo(.searching, "search the article; filter the list", ["/"])
    case .searchLibrary:
      CommandInfo(.searching, "search the text of all articles", ["F"])
    case .nextView:
      CommandInfo(
        .articles, "next view: all, unread, starred, this week",
        ["v"], in: [.list])
    case .views:
      CommandInfo(
        .articles, "views to choose from: feeds, sources, sections, tags, months, saved searches", ["V"])
    case .mark:
      CommandInfo(
        .articles, "mark for r, *, t and x, which then are about all marked", ["m"],
        in: [.list])
    case .tag:
      CommandInfo(
        .articles, "add tags; - before one takes it away", ["t"],
        in: [.list, .article])
    case .sortList: CommandInfo(.articles, "sort the list another way", ["O"], in: [.list])
    case .markAllRead: CommandInfo(.articles, "mark all listed read", ["A"], in: [.list])
    case .trash: CommandInfo(.articles, "delete into the trash", ["x"], in: [.list, .article])
    case .leftOut:
      CommandInfo(
        .articles, "what was left out of the page, to take it back", ["X"],
        in: [.article])
    case .undo: CommandInfo(.articles, "take back the last change", ["U"])
    case .nextHit:
      CommandInfo(
        .searching, "next hit", ["n"], in: [.article])
    case .previousHit: CommandInfo(.searching, "previous hit", ["N"], in: [.article])
    case .enlargeText: CommandInfo(.size, "larger text (+A)", ["+", "="])
    case .reduceText: CommandInfo(.size, "smaller text (-A)", ["-"])
    case .resetText: CommandInfo(.size, "usual text size", ["0"])
    case .justify: CommandInfo(.size, "justify or not", ["|"])
    case .printType:
      CommandInfo(
        .size, "letters of print at the usual size, where the terminal shows pixels", ["p"])
    case .pictures:
      CommandInfo(.size, "the pictures of articles, or their words", ["I"])
    case .nextStatement: CommandInfo(.quotes, "next statement", ["]", "\""], in: [.article])
    case .previousStatement: CommandInfo(.quotes, "previous statement", ["["], in: [.article])
    case .statements: CommandInfo(.quotes, "statements of the article", ["s"])
    case .groupBySpeaker:
      CommandInfo(.quotes, "by speaker, or as they come", ["t"], in: [.statements])
    case .followSpeaker:
      CommandInfo(
        .quotes, "what this speaker says in all articles", ["S"],
        in: [.article, .statements])
    case .speakers: CommandInfo(.quotes, "who speaks, to choose from", ["W"])
    case .tellSpeaker:
      CommandInfo(
        .quotes, "join this speaker's names, or tell two of a name apart", ["E"],
        in: [.article, .statements])
    case .correctSpeaker:
      CommandInfo(
        .quotes, "correct who says this", ["e"], in: [.article, .statements])
    case .note:
      CommandInfo(
        .quotes, "write a note to the statement or the paragraph", ["M"],
        in: [.article, .statements])
    case .notes: CommandInfo(.quotes, "notes and bookmarks to choose from", ["P"])
    case .bookmark:
      CommandInfo(
        .quotes, "bookmark the statement or the paragraph", ["m"],
        in: [.article, .statements])
    case .readAloud:
      CommandInfo(
        .aloud, "read aloud from here; pause and go on", ["v"], in: [.article])
    case .nextSentence: CommandInfo(.aloud, "next sentence", ["."], in: [.article])
    case .previousSentence: CommandInfo(.aloud, "previous sentence", [","], in: [.article])
    case .faster: CommandInfo(.aloud, "faster", [KeyPress(.character("."), .alt)], in: [.article])
    case .slower: CommandInfo(.aloud, "slower", [KeyPress(.character(","), .alt)], in: [.article])
    case .jumpBack:
      CommandInfo(
        .quotes, "back to where you jumped from", [.backspace, .control("o")])
    case .jumpForward:
      CommandInfo(
        .quotes, "forward again", [.control("i"), KeyPress(.character("o"), .alt)])
    case .nextHeading: CommandInfo(.moving, "next subheading", ["}"], in: [.article])
    case .previousHeading:
      CommandInfo(.moving, "previous subheading", ["{"], in: [.article])
    case .outline:
      CommandInfo(.moving, "subheadings to choose from", ["i"], in: [.article])
    case .copy:
      CommandInfo(
        .sharing, "copy the statement or the paragraph", ["y"], in: [.article, .statements])
    case .copyArticle: CommandInfo(.sharing, "copy the article", ["Y"])
    case .nextLink: CommandInfo(.sharing, "next link", [")"], in: [.article])
    case .previousLink: CommandInfo(.sharing, "previous link", ["("], in: [.article])
    case .openPage:
      CommandInfo(
        .sharing, "open the link or page in a browser; from a footnote to its note and back", ["o"])
    case .hints:
      CommandInfo(.sharing, "a letter on each link, to open it", ["f"], in: [.article])
    case .links: CommandInfo(.sharing, "links to choose from", ["&"], in: [.article])
    case .hideList:
      CommandInfo(
        .screen, "the article alone; the list again", ["z", "\\"])
    case .borderLeft:
      CommandInfo(
        .screen, "move the line between the panes to the left", [KeyPress(.left, .alt)])
    case .borderRight:
      CommandInfo(
        .screen, "move the line between the panes to the right",
        [KeyPress(.right, .alt)])
    case .reloadSettings:
      CommandInfo(.screen, "read the settings anew", [.function(5)])
    case .cycleDirection:
      CommandInfo(
        .screen, "direction: by text, right to left, left to right", ["D"],
        in: [.article])
    case .cycleTheme: CommandInfo(.screen, "next theme", ["T"])
    case .cycleLanguage:
      CommandInfo(
        .screen, "next language of the interface: Arabic, English, Persian, Hebrew", ["L"])
    case .cycleBidi:
      CommandInfo(
        .screen, "try the next way to show right-to-left text", ["B"])
    case .palette:
      CommandInfo(
        .screen, "every command by its name, and :set, :theme, :search",
        [":"])
    case .redraw: CommandInfo(.screen, "draw the screen again", [.control("l")])
    case .suspend: CommandInfo(.screen, "to the shell; fg comes back", [.control("z")])
    case .help: CommandInfo(.screen, "this help", ["?", .function(1)])
    case .quit: CommandInfo(.screen, "quit", ["q", .control("c")])
    }
  }
}
