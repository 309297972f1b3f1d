"""The words of a party as its name: without articles and verbs, a thing under its country."""

from collections.abc import Sequence

from extractor import countries
from extractor.coding import parties
from extractor.coding.wording import Word

SHORTEST = 2
"""How many words a name has that nothing leads."""

LONGEST_THING = 3
"""How many words a thing has at most that a people's name describes: "Peruvian peace plan"."""


def shown(words: Sequence[Word]) -> str:
    """Returns the words of a phrase as a name: without an article, up to its last name or noun.

    >>> from extractor.coding import wording
    >>> shown(wording.words("the French president abandon his policy"))
    'French president'
    >>> shown(wording.words("Lima thousands"))
    'thousands'
    """
    kept = [word for word in words if not word.is_mark]
    kept = kept[2 * _is_led(kept) :]
    while len(kept) > 1 and (kept[0].low in _ARTICLES or _is_more(kept)):
        kept = kept[1:]
    ends = [
        at
        for at, word in enumerate(kept)
        if word.text[:1].isupper() or word.possessive or parties.sector_of(kept[at : at + 1])
    ]
    if kept[-1].low in parties.NUMBERS:  # "in Lima *thousands*"
        place, form = countries.leading([word.text for word in kept])
        named = form is not None and form.sort != "people" and not kept[place - 1].possessive
        kept, ends = kept[place if named else 0 :], []
    told = kept[: max(ends) + 1 if ends else len(kept)]
    return _owner(told[-1], kept[len(told) :]) or written(told)


def written(words: Sequence[Word]) -> str:
    """Returns words as a text has them, with their possessives."""
    return " ".join([*map(_as_written, words[:-1]), words[-1].text])


def _is_led(words: Sequence[Word]) -> bool:
    """Tells of "*lock out* Peruvian rice" and "*dead a* Peruvian soldier" what begins a name."""
    if len(words) <= SHORTEST or not words[0].text.islower():
        return False
    dead = words[0].low == "dead" and words[1].low in _ARTICLES
    return dead or words[1].low in _PARTICLES


def _owner(last: Word, rest: Sequence[Word]) -> str | None:
    """Whose a thing is: "*Peruvian* wine" is Peru's, not so "a Peruvian yesterday"."""
    form = countries.form_of(last.text)
    people = form is not None and form.sort == "people" and not last.possessive
    if form is None or not people or last.low.endswith(parties.PLURAL):
        return None
    ends = next((at for at, word in enumerate(rest) if not _is_thing(word)), len(rest))
    return countries.names().get(form.code) if 0 < ends <= LONGEST_THING else None


def _is_thing(word: Word) -> bool:
    plain = word.low.isalpha() and word.text.islower() and not word.possessive
    return plain and word.low not in _WHEN and not word.low.endswith(("ly", "ed", "ing"))


def _as_written(word: Word) -> str:
    ending = "'" if word.low.endswith("s") else "'s"
    return word.text + ending * word.possessive


def _is_more(words: Sequence[Word]) -> bool:
    """Tells of "more American food" that it is an amount; "more than sixty people" is a number."""
    return words[0].low == "more" and words[1].low != "than"


_WHEN = frozenset("today yesterday last next this late early here there ago again twice".split())
_PARTICLES = frozenset("down up off out".split())
_ARTICLES = _PARTICLES.union("the a an its his her their two three several some".split())
