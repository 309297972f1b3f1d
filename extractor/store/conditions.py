"""Filters -> conditions of a statement: on events, on claims, and on the claims that tell events.

Text from outside is only ever bound or quoted, never part of a statement.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import msgspec

from extractor import lexicon
from extractor.records import DateRange, EntryKind
from extractor.store import coded_filters
from extractor.store.days import UNDATED
from extractor.store.fetching import LISTED, listed
from extractor.store.filters import Filters
from extractor.store.name_lookup import Meant

Condition = tuple[str, list[Any]]
Asked = tuple[Condition | None, Condition | None]
"""On which days, and of claims without a day since when; None where all will do."""

Who = Mapping[str, Meant]
"""Each name of the question with the actors it means."""

HavingWords = Callable[[EntryKind, str], Condition]
"""What makes the condition that a record has all words of a query."""

TakingPart = Callable[[EntryKind, Meant, Condition | None], Condition]
"""What makes the condition that somebody takes part in a record, on some days."""

WITHIN = (
    "days IN (SELECT number FROM days"
    " WHERE coalesce(last_day, first_day) >= ? AND coalesce(first_day, last_day) <= ?)"
)
"""A range that is open at one end counts as its other end: what lay "before September" would
otherwise answer every question about the years before."""

TOLD_SINCE = (
    f"days = {UNDATED} AND timex IS NULL AND article IN (SELECT number FROM articles"
    " WHERE published_basis = 'inferred' AND published_first >= ?)"
)
"""What an undated article says without a day it says when it is published: on that day or later."""

ACTORS: dict[EntryKind, str] = {"event": "participants", "claim": "claim_actors"}
"""Who takes part: an event's participants; a claim's speaker, and who acts in what it tells of."""

PART: dict[EntryKind, str] = {"event": " AND role <> 'mentioned'", "claim": ""}
"""Whoever is only named in an event's clause takes no part in it; its words tell of them."""

PLACES = "(SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?))"
"""Pairs of an article and an actor's id in it, bound as one JSON value."""

HAS_WORDS: dict[EntryKind, str] = {
    "event": "number IN (SELECT rowid FROM event_words WHERE event_words MATCH ?)",
    "claim": "number IN (SELECT rowid FROM claim_words WHERE claim_words MATCH ?)",
}

TEXT: dict[EntryKind, str] = {"event": "text", "claim": "content_text"}
"""Whose words are searched."""

TOLD_BY = "number IN (SELECT event FROM tellings WHERE {})"
"""What somebody tells, given which claims tell it."""


def takes_part(kind: EntryKind, meant: Meant, days: Condition | None) -> Condition:
    """Returns the condition that somebody takes part, or tells it.

    The days are asked for here, where they can be: an index has actors and days together.
    """
    acts = _acts(kind, meant, days)
    if kind == "claim":
        return acts
    tells = [_joined(TOLD_BY, [is_one_of("article", "speaker", meant)]), *([days] if days else [])]
    told = _joined("number IN (SELECT number FROM event_records WHERE {})", tells)
    return f"({acts[0]} OR {told[0]})", [*acts[1], *told[1]]


def has_words(kind: EntryKind, query: str) -> Condition:
    """Returns the condition that a record has all words of a query.

    The index knows no places of words: where a phrase is asked for, texts are looked into.
    """
    from extractor.store import stemming  # only where words are asked for

    words = stemming.words(query)
    if words == query:
        return HAS_WORDS[kind], [query]
    return f"({HAS_WORDS[kind]} AND says({TEXT[kind]}, ?))", [words, query]


def of(
    filters: Filters,
    kind: EntryKind,
    who: Who,
    asked: Asked,
    taking_part: TakingPart = takes_part,
    having_words: HavingWords = has_words,
) -> Iterator[Condition]:
    """Yields what must hold of the rows of a kind.

    Args:
        filters: The question.
        kind: Events or claims.
        who: Whom its names mean.
        asked: On which days.
        taking_part: What makes the condition that somebody takes part.
        having_words: What makes the condition that a record has words.
    """
    days, told = asked if kind == "claim" else (asked[0], None)
    for name in filters.actor:
        yield taking_part(kind, who[name], None if told else days)
    if filters.about is not None:
        meant = who.get(filters.about)
        named = taking_part(kind, meant, None if told else days) if meant else None
        query = full_text_query(filters.about)
        yield _is_about(having_words(kind, query) if query else None, named)
    if days and told:
        yield f"({days[0]} OR {told[0]})", [*days[1], *told[1]]
    elif days and not any(is_everywhere(who[name]) for name in filters.actor):
        yield days
    said = list(_said(filters, who))
    if kind == "claim":
        yield from said
    elif said:
        yield _joined(TOLD_BY, said)
    if filters.min_confidence is not None:
        yield "confidence >= ?", [filters.min_confidence]
    if filters.status:
        yield f"status IN {LISTED}", [listed(filters.status)]
    if filters.outlet is not None:
        yield (
            "article IN (SELECT number FROM articles WHERE outlet = ? COLLATE NOCASE)",
            [filters.outlet],
        )
    if filters.topic:
        yield coded_filters.is_about(kind, filters.topic)
    if filters.place:
        yield coded_filters.is_at(kind, filters.place)


