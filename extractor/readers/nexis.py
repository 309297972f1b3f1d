"""One article of a LexisNexis or Nexis Uni export: its labels, its day, its text."""

import re
from collections.abc import Iterator

from extractor.readers.inputs import Marked
from extractor.readers.metadata import parse_published

_NUMBER = r"^[ \t]*(?:Document )?\d{1,6} of \d{1,6}(?: DOCUMENTS)?[ \t]*$"
_LENGTH = r"^(?:LENGTH|Length):[ \t]*\d[\d,]* words"
STARTS = re.compile(rf"(?m){_NUMBER}|{_LENGTH}")
_BREAK = re.compile(rf"(?m){_NUMBER}|^End of Document[ \t]*$")
_LABEL = re.compile(
    r"(?P<name>BYLINE|SECTION|LENGTH|DATELINE|HEADLINE|HIGHLIGHT|SERIES|Byline|Section|Length"
    r"|Dateline|Headline|Highlight|Series):[ \t]*(?P<value>.*)"
)
_TAIL = re.compile(
    r"(?m)^(?:LOAD-DATE|LANGUAGE|SUBJECT|GRAPHIC|PUBLICATION-TYPE|DOCUMENT-TYPE|JOURNAL-CODE"
    r"|ORGANIZATION|PERSON|GEOGRAPHIC|CORRECTION-DATE|COUNTRY|STATE|CITY|COMPANY|URL"
    r"|Load-Date|Language|Publication-Type|Graphic|Notes|Journal Code)(?::|[ \t]*$)"
    r"|^Classification[ \t]*$|^[ \t]*Copyright (?:\(c\) )?\d{4} "
)
_COPYRIGHT = re.compile(r"Copyright|©|All Rights Reserved|^Page \d+ of \d+$", re.IGNORECASE)
_EDITION = re.compile(r"\b(?:Edition|Final)\b")
_DAY = re.compile(r"[A-Z][a-z]+ \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{4}")


def documents(text: str) -> Iterator[str]:
    """Yields the part of the text that each article takes, with its labels."""
    for part in _BREAK.split(text):
        if re.search(rf"(?m){_LENGTH}", part):
            yield part


def parse(document: str) -> tuple[Marked, str]:
    """Returns what the labels say, and the text."""
    lines = document.split("\n")
    last = max(at for at, line in enumerate(lines) if _LABEL.match(line.strip()) and at < 60)
    labels = [match for line in lines[: last + 1] if (match := _LABEL.match(line.strip()))]
    named = {match["name"].casefold(): match["value"].strip() for match in labels}
    top = [line.strip() for line in lines[:last] if line.strip()]
    head = top[: next((at for at, line in enumerate(top) if _LABEL.match(line)), len(top))]
    body = "\n".join(lines[last + 1 :]).strip("\n")
    body = re.sub(r"\A\s*(?:BODY|Body):?[ \t]*\n", "", body)
    tail = _TAIL.search(body)
    return _marked(head, named), body[: tail.start()].strip() if tail else body.strip()


def _marked(head: list[str], named: dict[str, str]) -> Marked:
    """Above the labels stand, in either order, the headline, and the outlet with its day below."""
    at = next((n for n, line in enumerate(head) if _DAY.match(line)), None)
    if at is None:
        return Marked(title=named.get("headline") or (head[0] if head else None))
    outlet = head[at - 1] if at else None
    before = head[: max(at - 1, 0)]
    after = [line for line in head[at + 1 :] if not _noise(line)]
    titles = [line for line in before if not _noise(line)] or after
    found = _DAY.match(head[at])
    return Marked(
        published=parse_published(found[0]) if found else None,
        outlet=outlet,
        title=named.get("headline") or " ".join(titles) or None,
    )


def _noise(line: str) -> bool:
    return bool(_COPYRIGHT.search(line) or (_EDITION.search(line) and len(line) < 60))
