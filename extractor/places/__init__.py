"""Places: from a name in the news to a city or country of GeoNames, or to nothing.

Offline, from ``cities.tsv`` (over 15,000 people) and the tables of countries. Of several cities of
one name it is the one in a country of the story, else one that is far larger than the others, else
none: a wrong place costs more than none.
"""

from collections.abc import Collection
from functools import cache, lru_cache
from typing import NamedTuple

from extractor import countries, lexicon, names
from extractor.coded import Place

NONE = "-"

KNOWN_ANYWHERE = 300_000
"""People in a city that a story elsewhere may mean without naming its country."""

KNOWN_AT_HOME = 10
"""How many times larger than the next of its name a city must be to be meant by it alone."""


class City(NamedTuple):
    """A row of ``cities.tsv``."""

    geonames: int
    name: str
    country: str
    lat: float
    lon: float
    people: int


def find(name: str, *, story: Collection[str] = ()) -> Place | None:
    """Returns the place that a name means; None where there is none, or several.

    Args:
        name: As an article writes it.
        story: The ISO 3166-1 alpha-3 codes of the countries the article is about.

    >>> find("Nablus", story=["PSE"]).geonames, find("Atlantis")
    (282615, None)
    >>> find("Birmingham", story=["GBR"]).country, find("Birmingham", story=["USA"]).country
    ('GBR', 'USA')
    """
    return of_country(name) or of_city(name, story=story)


def of_country(name: str) -> Place | None:
    """Returns the country of a name; a capital or a people is none."""
    form = countries.form_of(name)
    if form is None or form.sort != "name":
        return None
    return _countries().get(form.code)


def of_city(name: str, *, story: Collection[str] = ()) -> Place | None:
    """Returns the city that a name means."""
    cities = _cities(name)
    at_home = [city for city in cities if countries.alpha3().get(city.country) in story]
    if len({city.country for city in at_home}) == 1:
        return _place(max(at_home, key=lambda city: city.people), name)
    if at_home:
        return None
    first = max(cities, key=lambda city: city.people, default=None)
    if first is None or first.people < KNOWN_ANYWHERE:
        return None
    others = [city.people for city in cities if city is not first]
    return _place(first, name) if first.people >= KNOWN_AT_HOME * max(others, default=0) else None


def asked(name: str) -> tuple[frozenset[int], str | None]:
    """Returns what whoever asks for a place means: ids of cities, and the country if it is one.

    Of several cities of a name all are meant; an id of GeoNames means itself.

    >>> asked("Ukraine"), asked("Kiev"), asked("703448")
    ((frozenset(), 'UKR'), (frozenset({703448}), None), (frozenset({703448}), None))
    """
    country = of_country(name)
    if country is not None:
        return frozenset(), country.country
    ids = {city.geonames for city in _cities(name)}
    return frozenset(ids | ({int(name)} if name.isdecimal() else set())), None


def _place(city: City, name: str) -> Place:
    code = countries.alpha3()[city.country]
    return Place(name, city.geonames, code, city.lat, city.lon)


@cache
def _countries() -> dict[str, Place]:
    known = countries.names()
    return {
        code: Place(known[code], int(geonames), alpha3, float(lat), float(lon))
        for code, alpha3, geonames, _, lat, lon in lexicon.read("country_codes")
        if code in known and NONE not in (lat, lon)
    }


@lru_cache(maxsize=4096)
def _cities(name: str) -> tuple[City, ...]:
    """Returns the cities of a name, and those that news calls so."""
    key = names.plain(name)
    if (NONE, NONE) in _english().get(key, ()):
        return ()
    found = [_city(row) for row in lexicon.rows_of("cities", key)]
    for known, country in _english().get(key, ()):
        rows = lexicon.rows_of("cities", names.plain(known))
        found += [_city(row) for row in rows if row[2] == known and row[3] == country][:1]
    return tuple(dict.fromkeys(found))


def _city(row: tuple[str, ...]) -> City:
    _, geonames, name, country, lat, lon, people = row
    return City(int(geonames), name, country, float(lat), float(lon), int(people))


@cache
def _english() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for name, known, country in lexicon.read("city_names"):
        found.setdefault(names.plain(name), []).append((known, country))
    return {name: tuple(cities) for name, cities in found.items()}
