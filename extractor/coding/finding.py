"""How the sides of a code were found: by name beside the verb, or by looser means.

Who is named in the verb's own clause is mostly who acts; whom a pronoun is taken for, or who
stands only in a clause above or by the way, is so less often.
"""

from collections.abc import Sequence
from typing import NamedTuple

from extractor.coded import Party
from extractor.coding import phrases, wording
from extractor.coding.clauses import Clause
from extractor.coding.wording import Word

BESIDE = 4
"""How many words from a verb a side stands beside it."""


AROUND = 6
"""How many words from a verb who acts stands, when only the words tell it."""


class Found(NamedTuple):
    """How the sides of an act were found.

    Attributes:
        far: Whether who acts stands more than a few words from the verb.
        off: Whether at whom it is aimed does.
        opened: Whether another clause is opened before the verb.
    """

    far: bool = False
    off: bool = False
    opened: bool = False


def of(clause: Clause, source: Sequence[Party], target: Sequence[Party]) -> Found:
    """Returns how the sides of a clause were found."""
    left, right = list(clause.left), list(clause.right)
    before, after = (right, left) if clause.passive else (left[::-1], right)
    acts = _distance(before, source)
    aimed = _distance(after[::-1] if clause.passive else after, target)
    return Found(
        far=acts is not None and acts > BESIDE,
        off=aimed is not None and aimed > BESIDE,
        opened=any(word.low in phrases.OPENING for word in left),
    )


def is_beside(left: Sequence[Word], party: Sequence[Party]) -> bool:
    """Tells whether somebody stands before the verb, with no other name between.

    "In Lima" of "police in Lima arrested" is none, and "arrested and killed" have one subject.
    """
    before = list(left)[::-1]
    if before and before[0].low == "and":
        before = before[1:]
    acts = _distance(before, party)
    if acts is None or acts > AROUND:
        return False
    between = before[:acts][::-1]
    if any(word.low == "and" for word in between):
        return False
    return all(
        at and between[at - 1].low in phrases.PREPOSITIONS
        for at, word in enumerate(between)
        if word.text[:1].isupper()
    )


def _distance(words: Sequence[Word], side: Sequence[Party]) -> int | None:
    """How many words stand before the first that names a side; None where none does."""
    heads = {word.low for party in side for word in wording.words(party.name)[-1:]}
    heads |= {word.low for party in side for word in wording.words(party.name)
              if word.text[:1].isupper()}  # fmt: skip
    return next((at for at, word in enumerate(words) if word.low in heads), None)
