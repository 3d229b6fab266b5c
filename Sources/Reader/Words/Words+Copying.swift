extension Words {
  /// What became of a text that was to be copied: no more than is known.
  public func copied(_ thing: CopiedThing, _ outcome: CopyOutcome) -> String {
    switch outcome {
    case .taken: thing.taken[language]
    case .sent: thing.sent[language]
    case .takenByTmux: thing.takenByTmux[language]
    case .impossible:
      Bilingual(
        ar: "لا سبيل إلى النسخ هنا؛ يلزم wl-copy أو xclip أو xsel",
        en: "There is no way to copy this here; wl-copy, xclip or xsel would be one")[language]
    }
  }

  /// What a speaker says in all articles is being looked for.
  public func following(_ speaker: String) -> String {
    said(
      ar: "جارٍ البحث عن أقوال {1} في كل المقالات؛ Esc يلغي",
      en: "Looking for what {1} says in all articles; Esc cancels", isolated(speaker))
  }

  /// Asks who says words that are taken for no statement.
  func whoSays(_ quotation: String) -> String {
    said(ar: "من قال «{1}»؟ ", en: "Who says “{1}”? ", isolated(quotation))
  }

  /// It was found while the user did something else.
  public func found(_ number: Int, by speaker: String) -> String {
    said(
      ar: "وُجد لـ{1} {2}؛ S للعرض", en: "Found {2} by {1}; S shows them", isolated(speaker), count(number, .statement))
  }
}

extension CopiedThing {
  fileprivate var taken: Bilingual {
    switch self {
    case .statement: Bilingual(ar: "نُسخ التصريح مع قائله ومصدره", en: "Copied the statement with speaker and source")
    case .article: Bilingual(ar: "نُسخ المقال", en: "Copied the article")
    case .paragraph: Bilingual(ar: "نُسخت الفقرة", en: "Copied the paragraph")
    }
  }

  fileprivate var sent: Bilingual {
    switch self {
    case .statement:
      Bilingual(
        ar: "أُرسل التصريح إلى الطرفية، ولا خبر منها بأنها نسخته",
        en: "Sent the statement to the terminal, which does not say whether it took it")
    case .article:
      Bilingual(
        ar: "أُرسل المقال إلى الطرفية، ولا خبر منها بأنها نسخته",
        en: "Sent the article to the terminal, which does not say whether it took it")
    case .paragraph:
      Bilingual(
        ar: "أُرسلت الفقرة إلى الطرفية، ولا خبر منها بأنها نسختها",
        en: "Sent the paragraph to the terminal, which does not say whether it took it")
    }
  }

  fileprivate var takenByTmux: Bilingual {
    switch self {
    case .statement: Bilingual(ar: "نُسخ التصريح إلى مخزن tmux", en: "Copied the statement into tmux's buffer")
    case .article: Bilingual(ar: "نُسخ المقال إلى مخزن tmux", en: "Copied the article into tmux's buffer")
    case .paragraph: Bilingual(ar: "نُسخت الفقرة إلى مخزن tmux", en: "Copied the paragraph into tmux's buffer")
    }
  }
}
