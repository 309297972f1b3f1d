"""News in NITF by the IPTC: what one document says, and its text.

The day is the one in the paper (``pubdata``) or of its release, which an embargo puts off, then
that of its issue. Byline and dateline stand above the text as they are printed.
"""

from xml.etree.ElementTree import Element

from extractor.readers import ninjs
from extractor.readers.items import Item
from extractor.readers.xmltree import paragraphs, text, value

NAMES = frozenset(("nitf",))
_LEFT_OUT = frozenset(("media", "media-caption", "byline", "note", "nitf-table-metadata", "fn"))


def read(document: Element) -> Item:
    """Returns what a document (``<nitf>``) says."""
    content = document.find(".//body.content")
    body = paragraphs(content, left_out=_LEFT_OUT) if content is not None else ""
    top = (text(document, ".//body.head/byline"), text(document, ".//body.head/dateline"))
    issued = value(document, ".//docdata/date.issue", "norm")
    released = value(document, ".//docdata/date.release", "norm")
    return Item(
        key=value(document, ".//docdata/doc-id", "id-string"),
        title=text(document, ".//hedline/hl1", "head/title", ".//hedline"),
        text="\n\n".join(filter(None, (*top, body))) if body else "",
        dates=(
            value(document, ".//pubdata", "date.publication"),
            ninjs.later(_dashed(issued), _dashed(released)),
            value(document, ".//dateline/story.date", "norm"),
        ),
        outlet=value(document, ".//pubdata", "name")
        or text(document, ".//body.head/distributor")
        or value(document, ".//docdata/doc.copyright", "holder"),
        url=value(document, ".//pubdata", "ex-ref"),
        refused=_refused(document),
    )


def _refused(document: Element) -> str | None:
    status = value(document, ".//docdata", "management-status") or ""
    if status in ("canceled", "cancelled", "withheld", "unpublished"):
        return ninjs.CANCELLED.format(status=status)
    return None


def _dashed(words: str | None) -> str | None:
    """A moment like 20210304T090000Z in the form that can be compared."""
    if words and len(words) >= 8 and words[:8].isdecimal():
        day = f"{words[:4]}-{words[4:6]}-{words[6:8]}"
        clock = words[9:15]
        return f"{day}T{clock[:2]}:{clock[2:4]}{words[15:]}" if len(clock) == 6 else day
    return words
