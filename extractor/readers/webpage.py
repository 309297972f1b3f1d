"""A web page -> Article: trafilatura finds the text, ``pagemeta`` reads the markup.

Menus, comments and what else stands around an article are left out, so offsets are those of the
article's text, not of the page. A page whose markup is silent about its day is asked for a visible
"Published" line, then for a dateline, and last, marked as such, for a date in its address.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, BinaryIO

from extractor.errors import ReadError
from extractor.readers import (
    around_headline,
    decoding,
    exports,
    liveblog,
    metadata,
    optional,
    pagemeta,
    preformatted,
)
from extractor.readers.inputs import EMPTY, Given, Marked, Unreadable, article
from extractor.records import Article, DateRange

MOST_BYTES = 64_000_000
MOST_MARKUP = 8_000_000
"""Bytes of a page without the pictures that a browser may save in it; 4 MB take 3 s."""
TOO_BIG = "a web page too large for one article; save the article's words as a .txt file"
SHORTEST = 40
"""Characters; what is shorter is a menu or a notice about cookies."""
NO_TEXT = "no article in this page; save its words as a .txt file"
_SAVED_FROM = re.compile(rb"<!--\s*saved from url=\(\d{1,6}\)([^\s>]{1,2000})")
_SINGLE_FILE = re.compile(
    rb"Page saved with SingleFile\s+url:\s*(\S{1,2000})\s+saved date:\s*([^\n]{1,80})"
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_EMBEDDED = re.compile(rb"data:[\w.+/-]{0,60};base64,[A-Za-z0-9+/=\s]{200,}")
_VISIBLE = re.compile(r"\b(?:published|posted|first published|issued)\b", re.IGNORECASE)
_CONTROLS = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]")
_HUGE_TAG = re.compile(rb"<[A-Za-z][^<>]{20000,}")
_MOST_ATTRIBUTES = 2_000
"""Of one element; parsers compare each with all others, and 100,000 take minutes."""


def read(
    stream: BinaryIO, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable]:
    """Yields the article of a page, or why there is none."""
    yield from pages(stream.read(MOST_BYTES + 1), ref=ref, path=path, given=given)


def pages(
    data: bytes, *, ref: str, path: str | None, given: Given, charset: str | None = None
) -> Iterator[Article | Unreadable]:
    """Yields the articles of a page's bytes: of a press export, of a live blog, or the one it is.

    Args:
        data: The page.
        ref: What it came as.
        path: The file it was read from.
        given: What is known of it from outside.
        charset: The encoding that the server or the mail named.
    """
    if len(data) <= MOST_BYTES and exports.is_page(data):
        charset = charset or _declared(data)
        yield from exports.page(data, ref=ref, path=path, given=given, charset=charset)
        return
    found = _opened(data, given, charset)
    if isinstance(found, str):
        yield Unreadable(ref, found)
        return
    posts = liveblog.posts(found.tree, list(pagemeta.articles(found.tree)))
    if posts:
        yield from _posts(posts, found, ref=ref, path=path)
    else:
        yield _article(found, ref=ref, path=path)


def page(
    data: bytes, *, ref: str, path: str | None, given: Given, charset: str | None = None
) -> Article | Unreadable:
    """Returns the article of a page's bytes, whatever it is of; see ``pages``."""
    found = _opened(data, given, charset)
    return Unreadable(ref, found) if isinstance(found, str) else _article(found, ref=ref, path=path)


@dataclass(frozen=True, slots=True)
class _Page:
    """A page as a tree, what is known of it from outside, and where it was saved from."""

    tree: Any
    given: Given
    saved_from: str | None


def _opened(data: bytes, given: Given, charset: str | None) -> _Page | str:
    """The page, or why it is none."""
    if not data.strip():
        return EMPTY
    data = _EMBEDDED.sub(b"", data) if MOST_MARKUP < len(data) <= MOST_BYTES else data
    if len(data) > MOST_MARKUP or _has_huge_tag(data):
        return TOO_BIG
    if reason := decoding.binary(data):
        return reason
    try:
        optional.library("trafilatura")
        saved_from, given = _saved(data, given)
        tree = _tree(_CONTROLS.sub(" ", decoding.decode(data, charset or _declared(data))))
    except ReadError as error:  # the library is not installed
        return str(error)
    return NO_TEXT if tree is None else _Page(tree, given, saved_from)


