"""Nouns for whom an article is about: "the company" Norda, where all is about Norda.

A noun for any body or product is sure where coreference gave it to the one that the article names
most often of all of its sort, and which is the one named last before it.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from spacy.tokens import Doc, Token

from extractor import lexicon
from extractor.actors import ids
from extractor.pipeline.mentions import (
    lead_firms,
    nominals,
    products,
    repeated_heads,
    taken_up,
)
from extractor.pipeline.mentions.repeated_heads import Named
from extractor.pipeline.syntax import auxiliaries

_GOVERNMENT = lexicon.of_sort("noun_uses", "conduct") & lexicon.of_sort("noun_uses", "plain")

_LOCATIONS = lexicon.of_sort("connectives", "location")

FIRMS = lexicon.of_sort("noun_uses", "company") | lexicon.of_sort("noun_uses", "leading")
_SORT = frozenset({"compound", "amod", "nmod:desc", "nmod"})

FEWEST = {"ORG": 2, "PRODUCT": 3}
"""How often what an article is about is named in it at least, by its sort."""


def find(doc: Doc, named: Sequence[Named], nouns: Mapping[int, str]) -> dict[int, str]:
    """Returns those of ``nouns``, actors by token, that surely stand for what they were given to.

    ``named`` are the names of the article, in order.
    """
    found = {}
    for label, fewest in FEWEST.items():
        names = [each for each in named if each.label == label]
        main = most_named((each.actor for each in names), fewest)
        for at in (at for at, actor in nouns.items() if actor == main):
            is_firm = _is_firm(doc[at]) and not _is_introduced(doc[at])
            if is_firm or (_is_bare(doc[at]) and is_named_last(main, names, doc[at])):
                found[at] = nouns[at]
    return found


def is_named_last(actor: str | None, names: Sequence[Named], noun: Token) -> bool:
    """Tells whether the last of ``names``, in order, before a noun is an actor's.

    "The company" is the firm that the article begins with, or is about, where no other that is
    named behind it takes part in anything (``lead_firms``).
    """
    before = names[: bisect_left(names, noun.i, key=lambda each: each.span.start)]
    if not before or before[-1].actor == actor:
        return bool(before)
    if noun.lower_ not in taken_up.COMPANIES or not _leads(actor, names):
        return False
    told = (each for each in reversed(before) if lead_firms.takes_part(each.span.root))
    return next((each.actor for each in told), None) == actor


def _leads(actor: str | None, names: Sequence[Named]) -> bool:
    often = Counter(each.actor for each in names)
    others = max((n for each, n in often.items() if each != actor), default=0)
    return names[0].actor == actor or often[actor or ""] >= taken_up.MORE * others


def governments(doc: Doc, nouns: Mapping[int, str]) -> dict[int, str]:
    """Returns those of ``nouns`` that are "the government" of a country, as the article tells."""
    return {
        at: actor
        for at, actor in nouns.items()
        if ids.kind_of(actor) == "government"
        and doc[at].lower_ in _GOVERNMENT
        and _is_bare(doc[at])
        and not is_inside(doc[at])
    }


def is_inside(noun: Token) -> bool:
    """Tells of "the parties in the government" that they are in one, not in a country."""
    cases = {child.lower_ for child in noun.lefts if child.dep_ == "case"}
    return noun.dep_ == "nmod" and not _LOCATIONS.isdisjoint(cases)


def _is_bare(noun: Token) -> bool:
    """Tells of "the company" that nothing describes it; what has many songs is none of them."""
    many = products.sorts().get(noun.lemma_.lower()) in ("work", "software")
    return not many and repeated_heads.description(noun) == frozenset()


def _is_firm(noun: Token) -> bool:
    """Tells of "the oil company" and "the Chilean giant" that of what sort or land it is is told.

    "The new company" and "the other company" may be others.
    """
    if noun.lower_ not in FIRMS or not repeated_heads.description(noun):
        return False
    before = [child for child in noun.lefts if child.dep_ in _SORT]
    return bool(before) and all(_is_sort(word) for word in before)


def _is_introduced(noun: Token) -> bool:
    """Tells of "the bank giant" behind "hired a bank giant" that it is that one, without a name.

    What is a bank giant, or is called so behind a comma, may be the one that is named.
    """
    sort = {word.lower_ for word in noun.lefts if word.dep_ in _SORT}
    for other in noun.doc[: noun.i]:
        if other.lower_ != noun.lower_ or other.dep_ == "appos" or auxiliaries.has_copula(other):
            continue
        before = {word.lower_ for word in other.lefts}
        if not (before.isdisjoint(nominals.INDEFINITE) or before.isdisjoint(sort)):
            return True
    return False


def _is_sort(word: Token) -> bool:
    return word.tag_ == "NN" or (word.pos_ in ("ADJ", "PROPN") and word.text[0].isupper())


def most_named(actors: Iterable[str], fewest: int) -> str | None:
    """Returns the one that is named more often than any other, if it is named often."""
    (first, times), (_, others) = [*Counter(actors).most_common(2), ("", 0), ("", 0)][:2]
    return first if times > others and times >= fewest else None
