"""What schema 5 adds: the earlier versions of articles, and the addresses by which they are found.

The last version of an article stands in the tables of records and is told; those before it stand
in ``versions``, each whole, as compressed JSON (``shelf``), so that no question ever meets them.
Their refs are in ``version_refs``, which has the columns of ``refs``; ``address`` is the url as
``addresses.key`` has it. ``rank`` sorts as the versions do; ``words`` is a hash of the text.
"""

FIFTH_SCHEMA = """
ALTER TABLE articles ADD COLUMN modified TEXT;

ALTER TABLE refs ADD COLUMN address TEXT;
CREATE INDEX refs_by_address ON refs (address) WHERE address IS NOT NULL;

CREATE TABLE versions (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    rank TEXT NOT NULL,
    words TEXT NOT NULL,
    version TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    extraction BLOB NOT NULL
);
CREATE TABLE version_refs (
    ref TEXT NOT NULL,
    article TEXT NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
    url TEXT,
    path TEXT,
    address TEXT,
    PRIMARY KEY (ref, article)
) WITHOUT ROWID;
CREATE INDEX version_refs_by_article ON version_refs (article, ref);
CREATE INDEX version_refs_by_address ON version_refs (address) WHERE address IS NOT NULL;
"""
