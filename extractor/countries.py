"""The table of countries (``lexicons/countries.tsv``): every way to write one, and whose it is."""

import re
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

    >>> leading("New Zealand Treasury".split())[0], leading("United States".split())[0]
    (2, 2)
    """
    most = min(longest().get(words[0], 0), len(words)) if words else 0
    for length in range(most, 0, -1):
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


def seat_in(text: str, code: str) -> str | None:
    """Returns the seat by which alone a text names a government; None where it names the country.

    >>> seat_in("The White House said no", "US"), seat_in("a US report to the White House", "US")
    ('White House', None)
    """
    seat, country = _told_by(code)
    found = seat.search(text) if seat else None
    return found[0] if found and country and not country.search(text) else None


@cache
def _told_by(code: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What finds the seat of a government in a text, and what its country or capital."""
    told: dict[bool, list[str]] = {True: [], False: []}
    for words, form in forms().items():
        if form.code == code and form.sort != "people":
            told[form.sort == "seat"].append(re.escape(" ".join(words)))
    seat, country = (
        re.compile(rf"(?<!\w)(?:{'|'.join(each)})(?!\w)") if each else None
        for each in (told[True], told[False])
    )
    return seat, country
