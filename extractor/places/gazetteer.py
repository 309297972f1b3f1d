"""The cities of a name, and the countries, states and provinces in which they may lie."""

from functools import cache, lru_cache
from typing import NamedTuple

from extractor import countries, lexicon, names

NONE = "-"


class City(NamedTuple):
    """A row of ``cities.tsv``."""

    geonames: int
    name: str
    country: str
    lat: float
    lon: float
    people: int
    division: str

    @property
    def region(self) -> "Region":
        """The state or province it lies in."""
        return Region(self.country, self.division)


class Region(NamedTuple):
    """A country, or one of its first-order divisions.

    Attributes:
        country: ISO 3166-1 alpha-2 code.
        division: As ``cities.tsv`` codes it; None for the whole country.
    """

    country: str
    division: str | None = None

    def has(self, city: City) -> bool:
        """Tells whether a city lies in it."""
        return city.country == self.country and self.division in (None, city.division)


@lru_cache(maxsize=4096)
def cities(name: str) -> tuple[City, ...]:
    """Returns the cities of a name, and those that news calls so."""
    key = names.plain(name)
    if is_none(name):
        return ()
    found = [_city(row) for row in lexicon.rows_of("cities", key)]
    for known, country in _english().get(key, ()):
        rows = lexicon.rows_of("cities", names.plain(known))
        found += [_city(row) for row in rows if row[2] == known and row[3] == country][:1]
    return tuple(dict.fromkeys(found))


def is_none(name: str) -> bool:
    """Tells of "Victoria" that news means no one city by it."""
    return (NONE, NONE) in _english().get(names.plain(name), ())


def _city(row: tuple[str, ...]) -> City:
    _, geonames, name, country, lat, lon, people, division = row
    return City(int(geonames), name, country, float(lat), float(lon), int(people), division)


@cache
def _english() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for name, known, country in lexicon.read("city_names"):
        found.setdefault(names.plain(name), []).append((known, country))
    return {name: tuple(cities) for name, cities in found.items()}


@cache
def divisions() -> dict[str, Region]:
    """Returns the states and provinces by their names."""
    return {name: Region(country, code) for country, code, name, _ in lexicon.read("divisions")}


@cache
def within(name: str) -> frozenset[int]:
    """Returns the ids of the cities in the state or province of a name; none if it is no such.

    >>> 4684888 in within("texas")  # Dallas
    True
    """
    key = names.plain(name)
    region = next((it for known, it in divisions().items() if names.plain(known) == key), None)
    if region is None:
        return frozenset()
    found = map(_city, lexicon.read("cities"))
    return frozenset(city.geonames for city in found if city.region == region)


@cache
def _short() -> dict[str, Region]:
    return {
        short: Region(country, code)
        for country, code, _, cell in lexicon.read("divisions")
        for short in cell.split("|")
        if short != NONE
    }


def region(words: str) -> Region | None:
    """Returns the state, province or country that words behind a city name: "La.", "France"."""
    found = divisions().get(words) or _short().get(words) or _short().get(f"{words}.")
    if found is not None:
        return found
    form = countries.form_of(words)
    return Region(form.code) if form is not None and form.sort == "name" else None
