/// Texts of our own: stories as an agency might send them out.
enum StoryTexts {
  static let stories: [StoryText] = [
    StoryText(
      headline: "وزيرة الموارد المائية توقع اتفاق تقاسم مياه نهر السرو",
      body: """
        وقعت وزيرة الموارد المائية سلمى الرواجبة اليوم اتفاقا مع وفد اتحاد المرتفعات على تقاسم مياه نهر السرو بعد خمس جولات من المحادثات.
        وقالت الوزيرة إن الاتفاق يضمن لكل ضفة حصتها في سنوات الجفاف قبل سنوات الوفرة، وإن لجنة مشتركة ستراقب تنفيذه كل ثلاثة أشهر.
        """),
    StoryText(
      headline: "انطلاق معرض الكتاب في مدينة الربى بمشاركة مئتي ناشر",
      body: """
        انطلقت صباح اليوم فعاليات معرض الكتاب في مدينة الربى بمشاركة نحو مئتي ناشر من ثلاثين بلدا، وتستمر حتى نهاية الشهر.
        وقال مدير المعرض إن دورة هذا العام تخصص جناحا لأدب الأطفال وتستضيف شعراء من ضفتي النهر.
        """),
    StoryText(
      headline: "زلزال متوسط القوة يضرب سواحل الجزر الشمالية ولا أنباء عن ضحايا",
      body: """
        ضرب زلزال متوسط القوة سواحل الجزر الشمالية فجر اليوم وفق ما أعلن مركز الرصد، وشعر به سكان ثلاث مدن.
        وأفادت فرق الإنقاذ بأنها لم تتلق بلاغات عن ضحايا، فيما تضررت جدران بعض المنازل القديمة قرب المرفأ.
        """),
    StoryText(
      headline: "نوارس الميناء يخطف لقبه الأول بهدف في الوقت القاتل",
      body: """
        خطف فريق نوارس الميناء لقب البطولة للمرة الأولى في تاريخه بعد فوزه على ملعبه بهدف سجله قائد الفريق في الوقت بدل الضائع.
        وقال المدرب بعد المباراة إن اللاعبين صبروا حتى الدقيقة الأخيرة وإن الجمهور هو من سجل الهدف.
        """),
    StoryText(
      headline: "اكتشاف مرجان يعيش بلا ضوء يربك خرائط الأحياء البحرية",
      body: """
        عثر باحثون على مستعمرة من المرجان تعيش في عتمة كاملة على عمق لم يسجل من قبل في هذا البحر.
        ويقول فريق البحث إن المرجان يتغذى على ما يهبط إليه من السطح، وإن الخرائط التي تحدد مواطنه تحتاج إلى مراجعة.
        """),
    StoryText(
      headline: "البنك المركزي يبقي سعر الفائدة دون تغيير للمرة الرابعة",
      body: """
        أبقى البنك المركزي سعر الفائدة الأساسي دون تغيير في اجتماعه الشهري، وهي المرة الرابعة على التوالي.
        وعزا البنك قراره إلى تراجع التضخم وثبات أسعار الغذاء، وقال إنه سيعيد النظر إذا ارتفعت كلفة النقل.
        """),
    StoryText(
      headline: "Harbour city opens its first tram line after nine years of building",
      body: """
        The harbour city opened its first tram line on Monday, nine years after the first rails were laid along the old quay.
        The mayor rode the first car with two hundred school children and said that the second line would follow within three years.
        """),
    StoryText(
      headline: "Ministers of the river states agree on a common dam watch",
      body: """
        Ministers of the four river states agreed on Tuesday to watch their dams together and to share what the gauges say every hour.
        The agreement ends a quarrel that began when the upper lake was filled without a word to those who live below it.
        """),
    StoryText(
      headline: "Librarians who work by night keep the old town awake",
      body: """
        In the old town the library closes at midnight, and the people who come after work fill every seat of its reading room.
        The head librarian says that the long hours began as a trial of one month and that nobody has asked to end it since.
        """),
    StoryText(
      headline: "Strike at the northern shipyards enters its third week",
      body: """
        The strike at the northern shipyards entered its third week on Friday without talks between the union and the owners.
        Workers blocked the main gate in the morning and let only doctors and firemen through, the company said.
        """),
    StoryText(
      headline: "Orchard growers fear late frost after the warmest March on record",
      body: """
        Growers in the valley fear that a late frost will take the blossom that the warmest March on record has brought out early.
        Many have set candles between the rows, and the weather service has warned of three cold nights in a row.
        """),
    StoryText(
      headline: "پیمان تازه آب میان دو کرانه رود سرو امضا شد",
      body: """
        وزیران آب دو کرانه رود سرو امروز پیمان تازه‌ای را درباره سهم هر کرانه در سال‌های خشک امضا کردند و گفتند که گفتگوها پنج دور طول کشید.
        بر پایه این پیمان کمیته‌ای مشترک هر سه ماه یک بار از اجرای آن گزارش خواهد داد.
        """),
    StoryText(
      headline: "העיר הנמל פתחה את קו הרכבת הקלה הראשון שלה",
      body: """
        העיר הנמל פתחה ביום שני את קו הרכבת הקלה הראשון שלה, תשע שנים אחרי שהונחו הפסים הראשונים לאורך הרציף הישן.
        ראש העיר נסע בקרון הראשון עם מאתיים תלמידים ואמר כי הקו השני ייפתח בתוך שלוש שנים.
        """),
    StoryText(
      headline: "شہر کی پرانی گھڑیاں برسوں بعد پھر وقت بتانے لگیں",
      body: """
        شہر کے گھنٹہ گھر کی پرانی گھڑیاں برسوں کی خاموشی کے بعد آج پھر چلنے لگیں اور لوگوں نے تالیاں بجا کر ان کا استقبال کیا۔
        مرمت کرنے والے کاریگر نے بتایا کہ ہر پرزہ ہاتھ سے صاف کیا گیا اور کوئی نیا پرزہ نہیں لگایا گیا۔
        """),
    StoryText(
      headline: "Die Fähre zur Insel fährt nach dem Sturm wieder zweimal am Tag",
      body: """
        Nach dem Sturm der vergangenen Woche fährt die Fähre zur Insel seit heute Morgen wieder zweimal am Tag, teilte die Reederei mit.
        Der Anleger war von einer Welle aus den Angeln gehoben worden und musste von Tauchern neu befestigt werden.
        """),
    StoryText(
      headline: "مستشفى الأطفال في السهل يفتتح قسما للحروق",
      body: """
        افتتح مستشفى الأطفال في السهل قسما جديدا لعلاج الحروق يضم عشرين سريرا وغرفتي عمليات مجهزتين بالكامل.
        وقال مدير المستشفى إن القسم سيستقبل المرضى من المحافظات الأربع المجاورة دون مقابل.
        """),
  ]

