"""What stands beside a name in a text: the state behind a city, the rest of a longer name."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from extractor import lexicon
from extractor.places import gazetteer
from extractor.places.gazetteer import City, Region

NEAR_KM = 60.0
"""How far from a city a place lies that it is named to explain: "Camden, London"."""

METROPOLIS = 1_000_000
"""People in a city in which a place must lie that it stands behind, unless it is one of a list."""

DEGREE_KM = 111.2
LISTING = re.compile(r"\s*(?:,\s*[A-Z]|,?\s+(?:and|or)\b)")
"""What goes on after the second of a list of cities."""

_BEHIND = r"(?<!\w){}(?:['’]s)?,\s+((?:[A-Z][\w.]*)(?: [A-Z][\w.]*){{0,2}})"
_WORD = re.compile(r"[\w.’'&-]+")


@lru_cache(maxsize=4096)
def narrowed(cities: tuple[City, ...], name: str, text: str) -> tuple[City, ...] | None:
    """Returns those of the cities of a name that what stands behind it leaves; None for all.

    Args:
        cities: The cities of the name.
        name: As the text writes it.
        text: Where it stands, once or more: "Camden, N.J.", "Camden, London".
    """
    left: list[City] = []
    told = False
    for words, rest in _behind(name, text):
        kept = _kept(cities, words, listed=bool(LISTING.match(rest)))
        if kept is not None:
            told = True
            left += kept
    return tuple(dict.fromkeys(left)) if told else None


def _behind(name: str, text: str) -> Iterator[tuple[Sequence[str], str]]:
    if f"{name}," not in text and f"{name}'s," not in text:
        return
    for found in re.finditer(_BEHIND.format(re.escape(name)), text):
        yield found[1].split(" "), text[found.end() : found.end() + 40]


def _kept(cities: Sequence[City], words: Sequence[str], *, listed: bool) -> list[City] | None:
    """Those that lie where the words say; None where the words name no place."""
    for length in range(len(words), 0, -1):
        named = " ".join(words[:length])
        region = gazetteer.region(named) or gazetteer.region(named.rstrip("."))
        if region is not None:
            return [city for city in cities if region.has(city)]
        larger = gazetteer.cities(named.rstrip("."))
        kept = [city for city in cities if any(_is_near(city, each) for each in larger)]
        known = any(each.people >= METROPOLIS for each in larger)
        if kept or (known and not listed):
            return kept
    return None


def _is_near(city: City, other: City) -> bool:
    north = (city.lat - other.lat) * DEGREE_KM
    east = (city.lon - other.lon) * DEGREE_KM * math.cos(math.radians(city.lat))
    return other.people > city.people and math.hypot(north, east) <= NEAR_KM


def foremost(text: str, country: str) -> Region | None:
    """Returns the state or province of a country that a text names most often."""
    named = Counter(gazetteer.divisions()[name] for name in _names().findall(text))
    named = Counter({region: n for region, n in named.items() if region.country == country})
    return max(named, key=lambda region: named[region]) if named else None


@lru_cache(maxsize=256)
def divisions(text: str) -> frozenset[Region]:
    """Returns the states and provinces that a text names, by their names or behind a city."""
    found = {gazetteer.divisions()[name] for name in _names().findall(text)}
    for short in re.findall(r"(?<=\w, )(?:[A-Z][\w]*\.)+", text):
        region = gazetteer.region(short)
        if region is not None and region.division is not None:
            found.add(region)
    return frozenset(found)


@cache
def _names() -> re.Pattern[str]:
    """The names of all divisions but those that are rather cities, the longest first."""
    longest = sorted(gazetteer.divisions(), key=len, reverse=True)
    kept = [re.escape(name) for name in longest if not is_city(name)]
    return re.compile(rf"\b(?:{'|'.join(kept)})\b")


def is_city(name: str) -> bool:
    """Tells of "Washington" that it is rather the capital than the state."""
    region = gazetteer.divisions()[name]
    return any(city.name == name and city.region != region for city in gazetteer.cities(name))


def is_part(name: str, sentence: str) -> bool:
    """Tells of "Houston" in "the Houston Chronicle" that it is but a part of a longer name."""
    places = list(re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", sentence))
    return bool(places) and all(_is_inner(sentence, each.start(), each.end()) for each in places)


def _is_inner(sentence: str, start: int, end: int) -> bool:
    before, after = sentence[:start], sentence[end:]
    if after[1:].partition(" ")[0].strip(".,;:") in lexicon.of_sort("place_words", "title"):
        return True
    last = before[:-1].rpartition(" ")[2] if before.endswith(" ") else ""
    first = after[1:].partition(" ")[0] if after.startswith(" ") else ""
    return _goes_on(last, "leading", whole=last) or _goes_on(
        first.rstrip(".,;:"), "following", whole=first
    )


def _goes_on(word: str, sort: str, *, whole: str) -> bool:
    """Whether a word beside a name is of it: capitalised, and neither "In" nor "Monday"."""
    if not _WORD.fullmatch(word) or not word[0].isupper() or whole.endswith((".", "’s", "'s")):
        return False
    return word.lower() not in lexicon.of_sort("place_words", sort)


def is_division(name: str, sentence: str) -> bool:
    """Tells of "New York" in "the New York primary" that it is the state, not the city."""
    if name not in gazetteer.divisions():
        return False
    if re.search(rf"\b(?:[Ss]tate of {re.escape(name)}|{re.escape(name)} [Ss]tate)\b", sentence):
        return True
    if is_city(name):
        return False
    region = gazetteer.divisions()[name]
    if any(each.division != region.division for each in divisions(sentence)):
        return True  # beside other states: "Ohio, New York and Texas"
    if re.search(rf"[A-Z]\w+, {re.escape(name)}\b", sentence):
        return True  # "Buffalo, New York"
    words = {word.lower().strip(".'’") for word in _WORD.findall(sentence)}
    return not words.isdisjoint(lexicon.of_sort("place_words", "division"))
