"""People who are called like a month or a day: April Ryan, August Holm, Sunday Okoro."""

from collections.abc import Iterable
from functools import cache

from spacy.tokens import Doc, Token

from extractor import lexicon
from extractor.pipeline.mentions.mention import MentionDraft


def find(doc: Doc, dated: set[int]) -> Iterable[MentionDraft]:
    """Yields a month or weekday that is no time with the surname behind it.

    Args:
        doc: Words with tags.
        dated: The tokens in time expressions (``annotations.dated``).
    """
    for given in doc[:-1]:
        if given.i in dated or given.lower_ not in _given() or not given.is_title:
            continue
        surname = given.nbor()
        before = given.nbor(-1).lower_ if given.i else ""
        if before != "the" and _is_surname(surname):
            yield MentionDraft(span=doc[given.i : given.i + 2], kind="name", label="PERSON")


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