  /// A story as papers print it: with a mark before it, its hamzas and quotation marks otherwise, cut short, with a line
  /// of their own behind it.
  static func dresses(of story: StoryText) -> [StoryText] {
    let isArabic = story.headline.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
    let first = String(story.body.split(separator: "\n")[0])
    let own = isArabic ? "للمزيد تابعوا موقعنا على الشبكة" : "Read more of this on our own pages"
    let agency = isArabic ? "وكالة نبأ الساحل: " : "Coast News Agency: "
    func plain(_ text: String) -> String {
      text.replacing("أ", with: "ا").replacing("إ", with: "ا").replacing("ة ", with: "ه ").replacing("ى ", with: "ي ")
    }
    return [
      StoryText(headline: story.headline, body: agency + story.body),
      StoryText(headline: story.headline, body: first),
      StoryText(headline: plain(story.headline), body: plain(story.body)),
      StoryText(headline: story.headline + (isArabic ? " - المدار" : " - Orbit"), body: story.body + "\n" + own),
      StoryText(headline: "«" + story.headline + "»", body: first + "\n" + own),
      StoryText(headline: story.headline, body: story.body + "\n" + own),
      StoryText(headline: (isArabic ? "عاجل: " : "Update: ") + story.headline, body: first),
      StoryText(headline: story.headline, body: agency + first + "…"),
    ]
  }

  /// Pairs that a careless eye takes for one: columns of two days, two places, what follows, what is answered.
  static var kin: [(StoryText, StoryText)] {
    func dated(_ column: String, _ day: String) -> StoryText {
      StoryText(headline: column.replacing("@", with: day), body: text(of: column).replacing("@", with: day))
    }
    return columns.map { (dated($0.0, $0.1), dated($0.0, $0.2)) } + follows
  }

