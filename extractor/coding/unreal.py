"""Forms that look like a verb in the past and tell nothing that was done."""

from collections.abc import Sequence

from extractor import lexicon
from extractor.coding import clauses, phrases, senses, sides
from extractor.coding.wording import Word

NEAR = 5
"""How many words before a verb its helpers stand."""

MODALS = frozenset("would could might".split())


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
