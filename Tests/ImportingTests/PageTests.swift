import ArticleModel
import Importing
import Testing

private let arabic =
  "وقال المتحدث باسم الوزارة إن الأعمال ستبدأ مطلع الشهر المقبل، مضيفاً أن اللجنة المختصة وضعت خطة كاملة لتنفيذها."

/// Pages of other makes and languages.
@Suite struct PageTests {
  @Test func bylineAndRubricMayStandAboveTheHeadline() {
    let page = read(
      """
      اقتصاد

      بقلم ليلى منصور

      الأسواق ترتفع بعد قرار المصرف المركزي تثبيت الفائدة

      نشر في: 15 رمضان 1445 هـ - 25 مارس 2024، الساعة 10:15 صباحاً

      شارك المقال

      صورة من قاعة التداول. تصوير: ماهر القاسم

      \(arabic)

      \(arabic) وأكد ذلك.
      """)
    #expect(page.article.kicker == "اقتصاد")
    #expect(page.article.headline == "الأسواق ترتفع بعد قرار المصرف المركزي تثبيت الفائدة")
    #expect(page.article.byline == [Author(name: "ليلى منصور")])
    #expect(page.article.dateline?.published == "2024-03-25T10:15")
    #expect(page.article.leadImage == Picture(caption: "صورة من قاعة التداول.", credit: "ماهر القاسم"))
    #expect(page.provenance.dropped.map(\.text) == ["شارك المقال"])
    #expect(page.article.blocks.count == 2)
  }

  @Test func aPageWithoutFurnitureHasItsHeadline() {
    let page = read(
      "وزير الطاقة يعلن خطة جديدة للرياح\n\n\(arabic)\n\n\(arabic) مرة.\n\nمراحل التنفيذ\n\n\(arabic) أخرى.\n")
    #expect(page.article.headline == "وزير الطاقة يعلن خطة جديدة للرياح")
    #expect(page.article.blocks.count == 4 && page.provenance.dropped.isEmpty)
    #expect(page.article.blocks[2] == .heading(level: 2, RichText("مراحل التنفيذ")))
  }

  @Test func persian() {
    let page = read(
      """
      هم‌رسانی
      چاپ
      اقتصاد
      وزیر نیرو از آغاز طرح تازهٔ نیروگاه‌های بادی خبر داد
      سه‌شنبه ۱۵ اسفند ۱۴۰۲ - ۱۴:۳۰ تهران
      نویسنده: مریم رستمی
      نیروگاه بادی در شرق کشور - عکس: ایسنا

      وزیر نیرو روز سه‌شنبه گفت که ساخت نیروگاه‌های بادی در شرق کشور آغاز می‌شود و نخستین بخش آن تا پایان سال آینده می‌رسد.
      """)
    #expect(page.article.language == "fa" && page.article.kicker == "اقتصاد")
    #expect(page.article.headline == "وزیر نیرو از آغاز طرح تازهٔ نیروگاه‌های بادی خبر داد")
    #expect(page.article.dateline?.published == "2024-03-05T14:30" && page.article.dateline?.place == "تهران")
    #expect(page.article.dateline?.calendar == .jalali && page.article.byline == [Author(name: "مریم رستمی")])
    #expect(page.article.leadImage == Picture(caption: "نیروگاه بادی در شرق کشور", credit: "ایسنا"))
    #expect(page.provenance.dropped.map(\.text) == ["هم‌رسانی", "چاپ"])
  }

  @Test func hebrewAndUrduAndEnglish() {
    let hebrew = read(
      """
      שתפו
      חדשות
      העירייה תפתח השנה עשרים גני משחקים חדשים
      מאת דנה לוי
      5 במרץ 2024, 14:46
      גן המשחקים החדש בשכונה (צילום: יוסי כהן)

      ראש העירייה אמר אתמול כי "הגנים החדשים ייפתחו עד סוף הקיץ, וכל שכונה תקבל לפחות גן אחד עם מתקנים חדשים לילדים".
      """)
    #expect(hebrew.article.language == "he" && hebrew.article.byline == [Author(name: "דנה לוי")])
    #expect(hebrew.article.leadImage == Picture(caption: "גן המשחקים החדש בשכונה", credit: "יוסי כהן"))
    #expect(hebrew.article.dateline?.published == "2024-03-05T14:46" && hebrew.article.kicker == "חדשות")
    let urdu = read(
      """
      شیئر کریں
      وزیر تعلیم کا نصاب میں تبدیلی کا اعلان
      5 مارچ 2024
      اسلام آباد - اے ایف پی

      وزیر تعلیم نے منگل کے روز اعلان کیا کہ نئے تعلیمی سال سے نصاب میں کئی تبدیلیاں کی جائیں گی اور اساتذہ کی تربیت ہوگی۔
      """)
    #expect(urdu.article.language == "ur" && urdu.article.agency == "اسلام آباد - اے ایف پی")
    #expect(urdu.article.dateline?.published == "2024-03-05" && urdu.article.dateline?.place == nil)
    let english = read(
      """
      World
      Harbour town votes to rebuild its old lighthouse
      By Jane Porter and Ali Hassan
      March 5, 2024 at 2:46 PM
      Share
      The lighthouse before the storm. Photo: AFP

      The town council voted on Tuesday to rebuild the lighthouse that stood over the harbour for two centuries, the mayor said.

      Share
      Comments
      """)
    #expect(english.article.language == "en" && english.article.direction == .leftToRight)
    #expect(english.article.byline.map(\.name) == ["Jane Porter", "Ali Hassan"])
    #expect(english.article.leadImage?.credit == "AFP" && english.article.blocks.count == 1)
    #expect(english.provenance.dropped.map(\.text) == ["Share", "Share", "Comments"])
  }
}
