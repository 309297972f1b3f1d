"""Whose somebody is where a country's or capital's name is a town's or a person's in an article."""

from collections.abc import Iterable, Sequence

from extractor import countries, lexicon
from extractor.coding import parties
from extractor.coding.parties import Side
from extractor.coding.wording import Word
from extractor.places import towns
from extractor.records import Actor

Homes = dict[tuple[str, ...], tuple[str, str | None]]
"""By the words of a name, the country that has it and the one that is meant, if one is."""


def of_article(text: str, actors: Iterable[Actor]) -> Homes:
    """Returns the names of countries and capitals that an article uses of something else.

    Args:
        text: The article.
        actors: Its actors, of whom some may be persons called like a country: "Michael Jordan".
    """
    codes = countries.alpha3()
    found: Homes = {
        tuple(name.split()): (codes.get(form.code, ""), codes.get(code or ""))
        for name, code in (towns.elsewhere(text) if text else {}).items()
        if (form := countries.form_of(name)) is not None
    }
    for actor in actors:
        words = actor.name.split() if actor.kind == "person" else []
        for name in words if len(words) > 1 and actor.name.istitle() else ():
            form = countries.form_of(name)
            if form is None or form.sort != "name":
                continue
            if name == words[0]:  # a given name is his only with the other
                found[tuple(words)] = codes.get(form.code, ""), None
            elif _is_persons(name, form.code, text):
                found[(name,)] = codes.get(form.code, ""), None
    return found


def _is_persons(name: str, code: str, text: str) -> bool:
    """Tells whether only a person is called so: no people, capital or "in Jordan" is told."""
    return not towns.is_told(code, name, text) and f"in {name}" not in text


def mended(side: Side, words: Sequence[Word], homes: Homes) -> Side:
    """Returns a side with the country that is meant by the words that tell it.

    Args:
        side: Whose they seem to be.
        words: The words that tell it.
        homes: Of the article.
    """
    texts = tuple(word.text for word in words)
    for name, (country, meant) in homes.items():
        if side.country == country and _has(texts, name):
            held = any(word.low in lexicon.of_sort("place_words", "division") for word in words)
            kept = side.sector if side.sector != "GOV" or held else None  # "Georgia's governor"
            sector = kept or parties.sector_of(words)
            return Side(meant, sector)
    return side


def _has(texts: tuple[str, ...], name: tuple[str, ...]) -> bool:
    return any(texts[at : at + len(name)] == name for at in range(len(texts)))
