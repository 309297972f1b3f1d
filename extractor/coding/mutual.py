"""What two do to each other: "traded fire", "accused each other". Each is at whom it is aimed."""

from collections.abc import Sequence

from extractor.coded import Party
from extractor.coding import phrases, refusing, sureness
from extractor.coding.clauses import Clause
from extractor.coding.sense_rows import Sense

OTHER = (["each", "other"], ["one", "another"])
WITH = ("with",)


def both(clause: Clause, sense: Sense, source: Sequence[Party]) -> list[Party]:
    """Returns all who act, where the words tell that they do it to each other."""
    lows = [word.low for word in clause.right[:3]]
    lows = lows[1:] if lows and lows[0] in phrases.PREPOSITIONS else lows
    if len(source) > 1 and lows[:2] in OTHER:
        return list(source)
    fought = sense.root in sureness.FORCE and sense.targets[:1] == WITH
    return list(source) if fought and refusing.are_two(source) else []
