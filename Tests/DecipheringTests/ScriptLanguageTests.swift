import ArticleModel
import LanguageIdentification
import Testing

@testable import Deciphering

/// Languages that their letters alone tell.
@Suite struct ScriptLanguageTests {
  @Test(arguments: [
    ("th", "รัฐบาลประกาศมาตรการใหม่เพื่อช่วยเหลือเกษตรกร"), ("ko", "정부는 농민을 돕기 위한 새로운 조치를 발표했다"),
    ("zh", "政府宣布了帮助农民的新措施，并将于下月生效。"), ("ja", "政府は農家を支援する新たな措置を発表した。"),
    ("bn", "সরকার কৃষকদের সাহায্যের জন্য নতুন পদক্ষেপ ঘোষণা করেছে"), ("my", "အစိုးရက လယ်သမားများကို ကူညီရန် ကြေညာခဲ့သည်"),
    ("hi", "सरकार ने किसानों की मदद के लिए नए कदमों की घोषणा की"), ("el", "Η κυβέρνηση ανακοίνωσε νέα μέτρα για τους αγρότες"),
    ("ta", "விவசாயிகளுக்கு உதவ அரசு புதிய நடவடிக்கைகளை அறிவித்தது"), ("ka", "მთავრობამ ახალი ზომები გამოაცხადა"),
    ("hy", "Կառավարությունը նոր միջոցառումներ հայտարարեց"), ("am", "መንግሥት ገበሬዎችን ለመርዳት አዳዲስ እርምጃዎችን አስታወቀ"),
  ])
  func lettersTell(tag: String, text: String) { #expect(ScriptLanguage([text])?.tag == tag) }

  @Test func namesInOtherLettersDoNotTell() {
    #expect(ScriptLanguage(["The word is written 政府宣布了帮助农民的 in Chinese, and nobody here reads any of that."]) == nil)
    #expect(ScriptLanguage(["苹果公司 Apple 发布了 iPhone 的新型号，价格比去年更高，销售下周开始。"])?.tag == "zh")
    #expect(ScriptLanguage(["2024", "政府"]) == nil)
    #expect(ScriptLanguage([]) == nil)
    #expect(ScriptLanguage(["قالت الحكومة إنها ستساعد المزارعين"]) == nil)
  }

  @Test func aDeclaredLanguageOfTheSameLettersStands() {
    let hindi = ScriptLanguage(["सरकार ने किसानों की मदद के लिए नए कदमों की घोषणा की"])
    #expect(hindi?.allows("mr") == true)
    #expect(hindi?.allows("NE-np") == true)
    #expect(hindi?.allows("en-US") == false)
  }

  @Test func someAreReadFromTheRight() {
    #expect(ScriptLanguage(["ދިވެހިރާއްޖޭގެ ސަރުކާރުން"])?.direction == .rightToLeft)
    #expect(ScriptLanguage(["정부는 농민을 돕기 위한"])?.direction == .leftToRight)
  }

  /// A letter is looked for in one list, then in the other, and signs of all scripts in none.
  @Test func noLetterIsOfTwoLists() {
    let listed = ScriptLanguage.listed
    #expect(listed.count > 25)
    for scalar in UInt32(0)...0x2FFFF
    where WritingScript.of(scalar) != nil || (0x600...0x6FF).contains(scalar) || (0x2000...0x206F).contains(scalar) {
      #expect(!listed.contains { $0.contains(scalar) }, "\(scalar)")
    }
  }
}
