"""Whose and of which sector somebody is, by the words of a phrase.

Countries come from ``countries.tsv``, bodies, armed groups and peoples from
``political_actors.tsv``, sectors from ``sector_words.tsv``. "Afghan rebels" are AFG and REB; where
words name no country and no body, nothing is guessed.
"""

import itertools
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from extractor import countries, lexicon
from extractor.coded import Sector
from extractor.coding import tables, wording
from extractor.coding.wording import Word

MANY = "EU"
"""A form of the table of countries that is no country but a body of many."""

PLURAL = "s"
ETHNIC = "ethnic"
"""Before a people, which then may live anywhere: "ethnic Peruvians"."""

FIRST = 2
"""Before which word of a phrase no part of a name is told from the begin of a sentence."""
WITHIN = frozenset({"in", "at", "on", "from", "with", "about", "against"})
OTHERS = frozenset("adversaries adversary enemies enemy rivals rival foes foe critics".split())
"""Words of those who are against the country that is named."""
BESIDE = frozenset("ally allies partners".split())
"""Words of those who are with it, of another."""
ALONE = "leader"
"""Who is a government's only where a country is named: "their leader" may be of rebels."""
FIRST_OF = frozenset({"leading", "top", "main"})
"""Words of one of several: "Peru's top bank"."""

NUMBERS = frozenset("thousands hundreds dozens millions crowd crowds many others those".split())
"""Words of people that stand for them alone: "thousands in Lima"."""


class Side(NamedTuple):
    """A country and a sector; each None where nothing tells it."""

    country: str | None
    sector: Sector | None

    def joined(self, other: "Side") -> "Side":
        """Returns this with what it lacks from another."""
        return Side(self.country or other.country, self.sector or other.sector)


NOBODY = Side(None, None)


def of_words(words: Sequence[Word]) -> list[Side]:
    """Returns the side that a phrase names; none where it names none."""
    found: list[Side] = []
    acting: str | None = None
    others: list[Word] = []
    at = 0
    while at < len(words):
        length, side, sort = _at(words, at)
        if side is not None:
            found.append(Side(None, "CVL") if at and words[at - 1].low == ETHNIC else side)
            acting = sort
        if length < FIRST:
            others += words[at : at + max(length, 1)]
        at += max(length, 1)
    sector = sector_of(others)  # the "Soviet Union" is no union
    lands = any(countries.form_of(word.text) for word in words)  # not of "NATO allies"
    others_of = words and (words[-1].low in OTHERS or (words[-1].low in BESIDE and lands))
    if (sector is None and _is_elsewhere(words)) or others_of:
        return []
    if not found:
        unknown = sector is None or (sector == "GOV" and words[-1].low == ALONE)
        return [] if unknown else [Side(None, sector)]
    if len(found) > 1 and _is_double(words):
        found = found[-1:]  # "Chilean Peruvians" are Peru's
    side = found[0]
    for other in found[1:]:
        if other.country == side.country:
            side = side.joined(other)
    return [_whole(side, sector, acting, words)]


def is_ethnic(words: Sequence[Word]) -> bool:
    """Tells of "ethnic Peruvians" that they are not therefore of Peru."""
    return any(word.low == ETHNIC for word in words)


def _is_double(words: Sequence[Word]) -> bool:
    """Tells of "Chilean Peruvians" that two peoples stand side by side."""
    forms = [countries.leading([word.text])[1] for word in words]
    pairs = itertools.pairwise(form is not None and form.sort == "people" for form in forms)
    return any(one and other for one, other in pairs)


def _is_elsewhere(words: Sequence[Word]) -> bool:
    """Tells of "offices in Lima" that a thing there is not the country's."""
    at = next((n for n, word in enumerate(words) if word.low in WITHIN), 0)
    head = words[at - 1] if at else None
    return head is not None and head.text.islower() and head.low not in NUMBERS


def _whole(side: Side, sector: Sector | None, sort: str | None, words: Sequence[Word]) -> Side:
    if side.sector in ("IGO", "NGO"):
        return side
    if sector in ("OPP", "REB") or (sector and side.sector in (None, "GOV")):
        return Side(side.country, sector)
    if side.sector is not None or side.country is None:
        return side
    if any(word.possessive for word in words) and (_is_own_name(words) or _is_firm(words)):
        return Side(side.country, None)
    if words[-1].low in NUMBERS:
        return Side(side.country, "CVL")  # "in Lima thousands"
    if sort == "people":
        return Side(side.country, "CVL" if _is_people(words) else None)
    return Side(side.country, "GOV")


def _is_own_name(words: Sequence[Word]) -> bool:
    """Tells of "Peru's Altra Motor" that it is somebody of the country, not its government."""
    owner = next(at for at, word in enumerate(words) if word.possessive)
    return owner + 1 < len(words) and all(word.text[:1].isupper() for word in words[owner + 1 :])


def _is_firm(words: Sequence[Word]) -> bool:
    """Tells of "Peru's largest tour operator" that one of several is not the state."""
    owner = next(at for at, word in enumerate(words) if word.possessive)
    return any(word.low.endswith("est") or word.low in FIRST_OF for word in words[owner + 1 :])


