import Quoting
import Testing

@Suite struct SpeakerIdentityTests {
  @Test(arguments: [
    ("وزير النقل، سامر الحلو", "سامر الحلو"), ("الرئيس سامر الحلو", "سامر الحلّو"),
    ("وزيرة الثقافة ميري ريغيف", "ميري ريجيف"), ("الرئيس دونالد ترامب", "دونالد ترمب"),
    ("الرئيس ترامب", "الرئيس الأميركي دونالد ترامب"), ("وزارة النقل", "وزارة النقل"),
    ("رئيس الحكومة محمود الخطيب", "محمود الخطيب"), ("معالي الوزيرة سلمي الحداد", "سلمى الحداد"),
    ("Salma al-Haddad", "Minister Salma El Haddad"),
    ("البروفيسور تيل روينبرغ، أستاذ علم الأحياء بجامعة لودفيج", "البروفيسور روينبرغ"),
    ("رئيس شركة نورس، سامر الحلو", "سامر الحلو"), ("Prime Minister Mahmoud al-Khatib", "Mahmoud al-Khatib"),
    ("Mr. Thomas Reed, the guild", "Thomas Reed, head of the board"),
  ]) func oneIsMet(_ one: String, _ other: String) {
    #expect(SpeakerIdentity(one).isSame(as: SpeakerIdentity(other)))
    #expect(SpeakerIdentity(other).isSame(as: SpeakerIdentity(one)))
  }

  @Test(arguments: [
    ("الحلو", "سامر الحلو"), ("الحلو", "الحلو"), ("سامر الحلو", "نادر الحلو"), ("وزير النقل سامر", "وزير الصحة نادر"),
    ("الوزيرة ناصر", "وزير النقل سامي ناصر"), ("وزارة النقل", "وزارة الصحة"), ("وزير النقل", "وزير النقل، سامر الحلو"),
    ("محمود الخطيب", "أحمد الخطيب"), ("Mr. Reed", "Thomas Reed"),
  ]) func twoStayTwo(_ one: String, _ other: String) {
    #expect(!SpeakerIdentity(one).isSame(as: SpeakerIdentity(other)))
    #expect(!SpeakerIdentity(other).isSame(as: SpeakerIdentity(one)))
  }

  @Test func aTypedNameFindsItsSpellings() {
    #expect(SpeakerIdentity("الرئيس الأميركي دونالد ترامب").answers(to: "دونالد ترمب"))
    #expect(SpeakerIdentity("The foreign minister, Anna Lund", language: "en").answers(to: "anna lund"))
    #expect(!SpeakerIdentity("سامر الحلو").answers(to: "نادر"))
    #expect(!SpeakerIdentity("سامر الحلو").answers(to: " "))
  }
}
