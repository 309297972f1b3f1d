"""What schema 3 adds: lines. Who tells an event, the words of a claim's line, what each is worth.

Where a person has put the day or status of a record right, its row has what is right, so that it is
found by it, and ``originals`` what was read, as JSON. A claim that an older version read has no
line yet: it gets its sentence until it is read again, which ``articles.version``, the version that
read it, makes the next ``add`` do.
"""

THIRD_SCHEMA = """
ALTER TABLE articles ADD COLUMN version TEXT NOT NULL DEFAULT '';

ALTER TABLE events ADD COLUMN told_by TEXT;
ALTER TABLE events ADD COLUMN prominence REAL NOT NULL DEFAULT 1;
ALTER TABLE events ADD COLUMN confidence REAL NOT NULL DEFAULT 1;
CREATE INDEX events_by_teller ON events (told_by) WHERE told_by IS NOT NULL;

ALTER TABLE claims ADD COLUMN text TEXT NOT NULL DEFAULT '';
ALTER TABLE claims ADD COLUMN prominence REAL NOT NULL DEFAULT 1;
UPDATE claims SET text = coalesce((
    SELECT sentences.text FROM claim_sources JOIN sentences ON sentences.number = sentence
    WHERE claim = claims.number AND position = 0
), content_text);

CREATE TABLE originals (
    id TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    read TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX originals_by_article ON originals (article);
"""