def on_days(filters: Filters) -> Condition | None:
    """Returns the condition on the day of a record; None where any will do."""
    return _within(filters.since, filters.until)


def ends(since: DateRange | None, until: DateRange | None) -> tuple[date, date]:
    """Returns the first and the last day asked for, the first and the last there are if none."""
    first = since.first if since else None
    last = until.last if until else None
    return first or date.min, last or date.max


def told_since(filters: Filters) -> Condition | None:
    """Returns the condition by which claims without a day match; None where none does."""
    if filters.until or not filters.since or filters.since.first is None:
        return None
    return TOLD_SINCE, [filters.since.first.isoformat()]


def anybody(called: Iterable[str], who: Who) -> Meant:
    """Returns everybody whom one of these names means."""
    meant = Meant()
    for name in called:
        meant = meant.joined(who[name])
    return meant


def is_everywhere(meant: Meant) -> bool:
    """Tells whether ids alone tell who is meant, in whatever article."""
    return not meant.without and not meant.only


def _said(filters: Filters, who: Who) -> Iterator[Condition]:
    """Yields what must hold of a claim because of who says it, to whom, when and how."""
    if filters.by:
        yield is_one_of("article", "speaker", anybody(filters.by, who))
    if filters.to:
        yield is_one_of("article", "addressee", anybody(filters.to, who))
    if filters.type:
        yield f"type IN {LISTED}", [listed(filters.type)]
    days = _within(filters.said_since, filters.said_until)
    if days:
        yield days


def _within(since: DateRange | None, until: DateRange | None) -> Condition | None:
    if not since and not until:
        return None
    return WITHIN, [day.isoformat() for day in ends(since, until)]


def _joined(template: str, conditions: list[Condition]) -> Condition:
    sql = " AND ".join(sql for sql, _ in conditions)
    return template.format(sql), [value for _, bound in conditions for value in bound]


def _acts(kind: EntryKind, meant: Meant, days: Condition | None) -> Condition:
    where, values = days or ("1", [])
    table = ACTORS[kind]
    part = PART[kind]
    if is_everywhere(meant):
        sql = f"SELECT {kind} FROM {table} WHERE actor_id IN {LISTED} AND {where}{part}"
        return f"number IN ({sql})", [listed(sorted(meant.ids)), *values]
    actors, bound = is_one_of("records.article", "actor_id", meant)
    joined = f"{table} JOIN {kind}_records AS records ON records.number = {table}.{kind}"
    return f"number IN (SELECT {table}.{kind} FROM {joined} WHERE {actors}{part})", bound


def is_one_of(article: str, actor: str, meant: Meant) -> Condition:
    """Returns the condition that an actor, in an article, is somebody; both are columns."""
    sql, bound = f"{actor} IN {LISTED}", [listed(sorted(meant.ids))]
    for places, told in ((meant.without, "{} AND NOT {}"), (meant.only, "({}) OR {}")):
        if places:
            sql = told.format(sql, f"({article}, {actor}) IN {PLACES}")
            bound.append(msgspec.json.encode(sorted(places)).decode())
    return f"({sql})", bound


def _is_about(words: Condition | None, named: Condition | None) -> Condition:
    """The words are told of, or they name somebody who takes part."""
    alternatives = [each for each in (words, named) if each]
    sql = " OR ".join(sql for sql, _ in alternatives) or "0"
    return f"({sql})", [value for _, bound in alternatives for value in bound]


def full_text_query(words: str) -> str:
    """Returns an FTS5 query for records that have all these words, whatever is typed.

    Each word is quoted, so that nothing in it is read as a query; words that say nothing by
    themselves are left out unless there are no others.

    >>> full_text_query('the "trade" talks OR NEAR(')
    '"trade" "talks" "NEAR("'
    """
    typed = [word.replace('"', "") for word in words.replace("\0", " ").split()]
    typed = [word for word in typed if any(map(str.isalnum, word))]
    empty = {row[0] for row in lexicon.read("function_words")}
    telling = [word for word in typed if word.casefold() not in empty]
    return " ".join(f'"{word}"' for word in telling or typed)
