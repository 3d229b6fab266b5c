import Testing

@Suite struct KindInPlaceTests {
  @Test(arguments: [
    #"وأعلن "الحشد الشعبي" تحرير البلدة."#, #"وأفاد "المرصد الأهلي" بمقتل عشرة."#, #"وأوضح أن مقاتلة "إف-35" تحطمت."#,
    #"وأكد أن اتفاق "أوسلو" انتهى عمليا."#, #"وقال قائد "لواء الفتح" إن المعركة انتهت."#,
  ]) func names(_ text: String) { #expect(statements(text).isEmpty) }

  @Test(arguments: [
    #"وتوقع الخبير "انهيارا وشيكا" للسوق."#, #"ووصف النائب الاتفاق بأنه "هش"."#, #"ودعا الوزير إلى "ضبط النفس"."#,
    #"ونفى المتحدث "الشائعات" المتداولة."#, #"وقال إن هناك "أزمة ثقة" بين الطرفين."#,
    #"وأعلن الوزير "حالة الطوارئ" أمس."#,
    #"ويرى كثيرون أنه "خائن"."#, #"وأكدت الشرطة أن الحادث "عرضي"."#,
  ]) func fragmentsOfSpeech(_ text: String) { #expect(statements(text).count == 1) }
}

@Suite struct KindTests {
  @Test(arguments: [
    (#"وقال المتحدث باسم شركة "النسيم" إن المصنع مغلق."#, ["name: النسيم"]),
    (#"عرض أمس فيلم "ليل المدينة" في القاعة الكبرى."#, ["title: ليل المدينة"]),
    (#"ألبومها الغنائي الأول "عطر" صدر قبل سنوات."#, ["title: عطر"]),
    (#"قال الباحث إن المقاتلين ينتمون إلى جماعة تسمى "راية الفجر"."#, ["name: راية الفجر"]),
    (#"أعلنت شركة "الأفق" أن هاتف "ميل 7" وهاتف "ميل 9" متوفران."#, ["name: الأفق", "name: ميل 7", "name: ميل 9"]),
    (#"وقال المدرب إن الحركة "لن تتراجع"."#, ["statement: لن تتراجع <- المدرب"]),
    (#"وصف النائب المشروع بأنه "مضيعة"."#, ["statement: مضيعة <- النائب"]),
  ]) func statementsAreToldFromNames(_ text: String, _ expected: [String]) {
    #expect(describe(text) == expected)
  }

  @Test func whatIsCalledForIsSaidHoweverOften() {
    #expect(
      statements("دعا النائب سمير عون إلى \"عصيان مدني\".\nونفذ أنصاره \"عصيان مدني\" في الساحة.")
        == ["عصيان مدني <- النائب سمير عون"])
  }

  @Test func aNameTurnsUpInManyPlaces() {
    let text = "فاز \"النسور\" أمس.\nوقال المدرب إن \"النسور\" جاهزون، مضيفا أن لقاء \"النسور\" المقبل صعب."
    #expect(describe(text).allSatisfy { $0 == "name: النسور" })
  }

  @Test func whatTheHeadlineTakesFromTheTextIsNoName() {
    let text = "المعارض خليل يدعو إلى \"عصيان مدني\"\nدعا المعارض خليل عمار الثلاثاء إلى \"عصيان مدني\" في البلاد."
    #expect(describe(text).allSatisfy { $0.hasPrefix("statement: عصيان مدني") })
  }

  @Test func aRunInsideAnotherIsAName() {
    #expect(
      describe(#"وقالت الهيئة إن "عدد الجرحى منذ بداية مسيرة "الأمل" وصل إلى ستين شخصا"."#) == [
        #"statement: عدد الجرحى منذ بداية مسيرة "الأمل" وصل إلى ستين شخصا <- الهيئة"#, "name: الأمل",
      ])
  }
}
