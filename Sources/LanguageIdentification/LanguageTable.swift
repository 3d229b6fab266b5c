// Unsafe pointers: constant tables of C, generated with their lengths; they outlive the program's every use of them.
import CWords

/// The marks of the languages that can be told apart, as `languages.txt` lists them, laid out so that a word is looked at
/// once for all languages. The tables are constants and read where they lie, so that no language costs anything at
/// start-up.
package struct LanguageTable: @unchecked Sendable {
  package struct Language: Equatable, Sendable {
    package var tag: String
    package var script: WritingScript

    package init(tag: String, script: WritingScript) {
      self.tag = tag
      self.script = script
    }
  }

  /// What is known of a letter.
  package struct Letter: Equatable, Sendable {
    /// The letter that stands for all variants of it.
    package var folded: UInt32
    /// The languages that few others of its script share it with, those that have it, those that another keyboard has it
    /// for.
    package var own = LanguageSet()
    package var alphabet = LanguageSet()
    package var variants = LanguageSet()

    package init(folded: UInt32) { self.folded = folded }

    fileprivate init(_ letter: warraq_known_letter) {
      folded = letter.folded
      own = LanguageSet(rawValue: letter.own)
      alphabet = LanguageSet(rawValue: letter.alphabet)
      variants = LanguageSet(rawValue: letter.variants)
    }
  }

  /// Letters stand in pages of so many, which are there only where a letter is known; so many pages can be.
  package static let pageSize = 64
  package static let pageCount = 1024

  /// How many languages there are.
  package let count: Int
  private let keys: UnsafePointer<UInt64>
  private let sets: UnsafePointer<UInt32>
  private let mask: Int
  private let pages: UnsafePointer<Int16>
  private let letters: UnsafePointer<warraq_known_letter>

  package init() {
    let table = warraq_languages_known()
    count = Int(table.count)
    keys = table.keys
    sets = table.sets
    mask = Int(table.slots) - 1
    pages = table.pages
    letters = table.letters
  }

  package func language(_ index: Int) -> Language {
    let language = warraq_known_language(UInt32(index))
    return Language(tag: String(cString: language.tag), script: WritingScript.allCases[Int(language.script)])
  }

  /// The languages of a script.
  package func languages(in script: WritingScript) -> LanguageSet {
    LanguageSet(rawValue: warraq_known_script(UInt32(script.index)).languages)
  }

  /// What a text of a script is in where nothing else tells.
  package func usual(in script: WritingScript) -> Int? {
    let usual = Int(warraq_known_script(UInt32(script.index)).usual)
    return usual < 0 ? nil : usual
  }

  /// Where a mark is looked for first.
  package static func slot(_ key: UInt64, mask: Int) -> Int { Int(truncatingIfNeeded: key) & mask }

  /// The languages that have a mark.
  package func languages(with key: UInt64) -> LanguageSet {
    var slot = Self.slot(key, mask: mask)
    while keys[slot] != key {
      if keys[slot] == 0 { return LanguageSet() }
      slot = (slot + 1) & mask
    }
    return LanguageSet(rawValue: sets[slot])
  }

  package subscript(letter: UInt32) -> Letter {
    let page = Int(letter) / Self.pageSize
    guard page < Self.pageCount, pages[page] >= 0 else { return Letter(folded: letter) }
    return Letter(letters[Int(pages[page]) * Self.pageSize + Int(letter) % Self.pageSize])
  }

  /// The scripts that a language is written in; none where it is not known.
  package func scripts(of tag: String) -> Set<WritingScript> {
    Set((0..<count).map(language).filter { $0.tag == tag }.map(\.script))
  }
}
