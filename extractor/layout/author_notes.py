"""Where a page's last lines tell of its own writer: their career is no news."""

import re
from functools import cache

from extractor.layout.comments import SHORTEST_STORY
from extractor.layout.credits import any_agency

_INTRODUCED = re.compile(
    r"^([A-Z][\w.'’-]+)(?: [A-Z][\w.'’-]+){0,2} ([A-Z][\w'’-]+) is "
    r"(?:based in|an? (?:[\w-]+ ){0,3}(?:reporter|correspondent|columnist|editor|journalist)\b)",
    re.MULTILINE,
)
_LINE = re.compile(r"\S[^\n]*")
_JOINS = r"(?:Previously|Earlier|Before|Prior to)\b|(?:He|She|They)\b"


def start(text: str) -> int:
    r"""Returns where the note on the writer begins; the text's end for none.

    Each line from there to the end is on the one person, whom the story itself does not name.

    >>> page = "The port opened. " * 20 + "\nAda Berg is based in Oslo for Reuters.\nShe likes cod."
    >>> page[start(page) :]
    'Ada Berg is based in Oslo for Reuters.\nShe likes cod.'
    """
    for match in _INTRODUCED.finditer(text, SHORTEST_STORY):
        lines = (line[0] for line in _LINE.finditer(text, match.start()))
        names = "|".join(map(re.escape, match.group(1, 2)))
        if (
            _works_for().search(next(lines))
            and all(map(re.compile(rf"{_JOINS}|(?:{names})\b").match, lines))
            and not _is_named(match[2], text[: match.start()])
        ):
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
    return re.compile(rf"\b(?:for|at|with|of|joined) (?:the )?(?i:{any_agency()})\b")
