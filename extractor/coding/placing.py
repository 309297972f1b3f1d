"""Where an act is, from the words of its clause: a city before a country, else nothing."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from extractor import places
from extractor.coded import Place
from extractor.coding import phrases
from extractor.coding.clauses import Clause
from extractor.coding.wording import Word
from extractor.records import Article, Event

AT = frozenset({"in", "at", "near", "outside", "inside", "across"})
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
    for name in (*_named(clause.right), *_named(clause.left), *named):
        found = places.find(name, story=story, text=article.text, sentence=sentence)
        if found is not None and places.of_country(name) is None:
            return found
        country = country or found
    return country


def _named(words: Sequence[Word]) -> Iterator[str]:
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
