import ArticleModel
import LanguageIdentification

extension LanguageGuess {
  /// Fewer letters than these are in no language.
  private static let fewLetters = 8

  package init(_ article: Article) { self.init(paragraphs: article.paragraphs.lazy.map(\.text.text)) }

  /// The side that the article is read from: its language's, else that of most letters.
  package var direction: Direction { script?.isRightToLeft == true ? .rightToLeft : .leftToRight }

  /// A BCP 47 tag where there are letters enough to say so.
  package var language: String? { letterCount < Self.fewLetters ? nil : tag }
}
