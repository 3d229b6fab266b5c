import Testing

@testable import Quoting

/// A short sentence for each construction of `frames.rows`, and what is read in it.
@Suite struct FrameSentenceTests {
  private static let sentences: [(String, [String])] = [
    (
      "ar",
      [
        "اللاعبة ليلى، الفائزة بالكأس 23 مرة، قالت «كلمات».", "وبخصوصية السلاح أكد «كلمات».",
        "«كلام» على حد تعبيره.", "نقلا عن وكالة رويترز «كلام».", "بحسب الوزير سامر حداد «كلام».",
        "وفق ما نقلت وكالة رويترز عن مسؤول «كلام».", "بحسب تقرير لوكالة رويترز «كلام».", "وأشار في قوله إن «كلام».",
        "قال الوزير سامر حداد إن «كلام»، مضيفا «كلام».", "وبين مدير الزراعة أن «كلام».", "يوصف بأنه «كلام».",
        "يعتقد أن «كلام».", "كُتب على الجدار «كلام».", "تلقى رسالة تهديد جاء فيها: «كلام».",
        "نقلت وكالة رويترز عن مسؤول قوله إن «كلام».", "نقلت وكالة رويترز اليوم «كلام».",
        "مقال نشرته صحيفة الحياة «كلام».",
        "نقلت عنه وكالة رويترز «كلام».", "نقلت عن مسؤول «كلام».", "علمت الصحيفة من مصادر أن «كلام».",
        "المتحدثة التي قالت «كلام».", "والدفاع يندد «كلام».", "روحاني يتوعد «كلام».", "أخبرت وكالة رويترز أن «كلام».",
        "قال للصحفيين الوزير سامر حداد إن «كلام».", "أما الوزير سامر حداد فقال إن «كلام».",
        "ووصفه حينها متحدث باسم الشركة بأنه «كلام».", "وقال في مؤتمر صحفي، المتحدث باسم الجيش، إن «كلام».",
        "وقالت إنها «كلام» وأكدت أنه قال «كلام».", "أصدر الوزير وعدا بأن «كلام».", "ووصل الوزير سامر حداد وقال «كلام».",
        "لكن الباحث سمير حداد يذهب أبعد من ذلك «كلام».", "أن موسكو لن توقع المسودة «كلام».",
        "الرجل الذي يتابع الأخبار «كلام».", "الوزير سامر حداد: «كلام».", "اجتمعوا في طرابلس ومدير الفرع: «كلام».",
        "قالت الوزارة ومدير الفرع: «كلام».", "«الذي قالوا» ومدير الفرع: «كلام».",
        "الوزير سامر حداد من أهالي البلدة القديمة في الجبل أشار إلى «كلام».",
        "الوزير سامر حداد من أهالي البلدة القديمة في الجبل البعيد أشار إلى «كلام».",
      ]
    ),
    (
      "en",
      [
        "Anna Berg said “words”.", "“Words,” said Anna Berg.", "“Words,” she said.",
        "It was over, said Ms. Lund, “words”.",
        "The minister told Reuters that “words”.", "The minister told him that “words”.", "The report said “words”.",
        "According to the minister, “words”.", "“Words”, as quoted by Reuters.", "The plan was criticised by “words”.",
        "He said that Ankara would say “words”.", "An official who was present told “words”.",
      ]
    ),
    (
      "de",
      [
        "Jonas Hartwig sagte: „Worte“.", "„Worte“, sagte der Minister.", "In Rom sagte der Minister: „Worte“.",
        "So heißt es in dem Schreiben: „Worte“.", "In dem Antrag heißt es: „Worte“.",
        "„Worte“, wird der Minister zitiert.",
        "„Worte“, wie Jonas Hartwig zitiert wird.", "Die Zeitung zitierte den Minister mit „Worte“.",
        "Der Zeitung sagte Filep Karma: „Worte“.", "Der Vorsitzende, Jonas Hartwig, kritisierte: „Worte“.",
        "Seiner Meinung nach „Worte“.", "Am Abend wurde „Worte“ gefordert.",
        "Der Plan wird von der Polizei als „Worte“ bezeichnet.", "Kritisiert wurden von der Polizei „Worte“.",
        "Deren Haltung bezeichnete er als „Worte“.", "Zuvor hatte der Minister am Abend verkündet: „Worte“.",
        "Der Minister hatte die Lage „Worte“ genannt.", "Als Antwort auf den Brief sagte der Minister: „Worte“.",
        "Am 3. Juni sagte der Minister: „Worte“.", "Im Mai 2005 hatte Kanzlerin Lund gefordert: „Worte“.",
        "Sie wisse, dass es „Worte“ sei, hatte die Ministerin damals gesagt.", "„Worte“, so die Richterin.",
        "Das alles war so schwer, sagte der Minister: „Worte“.", "Künftig, sagte der Minister, gilt „Worte“.",
        "In den Worten, die der Rat beschloss, heißt es: „Worte“.", "„Worte“, so heißt es in einer Erklärung.",
        "Zuvor hatte der Chef der Kammer, Jonas Hartwig, den Plan als „Worte“ bezeichnet.",
        "Der „Neuen Post“ sagte Minister Jonas Hartwig: „Worte“.", "Jonas Hartwig zufolge sind es „Worte“.",
        "Einem Bericht der Polizei zufolge sind es „Worte“.", "Von der Polizei wurde der Plan als „Worte“ begrüßt.",
        "Was für die Ministerin „Worte“ ist, lehnt er ab.", "Jonas Hartwig, Chef der Bank (DB) nannte es „Worte“.",
      ]
    ),
    (
      "fr",
      [
        "« Les chiffres sont là, explique sa présidente. Nous avons cherché. »",
        "« Des mots, a-t-elle raconté, des mots. »",
        "« Des mots, a lancé le maire, des mots. »", "Selon la ministre, « des mots ».",
        "« Des mots », cité par l'AFP.",
        "« Des mots », a déclaré à la presse le maire.", "« Des mots », explique-t-elle.",
      ]
    ),
    (
      "fa",
      [
        "وزیر دفاع گفت: «سخن».", "وزیر دفاع به خبرگزاری رویترز گفت: «سخن».", "در این گزارش آمده است: «سخن».",
        "فرماندار که کشاورزان را «سخن» خوانده بود، گفت: «سخن».", "رویترز به نقل از وزیر نوشت: «سخن».",
        "این جمله را مادر او می‌گوید: «سخن».", "به گفته وزیر دفاع «سخن».", "آنها گفتند: «سخن».",
        "وزیر در «متن که» خواند، گفت: «سخن».", "وزیر «به رویترز» گفت: «سخن».",
        "وزیر دفاع در نشست «به رویترز» گفت: «سخن».", "فرماندار که «متن که وزیر» را خوانده بود، گفت: «سخن».",
      ]
    ),
    (
      "ur",
      [
        "وزیر نے کہا: «بات».", "وزیر کے مطابق «بات».", "ان کے مطابق «بات».",
        "وزیر نے رویٹرز سے بات کرتے ہوئے کہا: «بات».",
        "وزیر کا کہنا ہے «بات».",
      ]
    ),
    (
      "he",
      [
        "השר אמר: «מילים».", "«מילים», אמר השר.", "במכתב לעובדים כתבה המנהלת «מילים».", "לדברי השר «מילים».",
        "והוסיף: «מילים».",
      ]
    ),
  ]

