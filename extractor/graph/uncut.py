"""The words of an event, wherever its line is cut: what the line leaves out of its own clause.

A line is made to be read: it may skip what stands between verb and date, and end with its verb.
What is compared should not depend on that, so its words are looked up in the sentence again.
"""

import re

from extractor import likeness, slugs
from extractor.records import Event

_CUT = r"\s*…\s*|\s*\[[^\]]*\]\s*|[“”]"
"""Where a line skips something, explains a pronoun, or has a quotation mark put in."""

MARKS = "…[“”"
"""One of these is in every line that is cut."""

_BREAK = r"[,;:()—–“”]"
"""Where another clause may begin."""


def whole(event: Event) -> str:
    """Returns the words of an event's line with those it skips in its first sentence."""
    text, sources = slugs.without(event.text), event.sources
    return restored(text, event.lemma, sources[0].sentence if sources else "")


def _is_marked(text: str) -> bool:
    """Tells whether a line may skip words."""
    return "[" in text or (not text.isascii() and any(mark in text for mark in MARKS))


def _is_open(text: str, lemma: str) -> bool:
    """Tells whether a line ends with its verb."""
    told = likeness.in_order(text.rpartition(" ")[2]) or likeness.in_order(text)
    return bool(told) and likeness.stem(told[-1]) == likeness.stem(lemma)


def restored(text: str, lemma: str, sentence: str) -> str:
    """Returns the words of a line with those it skips between two stops.

    A line that ends with its own verb goes on to the next stop.

    Args:
        text: The line.
        lemma: The lemma of its trigger.
        sentence: The sentence that it is taken from; words from elsewhere are kept as they are.

    >>> restored("Oslo raised … on Friday", "raise", "Oslo raised tolls on Friday, he said.")
    'Oslo raised tolls on Friday'
    >>> restored("It asks Oslo to buy", "buy", "It asks Oslo to buy ten ships, or more.")
    'It asks Oslo to buy ten ships'
    """
    is_open = _is_open(text, lemma)
    if not is_open and not _is_marked(text):
        return text
    sentence = " ".join(sentence.split())
    found: list[str] = []
    end = 0
    for piece in filter(None, re.split(_CUT, text)):
        start = sentence.find(piece, end)
        if start < 0:
            found.append(piece)
            continue
        skipped = sentence[end:start]
        if found and end and not re.search(_BREAK, skipped):
            found.append(skipped)
        found.append(piece)
        end = start + len(piece)
    if end and is_open:
        found.append(re.split(_BREAK, sentence[end:], maxsplit=1)[0])
    return " ".join(" ".join(found).split())
