"""Where the readers' comments of a page begin: they are no news, whatever stands in them."""

import re

from extractor.layout.datelines import DAY

SHORTEST_STORY = 300
"""Characters before the first comment: above them a stamp is the writer's own."""
_HOUR = r"\d{1,2}:\d\d ?(?i:[ap]\.?m\b\.?)"
_STAMP = re.compile(
    rf"{DAY},? (?:at )?{_HOUR}(?: at {_HOUR})? ?\|"
    rf"|[Pp]osted by:? [^|\n]{{1,40}}\| ?{DAY}"
    rf"|{_HOUR} [A-Z]{{2,4}} {DAY} RETWEET\b"
    r"|\| Report (?:abuse|offensive comment)\b|\bFlag as (?:abusive|inappropriate)\b"
)


def start(text: str) -> int:
    r"""Returns where the line with the first stamp of a comment begins; the text's end for none.

    >>> page = "The port opened. " * 20 + "\nI doubt it! May 8, 2020 at 5:07 pm | Reply"
    >>> page[start(page) :]
    'I doubt it! May 8, 2020 at 5:07 pm | Reply'
    """
    match = _STAMP.search(text, SHORTEST_STORY)
    if match is None:
        return len(text)
    return max(text.rfind("\n", 0, match.start()) + 1, SHORTEST_STORY)
