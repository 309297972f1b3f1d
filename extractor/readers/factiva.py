"""One article of a Factiva export, with its field codes or as it is displayed.

With codes: HD headline, WC word count, PD date, SN source, LP and TD text, AN number. Displayed:
the headline, the byline, "812 words", the day, the hour, the source and its code, the language and
the copyright below each other, the text, and "Document" with a number. HTML comes in both layouts
and is brought into the coded one.
"""

import re
from collections.abc import Iterator

from extractor.layout.credits import open_ended
from extractor.readers import markup
from extractor.readers.inputs import Marked
from extractor.readers.metadata import parse_published

_CODES = "SE HD CR BY WC PD ET SN SC ED PG VOL LA CY LP TD CT RF CO IN NS RE IPC IPD PUB AN ART CLM"
_CODE = re.compile(rf"(?m)^(?P<code>{'|'.join(_CODES.split())})(?:[ \t]+(?P<rest>\S.*)|[ \t]*$)")
_DAY = r"\d{1,2} [A-Z][a-z]{2,8} \d{4}"
_WORDS = r"\d[\d,]* words"
_COUNT = re.compile(rf"(?m)^{_WORDS}[ \t]*$")
STARTS = re.compile(
    rf"(?m)^WC[ \t]*\n?[ \t]*{_WORDS}[ \t]*$|^{_WORDS}[ \t]*\n+{_DAY}[ \t]*$"
    r"|^(?:AN[ \t]*\n?[ \t]*)?Document [A-Z]{2,6}0{2,}[a-z0-9]{12,20}[ \t]*$"
)
_END = re.compile(r"(?m)^(?:AN[ \t]*\n?[ \t]*)?Document [A-Z]\w{10,40}[ \t]*$")
_PAGE_MARK = re.compile(r"^Page \d+ of \d+|^© \d{4} Factiva|^Copyright \d{4} Factiva")
_LANGUAGES = frozenset(
    "Arabic Bahasa Chinese Czech Danish Dutch English Finnish French German Italian Japanese "
    "Korean Norwegian Polish Portuguese Russian Spanish Swedish Turkish".split()
)
_BYLINE = re.compile(r"(?:By|BY) [A-Z]")
_OWNED = re.compile(r"(?i)copyright|\(c\)|©|all rights reserved")
_LONGEST_LABEL = 100
_MOST_LINES = 14
"""Of the block between the count of words and the text."""

PAGE = re.compile(r"class=[\"']?article [a-z]{2}Article")
_ARTICLE = re.compile(r"<div[^>]{0,200}class=[\"']?article [a-z]{2}Article[^>]{0,200}>")
_HEADLINE = re.compile(
    r"<span[^>]{0,200}class=[\"']?[a-z]{2}Headline[^>]{0,200}>(.{1,2000}?)</span>", re.S
)
_PARAGRAPH = re.compile(r"<p[^>]{0,200}class=[\"']?articleParagraph[^>]{0,200}>", re.I)


def coded(html: str) -> str:
    """Returns the text of a page of either layout, with the headline and the text under codes."""
    found = []
    for part in _ARTICLE.split(html)[1:]:
        headline = _HEADLINE.search(part)
        first = _PARAGRAPH.search(part)
        if headline is None or first is None:
            found.append(markup.lines(part))
            continue
        top = markup.lines(part[headline.end() : first.start()])
        title = " ".join(markup.lines(headline[1]).split())
        found.append(f"{title}\n{top}\n\n{markup.lines(part[first.start() :])}")
    return "\n\n".join(found)


def documents(text: str) -> Iterator[str]:
    """Yields the part of the text that each article takes, with its fields."""
    parts = _END.split(text)
    yield from (
        part for part in parts if re.search(rf"(?m)^WC\b|^{_WORDS}[ \t]*$|^(?:HD|LP)\b", part)
    )


def parse(document: str) -> tuple[Marked, str]:
    """Returns what the fields say, and the text."""
    lines = [line for line in document.split("\n") if not _PAGE_MARK.match(line)]
    document = "\n".join(lines).strip("\n")
    codes = {mark["code"] for mark in _CODE.finditer(document)}
    return _coded(document) if codes & {"WC", "LP", "HD"} else _displayed(document)


def _coded(document: str) -> tuple[Marked, str]:
    fields: dict[str, str] = {}
    marks = list(_CODE.finditer(document))
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        end = following.start() if following else len(document)
        begin = mark.start("rest") if mark["rest"] else mark.end()
        fields.setdefault(mark["code"], document[begin:end].strip())
    marked = Marked(
        published=parse_published(" ".join(fields.get("PD", "").split())),
        outlet=" ".join(fields.get("SN", "").split()) or None,
        title=" ".join(fields.get("HD", "").split()) or None,
    )
    return marked, "\n\n".join(fields[code] for code in ("LP", "TD") if fields.get(code))


def _displayed(document: str) -> tuple[Marked, str]:
    """Headline, byline, count of words, day, hour, source, code, language, copyright; text."""
    match = _COUNT.search(document)
    if match is None:
        return Marked(), document
    top = [line.strip() for line in document[: match.start()].split("\n") if line.strip()]
    title = [line for line in top if not _BYLINE.match(line)]
    below = document[match.end() :].lstrip("\n").split("\n")
    end = _end_of_block(below)
    block = [line.strip() for line in below[:end] if line.strip()]
    days = [parse_published(line) for line in block if re.fullmatch(_DAY, line)]
    named = [
        line
        for line in block
        if not (re.fullmatch(_DAY, line) or _OWNED.search(line) or line in _LANGUAGES)
        and not re.match(r"\d{1,2}:\d\d|[A-Z0-9]{2,8}$|\d+$", line)
    ]
    marked = Marked(
        published=days[0] if days else None,
        outlet=named[0] if named else None,
        title=title[-1] if title else None,
    )
    return marked, "\n".join(below[end:]).strip()


def _end_of_block(lines: list[str]) -> int:
    """Where the text begins: below the language and the copyright, else at a gap or a sentence."""
    for at, line in enumerate(lines[:_MOST_LINES]):
        if line.strip() in _LANGUAGES:
            at += 1
            while at < len(lines) and (not lines[at].strip() or _is_owned(lines[at])):
                at += 1
            return at
    for at, line in enumerate(lines[:_MOST_LINES]):
        if not line.strip() or len(line) > _LONGEST_LABEL or not open_ended(line):
            return at
    return min(len(lines), _MOST_LINES)


def _is_owned(line: str) -> bool:
    return len(line) < 200 and bool(_OWNED.search(line))
