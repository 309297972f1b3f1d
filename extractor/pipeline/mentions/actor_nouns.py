"""Which common nouns denote somebody (``lexicons/actor_nouns.tsv``): by lemma or by their end."""

from functools import cache, lru_cache

from spacy.tokens import Token

from extractor import lexicon
from extractor.records import MentionLabel

Sort = tuple[MentionLabel, str]
"""What sort of actor a noun denotes, and the gender it tells: m, f or -."""

_PLURALS = (("men", "man"), ("women", "woman"), ("ies", "y"), ("es", ""), ("s", ""))
SHORTEST = 4
"""How many letters stand at least before the end that makes a noun somebody's."""


@cache
def known() -> dict[str, Sort]:
    """Returns label and gender by lemma."""
    return {lemma: sort for lemma, sort in _rows() if not lemma.startswith("-")}


@cache
def _ends() -> dict[str, Sort]:
    return {lemma[1:]: sort for lemma, sort in _rows() if lemma.startswith("-")}


def _rows() -> list[tuple[str, Sort]]:
    rows = lexicon.read("actor_nouns")
    return [(lemma, (label, gender)) for lemma, label, gender in rows]  # type: ignore[misc]


def sort_of(token: Token) -> Sort | None:
    """Returns what sort of actor a noun denotes; None of a thing.

    A plural that begins a sentence may be taken for a name ("Gunmen"), and is looked for as well.
    """
    return _sort(token.lemma_.lower(), token.lower_)


def is_person(token: Token) -> bool:
    """Tells whether a noun denotes a person, or several."""
    sort = sort_of(token)
    return sort is not None and sort[0] == "PERSON"


@lru_cache(maxsize=4096)
def _sort(lemma: str, word: str) -> Sort | None:
    return next((sort for each in _lemmas(lemma, word) if (sort := _of(each)) is not None), None)


def _of(lemma: str) -> Sort | None:
    found = known().get(lemma)
    if found is None:
        ends = (lemma[at:] for at in range(SHORTEST, len(lemma) - 2))
        found = next((_ends()[end] for end in ends if end in _ends()), None)
    return found


def _lemmas(lemma: str, word: str) -> list[str]:
    if lemma != word or not word.endswith(("s", "men")):
        return [lemma]
    return [lemma, *(word.removesuffix(end) + one for end, one in _PLURALS if word.endswith(end))]
