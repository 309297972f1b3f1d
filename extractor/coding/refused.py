"""To whom it is refused, of the words after "refused": "Togo" of "to supply Togo with arms"."""

from collections.abc import Sequence

from extractor.coding import phrases
from extractor.coding.wording import Word

REACH = 7
"""Within how many words after a verb the "to" of what is refused stands."""

MOVING = frozenset("leave quit enter join attend visit cross exit call describe".split())
"""What one does to a place, a meeting or a deed, and to nobody."""


def whom(after: Sequence[Word]) -> Sequence[Word]:
    """Returns the words behind what is refused, where a name follows at once; else all."""
    lows = [word.low for word in after[:REACH]]
    begins = lows.index("to") + 2 if "to" in lows else len(after)
    if lows[:1] not in (["to"], ["for"]) or begins > len(after):
        return after
    rest = after[begins:]
    named = rest[1:] if rest and rest[0].low in phrases.DETERMINERS else rest
    if not named or not named[0].text[:1].isupper() or after[begins - 1].low in MOVING:
        return after
    return rest
