import Deciphering

/// Words by which a page's own controls and labels are known, in the languages of the reader.
enum PageVocabulary {
  /// What a button or a label says in full.
  private static let furniture = fold(
    """
    icon,image,logo,menu,home,search,login,log in,sign in,subscribe,font size,text size,aa,a+,a-,+a,-a,a +,a -,+ a,- a,\
    share,share this,share article,share this article,share on facebook,share on twitter,share on x,share on whatsapp,tweet,print,\
    print this page,email,e-mail,save,save article,bookmark,copy,copy link,copy url,link copied,listen,listen to article,facebook,twitter,x,whatsapp,telegram,\
    linkedin,messenger,pinterest,reddit,instagram,youtube,comments,comment,read later,advertisement,ad,sponsored,skip to content,close,play,\
    حجم الخط,تكبير الخط,تصغير الخط,حجم النص,الخط,مشاركة,مشاركه,شارك,شارك المقال,شارك الخبر,شارك هذا المقال,شاركها,شارك على,مشاركة عبر,انشر,طباعة,طباعه,اطبع,\
    طباعة المقال,طباعة الخبر,أرسل,إرسال,ارسل لصديق,حفظ,حفظ المقال,احفظ,نسخ,نسخ الرابط,انسخ الرابط,تم نسخ الرابط,رابط مختصر,استمع,استمع للمقال,استمع إلى المقال,الاستماع,\
    فيسبوك,فيس بوك,تويتر,إكس,واتساب,واتس اب,تلغرام,تيليغرام,تليجرام,تلجرام,ماسنجر,بريد إلكتروني,البريد الإلكتروني,إيميل,لينكد إن,لينكدإن,الرئيسية,القائمة,بحث,\
    اشترك,تسجيل الدخول,تعليقات,التعليقات,أضف تعليقا,إعلان,الإعلان,إعلانات,أيقونة,صورة,تابعنا,تابعونا,تابعنا على,اقرأ لاحقا,المزيد,الخط الافتراضي,\
    اشتراک گذاری,اشتراک‌گذاری,به اشتراک بگذارید,به اشتراک گذاری,همرسانی,هم‌رسانی,چاپ,نسخه چاپی,پرینت,اندازه قلم,اندازه متن,اندازه فونت,سایز متن,اندازه خط,ارسال,\
    ارسال به دوستان,ذخیره,کپی لینک,کپی کردن لینک,لینک کوتاه,تلگرام,توییتر,فیس بوک,فیسبوک,واتساپ,ایمیل,خانه,صفحه اصلی,جستجو,منو,تبلیغات,آگهی,نظرات,بشنوید,\
    שתף,שתפו,שיתוף,שתף כתבה,שתפו כתבה,שיתוף הכתבה,הדפסה,הדפס,הדפסת כתבה,גודל גופן,גודל טקסט,הגדל טקסט,הקטן טקסט,הגדלת גופן,שמור,שמירה,שלח,שלח לחבר,העתק קישור,\
    העתקת קישור,פייסבוק,טוויטר,ווטסאפ,וואטסאפ,טלגרם,אימייל,מייל,תגובות,תגובה,פרסומת,דף הבית,חיפוש,תפריט,האזן,האזינו,להאזנה לכתבה,\
    شیئر,شیئر کریں,شئیر کریں,شیئر کیجیے,پرنٹ,پرنٹ کریں,فونٹ سائز,فونٹ کا سائز,متن کا سائز,محفوظ کریں,لنک کاپی کریں,کاپی کریں,ای میل,فیس بک,ٹوئٹر,ٹویٹر,واٹس ایپ,\
    ٹیلی گرام,تبصرے,اشتہار,ہوم,صفحہ اول,سنیں,تلاش
    """)

  /// Advertisement labels, which stand between paragraphs too.
  private static let advertisements = fold("advertisement,إعلان,الإعلان,تبلیغات,آگهی,פרסומת,اشتہار,sponsored")

  /// What a byline begins with.
  static let bylineLabels = fold(
    """
    كتب,كتبت,كتبه,كتبها,بقلم,إعداد,اعداد,تقرير,الكاتب,الكاتبة,المصدر,مراسل,مراسلة,تحرير,المحرر,ترجمة,by,written by,reported by,author,\
    نویسنده,نوشته,به قلم,گزارش,خبرنگار,مترجم,מאת,כתב,כתבת,תחریر,تحریر,رپورٹ,مصنف,از
    """)

  /// Who takes pictures and who sends the news.
  static let agencies = fold(
    """
    رويترز,وكالات,الوكالات,أ ف ب,أ.ف.ب,ا ف ب,أف ب,فرانس برس,أسوشيتد برس,أ ب,أ.ب,اب,د ب أ,د.ب.أ,الأناضول,الاناضول,سانا,واس,وام,قنا,بترا,\
    شينخوا,تاس,سبوتنيك,غيتي,جيتي,غيتي إيميجز,متابعات,متابعة,خاص,أرشيف,الأرشيف,أرشيفية,إنترنت,الإنترنت,مواقع التواصل,مواقع التواصل الاجتماعي,\
    وسائل التواصل,مواقع,تويتر,afp,reuters,ap,epa,getty,getty images,gettyimages,associated press,dpa,anadolu,xinhua,tass,shutterstock,istock,\
    آسوشیتدپرس,رویترز,ایرنا,ایسنا,مهر,تسنیم,فارس,خبرگزاری فرانسه,گتی,גטי,רויטרס,אי פי,אפ,פלאש 90,פלאש90,דובר צהל,ynet,اے ایف پی,روئٹرز,اے پی,\
    نيوز,agencies,wires,handout,reuters connect,file photo,archive
    """)

  /// What a credit begins with.
  static let creditLabels = fold(
    """
    تصوير,تصوير:,الصورة,صورة,مصدر الصورة,حقوق الصورة,المصدر,عدسة,photo,photo by,photograph,picture,image,credit,image credit,photo credit,image source,\
    عکس,عکاس,منبع عکس,צילום,צילום:,תצלום,קרדיט,תصویر,تصویر,فوٹو
    """)

  static func isFurniture(_ text: String) -> Bool {
    furniture.contains(FoldedKey.trimmed(text)) || isControl(key(text))
  }

  static func isAdvertisement(_ text: String) -> Bool { advertisements.contains(FoldedKey.trimmed(text)) }

  static func isAgency(_ text: String) -> Bool { agencies.contains(FoldedKey.trimmed(text)) }

  /// What is left of a text for comparing: folded, without signs around it.
  static func key(_ text: String) -> String {
    let folded = DateWord.folded(text)
    var scalars = folded.unicodeScalars[...]
    while let first = scalars.first, FoldedKey.isSign(first) { scalars.removeFirst() }
    while let last = scalars.last, FoldedKey.isSign(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// A control's sign: no letters to speak of ("+", "A-", "|", "×").
  private static func isControl(_ key: String) -> Bool {
    let scalars = key.unicodeScalars
    let hasWord = scalars.contains { $0.properties.isAlphabetic && $0 != "a" }
    let hasDigit = scalars.contains { $0.properties.numericType != nil }
    return !hasWord && !hasDigit && scalars.count <= 5
  }

  private static func fold(_ list: String) -> Set<FoldedKey> { FoldedKey.list(list) { FoldedKey.trimmed($0) } }
}
