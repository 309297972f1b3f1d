"""One article of a ProQuest export in text or HTML: its labels, its day, its text.

Each record has its title on top, "Full text:" before its words and a block of labels behind them
("Publication title:", "Publication date:" ...); a line separates it from the next. "Last updated"
is a day of the database, not of the article.
"""

import re
from collections.abc import Iterator

from extractor.readers.inputs import Marked
from extractor.readers.metadata import parse_published

STARTS = re.compile(
    r"(?m)^ProQuest document (?:link|ID:)|^_{40,}\n+(?:Report Information|Document \d+ of \d+)"
    r"|^Report Information from ProQuest"
)
_BREAK = re.compile(r"(?m)^_{40,}[ \t]*$|^Document \d+ of \d+[ \t]*$")
_RECORD = re.compile(r"(?m)^(?:Full text:|Publication (?:info|title|date):|ProQuest document)")
_NAMES = (
    "Title",
    "Author",
    "Publication info",
    "Publication title",
    "Publication date",
    "Publication year",
    "Publication subject",
    "Links",
    "Abstract",
    "Subject",
    "Business indexing term",
    "Location",
    "People",
    "Company / organization",
    "Classification",
    "Identifier / keyword",
    "Credit",
    "Illustration",
    "Correction",
    "Volume",
    "Issue",
    "First page",
    "Pages",
    "Section",
    "Edition",
    "Column",
    "Dateline",
    "Publisher",
    "Place of publication",
    "Country of publication",
    "ISSN",
    "e-ISSN",
    "Source type",
    "Language of publication",
    "Document type",
    "Document feature",
    "ProQuest document ID",
    "Document URL",
    "Copyright",
    "Last updated",
    "Database",
    "URL",
)
_LABEL = re.compile(rf"(?m)^(?P<name>{'|'.join(map(re.escape, _NAMES))}):[ \t]*(?P<value>.*)$")
_TEXT = re.compile(r"(?m)^Full text:[ \t]*")
_SURE = ("Title", "Publication title", "Publication year", "Publication date", "Source type")
"""Labels of the block behind the text that prose never begins a line with."""
_INFO_DAY = re.compile(r"\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}")
_NOTHING = re.compile(r"(?i)(?:none|not) available\.?$")
_EDITION = re.compile(r"(?i)[,:] [^,;:]{0,40}\b(?:edition|ed\.).*$")


def documents(text: str) -> Iterator[str]:
    """Yields the part of the text that each record takes, with its labels."""
    yield from (part for part in _BREAK.split(text) if _RECORD.search(part))


def parse(document: str) -> tuple[Marked, str]:
    """Returns what the labels say, and the text: none where there is only a reference."""
    mark = _TEXT.search(document)
    head = document[: mark.start()] if mark else document
    rest = document[mark.end() :] if mark else ""
    end = _text_end(rest)
    named = _labels(head) | _labels(rest[end:])
    body = rest[:end].strip()
    return _marked(head, named), "" if _NOTHING.match(body) else body


def _text_end(rest: str) -> int:
    """Where the labels begin: the sure ones first, then those that stand right above them."""
    found = list(_LABEL.finditer(rest))
    at = next((n for n, match in enumerate(found) if match["name"] in _SURE), None)
    if at is None:
        return found[0].start() if found else len(rest)
    while at and not rest[found[at - 1].end() : found[at].start()].strip():
        at -= 1
    return found[at].start()


def _labels(part: str) -> dict[str, str]:
    named: dict[str, str] = {}
    for match in _LABEL.finditer(part):
        named.setdefault(match["name"], match["value"].strip())
    return named


def _marked(head: str, named: dict[str, str]) -> Marked:
    info = named.get("Publication info", "")
    outlet = named.get("Publication title") or info
    told = _INFO_DAY.search(info)
    days = parse_published(named.get("Publication date", ""))
    if days is None and told:
        days = parse_published(told[0])
    days = days or parse_published(named.get("Publication year", ""))
    top = (line.strip() for line in head.split("\n"))
    first = next((line for line in top if line and not _LABEL.match(line)), None)
    return Marked(
        published=days,
        outlet=_EDITION.sub("", outlet.split(";")[0].strip()) or None,
        title=named.get("Title") or first,
    )
