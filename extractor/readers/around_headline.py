"""The day that stands around the headline of a page whose markup is silent about it.

Looked at is what lies between the headline and the text, and right above
the headline: the times that are marked (``<time datetime>``), then lines that are a stamp or a
byline with a day. A page with several headlines is a list of stories, and tells of none.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any

from extractor.layout.credits import open_ended
from extractor.layout.stamps import is_date, is_stamp
from extractor.readers import metadata, pagemeta
from extractor.readers.metadata import parse_published
from extractor.records import DateRange

LONGEST_LINE = 160
PROSE = 100
"""Characters of a paragraph that is no line of the top any more."""
SHORTEST_SENTENCE = 40
MOST_ELEMENTS = 60
"""Between a headline and its text."""
MOST_ABOVE = 12
_STORY = ("article", "main", "header", "section", "body")
_ENDS = ("aside", "footer", "form", "nav")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_OTHER = re.compile(r"(?i)modif|updat|event|startdate|enddate|expire|read(?:ing)?-?time|comment")
_UPDATED = re.compile(r"(?i)\b(?:updated|modified|changed)\b")
_PUBLISHED = re.compile(r"(?i)\b(?:published|posted|issued)\b")
_TEXTS = ("p", "div", "li", "span", "small", "time", "address", "em", "td")


def published(tree: Any, retrieved: date | None) -> DateRange | None:
    """Returns the day of publication that stands there; None where none does, or it is to come."""
    headlines = list(islice(tree.iter("h1"), 2))
    if len(headlines) != 1:
        return None
    headline = headlines[0]
    around = [*_below(headline), *_above(headline)]
    found = next(_times(around), None) or next(_lines(around), None)
    return None if found is None or pagemeta.is_late(found, retrieved) else found


def _below(headline: Any) -> Iterator[Any]:
    """Yields the elements after the headline, up to the text, which may have a standfirst above."""
    inside = set(headline.iter())
    seen_prose = False
    for element in islice(_following(headline), MOST_ELEMENTS):
        if element in inside or not isinstance(element.tag, str):
            continue
        if element.tag in _ENDS or (seen_prose and element.tag in _HEADINGS):
            return
        if element.tag == "p" and _is_prose(element):
            if seen_prose:
                return
            seen_prose = True
        yield element


def _is_prose(element: Any) -> bool:
    """Whether a paragraph is none of the short lines on top."""
    words = line(element, longest=PROSE)
    if not words:  # long, or empty
        return any(piece.strip() for piece in element.itertext())
    return len(words) >= SHORTEST_SENTENCE and not open_ended(words)


def _following(headline: Any) -> Iterator[Any]:
    """Yields what follows an element within its story, in order, all that is inside included."""
    element = headline
    while element is not None and element.tag not in ("body", "html"):
        for sibling in element.itersiblings():
            yield from sibling.iter()
        if element.tag in ("article", "main"):
            return
        element = element.getparent()


def _above(headline: Any) -> Iterator[Any]:
    """Yields the elements right before the headline in its own story."""
    story = headline.getparent()
    while story is not None and story.tag not in _STORY:
        story = story.getparent()
    if story is None or story.tag == "body":
        return
    before: list[Any] = []
    for element in islice(story.iter(), 4 * MOST_ELEMENTS):
        if element is headline:
            yield from reversed(before[-MOST_ABOVE:])
            return
        if isinstance(element.tag, str):
            before.append(element)


def _times(elements: list[Any]) -> Iterator[DateRange]:
    for element in elements:
        if element.tag != "time" or _is_of_another(element):
            continue
        days = parse_published(element.get("datetime") or "")
        if days:
            yield days


def _is_of_another(element: Any) -> bool:
    """Whether a time says, itself or just before, that it is of an update, an event, a comment."""
    about = " ".join(element.get(name) or "" for name in ("itemprop", "class", "id"))
    parent = element.getparent()
    around = line(parent) if parent is not None else ""
    before = around.partition(line(element) or "\0")[0] if around else ""
    stamps = re.findall(r"(?i)\b(?:published|posted|updated|modified|changed)\b", before)
    return bool(_OTHER.search(about) or (stamps and _UPDATED.match(stamps[-1])))


def _lines(elements: list[Any]) -> Iterator[DateRange]:
    for element in elements:
        if element.tag not in _TEXTS:
            continue
        words = line(element)
        if words and (is_stamp(words) or is_date(words)) and not _is_of_update(words):
            days = metadata.find(f"{words}\n\n").published
            if days:
                yield days


def _is_of_update(words: str) -> bool:
    return bool(_UPDATED.search(words)) and not _PUBLISHED.search(words)


def line(element: Any, *, longest: int = LONGEST_LINE) -> str:
    """Returns the words of an element that holds one line, else nothing; reads no further."""
    words = ""
    for piece in element.itertext():
        words += piece
        if len(words) > 4 * longest:
            return ""
    words = " ".join(words.split())
    return words if len(words) <= longest else ""
