"""What tells two events apart though they share much: countries, what is added, how it is told.

Each rule needs both reports to say something; what one leaves out speaks against nothing.
"""

from functools import lru_cache

from extractor import countries, lexicon, likeness
from extractor.graph import deeds, wording
from extractor.graph.event_profile import EventProfile

ADDED = lexicon.of_sort("deed_words", "added")
"""Beside a figure they say that it is of more than was told before: "three other schools"."""

CASES = 2
"""Words between a figure and what says that it is added: "nine further cases"."""


def differ(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether two events that are of one sort cannot be one."""
    return (
        one.sense in deeds.BARE
        or _is_added(one, other)
        or _is_added(other, one)
        or _are_of_other_countries(one, other)
    )


def _is_added(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether one counts what is new or further, and the other gives no such figure."""
    return bool(one.figures) and not one.figures & other.figures and _adds(one.event.text)


@lru_cache(maxsize=8_192)
def _adds(text: str) -> bool:
    words = likeness.in_order(text)
    added = [at for at, word in enumerate(words) if word in ADDED]
    near = {word for at in added for word in words[max(0, at - CASES) : at + CASES + 1]}
    return bool(wording.figures_of([word for word in words if word in near]))


def _are_of_other_countries(one: EventProfile, other: EventProfile) -> bool:
    """Tells whether the lines name countries, and neither's sentence any of the other line."""
    lines = [_countries(each.event.text) for each in (one, other)]
    if not all(lines):
        return False
    beside = [_of_sentences(each) for each in (one, other)]
    return not (lines[0] & (lines[1] | beside[1]) or lines[1] & beside[0])


def _of_sentences(told: EventProfile) -> frozenset[str]:
    return frozenset().union(*(_countries(each.sentence) for each in told.event.sources))


@lru_cache(maxsize=16_384)
def _countries(text: str) -> frozenset[str]:
    """Returns the codes of the countries that a text names, also by their people."""
    found = set()
    words = text.replace("'", " ").replace("’", " ").split()
    at = 0
    while at < len(words):
        here = [_bare(word) for word in words[at : at + 5]]
        length, form = countries.leading(here) if here[0][:1].isupper() else (0, None)
        if form is None and here[0].endswith("s"):
            length, form = 1, countries.form_of(here[0][:-1])
        if form is not None and form.sort in ("name", "people"):
            found.add(form.code)
        at += max(length if form else 0, 1)
    return frozenset(found)


def _bare(word: str) -> str:
    """Returns a word without punctuation; an abbreviation keeps its full stops."""
    word = word.strip(',;:()[]"“”')
    return word if "." in word[:-1] else word.rstrip(".")
