import Languages

/// Through whom words come, where a sentence of its own says so.
extension Attribution {
  /// "… . وجاء ذلك في مقابلة مع صحيفة س.": the outlet of what was said before, in a sentence of its own.
  func afterthought(_ sentence: Range<Int>) -> SourcePhrase? {
    let tokens = document.tokens
    guard document.table.hasArabicPrefixes, sentence.count > 2, let first = tokens[sentence].first,
      FrameReader.stands.contains(first.stem) || first.tail.map(FrameReader.stands.contains) ?? false,
      tokens[sentence.lowerBound + 1].has([.demonstrative, .occasion]),
      !sentence.contains(where: { tokens[$0].kind == .opening && contexts[Int(tokens[$0].span)]?.isDirect == true })
    else { return nil }
    return OutletReader(document: document).outlet(in: sentence, around: sentence.lowerBound, besides: nil)
  }
}