def _article(found: _Page, *, ref: str, path: str | None) -> Article | Unreadable:
    try:
        return _whole(found.tree, found.given, found.saved_from, ref=ref, path=path)
    except RecursionError:
        return Unreadable(ref, "a page of too many nested elements; save its words as a .txt file")


def _posts(
    posts: list[liveblog.Post], found: _Page, *, ref: str, path: str | None
) -> Iterator[Article | Unreadable]:
    marked, address = pagemeta.find(found.tree, retrieved=found.given.retrieved)
    for number, post in enumerate(posts, start=1):
        late = pagemeta.is_late(post.published, found.given.retrieved)
        yield article(
            post.text,
            given=replace(found.given, url=None),
            marked=Marked(None if late else post.published, marked.outlet, post.title),
            ref=f"{ref}:{number}",
            url=post.url or found.given.url or found.saved_from or address,
            path=path,
        )


def _whole(
    tree: Any, given: Given, saved_from: str | None, *, ref: str, path: str | None
) -> Article | Unreadable:
    extraction = optional.library("trafilatura")
    marked, address = pagemeta.find(tree, retrieved=given.retrieved)
    if marked.published is None:
        day = _visible(tree, given.retrieved) or around_headline.published(tree, given.retrieved)
        marked = replace(marked, published=day)
    preformatted.join(tree)
    found = extraction.bare_extraction(tree, include_comments=False, include_tables=True)
    text = decoding.clean((found.text if found else None) or "")
    if len(text.strip()) < SHORTEST:
        return Unreadable(ref, NO_TEXT)
    marked = replace(marked, title=_title(marked.title, text))
    url = given.url or saved_from or address
    return _undated_if_late(
        article(
            re.sub(r"\n+", "\n\n", text.strip()),
            given=given,
            marked=marked,
            ref=ref,
            url=url,
            path=path,
            named=url or path,
        ),
        given.retrieved,
    )


def _title(title: str | None, text: str) -> str | None:
    """The headline as it stands on top of the text, where the markup's only adds the site to it."""
    first = text.strip().split("\n", 1)[0].strip()
    is_headline = title is not None and len(first) >= SHORTEST // 2 and first in title
    return first if is_headline else title


def _undated_if_late(found: Article | Unreadable, retrieved: date | None) -> Article | Unreadable:
    """Takes back a day that the text or the address gave and that was still to come."""
    from msgspec.structs import replace as changed

    if isinstance(found, Unreadable) or found.published is None or found.published_basis == "given":
        return found
    if not pagemeta.is_late(found.published, retrieved):
        return found
    return changed(found, published=None, published_basis=None)


def _tree(html: str) -> Any:
    """The page as a tree without XML declarations; None when nothing is in it."""
    parsing = optional.library("lxml.html")
    try:
        parser = parsing.HTMLParser(encoding="utf-8", remove_comments=True)
        return parsing.fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (optional.library("lxml.etree").ParserError, ValueError):
        return None


def _has_huge_tag(data: bytes) -> bool:
    return any(tag[0].count(b"=") > _MOST_ATTRIBUTES for tag in _HUGE_TAG.finditer(data))


def _declared(data: bytes) -> str | None:
    match = _CHARSET.search(data[:4096])
    return match[1].decode("ascii", "replace") if match else None


def _saved(data: bytes, given: Given) -> tuple[str | None, Given]:
    """Where and when a browser says that it saved the page."""
    head = data[:8192]
    if match := _SINGLE_FILE.search(head):
        day = metadata.parse_published(_american(match[2].decode("ascii", "replace")))
        if day and day.last and given.retrieved is None:
            given = replace(given, retrieved=day.last)
        return decoding.clean(match[1].decode("utf-8", "replace")), given
    match = _SAVED_FROM.search(head)
    return (decoding.clean(match[1].decode("utf-8", "replace")) if match else None), given


def _american(words: str) -> str:
    """A browser's clock ("Fri May 08 2020 10:00:00 GMT+0200") in an order that we read."""
    parts = words.split()
    return f"{parts[2]} {parts[1]} {parts[3]}" if len(parts) > 3 else words


def _visible(tree: Any, retrieved: date | None) -> DateRange | None:
    """The day of a line of the page that says it is of publication, wherever it stands."""
    for element in tree.iter("time", "span", "p", "div", "li", "small"):
        words = around_headline.line(element)
        if not _VISIBLE.search(words):
            continue
        found = metadata.find(f"{words}\n\n").published
        if found and not pagemeta.is_late(found, retrieved):
            return found
    return None
