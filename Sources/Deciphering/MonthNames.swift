import ArticleModel

/// The names of months in the languages and traditions of news pages.
enum MonthNames {
  struct Month: Equatable {
    var number: Int
    var calendar: Dateline.Calendar
  }

  /// Folded name, one or two words, to the month.
  static let table: [FoldedKey: Month] = {
    var table: [FoldedKey: Month] = [:]
    for (calendar, names) in names {
      for (index, row) in names.utf8.split(separator: UInt8(ascii: "\n")).enumerated() {
        for name in row.split(separator: UInt8(ascii: ",")) {
          table[FoldedKey(Substring(name))] = Month(number: index + 1, calendar: calendar)
        }
      }
    }
    return table
  }()

  /// A line a month; Levantine, Egyptian, Maghrebi, Mauritanian, Persian, Urdu, Hebrew, English and French names.
  private static let names: [(Dateline.Calendar, String)] = [
    (
      .gregorian,
      """
      كانون الثاني,كانون ثاني,كانون 2,يناير,جانفي,ژانویه,جنوری,ינואר,ינו',january,jan,janvier,janv
      شباط,فبراير,فيفري,فوریه,فروری,פברואר,פבר',february,feb,février,fevrier,févr,fevr,fév
      آذار,مارس,مارچ,מרץ,מרס,מארס,march,mar,mars
      نيسان,أبريل,إبريل,أفريل,آوریل,اپریل,אפריל,אפר',april,apr,avril,avr
      أيار,مايو,ماي,مه,مئی,מאי,may,mai
      حزيران,يونيو,يونيه,جوان,ژوئن,جون,יוני,june,jun,juin
      تموز,يوليو,يوليه,يوليوز,جويلية,ژوئیه,جولای,جولائی,יולי,july,jul,juillet,juil
      آب,أغسطس,غشت,أغشت,أوت,اوت,اگست,אוגוסט,אוג',august,aug,août,aout
      أيلول,سبتمبر,شتنبر,شتمبر,سپتامبر,ستمبر,ספטמבר,ספט',september,septembre,sept,sep
      تشرين الأول,تشرين أول,تشرين 1,أكتوبر,اكتوبر,اکتبر,اکتوبر,אוקטובר,אוק',october,oct,octobre
      تشرين الثاني,تشرين ثاني,تشرين 2,نوفمبر,نونبر,نوامبر,نومبر,נובמבר,נוב',november,nov,novembre
      كانون الأول,كانون أول,كانون 1,ديسمبر,دجنبر,دجمبر,دسامبر,دسمبر,דצמבר,דצמ',december,dec,décembre,decembre,déc
      """
    ),
    (
      .hijri,
      """
      محرم,المحرم
      صفر
      ربيع الأول,ربيع أول,ربيع 1
      ربيع الثاني,ربيع الآخر,ربيع ثاني,ربيع 2
      جمادى الأولى,جمادى الأول,جمادى 1
      جمادى الآخرة,جمادى الثانية,جمادى الثاني,جمادى الآخر,جمادى 2
      رجب
      شعبان
      رمضان
      شوال
      ذو القعدة,ذي القعدة,ذوالقعدة,ذیقعده
      ذو الحجة,ذي الحجة,ذوالحجة,ذیحجه
      """
    ),
    (
      .jalali,
      """
      فروردین
      اردیبهشت
      خرداد
      تیر
      مرداد,امرداد
      شهریور
      مهر
      آبان
      آذر
      دی
      بهمن
      اسفند
      """
    ),
  ]
}

/// Folding that makes one spelling of many: marks and format characters off, hamza seats, yeh, kaf and heh made one,
/// digits of three sets to ASCII, Latin to lower case.
package enum DateWord {
  package static func folded(_ text: some StringProtocol) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let folded = folded(scalar) { output.append(folded) }
    }
    return String(output)
  }

  /// nil for what is dropped.
  package static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x640, 0x64B...0x65F, 0x670, 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x61C, 0xFEFF: nil
    case 0x622, 0x623, 0x625, 0x671: "ا"
    case 0x649, 0x6CC: "ي"
    case 0x6A9: "ك"
    case 0x629, 0x6C1, 0x6BE, 0x6D5: "ه"
    case 0x660...0x669: Unicode.Scalar(0x30 + (scalar.value - 0x660)) ?? "0"
    case 0x6F0...0x6F9: Unicode.Scalar(0x30 + (scalar.value - 0x6F0)) ?? "0"
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 32) ?? scalar
    case 0xA0, 0x202F, 0x2009: " "
    default: scalar
    }
  }
}
