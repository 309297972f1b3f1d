"""From the words that are kept to the stretches of a line: which gaps are marked, which closed.

An unbroken stretch reads best, so a short gap is closed; so is a gap beside a single word, which
nobody would find again. No line has more than three gaps.
"""

from collections.abc import Iterable
from itertools import pairwise

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline.mentions import nominals
from extractor.pipeline.syntax import trees
from extractor.pipeline.telling import needed, relative_lines
from extractor.pipeline.telling.reading import Reading
from extractor.temporal import vocabulary

Stretch = tuple[int, int]
"""The first token and the one after the last."""

GAPS = 3
"""So often something is left out of a line."""

FILLED = 3
"""Words of a gap that is closed unless an event is told in it."""

BRIDGED = 12
"""A gap of so many words is closed before a participle or an infinitive that hangs on it."""

AT_ONCE = 6
"""Tokens that one word can have: "so-called"."""

BRACKETED = 10
"""Tokens at the end of a stretch that an open bracket is looked for in."""

SPANNED = 8
LONGEST, WHOLE = 25, 36
"""A gap of ``SPANNED`` words is closed while the line has no more than ``LONGEST``, and one that
has what the words around it need while it has no more than ``WHOLE``."""

ELLIPSES = frozenset({"…", "...", "....", "..", ". . ."})
_UNITS = frozenset({"$", "£", "€", "#", "%", "US$"})
_PAUSES = frozenset({",", ".", "?", "!"})
_STOPS = frozenset({"?", "!"})
_JOINING = lexicon.of_sort("connectives", "join")


def of(kept: Iterable[int], reading: Reading) -> list[Stretch]:
    """Returns the stretches of the tokens ``kept``, in order."""
    own = {at for at in kept if reading.texts[at] not in ELLIPSES}
    found = [run for run in _unbroken(trees.runs(own), reading) if reading.words(*run)]
    words = sum(reading.words(*run) for run in found)
    closed: list[Stretch] = []
    for run in found:
        gap = (closed[-1][1], run[0]) if closed else run
        if closed and _closes(gap, words, reading):
            words += reading.words(*gap)
            closed[-1] = (closed[-1][0], run[1])
        else:
            closed.append(run)
    runs = [_trimmed(run, reading) for run in _few(_no_lone_words(closed, reading), reading)]
    runs = [run for run in runs if not is_lone(run, reading)] or runs[:1]
    return runs[:1] + [
        (_with_mark(run[0], before, reading), run[1]) for before, run in pairwise(runs)
    ]


def _with_mark(start: int, before: Stretch, reading: Reading) -> int:
    """Returns where a stretch begins with the mark that closes a quotation before it: … ,” he."""
    number = reading.quotation(start - 1) if start - 1 in reading.ends else None
    opened = reading.quotation(before[1] - 1)
    if number is None or opened is None or not reading.is_one(opened, number):
        return start
    pause = start > 1 and reading.texts[start - 2] in _PAUSES
    return start - 2 if pause else start - 1


def _unbroken(runs: list[Stretch], reading: Reading) -> list[Stretch]:
    """Returns stretches with the rest of each word that is cut into tokens: "U.S.-based"."""
    whole: list[Stretch] = []
    for start, end in runs:
        while start > 0 and reading.is_glued(start):
            start -= 1
        while end < len(reading.tokens) and reading.is_glued(end):
            end += 1
        if whole and start <= whole[-1][1]:
            start, end = whole[-1][0], max(end, whole[-1][1])
            whole.pop()
        whole.append((start, end))
    return whole


def _closes(gap: Stretch, words: int, reading: Reading) -> bool:
    """Tells whether a gap is too short to be marked, or tells too little to be left out."""
    length, inside = reading.words(*gap), range(*gap)
    if _has_ellipsis(gap, reading) or _is_relative(gap, reading):
        return False
    if length == 0:
        return True
    if any("\n" in word and word.isspace() for word in reading.texts[gap[0] : gap[1]]):
        return False
    if words + length <= WHOLE and needed.is_in(gap, reading):
        return True
    if length <= BRIDGED and _is_rate(gap[1], reading):
        return True
    if length <= BRIDGED and (hangs(gap, reading) or _leads_to_clause(gap, reading)):
        return True
    if length <= FILLED:
        return reading.named.isdisjoint(inside)
    apart = reading.named.isdisjoint(inside) and reading.cues.keys().isdisjoint(inside)
    return apart and length <= SPANNED and words + length <= LONGEST


def _is_relative(gap: Stretch, reading: Reading) -> bool:
    """Tells of "Ana Silva (, who) left" that the gap makes a clause of its own of another one."""
    words = [word for word in reading.tokens[gap[0] : gap[1]] if not word.is_punct]
    return len(words) == 1 and relative_lines.is_subject(words[0])


def _is_rate(at: int, reading: Reading) -> bool:
    """Tells of "sell 300 barrels | a day" that what is sold or paid stands before it."""
    word, after = reading.tokens[at], reading.tokens[at + 1 : at + 2]
    indefinite = word.lower_ in nominals.INDEFINITE or word.lower_ == "per"
    return indefinite and any(trees.lemma(each) in vocabulary.words("unit") for each in after)


