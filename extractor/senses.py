"""The sense of a word: "call" and "talks" are one, and so are "accord" and "deal".

Two reports tell of one thing in other words; so their words are compared by sense where the lexicon
has one, and by stem elsewhere. Words that say nothing by themselves are left out.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from extractor import lexicon, likeness
from extractor.temporal import vocabulary

RATES = frozenset("according cent dr mr mrs ms per percent".split())
"""Words that only tell what a number counts, how to address somebody, or who said it."""

_YEAR = re.compile(r"(?:19|20)\d\d$")


@cache
def senses() -> dict[str, str]:
    """Returns the sense of each stem that has one (``lexicons/event_senses.tsv``)."""
    return dict(lexicon.read("event_senses"))  # type: ignore[arg-type]


@cache
def known_senses() -> frozenset[str]:
    """Returns every sense of the lexicon."""
    return frozenset(senses().values())


@lru_cache(maxsize=65_536)
def sense_of(word: str) -> str:
    """Returns the sense of a word, or its stem.

    >>> sense_of("negotiations"), sense_of("postponed"), sense_of("soybeans")
    ('talk', 'postpone', 'soybean')
    """
    stem = likeness.stem(word.lower())
    return senses().get(stem, stem)


@lru_cache(maxsize=65_536)
def says(word: str) -> bool:
    """Tells whether a word says something by itself."""
    if word in likeness.empty() or word in RATES:
        return False
    stem = likeness.stem(word)
    if stem in likeness.everyday() and stem not in senses():
        return False
    return len(word) > 1 or word.isdigit()


@cache
def _told(word: str) -> str:
    """Returns the sense of a word, nothing for one that says nothing by itself."""
    return sense_of(word) if says(word) else ""


def told(words: Iterable[str]) -> set[str]:
    """Returns the senses of those words that say something by themselves.

    >>> sorted(told(["the", "negotiations", "of", "soybeans"]))
    ['soybean', 'talk']
    """
    found = set(map(_told, words))
    found.discard("")
    return found


@cache
def months() -> dict[str, int]:
    """Returns the number of each month by its name, long or short."""
    return {word: int(value) for word, value in vocabulary.words("month").items()}


def undated(words: Sequence[str]) -> list[str]:
    """Returns the words without dates: months with the days beside them, and years."""
    known = months()
    if known.keys().isdisjoint(words):
        if "".join(words).isalpha():
            return list(words)
        return [word for word in words if not (word.isdigit() and _YEAR.match(word))]
    kept = []
    for at, word in enumerate(words):
        if word in known:
            continue
        if word.isdigit():
            beside = {*words[max(0, at - 1) : at], *words[at + 1 : at + 2]}
            if _YEAR.match(word) or beside & known.keys():
                continue
        kept.append(word)
    return kept
