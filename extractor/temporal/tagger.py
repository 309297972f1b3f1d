"""Second stage: tries the patterns on each run, chooses among what they found, says what it means.

The longest match wins; of two equally long ones, that of the pattern which stands first in
``temporal.KINDS``. Meanings are read from left to right, for "a day later" counts from
what was mentioned before. An expression that the calendar's arithmetic cannot take stays text, and
the log says so: no article is lost to one odd day.
"""

import logging
import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, lru_cache
from importlib import import_module
from typing import NamedTuple, get_args

from msgspec.structs import replace

from extractor.temporal import modifiers, underspecified, values
from extractor.temporal.marking import Run, runs
from extractor.temporal.matching import Match, Reference, Word
from extractor.temporal.patterns import (
    MODIFIERS,
    Context,
    DatePattern,
    Found,
    NotATimeError,
    Recent,
    UnanchoredError,
)
from extractor.temporal.readings import Length, Point, Reading, Several, Stretch, unplaced
from extractor.temporal.values import FIRST_YEAR, LAST_YEAR, Unit, containing
from extractor.temporal.vocabulary import compiled

Patterns = tuple[tuple[DatePattern, re.Pattern[str]], ...]

logger = logging.getLogger(__name__)

UNLIKE = (date(2001, 1, 3), date(2010, 8, 20), date(2020, 11, 12))
"""Days of another year, season, quarter, month, day and weekday each.

What an expression means on all three it means on every day: of "Tuesday" that it is one.
"""


UNKNOWN = "XXXX-XX-XX"
"""The value of what two days of publication read as stretches of different units."""


PARTS_OF_A_YEAR = (("month", 6), ("month", 9), ("month", 12))
"""Lengths that a report on a year has: what is compared with them is of the year before."""


WORDS_BEFORE = 8


class Candidate(NamedTuple):
    """A place in a run where a pattern matches."""

    start: int
    end: int
    pattern: DatePattern
    found: re.Match[str]


def find(words: Sequence[Word], reference: Reference, *, kinds: tuple[str, ...]) -> list[Match]:
    """Returns the time expressions among these words, in text order, none overlapping another.

    Args:
        words: The words of a text.
        reference: What relative expressions count from.
        kinds: The files of patterns, the first preferred.
    """
    published = reference.published
    if published is None or published.first is None or published.last is None:
        return _find(words, None, kinds)
    if published.first.year < FIRST_YEAR or published.last.year > LAST_YEAR:
        return _find(words, None, kinds)
    matches = _find(words, published.first, kinds)
    if published.first == published.last:
        return matches
    others = {(match.start, match.end): match for match in _find(words, published.last, kinds)}
    return [_agreed(match, others.get((match.start, match.end))) for match in matches]


@cache
def patterns(kinds: tuple[str, ...]) -> Patterns:
    """Returns every pattern of these files with its regular expression, in their order."""
    modules = [import_module(f"extractor.temporal.{kind}") for kind in kinds]
    found = [pattern for module in modules for pattern in module.PATTERNS]
    return tuple((pattern, compiled(pattern.regex)) for pattern in found)


def _agreed(match: Match, other: Match | None) -> Match:
    """An article of "May 2020": what its first and its last day read alike is certain."""
    if match == other:
        return match
    return replace(match, value=_agreed_value(match, other), range=None, parts=())


def _agreed_value(match: Match, other: Match | None) -> str:
    one = values.period(match.value)
    two = values.period(other.value) if other is not None else None
    if other is not None and match.value == other.value:
        return match.value
    if one is None or two is None or one.unit != two.unit:
        return UNKNOWN
    return underspecified.value((one, two))


def _find(words: Sequence[Word], published: date | None, kinds: tuple[str, ...]) -> list[Match]:
    recent = Recent()
    return [
        match
        for run in runs(words)
        for match in _matches(_Place(run, words, published, recent), kinds)
    ]


class _Place(NamedTuple):
    """A run, and what is needed to read what stands in it."""

    run: Run
    words: Sequence[Word]
    published: date | None
    recent: Recent


def _matches(place: _Place, kinds: tuple[str, ...]) -> Iterator[Match]:
    candidates = list(_candidates(place.run.text, kinds))
    end = 0
    while candidates:
        chosen = _leftmost(candidates)
        try:
            reading = _resolve(chosen, place)
        except NotATimeError:
            candidates = [other for other in candidates if other.start >= chosen.end]
            continue
        except (ArithmeticError, LookupError, StopIteration, ValueError) as error:
            logger.info("%r stays text: %s (%s)", chosen.found[0], error, chosen.pattern.name)
            candidates = [other for other in candidates if other.start >= chosen.end]
            continue
        if reading is None:
            candidates.remove(chosen)
            continue
        wider = modifiers.apply(
            place.run.text, chosen.start, chosen.end, reading, place.published, limit=end
        )
        end = wider.end
        yield _match(place, chosen, wider)
        if chosen.pattern.noted:
            _note(wider.reading, chosen, place)
        candidates = [other for other in candidates if other.start >= end]


