"""What schema 11 keeps small: words that stand in the text, days, terms and ids of actors.

``event_rows``, ``claim_rows``, ``participant_rows`` and ``claim_actor_rows`` have what the views
``event_records``, ``claim_records``, ``participants`` and ``claim_actors`` show, which have the
columns of the tables they were (``spans`` has how). ``terms`` and ``actor_ids`` have each word and
each id once; ``days`` has the EDTF string of its range, so that a record has one only where it
says so otherwise (0 where it has none). The one source of most events is where their trigger
stands: then the row has its sentence, and ``event_source_rows`` has those of the others.
"""

from extractor.store.spans import SQL

_WHOLE = "(SELECT articles.text FROM articles WHERE articles.number = {each}.article)"
_EDTF = (
    "CASE typeof({each}.edtf) WHEN 'integer' THEN NULL WHEN 'text' THEN {each}.edtf"
    " ELSE (SELECT days.edtf FROM days WHERE days.number = {each}.days) END AS edtf"
)
_DAY = "(SELECT days.{day} FROM days WHERE days.number = {each}.days) AS {day}"


def shown(each: str, kind: str, column: str, **more: str) -> str:
    """Returns a column as it was, of a row that is called ``each``."""
    whole = _WHOLE.format(each=each)
    sql = SQL[kind].format(column=f"{each}.{column}", whole=whole, **more)
    return f"{sql} AS {column}"


def when(each: str) -> str:
    """Returns the columns of its days."""
    days = (_DAY.format(each=each, day=day) for day in ("first_day", "last_day"))
    return ",\n    ".join((*days, _EDTF.format(each=each)))


def _forgotten(table: str) -> str:
    """Returns what removes an id with the last that acts under it."""
    others = " AND ".join(
        f"NOT EXISTS (SELECT * FROM {each} WHERE actor = old.actor)"
        for each in ("participant_rows", "claim_actor_rows")
    )
    return f"""CREATE TRIGGER {table}_removed AFTER DELETE ON {table} BEGIN
    DELETE FROM actor_ids WHERE number = old.actor AND {others};
END;"""


