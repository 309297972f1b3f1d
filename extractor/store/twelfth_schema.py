"""What schema 12 keeps small: ids of records, who is who, and the index of words.

The id of a record is that of its article and a number (``record_ids``); the number is kept, and
records that refer to one another do so by it. Who is who is in ``twelfth_actors``. The index of
words knows in which records they are, not where in them: who looks for a phrase reads those
(``stemming``).
"""

from extractor.store.twelfth_actors import ACTOR_VIEWS, ACTORS
from extractor.store.twelfth_views import RECORD_VIEWS

_NUMBER = """coalesce(
        (
            SELECT actor FROM actor_rows JOIN new_actor_ids AS known ON known.number = actor
            WHERE actor_rows.article = {article} AND known.id = {id}
        ),
        (SELECT number FROM new_actor_ids AS known WHERE known.id = {id} AND known.name IS NULL)
    )"""

_DROPPED = """
DROP TRIGGER words_removed;
DROP TABLE event_words;
DROP TABLE claim_words;
DROP VIEW participants;
DROP VIEW claim_actors;
DROP VIEW event_sources;
DROP VIEW event_records;
DROP VIEW claim_records;
DROP TABLE participant_rows;
DROP TABLE claim_actor_rows;
DROP TABLE event_source_rows;
DROP TABLE claim_sources;
DROP TABLE claim_events;
DROP TABLE codes;
DROP TABLE event_rows;
DROP TABLE claim_rows;
DROP TABLE actor_ids;
DROP TABLE actor_records;
DROP TABLE actor_names;
DROP TABLE short_keys;
ALTER TABLE new_event_rows RENAME TO event_rows;
ALTER TABLE new_claim_rows RENAME TO claim_rows;
ALTER TABLE new_event_source_rows RENAME TO event_source_rows;
ALTER TABLE new_claim_sources RENAME TO claim_sources;
ALTER TABLE new_participant_rows RENAME TO participant_rows;
ALTER TABLE new_claim_actor_rows RENAME TO claim_actor_rows;
ALTER TABLE new_actor_ids RENAME TO actor_ids;
"""


def _forgotten(table: str) -> str:
    """Returns what removes an actor with the last row of any article that has it."""
    others = " AND ".join(
        f"NOT EXISTS (SELECT * FROM {each} WHERE actor = old.actor)"
        for each in ("actor_rows", "participant_rows", "claim_actor_rows")
    )
    return f"""CREATE TRIGGER {table}_removed AFTER DELETE ON {table} BEGIN
    DELETE FROM actor_ids WHERE number = old.actor AND {others};
END;"""


def _words(kind: str, column: str) -> str:
    """Returns the index of the words of events or claims, and what adds to it."""
    return f"""CREATE VIRTUAL TABLE {kind}_words USING fts5 (
    {column}, content = '{kind}_records', content_rowid = 'number', detail = 'none',
    columnsize = 0, tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO {kind}_words ({kind}_words) VALUES ('rebuild');
CREATE TRIGGER {kind}_words_added AFTER INSERT ON {kind}_rows BEGIN
    INSERT INTO {kind}_words (rowid, {column})
    SELECT number, {column} FROM {kind}_records WHERE number = new.number;
END;"""


