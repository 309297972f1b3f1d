"""First stage: marks the words that can belong to a time expression, and joins neighbours to runs.

Most sentences hold no time word at all and cost one dictionary look-up a word. A run reads as the
words do, in lower case, with one space where there was white space, however they were tokenised.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extractor.temporal import vocabulary
from extractor.temporal.matching import Word

OUTSIDE, INSIDE, STARTS = range(3)
"""Marks: no time word; may stand in an expression; makes a run worth searching."""

LONGEST = 40
"""Words after which a run is cut. No expression is that long, and choosing among the matches of a
run takes time with their square: a page of dates without a stop must not stop the reader."""

_PLAIN = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "‑": "-"})
_PARTS = re.compile(r"[-/+]|(?<=\w)'s?\b|[^-/+]+?(?='s?\b|[-/+]|$)")
_DIGITS = (
    r"q[1-4]|h[12]|fy(?:19|20)\d\d|\d{1,2}t[\d:.]+z?|'?\d{1,4}(?:st|nd|rd|th|s)?|\d+\.\d+"
    r"|\d{1,2}(?::\d\d){1,2}z?|\d{1,2}(?:[:.]\d\d)?[ap]\.?m\.?|\+\d{4}"
    r"|\d{1,4}(?:[-/.]\d{1,2}){2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}"
    r"|\d{4}-\d\d-\d\dt[\d:.]+z?|\d\d?/\d\d?|\d{1,3}(?:,\d{3})+"
)
_NUMERAL = re.compile(_DIGITS)
_YEARLIKE = re.compile(
    r"q[1-4]|\d{3}|\d{1,2}(?:st|nd|rd|th)|.*(?:\d{4}|\d0s|\d:\d|\d[ap]\.?m|/\d+/|\d-\d|\d\.\d+\.\d).*"
)

_TENS = re.compile(r"\d0")
_NTH = re.compile(r"\d{1,2}(?:st|nd|rd|th)")


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words that may hold time expressions.

    Attributes:
        text: The words, lower case, one space between.
        first: Index of its first word in the text.
        last: Index of its last word.
        offsets: For each character of ``text``, its offset in the article.
        indices: For each character of ``text``, the index of its word.
    """

    text: str
    first: int
    last: int
    offsets: list[int]
    indices: list[int]


def runs(words: Sequence[Word]) -> Iterator[Run]:
    """Yields the runs of time words among these words, in text order."""
    first, starts = 0, False
    for index, word in enumerate(words):
        mark = _mark_at(words, index, word)
        if mark == OUTSIDE or index - first == LONGEST:
            if starts:
                yield _run(words, first, index - 1)
            first, starts = index + (mark == OUTSIDE), False
        starts = starts or mark == STARTS
    if starts:
        yield _run(words, first, len(words) - 1)


def _mark_at(words: Sequence[Word], index: int, word: Word) -> int:
    text = word.text
    if text in ("'s", "’s") and index and _TENS.fullmatch(words[index - 1].text):
        return STARTS  # "the 70's"
    if text.islower():  # most words, and nothing but their own marks counts for them
        return mark(text, word.pos, False)
    if text == ".":
        return INSIDE if index and _abbreviates(words[index - 1], word) else OUTSIDE
    if word.pos == "SPACE" or text.isspace():
        return OUTSIDE if text.count("\n") > 1 else INSIDE
    if index and (text.istitle() or text == "TODAY") and _names(words[index - 1], word):
        return OUTSIDE
    return mark(text.lower(), word.pos, text[:1].isupper())


def _names(previous: Word, word: Word) -> bool:
    """Tells "USA Today", "60 Minutes" and "The Week", which are read or watched, from times."""
    text = word.text.lower()
    if previous.text == "The" and text in vocabulary.words("unit"):
        return True
    if previous.text.isdigit() and text in ("minutes", "hours", "days", "weeks"):
        return True
    if text in ("noon", "midnight") and previous.text.istitle():
        return True
    if text == "today" and len(previous.text) > 1 and previous.text.isupper():
        return True  # whatever the tagger took it for
    return word.pos == "PROPN" and previous.pos in ("PROPN", "NUM") and text in _written_small()


SMALL = ("today", "tomorrow", "now", "noon", "midnight")


@lru_cache(maxsize=1)
def _written_small() -> frozenset[str]:
    units = vocabulary.words("unit").keys() - {"day", "week"}  # "Labor Day", "Easter Week"
    return frozenset([*units, *map(vocabulary.plural, units), *SMALL])


def _abbreviates(previous: Word, stop: Word) -> bool:
    text = previous.text.lower()
    short = text in _abbreviations() or text in ("p.m", "a.m") or _NTH.fullmatch(text)
    return previous.end == stop.start and bool(short)


@lru_cache(maxsize=1)
def _abbreviations() -> frozenset[str]:
    kinds = ("month", "weekday")
    return frozenset(
        name for kind in kinds for name in vocabulary.words(kind) if vocabulary.is_short(kind, name)
    )


@lru_cache(maxsize=50_000)
def mark(text: str, pos: str, capital: bool) -> int:
    """Returns the mark of a word in lower case; ``pos`` is "" when nobody tagged it."""
    known = _known(text.translate(_PLAIN), pos, capital)
    if known is not None:
        return known
    parts = _PARTS.findall(text.translate(_PLAIN)) if len(text) <= LONGEST else []
    if len(parts) < 2:
        return OUTSIDE
    marks = [_known(part, "", True) for part in parts]
    return (
        OUTSIDE if None in marks or OUTSIDE in marks else max(filter(None, marks), default=INSIDE)
    )


def _known(text: str, pos: str, capital: bool) -> int | None:
    if text.lstrip("'+qhfy")[:1].isdigit():
        if _NUMERAL.fullmatch(text):
            return STARTS if _YEARLIKE.fullmatch(text) else INSIDE
        return None
    found = vocabulary.parts_of_speech().get(text.rstrip("."))
    if found is None:
        return None
    starts, allowed = found
    if allowed is None or pos in allowed or (not pos and (capital or min(allowed) != "PROPN")):
        return STARTS if starts else INSIDE
    return OUTSIDE


def _run(words: Sequence[Word], first: int, last: int) -> Run:
    pieces: list[str] = []
    offsets: list[int] = []
    indices: list[int] = []
    for index in range(first, last + 1):
        word = words[index]
        if word.text.isspace():
            continue
        if (pieces and words[index - 1].end < word.start) or words[index - 1].text.isspace():
            pieces.append(" ")
            offsets.append(word.start)
            indices.append(index)
        pieces.append(_lower(word.text))
        offsets.extend(range(word.start, word.start + len(word.text)))
        indices.extend([index] * len(word.text))
    return Run("".join(pieces), first, last, offsets, indices)


def _lower(text: str) -> str:
    """A few letters change their length in lower case; such a word is no time word anyway."""
    lower = text.lower().translate(_PLAIN)
    return lower if len(lower) == len(text) else text
