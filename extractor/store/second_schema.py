"""What schema 2 adds: links between near copies, and the quarantine."""

SECOND_SCHEMA = """
CREATE TABLE quarantine (
    id TEXT PRIMARY KEY,
    ref TEXT NOT NULL,
    reason TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE bands (
    hash INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    PRIMARY KEY (hash, article)
) WITHOUT ROWID;
CREATE INDEX bands_by_article ON bands (article);

CREATE TABLE copies (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    likeness REAL NOT NULL,
    PRIMARY KEY (article, other)
) WITHOUT ROWID;
CREATE INDEX copies_by_other ON copies (other);
"""
