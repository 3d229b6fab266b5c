import Testing

/// Who is no speaker, and what stands between a source and its words.
@Suite struct ArabicFrameTests {
  @Test(arguments: [
    SpokenCase(
      #"وناشدت الممثلة رنا قدري الجميع بـ"الهدوء والصبر الجميل"."#, "الهدوء والصبر الجميل <- الممثلة رنا قدري"),
    SpokenCase(
      #"وحضت النرويج الأطراف المتنازعة على "العودة إلى الحوار"."#, "العودة إلى الحوار <- النرويج"),
    SpokenCase(
      #"وقال خبير نفطي فضل عدم كشف اسمه لوكالة فرانس برس "الأسعار سترتفع غدا بلا شك"."#,
      "الأسعار سترتفع غدا بلا شك <- خبير نفطي @ وكالة فرانس برس"),
    SpokenCase(
      "قال المدير وائل نمر إن \"العمل جار\"، بحسب \"رويترز\".\nوتابع: \"سننتهي الشهر المقبل\".",
      "العمل جار <- المدير وائل نمر @ رويترز", "سننتهي الشهر المقبل <- المدير وائل نمر"),
    SpokenCase(
      #"وقالت أستاذة التاريخ هبة عمر إن طلاب الجامعة يشعرون "بالقلق" من القرار."#,
      "بالقلق <- أستاذة التاريخ هبة عمر"),
    SpokenCase(
      #"ووصف ساركو خصمه بأنه "غير صادق مع الناس"."#, "غير صادق مع الناس <- ساركو"),
    SpokenCase(
      #"وأعلنت الحكومة حالة "الطوارئ القصوى والعليا" في البلاد."#, "الطوارئ القصوى والعليا <- الحكومة"),
    SpokenCase(
      #"ورد عليه المدرب الإسباني لويس نافارو بالقول: "هذه كرة القدم"."#,
      "هذه كرة القدم <- المدرب الإسباني لويس نافارو"),
    SpokenCase(
      #"وحسب الصحيفة، فإن سميث أبلغ مساعديه أنه "لا يثق بأحد"."#, "لا يثق بأحد <- سميث @ الصحيفة"),
    SpokenCase(
      #"وأبلغ مسؤول كبير في الناتو وكالة رويترز بأن "الحلف لن يتدخل"."#,
      "الحلف لن يتدخل <- مسؤول كبير في الناتو @ وكالة رويترز"),
  ]) func whoIsNoSubject(_ spoken: SpokenCase) {
    #expect(statements(spoken.text) == spoken.expected)
  }

  @Test(arguments: [
    SpokenCase(
      #"أما عادل منصور إمام المسجد (شمال البلدة) الكبير فقال إن "الصلح خير"."#, "الصلح خير <- عادل منصور إمام المسجد"),
    SpokenCase(
      #"وقال النائب العربي بشير كامل من حزب "الأرض الواحدة" المعارض إن القانون "خطوة غير مقبولة"."#,
      #"خطوة غير مقبولة <- النائب العربي بشير كامل من حزب "الأرض الواحدة" المعارض"#),
    SpokenCase(
      #"ورفض المستأجرون دفع الفواتير "حتى تصلح المصاعد كلها في البرج"، على ما أفاد مصدر في البلدية."#,
      "حتى تصلح المصاعد كلها في البرج <- مصدر في البلدية"),
  ]) func whatStandsBetween(_ spoken: SpokenCase) {
    #expect(statements(spoken.text) == spoken.expected)
  }

  @Test func otherLanguagesKeepTheirSpeakersShort() {
    #expect(
      statements(#""We will not back down," Prime Minister Anna Lindqvist told reporters on Monday."#, "en")
        == ["We will not back down, <- Prime Minister Anna Lindqvist"])
    #expect(
      statements(#""This is bad," said Maria Gomez. "We need help now.""#, "en")
        == ["This is bad, <- Maria Gomez", "We need help now. <- Maria Gomez"])
    #expect(
      statements(#"The ministry denied it, calling the story "baseless", the Associated Press reported."#, "en")
        == ["baseless <- The ministry @ the Associated Press"])
    #expect(
      statements("به گزارش ایسنا، علی رضایی، رئیس مجلس، تأکید کرد که «این قانون اجرا می‌شود».", "fa")
        == ["این قانون اجرا می‌شود <- علی رضایی، رئیس مجلس @ ایسنا"])
    #expect(
      statements("\"לא ניכנע לטרור\", אמר ראש הממשלה יאיר כהן בפתח הישיבה.", "he")
        == ["לא ניכנע לטרור <- ראש הממשלה יאיר כהן"])
  }

  @Test(arguments: [
    #"أعلنت شركات "نورس" و"رمال" و"واحة" عن اندماجها."#,
    #"قال الوزير إنه تحدث مع وزير الدفاع "جون سميث" عن الأزمة."#,
    #"وفي المساء أعلن "مجلس المدينة"، وهو أعلى هيئة، فوز القائمة."#,
    #"كشف باحثون لغز "الغواصة" بعد سنوات."#,
    #"وقدم النادي شكوى إلى الاتحاد الدولي لكرة اليد "آيهف" أمس."#,
  ]) func namesAreNoStatements(_ text: String) {
    #expect(statements(text).isEmpty)
  }
}
