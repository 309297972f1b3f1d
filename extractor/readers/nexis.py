"""One article of a LexisNexis or Nexis Uni export: its labels, its day, its text.

LexisNexis put the outlet and the day on top and the headline below them, Nexis Uni and Lexis
Advance put the headline first, a cover with a table of contents before the first article, and
"Body" and "Classification" around its text. The day is that of the issue, never the "Load-Date".
"""

import re
from collections.abc import Iterator

from extractor.readers.inputs import Marked
from extractor.readers.metadata import parse_published

_NUMBER = r"^[ \t]*(?:Document )?\d{1,6} of \d{1,6}(?: DOCUMENTS)?[ \t]*$"
_LENGTH = r"^(?:LENGTH|Length):[ \t]*\d[\d,]* words"
_END = r"^End of Document[ \t]*$"
STARTS = re.compile(rf"(?m){_NUMBER}|{_LENGTH}|{_END}")
_BREAK = re.compile(rf"(?m){_NUMBER}|{_END}")
_ARTICLE = re.compile(rf"(?m){_LENGTH}|^(?:Body|BODY):?[ \t]*$|^(?:LOAD-DATE|Load-Date):")
_LABEL = re.compile(
    r"(?P<name>BYLINE|SECTION|LENGTH|DATELINE|HEADLINE|HIGHLIGHT|SERIES|Byline|Section|Length"
    r"|Dateline|Headline|Highlight|Series):[ \t]*(?P<value>.*)"
)
_BODY = re.compile(r"(?:BODY|Body):?$")
_TAIL = re.compile(
    r"(?m)^(?:LOAD-DATE|LANGUAGE|SUBJECT|GRAPHIC|PUBLICATION-TYPE|DOCUMENT-TYPE|JOURNAL-CODE"
    r"|ORGANIZATION|PERSON|GEOGRAPHIC|CORRECTION-DATE|COUNTRY|STATE|CITY|COMPANY|URL"
    r"|Load-Date|Language|Publication-Type|Graphic|Notes|Journal Code)(?::|[ \t]*$)"
    r"|^Classification[ \t]*$|^[ \t]*Copyright (?:\(c\) )?\d{4} "
)
_COPYRIGHT = re.compile(r"Copyright|©|All Rights Reserved|^Page \d+ of \d+$", re.IGNORECASE)
_EDITION = re.compile(r"\b(?:Editions?|Final)\b", re.IGNORECASE)
_LONGEST_EDITION = 60
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
_DAY = re.compile(
    rf"{_WEEKDAY}(?P<day>[A-Z][a-z]+ \d{{1,2}}, \d{{4}}|\d{{1,2}} [A-Z][a-z]+ \d{{4}}"
    r"|[A-Z][a-z]+ \d{4})\b"
)
_CONTENTS = re.compile(r"Documents? \(\d+\)$")
_COVER = re.compile(
    r"(?:User Name|Date and Time|Job Number|Client/Matter|Search Terms|Search Type|Narrowed by"
    r"|Content Type|Documents? \(\d+\)|\d{1,5}\. )|.*\bNarrowed by\b|(?:News|.{0,40}\bTimeline:)"
    r"(?:\s|$)|\| About LexisNexis|-{10,}$|Page \d+ of \d+$"
)
_MOST_LABELS = 60
"""Lines from the top of an article within which its labels stand."""


def documents(text: str) -> Iterator[str]:
    """Yields the part of the text that each article takes, with its labels."""
    yield from (part for part in _BREAK.split(text) if _ARTICLE.search(part))


def parse(document: str) -> tuple[Marked, str]:
    """Returns what the labels say, and the text."""
    lines = _without_cover([line.strip() for line in document.split("\n")])
    end = _top_end(lines)
    named = _labels(lines[:end])
    top = [line for line in lines[:end] if line]
    head = top[: next((at for at, line in enumerate(top) if _LABEL.match(line)), len(top))]
    if head and _BODY.match(head[-1]):
        head = head[:-1]
    body = "\n".join(lines[end:]).strip("\n")
    tail = _TAIL.search(body)
    return _marked(head, named), body[: tail.start()].strip() if tail else body.strip()


def _without_cover(lines: list[str]) -> list[str]:
    """The lines without the cover: after its last line, or from the first title it lists."""
    at = next((n for n, line in enumerate(lines[:_MOST_LABELS]) if _CONTENTS.match(line)), None)
    if at is None:
        return lines
    listed = [match[1] for line in lines[at:] if (match := re.match(r"1\. ?(\S.*)", line))]
    listed += [lines[n + 1] for n, line in enumerate(lines[:-1]) if line == "1." and n > at]
    for title in listed:
        again = [n for n, line in enumerate(lines) if line == title]
        if again:
            return lines[again[-1] :]
    end = next((n for n, line in enumerate(lines) if _LABEL.match(line)), len(lines))
    return lines[max(n for n, line in enumerate(lines[:end]) if _COVER.match(line)) + 1 :]


def _top_end(lines: list[str]) -> int:
    """Where the text begins: below "Body", or below the last label and what belongs to it."""
    for at, line in enumerate(lines[:_MOST_LABELS]):
        if _BODY.match(line):
            return at + 1
    found = [at for at, line in enumerate(lines[:_MOST_LABELS]) if _LABEL.match(line)]
    if not found:
        return 0
    last = found[-1]
    match = _LABEL.match(lines[last])
    return last + 1 if match and match["value"] else _next(lines, last) + 1


def _labels(lines: list[str]) -> dict[str, str]:
    """Each label with its value, which may stand on the next line."""
    named: dict[str, str] = {}
    for at, line in enumerate(lines):
        if match := _LABEL.match(line):
            after = _next(lines, at)
            value = match["value"] or (lines[after] if after < len(lines) else "")
            named.setdefault(match["name"].casefold(), value)
    return named


def _next(lines: list[str], at: int) -> int:
    """The next line with words."""
    return next((n for n in range(at + 1, len(lines)) if lines[n]), at)


def _marked(head: list[str], named: dict[str, str]) -> Marked:
    """Above the labels stand, in either order, the headline, and the outlet with its day below."""
    at = next((n for n, line in enumerate(head) if n and _DAY.match(line)), None)
    if at is None:
        lines = [line for line in head if not _COPYRIGHT.search(line)]
        outlet = lines[1] if len(lines) > 1 and not _is_edition(lines[1]) else None
        return Marked(title=named.get("headline") or (lines[0] if lines else None), outlet=outlet)
    before = [line for line in head[: at - 1] if not _COPYRIGHT.search(line)]
    after = [line for line in head[at + 1 :] if not _COPYRIGHT.search(line)]
    while len(after) > 1 and _is_edition(after[0]):
        after = after[1:]
    found = _DAY.match(head[at])
    return Marked(
        published=parse_published(found["day"]) if found else None,
        outlet=head[at - 1],
        title=named.get("headline") or " ".join(before or after) or None,
    )


def _is_edition(line: str) -> bool:
    return len(line) < _LONGEST_EDITION and bool(_EDITION.search(line))
