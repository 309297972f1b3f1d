"""From words to dates: finds time expressions and says which days they mean.

It knows nothing of articles, stores or graphs, nor of spaCy: it is given words and the day they
were published, and never asks which day it is today. Importing it is quick (the command line does
so for :mod:`extractor.temporal.values`): the patterns are loaded by the first call of ``find``.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from extractor.records import DateRange, TimexType

KINDS = (
    "ranges",
    "clock_times",
    "named_days",
    "calendar_dates",
    "years",
    "weekdays",
    "deictic",
    "periods",
    "counted",
    "relative",
    "sets",
    "durations",
)
"""The files of patterns; where two find equally many words, the one that stands first wins."""

Tense = Literal["past", "present", "future"]


class Word(NamedTuple):
    """A word of the text.

    Attributes:
        text: The word as written.
        pos: Its universal part of speech ("NOUN"); "" when unknown.
        start: Offset of its first character.
        end: Offset after its last character.
        tense: Time of the finite verb that governs it; None when unknown.
    """

    text: str
    pos: str
    start: int
    end: int
    tense: Tense | None = None


class Reference(NamedTuple):
    """What relative expressions count from.

    Attributes:
        published: The days the text can have been published on; None when nobody knows, and
            then nothing relative is resolved.
    """

    published: DateRange | None = None


class Match(NamedTuple):
    """A time expression that was found.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last character.
        type: Its TIMEX3 type.
        value: Its TIMEX3 value, with an X for what is unknown: "XXXX-WXX-2" is some Tuesday.
        mod: Its TIMEX3 modifier, or None.
        range: The days it covers; None for a length or a repetition that is tied to no day, and
            for what is unresolved or vague ("recently").
        pattern: The name of the pattern that read it.
        basis: ``stated`` when the words alone name the days, ``relative`` when they were counted
            from the publication day or from another date.
        parts: The two ends of "from 7 to 9 May", each with its own span and value, for formats
            that have no intervals (TimeML); empty for everything else.
    """

    start: int
    end: int
    type: TimexType
    value: str
    mod: str | None
    range: DateRange | None
    pattern: str
    basis: Literal["stated", "relative"]
    parts: "tuple[Match, ...]" = ()


def find(words: Sequence[Word], reference: Reference) -> list[Match]:
    """Returns the time expressions among these words, in text order, none overlapping another."""
    from extractor.temporal.tagger import find as find_all

    return find_all(words, reference)


def explicit(text: str) -> DateRange | None:
    """Returns the days of one calendar date in words or figures, the whole of ``text``.

    "Fri 6 July 2018", "2020-05-08T10:00:00Z" and "May 2020" are such dates; "yesterday", "30
    February" and "13/13/2020" are not, and give None.
    """
    from extractor.temporal.explicit_dates import read

    return read(text)
