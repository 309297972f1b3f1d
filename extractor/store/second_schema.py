"""What schema 2 adds: links between near copies, the quarantine, who is told and how surely."""

SECOND_SCHEMA = """
ALTER TABLE claims ADD COLUMN addressee TEXT;
ALTER TABLE claims ADD COLUMN confidence REAL NOT NULL DEFAULT 1;
CREATE INDEX claims_by_addressee ON claims (addressee, days) WHERE addressee IS NOT NULL;

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
