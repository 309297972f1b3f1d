"""Where an act is, from the words of its clause: a city before a country, else nothing."""

import itertools
from collections.abc import Collection, Iterable, Iterator, Sequence

from extractor import names, places
from extractor.coded import Place
from extractor.coding import phrases, tables, wording
from extractor.coding.clauses import Clause
from extractor.coding.wording import Word
from extractor.records import Article, Event

AT = frozenset({"in", "at", "near", "outside", "inside", "across"})
NEXT = frozenset("will would is are was were has have had".split())
"""Verbs with which another clause of the same subject begins: "and *will* travel to Lima"."""

NEAR_FORCES = frozenset(map(wording.stem, ("coalition", "forces", "troops", "army", "group")))
LONGEST = 3
"""Words in the longest names of places that are looked for."""

DAYS = phrases.DAYS | phrases.MONTHS | {"today", "yesterday"}


def where(
    clause: Clause, event: Event, article: Article, *, named: Iterable[str], story: Collection[str]
) -> Place | None:
    """Returns the place a clause names after "in" or "at", else among who takes part.

    Args:
        clause: The clause.
        event: Its event, whose sentence tells whether a name is part of a longer one.
        article: The article, which may tell in which state a town lies.
        named: Names of places that take part in the event.
        story: The countries of the article, as alpha-3 codes.
    """
    country = None
    sentence = event.sources[0].sentence if event.sources else ""
    right = _own(clause.right)
    rest = clause.right[len(right) :]
    takes_part = (each for each in named if not _is_apart(each, rest, (*clause.left, *right)))
    for name in itertools.chain(_named(right), _named(clause.left), takes_part):
        found = places.find(name, story=story, text=article.text, sentence=sentence)
        if found is not None and places.of_country(name) is None:
            return found
        country = country or found
    return country


def _own(words: Sequence[Word]) -> Sequence[Word]:
    """Returns the words after a verb up to those of the next one: "…, *obliging Peru to pay*"."""
    for at in range(1, len(words)):
        before, word, after = words[at - 1], words[at], words[at + 1 : at + 2]
        if before.low == "," and word.low.endswith("ing"):
            return words[:at]
        if before.low == "and" and word.low in NEXT:
            return words[:at]
        fights = (
            not before.possessive
            and before.text.islower()
            and (before.stem in tables.actor_stems() or before.stem in NEAR_FORCES)
        )
        if fights and word.low.endswith("ing") and after and after[0].low in AT:
            return words[:at]  # "the coalition *fighting in* Peru"
    return words


def _is_apart(name: str, rest: Sequence[Word], own: Sequence[Word]) -> bool:
    """Tells of who takes part that only words behind the own clause name him."""
    if not rest:
        return False
    plain = names.plain(name)
    return plain in _told(rest) and plain not in _told(own)


def _told(words: Sequence[Word]) -> frozenset[str]:
    """Every run of words that may be a name, as names are compared."""
    texts = [word.text for word in words]
    runs = range(1, LONGEST + 1)
    return frozenset(
        names.plain(" ".join(texts[at : at + n])) for at in range(len(texts)) for n in runs
    )


def _named(words: Sequence[Word]) -> Iterator[str]:
    if not any(word.low in AT for word in words):
        return
    found = phrases.split(words)
    for at, phrase in enumerate(found):
        goes_on = at + 1 < len(found) and found[at + 1].lead == "of"  # "the University of Tulsa"
        if phrase.lead in AT and not goes_on:
            yield from _names(phrase.words)


def _names(words: Sequence[Word]) -> Iterator[str]:
    """The run of capitalised words that ends a phrase, without what is a day.

    One that goes on ("the Bush administration", "Kandahar province") only describes.
    """
    run: list[Word] = []
    for word in (*words, None):
        if word is not None and word.text[:1].isupper() and not word.possessive:
            run.append(word)
            continue
        if run and word is None:
            while run and run[-1].low in DAYS:
                run.pop()
            if run:
                yield " ".join(each.text for each in run)
        run = []
