/// The words that stand around dates.
enum DateVocabulary {
  enum Half { case morning, afternoon }

  static let halves: [FoldedKey: Half] = table([
    (.morning, "ص,صباحا,صباح,الصباح,قبل الظهر,am,a.m,ق.ظ,صبح,صبح,לפנה\"צ,فجرا,بامداد"),
    (.afternoon, "م,مساء,مساءا,المساء,ظهرا,عصرا,ليلا,pm,p.m,ب.ظ,بعدازظهر,عصر,شام,دوپہر,אחה\"צ"),
  ])

  /// Behind these stands when a page was changed.
  static let updateLabels = words("تحديث,التحديث,محدث,عدل,updated,modified,mis,maj,עודכן,עדכון,بروزرسانی,اپڈیٹ")

  /// Words between the parts of one date.
  static let insideDates = words("من,العام,عام,سنة,لعام,لسنة,شهر,of,the,st,nd,rd,th,er,ב,سال,ماه,م,ميلادي,ہجری")

  /// Words of a dateline that are no place.
  private static let connecting = words(
    """
    نشر,نشرت,النشر,على,تاريخ,بتاريخ,في,الساعة,عند,يوم,آخر,اخر,تم,وقت,بتوقيت,التوقيت,المحلي,توقيت,غرينتش,جرينتش,غرينيتش,مكة,المكرمة,ت,غ,ه,هـ,م,ش,\
    ص,صباحا,مساء,الموافق,ساعة,منذ,الأحد,الاثنين,الإثنين,الثلاثاء,الأربعاء,الخميس,الجمعة,السبت,أحد,اثنين,ثلاثاء,أربعاء,خميس,جمعة,سبت,\
    هجري,هجرية,هجريا,ميلادي,ميلادية,published,posted,updated,on,at,date,time,last,modified,by,first,local,\
    publié,publie,le,à,a,jour,heure,heures,du,de,lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche,lun,mer,jeu,ven,sam,dim,er,\
    monday,tuesday,wednesday,thursday,friday,saturday,sunday,mon,tue,tues,wed,thu,thur,thurs,fri,sat,sun,\
    st,nd,rd,th,of,the,gmt,utc,est,edt,cet,ast,z,t,شنبه,یکشنبه,دوشنبه,سه,سهشنبه,چهارشنبه,پنجشنبه,جمعه,انتشار,زمان,ساعت,کد,خبر,\
    روز,بهروزرسانی,پیر,منگل,بدھ,جمعرات,ہفتہ,اتوار,شائع,تاریخ,وقت,بجے,ء,پوسٹ,\
    פורסם,עודכן,תאריך,בשעה,יום,ראשון,שני,שלישי,רביעי,חמישי,שישי,שבת,פרסום,עדכון,אחרון,ב,שעה,בתאריך
    """)

  static func isConnecting(_ word: FoldedKey) -> Bool {
    connecting.contains(word) || updateLabels.contains(word) || insideDates.contains(word) || halves[word] != nil
  }

  private static func words(_ list: String) -> Set<FoldedKey> { FoldedKey.list(list) }

  private static func table(_ rows: [(Half, String)]) -> [FoldedKey: Half] {
    var table: [FoldedKey: Half] = [:]
    for (half, list) in rows { for word in words(list) { table[word] = half } }
    return table
  }
}
