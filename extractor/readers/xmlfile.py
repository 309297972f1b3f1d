"""An XML file -> its articles: a feed, NITF, NewsML-G2, or an export of ProQuest.

What it is, its outermost element tells. XML of another kind is named: words without the day that
stands beside them somewhere would be worse than none.
"""

import io
from collections.abc import Callable, Iterator
from typing import BinaryIO
from xml.etree.ElementTree import Element

from extractor.errors import ReadError
from extractor.readers import feed, items, markup, newsml, nitf, webpage, xmltree
from extractor.readers.bounded import whole
from extractor.readers.inputs import Given, Remark, Unreadable
from extractor.readers.items import Item
from extractor.records import Article

MOST_BYTES = 64_000_000
TOO_BIG = f"XML of more than {MOST_BYTES // 1_000_000} MB; split it"
UNKNOWN = (
    "XML, but neither a feed nor NITF, NewsML-G2 or an export of ProQuest; save the article's "
    "words as a .txt file"
)
PROQUEST = frozenset(("RECORD", "Record", "record"))
ROOTS = frozenset(("nitf", "NITF", *newsml.ROOTS, *PROQUEST, "RECORDS", "Records", "records"))
PAGES = ("html", "HTML")


def read(
    stream: BinaryIO, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable | Remark]:
    """Yields each article of the file, or why there is none."""
    data = whole(stream, most=MOST_BYTES, too_big=TOO_BIG)
    name = xmltree.root(data[:8192])
    if name in ROOTS:
        yield from _items(data, name, ref=ref, path=path, given=given)
    elif name in PAGES:
        yield from webpage.pages(data, ref=ref, path=path, given=given)
    elif feed.is_feed(data):
        yield from feed.read(io.BytesIO(data), ref=ref, path=path, given=given)
    else:
        raise ReadError(UNKNOWN)


def _items(
    data: bytes, name: str, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable | Remark]:
    names: frozenset[str]
    parse: Callable[[Element], Item]
    if name in newsml.ROOTS:
        names, parse = newsml.NAMES, newsml.read
    elif name in ("nitf", "NITF"):
        names, parse = nitf.NAMES, nitf.read
    else:
        names, parse = PROQUEST, _record
    found: list[Item] = []
    broken = None
    try:
        found.extend(map(parse, xmltree.items(data, names)))
    except ReadError as error:
        broken = Unreadable(ref, str(error))
    yield from items.articles(items.latest(found), ref=ref, path=path, given=given)
    if broken or not found:
        yield broken or Unreadable(ref, UNKNOWN)


def _record(record: Element) -> Item:
    """Returns what a record of ProQuest says; its text is HTML with its signs written out."""
    words = record.find(".//TextInfo/Text")
    words = record.find(".//FullText") if words is None else words
    body = ""
    if words is not None:
        body = (
            markup.text("".join(words.itertext())) if not len(words) else xmltree.paragraphs(words)
        )
    return Item(
        text=body,
        title=xmltree.text(record, ".//TitleAtt/Title", ".//RecordTitle", "Title"),
        dates=(
            xmltree.text(record, ".//NumericDate", ".//NumericPubDate"),
            xmltree.text(record, ".//AlphaPubDate", ".//PubDate"),
        ),
        outlet=xmltree.text(record, ".//PubFrosting/Title", ".//Publication/Title", ".//PubTitle"),
        url=xmltree.text(record, ".//URLDocView"),
    )
