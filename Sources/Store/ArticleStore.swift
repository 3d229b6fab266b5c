import ArticleModel

/// The local file store: one file an article, and a rebuildable index with the reader's state.
public struct ArticleStore {
}
