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
_MARKS = ("|", "RETWEET", "Flag as")
"""One of them stands in each stamp, and in few texts."""
_BROUGHT_IN = re.compile(
    r"[Vv]iews expressed in the comments do(?:es)? not (?:represent|reflect)[^\n]{0,80}\n"
)
_FORM = re.compile(
    r"\(required, but will not be displayed\)|^Comments are not pre-screened\b", re.MULTILINE
)
"""What stands where a reader may write a comment: below those of others."""
_ADDRESSED = re.compile(r"\b(?:I|[Mm][ey]|[Yy]ou(?:rs?)?)\b")


def start(text: str) -> int:
    r"""Returns where the line with the first stamp of a comment begins; the text's end for none.

    >>> page = "The port opened. " * 20 + "\nI doubt it! May 8, 2020 at 5:07 pm | Reply"
    >>> page[start(page) :]
    'I doubt it! May 8, 2020 at 5:07 pm | Reply'
    """
    found = [len(text)]
    marked = any(mark in text for mark in _MARKS)
    if marked and (match := _STAMP.search(text, SHORTEST_STORY)):
        found.append(max(_line(text, match.start()), SHORTEST_STORY))
    if match := _BROUGHT_IN.search(text, SHORTEST_STORY):
        found.append(match.end())
    if match := _FORM.search(text, SHORTEST_STORY):
        found.append(_above(text, _line(text, match.start())))
    return min(found)


def _line(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _above(text: str, form: int) -> int:
    """Returns where the lines just above the form begin that speak of "you" and "I"."""
    while form > SHORTEST_STORY:
        above = _line(text, form - 1)
        words = text[above:form]
        if above < SHORTEST_STORY or '"' in words or "“" in words:
            return form
        if not _ADDRESSED.search(words):
            return form
        form = above
    return form
