"""The names that the news takes for known (``lexicons/known_names.tsv``), found by their words.

And those of the map (``lexicons/cities.tsv``, ``lexicons/divisions.tsv``).
"""

from collections.abc import Iterator
from functools import cache

from extractor import lexicon, names
from extractor.actors import short_forms
from extractor.places import gazetteer
from extractor.records import MentionLabel


@cache
def labels() -> dict[tuple[str, ...], MentionLabel]:
    """Returns the label of each name, as its words."""
    rows = lexicon.read("known_names")
    return {tuple(name.split()): label for name, label in rows}  # type: ignore[misc]


def is_on_map(name: str) -> bool:
    """Tells whether a city is called so."""
    return bool(lexicon.rows_of("cities", names.plain(name)))


@cache
def states() -> frozenset[str]:
    """Returns the names of states and provinces of large countries."""
    return frozenset(gazetteer.divisions())


def state(text: str) -> str:
    """Returns the name of the state or province that ``text`` is, written out or short; else "".

    >>> state("Fla."), state("Ohio"), state("Oslo")
    ('Florida', 'Ohio', '')
    """
    return _short_states().get(text, text if text in states() else "")


@cache
def _short_states() -> dict[str, str]:
    rows = lexicon.read("divisions")
    return {short: name for _, _, name, cell in rows for short in cell.split("|") if short != "-"}


@cache
def whole() -> frozenset[tuple[str, ...]]:
    """Returns the known names of bodies with several words, in lower case and one spelling."""
    bodies = (name for name, label in labels().items() if label == "ORG" and len(name) > 1)
    return frozenset(tuple(short_forms.spelled([w.lower() for w in name])) for name in bodies)


@cache
def _by_word() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(labels(), key=len, reverse=True):
        found.setdefault(name[0], []).append(name)
    return found


def first_words(words: list[str]) -> list[int]:
    """Returns where a known name may begin: at one of their first words."""
    known_first = _by_word()
    return [at for at, word in enumerate(words) if word in known_first]


def known_at(words: list[str], at: int) -> tuple[str, ...] | None:
    """Returns the longest known name that begins at a word."""
    return next(begun_at(words, at), None)


def begun_at(words: list[str], at: int) -> Iterator[tuple[str, ...]]:
    """Yields the known names that begin at a word, the longest first."""
    for name in _by_word().get(words[at], ()):
        if tuple(words[at : at + len(name)]) == name:
            yield name
