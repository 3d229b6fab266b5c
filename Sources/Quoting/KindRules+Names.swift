import Languages

/// What the place of a run says of it.
extension KindRules {
  /// Where the run stands says that it names something: the subject of its verb (أعلن "مجلس المدينة"،), the second part
  /// of a construct (لغز "الماليزية"), an acronym beside its body (الاتحاد الدولي "فيفا").
  func namesByPlace(_ context: QuoteContext, _ inner: [Token], _ before: [Token]) -> Bool {
    guard document.table.hasArabicPrefixes, let first = inner.first, let nearest = before.first, !isPredicate(inner)
    else { return false }
    if nearest.has(.reports), !nearest.has([.describes, .addresses]), context.wordCount == 1, first.form.isEmpty,
      context.after?.has([.preposition, .time, .that]) ?? false
    {
      // وأضاف "رفعت" خلال …
      return true
    }
    if nearest.has(.reports), nearest.roles.isDisjoint(with: [.describes, .addresses]), let next = context.after,
      next.isVerbalNoun && next.form.isEmpty && next.roles.isEmpty && first.form == .definite
        || nearest.has(.informs) && Self.by.contains(document.scalars[Int(next.start)]) && next.isWord
    {
      // وأعلن "الحشد الشعبي" تحرير البلدة, وأفاد "المرصد" بمقتل …
      return true
    }
    if nearest.has(.reports), context.after?.kind == .comma || context.after?.has(.that) ?? false {
      return first.form.isEmpty && first.has([.body, .namesNext, .outletNoun, .outlet])
    }
    if context.wordCount <= 3, let frame = context.frameBefore, frame.kind == .verb, frame.isSpeech,
      !opensWords(frame.index..<context.opening), context.after?.kind == .comma,
      document.tokens[context.closing + 1..<min(context.sentence.upperBound, context.closing + 10)].prefix(while: {
        $0.kind != .opening && $0.kind != .colon
      }).contains(where: { $0.has(.that) })
    {
      // "رأت محللة بيت الاستثمار «سنابل»، جنى الدوري، أن": between the verb and its "that".
      return true
    }
    guard !context.isDirect, nearest.width == 1 else { return false }
    if nearest.roles.isEmpty, nearest.form.isEmpty, !nearest.isPossessed, !nearest.isAccusative, !nearest.isAdverbial {
      return inner.count == 1 && inner.allSatisfy { $0.form == .definite && !$0.has(.adjective) && !$0.isRelational }
    }
    let isNoun = nearest.form == .definite && nearest.roles.subtracting(Self.qualifying).isEmpty
    return isNoun && inner.count == 1 && first.form.isEmpty && first.roles.isEmpty && !first.isFeminine
      && !first.isAccusative && !first.isAdverbial && !first.isPossessed && !first.isOblique
      && !(max(context.sentence.lowerBound, context.opening - 8)..<context.opening).contains {
        document.tokens[$0].has([.that, .describes])
      }
  }

  private static let by = Letters(.by)

  func opensWords(_ range: Range<Int>) -> Bool {
    document.tokens[range].contains { $0.has(.that) || $0.kind == .colon }
  }

  /// The words say something of the noun in front of them and do not name it: "الحركة «لن تتراجع»", "جماعة «إرهابية»".
  func isQualified(_ noun: Token, by inner: [Token]) -> Bool {
    guard let first = inner.first else { return false }
    if noun.form.contains(.definite) {
      return isPredicate(inner) || first.isIndefiniteFeminine || first.form.contains(.definite) && inner.count == 1
    }
    if noun.has(.document), !first.form.contains(.definite) {
      // قانون "ظالم", but مشروع "نهر الخير"
      return inner.count == 1 || inner.last?.form != .definite
    }
    return noun.isFeminine && first.isIndefiniteFeminine && inner.count <= 2
  }

  /// The span stands beside the one before it, with nothing but a comma or "and" between: "إف-15" و"إف-16".
  func isJoined(to previous: Int, _ context: QuoteContext) -> Bool {
    let close = document.closing[previous]
    guard close >= 0, context.opening > close, context.opening - close <= 3 else { return false }
    return document.tokens[close + 1..<context.opening].allSatisfy {
      $0.kind == .comma || $0.key == Self.and || $0.has(.and)
    } && context.opening - close > 1
  }
}
