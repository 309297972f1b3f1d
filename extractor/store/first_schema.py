"""The tables of the first schema.

What is stored is what an article says. Days are ISO strings, so they sort as they stand; an open
side of a range is NULL, and so are both when nobody knows the day. Spans, aliases and roles are
JSON lists. Numbers are never used twice: who reads between two writes never takes one record for
another.

What a person has put right about who is who stands in ``corrections``, to which rows are only
added. For searching there are ``key`` and ``short_keys`` (see
:mod:`extractor.actors.actor_keys`), the tables ``actor_names``, ``affiliations`` and
``claim_actors``, and ``days``: there are few different ranges of days and many records, so a
question first finds the ranges that overlap and then, through an index on actor and range, the
records: quick also for somebody who is in every article. The number of a range is in the order of
a timeline (``days.py``), that of no date comes last. ``bands`` and ``copies`` link near copies
(``copies.py``); ``quarantine`` has the articles that a process died of, so that they are not
tried at each run.
"""

FIRST_SCHEMA = """
CREATE TABLE days (
    number INTEGER PRIMARY KEY,
    first_day TEXT,
    last_day TEXT
);
INSERT INTO days VALUES (35184372088832, NULL, NULL);

CREATE TABLE articles (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    title TEXT,
    outlet TEXT COLLATE NOCASE,
    published_first TEXT,
    published_last TEXT,
    published_basis TEXT,
    text TEXT NOT NULL,
    fingerprint TEXT NOT NULL
);
CREATE INDEX articles_by_outlet ON articles (outlet);

CREATE TABLE refs (
    ref TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    url TEXT,
    path TEXT,
    PRIMARY KEY (ref, article)
) WITHOUT ROWID;
CREATE INDEX refs_by_article ON refs (article, ref);

CREATE TABLE sentences (
    number INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    text TEXT NOT NULL
);
CREATE INDEX sentences_by_article ON sentences (article);

CREATE TABLE timexes (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    type TEXT NOT NULL,
    value TEXT NOT NULL,
    mod TEXT,
    first_day TEXT,
    last_day TEXT,
    pattern TEXT NOT NULL,
    basis TEXT NOT NULL,
    PRIMARY KEY (article, position)
) WITHOUT ROWID;

CREATE TABLE mentions (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    actor_id TEXT,
    PRIMARY KEY (article, position)
) WITHOUT ROWID;

CREATE TABLE actors (
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    aliases TEXT NOT NULL,
    roles TEXT NOT NULL,
    affiliated_with TEXT NOT NULL,
    key TEXT,
    PRIMARY KEY (article, id)
) WITHOUT ROWID;
CREATE INDEX actors_by_id ON actors (id, key);
CREATE INDEX actors_by_key ON actors (key, id);

CREATE TABLE short_keys (
    short TEXT NOT NULL, key TEXT NOT NULL, roles TEXT NOT NULL, actor_id TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    PRIMARY KEY (short, key, roles, article, actor_id)
) WITHOUT ROWID;
CREATE INDEX short_keys_by_article ON short_keys (article);
CREATE INDEX short_keys_by_key ON short_keys (key, short);
CREATE TABLE affiliations (
    body TEXT NOT NULL, actor_id TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    PRIMARY KEY (body, actor_id, article)
) WITHOUT ROWID;
CREATE INDEX affiliations_by_article ON affiliations (article);
CREATE TABLE actor_names (
    key TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    PRIMARY KEY (key, actor_id, article)
) WITHOUT ROWID;
CREATE INDEX actor_names_by_article ON actor_names (article);

CREATE TABLE events (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    lemma TEXT NOT NULL,
    trigger_start INTEGER NOT NULL,
    trigger_end INTEGER NOT NULL,
    status TEXT NOT NULL,
    first_day TEXT,
    last_day TEXT,
    edtf TEXT,
    basis TEXT NOT NULL,
    timex TEXT,
    days INTEGER NOT NULL REFERENCES days (number)
);
CREATE INDEX events_by_article ON events (article);
CREATE INDEX events_by_days ON events (days);

CREATE TABLE event_sources (
    event INTEGER NOT NULL REFERENCES events (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    PRIMARY KEY (event, position)
) WITHOUT ROWID;

CREATE TABLE participants (
    event INTEGER NOT NULL REFERENCES events (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    role TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    days INTEGER NOT NULL,
    PRIMARY KEY (event, position)
) WITHOUT ROWID;
CREATE INDEX participants_by_actor ON participants (actor_id, days, event);

CREATE TABLE claims (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    speaker TEXT,
    speaker_text TEXT,
    content_text TEXT NOT NULL,
    type TEXT NOT NULL,
    manner TEXT NOT NULL,
    polarity TEXT NOT NULL,
    reported_by TEXT,
    source TEXT NOT NULL,
    cue TEXT NOT NULL,
    content TEXT NOT NULL,
    first_day TEXT,
    last_day TEXT,
    edtf TEXT,
    basis TEXT NOT NULL,
    timex TEXT,
    days INTEGER NOT NULL REFERENCES days (number)
);
CREATE INDEX claims_by_article ON claims (article);
CREATE INDEX claims_by_days ON claims (days);
CREATE INDEX claims_by_speaker ON claims (speaker, days);

CREATE TABLE claim_sources (
    claim INTEGER NOT NULL REFERENCES claims (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;

CREATE TABLE claim_events (
    claim INTEGER NOT NULL REFERENCES claims (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    event_id TEXT NOT NULL,
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;
CREATE INDEX claim_events_by_event ON claim_events (event_id, claim);

CREATE TABLE claim_actors (
    claim INTEGER NOT NULL REFERENCES claims (number) ON DELETE CASCADE,
    actor_id TEXT NOT NULL,
    days INTEGER NOT NULL,
    PRIMARY KEY (claim, actor_id)
) WITHOUT ROWID;
CREATE INDEX claim_actors_by_actor ON claim_actors (actor_id, days, claim);

CREATE TABLE corrections (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    action TEXT NOT NULL, actor_id TEXT, told TEXT NOT NULL
);
CREATE TRIGGER corrections_stay BEFORE UPDATE ON corrections BEGIN
    SELECT raise(ABORT, 'corrections are only ever added; undo one');
END;
CREATE TRIGGER corrections_are_kept BEFORE DELETE ON corrections BEGIN
    SELECT raise(ABORT, 'corrections are only ever added; undo one');
END;

CREATE VIRTUAL TABLE event_words USING fts5 (
    text, content = 'events', content_rowid = 'number',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE claim_words USING fts5 (
    content_text, content = 'claims', content_rowid = 'number',
    tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER event_words_added AFTER INSERT ON events BEGIN
    INSERT INTO event_words (rowid, text) VALUES (new.number, new.text);
END;
CREATE TRIGGER event_words_removed AFTER DELETE ON events BEGIN
    INSERT INTO event_words (event_words, rowid, text) VALUES ('delete', old.number, old.text);
END;
CREATE TRIGGER claim_words_added AFTER INSERT ON claims BEGIN
    INSERT INTO claim_words (rowid, content_text) VALUES (new.number, new.content_text);
END;
CREATE TRIGGER claim_words_removed AFTER DELETE ON claims BEGIN
    INSERT INTO claim_words (claim_words, rowid, content_text)
    VALUES ('delete', old.number, old.content_text);
END;
"""
