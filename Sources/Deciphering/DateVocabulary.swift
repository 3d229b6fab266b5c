import ArticleModel
import CWords

/// The words of dates and of what stands around them, in the languages of newspapers (`Words/dates.words`).
package enum DateVocabulary {
  enum Half { case morning, afternoon }

  /// What a month's name says, of one word or two.
  package struct Month: Equatable {
    package var number: Int
    package var calendar: Dateline.Calendar
    /// Whether who writes this month before the day writes numbers so, too, and who writes it behind does not.
    package var tellsOrder = false

    package init(number: Int, calendar: Dateline.Calendar, tellsOrder: Bool = false) {
      self.number = number
      self.calendar = calendar
      self.tellsOrder = tellsOrder
    }

    /// As the table has it; nil for 0.
    init?(_ value: UInt16) {
      guard value != 0 else { return nil }
      number = Int(value & 0xF)
      calendar =
        switch value >> 4 & 3 {
        case 1: .hijri
        case 2: .jalali
        default: .gregorian
        }
      tellsOrder = value & 0x40 != 0
    }

    package var value: UInt16 {
      let place: UInt16 =
        switch calendar {
        case .gregorian: 0
        case .hijri: 1
        case .jalali: 2
        }
      return UInt16(number) | place << 4 | (tellsOrder ? 0x40 : 0)
    }
  }

  /// What a word is in or around a date.
  package struct Kinds: OptionSet, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }
    static let morning = Kinds(rawValue: 1)
    static let afternoon = Kinds(rawValue: 2)
    /// Languages with their regions that write the month first in numbers.
    static let monthFirst = Kinds(rawValue: 4)
    static let monthFirstZone = Kinds(rawValue: 8)
    /// Behind these stands when a page was changed.
    static let updated = Kinds(rawValue: 0x10)
    /// Behind these stands when an article appeared.
    static let published = Kinds(rawValue: 0x20)
    /// Words between the parts of one date.
    static let inside = Kinds(rawValue: 0x40)
    /// What parts hours from minutes and closes them, where no colon does.
    static let hour = Kinds(rawValue: 0x80)
    static let year = Kinds(rawValue: 0x100)
    static let month = Kinds(rawValue: 0x200)
    static let day = Kinds(rawValue: 0x400)
    /// Letters behind a year of the Islamic calendar; with one of `solarMark` behind them, of the Persian one.
    static let hijriMark = Kinds(rawValue: 0x800)
    static let solarMark = Kinds(rawValue: 0x1000)
    /// Letters that a month's name may bear before it.
    static let prefix = Kinds(rawValue: 0x2000)
    /// Words of a dateline that are no place.
    static let around = Kinds(rawValue: 0x4000)

    static let connecting: Kinds = [.around, .updated, .published, .inside, .morning, .afternoon]

    /// As the file calls them.
    package static let named: [(name: String, kind: Kinds)] = [
      ("morning", .morning), ("afternoon", .afternoon), ("month-first languages", .monthFirst),
      ("month-first zones", .monthFirstZone), ("updated", .updated), ("published", .published), ("inside", .inside),
      ("hour", .hour), ("year", .year), ("month", .month), ("day", .day), ("hijri mark", .hijriMark),
      ("solar mark", .solarMark), ("prefix", .prefix), ("around", .around),
    ]
  }

  /// Minutes east of Greenwich, as the table has them: quarters of an hour, no zone being 0.
  package enum Zone {
    private static let greenwich = 100

    package static func value(_ minutes: Int) -> UInt16 { UInt16(minutes / 15 + greenwich) }

    static func minutes(_ value: UInt16) -> Int? { value == 0 ? nil : (Int(value) - greenwich) * 15 }
  }

  package static func month(_ word: FoldedKey) -> Month? { Month(FoldedWords(warraq_months())[word]) }

  package static func kinds(of word: FoldedKey) -> Kinds { Kinds(rawValue: FoldedWords(warraq_date_words())[word]) }

  /// Minutes east of Greenwich by the name of a zone.
  package static func zone(_ word: FoldedKey) -> Int? { Zone.minutes(FoldedWords(warraq_zones())[word]) }

  static func half(_ word: FoldedKey) -> Half? {
    let kinds = kinds(of: word)
    return kinds.contains(.afternoon) ? .afternoon : kinds.contains(.morning) ? .morning : nil
  }

  static func isConnecting(_ word: FoldedKey) -> Bool { !kinds(of: word).isDisjoint(with: .connecting) }
}
