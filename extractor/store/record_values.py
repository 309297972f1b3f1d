"""Rows of events and claims as plain values, each with the checksum that stands beside it.

Columns are named here and unpacked by place: whoever tells thousands of lines reads thousands of
rows, and to find a column of each by its name takes as long as to read it.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from extractor.store import fetching, packed, shapes, spans, stored_values
from extractor.store.fetching import Connection, Values
from extractor.store.stored_values import Sources, Whole

Row = Sequence[Any]

EVENT = (
    "number, article, id, text, lemma, status, told_by, prominence, confidence,"
    " trigger_start, trigger_end, first_day, last_day, edtf, basis, timex, checksum"
)
CLAIM = (
    "number, article, id, speaker, speaker_text, content_text, type, manner, polarity, reported_by,"
    " addressee, text, prominence, confidence, source, cue, content,"
    " first_day, last_day, edtf, basis, timex, checksum"
)

TIMEX = (
    "article, start_char, end_char, sentence, type, value, mod, pattern, basis, first_day, last_day"
)


class Found(NamedTuple):
    """A record's numbers, what its rows say, and the checksum of that."""

    article: int
    number: int
    values: Values
    checksum: int | None


def events(
    connection: Connection, numbers: Sequence[int], articles: Mapping[int, Whole]
) -> Iterator[Found]:
    """Yields events in the order of their articles' numbers, and of their places there.

    Args:
        connection: The store.
        numbers: Those of the events.
        articles: Each article that has one of them.
    """
    rows, sources = _events(connection, numbers, articles)
    parts = fetching.beside(connection, "participants", "event", numbers, "role, actor_id")
    for row in rows:
        number, article, id, text, lemma, status, told_by, prominence, confidence, *rest = row
        start, end, *when, checksum = rest
        values = {
            "id": id,
            "text": text,
            "lemma": lemma,
            "status": status,
            "told_by": told_by,
            "prominence": prominence,
            "confidence": confidence,
            "trigger": (start, end),
            "participants": [{"role": role, "actor_id": actor} for _, role, actor in parts[number]],
            "when": _when(*when),
            "sources": sources(number, articles[article].id),
        }
        yield Found(article, number, values, checksum)


def claims(
    connection: Connection, numbers: Sequence[int], articles: Mapping[int, Whole]
) -> Iterator[Found]:
    """Yields claims likewise."""
    rows, sources = _claims(connection, numbers, articles)
    told = fetching.beside(connection, "claim_events", "claim", numbers, "event_id")
    for row in rows:
        number, article, id, speaker, speaker_text, content_text, type, manner, *rest = row
        polarity, reported_by, addressee, text, prominence, confidence, *rest = rest
        source, cue, content, *when, checksum = rest
        values = {
            "id": id,
            "speaker": speaker,
            "speaker_text": speaker_text,
            "content_text": content_text,
            "type": type,
            "manner": manner,
            "polarity": polarity,
            "reported_by": reported_by,
            "addressee": addressee,
            "text": text,
            "prominence": prominence,
            "confidence": confidence,
            "source": spans.ends(source),
            "cue": spans.ends(cue),
            "content": spans.ends(content),
            "when": _when(*when),
            "event_ids": [event for _, event in told[number]],
            "sources": sources(number, articles[article].id),
        }
        yield Found(article, number, values, checksum)


def mentions(
    connection: Connection, articles: Sequence[int]
) -> dict[int, tuple[list[Values], list[Values]]]:
    """Returns the time expressions and the mentions of articles, by the article's number."""
    timexes = fetching.in_order(connection, "timexes", "article", articles, TIMEX)
    named = packed.mentions(connection, articles)
    texts = fetching.sentences(connection, (row[3] for row in (*timexes, *named)))
    found: dict[int, tuple[list[Values], list[Values]]] = {each: ([], []) for each in articles}
    for article, start, end, sentence, type, value, mod, pattern, basis, first, last in timexes:
        values = {
            "type": type,
            "value": value,
            "mod": mod,
            "pattern": pattern,
            "basis": basis,
            "range": fetching.days(first, last),
            "provenance": {"start": start, "end": end, "sentence": texts[sentence]},
        }
        found[article][0].append(values)
    for article, start, end, sentence, kind, label, actor_id in named:
        values = {
            "kind": kind,
            "label": label,
            "actor_id": actor_id,
            "provenance": {"start": start, "end": end, "sentence": texts[sentence]},
        }
        found[article][1].append(values)
    return found


def _when(
    first: str | None, last: str | None, edtf: str | None, basis: str, timex: str | None
) -> Values:
    return {"range": fetching.days(first, last), "edtf": edtf, "basis": basis, "timex": timex}


def _events(
    connection: Connection, numbers: Sequence[int], articles: Mapping[int, Whole]
) -> tuple[list[fetching.Row], Sources]:
    """Returns the rows of events in order, and where they were read."""
    if shapes.has(connection, "event_records"):
        return stored_values.events(connection, numbers, articles)
    rows = fetching.in_order(connection, "event_records", "number", numbers, EVENT)
    return rows, _sources(connection, "event", numbers)


def _claims(
    connection: Connection, numbers: Sequence[int], articles: Mapping[int, Whole]
) -> tuple[list[fetching.Row], Sources]:
    """Returns those of claims likewise."""
    if shapes.has(connection, "claim_records"):
        return stored_values.claims(connection, numbers, articles)
    rows = fetching.in_order(connection, "claim_records", "number", numbers, CLAIM)
    return rows, _sources(connection, "claim", numbers)


def _sources(connection: Connection, kind: str, numbers: Sequence[int]) -> Sources:
    places = "start_char, end_char, sentence"
    rows = fetching.beside(connection, f"{kind}_sources", kind, numbers, places)
    texts = fetching.sentences(connection, (row[-1] for each in rows.values() for row in each))

    def of(number: int, article_id: str) -> list[Values]:
        return [
            {"article_id": article_id, "start": start, "end": end, "sentence": texts[sentence]}
            for _, start, end, sentence in rows[number]
        ]

    return of
