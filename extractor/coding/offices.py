"""Whose an office is by the words beside its holder's name: "Kosovo's President Hashim Thaci"."""

import itertools
import re
from collections.abc import Iterator
from functools import cache

from extractor import countries, leaders
from extractor.coded import Sector
from extractor.coding import parties, phrases, sense_rows, wording
from extractor.coding.parties import Side
from extractor.coding.wording import Word
from extractor.places import towns
from extractor.records import Actor

BEFORE = 80
"""How many characters before a name are read."""

TITLE = 7
"""How many words a title with its country has at most."""

LEADERS = frozenset({"leader", "chief", "head", "boss"})
"""Offices that are of a state only where nothing else stands before them."""

PRESIDENT = "President"
"""The title of whom a report from a capital names without a country, as its readers know it."""

ABROAD = 2
"""More than how many times as often as any other its country is then named."""

_DATELINE = re.compile(
    r"^\s*([A-Z][A-Z’' ]+)\b(?:,[^\n(–—-]*)?\s*(?:\([^)\n]*\))?\s*(?:--|[–—:-])\s", re.MULTILINE
)
_STOPS = (phrases.PREPOSITIONS | phrases.BREAKING) - {"for", "of"}
_BEHIND = r"(?<!\w){} of (?:the )?((?:[A-Z][\w’'-]*)(?: [A-Z][\w-]*){{0,2}})"


def country(actor: Actor, text: str) -> str | None:
    """Returns the country of a person's office that the text names beside the name, anywhere.

    Args:
        actor: A person.
        text: The article.
    """
    held = {role.split()[-1].lower() for role in actor.roles if role}
    for title in _titles(actor, text):
        at = next((n for n in range(len(title)) if _land(title, n) is not None), None)
        if at is None or title[-1].low not in held:
            continue
        ends, form = countries.leading([word.text for word in title[at:]])
        if form is not None and _is_title(title, at, at + ends, form):
            return countries.alpha3().get(form.code)
    return (_behind(actor, text) or _of_dateline(actor, text)) if held else None


def known(actor: Actor) -> str | None:
    """Returns the country that a person led whom the table of leaders has by the whole name."""
    return countries.alpha3().get(_led().get(actor.name, ""))


@cache
def _led() -> dict[str, str]:
    """The country, as an alpha-2 code, that each person of the table of leaders led first."""
    terms = [*itertools.chain.from_iterable(leaders.terms().values())]
    return {term.name: term.country for term in reversed(terms)}


def sector(actor: Actor, side: Side, text: str) -> Side:
    """Returns a side with the sector that the word before "leader" tells: "union leader Diaz".

    Of "party leader Diaz" none is known.
    """
    if side.sector not in ("GOV", None) or not actor.roles or any(
        role.split()[-1:] not in [[each] for each in LEADERS] for role in actor.roles
    ):  # fmt: skip
        return side
    for title in _titles(actor, text):
        before = title[-2:-1]
        if title[-1].low not in LEADERS or not before:
            continue
        if _land(title, len(title) - 2) is not None:
            return side._replace(sector="GOV") if title[-1].low == parties.ALONE else side
        told = parties.sector_of(title[-2:])
        state = parties.sector_of(title[:-1]) == "GOV"
        stays = state or _is_state(before[0]) or (told == "CVL" and _is_owned(title))
        if not stays or told not in ("GOV", "CVL"):
            return Side(side.country, _other(told))
        return side._replace(sector="GOV") if state or side.country else side
    return side


def _other(told: Sector | None) -> Sector | None:
    return None if told == "GOV" else told


def _is_owned(title: list[Word]) -> bool:
    """Tells of "Iran's religious leader" that a whole country has him."""
    return any(word.possessive and _land(title, at) for at, word in enumerate(title))


def _is_state(word: Word) -> bool:
    """Tells whether a word before "leader" leaves it the state's: "its *ousted* leader"."""
    return word.possessive or word.low.endswith("ed") or word.low in _OF_STATE


_OF_STATE = frozenset("the its his her their supreme military facto former new".split())


def _titles(actor: Actor, text: str) -> Iterator[list[Word]]:
    """The words before each name of a person, back to what ends a phrase."""
    for name in dict.fromkeys((actor.name, *actor.aliases)):
        at = text.find(name)
        while at >= 0:
            before = re.split(r"[.!?;:,()“”\"\n—]\s*(?=[A-Z“\"]|$|\w)", _cut(text, at))[-1]
            run: list[Word] = []
            for word in reversed(wording.words(before)):
                if word.is_mark or word.low in _STOPS or len(run) == TITLE:
                    break
                run.insert(0, word)
            if run and text[at - 1 : at] == " ":
                yield run
            at = text.find(name, at + 1)


def _cut(text: str, at: int) -> str:
    return re.sub(r"\b([A-Z])\.", r"\1", text[max(at - BEFORE, 0) : at])  # "U.S. President"


def _land(words: list[Word], at: int) -> countries.Form | None:
    form = countries.leading([word.text for word in words[at:]])[1]
    return form if form is not None and form.sort in ("name", "people") else None


def _is_title(title: list[Word], at: int, ends: int, form: countries.Form) -> bool:
    """Tells of "Peru's ousted president" from "Peru told the president"."""
    owned = title[ends - 1].possessive
    if form.sort == "name" and not owned and not title[ends].text[:1].isupper():
        return False
    between = title[ends:-1]
    if any(word.low in phrases.DETERMINERS for word in between):
        return False
    return all(word.text[:1].isupper() or owned or not _is_verb(word) for word in between)


def _is_verb(word: Word) -> bool:
    return word.low.endswith("ed") or any(not e.noun for e in sense_rows.of_form(word.low))


def _of_dateline(actor: Actor, text: str) -> str | None:
    """The country whose capital a report is from, of "President Ana Diaz" without another."""
    found = _DATELINE.search(text)
    form = countries.form_of(found[1].title()) if found else None
    bare = any(
        title[-1].text == PRESIDENT and not any(word.text[:1].isupper() for word in title[-2:-1])
        for title in _titles(actor, text)
    )
    if not bare or PRESIDENT not in actor.roles or form is None or form.sort != "capital":
        return None
    told = towns.told(text)
    second = max((n for code, n in told.items() if code != form.code), default=0)
    alone = told[form.code] > ABROAD * second
    return countries.alpha3().get(form.code) if alone else None


def _behind(actor: Actor, text: str) -> str | None:
    for name in dict.fromkeys((actor.name, *actor.aliases)):
        if f"{name} of " not in text:
            continue
        for found in re.finditer(_BEHIND.format(re.escape(name)), text):
            form = countries.leading(found[1].split(" "))[1]
            if form is not None and form.sort == "name":
                return countries.alpha3().get(form.code)
    return None
