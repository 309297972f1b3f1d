"""Claims inside claims: through whom the words reached us.

"Reuters reported that Liu said ..." holds two claims; the inner one is Liu's, reported by Reuters.
"Liu said it was over, Reuters reported." is the same in another order.
"""

from collections.abc import Sequence
from dataclasses import replace

from extractor import lexicon
from extractor.pipeline.claims.draft import Draft

_OUTLET_ENDS = tuple(sorted(lexicon.of_sort("noun_uses", "outlet")))


def untangle(drafts: Sequence[Draft]) -> list[Draft]:
    """Of two claims that hold each other, lets the later report the earlier: "..., Xinhua said"."""
    numbers = {draft.cue.start: number for number, draft in enumerate(drafts)}
    found = list(drafts)
    for at, inner in enumerate(drafts):
        for index in sorted(inner.content & numbers.keys()):
            outer = found[numbers[index]]
            if inner.cue.start < index and inner.cue.start in outer.content:
                found[at] = replace(found[at], content=found[at].content - outer.report())
    return found


def reporters(drafts: Sequence[Draft]) -> dict[int, int]:
    """Returns for the number of each inner claim that of the smallest claim that holds it."""
    numbers = {draft.cue.start: number for number, draft in enumerate(drafts)}
    found: dict[int, int] = {}
    by_size = sorted(range(len(drafts)), key=lambda number: len(drafts[number].content))
    for outer in by_size:
        for index in drafts[outer].content & numbers.keys():
            if numbers[index] != outer:
                found.setdefault(numbers[index], outer)
    for number, draft in enumerate(drafts):
        if draft.via is not None and draft.via.start in numbers:
            found[number] = numbers[draft.via.start]
    return found


def outlet(name: str) -> str | None:
    """Returns the name of the news outlet that ``name`` is, or None when it is none.

    >>> outlet("the Associated Press")
    'AP'
    """
    plain = name.casefold().removeprefix("the ").strip()
    for credit, known in lexicon.read("news_agencies"):
        if plain == credit:
            return known
    return name if plain.endswith(_OUTLET_ENDS) and name[:1].isupper() else None
