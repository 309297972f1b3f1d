"""A tokenizer and a fixed day, so that patterns can be tested without a language model."""

import re
from datetime import date

from extractor import temporal
from extractor.records import DateRange
from extractor.temporal import Match, Reference, Tense, Word

WEDNESDAY = date(2021, 3, 17)

_TOKEN = re.compile(
    r"[ap]\.m\.|[bc]\.c\.(?:e\.)?|a\.d\.|\d\dT[\d:.]+Z?|\d+(?:[:.,/]\d+)+|\w+(?:['’](?!s\b)\w+)*|['’]s\b|[^\w\s]",
    re.IGNORECASE,
)


def words(text: str, *, tense: Tense | None = None) -> list[Word]:
    """Returns the words of ``text``; nobody has tagged them."""
    return [
        Word(found[0], "", found.start(), found.end(), tense) for found in _TOKEN.finditer(text)
    ]


def published(day: date | None) -> Reference:
    return Reference(None if day is None else DateRange(day, day))


def find(text: str, *, day: date | None = WEDNESDAY, tense: Tense | None = None) -> list[Match]:
    return temporal.find(words(text, tense=tense), published(day))
