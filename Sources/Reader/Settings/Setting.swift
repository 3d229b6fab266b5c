/// Everything that can be set, in one table: the settings file, the environment, `warraq config`, the reader's own
/// command line and README are made from it. The raw value is the name in the file.
public enum Setting: String, CaseIterable, Sendable {
  case theme, language, digits, months, calendar
  case hijriOffset = "hijri-offset"
  case keymap, size, justify, kashida, bidi, marks, passthrough
  case realFont = "size.real-font"
  case sizeBy = "size.by"
  case mosaic = "size.mosaic"
  case type, pictures
  case listWidth = "list-width"

  /// What a setting takes.
  public enum Values: Equatable, Sendable {
    case choice([String])
    /// on or off; also yes, no, true, false.
    case flag
    case number(ClosedRange<Int>)
    /// A name or a path, which is looked up when it is used.
    case name
  }

  public struct Info: Sendable {
    public let values: Values
    public let title: Bilingual

    init(_ values: Values, _ english: String) {
      self.values = values
      title = Bilingual(title: english)
    }
  }

  /// As it would stand in the file; nil where it depends on the surroundings.
  public var standard: String? {
    switch self {
    case .hijriOffset, .size: "0"
    case .keymap: KeymapPreset.standard.rawValue
    case .passthrough: "on"
    case .justify, .kashida, .realFont, .pictures: "off"
    case .bidi, .marks, .sizeBy: "auto"
    case .type: "cells"
    case .theme, .language, .digits, .months, .calendar, .mosaic, .listWidth: nil
    }
  }

  public var info: Info {
    switch self {
    case .theme:
      Info(
        .name, "a theme's name, or the path of a theme file; by the background where it is not set")
    case .language:
      Info(
        .choice(InterfaceLanguage.allCases.map(\.rawValue)),
        "the language of the interface; the locale's where it is not set")
    case .digits:
      Info(
        .choice(["western", "arabic"]),
        "the digits of an Arabic or Persian interface: 123 or its own; the locale's where it is not set")
    case .months:
      Info(
        .choice(MonthNames.allCases.map(\.rawValue)),
        "the names of months in an Arabic interface; those of the country where it is not set")
    case .calendar:
      Info(
        .choice(DateStyle.Calendar.allCases.map(\.rawValue)),
        "the calendar of dates; hijri is the Gregorian date with that of Umm al-Qura; the language's where it is not set"
      )
    case .hijriOffset:
      Info(
        .number(-2...2), "days that the moon was sighted later than Umm al-Qura says")
    case .keymap:
      Info(
        .choice(KeymapPreset.allCases.map(\.rawValue)),
        "the keys to begin with; lines 'bind KEYS = COMMAND' are laid over them")
    case .size: Info(.number(-2...7), "the step of the text size to begin with")
    case .justify: Info(.flag, "lines of one width, by spaces only")
    case .kashida:
      Info(
        .flag, "words stretched too in lines of one width, in real letters, where the font has it")
    case .bidi:
      Info(
        .choice(["auto", "visual", "runs", "inverse-auto", "inverse-seg", "logical"]),
        "how right-to-left text is sent to the terminal")
    case .marks:
      Info(.choice(["auto", "keep", "strip"]), "marks on letters")
    case .passthrough:
      Info(
        .flag, "whether tmux may be asked to let a switch through to the terminal behind it")
    case .realFont:
      Info(
        .flag, "whether +A may enlarge the terminal's own font (mlterm, kitty)")
    case .sizeBy:
      Info(
        .choice(["auto", "pixels", "osc66", "lines", "mosaic", "cells"]), "how letters grow")
    case .mosaic:
      Info(
        .choice(["halves", "quadrants", "sextants", "octants"]),
        "the block characters that letters are drawn with; by the terminal where it is not set")
    case .type:
      Info(
        .choice(["cells", "print"]),
        "letters of the usual size: the terminal's own, or real ones where it shows pixels")
    case .pictures:
      Info(
        .flag,
        "the pictures of articles, where the terminal has pixels or block characters; those on the network are fetched")
    case .listWidth:
      Info(
        .number(Layout.narrowest...400),
        "columns of the list beside the article; by the width of the screen where it is not set")
    }
  }

  /// The variable that sets it: `WARRAQ_SIZE_REAL_FONT`.
  public var variable: String {
    let name = rawValue.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "-"): UInt8(ascii: "_")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 0x20
      default: byte
      }
    }
    return "WARRAQ_" + String(decoding: name, as: UTF8.self)
  }

  /// Whether a value is one that the setting takes.
  public func takes(_ text: String) -> Bool {
    switch info.values {
    case .choice(let names): names.contains(text)
    case .flag: Self.flag(text) != nil
    case .number(let range): Int(text).map(range.contains) ?? false
    case .name: !text.isEmpty
    }
  }

  /// What it takes, in print: "on, off", "-2 ... 6".
  public var valuesInPrint: String {
    switch info.values {
    case .choice(let names): names.joined(separator: ", ")
    case .flag: "on, off"
    case .number(let range): "\(range.lowerBound) ... \(range.upperBound)"
    case .name: "NAME"
    }
  }

  static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "on", "yes", "true": true
    case "off", "no", "false": false
    default: nil
    }
  }
}
