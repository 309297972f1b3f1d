"""People who are called like a month or a day: April Ryan, August Holm, Sunday Okoro."""

from collections.abc import Iterable
from functools import cache

from spacy.tokens import Doc, Token

from extractor import lexicon
from extractor.pipeline.mentions.mention import MentionDraft


def find(doc: Doc, words: list[str], dated: set[int]) -> Iterable[MentionDraft]:
    """Yields a month or weekday that is no time with the surname behind it.

    Args:
        doc: Words with tags.
        words: The words as written.
        dated: The tokens in time expressions (``annotations.dated``).
    """
    for at, word in enumerate(words[:-1]):
        if not word.istitle() or word.lower() not in _given() or at in dated:
            continue
        before = words[at - 1].lower() if at else ""
        if before != "the" and _is_surname(doc[at + 1]):
            yield MentionDraft(span=doc[at : at + 2], kind="name", label="PERSON")


def _is_surname(word: Token) -> bool:
    plain = word.is_title and word.is_alpha and word.pos_ == "PROPN"
    return plain and word.lower_ not in _given() | _papers()


@cache
def _given() -> frozenset[str]:
    rows = lexicon.read("calendar_names")
    weekdays = (row[0] for row in lexicon.read("time_words") if row[1] == "weekday")
    return frozenset([*(word for word, sort in rows if sort == "given"), *weekdays])


@cache
def _papers() -> frozenset[str]:
    papers = (word for word, sort in lexicon.read("calendar_names") if sort == "paper")
    return frozenset([*papers, *(row[0] for row in lexicon.read("outlet_words"))])
