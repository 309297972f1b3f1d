"""A chosen sentence as a digest shows it: from where it begins to tell something.

Where a page had no paragraphs, its headline, time stamp, place and agency stand in one sentence
with the lead behind them ("ROME | Fri May 8, 2020 (Reuters) - Both ...").
"""

import re

from extractor.digest_records import Line
from extractor.export.objects import edtf
from extractor.layout.credits import is_credit
from extractor.timeline.digest.sentences import Candidate

LATEST = 160
"""An agency in brackets and its dash open a sentence before this column."""

_PLACE = re.compile(r"[A-Z][A-Z.'’ ]{2,30}(?:, [A-Z][A-Za-z.]{1,20})? ?(?:--|—)\s")
_MARKS = re.compile(r"(?:[-–—•*.]+\s+)+(?=\S)")
_CUT = re.compile(r"[A-Z]{2,5}\)\s+(?=\S)")
"""The end of a bracket that a sentence before it opened: "(Update 3 p.m. ET) ..."."""
_AGENCY = re.compile(r"\((?P<name>[A-Z][\w.&/ ]{1,30})\)\s?(?:--?|–|—)\s+(?=\S)")


def line(candidate: Candidate) -> Line:
    """Returns a sentence as a line of a digest; its offsets are those of the words shown."""
    article, sentence = candidate.reading.article, candidate.sentence
    start = beginning(sentence.text)
    return Line(
        text=" ".join(sentence.text[start:].split()),
        article_id=article.id,
        ref=article.ref,
        start=sentence.start + start,
        end=sentence.end,
        title=article.title,
        outlet=article.outlet,
        url=article.url,
        published=edtf(article.published),
        path=article.path,
    )


def beginning(text: str) -> int:
    """Returns the offset at which a sentence begins to tell something.

    >>> text = "ROME, May 8 (Reuters) - Both sides met."
    >>> text[beginning(text):]
    'Both sides met.'
    """
    found = _AGENCY.search(text[:LATEST])
    if found and is_credit(found["name"]):
        return found.end()
    marks = _MARKS.match(text) or _CUT.match(text)
    start = marks.end() if marks else 0
    if place := _PLACE.match(text, start):
        start = place.end()
    told = text[start:].lstrip()
    return len(text) - len(told) if told else 0
