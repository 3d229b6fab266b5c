import Deciphering
import LanguageIdentification
import Testing

@testable import Pages

struct PageWordsTests {
  /// A line is looked up in the tables of its first letter's script alone.
  @Test func everyTableHoldsWordsOfItsOwnScriptOnly() {
    let files: [(WritingScript, [[UInt8]])] = [
      (
        .latin,
        [
          PackageResources.en_words, PackageResources.fr_words, PackageResources.de_words, PackageResources.es_words,
          PackageResources.it_words, PackageResources.pt_words, PackageResources.tr_words, PackageResources.nl_words,
          PackageResources.pl_words, PackageResources.id_words, PackageResources.sv_words, PackageResources.da_words,
          PackageResources.fi_words, PackageResources.cs_words, PackageResources.ro_words, PackageResources.hu_words,
          PackageResources.hr_words, PackageResources.vi_words,
        ]
      ), (.arabic, [PackageResources.ar_words, PackageResources.fa_words, PackageResources.ur_words]),
      (.hebrew, [PackageResources.he_words]), (.cyrillic, [PackageResources.ru_words, PackageResources.uk_words]),
    ]
    for (script, tables) in files {
      for word in tables.flatMap({ WordTable($0).rows.flatMap(\.words) }) {
        let first = word.unicodeScalars.lazy.compactMap { WritingScript.of($0.value) }.first
        #expect((first ?? .latin) == script, "\(word)")
        #expect(FoldedKey.measured(word).length <= PageWords.longest, "\(word) would never be found")
      }
    }
    let others = [
      PackageResources.el_words, PackageResources.ja_words, PackageResources.zh_words, PackageResources.ko_words,
      PackageResources.hi_words, PackageResources.th_words, PackageResources.ta_words, PackageResources.ka_words,
      PackageResources.hy_words, PackageResources.my_words,
    ]
    for word in others.flatMap({ WordTable($0).rows.flatMap(\.words) }) where word != "&" {
      let first = word.unicodeScalars.first { $0.properties.isAlphabetic }
      #expect(first.map { $0.value >= 0x370 && WritingScript.of($0.value) == nil } ?? false, "\(word)")
      #expect(FoldedKey.measured(word).length <= PageWords.longest, "\(word) would never be found")
    }
  }

  @Test func aLineIsFurnitureInAnyOfItsLanguages() {
    for (line, kind) in [
      ("Related articles", "related"), ("اقرأ أيضا", "related"), ("Icon", "control"), ("مشاركة", "share"),
      ("Διαβάστε επίσης", "related"), ("関連記事", "related"), ("Läs också", "related"), ("이 기사와 함께 본 기사", "related"),
      ("ข่าวที่เกี่ยวข้อง", "related"), ("Գովազդ", "advertisement"), ("გაზიარება", "share"), ("மேலும் படிக்க", "related"),
      ("ကြော်ငြာ", "advertisement"), ("আরও পড়ুন", "related"),
    ] {
      #expect(PageWords.kind(of: line) == kind, "\(line)")
    }
    #expect(PageWords.kind(of: "A quiet morning") == nil)
    // Neither signs around a word nor marks in it make it too long to be looked for.
    let signs = String(repeating: "… ", count: 15)
    #expect(PageWords.kind(of: signs + "Related articles" + signs) == "related")
    #expect(PageWords.kind(of: "اقرأ" + String(repeating: "\u{640}", count: 50) + " أيضا") == "related")
    #expect(PageWords.isLabel("&", "and"))
  }

  @Test func signsAreFoundByBytes() {
    #expect("a - b - - c".pieces(between: " - ").map(String.init) == ["a", "b", "- c"])
    #expect("كتب – بيروت".ranges(ofSign: "–").count == 1)
    #expect("بيروت –".ranges(ofSign: "–").count == 1 && "a - b -".ranges(ofSign: " -").count == 2)
    #expect("".pieces(between: "-").isEmpty && "--".pieces(between: "-").isEmpty)
    #expect("a  b c d".wordCount(upTo: 2) == 3)
    #expect(" a b ".wordCount(upTo: 9) == 2)
  }
}
