"""Stretches of a sentence that may be what was said; which of them it is, ``model`` decides.

The parse proposes what the cue governs, the order of words what stands before or behind it, the
quotation marks what they hold. Nineteen contents in twenty are, nearly, among these (PolNeAR).
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import chain, starmap

from extractor.pipeline.claims import pauses
from extractor.pipeline.claims.claim_page import Utterance
from extractor.pipeline.claims.cues import Cue
from extractor.pipeline.claims.pauses import Pauses
from extractor.pipeline.claims.sources import Source
from extractor.pipeline.syntax import trees

Runs = tuple[tuple[int, int], ...]

NO_WORD = -1
_GAP = 3
"""Tokens between a quotation and the report of it: marks, a colon, the end of a line."""
_REACH = 60
"""Tokens on either side of a cue that are looked at in an endless sentence."""
_WITHIN = frozenset(
    "punct aux cop mark case det cc aux:pass compound:prt fixed".split()
)  # labels of words that belong to the cue, not to what it governs
_BESIDE = frozenset({"punct", "cc", "conj", "aux"})


class Kind(IntEnum):
    """How a stretch was found."""

    RULE = 0
    CHILD = 1
    UP_TO_CHILD = 2
    REST = 3
    UP_TO_PAUSE = 4
    UP_TO_BREAK = 5
    BEFORE = 6
    AROUND = 7
    HOST = 8
    RELATIVIZED = 9
    QUOTATION = 10
    LAST_PART_BEFORE = 11
    BEHIND_PAUSE = 12


@dataclass(slots=True)
class Stretch:
    """A candidate.

    Attributes:
        kind: How it was found first.
        kinds: A bit for each way in which it was found.
        word: The index of the word whose phrase it is, or ``NO_WORD``.
        runs: Its tokens, as (first, after last).
    """

    kind: Kind
    kinds: int
    word: int
    runs: Runs

    def tokens(self) -> frozenset[int]:
        """Returns the indices of its tokens."""
        return frozenset(chain.from_iterable(starmap(range, self.runs)))


def reach(cue: Cue, source: Source | None) -> tuple[int, int]:
    """Returns the tokens from and up to which a quotation may be what was said."""
    sentence, report = cue.head.sent, source or cue
    first = min(sentence.start, cue.start, report.start)
    return first - _GAP, max(sentence.end, cue.end, report.end) + _GAP


def candidates(
    cue: Cue,
    source: Source | None,
    quotations: Sequence[Utterance],
    by_rule: Collection[int],
    places: Pauses,
    worded: Sequence[bool],
) -> list[Stretch]:
    """Returns the stretches that may be the content of ``cue``, without its source and itself.

    Args:
        cue: The cue.
        source: Who speaks.
        quotations: Those in the paragraph of the cue that reach into what is near.
        by_rule: What rules take for the content.
        places: Where the text pauses.
        worded: For each token whether it begins with a letter or a digit.
    """
    holes = [(cue.start, cue.end)]
    if source is not None:
        holes.append((source.start, source.end))
    found: dict[Runs, Stretch] = {}
    read = (Kind.RULE, NO_WORD, tuple(trees.runs(by_rule)))
    left: dict[Runs, Runs] = {}
    for kind, word, runs in chain([read], _proposed(cue, source, quotations, places)):
        rest = left.get(runs)
        if rest is None:
            rest = left[runs] = _trimmed(worded, _without(runs, holes))
        if not rest:
            continue
        if rest in found:
            found[rest].kinds |= 1 << kind
        else:
            found[rest] = Stretch(kind, 1 << kind, word, rest)
    return list(found.values())


def _proposed(
    cue: Cue, source: Source | None, quotations: Sequence[Utterance], places: Pauses
) -> Iterator[tuple[Kind, int, Runs]]:
    sentence = cue.head.sent
    start, end = sentence.start, sentence.end
    if end - start > 2 * _REACH:
        start, end = max(start, cue.start - _REACH), min(end, cue.end + _REACH)
    yield from _governed(cue, source)
    yield from _behind(_after(cue, source), end, places)
    yield from _in_front(cue, source, start, end, places)
    for quotation in quotations:
        first, last = max(quotation.first, start), min(quotation.last, end)
        if first < last and not quotation.first <= cue.head.i < quotation.last:
            yield Kind.QUOTATION, first, ((first, last),)
            if first >= cue.end:
                yield Kind.UP_TO_CHILD, first, ((cue.end, last),)
        elif _touches(quotation, cue, source):
            yield Kind.QUOTATION, quotation.first, ((quotation.first, quotation.last),)


def _touches(quotation: Utterance, cue: Cue, source: Source | None) -> bool:
    """Whether a quotation of another sentence ends where the report begins, or follows it."""
    first = min(cue.start, source.start) if source is not None else cue.start
    last = max(cue.end, source.end) if source is not None else cue.end
    return 0 <= first - quotation.last <= _GAP or 0 <= quotation.first - last <= _GAP


def _governed(cue: Cue, source: Source | None) -> Iterator[tuple[Kind, int, Runs]]:
    """Yields the phrases of what depends on the cue, and of what the cue depends on."""
    verb = cue.head
    speaker = range(source.start, source.end) if source is not None else ()
    for child in verb.children:
        at = child.i
        if child.dep_ in _WITHIN or at in speaker:
            continue
        first, last = child.left_edge.i, child.right_edge.i + 1
        yield Kind.CHILD, at, ((first, last),)
        if at > verb.i and last > cue.end:
            yield Kind.UP_TO_CHILD, at, ((cue.end, last),)
    above = verb.head
    if above == verb:
        return
    first, last = above.left_edge.i, above.right_edge.i + 1
    own_first, own_last = verb.left_edge.i, verb.right_edge.i + 1
    yield Kind.HOST, above.i, ((first, own_first), (own_last, last))
    yield Kind.RELATIVIZED, above.i, ((first, own_first),)
    for child in above.children:
        if child.i > verb.i and child.dep_ not in _BESIDE:
            yield Kind.UP_TO_CHILD, child.i, ((cue.end, child.right_edge.i + 1),)


def _behind(first: int, end: int, places: Pauses) -> Iterator[tuple[Kind, int, Runs]]:
    """Yields what follows the cue (or the source behind it), as far as several ends."""
    if first >= end:
        return
    yield Kind.REST, NO_WORD, ((first, end),)
    yield Kind.UP_TO_PAUSE, NO_WORD, ((first, pauses.after(places.pauses, first + 1, end)),)
    yield Kind.UP_TO_BREAK, NO_WORD, ((first, pauses.after(places.breaks, first + 1, end)),)
    comma = pauses.after(places.commas, first + 1, end)
    if comma < end:
        second = pauses.after(places.commas, comma + 1, end)
        yield Kind.BEHIND_PAUSE, NO_WORD, ((first, second),)
        yield Kind.BEHIND_PAUSE, NO_WORD, ((comma + 1, end),)


def _in_front(
    cue: Cue, source: Source | None, start: int, end: int, places: Pauses
) -> Iterator[tuple[Kind, int, Runs]]:
    """Yields what stands before the cue and its source, and that with what follows them."""
    last = cue.start
    if source is not None and source.start < cue.start:
        last = source.start
    if last <= start:
        return
    yield Kind.BEFORE, NO_WORD, ((start, last),)
    pause = pauses.before(places.pauses, start + 1, last - 1)
    if pause is not None:
        yield Kind.LAST_PART_BEFORE, NO_WORD, ((pause + 1, last),)
    after = _after(cue, source)
    if after < end:
        yield Kind.AROUND, NO_WORD, ((start, last), (after, end))


def _after(cue: Cue, source: Source | None) -> int:
    """Returns where the cue ends, with a source right behind it ("said Liu")."""
    inverted = source is not None and 0 <= source.start - cue.end <= 1
    return source.end if inverted and source is not None else cue.end


def _without(runs: Iterable[tuple[int, int]], holes: Iterable[tuple[int, int]]) -> Runs:
    """Returns ``runs`` less ``holes``.

    >>> _without([(0, 9)], [(2, 3), (8, 12)])
    ((0, 2), (3, 8))
    """
    rest = [run for run in runs if run[0] < run[1]]
    for start, end in holes:
        if rest and rest[0][0] < end and start < rest[-1][1]:
            cut = []
            for first, last in rest:
                cut += [(first, min(last, start)), (max(first, end), last)]
            rest = [run for run in cut if run[0] < run[1]]
    return tuple(sorted(set(rest))) if len(rest) > 1 else tuple(rest)


def _trimmed(worded: Sequence[bool], runs: Runs) -> Runs:
    """Returns ``runs`` without punctuation at both ends."""
    if runs and worded[runs[0][0]] and worded[runs[-1][1] - 1]:
        return runs
    rest = list(runs)
    while rest and not worded[rest[0][0]]:
        first, last = rest.pop(0)
        rest = [(first + 1, last), *rest] if first + 1 < last else rest
    while rest and not worded[rest[-1][1] - 1]:
        first, last = rest.pop()
        rest = [*rest, (first, last - 1)] if first < last - 1 else rest
    return tuple(rest)