TWELFTH_SCHEMA = f"""{ACTORS}
CREATE TABLE new_event_rows (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text NOT NULL,
    lemma TEXT NOT NULL,
    trigger_start INTEGER NOT NULL,
    trigger_end INTEGER NOT NULL,
    sentence INTEGER,
    status INTEGER NOT NULL,
    edtf,
    basis INTEGER NOT NULL,
    timex TEXT,
    days INTEGER NOT NULL REFERENCES days (number),
    told_by,
    prominence NOT NULL,
    confidence NOT NULL,
    checksum INTEGER,
    UNIQUE (article, id)
);
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_event_rows', seq FROM sqlite_sequence WHERE name = 'event_rows';
INSERT INTO new_event_rows
SELECT
    old.number, own_of(old.id, articles.id, 'e'), article, position, old.text, lemma,
    trigger_start, trigger_end, sentence, status, edtf, basis, timex, days,
    own_of(told_by, articles.id, 'c'), prominence, confidence, old.checksum
FROM event_rows AS old JOIN articles ON articles.number = article ORDER BY old.number;
CREATE TABLE new_claim_rows (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id NOT NULL,
    article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    speaker TEXT,
    speaker_text,
    content_text NOT NULL,
    type INTEGER NOT NULL,
    manner INTEGER NOT NULL,
    polarity INTEGER NOT NULL,
    reported_by TEXT,
    source NOT NULL,
    cue NOT NULL,
    content NOT NULL,
    edtf,
    basis INTEGER NOT NULL,
    timex TEXT,
    days INTEGER NOT NULL REFERENCES days (number),
    addressee TEXT,
    confidence NOT NULL,
    text NOT NULL,
    prominence NOT NULL,
    checksum INTEGER,
    UNIQUE (article, id)
);
INSERT INTO sqlite_sequence (name, seq)
SELECT 'new_claim_rows', seq FROM sqlite_sequence WHERE name = 'claim_rows';
INSERT INTO new_claim_rows
SELECT
    old.number, own_of(old.id, articles.id, 'c'), article, position, speaker, speaker_text,
    content_text, type, manner, polarity, reported_by, source, cue, content, edtf, basis, timex,
    days, addressee, confidence, old.text, prominence, old.checksum
FROM claim_rows AS old JOIN articles ON articles.number = article ORDER BY old.number;

CREATE TABLE new_event_source_rows (
    event INTEGER NOT NULL REFERENCES new_event_rows (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    PRIMARY KEY (event, position)
) WITHOUT ROWID;
INSERT INTO new_event_source_rows SELECT * FROM event_source_rows;
CREATE TABLE new_claim_sources (
    claim INTEGER NOT NULL REFERENCES new_claim_rows (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;
INSERT INTO new_claim_sources SELECT * FROM claim_sources;
CREATE TABLE new_participant_rows (
    event INTEGER NOT NULL REFERENCES new_event_rows (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    role INTEGER NOT NULL,
    actor INTEGER NOT NULL,
    days INTEGER NOT NULL,
    PRIMARY KEY (event, position)
) WITHOUT ROWID;
INSERT INTO new_participant_rows
SELECT
    event, part.position, role,
    {_NUMBER.format(article="record.article", id="old.id")},
    part.days
FROM participant_rows AS part
JOIN event_rows AS record ON record.number = event
JOIN actor_ids AS old ON old.number = actor;
CREATE TABLE new_claim_actor_rows (
    claim INTEGER NOT NULL REFERENCES new_claim_rows (number) ON DELETE CASCADE,
    actor INTEGER NOT NULL,
    days INTEGER NOT NULL,
    PRIMARY KEY (claim, actor)
) WITHOUT ROWID;
INSERT INTO new_claim_actor_rows
SELECT
    claim,
    {_NUMBER.format(article="record.article", id="old.id")},
    acting.days
FROM claim_actor_rows AS acting
JOIN claim_rows AS record ON record.number = claim
JOIN actor_ids AS old ON old.number = actor;
CREATE TABLE claim_event_rows (
    claim INTEGER NOT NULL REFERENCES new_claim_rows (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    event NOT NULL,
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;
INSERT INTO claim_event_rows
SELECT claim, old.position, own_of(event_id, articles.id, 'e') FROM claim_events AS old
JOIN claim_rows ON claim_rows.number = claim JOIN articles ON articles.number = article;
CREATE TABLE code_rows (
    record INTEGER PRIMARY KEY,
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
);
INSERT INTO code_rows
SELECT
    coalesce(
        (SELECT number << 1 FROM event_rows WHERE id = record),
        (SELECT number << 1 | 1 FROM claim_rows WHERE id = record)
    ) AS code,
    article, root, quad, topic, status, source, target, place, place_key, place_country,
    geonames, lat, lon, confidence
FROM codes ORDER BY code;
{_DROPPED}
CREATE INDEX actor_ids_by_key ON actor_ids (key) WHERE key IS NOT NULL;
CREATE INDEX actor_ids_by_name ON actor_ids (coalesce(called, lower(name)));
CREATE INDEX events_by_days ON event_rows (days);
CREATE INDEX events_by_teller ON event_rows (article, told_by) WHERE told_by IS NOT NULL;
CREATE INDEX events_by_id ON event_rows (id) WHERE typeof(id) = 'text';
CREATE INDEX claims_by_days ON claim_rows (days);
CREATE INDEX claims_by_id ON claim_rows (id) WHERE typeof(id) = 'text';
CREATE INDEX claims_by_speaker ON claim_rows (speaker, days);
CREATE INDEX claims_by_addressee ON claim_rows (addressee, days) WHERE addressee IS NOT NULL;
CREATE INDEX participants_by_actor ON participant_rows (actor, days, event);
CREATE INDEX claim_actors_by_actor ON claim_actor_rows (actor, days, claim);
CREATE INDEX codes_by_article ON code_rows (article);
CREATE INDEX codes_by_topic ON code_rows (topic) WHERE topic IS NOT NULL;
CREATE INDEX codes_by_place ON code_rows (place_key) WHERE place_key IS NOT NULL;
CREATE INDEX codes_by_country ON code_rows (place_country) WHERE place_country IS NOT NULL;

{RECORD_VIEWS}{ACTOR_VIEWS}
{_forgotten("actor_rows")}
{_forgotten("participant_rows")}
{_forgotten("claim_actor_rows")}
{_words("event", "text")}
{_words("claim", "content_text")}
CREATE TRIGGER words_removed BEFORE DELETE ON articles BEGIN
    INSERT INTO event_words (event_words, rowid, text)
    SELECT 'delete', number, text FROM event_records WHERE article = old.number;
    INSERT INTO claim_words (claim_words, rowid, content_text)
    SELECT 'delete', number, content_text FROM claim_records WHERE article = old.number;
END;
"""
