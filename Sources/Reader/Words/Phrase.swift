/// A fixed wording of the interface. Wordings with something filled in are methods of `Words`.
public enum Phrase: CaseIterable, Sendable {
  case programName
  // Panes
  case article, statements
  // What stands in place of something missing
  case untitled, undated, speakerUnknown
  // Empty panes
  case emptyLibrary, noArticles, nothingFound, nothingOpen, articleChanged, articleGone, noStatements, nobodySpeaks,
    noNotes, unchanged
  case largeTextStaysAsItIs
  // States
  case loading, searching, cancelled, fetchingStopped, fetchUnderWay, noWebAddress, wholeHere, noFeeds, followedNow,
    siteHasFeed,
    screenTooSmall
  // The article
  case textSize, picture, by, via, teaserOnly
  // Moving
  case topReached, endReached, firstArticle, lastArticle, noEarlierPlace, noLaterPlace
  case noHeadings, firstHeading, lastHeading
  case firstStatement, lastStatement, firstLink, lastLink
  // Searching
  case searchWrapped, searchWrappedBack, notInArticle, noSearch
  // Prompts
  case viewAll, viewUnread, viewFresh, onlySource, viewStarred, viewThisWeek, viewQuoted, viewNoted
  case viewSaved, viewFeed, viewSource, viewSection, viewTag
  case orderNewest, orderOldest, orderTitle, orderSource, orderLongest, orderRelevance
  case searchPrompt, filterPrompt, addressPrompt, speakerPrompt, tagPrompt, tellSpeakerPrompt, notePrompt, choosePrompt,
    pasteIgnored, corrected
  case paletteSet, paletteTheme, paletteSearch, paletteLine
  // Text size
  case lettersNotEnlarged, lettersEnlargedByKeys, screenTooSmallForSize, largestStep, smallestStep, standardStep
  case noPrintHere, lettersOfPrint, lettersOfTerminal
  // Pictures
  case noPicturesHere, noPictures, picturesShown, picturesAsWords
  case figureMissing, figureUnknown, figureBroken, figureTooLarge, figureRemote, figureUnreadable
  case figureAwaited, figureUnreachable, figureAbsent, figureWithheld
  // Taking along
  case noStatementHere, noLink, noLinks, noLinksHere, hintsAsk
  // What was left out of a page
  case nothingLeftOut, allLeftOut, tookBack
  // Help
  case anyKeyCloses, helpScrolls, helpHint
  case countHint
  // Reading aloud
  case readingAloud, readingPaused, notReadingAloud, notAloud, noVoice, settingsRead
  // Without a screen
  case unreadMark, linearHint

