"""From the words that are kept to the stretches of a line: which gaps are marked, which closed.

An unbroken stretch reads best, so a short gap is closed; so is a gap beside a single word, which
nobody would find again. No line has more than three gaps.
"""

from collections.abc import Iterable

from spacy.tokens import Token

from extractor.pipeline.syntax import trees
from extractor.pipeline.telling.reading import Reading

Stretch = tuple[int, int]
"""The first token and the one after the last."""

GAPS = 3
"""So often something is left out of a line."""

FILLED = 3
"""Words of a gap that is closed unless an event is told in it."""

SPANNED = 8
LONGEST = 25
"""A gap of ``SPANNED`` words is closed while the line has no more than ``LONGEST``."""

_UNITS = frozenset({"$", "£", "€", "#", "%", "US$"})
_STOPS = frozenset({".", "?", "!"})
_JOINING = frozenset({"and", "but", "or", "that", "so", "yet", "nor"})


def of(kept: Iterable[int], reading: Reading) -> list[Stretch]:
    """Returns the stretches of the tokens ``kept``, in order."""
    found = [run for run in trees.runs(kept) if reading.words(*run)]
    words = sum(reading.words(*run) for run in found)
    closed: list[Stretch] = []
    for run in found:
        gap = (closed[-1][1], run[0]) if closed else run
        if closed and _closes(gap, words, reading):
            words += reading.words(*gap)
            closed[-1] = (closed[-1][0], run[1])
        else:
            closed.append(run)
    runs = _few(_no_lone_words(closed, reading))
    trimmed = [_trimmed(run, reading) for run in runs]
    return [run for run in trimmed if reading.words(*run)]


def _closes(gap: Stretch, words: int, reading: Reading) -> bool:
    """Tells whether a gap is too short to be marked, or tells too little to be left out."""
    length, inside = reading.words(*gap), range(*gap)
    if length == 0:
        return True
    if any("\n" in token.text for token in reading.doc[gap[0] : gap[1]]):
        return False
    if length <= FILLED:
        return reading.named.isdisjoint(inside)
    apart = reading.named.isdisjoint(inside) and reading.cues.keys().isdisjoint(inside)
    return apart and length <= SPANNED and words + length <= LONGEST


def _no_lone_words(runs: list[Stretch], reading: Reading) -> list[Stretch]:
    at = 0
    while at < len(runs) and len(runs) > 1:
        if reading.words(*runs[at]) > 1:
            at += 1
            continue
        beside = [n for n in (at - 1, at) if 0 <= n < len(runs) - 1]
        runs = _joined(runs, min(beside, key=lambda n: runs[n + 1][0] - runs[n][1]))
        at = 0
    return runs


def _few(runs: list[Stretch]) -> list[Stretch]:
    while len(runs) - 1 > GAPS:
        nearest = min(range(len(runs) - 1), key=lambda n: runs[n + 1][0] - runs[n][1])
        runs = _joined(runs, nearest)
    return runs


def _joined(runs: list[Stretch], at: int) -> list[Stretch]:
    return [*runs[:at], (runs[at][0], runs[at + 1][1]), *runs[at + 2 :]]


def _trimmed(run: Stretch, reading: Reading) -> Stretch:
    """Returns a stretch without the marks and joining words at its edges."""
    start, end = run
    while start < end and _is_loose_before(reading.doc[start], end, reading):
        start += 1
    while start < end and _is_loose_after(reading.doc[end - 1], start, reading):
        end -= 1
    return start, end


def _is_loose_before(token: Token, end: int, reading: Reading) -> bool:
    if any(map(str.isalnum, token.text)):
        return token.lower_ in _JOINING and token.dep_ in ("cc", "mark")
    number = reading.quotation(token.i)
    if number is not None and reading.quotes[number][0] == token.i:
        return reading.quotation(token.i + 1) != number or token.i + 1 >= end
    if token.text == "(":
        return ")" not in reading.doc[token.i : end].text
    return token.text not in _UNITS


def _is_loose_after(token: Token, start: int, reading: Reading) -> bool:
    if any(map(str.isalnum, token.text)):
        return token.lower_ in _JOINING and token.dep_ == "cc"
    number = reading.quotation(token.i)
    if number is not None and reading.quotes[number][1] - 1 == token.i:
        return reading.quotation(token.i - 1) != number or token.i - 1 < start
    if token.text == ")":
        return "(" not in reading.doc[start : token.i].text
    return token.text not in _UNITS | _STOPS
