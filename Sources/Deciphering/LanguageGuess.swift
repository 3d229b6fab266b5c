import ArticleModel
import LanguageIdentification

extension LanguageGuess {
  /// Fewer letters than these are in no language.
  private static let fewLetters = 8

  package init(_ article: Article) {
    var texts: [String] = []
    // A scalar has four bytes at most.
    var left = Self.sample * 4
    for paragraph in article.paragraphs where left > 0 {
      texts.append(paragraph.text.text)
      left -= paragraph.text.text.utf8.count
    }
    self.init(paragraphs: texts)
  }

  /// Of many articles at once: where the first so many scalars are sure of themselves, the rest is not looked at.
  package init(_ article: Article, settledBy beginning: Int) {
    var sample = article.headline
    for paragraph in article.paragraphs where paragraph.address != .headline {
      let left = beginning - sample.unicodeScalars.count
      if left <= 0 { break }
      let text = paragraph.text.text
      let end = text.unicodeScalars.index(text.startIndex, offsetBy: left, limitedBy: text.endIndex) ?? text.endIndex
      sample += "\n"
      sample += text[..<end]
    }
    let guess = LanguageGuess(sample)
    self = guess.isSure && guess.letterCount * 2 > beginning ? guess : LanguageGuess(article)
  }

  /// The side that the article is read from: its language's, else that of most letters.
  package var direction: Direction { script?.isRightToLeft == true ? .rightToLeft : .leftToRight }

  /// A BCP 47 tag where there are letters enough to say so.
  package var language: String? { letterCount < Self.fewLetters ? nil : tag }
}
