"""Which country, state or city "the country", "the state" and "the city" are.

The one of its sort that the sentence, else the sentence before, speaks of, where the article has
spoken of no other as often; where neither speaks of any, the one that the article is about so far.
"The government" and "the army" are that country's; and of two that one deed joins, one is no other.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from spacy.tokens import Token

from extractor import countries, lexicon, names
from extractor.pipeline.mentions import known_names, main_bodies, repeated_heads
from extractor.pipeline.mentions.governments import Hit
from extractor.pipeline.telling import issues
from extractor.pipeline.telling.descriptions import Described
from extractor.pipeline.telling.reading import Reading
from extractor.records import Mention

FEWEST, OFTEN = 2, 3
"""How often what an article is about is named in it, and times as often as any other."""

_GOVERNMENT = lexicon.of_sort("noun_uses", "conduct") & lexicon.of_sort("noun_uses", "plain")
_COUNTRIES = (
    lexicon.of_sort("noun_uses", "land") | lexicon.of_sort("noun_uses", "organ") | _GOVERNMENT
)
_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent"})
_PLACES = lexicon.of_sort("noun_uses", "place")


class Named(NamedTuple):
    """What an article speaks of: where, as what noun, by which name."""

    at: int
    noun: str
    name: str


class Lands:
    """The nouns of a page that stand for a country, a state or a city.

    Attributes:
        meant: By token, which.
    """

    def __init__(self, reading: Reading, hits: Iterable[Hit], mentions: Iterable[Mention]) -> None:
        self._named = sorted(_named(reading, hits, mentions))
        self.meant: dict[int, Described] = {}
        self._nouns: dict[int, str] = {}
        self._others: dict[int, Set[int]] = {}
        for noun in reading.nouns if self._named else ():
            kind = _kind(noun) if noun.pos_ == "NOUN" else None
            name = near(noun, kind, self._named) if kind is not None else None
            if name is not None and kind is not None:
                words = frozenset(name.lower().split())
                self.meant[noun.i] = Described(name, "", words, words)
                self._nouns[noun.i] = kind
                self._others[noun.i] = beside(noun)

    def are_told(self, at: int, inside: Iterable[int]) -> bool:
        """Tells whether words speak of a place of the sort that a noun means."""
        words, noun = set(inside) - self._others[at], self._nouns[at]
        return any(each.noun == noun and each.at in words for each in self._named)


def near(noun: Token, kind: str, named: Iterable[Named]) -> str | None:
    """Returns the one of its sort that a noun means, by what the article has named so far."""
    before = [each for each in named if each.noun == kind and each.at < noun.i]
    start = noun.sent.start
    last = noun.doc[start - 1].sent.start if start else start
    other = beside(noun)
    here = [each for each in before if each.at >= start and each.at not in other]
    return _one(here or [e for e in before if last <= e.at < start], before)


def beside(noun: Token) -> Set[int]:
    """Returns whom one deed joins with a noun, none of whom it means: "Chile left the country"."""
    joined = {child.i for child in noun.head.children if child.dep_ in _ARGUMENTS}
    return joined if noun.i in joined else set()


def _one(here: Sequence[Named], before: Sequence[Named]) -> str | None:
    """Returns the one that the words around a noun, or all before it, speak of."""
    often = Counter(each.name for each in before).most_common()
    close = {each.name for each in here}
    if len(close) == 1:
        return next((name for name in close if dict(often)[name] == often[0][1]), None)
    if close or not often:
        return None
    (name, times), (_, others) = [*often, ("", 0)][:2]
    return name if times >= max(FEWEST, OFTEN * others) else None


def _kind(noun: Token) -> str | None:
    """Returns what sort of place a noun means that is told of as known, by "the" alone."""
    lemma = noun.lemma_.lower()
    if lemma in _GOVERNMENT and main_bodies.is_inside(noun):
        return None
    if lemma in _COUNTRIES:
        lemma = "country"
    if lemma not in _PLACES:
        return None
    return lemma if repeated_heads.description(noun) == frozenset() else None


def _named(reading: Reading, hits: Iterable[Hit], mentions: Iterable[Mention]) -> Iterator[Named]:
    for hit in hits:
        if not is_inside(hit, reading):
            yield Named(hit.start, "country", countries.names()[hit.form.code])
    for each in mentions:
        if each.kind == "name" and each.label == "PLACE":
            name = reading.text[each.provenance.start : each.provenance.end]
            noun = _sort_of(name)
            if noun is not None:
                yield Named(reading.at(each.provenance.start), noun, name)


def is_inside(hit: Hit, reading: Reading) -> bool:
    """Tells of "Gulf of Mexico" that it is a longer name; "President of Mexico" is none."""
    if hit.start < 2 or reading.texts[hit.start - 1] != "of":
        return False
    before = reading.texts[hit.start - 2]
    return issues.is_name(before) and before.lower() not in names.offices()


def _sort_of(name: str) -> str | None:
    """Tells of a name that it is a state's or a city's, and no country's."""
    form = countries.form_of(name)
    if form is not None:
        return "city" if form.sort == "capital" else None
    if name in known_names.states():
        return "state"
    known = known_names.is_on_map(name) or lexicon.rows_of("city_names", name)
    return "city" if known else None
