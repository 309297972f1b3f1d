"""The views of a store: events, claims, dyads, actors and the timeline, as others read them.

Every view has readable days and names, lists as JSON, and the sentence with its article. They tell
what each article told; what several tell is merged only by the commands, which know who is who.
Who tells an event is in ``told_by``, the id of the claim, ``teller`` and ``told_day``.
A view is not data: each new schema makes them anew.
"""

_PARTICIPANTS = """(
    SELECT json_group_array(json_object('role', role, 'actor_id', actor_id, 'name', name))
    FROM (
        SELECT term AS role, actor_ids.id AS actor_id, coalesce(name, actor_ids.id) AS name
        FROM participant_rows JOIN actor_ids ON actor_ids.number = actor
        JOIN terms ON terms.number = role
        WHERE event = record.number ORDER BY position
    )
)"""

_WHO = """(
    SELECT group_concat(name, ', ') FROM (
        SELECT coalesce(name, actor_ids.id) AS name
        FROM participant_rows JOIN actor_ids ON actor_ids.number = actor
        JOIN terms ON terms.number = role
        WHERE event = record.number AND term NOT IN ('place', 'mentioned')
        ORDER BY position
    )
)"""

_ARTICLE = """articles.id AS article_id,
    (SELECT min(ref) FROM refs WHERE refs.article = articles.number) AS ref,
    articles.title, articles.outlet,
    articles.published_first AS published"""


def _sentence(kind: str) -> str:
    return f"""(
    SELECT sentences.text FROM {kind}_sources JOIN sentences ON sentences.number = sentence
    WHERE {kind} = record.number ORDER BY position LIMIT 1
) AS sentence"""


def _person(column: str) -> str:
    return f"""(
    SELECT name FROM actor_records
    WHERE actor_records.article = record.article AND actor_records.id = record.{column}
)"""


_TELLING = """LEFT JOIN claim_rows AS telling ON telling.article = record.article AND telling.id = (
    SELECT told_by FROM event_rows WHERE event_rows.number = record.number
)"""
"""The claim that tells an event."""

_TELLER = f"""(
    SELECT coalesce({_person("speaker")}, record.speaker_text)
    FROM claim_records AS record WHERE record.number = telling.number
) AS teller, (
    SELECT edtf FROM claim_records AS said WHERE said.number = telling.number
) AS told_day"""

_NO_TELLER = "NULL AS told_by, NULL AS teller, NULL AS told_day"


def _retold(kind: str, kept: str) -> str:
    """Returns the condition that a record is the line of what it tells, as ``retold`` knows."""
    return f"""NOT EXISTS (
    SELECT * FROM retold WHERE retold.{kind} = record.number AND {kept}
)"""


def _side(side: str) -> str:
    """Returns the columns of one side of an act: names, countries and sectors, and all as JSON."""
    named = "(SELECT group_concat(json_extract(value, '$.{}'), ', ') FROM json_each(codes.{}))"
    columns = (
        f"{named.format(field, side)} AS {side}{suffix}"
        for field, suffix in (("name", ""), ("country", "_country"), ("sector", "_sector"))
    )
    return ",\n    ".join((*columns, f"codes.{side} AS {side}_json"))


def _dyads(kind: str) -> str:
    """Returns the acts that are told by events, or by claims."""
    is_claim = int(kind == "claim")
    teller = _NO_TELLER if is_claim else f"record.told_by, {_TELLER}"
    return f"""
SELECT
    record.id, record.edtf AS day, record.first_day, record.last_day, record.basis,
    {_side("source")},
    {_side("target")},
    codes.root, codes.quad, codes.topic, codes.status, codes.place, codes.geonames, codes.lat,
    codes.lon, codes.confidence, {_sentence(kind)},
    {_ARTICLE},
    {teller}
FROM code_rows AS codes
JOIN {kind}_records AS record ON record.number = codes.record >> 1
JOIN articles ON articles.number = codes.article
{"" if is_claim else _TELLING}
WHERE codes.root IS NOT NULL AND codes.record & 1 = {is_claim}"""


_EVENTS = f"""
SELECT
    record.id, record.edtf AS day, record.first_day, record.last_day, record.basis,
    record.status, record.text, record.lemma,
    {_WHO} AS who, {_PARTICIPANTS} AS participants,
    codes.root, codes.topic, codes.place, codes.geonames, codes.lat, codes.lon,
    record.told_by, record.prominence, record.confidence,
    {_sentence("event")},
    {_ARTICLE},
    {_TELLER}
FROM event_records AS record
JOIN articles ON articles.number = record.article
LEFT JOIN code_rows AS codes ON codes.record = record.number << 1
{_TELLING}
"""

_CLAIMS = f"""
SELECT
    record.id, record.edtf AS day, record.first_day, record.last_day, record.basis,
    coalesce({_person("speaker")}, record.speaker_text) AS speaker,
    {_person("addressee")} AS told_to,
    record.text, record.content_text AS content, record.type, record.manner, record.polarity,
    record.reported_by, codes.root, codes.topic,
    (SELECT json_group_array(event_id) FROM claim_events WHERE claim = record.number) AS events,
    record.prominence, record.confidence,
    {_sentence("claim")},
    {_ARTICLE}
FROM claim_records AS record
JOIN articles ON articles.number = record.article
LEFT JOIN code_rows AS codes ON codes.record = (record.number << 1 | 1)
"""

VIEWS: dict[str, str] = {
    "events": _EVENTS,
    "claims": _CLAIMS,
    "timeline": f"""
SELECT
    id, 'event' AS kind, day, first_day, last_day, basis, status, text, who, topic,
    prominence, confidence, sentence, article_id, ref, title, outlet, published,
    told_by, teller, told_day
FROM ({_EVENTS}WHERE {_retold("event", "NOT by_event")})
UNION ALL
SELECT
    id, 'claim', day, first_day, last_day, basis, NULL, text, speaker, topic,
    prominence, confidence, sentence, article_id, ref, title, outlet, published,
    {_NO_TELLER}
FROM ({_CLAIMS}WHERE {_retold("claim", "by_event")})
""",
    "dyads": f"""{_dyads("event")}
UNION ALL{_dyads("claim")}
""",
    "actors": """
SELECT
    id, kind, min(name) AS name,
    json_group_array(DISTINCT name) AS names,
    (
        SELECT json_group_array(DISTINCT value) FROM (
            SELECT roles FROM actor_records AS same WHERE same.id = record.id ORDER BY key, article
        ) AS same, json_each(same.roles)
    ) AS roles,
    count(DISTINCT article) AS articles,
    (SELECT count(*) FROM participants WHERE actor_id = record.id) AS events,
    (SELECT count(*) FROM claim_records WHERE speaker = record.id) AS claims
FROM (SELECT * FROM actor_records ORDER BY id, key, article) AS record
GROUP BY id
""",
}
"""The views by name, in the order in which they are made."""


def dropped() -> list[str]:
    """Returns the statements that take the views away; tables under them may change then."""
    return [f"DROP VIEW IF EXISTS {name}" for name in reversed(VIEWS)]


def created() -> list[str]:
    """Returns the statements that make the views."""
    return [f"CREATE VIEW {name} AS {sql.strip()}" for name, sql in VIEWS.items()]
