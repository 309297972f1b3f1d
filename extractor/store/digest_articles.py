"""Articles as a digest reads them: their sentences, with the days these name."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from extractor.digest_records import DATED, Reading, Sentence
from extractor.records import Article
from extractor.store import checksums, packed, reading, selecting
from extractor.store.fetching import LISTED, listed
from extractor.store.filters import Filters
from extractor.store.reading import Chosen

Days = dict[int, set[date]]

HAPPENED = (
    "SELECT article, first_day FROM event_rows JOIN days ON days.number = event_rows.days"
    " WHERE article IN {articles} AND first_day = last_day"
    " AND status = (SELECT number FROM terms WHERE term = 'happened')"
    " AND basis IS NOT (SELECT number FROM terms WHERE term = 'publication')"
)
NAMED = (
    "SELECT sentence, first_day FROM timexes WHERE article IN {articles}"
    " AND type IN {types} AND first_day = last_day"
)
KEPT = f"SELECT number, sentences FROM articles WHERE number IN {LISTED}"


def read(connection: sqlite3.Connection, filters: Filters) -> Iterator[Reading]:
    """Yields the articles that answer a question, or all when nothing is asked.

    ``since`` and ``until`` are no part of the question: later articles tell which days mattered.
    Words choose articles: all of one that has them tells which days matter.
    """
    if filters == Filters():
        for numbers in selecting.by_publication(connection):
            yield from _readings(connection, numbers, None, None)
        return
    beside = _without_words(connection, filters)
    for chosen in selecting.choose(connection, filters):
        answering = _answering(connection, chosen)
        only = answering if filters.about is None else beside
        yield from _readings(connection, chosen.articles, only, answering)


def _without_words(connection: sqlite3.Connection, filters: Filters) -> set[int] | None:
    """Returns the sentences that answer all of a question but its words; None where that is all."""
    rest = replace(filters, about=None, limit=None)
    if filters.about is None or rest == Filters():
        return None
    found = (_answering(connection, chosen) for chosen in selecting.choose(connection, rest))
    return set[int]().union(*found)


def _answering(connection: sqlite3.Connection, chosen: Chosen) -> set[int]:
    """Returns the sentences that hold one of the chosen records."""
    found: set[int] = set()
    for kind, numbers in (("event", chosen.events), ("claim", chosen.claims)):
        rows = connection.execute(
            f"SELECT sentence FROM {kind}_sources WHERE {kind} IN {LISTED}", [listed(numbers)]
        )
        found.update(row["sentence"] for row in rows)
    return found


def _readings(
    connection: sqlite3.Connection,
    numbers: Sequence[int],
    only: set[int] | None,
    answering: set[int] | None,
) -> Iterator[Reading]:
    """Yields articles with all their sentences or only some, and which of them answer."""
    bound = listed(numbers)
    rows = connection.execute(
        "SELECT number, article, text, checksum FROM sentences"
        f" WHERE article IN {LISTED} ORDER BY number",
        [bound],
    )
    texts: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for row in rows:
        if only is None or row["number"] in only:
            if packed.checksum(row["text"]) != row["checksum"]:
                raise sqlite3.DatabaseError(f"sentence {row['number']} is not as it was written")
            texts[row["article"]].append((row["number"], row["text"]))
    named = _days(connection, NAMED.format(articles=LISTED, types=LISTED), [bound, listed(DATED)])
    happened = _days(connection, HAPPENED.format(articles=LISTED), [bound])
    kept = dict(map(tuple, connection.execute(KEPT, [bound])))
    for number, article in reading.articles(connection, numbers):
        if only is None:
            checksums.count(kept.get(number), len(texts[number]), f"sentences in {article.id}")
        yield Reading(
            article=article,
            sentences=_in_order(article, texts[number], named, answering),
            happened=tuple(sorted(happened[number])),
        )


def _days(connection: sqlite3.Connection, sql: str, values: list[str]) -> Days:
    found: Days = defaultdict(set)
    for number, day in connection.execute(sql, values):
        found[number].add(date.fromisoformat(day))
    return found


def _in_order(
    article: Article,
    texts: Sequence[tuple[int, str]],
    named: Days,
    answering: set[int] | None,
) -> tuple[Sentence, ...]:
    placed = []
    for number, text in texts:
        start = article.text.find(text)
        if start < 0:
            raise sqlite3.DatabaseError(f"a sentence of {article.id} is not as it was written")
        days = tuple(sorted(named.get(number, ())))
        answers = answering is None or number in answering
        placed.append(Sentence(start, start + len(text), text, days, answers))
    return tuple(sorted(placed, key=lambda sentence: sentence.start))
