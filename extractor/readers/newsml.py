"""News in NewsML-G2 by the IPTC, alone or in a message of several: what one item says.

The day is that of the item's first version, in the zone it is told with; an item under embargo was
not published before that ended. Items of pictures have no words; those taken back are not read.
"""

from xml.etree.ElementTree import Element

from extractor.readers import ninjs, nitf
from extractor.readers.items import Item
from extractor.readers.markup import plain
from extractor.readers.xmltree import paragraphs, text, value

NAMES = frozenset(("newsItem",))
ROOTS = frozenset(("newsItem", "newsMessage"))
_LEFT_OUT = frozenset(("head", "figure", "figcaption", "script", "style"))
_TAKEN_BACK = ("stat:canceled", "stat:cancelled", "stat:withheld")
_HEADLINES = (
    "contentMeta/headline[@role='hldrole:main']",
    "contentMeta/headline[@role='hd:main']",
    "contentMeta/headline",
    "itemMeta/title",
)


def read(item: Element) -> Item:
    """Returns what an item (``<newsItem>``) says."""
    first = text(
        item, "itemMeta/firstCreated", "itemMeta/versionCreated", "contentMeta/contentCreated"
    )
    status = value(item, "itemMeta/pubStatus", "qcode") or ""
    body, title = _content(item)
    top = (text(item, "contentMeta/by"), text(item, "contentMeta/dateline"))
    return Item(
        key=item.get("guid"),
        version=_version(item.get("version")),
        title=text(item, *_HEADLINES) or title,
        text="\n\n".join(filter(None, (*top, body))) if body else "",
        dates=(ninjs.later(first, text(item, "itemMeta/embargoed")),),
        outlet=_name(item, "contentMeta/infoSource") or _name(item, "itemMeta/provider"),
        refused=ninjs.CANCELLED.format(status=status) if status in _TAKEN_BACK else None,
    )


def _content(item: Element) -> tuple[str, str | None]:
    """The words of an item, and the headline in them: as NITF, HTML or plain text."""
    document = item.find("contentSet/inlineXML//nitf")
    if document is not None:
        inner = nitf.read(document)
        return inner.text, inner.title
    for path in ("contentSet/inlineXML//body", "contentSet/inlineXML"):
        found = item.find(path)
        if found is not None:
            return paragraphs(found, left_out=_LEFT_OUT), None
    data = item.find("contentSet/inlineData")
    words = "".join(data.itertext()) if data is not None else ""
    is_html = data is not None and "html" in (data.get("contenttype") or "")
    return (plain(words) if is_html else words.strip()), None


def _name(item: Element, path: str) -> str | None:
    """The name of a party: written out, literal, or the code of it ("nprov:AFP")."""
    code = value(item, path, "qcode") or ""
    return (
        text(item, f"{path}/name")
        or value(item, path, "literal")
        or code.rpartition(":")[2]
        or None
    )


def _version(words: str | None) -> float:
    return float(words) if words and words.isdecimal() and len(words) < 10 else 0.0
