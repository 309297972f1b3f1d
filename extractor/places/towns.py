"""Names of countries and capitals by which a text calls a town elsewhere: "Athens, Georgia"."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from extractor import countries
from extractor.places import beside, gazetteer
from extractor.places.gazetteer import City, Region

LARGE = 1_000_000
"""People in a capital that its bare name means, though a small town elsewhere is called so."""

KNOWN = 300_000
"""People in a capital that its bare name means where nothing else is told of its country."""

SMALL = 100_000
"""People in a town that a story of its country may mean without naming its state."""

FAR_LARGER = 10
"""How many times larger than it a capital is that is meant in any story."""

_BEHIND = r"(?<!\w){},\s+((?:[A-Z][\w.]*)(?: [A-Z][\w.]*){{0,2}})(['’]s)?"
_CLOSED = re.compile(r"\s*(?:[.,;:)\n]|$|on\b)")
_HEADS = "governor|lieutenant governor|senator|congressman|congresswoman|attorney general"
_LED = (
    r"(?i:\b(?:{heads})s? of )(?:the state of )?{name}\b|\b{name}(?:['’]s)? (?:[A-Z]\w+ )?{short}"
)
_COMPOUND = re.compile(r"\b[A-Z]\w+-(?=[a-z])")
_SHORT = r"(?:Gov\.|Sen\.|Rep\.|(?i:governor|senator|congressman|congresswoman)\b)"


@lru_cache(maxsize=256)
def elsewhere(text: str) -> dict[str, str | None]:
    """Returns the names of countries and capitals that a text uses of something else.

    By each its country, an ISO 3166-1 alpha-2 code; None where several towns may be meant.

    >>> elsewhere("Police in Athens, Georgia, arrested a man."), elsewhere("Police in Athens.")
    ({'Athens': 'US'}, {})
    >>> elsewhere("Lebanese police arrested a man in Tripoli.")
    {'Tripoli': 'LB'}
    """
    found: dict[str, str | None] = {}
    for name in dict.fromkeys(_names().findall(text)):
        form = countries.form_of(name)
        if form is None or form.sort not in ("name", "capital"):
            continue
        behind, whole = _beside(name, form, text)
        if behind is not None and (
            whole or form.sort == "capital" or not is_told(form.code, name, text)
        ):
            found[name] = behind
        elif form.sort == "capital":
            found |= dict(_bare(name, form, text))
        elif is_led(name, text):
            found[name] = gazetteer.divisions()[name].country
    return found


def _beside(name: str, form: countries.Form, text: str) -> tuple[str | None, bool]:
    """The country of the state that stands behind a name, and whether one always does.

    None where none does but its own.
    """
    if f"{name}," not in text:
        return None, False
    lands = [
        region.country
        for found in re.finditer(_BEHIND.format(re.escape(name)), text)
        if (region := _region(name, form, found, text[found.end() :])) is not None
    ]
    whole = len(lands) == len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text))
    return (lands[0] if lands else None), whole


def _region(name: str, form: countries.Form, found: re.Match[str], after: str) -> Region | None:
    """The state or country behind a name, if a town of that name lies there."""
    words = found[1].split(" ")
    for length in range(len(words), 0, -1):
        named = " ".join(words[:length])
        region = gazetteer.region(named) or gazetteer.region(named.rstrip("."))
        if region is None:
            continue
        whole = length == len(words)
        rest = after if whole else " " + " ".join(words[length:])
        is_town = _is_town(name, form, region, named, rest, owner=bool(whole and found[2]))
        return region if is_town else None
    return None


def _is_town(
    name: str, form: countries.Form, region: Region, named: str, rest: str, *, owner: bool
) -> bool:
    """Tells of "Lebanon, Ohio" from "Lebanon, Jordan and Syria"."""
    land = countries.form_of(named)
    if region.country == form.code or (land is not None and land.code == form.code):
        return False  # "Tbilisi, Georgia"
    there = [city for city in gazetteer.cities(name) if region.has(city)]
    listed = bool(beside.LISTING.match(rest))
    if region.division is None:
        large = any(city.people >= SMALL for city in there)
        closed = _CLOSED.match(rest) is not None
        return form.sort == "capital" and large and not (owner or listed) and closed
    if there:
        return not (owner and land is not None)
    bare = named.rstrip(".")
    city = bare in gazetteer.divisions() and beside.is_city(bare)
    return not (listed or owner or city or land is not None)


def _bare(name: str, form: countries.Form, text: str) -> Iterator[tuple[str, str | None]]:
    """Of a capital without its country in a text: which other town of its name is meant."""
    cities = gazetteer.cities(name)
    capital = max((c for c in cities if c.country == form.code), key=_people, default=None)
    others = [city for city in cities if city.country != form.code]
    unsure = capital is None and (others or gazetteer.is_none(name))
    if (not others and not unsure) or is_told(form.code, name, text):
        return
    if capital is None:
        if unsure:
            yield name, None
        return
    states = divisions(text)
    near = [
        city
        for city in others
        if (city.region in states and max(city.people * FAR_LARGER, LARGE) > capital.people)
        or (
            city.people >= SMALL
            and FAR_LARGER * city.people > capital.people
            and not _has_divisions(city.country)
            and is_told(city.country, name, text)
        )
    ]
    lands = {city.country for city in near}
    if near:
        yield name, lands.pop() if len(lands) == 1 else None
    elif capital.people < max(KNOWN, *map(_people, others)):
        yield name, None


def is_told(code: str, but: str, text: str) -> bool:
    """Tells whether a text names a country, its people or its capital by another name."""
    if not told(text)[code]:
        return False
    return any(_code(found) == code for found in set(_forms().findall(text.replace(but, " "))))


@lru_cache(maxsize=256)
def told(text: str) -> Counter[str]:
    """Returns how often a text names each country, by any form; by ISO 3166-1 alpha-2 code."""
    return Counter(code for name in _forms().findall(text) if (code := _code(name)) is not None)


def is_led(name: str, text: str) -> bool:
    """Tells of "the governor of Georgia" that it is the state."""
    if name not in gazetteer.divisions():
        return False
    form = countries.form_of(name)
    if form is None or is_told(form.code, name, text):
        return False
    return bool(re.search(_LED.format(heads=_HEADS, name=re.escape(name), short=_SHORT), text))


@lru_cache(maxsize=256)
def divisions(text: str) -> frozenset[Region]:
    """Returns the states that a text names, without those that are rather countries there.

    >>> divisions("Georgia's army"), divisions("the governor of Georgia")
    (frozenset(), frozenset({Region(country='US', division='GA')}))
    """
    for name in _countries_too():
        if name in text and not is_led(name, text):
            text = text.replace(name, " ")
    text = _COMPOUND.sub(" ", text)  # "California-based" tells of a firm
    return beside.divisions(text)


@cache
def _countries_too() -> frozenset[str]:
    return frozenset(name for name in gazetteer.divisions() if _code(name) is not None)


@cache
def _has_divisions(country: str) -> bool:
    """Whether the states of a country are known: then a town's own must be named."""
    return any(region.country == country for region in gazetteer.divisions().values())


def _code(name: str) -> str | None:
    form = countries.form_of(name)
    return form.code if form is not None else None


def _people(city: City) -> int:
    return city.people


@cache
def _names() -> re.Pattern[str]:
    """Every name of a country and of a capital."""
    return _pattern(frozenset({"name", "capital"}))


@cache
def _forms() -> re.Pattern[str]:
    return _pattern(frozenset({"name", "capital", "people", "seat"}))


def _pattern(sorts: frozenset[str]) -> re.Pattern[str]:
    kept = {" ".join(words) for words, form in countries.forms().items() if form.sort in sorts}
    longest = sorted(kept, key=lambda name: (-len(name), name))
    begun = "".join(sorted({name[0] for name in kept}))  # looked at first: most words are no names
    return re.compile(rf"(?<!\w)(?=[{begun}])(?:{'|'.join(map(re.escape, longest))})(?!\w)")
