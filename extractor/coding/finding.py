"""How the sides of a code were found: by name beside the verb, or by looser means.

Who is named in the verb's own clause is mostly who acts; whom a pronoun is taken for, or who
stands only in a clause above or by the way, is so less often.
"""

from collections.abc import Sequence
from typing import NamedTuple

from extractor.coded import Party
from extractor.coding import phrases, refusing, wording
from extractor.coding.clauses import Clause
from extractor.coding.wording import Word

MANY = 10
"""More words than these before a verb are many."""

PARTICLES = frozenset("down up out off back over".split())
"""Words of a verb behind it: "shot *down* a jet"."""

AROUND = 6
"""How many words from a verb who acts stands, when only the words tell it."""


class Found(NamedTuple):
    """How the sides of an act were found.

    Attributes:
        aimed: Whether it is known at whom it is aimed.
        abroad: Whether that is somebody of another country, or a body of many.
        at_once: Whether the name of whom it is aimed at stands right after the verb.
        past: Whether the verb ends in "ed".
        present: Whether it ends in "s".
        ongoing: Whether the act goes on.
        opened: Whether another clause is opened before the verb.
        long: Whether many words stand before the verb.
    """

    aimed: bool = False
    abroad: bool = False
    at_once: bool = False
    past: bool = False
    present: bool = False
    ongoing: bool = False
    opened: bool = False
    long: bool = False


def of(clause: Clause, source: Sequence[Party], target: Sequence[Party]) -> Found:
    """Returns how the sides of a clause were found.

    Of "Peru and Chile signed it" each is the other's.
    """
    names = [list(map(str.lower, wording.texts(party.name))) for party in target]
    lows = [word.low for word in clause.right if not word.is_mark]
    lows = lows[1:] if lows[:1] and lows[0] in PARTICLES else lows
    mutual = refusing.are_two(source)
    return Found(
        aimed=bool(target) or mutual,
        abroad=mutual or any(refusing.is_other(party, source) for party in target),
        at_once=any(
            form and lows[: len(form)] == form for name in names for form in (name, name[-1:])
        ),
        past=clause.form.endswith("ed"),
        present=clause.form.endswith("s"),
        ongoing=clause.status == "ongoing",
        opened=any(word.low in phrases.OPENING for word in clause.left),
        long=len(clause.left) > MANY,
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
    between = [word for word in before[:acts][::-1] if word.low not in phrases.DAYS]
    if sum(word.low in phrases.FINITE for word in between) > 1:
        return False  # "Diaz was a minister was arrested": whoever was is not Diaz
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