def hangs(gap: Stretch, reading: Reading) -> bool:
    """Tells of "Ana Silva (left the bank,) saying it failed" that what goes on hangs on the gap.

    So does "to meet" on "are to travel", but not the second verb of "will go and meet".
    """
    doc = reading.tokens
    after = doc[gap[1]]
    if after.pos_ == "ADV" and gap[1] + 1 < len(doc):
        after = doc[gap[1] + 1]
    if any(token.is_sent_start for token in doc[gap[0] + 1 : after.i + 1]):
        return False
    bare = not any(word.dep_.startswith("aux") for word in after.lefts)
    if after.tag_ == "VBG" and bare and after.dep_ != "conj":
        return after.head.i in range(*gap)
    if after.tag_ == "TO":  # "in exchange for a promise | to sell", no clause of its own
        return reading.finite.isdisjoint(range(*gap))
    return after.tag_ == "VB" and doc[after.i - 1].tag_ == "TO"


def _leads_to_clause(gap: Stretch, reading: Reading) -> bool:
    """Tells of "assurances (from the bank that) it is sound" that the gap leads to what follows."""
    last, before = reading.tokens[gap[1] - 1], reading.tokens[gap[0] - 1]
    return last.tag_ == "IN" and last.lower_ == "that" and before.pos_ == "NOUN"


def _has_ellipsis(gap: Stretch, reading: Reading) -> bool:
    """Tells whether the article itself leaves something out; its mark is one of the line's."""
    return any(word in ELLIPSES for word in reading.texts[gap[0] : gap[1]])


def _no_lone_words(runs: list[Stretch], reading: Reading) -> list[Stretch]:
    at = 0
    while at < len(runs) and len(runs) > 1:
        if not is_lone(runs[at], reading):
            at += 1
            continue
        nearest = _nearest(runs, [at - 1, at], reading)
        runs = runs[:at] + runs[at + 1 :] if nearest is None else _joined(runs, nearest)
        at = 0
    return runs


def is_lone(run: Stretch, reading: Reading) -> bool:
    """Tells whether a stretch is one word between spaces: "U.S.-based" is one of several tokens."""
    if reading.words(*run) > AT_ONCE:
        return False
    words = reading.between(*run).split()
    return sum(word.isalnum() or any(map(str.isalnum, word)) for word in words) < 2


def _few(runs: list[Stretch], reading: Reading) -> list[Stretch]:
    while len(runs) - 1 > GAPS:
        nearest = _nearest(runs, range(len(runs) - 1), reading)
        runs = runs[: GAPS + 1] if nearest is None else _joined(runs, nearest)
    return runs


def _nearest(runs: list[Stretch], gaps: Iterable[int], reading: Reading) -> int | None:
    """Returns the smallest of some gaps that can be closed, by the number of what is before it."""
    open_ = [
        number
        for number in gaps
        if 0 <= number < len(runs) - 1
        and not _has_ellipsis((runs[number][1], runs[number + 1][0]), reading)
    ]
    return min(open_, key=lambda number: runs[number + 1][0] - runs[number][1], default=None)


def _joined(runs: list[Stretch], at: int) -> list[Stretch]:
    return [*runs[:at], (runs[at][0], runs[at + 1][1]), *runs[at + 2 :]]


def _trimmed(run: Stretch, reading: Reading) -> Stretch:
    """Returns a stretch without the marks and joining words at its edges."""
    start, end = run
    while start < end and _is_loose_before(reading.tokens[start], end, reading):
        start += 1
    while start < end and _is_loose_after(reading.tokens[end - 1], start, reading):
        end -= 1
    return start, _before_bracket(start, end, reading)


def _before_bracket(start: int, end: int, reading: Reading) -> int:
    """Returns the end of a stretch, before a bracket near it that is never closed."""
    first = max(start, end - BRACKETED)
    if "(" not in reading.texts[first:end]:
        return end
    for at in range(end - 1, first, -1):
        if reading.texts[at] == ")":
            break
        if reading.texts[at] == "(":
            return at
    return end


def _is_loose_before(token: Token, end: int, reading: Reading) -> bool:
    if any(map(str.isalnum, token.text)):
        return token.lower_ in _JOINING and token.dep_ in ("cc", "mark")
    number = reading.quotation(token.i)
    if number is not None and reading.quotes[number][0] == token.i:
        return reading.quotation(token.i + 1) != number or token.i + 1 >= end
    if token.text == "(":
        return ")" not in reading.between(token.i, end)
    return token.text not in _UNITS


def _leads_on(token: Token) -> bool:
    """Tells of "that" and "which" at the end of a stretch that what they lead to was left out."""
    return token.tag_ == "WDT" or (token.dep_ == "mark" and token.tag_ == "IN")


def _is_loose_after(token: Token, start: int, reading: Reading) -> bool:
    if any(map(str.isalnum, token.text)):
        return (token.lower_ in _JOINING and token.dep_ == "cc") or _leads_on(token)
    number = reading.quotation(token.i)
    if number is not None and reading.quotes[number][1] - 1 == token.i:
        return reading.quotation(token.i - 1) != number or token.i - 1 < start
    if token.text == ")":
        return "(" not in reading.between(start, token.i)
    return token.text not in _UNITS | _STOPS
