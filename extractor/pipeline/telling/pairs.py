"""Which two countries "both sides", "the two countries" and "the two presidents" are, or are of.

Sure where the sentence has named two so far and no third, or where two are joined somewhere before
("China and the United States", "US-China talks") and the article has spoken of hardly any other.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from extractor import countries, lexicon
from extractor.pipeline.mentions import nominals
from extractor.pipeline.mentions.governments import Hit
from extractor.pipeline.syntax import trees
from extractor.pipeline.telling.descriptions import Described
from extractor.pipeline.telling.reading import Reading

APART = 3
"""Words between two countries that are joined, at most: "China and the United States"."""

OFTEN = 2
"""How many times as often as any other each of the two is spoken of before."""

_SIDES = lexicon.of_sort("noun_uses", "side")
_COUNTRIES = lexicon.of_sort("noun_uses", "land")
_PAIRED = lexicon.of_sort("noun_uses", "paired")
_TWO = frozenset({"both", "two"})
_JOINS = frozenset({"and", "-", "–", "/", ",", "the"})
_BEFORE = frozenset({"det", "nummod", "amod", "compound", "nmod:poss", "nmod:desc"})
_BEHIND = frozenset({"nmod", "acl", "acl:relcl", "appos", "amod"})


class Pairs:
    """The nouns of a page that stand for two countries.

    Attributes:
        meant: By token, the two.
    """

    def __init__(self, reading: Reading, hits: Sequence[Hit]) -> None:
        self._hits = hits
        self._starts = [hit.start for hit in hits]
        self.meant: dict[int, Described] = {}
        self._codes: dict[int, frozenset[str]] = {}
        for noun in reading.nouns if hits else ():
            codes = self._of(noun) if noun.pos_ == "NOUN" else None
            if codes is not None:
                full = " and ".join(countries.names()[code] for code in codes)
                short = " and ".join(self._short(code, reading) for code in codes)
                words = frozenset(full.lower().split())
                self.meant[noun.i] = Described(full, short, words, words)
                self._codes[noun.i] = frozenset(codes)

    def are_told(self, at: int, inside: Iterable[int]) -> bool:
        """Tells whether words speak of the two that a noun means."""
        words = set(inside)
        return self._codes[at] <= {hit.form.code for hit in self._hits if hit.start in words}

    def _short(self, code: str, reading: Reading) -> str:
        """Returns the shortest name that the page has for a country: "US"."""
        own = (hit for hit in self._hits if (hit.form.code, hit.form.sort) == (code, "name"))
        texts = (reading.doc[hit.start : hit.end].text for hit in own)
        return min(texts, key=len, default=countries.names()[code])

    def _of(self, noun: Token) -> Sequence[str] | None:
        """Returns the codes of the two countries that a noun surely means, in order."""
        lemma = noun.lemma_.lower()
        if lemma not in _SIDES | _COUNTRIES | _PAIRED:
            return None
        persons = lemma in _PAIRED
        if not _is_of_two(noun, counted=persons) or (persons and _are_named_before(noun)):
            return None
        before = self._hits[: bisect_left(self._starts, noun.i)]
        here = _codes(hit for hit in before if hit.start >= noun.sent.start)
        if lemma in _COUNTRIES and len(here) == 2:
            return here
        main = _main(before, noun.doc)
        return main if main is not None and {*here} <= {*main} else None


def _is_of_two(noun: Token, *, counted: bool) -> bool:
    """Tells of "both sides", "the two countries" and "the countries" that two may be meant.

    "The leaders" may be of one country: they have to be ``counted``.
    """
    if noun.tag_ != "NNS" or any(child.dep_ in _BEHIND for child in noun.rights):
        return False
    said = {child.lower_ for child in noun.lefts if child.dep_ in _BEFORE}
    known = not said.isdisjoint(_TWO if counted else nominals.DEFINITE | {"both"})
    return known and said <= nominals.DEFINITE | _TWO


def _are_named_before(noun: Token) -> bool:
    """Tells of "the two leaders" that the sentence has named two persons, who may be meant."""
    before = noun.doc[noun.sent.start : noun.i]
    return sum(word.ent_type_ == "PERSON" and word.ent_iob_ == "B" for word in before) >= len(_TWO)


def _codes(hits: Iterable[Hit]) -> list[str]:
    return list(dict.fromkeys(hit.form.code for hit in hits))


def _main(hits: Sequence[Hit], doc: Doc) -> Sequence[str] | None:
    """Returns the two that are joined somewhere, where hardly any other is spoken of."""
    ranked = [*Counter(hit.form.code for hit in hits).most_common(3), ("", 0)]
    if len(ranked) < 3 or ranked[1][1] < max(1, OFTEN * ranked[2][1]):
        return None
    two = {ranked[0][0], ranked[1][0]}
    own = [hit for hit in hits if hit.form.code in two]
    return _codes(own) if any(_meet(own, at, doc) for at in range(1, len(own))) else None


def _meet(hits: Sequence[Hit], at: int, doc: Doc) -> bool:
    """Tells of "China and the US" and "China holds talks with the US" that the two are joined."""
    first, second = hits[at - 1], hits[at]
    between = doc[first.end : second.start]
    near = len(between) <= APART and all(word.lower_ in _JOINS for word in between)
    if near and first.form.code != second.form.code:
        return True
    other = doc[second.start : second.end].root
    while other.dep_ in _BEFORE:
        other = other.head
    before = {hit.form.code for hit in hits[:at] if hit.start >= other.sent.start}
    return trees.marker(other) == "with" and bool(before - {second.form.code})
