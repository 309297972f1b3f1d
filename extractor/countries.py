"""The table of countries (``lexicons/countries.tsv``): every way to write one, and whose it is."""

from functools import cache

import msgspec

from extractor import lexicon


class Form(msgspec.Struct, frozen=True):
    """One way to write a country: whose it is and what sort of word it is."""

    code: str
    sort: str
    """``name``, ``people`` (adjective or demonym), ``capital`` or ``seat``."""


@cache
def names() -> dict[str, str]:
    """Returns the name of each country by its code."""
    return {row[0]: row[1] for row in lexicon.read("countries")}


@cache
def forms() -> dict[tuple[str, ...], Form]:
    """Returns every form, as its words."""
    found: dict[tuple[str, ...], Form] = {}
    for code, name, others, people, capital, seats in lexicon.read("countries"):
        cells = {"name": f"{name}|{others}", "people": people, "capital": capital, "seat": seats}
        for sort, cell in cells.items():
            for words in cell.split("|"):
                if words not in ("", "-"):
                    found.setdefault(tuple(words.split()), Form(code, sort))
    return found


@cache
def longest() -> dict[str, int]:
    """Returns how many words the longest form has, by its first word."""
    found: dict[str, int] = {}
    for words in forms():
        found[words[0]] = max(found.get(words[0], 0), len(words))
    return found


def form_of(text: str) -> Form | None:
    """Returns the country form that ``text`` is, matched by case ("US" is not "us").

    >>> form_of("Chinese")
    Form(code='CN', sort='people')
    """
    return forms().get(tuple(text.split()))


def leading(words: list[str]) -> tuple[int, Form | None]:
    """Returns how many of the first words are a country's form, and which; the longest counts.

    >>> leading("New Zealand Treasury".split())[0]
    2
    """
    for length in range(longest().get(words[0], 0) if words else 0, 0, -1):
        form = forms().get(tuple(words[:length]))
        if form is not None:
            return length, form
    return 0, None


@cache
def alpha3() -> dict[str, str]:
    """Returns the ISO 3166-1 alpha-3 code of each alpha-2 code."""
    return {row[0]: row[1] for row in lexicon.read("country_codes")}


@cache
def others(code: str) -> tuple[tuple[str, ...], ...]:
    """Returns the names of a country's people and its capital, as their words."""
    return tuple(
        words for words, form in forms().items() if form.code == code and form.sort != "name"
    )
