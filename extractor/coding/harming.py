"""Who harms where the subject is no person but a deed: "the bombings in Peru killed eight"."""

from collections.abc import Sequence

from extractor.coding import ontology, phrases, sense_rows, senses, wording
from extractor.coding.wording import Word

HELD = frozenset(
    "embassy consulate bus market hotel school church mosque building train subway plane".split()
)
"""Stems of what stands between a country and a deed that is done to it: "U.S. embassy bombing"."""

_HELD = frozenset(map(wording.stem, HELD))

RELATIVE = frozenset({"that", "which"})
"""Pronouns that stand for the words just before them."""


def is_of_nobody(left: Sequence[Word]) -> bool:
    """Tells of a subject that it is a deed of which nothing says whose it is.

    Of "the attacks in Peru" and "the Peruvian embassy bombing" the country is where or to whom;
    "the Peruvian attack" and "Peru's raids" are Peru's.

    Args:
        left: The words before a verb of harm.
    """
    found = phrases.split(phrases.innermost(left))
    first = next((each for each in found if each.lead not in phrases.PREPOSITIONS), None)
    if left and left[-1].low in RELATIVE and found:
        first = found[-1]  # "blamed Diaz for the bombings that killed eight"
    if first is None:
        return False
    at = next((at for at, word in enumerate(first.words) if _is_deed(word)), None)
    if at is None:
        return False
    named = [n for n, word in enumerate(first.words[:at]) if word.text[:1].isupper() and n]
    named += [0] if at and _is_name(first.words[0]) else []
    if not named:
        return True
    return any(word.stem in _HELD for word in first.words[max(named) + 1 : at])


def is_deed(left: Sequence[Word]) -> bool:
    """Tells of "U.S. assistance is helping them" that a deed is the subject, and nobody acts."""
    found = phrases.split(phrases.innermost(left))
    first = next((each for each in found if each.lead not in phrases.PREPOSITIONS), None)
    if first is None or not first.words[-1].text.islower() or len(first.words) < 2:
        return False
    return senses.root_of_noun(first.words[-1].low) is not None


def _is_name(word: Word) -> bool:
    """Tells of a first word that it is no mere begin of a sentence."""
    low = word.low
    plain = low in phrases.DETERMINERS | phrases.NUMBERS or low.endswith(("ed", "ly", "ous"))
    return word.text[:1].isupper() and not plain


def _is_deed(word: Word) -> bool:
    if not word.text.islower():
        return False
    return senses.root_of_noun(word.low) in ontology.HARMING or sense_rows.is_in("bomb", word.stem)
