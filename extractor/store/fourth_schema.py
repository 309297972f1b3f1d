"""What schema 4 adds: codes of acts, and views for those who bring their own tools.

The tables of records give up their plain names to the views, which are what others read. A code
is a function of its article's records and is written with them (``coding``); one without root,
topic and place is left out.
"""

FOURTH_SCHEMA = """
ALTER TABLE events RENAME TO event_records;
ALTER TABLE claims RENAME TO claim_records;
ALTER TABLE actors RENAME TO actor_records;

DROP TABLE event_words;
DROP TABLE claim_words;
CREATE VIRTUAL TABLE event_words USING fts5 (
    text, content = 'event_records', content_rowid = 'number',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE claim_words USING fts5 (
    content_text, content = 'claim_records', content_rowid = 'number',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO event_words (event_words) VALUES ('rebuild');
INSERT INTO claim_words (claim_words) VALUES ('rebuild');

CREATE TABLE codes (
    record TEXT NOT NULL PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    root TEXT,
    quad TEXT,
    topic TEXT,
    status TEXT NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    place TEXT,
    place_key TEXT,
    place_country TEXT,
    geonames INTEGER,
    lat REAL,
    lon REAL,
    confidence REAL NOT NULL
) WITHOUT ROWID;
CREATE INDEX codes_by_article ON codes (article);
CREATE INDEX codes_by_topic ON codes (topic, record) WHERE topic IS NOT NULL;
CREATE INDEX codes_by_place ON codes (place_key, record) WHERE place_key IS NOT NULL;
CREATE INDEX codes_by_country ON codes (place_country, record) WHERE place_country IS NOT NULL;
"""
