"""A book or an issue of a paper as EPUB -> an article for each of its parts, in reading order.

The day is the one the package gives for its publication; covers and tables of contents, which
have few words or say what they are, are passed over.
"""

import posixpath
import re
from collections.abc import Iterator
from typing import BinaryIO
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from extractor.errors import ReadError
from extractor.readers import decoding, markup, xmltree, zipped
from extractor.readers.bounded import whole
from extractor.readers.inputs import Given, Marked, Unreadable, article, at_least_one
from extractor.readers.metadata import parse_published
from extractor.records import Article

MOST_BYTES = 200_000_000
TOO_BIG = f"an EPUB of more than {MOST_BYTES // 1_000_000} MB; split it"
BROKEN = "an EPUB that cannot be read; save its words as a .txt file"
NO_TEXT = "an EPUB without words; save its words as a .txt file"
SHORTEST = 200
"""Characters of a part; what is shorter is a cover or a title page."""
_CONTAINER = "META-INF/container.xml"
_BODY = re.compile(r"<body\b[^>]{0,1000}>(.*?)(?:</body|\Z)", re.DOTALL | re.IGNORECASE)
_HEADING = re.compile(r"<h[1-3]\b[^>]{0,1000}>(.{1,2000}?)</h[1-3]", re.DOTALL | re.IGNORECASE)
_CONTENTS = re.compile(r"(?i)(?:table of )?contents|cover|copyright|title page|colophon|index")
_OF_ISSUE = re.compile(r"\s*[\[(].*$")


def read(
    stream: BinaryIO, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable]:
    """Yields the article of each part, or why there is none."""
    data = whole(stream, most=MOST_BYTES, too_big=TOO_BIG, binary=True)
    zipped.check(data, broken=BROKEN, too_big=TOO_BIG)
    package, folder = _package(data)
    marked = _marked(package)
    found = _parts(data, package, folder, marked, ref=ref, path=path, given=given)
    yield from at_least_one(found, Unreadable(ref, NO_TEXT))


def _parts(
    data: bytes,
    package: Element,
    folder: str,
    marked: Marked,
    *,
    ref: str,
    path: str | None,
    given: Given,
) -> Iterator[Article | Unreadable]:
    for number, name in enumerate(_spine(package, folder), start=1):
        try:
            page = decoding.decode(zipped.member(data, name, broken=BROKEN))
        except ReadError as error:
            yield Unreadable(f"{ref}:{number}", str(error))
            continue
        body = _BODY.search(page)
        content = body[1] if body else page
        heading = _HEADING.search(content)
        title = markup.plain(heading[1]).replace("\n\n", " ") if heading else None
        text = markup.plain(content)
        if len(text) < SHORTEST or (title and _CONTENTS.fullmatch(title)):
            continue
        told = Marked(published=marked.published, outlet=marked.outlet, title=title)
        yield article(text, given=given, marked=told, ref=f"{ref}:{number}", path=path)


def _package(data: bytes) -> tuple[Element, str]:
    """The package document, and the folder it stands in.

    Raises:
        ReadError: If there is none.
    """
    container = _only(zipped.member(data, _CONTAINER, broken=BROKEN), "container")
    name = xmltree.value(container, ".//rootfile", "full-path")
    if not name:
        raise ReadError(BROKEN)
    return _only(zipped.member(data, name, broken=BROKEN), "package"), posixpath.dirname(name)


def _only(data: bytes, name: str) -> Element:
    found = next(xmltree.items(data, frozenset((name,))), None)
    if found is None:
        raise ReadError(BROKEN)
    return found


def _spine(package: Element, folder: str) -> Iterator[str]:
    """Yields the names of the parts in reading order, without the navigation."""
    named = {item.get("id"): item for item in package.iter("item")}
    for reference in package.iter("itemref"):
        item = named.get(reference.get("idref"))
        if item is None or "nav" in (item.get("properties") or "").split():
            continue
        if reference.get("linear") != "no" and "html" in (item.get("media-type") or ""):
            yield posixpath.normpath(posixpath.join(folder, unquote(item.get("href") or "")))


def _marked(package: Element) -> Marked:
    dates = [
        "".join(element.itertext())
        for element in package.iter("date")
        if not {"modification", "creation"} & set(element.attrib.values())
    ]
    publisher = xmltree.text(package, ".//publisher")
    if publisher and publisher.casefold() == "calibre":  # who made the file of a paper's pages
        publisher = _OF_ISSUE.sub("", xmltree.text(package, ".//title") or "") or None
    days = parse_published(dates[0]) if dates else None
    return Marked(published=days, outlet=publisher)