  private static func text(of column: String) -> String {
    let isArabic = column.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
    return isArabic
      ? "نوافيكم في هذه الصفحة بما يهمكم عن @ كما وردنا حتى ساعة النشر، ونذكركم بأن الأرقام تتغير على مدار اليوم."
      : "On this page you find all that matters about @ as it reached us by the hour of printing; figures change by the hour."
  }

  /// The same column on two days or of two places: `@` stands for what differs.
  private static let columns: [(String, String, String)] = [
    ("أسعار الذهب اليوم @", "3 أيار", "4 أيار"), ("سعر الدولار مقابل الليرة @", "12 آذار", "13 آذار"),
    ("نشرة الطقس ليوم @", "5 حزيران", "6 حزيران"), ("مواقيت الصلاة في @", "1445/9/3", "1445/9/4"),
    ("حلقة @ من برنامج قهوة الصباح", "114", "115"), ("أبرز عناوين الصحف @", "21/4", "22/4"),
    ("Gold prices on @", "3 May", "4 May"), ("Weather for the coast on @", "7 June", "8 June"),
    ("Crossword number @", "1207", "1208"), ("Market close of @", "12 March", "13 March"),
    ("Morning briefing @", "2026-04-01", "2026-04-02"), ("Live: day @ of the siege", "12", "13"),
    ("Match report, round @", "4", "5"), ("Das Wetter am @", "3. Mai", "4. Mai"),
    ("Bitcoin falls below @ dollars", "60,000", "50,000"), ("ارتفاع عدد الضحايا إلى @", "12", "19"),
  ]

  private static let follows: [(StoryText, StoryText)] = [
    (
      StoryText(
        headline: "وزيرة الموارد المائية توقع اتفاق تقاسم مياه نهر السرو",
        body: "وقعت وزيرة الموارد المائية اليوم اتفاقا مع وفد اتحاد المرتفعات على تقاسم مياه النهر بعد خمس جولات."),
      StoryText(
        headline: "المعارضة ترفض اتفاق تقاسم مياه نهر السرو",
        body: "أعلنت كتل المعارضة أنها ترفض الاتفاق الذي وقعته الوزيرة أمس، وقالت إنها ستطعن فيه أمام المحكمة العليا.")
    ),
    (
      StoryText(
        headline: "Strike at the northern shipyards enters its third week",
        body: "The strike entered its third week on Friday without talks between the union and the owners."),
      StoryText(
        headline: "Strike at the northern shipyards ends after three weeks",
        body:
          "Union and owners of the northern shipyards shook hands on Sunday night; work begins again on Tuesday morning."
      )
    ),
    (
      StoryText(
        headline: "Harbour city opens its first tram line",
        body: "The harbour city opened its first tram line on Monday, nine years after the first rails were laid."),
      StoryText(
        headline: "Harbour city closes its first tram line",
        body: "A crack in the bridge has put an end to the tram's first summer; buses go instead until the autumn.")
    ),
    (
      StoryText(
        headline: "زلزال متوسط القوة يضرب سواحل الجزر الشمالية",
        body: "ضرب زلزال متوسط القوة سواحل الجزر الشمالية فجر اليوم وفق ما أعلن مركز الرصد، وشعر به سكان ثلاث مدن."),
      StoryText(
        headline: "زلزال متوسط القوة يضرب سواحل الجزر الجنوبية",
        body: "شعر سكان الجزر الجنوبية ليل أمس بهزة أرضية استمرت ثواني، وقالت السلطات إن السد الكبير لم يتأثر بها.")
    ),
    (
      StoryText(
        headline: "مقتل شخص في حادث سير على طريق الساحل",
        body: "قضى رجل في الأربعين من عمره حين انقلبت شاحنته عند مدخل النفق الشرقي بسبب المطر."),
      StoryText(
        headline: "مقتل شخص في حادث سير على طريق الساحل",
        body: "صدمت حافلة مسرعة دراجة نارية قرب محطة الوقود الجديدة فتوفي سائقها في المستشفى بعد ساعة.")
    ),
  ]
}
