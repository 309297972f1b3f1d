"""What ``seams`` looks at in a word before which a page may have lost a line."""

from collections.abc import Iterator
from functools import cache

from extractor import lexicon
from extractor.pipeline import words
from extractor.pipeline.page.tagged import SMALL, Line, Tagged, days
from extractor.pipeline.syntax import auxiliaries

LINKING = frozenset({"WDT", "WP", "WP$", "WRB", "CC"})
_PAUSES = frozenset({",", ";", ":", "-", "--", "–", "—"})
_STEM = 4
"""Letters that "Norway" and "Norwegian" share."""
_DISTANCES = (1, 2, 3, 5, 8, 12, 20, 30)
_FARTHEST = 40


def of(page: Tagged, at: int, line: Line) -> Iterator[str]:
    """Yields the features of a word of a line."""
    yield "any"
    yield from _beside(page, at, line)
    yield from _word(page, at)
    yield from _kind(page, at)
    yield from _clauses(page, at, line)
    yield from _line(page, at, line)


def _tag(page: Tagged, at: int, line: Line) -> str:
    if not line.start <= at < line.end:
        return "-"
    return f"{page.tags[at]}+" if page.capital[at] else page.tags[at]


def _beside(page: Tagged, at: int, line: Line) -> Iterator[str]:
    before2, before, here, after, after2 = (
        _tag(page, at + step, line) for step in (-2, -1, 0, 1, 2)
    )
    yield f"tag={here}"
    yield f"before={before}"
    yield f"after={after}"
    yield f"tags={before} {here}"
    yield f"tags=_ {here} {after}"
    yield f"tags={before} {here} {after}"
    yield f"tags={before2} {before} {here}"
    yield f"tags=_ {here} {after} {after2}"
    yield f"tags={before} _ {after}"
    for name, place in (("word", at), ("word before", at - 1), ("word after", at + 1)):
        if line.start <= place < line.end and page.tags[place] in SMALL:
            yield f"{name}={page.lower[place]}"
            yield f"{name}={page.lower[place]} {before if place == at else here}"


def _word(page: Tagged, at: int) -> Iterator[str]:
    sort = "name" if page.is_name(at) else "word"
    before = "capital" if page.capital[at - 1] else "small"
    if page.is_small(at):
        after = page.tags[at + 1] if at + 1 < len(page.tags) else "-"
        yield f"small {sort}"
        yield f"small {page.tags[at - 1]} {after}"
        yield f"small behind {before}"
    if page.lower[at] in page.small_written:
        yield f"written small {sort}"
    if page.text[at] in page.called:
        yield f"called so {sort}"
    if page.text[at - 1].isalpha() and not page.capital[at - 1]:
        yield f"behind={page.lower[at - 1]}"
    if page.lower[at][:_STEM] == page.lower[at - 1][:_STEM] and len(page.lower[at]) >= _STEM:
        yield "same stem"


def _kind(page: Tagged, at: int) -> Iterator[str]:
    """Of what kind the word is, and the one before it."""
    here, before = page.lower[at].rstrip("."), page.lower[at - 1].rstrip(".")
    where = "behind capital" if page.capital[at - 1] else "behind small"
    for name, known in (("title", _titles()), ("first name", _first_names())):
        if here in known:
            yield f"{name} {where}"
        if before in known:
            yield f"{name} before"
    if here.removesuffix("s") in _actors():
        yield f"actor {where}"
    if names_actor(page, at):
        yield "name of an actor"
    if before in days() and page.capital[at - 1]:
        yield "day before"
    if before in words.saying():
        yield "saying before"


def names_actor(page: Tagged, at: int) -> bool:
    """Tells of "director Silva" that a word is the name of what the noun before it is."""
    before = page.lower[at - 1].rstrip(".")
    return before in _actors() and page.is_name(at) and not page.capital[at - 1]


def _clauses(page: Tagged, at: int, line: Line) -> Iterator[str]:
    """Whether what stands on either side is a clause of its own."""
    before = [each for each in range(line.start, at) if page.tags[each] in auxiliaries.FINITE]
    after = [each for each in range(at + 1, line.end) if page.tags[each] in auxiliaries.FINITE]
    left = _linked(page, before[-1] + 1, at) if before else "none"
    right = _linked(page, at + 1, after[0]) if after else "none"
    yield f"left={left}"
    yield f"right={right}"
    yield f"clauses={left} {right}"
    yield f"clauses={left} {right} {page.tags[at]}"
    yield f"opened={_linked(page, line.start, before[-1] if before else at)} {right}"
    yield f"many={min(len(before), 3)} {min(len(after), 3)}"
    if before:
        yield f"from verb={min(at - before[-1], 6)} {right}"
    if after:
        far, gap = after[0] - at, _behind_verb(page, after[0], line)
        yield f"to verb={min(far, 8)}"
        yield f"to verb={min(far, 8)} {left}"
        yield f"gap={gap} {page.tags[at - 1]}"
        yield f"gap={gap} {page.tags[at - 1]} {page.tags[at]}"
        yield f"gap={gap} {left} {min(far, 4)}"
        yield f"rest={_bucket(line.end - after[0])} {gap}"


def _behind_verb(page: Tagged, verb: int, line: Line) -> str:
    """The tag of what comes behind the verbs: a stop where their object stands before them."""
    for place in range(verb + 1, line.end):
        if page.tags[place][:2] not in ("VB", "RB", "MD"):
            return page.tags[place]
    return "-"


def _linked(page: Tagged, start: int, end: int) -> str:
    """What links in a stretch: a comma, a small word of clauses, a preposition, or nothing."""
    tags = page.tags[start:end]
    comma = not _PAUSES.isdisjoint(page.text[start:end])
    link = not LINKING.isdisjoint(tags)
    return f"{'c' * comma}{'l' * link}{'p' * ('IN' in tags)}" or "bare"


def _line(page: Tagged, at: int, line: Line) -> Iterator[str]:
    before, after = _titled(page, line.start, at), _titled(page, at + 1, line.end)
    yield f"from start={_bucket(at - line.start)}"
    yield f"to end={_bucket(line.end - at)}"
    yield f"titled before={before}"
    yield f"titled={before} {after}"
    yield f"titled={before} {page.capital[at - 1]}"
    yield "unstopped" if page.text[line.end - 1][-1].isalnum() else "stopped"
    mark = page.text[at - 1][-1]
    if not mark.isalpha():
        yield f"mark={'number' if mark.isdigit() else mark}"


def _titled(page: Tagged, start: int, end: int) -> int:
    """How much of a stretch's longer words is capitalised, in four steps."""
    long = [each for each in range(start, end) if len(page.text[each]) > 3]
    return int(3.99 * sum(page.capital[each] for each in long) / len(long)) if long else -1


def _bucket(count: int) -> int:
    return next((top for top in _DISTANCES if count <= top), _FARTHEST)


@cache
def _actors() -> frozenset[str]:
    return frozenset(row[0] for row in lexicon.read("actor_nouns"))


@cache
def _titles() -> frozenset[str]:
    return frozenset(row[0] for row in lexicon.read("titles"))


@cache
def _first_names() -> frozenset[str]:
    return frozenset(row[0].lower() for row in lexicon.read("first_names"))
