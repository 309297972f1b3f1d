"""Whose accounts a line tells: "Sales rose 8%" is told of the firm that the article is about.

Sure where one body is named more often than any other, on top as well, and is the last before the
line that does or has something.
"""

from collections.abc import Mapping, Sequence, Set
from itertools import islice

from spacy.tokens import Token

from extractor import lexicon
from extractor.pipeline import annotations
from extractor.pipeline.mentions import main_bodies, nominals
from extractor.pipeline.mentions.repeated_heads import Named
from extractor.pipeline.telling.line_features import TIMES
from extractor.pipeline.telling.page import LEAD_SENTENCES
from extractor.pipeline.telling.reading import Reading
from extractor.pipeline.telling.stretches import Stretch

FEWEST = 2
"""How often the body is named at least."""

_ACCOUNTS = lexicon.of_sort("noun_uses", "account")
_BODY = "ORG"
_ASIDE = frozenset({"acl", "acl:relcl", "advcl"})
_OF = frozenset({"nmod", "nmod:poss", "acl", "acl:relcl"})
_HAVING = frozenset({"nmod:poss", "obl:agent"})


class Accounts:
    """The body whose accounts a page tells, for the lines that leave open whose they are."""

    def __init__(self, reading: Reading, named: Sequence[Named], nouns: Mapping[int, str]) -> None:
        """Finds that body among the names of the page; ``nouns`` are actors by token."""
        self._reading = reading
        bodies = [each for each in named if each.label == _BODY]
        main = main_bodies.most_named((each.actor for each in bodies), FEWEST)
        top = _top(reading)
        on_top = any(each.actor == main and each.span.start < top for each in bodies)
        self.actor = main if on_top else None
        self._covered = {at for each in bodies for at in range(each.span.start, each.span.end)}
        told = {each.span.root.i: each.actor for each in bodies} | {
            at: actor for at, actor in nouns.items() if reading.tokens[at].tag_ in ("NN", "NNP")
        }
        self._doing = [(at, told[at]) for at in sorted(told) if _does(reading.tokens[at])]

    def of(self, runs: Sequence[Stretch], explained: Set[int]) -> str | None:
        """Returns the actor whose accounts a line tells without naming any body.

        Args:
            runs: The stretches of the line.
            explained: The words with something in brackets behind them.
        """
        inside = [at for run in runs for at in range(*run)]
        if self.actor is None or not self._covered.isdisjoint(inside):
            return None
        if not any(
            self._is_account(self._reading.tokens[at]) for at in inside if at not in explained
        ):
            return None
        last = next((actor for at, actor in reversed(self._doing) if at < inside[0]), None)
        return self.actor if last == self.actor else None

    def _is_account(self, noun: Token) -> bool:
        """Tells of "sales" that they are told of, and nothing tells whose or what of."""
        if noun.lemma_.lower() not in _ACCOUNTS or self._reading.quotation(noun.i) is not None:
            return False
        if not noun.dep_.startswith("nsubj") or noun.head.dep_ in _ASIDE:
            return False
        own = [child for child in noun.children if child.i not in self._reading.dated]
        return not any(map(_tells_of_what, own))


def _tells_of_what(word: Token) -> bool:
    """Tells of "car sales" and "profits in Peru" that they may be those of many firms.

    "Quarterly net income" is not, nor is "the third-quarter loss".
    """
    if word.dep_ == "det":
        return word.lower_ not in nominals.DEFINITE
    lemma = word.lemma_.lower()
    kind = word.dep_ == "compound" and lemma not in _ACCOUNTS and lemma not in TIMES
    return kind or word.dep_ in _OF or word.pos_ == "PROPN"


def _top(reading: Reading) -> int:
    """Returns where the first sentences of a page end."""
    return max(
        (each.end for each in islice(annotations.prose(reading.doc), LEAD_SENTENCES)), default=0
    )


def _does(word: Token) -> bool:
    return word.dep_.startswith("nsubj") or word.dep_ in _HAVING