ELEVENTH_SCHEMA = f"""
CREATE TABLE terms (number INTEGER PRIMARY KEY, term TEXT NOT NULL UNIQUE);
INSERT INTO terms (term)
SELECT status FROM event_records UNION SELECT basis FROM event_records
UNION SELECT role FROM participants UNION SELECT type FROM claim_records
UNION SELECT manner FROM claim_records UNION SELECT polarity FROM claim_records
UNION SELECT basis FROM claim_records;
CREATE TABLE actor_ids (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
INSERT INTO actor_ids (id)
SELECT actor_id FROM participants UNION SELECT actor_id FROM claim_actors;
ALTER TABLE days ADD COLUMN edtf TEXT;
UPDATE days SET edtf = edtf_of(first_day, last_day);

CREATE TABLE event_rows (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
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
    told_by TEXT,
    prominence NOT NULL,
    confidence NOT NULL,
    checksum INTEGER
);
INSERT INTO sqlite_sequence (name, seq)
SELECT 'event_rows', seq FROM sqlite_sequence WHERE name = 'event_records';
INSERT INTO event_rows
SELECT
    records.number, records.id, article, records.position,
    words_of(articles.text, records.text), lemma, trigger_start, trigger_end,
    CASE WHEN sources.start_char = trigger_start AND sources.end_char = trigger_end
        AND NOT EXISTS (SELECT * FROM event_sources WHERE event = records.number AND position > 0)
        THEN sources.sentence END,
    (SELECT number FROM terms WHERE term = status),
    CASE WHEN days.edtf IS records.edtf THEN NULL ELSE coalesce(records.edtf, 0) END,
    (SELECT number FROM terms WHERE term = basis),
    timex, days, told_by, share_of(prominence), share_of(confidence), records.checksum
FROM event_records AS records
JOIN articles ON articles.number = article
LEFT JOIN days ON days.number = days
LEFT JOIN event_sources AS sources ON sources.event = records.number AND sources.position = 0
ORDER BY records.number;

CREATE TABLE event_source_rows (
    event INTEGER NOT NULL REFERENCES event_rows (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    PRIMARY KEY (event, position)
) WITHOUT ROWID;
INSERT INTO event_source_rows
SELECT event_sources.* FROM event_sources JOIN event_rows ON number = event
WHERE event_rows.sentence IS NULL;

CREATE TABLE participant_rows (
    event INTEGER NOT NULL REFERENCES event_rows (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    role INTEGER NOT NULL,
    actor INTEGER NOT NULL,
    days INTEGER NOT NULL,
    PRIMARY KEY (event, position)
) WITHOUT ROWID;
INSERT INTO participant_rows
SELECT
    event, participants.position, (SELECT number FROM terms WHERE term = role),
    (SELECT number FROM actor_ids WHERE id = actor_id), participants.days
FROM participants JOIN event_rows ON number = event;

CREATE TABLE claim_rows (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
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
    checksum INTEGER
);
INSERT INTO sqlite_sequence (name, seq)
SELECT 'claim_rows', seq FROM sqlite_sequence WHERE name = 'claim_records';
INSERT INTO claim_rows
SELECT
    records.number, records.id, article, position, speaker,
    quoted_of(articles.text, speaker_text, source),
    quoted_of(articles.text, content_text, content),
    (SELECT number FROM terms WHERE term = type),
    (SELECT number FROM terms WHERE term = manner),
    (SELECT number FROM terms WHERE term = polarity),
    reported_by, spans_of(source), spans_of(cue), spans_of(content),
    CASE WHEN days.edtf IS records.edtf THEN NULL ELSE coalesce(records.edtf, 0) END,
    (SELECT number FROM terms WHERE term = basis),
    timex, days, addressee, share_of(confidence), words_of(articles.text, records.text),
    share_of(prominence), records.checksum
FROM claim_records AS records
JOIN articles ON articles.number = article
LEFT JOIN days ON days.number = days
ORDER BY records.number;

CREATE TABLE new_claim_sources (
    claim INTEGER NOT NULL REFERENCES claim_rows (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start_char INTEGER NOT NULL,
    end_char INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;
INSERT INTO new_claim_sources
SELECT claim_sources.* FROM claim_sources JOIN claim_rows ON number = claim;
CREATE TABLE new_claim_events (
    claim INTEGER NOT NULL REFERENCES claim_rows (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    event_id TEXT NOT NULL,
    PRIMARY KEY (claim, position)
) WITHOUT ROWID;
INSERT INTO new_claim_events
SELECT claim_events.* FROM claim_events JOIN claim_rows ON number = claim;
CREATE TABLE claim_actor_rows (
    claim INTEGER NOT NULL REFERENCES claim_rows (number) ON DELETE CASCADE,
    actor INTEGER NOT NULL,
    days INTEGER NOT NULL,
    PRIMARY KEY (claim, actor)
) WITHOUT ROWID;
INSERT INTO claim_actor_rows
SELECT claim, (SELECT number FROM actor_ids WHERE id = actor_id), claim_actors.days
FROM claim_actors JOIN claim_rows ON number = claim;

DROP TABLE event_sources;
DROP TABLE participants;
DROP TABLE claim_sources;
DROP TABLE claim_events;
DROP TABLE claim_actors;
DROP TABLE event_records;
DROP TABLE claim_records;
ALTER TABLE new_claim_sources RENAME TO claim_sources;
ALTER TABLE new_claim_events RENAME TO claim_events;
CREATE INDEX events_by_article ON event_rows (article);
CREATE INDEX events_by_days ON event_rows (days);
CREATE INDEX events_by_teller ON event_rows (told_by) WHERE told_by IS NOT NULL;
CREATE INDEX claims_by_article ON claim_rows (article);
CREATE INDEX claims_by_days ON claim_rows (days);
CREATE INDEX claims_by_speaker ON claim_rows (speaker, days);
CREATE INDEX claims_by_addressee ON claim_rows (addressee, days) WHERE addressee IS NOT NULL;
CREATE INDEX claim_events_by_event ON claim_events (event_id, claim);
CREATE INDEX participants_by_actor ON participant_rows (actor, days, event);
CREATE INDEX claim_actors_by_actor ON claim_actor_rows (actor, days, claim);

CREATE VIEW event_records AS
SELECT
    record.number, record.id, record.article, record.position,
    {shown("record", "words", "text")},
    record.lemma, record.trigger_start, record.trigger_end, record.sentence,
    {shown("record", "term", "status")},
    {when("record")},
    {shown("record", "term", "basis")},
    record.timex, record.days, record.told_by,
    {shown("record", "share", "prominence")},
    {shown("record", "share", "confidence")},
    record.checksum
FROM event_rows AS record;
CREATE VIEW event_sources AS
SELECT
    number AS event, 0 AS position, trigger_start AS start_char, trigger_end AS end_char, sentence
FROM event_rows WHERE sentence IS NOT NULL
UNION ALL
SELECT event, position, start_char, end_char, sentence FROM event_source_rows;
CREATE VIEW participants AS
SELECT
    event, position, (SELECT term FROM terms WHERE terms.number = role) AS role,
    actor_ids.id AS actor_id, days
FROM participant_rows JOIN actor_ids ON actor_ids.number = actor;
CREATE VIEW claim_records AS
SELECT
    record.number, record.id, record.article, record.position, record.speaker,
    {shown("record", "quoted", "speaker_text", spans="record.source")},
    {shown("record", "quoted", "content_text", spans="record.content")},
    {shown("record", "term", "type")},
    {shown("record", "term", "manner")},
    {shown("record", "term", "polarity")},
    record.reported_by,
    {shown("record", "spans", "source")},
    {shown("record", "spans", "cue")},
    {shown("record", "spans", "content")},
    {when("record")},
    {shown("record", "term", "basis")},
    record.timex, record.days, record.addressee,
    {shown("record", "share", "confidence")},
    {shown("record", "words", "text")},
    {shown("record", "share", "prominence")},
    record.checksum
FROM claim_rows AS record;
CREATE VIEW claim_actors AS
SELECT claim, actor_ids.id AS actor_id, days
FROM claim_actor_rows JOIN actor_ids ON actor_ids.number = actor;

{_forgotten("participant_rows")}
{_forgotten("claim_actor_rows")}
CREATE TRIGGER event_words_added AFTER INSERT ON event_rows BEGIN
    INSERT INTO event_words (rowid, text)
    SELECT number, text FROM event_records WHERE number = new.number;
END;
CREATE TRIGGER claim_words_added AFTER INSERT ON claim_rows BEGIN
    INSERT INTO claim_words (rowid, content_text)
    SELECT number, content_text FROM claim_records WHERE number = new.number;
END;
CREATE TRIGGER words_removed BEFORE DELETE ON articles BEGIN
    INSERT INTO event_words (event_words, rowid, text)
    SELECT 'delete', number, text FROM event_records WHERE article = old.number;
    INSERT INTO claim_words (claim_words, rowid, content_text)
    SELECT 'delete', number, content_text FROM claim_records WHERE article = old.number;
END;
"""
