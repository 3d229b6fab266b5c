import ArticleModel

/// Turns the bytes of an input into articles and warnings.
public enum Importer {
}