  public var wording: Bilingual {
    switch self {
    case .programName: Bilingual(ar: "ورّاق", en: "Warraq")
    case .article: Bilingual(ar: "المقال", en: "Article")
    case .statements: Bilingual(ar: "التصريحات", en: "Statements")

    case .untitled: Bilingual(ar: "بلا عنوان", en: "Untitled")
    case .undated: Bilingual(ar: "بلا تاريخ", en: "undated")
    case .speakerUnknown: Bilingual(ar: "القائل غير مسمّى", en: "speaker not named")

    case .emptyLibrary:
      Bilingual(
        ar: "المكتبة خالية. افتح ملفًا أو مجلدًا: warraq FILE",
        en: "The library is empty. Open a file or folder: warraq FILE")
    case .noArticles: Bilingual(ar: "لا مقالات هنا", en: "There are no articles here")
    case .nothingFound: Bilingual(ar: "لا نتائج", en: "Nothing found")
    case .nothingOpen: Bilingual(ar: "لا مقال مفتوح", en: "No article is open")
    case .articleGone:
      Bilingual(
        ar: "لم يعد ملف هذا المقال يُقرأ؛ يبقى هنا ما قُرئ منه",
        en: "The file of this article cannot be read any more; what was read of it stays here")
    case .articleChanged:
      Bilingual(ar: "تغيّر ملف المقال وقُرئ من جديد", en: "The article has changed and was read anew")
    case .largeTextStaysAsItIs:
      Bilingual(
        ar: "لا تُصحَّح التصريحات في نص كبير", en: "Statements of a large text cannot be corrected")
    case .unchanged: Bilingual(ar: "هو كذلك من قبل: لم يتغير شيء", en: "It is so already: nothing was changed")
    case .noNotes: Bilingual(ar: "لا ملاحظات بعد؛ M يكتب واحدة", en: "There are no notes yet; M writes one")
    case .nobodySpeaks: Bilingual(ar: "لا تصريحات معروفة بعد", en: "No statements are known yet")
    case .noStatements: Bilingual(ar: "لا تصريحات في هذا المقال", en: "No statements in this article")

    case .loading: Bilingual(ar: "جارٍ الفتح…", en: "Opening…")
    case .searching: Bilingual(ar: "جارٍ البحث…", en: "Searching…")
    case .fetchingStopped:
      Bilingual(ar: "أُوقف الجلب؛ ما وصل محفوظ", en: "Fetching stopped; what has come is kept")
    case .fetchUnderWay: Bilingual(ar: "الجلب جارٍ؛ Esc يوقفه", en: "Fetching is under way; Esc stops it")
    case .wholeHere: Bilingual(ar: "المقال كاملًا هنا", en: "The whole article is here now")
    case .noFeeds:
      Bilingual(ar: "لا مصادر بعد: اضغط a واكتب عنوان مصدر", en: "No feeds yet: press a and give a feed's address")
    case .siteHasFeed:
      Bilingual(ar: "لهذا الموقع خلاصة: a ثم Enter لمتابعتها", en: "This site has a feed: a and Enter follow it")
    case .followedNow: Bilingual(ar: "تُتابَع الآن: ", en: "Followed now: ")
    case .teaserOnly:
      Bilingual(
        ar: "هذه مقدمة كما جاءت من المصدر؛ w يجلب المقال كله",
        en: "The feed gives only this much; w fetches the whole article")
    case .noWebAddress:
      Bilingual(ar: "ليس عنوان http أو https", en: "That is no address of http or https")
    case .cancelled: Bilingual(ar: "أُلغي", en: "Cancelled")
    case .screenTooSmall: Bilingual(ar: "الشاشة صغيرة جدًا", en: "The screen is too small")

    case .textSize: Bilingual(ar: "حجم الخط", en: "Text size")
    case .picture: Bilingual(ar: "صورة", en: "Picture")
    case .by: Bilingual(ar: "بقلم", en: "By")
    case .via: Bilingual(ar: "نقلًا عن", en: "via")

    case .topReached: Bilingual(ar: "بداية المقال", en: "Top of the article")
    case .endReached: Bilingual(ar: "نهاية المقال", en: "End of the article")
    case .firstArticle: Bilingual(ar: "هذا أول مقال", en: "This is the first article")
    case .lastArticle: Bilingual(ar: "هذا آخر مقال", en: "This is the last article")
    case .noEarlierPlace: Bilingual(ar: "لا موضع سابق للعودة إليه", en: "No earlier place to go back to")
    case .searchWrapped: Bilingual(ar: "بلغ البحث النهاية فعاد إلى البداية", en: "Search went on from the top")
    case .searchWrappedBack: Bilingual(ar: "بلغ البحث البداية فعاد إلى النهاية", en: "Search went on from the end")
    case .notInArticle: Bilingual(ar: "لم يُعثر عليه في المقال", en: "Not found in the article")

    case .noLaterPlace: Bilingual(ar: "لا موضع لاحق", en: "No later place to go forward to")
    case .noHeadings: Bilingual(ar: "لا عناوين فرعية في هذا المقال", en: "No subheadings in this article")
    case .firstHeading: Bilingual(ar: "لا عنوان فرعي قبل هذا", en: "No subheading before this")
    case .lastHeading: Bilingual(ar: "لا عنوان فرعي بعد هذا", en: "No subheading after this")
    case .firstStatement: Bilingual(ar: "هذا أول تصريح", en: "This is the first statement")
    case .lastStatement: Bilingual(ar: "هذا آخر تصريح", en: "This is the last statement")
    case .firstLink: Bilingual(ar: "هذا أول رابط", en: "This is the first link")
    case .lastLink: Bilingual(ar: "هذا آخر رابط", en: "This is the last link")
    case .noSearch: Bilingual(ar: "لا بحث قائمًا؛ ابدأ بـ /", en: "No search stands; / begins one")

    case .viewAll: Bilingual(ar: "كل المقالات", en: "All articles")
    case .viewUnread: Bilingual(ar: "غير المقروء", en: "Unread")
    case .viewFresh: Bilingual(ar: "ما وصل منذ آخر مرة", en: "New since last time")
    case .onlySource: Bilingual(ar: "لا مصدر آخر لهذا الخبر هنا", en: "No other source of this story is here")
    case .viewStarred: Bilingual(ar: "المميز بنجمة", en: "Starred")
    case .viewThisWeek: Bilingual(ar: "هذا الأسبوع", en: "This week")
    case .viewQuoted: Bilingual(ar: "ما فيه تصريحات", en: "With statements")
    case .viewNoted: Bilingual(ar: "ما عليه ملاحظات", en: "With notes")
    case .viewSaved: Bilingual(ar: "بحث: ", en: "Search: ")
    case .viewFeed: Bilingual(ar: "خلاصة: ", en: "Feed: ")
    case .viewSource: Bilingual(ar: "مصدر: ", en: "Source: ")
    case .viewSection: Bilingual(ar: "قسم: ", en: "Section: ")
    case .viewTag: Bilingual(ar: "وسم: ", en: "Tag: ")
    case .orderNewest: Bilingual(ar: "الأحدث أولًا", en: "Newest first")
    case .orderOldest: Bilingual(ar: "الأقدم أولًا", en: "Oldest first")
    case .orderTitle: Bilingual(ar: "بترتيب العناوين", en: "By title")
    case .orderSource: Bilingual(ar: "بترتيب المصادر", en: "By source")
    case .orderLongest: Bilingual(ar: "الأطول أولًا", en: "Longest first")
    case .orderRelevance: Bilingual(ar: "الأقرب إلى المطلوب أولًا", en: "Best match first")

    case .searchPrompt: Bilingual(ar: "بحث: ", en: "Search: ")
    case .addressPrompt: Bilingual(ar: "العنوان: ", en: "Address: ")
    case .filterPrompt: Bilingual(ar: "تصفية: ", en: "Filter: ")
    case .speakerPrompt: Bilingual(ar: "القائل (- إن لم يكن تصريحًا): ", en: "Speaker (- if no statement): ")
    case .tellSpeakerPrompt:
      Bilingual(ar: "هو (= اسم، أو: أيهم : بحث): ", en: "Is (= NAME, or WHICH : QUERY): ")
    case .notePrompt: Bilingual(ar: "ملاحظة: ", en: "Note: ")
    case .tagPrompt: Bilingual(ar: "الوسوم (-وسم يزيله): ", en: "Tags (-tag takes it away): ")
    case .corrected: Bilingual(ar: "حُفظ التصحيح", en: "The correction is kept")

    case .choosePrompt: Bilingual(ar: "إلى: ", en: "Go to: ")
    case .pasteIgnored:
      Bilingual(
        ar: "النص الملصق ليس أمرًا؛ اضغط / ثم الصق للبحث عنه",
        en: "Pasted text is no command; press / first to search for it")

    case .paletteSet: Bilingual(ar: "ضبط إعداد لهذه الجلسة", en: "set something for this run")
    case .paletteTheme: Bilingual(ar: "اختيار مظهر", en: "choose a theme")
    case .paletteSearch: Bilingual(ar: "بحث في المقال", en: "search the article")
    case .paletteLine: Bilingual(ar: "إلى هذا السطر", en: "go to this line")

    case .lettersNotEnlarged:
      Bilingual(
        ar: "هذه أكبر درجة؛ لا تكبّر هذه الطرفية الحروف",
        en: "This is the largest step; the terminal enlarges no letters")
    case .lettersEnlargedByKeys:
      Bilingual(
        ar: "هذه أكبر درجة؛ للحروف نفسها جرّب Ctrl و +", en: "This is the largest step; for the letters try Ctrl +")
    case .screenTooSmallForSize:
      Bilingual(ar: "الشاشة لا تتسع لحروف أكبر", en: "The screen has no room for larger letters")
    case .largestStep: Bilingual(ar: "هذه أكبر درجة هنا", en: "This is the largest step here")
    case .smallestStep: Bilingual(ar: "هذه أصغر درجة هنا", en: "This is the smallest step here")
    case .standardStep: Bilingual(ar: "الحجم المعتاد", en: "Standard size")
    case .noPrintHere:
      Bilingual(
        ar: "حروف المطبعة تحتاج إلى طرفية تعرض النقاط وإلى خطوط؛ ويبين \u{2066}warraq doctor\u{2069} ما ينقص",
        en: "Letters of print need a terminal that shows pixels, and fonts; warraq doctor says what is missing")
    case .lettersOfPrint:
      Bilingual(
        ar: "حروف المطبعة؛ ويبقيها السطر \u{2066}type = print\u{2069} في الإعدادات",
        en: "Letters of print; type = print in the settings keeps them")
    case .lettersOfTerminal: Bilingual(ar: "حروف الطرفية", en: "The terminal's own letters")

    case .noPicturesHere:
      Bilingual(
        ar: "الصور تحتاج إلى طرفية تعرض النقاط أو رموز الكتل؛ ويبين \u{2066}warraq doctor\u{2069} ما ينقص",
        en: "Pictures need a terminal that shows pixels or block characters; warraq doctor says what is missing")
    case .noPictures: Bilingual(ar: "لا صور في هذا المقال", en: "This article has no pictures")
    case .picturesShown:
      Bilingual(
        ar: "تُعرض الصور؛ ويبقيها السطر \u{2066}pictures = on\u{2069} في الإعدادات",
        en: "Pictures are shown; pictures = on in the settings keeps them")
    case .picturesAsWords: Bilingual(ar: "كلمات في مكان الصور", en: "Words in place of pictures")
    case .figureMissing: Bilingual(ar: "الملف غير موجود", en: "The file is not there")
    case .figureUnknown: Bilingual(ar: "ليس PNG ولا JPEG ولا WebP ولا GIF", en: "No PNG, JPEG, WebP or GIF")
    case .figureBroken: Bilingual(ar: "الملف معطوب", en: "The file is broken")
    case .figureTooLarge: Bilingual(ar: "الصورة أكبر من أن تُعرض", en: "The picture is too large")
    case .figureRemote: Bilingual(ar: "على الشبكة ولم تُجلب", en: "On the network, and not fetched")
    case .figureAwaited: Bilingual(ar: "تُجلب الصورة…", en: "The picture is being fetched…")
    case .figureUnreachable: Bilingual(ar: "تعذّر جلب الصورة", en: "The picture could not be fetched")
    case .figureAbsent: Bilingual(ar: "ليست الصورة عند خادمها", en: "Its server does not have the picture")
    case .figureWithheld:
      Bilingual(ar: "عنوان في شبكة خاصة فلا يُسأل", en: "An address in a private network, which is not asked")
    case .figureUnreadable:
      Bilingual(
        ar: "البرنامج \u{2066}warraq-type\u{2069} الذي يقرأ الصور غير مثبَّت",
        en: "warraq-type, which reads pictures, is not installed")

    case .noStatementHere: Bilingual(ar: "لا تصريح محدَّد", en: "No statement is selected")
    case .noLink: Bilingual(ar: "لا رابط لهذا المقال", en: "This article has no link")

    case .nothingLeftOut: Bilingual(ar: "لم يُحذف من هذا المقال شيء", en: "Nothing was left out of this article")
    case .allLeftOut: Bilingual(ar: "استعادة كل ما حُذف", en: "take back all of it")
    case .tookBack: Bilingual(ar: "استُعيد؛ U للتراجع", en: "Taken back; U undoes it")
    case .noLinksHere: Bilingual(ar: "لا روابط على الشاشة", en: "No links in view")
    case .hintsAsk: Bilingual(ar: "اضغط حرف الرابط لفتحه", en: "Press a link's letter to open it")
    case .noLinks: Bilingual(ar: "لا روابط في هذا المقال", en: "No links in this article")

    case .anyKeyCloses: Bilingual(ar: "/ للبحث، وأي مفتاح آخر يغلق", en: "/ searches, any other key closes")
    case .helpScrolls:
      Bilingual(
        ar: "j و k للتمرير و / للبحث، وأي مفتاح آخر يغلق", en: "j and k scroll, / searches, any other key closes")
    case .helpHint: Bilingual(ar: "؟ للمساعدة", en: "? for help")
    case .countHint:
      Bilingual(ar: "الرقم قبل المفتاح يكرّر الأمر: 5j", en: "A number before a key repeats it: 5j")

    case .readingAloud:
      Bilingual(ar: "قراءة بالصوت؛ v للتوقف وEsc للإنهاء", en: "Reading aloud; v pauses, Esc ends it")
    case .readingPaused: Bilingual(ar: "توقفت القراءة؛ v للمتابعة", en: "Paused; v goes on")
    case .notReadingAloud: Bilingual(ar: "لا قراءة جارية؛ v يبدؤها", en: "Nothing is being read aloud; v begins")
    case .notAloud: Bilingual(ar: "لا يُقرأ نص كبير بالصوت", en: "A large text is not read aloud")
    case .noVoice:
      Bilingual(
        ar: "لا صوت على هذا الجهاز؛ ثبّت espeak-ng أو speech-dispatcher",
        en: "Nothing here can speak: install espeak-ng or speech-dispatcher")
    case .settingsRead: Bilingual(ar: "قُرئت الإعدادات من جديد", en: "The settings were read anew")

    case .unreadMark: Bilingual(ar: "غير مقروء", en: "unread")
    case .linearHint:
      Bilingual(
        ar: "اكتب رقمًا، أو اسم أمر، أو مفتاحه؛ والسطر الخالي يتابع القراءة. الأمر help يسرد الأوامر، و quit يخرج.",
        en:
          "Type a number, a command's name or its key; an empty line reads on. 'help' lists the commands, 'quit' leaves."
      )
    }
  }
}
