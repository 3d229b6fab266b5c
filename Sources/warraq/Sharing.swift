import ArticleModel
import Reader

/// An article as plain text, for the clipboard.
func plainText(_ article: Article) -> String { article.paragraphs.map(\.text.text).joined(separator: "\n\n") }

/// A statement's words, for the clipboard.
func citation(of spoken: SpokenStatement) -> String { spoken.run.text }
