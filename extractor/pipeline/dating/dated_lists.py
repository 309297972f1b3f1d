"""Lists of dated entries, as timelines and boxes of facts are: "May 10 - Norda says it has spent".

The date at the head of an entry is the day of what is told below it, until the next. One alone is
that of its line, where that tells in the present as captions do: "May 23: A heron sits in the oil".
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from operator import attrgetter

from spacy.tokens import Doc

from extractor.pipeline import annotations
from extractor.pipeline.dating import list_years, whens
from extractor.pipeline.timexes import joined
from extractor.records import DateRange, Timex

LEAST = 3
"""So many dates head the entries of a list."""

LONGEST = 12
"""Sentences of an entry at most; where more follow a date, a story goes on."""

WEEK = timedelta(days=6)

_BEHIND = re.compile(r"(?:\s+-{1,2}|\s*[–—]|:)\s")
_BEFORE = re.compile(r"(?:[.:;!?)\]\"”]|--|^)\s*$")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list.

    Attributes:
        start: Where its date begins, in characters.
        body: Where the words behind its date begin.
        stop: Where the next one begins, or the list ends.
        words: The words of its date.
        days: The days of that date, in its year.
    """

    start: int
    body: int
    stop: int
    words: str
    days: DateRange


def find(doc: Doc) -> list[Entry]:
    """Returns the entries of the lists in ``doc``, in the order of the text."""
    text = annotations.text(doc)
    heads = [timex for timex in joined(doc) if _is_head(doc, timex, text)]
    lists = [entry for each in _lists(doc, heads) for entry in _entries(doc, each)]
    captions = (_caption(doc, head, text) for head in heads)
    return lists or [each for each in captions if each is not None]


def at(entries: Sequence[Entry], offset: int) -> Entry | None:
    """Returns the entry in which a character stands."""
    number = bisect_right(entries, offset, key=attrgetter("start")) - 1
    return entries[number] if number >= 0 and offset < entries[number].stop else None


def _is_head(doc: Doc, timex: Timex, text: str) -> bool:
    """Tells whether a date opens a sentence, and a dash or a colon follows it."""
    where, days = timex.provenance, timex.range
    if timex.type != "DATE" or days is None or days.first is None or days.last is None:
        return False
    if days.last - days.first > WEEK and not whens.names_year(text[where.start : where.end]):
        return False  # above a bare "September" there may be a year
    if timex.value.endswith("_REF") or not _BEHIND.match(text, where.end):
        return False
    first = doc.char_span(where.start, where.start + 1, alignment_mode="expand")
    opens = first is not None and bool(first[0].is_sent_start)
    return opens or _BEFORE.search(text, max(0, where.start - 4), where.start) is not None


def _caption(doc: Doc, head: Timex, text: str) -> Entry | None:
    """Returns a line with the day at its head; None where it tells of a past, or is no line."""
    start, end = head.provenance.start, head.provenance.end
    mark, days, today = _BEHIND.match(text, end), head.range, annotations.published(doc)
    if not (mark and days and days.last and today and today.last):
        return None
    first = doc.char_span(mark.end(), mark.end() + 1, alignment_mode="expand")
    opens = not text[text.rfind("\n", 0, start) + 1 : start].strip(" ")
    if not (opens and first and days.first == days.last and days.last <= today.last):
        return None
    told = (word for word in first[0].sent if word.dep_ in ("ROOT", "parataxis"))
    verb = next((word for word in told if word.i >= first[0].i), None)
    if verb is None or not whens.is_present(verb):
        return None
    stop = text.find("\n", end)
    return Entry(start, mark.end(), len(text) if stop < 0 else stop, text[start:end], days)


def _lists(doc: Doc, heads: list[Timex]) -> Iterator[list[tuple[Timex, int]]]:
    """Yields the dates of each list, with the number of the sentence in which each stands."""
    sentences = [sentence.start_char for sentence in doc.sents] if len(heads) >= LEAST else []
    found: list[tuple[Timex, int]] = []
    for head in heads if sentences else ():
        number = bisect_right(sentences, head.provenance.start) - 1
        if found and number - found[-1][1] > LONGEST:
            if len(found) >= LEAST:
                yield found
            found = []
        found.append((head, number))
    if len(found) >= LEAST:
        yield found


def _entries(doc: Doc, heads: list[tuple[Timex, int]]) -> list[Entry]:
    """Returns the entries of one list; the last is as long as the longest of the others."""
    text, published = annotations.text(doc), annotations.published(doc)
    places = [head.provenance for head, _ in heads]
    words = [text[place.start : place.end] for place in places]
    days = [head.range or DateRange(None, None) for head, _ in heads]
    days = list_years.placed(days, words, published.last if published else None)
    longest = max(1, *(after - before for (_, before), (_, after) in pairwise(heads)))
    sentences = list(doc.sents)
    last = sentences[min(heads[-1][1] + longest, len(sentences)) - 1].end_char
    stops = [*(place.start for place in places[1:]), last]
    behind = [_BEHIND.match(text, place.end) for place in places]
    return [
        Entry(place.start, mark.end() if mark else place.end, stop, name, day)
        for place, mark, stop, name, day in zip(places, behind, stops, words, days, strict=True)
    ]
