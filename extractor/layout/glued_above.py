"""What a page glued before a paragraph: the credit of the item above it, a link to pictures."""

import re
from functools import cache

from extractor import lexicon

_CREDIT = re.compile(
    r"\([A-Z][\w.'’&-]{1,30}(?: (?:[A-Z][\w.'’&-]{0,30}|of|the|and|in|for|via|at)){0,6}\)"
    r"(?= [\"“A-Z])"
)
_LINK = re.compile(r"(?:(?:Photo [Gg]|G)allery|Slideshow): (?=[A-Z])")


def credit(head: str) -> int:
    """Returns where the credit of what stands above ends that opens a paragraph; or 0.

    >>> credit("(The Fjord Post) Two gates have opened.")
    16
    """
    match = _CREDIT.match(head)
    return match.end() if match else 0


def link(head: str) -> int:
    """Returns where the title of a link to pictures ends that opens a paragraph; or 0.

    A sentence behind it is only sure where it begins with a small word.

    >>> link("Gallery: Ice in the gate As it sank, nobody was near.")
    24
    """
    if not _LINK.match(head):
        return 0
    after = _start().search(head)
    return after.start() if after else 0


@cache
def _start() -> re.Pattern[str]:
    words = "|".join(sorted(word.capitalize() for word, _ in lexicon.read("sentence_starts")))
    return re.compile(rf"(?<=\w) (?=(?:{words}) [a-z])")
