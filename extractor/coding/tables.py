"""The tables by which words tell whose somebody is, by the first word of each form."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple, cast

from extractor import countries, lexicon
from extractor.coded import Sector
from extractor.coding import wording
from extractor.coding.wording import Word
from extractor.places import gazetteer

NONE = "-"

HOUSES = frozenset("house legislator legislators".split())
"""More words beside the name of a state of America, which is a country's as well."""


class Body(NamedTuple):
    """What the table of political actors says of a form."""

    country: str | None
    sector: Sector | None


@cache
def bodies() -> dict[str, tuple[tuple[tuple[str, ...], Body], ...]]:
    """Returns the forms of political actors by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Body]]] = {}
    for forms, code, sector in lexicon.read("political_actors"):
        country = None if code == NONE else countries.alpha3().get(code)
        body = Body(country, None if sector == NONE else cast(Sector, sector))
        for form in forms.split("|"):
            words = wording.texts(form)
            found.setdefault(words[0], []).append((words, body))
    return {word: tuple(sorted(f, key=lambda e: -len(e[0]))) for word, f in found.items()}


@cache
def actor_stems() -> frozenset[str]:
    """Returns the stems of nouns of people and bodies of them."""
    return frozenset(wording.stem(row[0]) for row in lexicon.read("actor_nouns"))


def is_division(name: Sequence[Word], after: Sequence[Word]) -> bool:
    """Tells of "Georgia voters" that they are of the state of America, not of the country."""
    low = after[0].low if after else ""
    beside = low in lexicon.of_sort("place_words", "division") or low in HOUSES
    return beside and " ".join(word.text for word in name) in gazetteer.divisions()


@cache
def _sector_forms() -> frozenset[str]:
    rows = lexicon.read("sector_words")
    return frozenset(word for _, cell in rows for each in cell.split("|") for word in each.split())


def is_participle(word: Word) -> bool:
    """Tells of "forced" and "manned" that they are no nouns, though they share the stem of one."""
    plain = word.low.endswith("ed") and word.text.islower()
    return plain and word.low not in _sector_forms()


@cache
def sectors() -> dict[str, tuple[tuple[tuple[str, ...], Sector], ...]]:
    """Returns the nouns that tell a sector, as stems, by their first."""
    found: dict[str, list[tuple[tuple[str, ...], Sector]]] = {}
    for sector, cell in lexicon.read("sector_words"):
        for phrase in dict.fromkeys(cell.split("|")):
            stems = wording.stems(phrase)
            found.setdefault(stems[0], []).append((stems, cast(Sector, sector)))
    return {first: tuple(each) for first, each in found.items()}
