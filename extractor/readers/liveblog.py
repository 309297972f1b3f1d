"""The posts of a live blog, each with its own time: what each says counts from its own day.

Told by JSON-LD (``liveBlogUpdate``) where posts have their words there, else by the elements of
the page that hold a time and words of their own, on a page that says it is a live blog.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import Any

from extractor.readers import decoding, markup
from extractor.readers.metadata import parse_published
from extractor.records import DateRange

FEWEST = 2
SHORTEST = 20
"""Characters of a post; what is shorter is a picture or a poll."""
MOST_AROUND = 12
"""Elements around a time among which its post is looked for."""
_LIVE = re.compile(r"(?i)\blive\b|\bas it happened\b|\brolling (?:coverage|updates)\b")
_POST = ("article", "section", "div", "li")
_PROSE = ("p", "blockquote", "li")
_HEADINGS = ("h2", "h3", "h4")


@dataclass(frozen=True, slots=True)
class Post:
    """One post: its words, when it was written, its headline and its address, if it has them."""

    text: str
    published: DateRange
    title: str | None
    url: str | None


def posts(tree: Any, objects: list[dict[str, Any]]) -> list[Post]:
    """Returns the posts of a page in its order; none where it is no live blog.

    Args:
        tree: The root of the page as lxml reads it.
        objects: Its JSON-LD objects that are articles.
    """
    live = [each for each in objects if "LiveBlogPosting" in str(each.get("@type"))]
    told = [post for each in live for post in _told(each.get("liveBlogUpdate"))]
    if len(told) >= FEWEST:
        return told
    if live or _LIVE.search(_headline(tree)):
        shown = list(_shown(tree))
        if len(shown) >= FEWEST:
            return shown
    return []


def _told(updates: Any) -> Iterator[Post]:
    """Yields the posts of JSON-LD that have their words and their time there."""
    for update in updates if isinstance(updates, list) else []:
        if not isinstance(update, dict):
            continue
        body, moment = update.get("articleBody"), update.get("datePublished")
        days = parse_published(moment) if isinstance(moment, str) else None
        if not isinstance(body, str) or len(body) < SHORTEST or days is None:
            continue
        title, url = update.get("headline"), update.get("url")
        yield Post(
            text=decoding.clean(markup.text(body)).strip(),
            published=days,
            title=_line(title) if isinstance(title, str) else None,
            url=url if isinstance(url, str) and "://" in url else None,
        )


def _shown(tree: Any) -> Iterator[Post]:
    """Yields the elements that hold one time, and words of their own."""
    times = [each for each in tree.iter("time") if each.get("datetime")]
    held: dict[Any, set[str]] = {}
    for each in times:
        for outer in islice(each.iterancestors(), MOST_AROUND):
            held.setdefault(outer, set()).add(each.get("datetime"))
    told: set[Any] = set()
    for each in times:
        alone = takewhile(
            lambda outer: len(held[outer]) == 1, islice(each.iterancestors(), MOST_AROUND)
        )
        element = next((outer for outer in reversed(list(alone)) if outer.tag in _POST), None)
        if element is None or element in told:
            continue
        told.add(element)
        days = parse_published(each.get("datetime"))
        words = [" ".join(_words(part).split()) for part in element.iter(*_PROSE)]
        text = decoding.clean("\n\n".join(filter(None, words)))
        if days is None or len(text) < SHORTEST:
            continue
        heading = next(element.iter(*_HEADINGS), None)
        title = _line(_words(heading)) if heading is not None else None
        yield Post(text=text, published=days, title=title, url=None)


def _words(element: Any) -> str:
    """The words of an element without those of a time in it."""
    if any(True for _ in element.iter("time")):
        return "".join(
            piece
            for piece in element.xpath(".//text()[not(ancestor::time)]")
            if isinstance(piece, str)
        )
    return "".join(element.itertext())


def _headline(tree: Any) -> str:
    named = [*tree.iter("h1"), *tree.iter("title")]
    return " ".join("".join(each.itertext())[:300] for each in named[:3])


def _line(words: str) -> str | None:
    return " ".join(decoding.clean(markup.plain(words)).split()) or None
