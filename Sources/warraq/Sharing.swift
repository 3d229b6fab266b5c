import ArticleModel
import Reader

/// A statement's words, for the clipboard.
func citation(of spoken: SpokenStatement) -> String { spoken.run.text }
