"""One article of a Factiva export, with its field codes or as it is displayed."""

import re
from collections.abc import Iterator

from extractor.readers.inputs import Marked
from extractor.readers.metadata import parse_published

_CODES = "SE HD CR BY WC PD ET SN SC ED PG VOL LA CY LP TD CT RF CO IN NS RE IPC IPD PUB AN ART CLM"
_CODE = re.compile(rf"(?m)^(?P<code>{'|'.join(_CODES.split())})(?:[ \t]+(?P<rest>\S.*)|[ \t]*$)")
_DAY = r"\d{1,2} [A-Z][a-z]{2,8} \d{4}"
_WORDS = r"\d[\d,]* words"
STARTS = re.compile(rf"(?m)^WC[ \t]*\n?[ \t]*{_WORDS}[ \t]*$|^{_WORDS}[ \t]*\n+{_DAY}[ \t]*$")
_END = re.compile(r"(?m)^(?:AN[ \t]*\n?[ \t]*)?Document [A-Z]\w{10,40}[ \t]*$")
_PAGE = re.compile(r"^Page \d+ of \d+|^© \d{4} Factiva|^Copyright \d{4} Factiva")


def documents(text: str) -> Iterator[str]:
    """Yields the part of the text that each article takes, with its fields."""
    yield from (part for part in _END.split(text) if STARTS.search(part))


def parse(document: str) -> tuple[Marked, str]:
    """Returns what the fields say, and the text."""
    lines = [line for line in document.split("\n") if not _PAGE.match(line)]
    document = "\n".join(lines).strip("\n")
    coded = re.search(r"(?m)^WC\b", document)
    return _coded(document) if coded else _displayed(document)


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
    match = re.search(rf"(?m)^{_WORDS}[ \t]*\n+(?P<day>{_DAY})[ \t]*$", document)
    if match is None:
        return Marked(), document
    top = [line.strip() for line in document[: match.start()].split("\n") if line.strip()]
    head, _, body = document[match.end() :].lstrip("\n").partition("\n\n")
    below = [line.strip() for line in head.split("\n")]
    named = [line for line in below if line and not re.match(r"\d{1,2}:\d\d|[A-Z]{2}$", line)]
    title = [line for line in top if not re.match(r"(?:By|BY) [A-Z]", line)]
    marked = Marked(
        published=parse_published(match["day"]),
        outlet=named[0] if named else None,
        title=" ".join(title[-2:]) or None,
    )
    return marked, body.strip()
