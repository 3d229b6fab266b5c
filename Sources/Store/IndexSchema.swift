extension ArticleIndex {
  /// The tables of the index; one of a version that is not known any more is built again from the files.
  ///
  /// - `article`: what the list shows and queries ask for. `day` is what it is sorted by; `feed`, `guid` and `canonical`
  ///   are what an item of a feed is known by. `isRead`, `isStarred` and `share` are the state's, up to its revision in
  ///   `progress`. A row whose content changes gets another key, so that what the full text held under the old one is
  ///   passed over.
  /// - `leader`: the article that tells the same story and is listed for it; `hiding`: why it is not listed, a `Hiding`;
  ///   `arrived`: when the index saw it first, in seconds since 1970.
  /// - `tally`: how many articles are read or not, and hidden or not: to count them takes as long as there are many.
  /// - `section`, `tag`: folded, as they are compared, beside how they are written.
  /// - `mark`: when each mark was made that machines have told each other, see `MarkLog`.
  /// - `names`, `words`: full text of what the list shows, and of the articles.
  /// - `mention`, `statement`: who is quoted with what, by the rules of `statementRules`.
  static let schema = DatabaseSchema(
    version: 9, oldest: 7,
    creation: """
      CREATE TABLE IF NOT EXISTS article (key INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, path TEXT NOT NULL UNIQUE,
        stamp TEXT NOT NULL, headline TEXT NOT NULL, day TEXT NOT NULL, date TEXT, source TEXT, author TEXT, section TEXT, sectionName TEXT,
        language TEXT, direction TEXT NOT NULL, titleKey TEXT NOT NULL, length INTEGER NOT NULL, url TEXT, canonical TEXT, feed TEXT, guid TEXT, leader TEXT, hiding INTEGER NOT NULL DEFAULT 0,
        arrived INTEGER NOT NULL DEFAULT 0,
        isRead INTEGER NOT NULL DEFAULT 0, isStarred INTEGER NOT NULL DEFAULT 0, isNoted INTEGER NOT NULL DEFAULT 0,
        share REAL NOT NULL DEFAULT 0, statementRules INTEGER NOT NULL DEFAULT 0);
      CREATE INDEX IF NOT EXISTS article_by_day ON article (day, path DESC);
      CREATE INDEX IF NOT EXISTS article_by_read ON article (isRead, day, path DESC);
      CREATE INDEX IF NOT EXISTS article_by_star ON article (day, path DESC) WHERE isStarred = 1;
      CREATE INDEX IF NOT EXISTS article_by_source ON article (source, isRead, hiding) WHERE source IS NOT NULL;
      CREATE INDEX IF NOT EXISTS article_by_section ON article (section, sectionName, isRead, hiding) WHERE section IS NOT NULL;
      CREATE INDEX IF NOT EXISTS article_by_month ON article (substr(day, 1, 7), isRead, hiding) WHERE length(day) >= 7;
      CREATE INDEX IF NOT EXISTS article_by_feed ON article (feed, isRead, hiding) WHERE feed IS NOT NULL;
      CREATE INDEX IF NOT EXISTS article_by_guid ON article (guid) WHERE guid IS NOT NULL;
      CREATE INDEX IF NOT EXISTS article_by_link ON article (canonical) WHERE canonical IS NOT NULL;
      CREATE INDEX IF NOT EXISTS article_by_leader ON article (leader) WHERE leader IS NOT NULL;
      CREATE INDEX IF NOT EXISTS article_by_hiding ON article (hiding, isRead) WHERE hiding > 0;
      CREATE INDEX IF NOT EXISTS article_by_arrival ON article (arrived);
      CREATE INDEX IF NOT EXISTS article_by_rules ON article (statementRules);
      CREATE TABLE IF NOT EXISTS tally (isRead INTEGER NOT NULL, hiding INTEGER NOT NULL, n INTEGER NOT NULL,
        PRIMARY KEY (isRead, hiding)) WITHOUT ROWID;
      CREATE TRIGGER IF NOT EXISTS article_changes AFTER UPDATE OF isRead, hiding ON article BEGIN
        UPDATE tally SET n = n - 1 WHERE isRead = OLD.isRead AND hiding = OLD.hiding;
        INSERT INTO tally VALUES (NEW.isRead, NEW.hiding, 1) ON CONFLICT DO UPDATE SET n = n + 1;
      END;
      CREATE TABLE IF NOT EXISTS tag (name TEXT NOT NULL, article INTEGER NOT NULL, label TEXT NOT NULL, PRIMARY KEY (name, article)) WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS tag_by_article ON tag (article);
      CREATE TABLE IF NOT EXISTS note (article INTEGER NOT NULL, number INTEGER NOT NULL, date TEXT NOT NULL, passage TEXT NOT NULL,
        speaker TEXT, text TEXT NOT NULL, PRIMARY KEY (article, number)) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS mark (id TEXT NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (id, kind)) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS folder (path TEXT PRIMARY KEY, changed INTEGER NOT NULL) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS progress (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS mention (key INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, folded TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS mentionWord (word TEXT NOT NULL, mention INTEGER NOT NULL, PRIMARY KEY (word, mention)) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS statement (key INTEGER PRIMARY KEY, article INTEGER NOT NULL, number INTEGER NOT NULL,
        address TEXT NOT NULL, start INTEGER NOT NULL, text TEXT NOT NULL, speaker INTEGER, via INTEGER);
      CREATE INDEX IF NOT EXISTS statement_by_article ON statement (article, number);
      CREATE INDEX IF NOT EXISTS statement_by_speaker ON statement (speaker, article) WHERE speaker IS NOT NULL;
      CREATE INDEX IF NOT EXISTS statement_by_via ON statement (via, article) WHERE via IS NOT NULL;
      CREATE VIRTUAL TABLE IF NOT EXISTS names USING fts5 (headline, source, author, content='', tokenize='ascii', prefix='1 2 3');
      CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (headline, source, author, body, content='', tokenize='ascii');
      INSERT INTO words (words, rank) VALUES ('hashsize', 8000000);
      INSERT INTO words (words, rank) VALUES ('automerge', \(piecesMerged));
      INSERT INTO words (words, rank) VALUES ('crisismerge', 1000);
      """,
    probes: [
      "SELECT isRead, hiding, n FROM tally LIMIT 0",
      """
      SELECT key, id, path, stamp, headline, day, date, source, author, section, sectionName, language, direction, titleKey, length, url,
        canonical, feed, guid, leader, hiding, arrived, isRead, isStarred, isNoted, share, statementRules FROM article LIMIT 0
      """,
      "SELECT path, changed FROM folder LIMIT 0", "SELECT id, kind, at FROM mark LIMIT 0",
      "SELECT article, number, date, passage, speaker, text FROM note LIMIT 0",
      "SELECT name, value FROM progress LIMIT 0",
      "SELECT name, article, label FROM tag LIMIT 0", "SELECT key, text, folded FROM mention LIMIT 0",
      "SELECT word, mention FROM mentionWord LIMIT 0",
      "SELECT key, article, number, address, start, text, speaker, via FROM statement LIMIT 0",
      "SELECT rowid FROM names WHERE names MATCH 'x' LIMIT 0", "SELECT rowid FROM words WHERE words MATCH 'x' LIMIT 0",
    ], keepsNewer: false,
    migration: { database, _ throws(StoreError) in
      // What comes and goes is counted by `IndexChanges`. What was sorted by keys is sorted by paths.
      try database.execute(
        """
        DROP TRIGGER IF EXISTS article_comes; DROP TRIGGER IF EXISTS article_goes;
        DROP INDEX IF EXISTS article_by_day; DROP INDEX IF EXISTS article_by_read; DROP INDEX IF EXISTS article_by_star;
        """)
    })
}