@lru_cache(maxsize=4_000)
def _candidates(text: str, kinds: tuple[str, ...]) -> tuple[Candidate, ...]:
    """Longest first; among equals, in the order of the patterns.

    Two of five runs read as one before ("on monday"), and there are a hundred patterns.
    """
    found = [
        Candidate(match.start(), match.end(), pattern, match)
        for pattern, regex in patterns(kinds)
        for match in regex.finditer(text)
    ]
    return tuple(sorted(found, key=lambda candidate: candidate.start - candidate.end))


def _leftmost(candidates: list[Candidate]) -> Candidate:
    """Returns the first in the text of those that longest-first choice keeps."""
    kept: list[Candidate] = []
    for candidate in candidates:
        if all(candidate.end <= other.start or other.end <= candidate.start for other in kept):
            kept.append(candidate)
    return min(kept, key=lambda candidate: candidate.start)


def _resolve(candidate: Candidate, place: _Place) -> Reading | None:
    try:
        return _read(candidate, place)
    except UnanchoredError:
        readings = [_read(candidate, _from(day, place)) for day in UNLIKE]
        return None if None in readings else unplaced([one for one in readings if one is not None])


def _read(candidate: Candidate, place: _Place) -> Reading | None:
    return candidate.pattern.resolve(_slots(candidate.found), _context(candidate, place))


def _from(day: date, place: _Place) -> _Place:
    """The place as it would be if that day were both the publication's and the one spoken of."""
    around = {unit: containing(unit, day) for unit in get_args(Unit)}
    return place._replace(published=day, recent=Recent(by_unit=around, past=around))


def _slots(found: re.Match[str]) -> Found:
    groups: dict[str, str] = {}
    for name, text in found.groupdict().items():
        slot = name.rstrip("23456")
        groups[slot] = groups.get(slot) or text or ""
    return groups


def _context(candidate: Candidate, place: _Place) -> Context:
    run, words = place.run, place.words
    first, last = run.indices[candidate.start], run.indices[candidate.end - 1]
    before = _before(words, first)
    following = tuple(words[last + 1 : last + 4])
    within = run.offsets[candidate.start] - words[first].start
    return Context(
        published=place.published,
        tense=next((word.tense for word in reversed(words[first : last + 1]) if word.tense), None),
        before=before,
        following=following,
        cue=next((text for text in before if text not in MODIFIERS), ""),
        after=following[0].text.lower() if following else "",
        capital=words[first].text[within : within + 1].isupper(),
        after_name=first > 0
        and words[first - 1].pos == "PROPN"
        and words[first - 1].text.isalpha(),
        person=words[last].person,
        opens=before[0] in OPENING,
        written=tuple(word.text for word in words[first : last + 1]),
        recent=place.recent,
    )


OPENING = frozenset({"", ".", "!", "?", "”", '"', "“", ":"})


def _before(words: Sequence[Word], index: int) -> tuple[str, ...]:
    """The words before ``index``, the nearest first; at least two, if empty ones."""
    near = reversed(words[max(index - WORDS_BEFORE, 0) : index])
    return (*(word.text.lower() for word in near if not word.text.isspace()), "", "")


def _match(place: _Place, chosen: Candidate, wider: modifiers.Wider) -> Match:
    reading, offsets = wider.reading, place.run.offsets
    return Match(
        start=offsets[wider.start],
        end=offsets[wider.end - 1] + 1,
        type=reading.type,
        value=reading.value,
        mod=reading.mod,
        range=reading.range,
        pattern=chosen.pattern.name,
        basis=chosen.pattern.basis,
        parts=_parts(place, chosen, reading),
    )


def _parts(place: _Place, chosen: Candidate, reading: Reading) -> tuple[Match, ...]:
    """The ends of a stretch stand in the groups "one" and "two", dates in the group "list"."""
    pairs: list[tuple[tuple[int, int], Reading]] = []
    if isinstance(reading, Stretch):
        ends = (("one", reading.first), ("two", reading.last))
        pairs = [(_span(chosen.found, group), end) for group, end in ends]
    elif isinstance(reading, Several):
        shift, _ = _span(chosen.found, "list")
        spans = [(start + shift, end + shift) for start, end in reading.spans]
        pairs = list(zip(spans, reading.points, strict=True))
    wider = [modifiers.Wider(start, end, point) for (start, end), point in pairs]
    return tuple(_match(place, chosen, each) for each in wider)


def _span(found: re.Match[str], group: str) -> tuple[int, int]:
    names = [name for name in found.groupdict() if name.rstrip("23456") == group and found[name]]
    return found.span(names[0])


def _note(reading: Reading, chosen: Candidate, place: _Place) -> None:
    """The day a quarter ended on is no new subject, and "the nine months" are of a year."""
    recent = place.recent
    if isinstance(reading, Point):
        unit = recent.unit
        recent.add(reading.period, place.published)
        if place.words[place.run.indices[chosen.start] - 1].text in ("ended", "ending"):
            recent.unit = unit
    elif isinstance(reading, Stretch) and isinstance(reading.first, Length):
        _note(reading.first, chosen, place)
        unit = recent.unit
        _note(reading.last, chosen, place)
        recent.unit = unit
    elif isinstance(reading, Stretch | Several):
        _note(reading.last if isinstance(reading, Stretch) else reading.points[-1], chosen, place)
    elif isinstance(reading, Length) and (reading.unit, reading.count) in PARTS_OF_A_YEAR:
        recent.unit = "year"
        if place.published is not None:
            recent.add(containing("year", place.published), place.published)
