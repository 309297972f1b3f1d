"""Where a page ends in what it puts right of itself: what stood there before is no news."""

import re

from extractor.layout.comments import SHORTEST_STORY

LONGEST = 1500
"""Characters of corrections at the end of a page."""

_PAGE = r"(?:article|column|item|piece|post|report|story)"
_NOTE = re.compile(
    rf"^[•*\s]*(?:(?:Correction|Clarification)s?(?::|,| [(\d])"
    rf"|This {_PAGE} (?:has been|was) (?:amended|corrected|updated)\b"
    rf"|An? (?:earlier|previous) version of this {_PAGE}\b)",
    re.MULTILINE,
)


def start(text: str) -> int:
    r"""Returns where the corrections below a story begin; the text's end for none.

    >>> page = "The port opened. " * 20 + "\nCorrection: May 9\nAn earlier version named Oslo."
    >>> page[start(page) :]
    'Correction: May 9\nAn earlier version named Oslo.'
    """
    found = _NOTE.search(text, max(SHORTEST_STORY, len(text) - LONGEST))
    return len(text) if found is None else found.start()