def _is_people(words: Sequence[Word]) -> bool:
    """Tells of "Palestinians" and "fifty Serbs" that they are people; "Latvian ports" are not."""
    return words[-1].text[:1].isupper() and words[-1].low.endswith(PLURAL)


def _at(words: Sequence[Word], at: int) -> tuple[int, Side | None, str | None]:
    """What begins at a word: how many words it has, whose they are, and what sort of form."""
    if words[at].text.islower() or _is_compound(words[at + 1 : at + 2]):
        return 0, None, None
    if at and (_is_acronym(words[at - 1]) or _is_of_feature(words[max(at - 2, 0) : at])):
        return 0, None, None
    length, body = _body(words, at)
    longer, form = _country(words, at)
    if form is not None and longer >= length:
        if form.sort == "name" and _is_within_name(words, at, at + longer):
            return 0, None, None
        if tables.is_division(words[at : at + longer], words[at + longer : at + longer + 1]):
            return longer, None, None
        if form.sort == "capital" and _is_own(words[at + longer - 1 : at + longer + 1]):
            return longer + 1, None, None
        if form.code == MANY:
            return longer, Side(None, "IGO"), "body"
        return longer, Side(countries.alpha3().get(form.code), None), form.sort
    if body is not None:
        return length, Side(body.country, body.sector), "name" if body.sector else "people"
    return 0, None, None


def _is_within_name(words: Sequence[Word], at: int, ends: int) -> bool:
    """Tells of "the Trans Peru pipeline" that the country is a part of the name of a thing."""
    if (
        at < FIRST
        or words[min(ends, len(words)) - 1].possessive
        or not words[at - 1].text.istitle()
    ):
        return False
    thing = words[ends:] and words[-1].text.islower() and sector_of(words) is None
    before = words[at - 1]
    known = countries.longest().get(before.text, 0) or before.text in tables.bodies()
    return bool(thing) and not known


def _is_own(capital: Sequence[Word]) -> bool:
    """Tells of "Lima Herald" that it is somebody in the capital, not the government.

    Args:
        capital: Its last word and the next one.
    """
    after = capital[1:]
    if not after or capital[0].possessive:
        return False
    if not after[0].text[:1].isupper():
        return after[0].stem in _held_there()
    known = countries.longest().get(after[0].text, 0) or after[0].text in tables.bodies()
    return not known and sector_of(after) is None


def _is_compound(after: Sequence[Word]) -> bool:
    """Tells of "U.S.-backed rebels" that they are not those of the country."""
    return bool(after) and after[0].low in _PARTICIPLES


def _is_of_feature(before: Sequence[Word]) -> bool:
    """Tells of "the Gulf of Chile" and "the Bank of Chile" that they are not Chile."""
    named = len(before) == 2 and before[1].low == "of" and before[0].text[:1].isupper()
    return named and before[0].low in lexicon.of_sort("place_words", "feature")


def _is_acronym(word: Word) -> bool:
    """Tells of "ABC Peru" that it is a firm's name and no country."""
    known = countries.longest().get(word.text, 0) or word.text in tables.bodies()
    return len(word.text) > 1 and word.text.isalpha() and word.text.isupper() and not known


@cache
def _held_there() -> frozenset[str]:
    """Stems of what is called after the town where it was: "the Lima agreement"."""
    return frozenset(map(wording.stem, lexicon.of_sort("place_words", "held")))


_PARTICIPLES = frozenset("backed sponsored funded trained brokered born led based".split())


def _country(words: Sequence[Word], at: int) -> tuple[int, countries.Form | None]:
    most = countries.longest().get(words[at].text, 0)
    if not most:
        return 0, None
    return countries.leading([word.text for word in words[at : at + most]])


def _body(words: Sequence[Word], at: int) -> tuple[int, tables.Body | None]:
    for form, body in tables.bodies().get(words[at].text, ()):
        if tuple(word.text for word in words[at : at + len(form)]) == form:
            return len(form), body
    return 0, None


def sector_of(words: Sequence[Word]) -> Sector | None:
    """The sector its last noun tells; opposition and rebels outweigh what stands beside them."""
    stems = ["" if tables.is_participle(word) else word.stem for word in words]
    longest: dict[int, tuple[int, Sector]] = {}  # a "doctoral candidate" is none
    for at, each in enumerate(stems):
        for phrase, sector in tables.sectors().get(each, ()):
            ends, size = at + len(phrase), len(phrase)
            if tuple(stems[at:ends]) == phrase and longest.get(ends, (0,))[0] < size:
                longest[ends] = size, sector
    found = [(ends, sector) for ends, (_, sector) in longest.items()]
    for at, sector in found:
        if sector == "OPP" or (sector == "REB" and at < len(words)):
            return sector
    return max(found, key=lambda each: each[0])[1] if found else None


def sector_at_end(words: Sequence[Word]) -> Sector | None:
    """Returns the sector that the last noun of a phrase tells; None where another one does."""
    return next((found for n in (1, 2, 3) if (found := sector_of(words[-n:])) is not None
                 and (n == 1 or sector_of(words[-n:-1]) is None)), None)  # fmt: skip
