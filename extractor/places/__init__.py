"""Places: from a name in the news to a city or country of GeoNames, or to nothing.

Offline, from ``cities.tsv`` (over 15,000 people) and the tables of countries. Of several cities of
one name it is the one in the state or country that stands behind it or that the article names,
else one that is far larger than the others, else none: a wrong place costs more than none.
"""

from collections.abc import Collection, Sequence
from functools import cache

from extractor import countries, lexicon
from extractor.coded import Place
from extractor.places import beside, gazetteer, towns
from extractor.places.gazetteer import NONE, City

KNOWN_ANYWHERE = 300_000
"""People in a city that a story elsewhere may mean without naming its country."""

KNOWN_EVERYWHERE = 1_000_000
"""People in a city that every story means, but those that tell in which other state theirs is."""

KNOWN_AT_HOME = 10
"""How many times larger than the next of its name a city must be to be meant by it alone."""

KNOWN_IN_COUNTRY = 5
"""How many times, in a story of their country."""

SMALL = 100_000
"""People in a city that is hardly meant where the story names states, and not that one's."""


def find(
    name: str, *, story: Collection[str] = (), text: str = "", sentence: str = ""
) -> Place | None:
    """Returns the place that a name means; None where there is none, or several.

    Args:
        name: As an article writes it.
        story: The ISO 3166-1 alpha-3 codes of the countries the article is about.
        text: The article, which may name the state: "Camden, N.J.".
        sentence: The sentence in which the name stands.

    >>> find("Nablus", story=["PSE"]).geonames, find("Atlantis")
    (282615, None)
    >>> find("Birmingham", story=["GBR"]).country, find("Birmingham", story=["USA"]).country
    ('GBR', 'USA')
    >>> find("Portland", story=["USA"], text="She was born in Portland, Maine.").lat
    43.66
    """
    if beside.is_part(name, sentence):
        return None
    near, homes = towns.elsewhere(sentence), towns.elsewhere(text)
    if near.get(name) or name in homes:
        home = countries.alpha3().get(near.get(name) or homes.get(name) or "")
        return of_city(name, story=[home], text=text, sentence=sentence) if home else None
    country = of_country(name)
    if country is not None:
        return country if is_country(name, text) else None
    if beside.is_division(name, sentence):
        return None
    return of_city(name, story=story, text=text, sentence=sentence)


def of_country(name: str) -> Place | None:
    """Returns the country of a name; a capital or a people is none."""
    form = countries.form_of(name)
    if form is None or form.sort != "name":
        return None
    return _countries().get(form.code)


def is_country(name: str, text: str) -> bool:
    """Tells whether a text that names a state or country of one name means the country.

    "Georgia" is one where its people or its capital is named, too.
    """
    form = countries.form_of(name)
    if form is None or name not in gazetteer.divisions() or not text:
        return form is not None
    return any(" ".join(words) in text for words in countries.others(form.code))


def of_city(
    name: str, *, story: Collection[str] = (), text: str = "", sentence: str = ""
) -> Place | None:
    """Returns the city that a name means."""
    cities = gazetteer.cities(name)
    if not cities:
        return None
    told = beside.narrowed(cities, name, sentence)
    if told is None:
        told = beside.narrowed(cities, name, text)
    if told is not None:
        return _place(max(told, key=_people), name) if len(_regions(told)) == 1 else None
    first, *others = sorted(cities, key=_people, reverse=True)
    most = max(map(_people, others), default=0)
    at_home = [city for city in cities if countries.alpha3().get(city.country) in story]
    if first.people >= max(KNOWN_EVERYWHERE, KNOWN_AT_HOME * most) and (
        first in at_home or not _is_named(at_home, text)
    ):
        return _place(first, name)
    if at_home:
        chosen = _at_home(at_home, first, text)
        return _place(chosen, name) if chosen is not None else None
    if first.people < KNOWN_ANYWHERE:
        return None
    return _place(first, name) if first.people >= KNOWN_AT_HOME * most else None


def _at_home(cities: Sequence[City], known: City, text: str) -> City | None:
    """Of the cities in countries of the story, the one that is meant."""
    if len({city.country for city in cities}) > 1:
        return None
    first, *others = sorted(cities, key=_people, reverse=True)
    states = {state for state in beside.divisions(text) if state.country == first.country}
    named = [city for city in cities if city.region in states]
    rival = max(map(_people, named), default=0)
    if named and not first.people >= max(KNOWN_ANYWHERE, KNOWN_IN_COUNTRY * rival):
        chosen = max(named, key=_people)
        if len(_regions(named)) > 1 or not _is_near(chosen, text):
            return None
        return chosen
    if known.people >= max(KNOWN_ANYWHERE, KNOWN_AT_HOME * first.people):
        return None  # the one abroad may be meant
    if states and first.people < SMALL:
        return None
    most = max(map(_people, others), default=0)
    return first if first.people >= KNOWN_IN_COUNTRY * most else None


def _is_near(city: City, text: str) -> bool:
    """Tells whether a town lies in the state of which most is told; a city may lie in any."""
    foremost = beside.foremost(text, city.country)
    return city.people >= SMALL or foremost in (None, city.region)


def _is_named(cities: Sequence[City], text: str) -> bool:
    """Tells whether the text names the state of one that is not small."""
    return any(city.people >= SMALL and city.region in beside.divisions(text) for city in cities)


def _regions(cities: Sequence[City]) -> set[gazetteer.Region]:
    return {city.region for city in cities}


def _people(city: City) -> int:
    return city.people


def asked(name: str) -> tuple[frozenset[int], str | None]:
    """Returns what whoever asks for a place means: ids of cities, and the country if it is one.

    Of several cities of a name all are meant, of a state or province those in it unless a known
    city is called so, too ("Washington"); an id of GeoNames means itself.

    >>> asked("Ukraine"), asked("Kiev"), asked("703448")
    ((frozenset(), 'UKR'), (frozenset({703448}), None), (frozenset({703448}), None))
    """
    country = of_country(name)
    if country is not None:
        return frozenset(), country.country
    if name.isdecimal():
        return frozenset({int(name)}), None
    cities = gazetteer.cities(name)
    ids = frozenset(city.geonames for city in cities)
    known = max(map(_people, cities), default=0) >= KNOWN_ANYWHERE
    return (ids if known else ids | gazetteer.within(name)), None


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
