"""Who acts by a noun ("raids by Peru"), and between whom something is ("a pact between")."""

from collections.abc import Sequence

from extractor.coded import Party
from extractor.coding import bystanders, phrases, sides
from extractor.coding.clauses import Clause
from extractor.coding.naming import Cast
from extractor.coding.phrases import Phrase
from extractor.coding.wording import Word


def source(
    clause: Clause, agents: Sequence[str], everybody: Sequence[str], cast: Cast
) -> list[Party]:
    """Who acts by a noun: "Peru's raids", "raids by Peru"."""
    near = sides.of_noun(clause.left)
    if any(word.low in sides.OWN for word in near):
        return []  # "their arrests": of them or by them
    if near and not near[-1].possessive and bystanders.is_capital(Phrase("", near, False)):
        return []  # "the London talks"
    named = [each for each in agents if cast.names([each], near)]
    own = _own(clause.right)
    return cast.parties(named) or sides.by(own, cast, everybody) or between(own, cast, everybody)


def _own(right: Sequence[Word]) -> Sequence[Word]:
    """Returns a noun's own words behind it: "strike by nurses", not "was ended by police"."""
    for at, word in enumerate(right):
        if word.is_mark or word.low in phrases.FINITE or word.low.endswith("ed"):
            return right[:at]
    return right


def between(words: Sequence[Word], cast: Cast, told: Sequence[str]) -> list[Party]:
    """Returns the two sides between whom something is: of one alone it is not known."""
    found = sides.target(words, cast, told, ("between",), only="between")
    return found if len({party.country for party in found}) > 1 else []
