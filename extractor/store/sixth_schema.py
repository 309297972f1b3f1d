"""What schema 6 adds: where undated articles are placed by what the others tell.

The rows of an article and of its records have the days they are placed at, so that they are found
by them; ``placings`` has what was read of the article, and why it is where it is; ``inherited`` the
records that got a day, which as read had none. ``unplaced`` has a row while articles came or went
since (``placings.py``).
"""

SIXTH_SCHEMA = """
CREATE TABLE placings (
    article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
    read_first TEXT,
    read_last TEXT,
    read_basis TEXT,
    reasons TEXT NOT NULL,
    missing TEXT NOT NULL
);
CREATE TABLE inherited (
    id TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX inherited_by_article ON inherited (article);

CREATE INDEX articles_undated ON articles (published_basis)
    WHERE published_basis IS NULL OR published_basis = 'inferred';

CREATE TABLE unplaced (one INTEGER PRIMARY KEY);
INSERT INTO unplaced VALUES (1);
CREATE TRIGGER unplaced_by_added AFTER INSERT ON articles BEGIN
    INSERT OR IGNORE INTO unplaced VALUES (1);
END;
CREATE TRIGGER unplaced_by_removed AFTER DELETE ON articles BEGIN
    INSERT OR IGNORE INTO unplaced VALUES (1);
END;
"""
