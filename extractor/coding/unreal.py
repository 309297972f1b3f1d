"""Forms that look like a verb in the past and tell nothing that was done."""

from collections.abc import Sequence

from extractor import lexicon
from extractor.coding import acts, clauses, phrases, senses, sides
from extractor.coding.wording import Word

NEAR = 5
"""How many words before a verb its helpers stand."""

REACH = 9
"""How many words before a verb what it hangs on may stand."""

MODALS = frozenset("would could might".split())
FEARED = MODALS | {"will", "may"}
ANY = frozenset({"a", "an", "any"})
"""Words before a noun of something that may be: with those above, "will respond to an attack"."""


def is_unreal(before: Sequence[Word]) -> bool:
    """Tells of "they would have *attacked*" that they did not."""
    lows = [word.low for word in before[-NEAR:] if not word.low.endswith("ly")]
    return lows[-1:] == ["have"] and lows[-2:-1] != [] and lows[-2] in MODALS


def is_attribute(before: Sequence[Word]) -> bool:
    """Tells of "his racially *charged* dismissal" that the word is no verb."""
    near = [word.low for word in before[-NEAR:] if not word.low.endswith("ly")]
    return near[-1:] != [] and near[-1] in phrases.DETERMINERS | sides.OWN


def is_adjective(form: str) -> bool:
    """Tells of "comment is *free*" that a form of the table is no verb there."""
    known = clauses.ADJECTIVES | lexicon.of_sort("doubt_words", "plain")
    return senses.is_plain(form) and form not in known


def is_feared(before: Sequence[Word]) -> bool:
    """Tells of "will respond to an attack" that there may be one."""
    near = [word.low for word in before[-NEAR:]]
    return not FEARED.isdisjoint(near) and not ANY.isdisjoint(near[-2:])


def is_ahead(before: Sequence[Word]) -> bool:
    """Tells of "will provide more *support for*" and "asked Togo to go on with its *support*"."""
    near = before[-NEAR:]
    if any(word.low in acts.WILL | acts.MAY | acts.MUST for word in near):
        return True
    at = max((at for at, word in enumerate(before) if word.low == "to"), default=0)
    asking = any(_asks(word.low) for word in before[max(at - REACH, 0) : at])
    return asking and len(before) - at <= NEAR


def _asks(form: str) -> bool:
    governing = senses.governs(form)
    return governing is not None and governing.root == "DEMAND"


def is_nominal(form: str) -> bool:
    """Tells of "support for" and "criticism of" that a saying is told by a noun."""
    first, _, rest = form.partition(" ")
    return rest in ("for", "of") and senses.is_plain(first)