  @Test func aSentenceIsReadAsItsRowsSay() {
    var text = ""
    for (language, sentences) in Self.sentences {
      for sentence in sentences { text += "\(language) \(sentence)\n\(frames(of: sentence, language))" }
    }
    Golden.check(text, "frame-sentences")
  }

  private func frames(of text: String, _ language: String) -> String {
    let scalars = text.unicodeScalars.map(\.value)
    let document = QuoteDocument(scalars: scalars, table: CueTable.table(for: language))
    let reader = FrameReader(document: document)
    func words(_ tokens: Range<Int>) -> String {
      guard let first = tokens.first, let last = tokens.last else { return "" }
      return QuoteFinder.string(scalars[Int(document.tokens[first].start)..<Int(document.tokens[last].end)])
    }
    var lines = ""
    for frame in document.sentences.flatMap(reader.frames) {
      lines += "  \(frame.kind)\(frame.isPronominal ? " pronominal" : "")\(frame.isImpersonal ? " impersonal" : "")"
      lines += ": \(words(frame.index..<max(frame.index + 1, frame.end)))"
      if let phrase = frame.phrase { lines += " | says \(words(phrase.tokens))" }
      if let via = frame.via { lines += " | via \(words(via.tokens))" }
      lines += "\n"
    }
    return lines
  }
}
