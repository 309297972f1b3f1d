"""Whose death is looked into, who is not looked into himself: "probed the murder of Diaz"."""

from collections.abc import Sequence

from extractor.coding.wording import Word

DYING = frozenset(
    "death deaths killing killings murder murders assassination disappearance poisoning".split()
)
"""What those suffered into whose fate somebody looks."""


def died(after: Sequence[Word]) -> int:
    """Returns where those begin whose death is looked into: "probed *Diaz's* death"."""
    for at, word in enumerate(after):
        if word.low not in DYING:
            continue
        owner = next((n for n in range(max(at - 3, 0), at) if after[n].possessive), None)
        return at if owner is None else _begin(after, owner)
    return len(after)


def _begin(after: Sequence[Word], owner: int) -> int:
    """Where the name of an owner begins."""
    while owner and (after[owner - 1].text[:1].isupper()):
        owner -= 1
    return owner
