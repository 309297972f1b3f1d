"""From words to dates: finds time expressions and says which days they mean.

It knows nothing of articles, stores or graphs, nor of spaCy: it is given words and the day they
were published, and never asks which day it is today. Importing it is quick (the command line does
so for :mod:`extractor.temporal.values`): the patterns are loaded by the first call of ``find``.
"""

from collections.abc import Sequence

from extractor.records import DateRange
from extractor.temporal.matching import Match, Reference, Tense, Word

__all__ = ["KINDS", "Match", "Reference", "Tense", "Word", "explicit", "find"]

KINDS = (
    "ranges",
    "lists",
    "eras",
    "reporting_periods",
    "clock_times",
    "named_days",
    "calendar_dates",
    "figures",
    "years",
    "weekdays",
    "deictic",
    "periods",
    "counted_days",
    "counted",
    "relative",
    "sets",
    "durations",
)
"""The files of patterns; where two find equally many words, the one that stands first wins."""


def find(words: Sequence[Word], reference: Reference) -> list[Match]:
    """Returns the time expressions among these words, in text order, none overlapping another."""
    from extractor.temporal.tagger import find as find_all

    return find_all(words, reference, kinds=KINDS)


def explicit(text: str) -> DateRange | None:
    """Returns the days of one calendar date in words or figures, the whole of ``text``.

    "Fri 6 July 2018", "2020-05-08T10:00:00Z" and "May 2020" are such dates; "yesterday", "30
    February" and "13/13/2020" are not, and give None.
    """
    from extractor.temporal.explicit_dates import read

    return read(text)
