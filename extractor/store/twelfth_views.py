"""The views of schema 12 that show records as the tables that they were.

Beside them ``tellings`` has the claims that tell events, each with the event's number, ``tells_of``
the events that claims tell of, and ``coded`` what acts are coded as, by the number of their record.
"""

from extractor.store import record_ids
from extractor.store.eleventh_schema import shown, when


def _id(column: str, article: str, letter: str) -> str:
    return record_ids.SQL.format(column=column, article=article, letter=letter)


def _record(kind: str) -> str:
    return f"(SELECT id FROM {kind}_records AS told WHERE told.number = record >> 1)"


RECORD_VIEWS = f"""
CREATE VIEW event_records AS
SELECT
    record.number, {_id("record.id", "record.article", "e")} AS id, record.article, record.position,
    {shown("record", "words", "text")},
    record.lemma, record.trigger_start, record.trigger_end, record.sentence,
    {shown("record", "term", "status")},
    {when("record")},
    {shown("record", "term", "basis")},
    record.timex, record.days, {_id("record.told_by", "record.article", "c")} AS told_by,
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
    record.number, {_id("record.id", "record.article", "c")} AS id, record.article, record.position,
    record.speaker,
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
CREATE VIEW claim_events AS
SELECT claim, told.position, {_id("event", "article", "e")} AS event_id
FROM claim_event_rows AS told JOIN claim_rows ON number = claim;
CREATE VIEW tellings AS
SELECT events.number AS event, claims.* FROM event_rows AS events
JOIN claim_rows AS rows ON rows.article = events.article AND rows.id = events.told_by
JOIN claim_records AS claims ON claims.number = rows.number;
CREATE VIEW tells_of AS
SELECT claim, events.number AS event FROM claim_event_rows AS told
JOIN claim_rows AS claims ON claims.number = claim
JOIN event_rows AS events ON events.article = claims.article AND events.id = told.event;
CREATE VIEW codes AS
SELECT
    CASE record & 1 WHEN 0 THEN {_record("event")} ELSE {_record("claim")} END AS record,
    article, root, quad, topic, status, source, target, place, place_key, place_country,
    geonames, lat, lon, confidence
FROM code_rows;
CREATE VIEW coded AS
SELECT
    CASE record & 1 WHEN 0 THEN 'event' ELSE 'claim' END AS kind, record >> 1 AS number,
    topic, place_key, place_country, geonames
FROM code_rows;
"""
