"""Where a page's last lines tell of its own writer: their career is no news."""

import re
from functools import cache

from extractor.layout.comments import SHORTEST_STORY
from extractor.layout.credits import agencies

_INTRODUCED = re.compile(
    r"^([A-Z][\w.'’-]+)(?: [A-Z][\w.'’-]+){0,2} ([A-Z][\w'’-]+) is "
    r"(?:based in|an? (?:[\w-]+ ){0,3}(?:reporter|correspondent|columnist|editor|journalist)\b)",
    re.MULTILINE,
)
_JOINS = r"(?:Previously|Earlier|Before|Prior to)\b|(?:He|She|They)\b"


def start(text: str) -> int:
    r"""Returns where the note on the writer begins; the text's end for none.

    Each line from there to the end is on the one person, whom the story itself does not name.

    >>> page = "The port opened. " * 20 + "\nAda Berg is based in Oslo for Reuters.\nShe likes cod."
    >>> page[start(page) :]
    'Ada Berg is based in Oslo for Reuters.\nShe likes cod.'
    """
    for match in _INTRODUCED.finditer(text, SHORTEST_STORY):
        first, last = match[1], match[2]
        lines = [line for line in text[match.start() :].splitlines() if line.strip()]
        on_them = re.compile(rf"{_JOINS}|{re.escape(first)}\b|{re.escape(last)}\b")
        if not all(on_them.match(line.lstrip()) for line in lines):
            continue
        if _works_for().search(lines[0]) and not _is_named(last, text[: match.start()]):
            return match.start()
    return len(text)


def _is_named(last: str, story: str) -> bool:
    """Tells whether a story names a person in a line that is no byline."""
    named = re.compile(rf"\b{re.escape(last)}\b")
    return any(
        named.search(line) and not line.lstrip().startswith(("By ", "by ", "BY "))
        for line in story.splitlines()
    )


@cache
def _works_for() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted(agencies(), key=len, reverse=True))
    return re.compile(rf"\b(?:for|at|with|of|joined) (?:the )?(?i:{names})\b")
