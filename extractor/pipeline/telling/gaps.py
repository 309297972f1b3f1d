"""What a line lacks that its words need: what a gap took, the clause that another stands beside.

"changed the trade before … in 1979" dates what was left out; "two days after Norda announced it"
tells of nothing that happened two days later.
"""

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Token

from extractor.pipeline.syntax import auxiliaries, trees
from extractor.pipeline.telling import needed
from extractor.pipeline.telling.reading import BESIDE, Reading
from extractor.pipeline.telling.stretches import Stretch
from extractor.pipeline.telling.unfinished import full

TAIL = 12
"""Tokens at the end of a line among which somebody stands whose deed is left out."""

BEHIND = 2
"""Words behind a gap among which the verb of its subject stands."""

_BEFORE = frozenset({"case", "det", "amod", "compound", "nummod"})
_HANGING = frozenset({"nmod", "nmod:unmarked", "obl", "obl:unmarked"})
_DESCRIBING = frozenset({"acl", "acl:relcl"})
_OF_NOUNS = frozenset({"ADJ", "DET", "NOUN", "NUM", "PROPN"})


def holds_head(runs: Sequence[Stretch], reading: Reading) -> bool:
    """Tells of "changed it … in 1979" that the gap has what was then, or of "… a ban" whose."""
    for (_, end), (start, stop) in pairwise(runs):
        first = reading.tokens[start]
        noun = first.head if first.dep_ in _BEFORE else first
        told = start in reading.cues  # "according to the ministry"
        if noun.dep_ in _HANGING and end <= noun.head.i < start and not told:
            return True
        if _is_joined(range(end, start), range(start, stop), reading):
            return True
    return False


def _is_joined(gap: range, behind: range, reading: Reading) -> bool:
    """Tells of "(while Norda asked for money and) a ban" that Norda asked for it."""
    words = reading.tokens[gap.start : gap.stop]
    if not words or words[-1].dep_ != "cc":
        return False
    return reading.finite.isdisjoint(behind) and any(
        word.i in reading.finite and trees.has_subject(full(word)) for word in words
    )


def lacks_main_clause(runs: Sequence[Stretch], reading: Reading) -> bool:
    """Tells of "Then, two days after Norda sank" that what happened then is left out.

    So it is in "by the time Norda had sunk".
    """
    shown = {at for run in runs for at in range(*run)}
    verbs = (reading.tokens[at] for at in shown & reading.finite)
    clauses = {verb.i: verb for verb in map(full, verbs)}
    if len(clauses) != 1:
        return False
    clause = next(iter(clauses.values()))
    if _is_by_the_time(runs[0][0], reading) and clause.head.i not in shown - {clause.i}:
        return True
    beside = [word.i for word in clause.lefts if word.dep_ == "mark" and word.lower_ in BESIDE]
    torn = clause.head.i == clause.i  # the parse has taken it for the main one
    bare = clause.dep_ == "advcl" and clause.head.i not in shown
    return (bare or torn) and any(at in shown for at in beside)


def _is_by_the_time(first: int, reading: Reading) -> bool:
    by, time = reading.tokens[first], reading.tokens[min(first + 2, len(reading.tokens) - 1)]
    return by.lower_ == "by" and time.lower_ == "time" and by.head == time


def says_only_beside(runs: Sequence[Stretch], reading: Reading) -> bool:
    """Tells of "the body said as it met" that nothing is told of what it said."""
    first, end = runs[0]
    for at in sorted(reading.finite.intersection(range(first, end - 1))):
        if at not in reading.cues:
            continue
        after = reading.tokens[at + 1]
        beside = after.lower_ in BESIDE and after.head.dep_ == "advcl"
        said = reading.said[reading.cues[at]]
        if any(first <= head < end and head != after.head.i for head in said.heads):
            return False
        return beside and bool(said.source) and said.source[0] <= first <= said.source[-1]
    return False


def ends_before_verb(runs: Sequence[Stretch], reading: Reading) -> bool:
    """Tells of "Norda sank and Lund, without a word, | left" that what Lund did is left out."""
    start, end = runs[-1]
    if reading.texts[end : end + 1] != [","] or end + 1 >= len(reading.tokens):
        return False
    verb = reading.tokens[end + 1]
    if verb.i not in reading.finite or verb.is_sent_start or verb.i in reading.cues:
        return False
    tail = range(end - 1, max(start, end - TAIL), -1)
    comma = next((at for at in tail if reading.texts[at] == ","), start)
    joined = next((at for at in range(comma, start, -1) if reading.tokens[at].dep_ == "cc"), comma)
    names = [reading.tokens[at].pos_ for at in range(joined + 1, comma)]
    return bool(names) and _OF_NOUNS.issuperset(names)


def tells_of_gap(runs: Sequence[Stretch], reading: Reading) -> bool:
    """Tells of "settled … they had caused" that the gap has what is told of: "the damage".

    So it is where the gap has who did it ("Norda … sank", of a ferry), or the verb that what is
    told completes: "The mayor … she had left".
    """
    for (_, end), (start, stop) in pairwise(runs):
        gap = range(end, start)
        for word in reading.tokens[start:stop]:
            if word.left_edge.i == start and _is_of(word, gap):
                return True
            if word.i in reading.finite and word.i < start + BEHIND and _does_in(gap, full(word)):
                return True
    return False


def _is_of(clause: Token, gap: range) -> bool:
    """Tells of a clause that it says more of a noun, or what a verb in a gap is completed by."""
    if clause.dep_ in _DESCRIBING:
        if clause.head.i in gap and clause.tag_ == "VBN":
            return True  # "settled … caused by the storm"
        return not any(map(trees.is_relative, clause.lefts)) and auxiliaries.is_finite(clause)
    return clause.dep_ == "ccomp" and clause.head.i in gap


def _does_in(gap: range, verb: Token) -> bool:
    """Tells whether the only subject of a verb stands in a gap."""
    subjects = [word for word in verb.lefts if word.dep_ in trees.SUBJECTS]
    own = [word for word in subjects if word.i in gap and not trees.is_relative(word)]
    return bool(own) and own == subjects


def lacks_auxiliary(runs: Sequence[Stretch], reading: Reading) -> bool:
    """Tells of "Ana Silva … open the gate" that the gap has what makes it a plan: "is to"."""
    for (_, end), (start, _) in pairwise(runs):
        last, first = reading.tokens[end - 1], reading.tokens[start]
        if first.tag_ == "VB" and last.tag_ not in ("TO", "MD"):
            return True
    return False


def lacks_condition(runs: Sequence[Stretch], reading: Reading) -> bool:
    """Tells of "if it sinks, | then they will pay" that the condition is left out."""
    first = reading.tokens[runs[0][0]]
    word = first.nbor() if first.is_quote and first.i + 1 < len(reading.tokens) else first
    return word.text == "then" and not word.is_sent_start


def lacks_needed(runs: Sequence[Stretch], reading: Reading) -> bool:
    """Tells whether a gap, too long to be closed, has what the words around it need."""
    return any(needed.is_in((end, start), reading) for (_, end), (start, _) in pairwise(runs))


def lacks_any(runs: Sequence[Stretch], reading: Reading) -> bool:
    """Tells whether a line lacks one of these."""
    return bool(runs) and any(
        lacks(runs, reading)
        for lacks in (
            holds_head,
            lacks_main_clause,
            says_only_beside,
            ends_before_verb,
            tells_of_gap,
            lacks_auxiliary,
            lacks_condition,
            lacks_needed,
        )
    )
