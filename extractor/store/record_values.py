"""Rows of events and claims as plain values, each with the checksum that stands beside it.

Columns are named here and unpacked by place: whoever tells thousands of lines reads thousands of
rows, and to find a column of each by its name takes as long as to read it.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

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


class Found(msgspec.Struct, frozen=True):
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
    rows, sources = _rows(connection, "event", EVENT, numbers, articles)
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
    rows, sources = _rows(connection, "claim", CLAIM, numbers, articles)
    if shapes.has(connection, "claim_events"):
        told = stored_values.tells_of(connection, rows, articles)
    else:
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
            "event_ids": [event for _, event in told.get(number, ())],
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


READERS = {"event": stored_values.events, "claim": stored_values.claims}
"""What reads them where a file has them in another shape."""


def _rows(
    connection: Connection,
    kind: str,
    columns: str,
    numbers: Sequence[int],
    articles: Mapping[int, Whole],
) -> tuple[list[fetching.Row], Sources]:
    """Returns the rows of events or claims in order, and where they were read."""
    table = f"{kind}_records"
    if shapes.has(connection, table):
        return READERS[kind](connection, numbers, articles)
    rows = fetching.in_order(connection, table, "number", numbers, columns)
    places = fetching.beside(connection, f"{kind}_sources", kind, numbers, stored_values.PLACE)
    texts = fetching.sentences(connection, (row[-1] for each in places.values() for row in each))
    return rows, stored_values.read_at(places, texts)
