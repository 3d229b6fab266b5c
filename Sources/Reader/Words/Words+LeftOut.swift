extension Words {
  /// Why a piece of a page was left out, in the language of the interface; a reason of another program stands as it is.
  func reason(_ name: String) -> String { Self.reasons[name]?[language] ?? name }

  private static let reasons: [String: Bilingual] = [
    "menu": Bilingual(ar: "قائمة", en: "menu"), "footer": Bilingual(ar: "ذيل الصفحة", en: "footer"),
    "sidebar": Bilingual(ar: "شريط جانبي", en: "sidebar"), "form": Bilingual(ar: "نموذج", en: "form"),
    "share": Bilingual(ar: "مشاركة", en: "share"), "related": Bilingual(ar: "ذو صلة", en: "related"),
    "most read": Bilingual(ar: "الأكثر قراءة", en: "most read"),
    "newsletter": Bilingual(ar: "نشرة بريدية", en: "newsletter"), "consent": Bilingual(ar: "موافقة", en: "consent"),
    "advertisement": Bilingual(ar: "إعلان", en: "advertisement"),
    "advertisement label": Bilingual(ar: "إعلان", en: "advertisement"),
    "comments": Bilingual(ar: "تعليقات", en: "comments"), "author box": Bilingual(ar: "عن الكاتب", en: "author box"),
    "tags": Bilingual(ar: "وسوم", en: "tags"), "live": Bilingual(ar: "تغطية حية", en: "live"),
    "live ticker": Bilingual(ar: "شريط أخبار", en: "live ticker"), "contents": Bilingual(ar: "محتويات", en: "contents"),
    "links": Bilingual(ar: "روابط", en: "links"), "repeated": Bilingual(ar: "مكرر", en: "repeated"),
    "metadata": Bilingual(ar: "بيانات", en: "metadata"), "furniture": Bilingual(ar: "أثاث الصفحة", en: "furniture"),
    "over the article": Bilingual(ar: "فوق المقال", en: "over the article"),
    "over the headline": Bilingual(ar: "فوق العنوان", en: "over the headline"),
    "below the article": Bilingual(ar: "تحت المقال", en: "below the article"),
    "heading of nothing": Bilingual(ar: "عنوان بلا نص", en: "heading of nothing"),
  ]
}
