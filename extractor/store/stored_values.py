"""Rows of records as a file has them -> the rows that its views show, but quicker.

A question that is answered by thousands of records has them made here: their words are cut out of
the text of their article, which is read anyway, and days and terms are looked up once.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import msgspec

from extractor.store import fetching, record_ids, spans
from extractor.store.fetching import LISTED, Connection, Row, Values, listed

EVENT = (
    "number, article, id, text, lemma, status, told_by, prominence, confidence,"
    " trigger_start, trigger_end, days, edtf, basis, timex, checksum, sentence"
)
CLAIM = (
    "number, article, id, speaker, speaker_text, content_text, type, manner, polarity, reported_by,"
    " addressee, text, prominence, confidence, source, cue, content,"
    " days, edtf, basis, timex, checksum"
)
DAYS = f"SELECT number, first_day, last_day, edtf FROM days WHERE number IN {LISTED}"
PLACES = (
    "SELECT number, article, start_char, length, text FROM sentence_places"
    f" WHERE number IN {LISTED}"
)
PLACE = "start_char, end_char, sentence"
ACTORS = (
    "SELECT article, actor, aliases, roles, affiliated_with FROM actor_rows"
    f" WHERE article IN {LISTED} ORDER BY article, position"
)
NAMED = (
    "SELECT number, id, name, coalesce(kind, substr(id, 1, instr(id, ':') - 1)) FROM actor_ids"
    f" WHERE number IN {LISTED}"
)
EMPTY = "[]"


class Whole(msgspec.Struct, frozen=True):
    """An article's id and text, whose records are read."""

    id: str
    text: str


Sources = Callable[[int, str], list[Values]]
"""Where a record was read, given its number and the id of its article."""


def events(
    connection: Connection, numbers: Sequence[int], articles: Mapping[int, Whole]
) -> tuple[list[Row], Sources]:
    """Returns the rows of events, with the columns of ``record_values.EVENT``, and their sources.

    They are in the order of their articles' numbers, and of their places there.
    """
    rows = fetching.in_order(connection, "event_rows", "number", numbers, EVENT)
    terms, days = _terms(connection), _days(connection, {row[11] for row in rows})
    found: list[Row] = []
    places: dict[int, list[Row]] = {}
    for row in rows:
        number, article, own, text, lemma, status, teller, prominence, confidence, *rest = row
        whole = articles[article]
        id, told_by = (
            record_ids.whole(own, whole.id, "e"),
            record_ids.whole(teller, whole.id, "c"),
        )
        start, end, range, edtf, basis, timex, checksum, sentence = rest
        first, last, usual = days[range]
        worth = spans.number(prominence), spans.number(confidence)
        when = first, last, spans.unusual(edtf, usual), terms[basis], timex
        told = spans.line(whole.text, text), lemma, terms[status], told_by
        found.append((number, article, id, *told, *worth, start, end, *when, checksum))
        if sentence is not None:
            places[number] = [(number, start, end, sentence)]
    more = [number for number in numbers if number not in places]
    beside = fetching.beside(connection, "event_source_rows", "event", more, PLACE)
    return found, _sources(connection, places | beside, articles)


def claims(
    connection: Connection, numbers: Sequence[int], articles: Mapping[int, Whole]
) -> tuple[list[Row], Sources]:
    """Returns those of claims likewise, with the columns of ``record_values.CLAIM``."""
    rows = fetching.in_order(connection, "claim_rows", "number", numbers, CLAIM)
    terms, days = _terms(connection), _days(connection, {row[17] for row in rows})
    found: list[Row] = []
    for row in rows:
        number, article, own, speaker, speaker_text, content_text, *rest = row
        type, manner, polarity, reported_by, addressee, text, *rest = rest
        prominence, confidence, source, cue, content, range, edtf, basis, timex, checksum = rest
        whole = articles[article].text
        id = record_ids.whole(own, articles[article].id, "c")
        first, last, usual = days[range]
        said = spans.said(whole, speaker_text, source), spans.said(whole, content_text, content)
        how = terms[type], terms[manner], terms[polarity], reported_by, addressee
        worth = spans.number(prominence), spans.number(confidence)
        when = first, last, spans.unusual(edtf, usual), terms[basis], timex
        line = spans.line(whole, text)
        told = (number, article, id, speaker, *said, *how, line, *worth)
        found.append((*told, source, cue, content, *when, checksum))
    beside = fetching.beside(connection, "claim_sources", "claim", numbers, PLACE)
    return found, _sources(connection, beside, articles)


def actors(connection: Connection, articles: Iterable[int]) -> dict[int, list[Row]]:
    """Returns who is in each article, in order, with the columns of ``checksums.ACTOR`` but it.

    Who is called alike and nothing else is the same row in all articles, as most are.
    """
    told: dict[int, list[Row]] = {article: [] for article in articles}
    rows = fetching.plainly(connection).execute(ACTORS, [listed(told)]).fetchall()
    numbers = {number for _, number, *_ in rows}
    named = fetching.plainly(connection).execute(NAMED, [listed(numbers)])
    alone = {number: (*who, EMPTY, EMPTY, EMPTY) for number, *who in named}
    for article, number, aliases, roles, bodies in rows:
        who = alone[number]
        if aliases is not None or roles is not None or bodies is not None:
            who = (*who[:3], *(EMPTY if x is None else x for x in (aliases, roles, bodies)))
        told[article].append(who)
    return told


def tells_of(
    connection: Connection, rows: Iterable[Row], articles: Mapping[int, Whole]
) -> dict[int, list[Row]]:
    """Returns the ids of the events that claims tell of, by the number of the claim."""
    ids = {number: articles[article].id for number, article, *_ in rows}
    told = fetching.beside(connection, "claim_event_rows", "claim", list(ids), "event")
    return {
        number: [(number, record_ids.whole(event, ids[number], "e")) for _, event in events]
        for number, events in told.items()
    }


def sentences(
    connection: Connection, numbers: Iterable[int], articles: Mapping[int, Whole]
) -> dict[int, str]:
    """Returns the sentences with these numbers, which are of these articles."""
    found: dict[int, str] = {}
    rows = fetching.plainly(connection).execute(PLACES, [listed(sorted(set(numbers)))])
    for number, article, start, length, text in rows:
        if text is None and isinstance(start, int) and isinstance(length, int):
            text = articles[article].text[start : start + length]
        found[number] = text  # None of a damaged row, which no checksum has
    return found


def _sources(
    connection: Connection, places: Mapping[int, list[Row]], articles: Mapping[int, Whole]
) -> Sources:
    texts = sentences(connection, (row[-1] for each in places.values() for row in each), articles)
    return read_at(places, texts)


def read_at(places: Mapping[int, list[Row]], texts: Mapping[int, str]) -> Sources:
    """Returns where records were read, given the rows of that and the texts of sentences."""

    def of(number: int, article_id: str) -> list[Values]:
        return [
            {"article_id": article_id, "start": start, "end": end, "sentence": texts[sentence]}
            for _, start, end, sentence in places.get(number, ())
        ]

    return of


def _terms(connection: Connection) -> dict[int, str]:
    return dict(fetching.plainly(connection).execute("SELECT number, term FROM terms").fetchall())


def _days(connection: Connection, numbers: Iterable[int]) -> dict[int, list[Any]]:
    rows = fetching.plainly(connection).execute(DAYS, [listed(sorted(numbers))])
    return {number: rest for number, *rest in rows}
