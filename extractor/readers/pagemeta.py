"""What the markup of a web page says of its article: JSON-LD first, then OpenGraph, then the rest.

Published and modified are kept apart: a page that only tells when it was changed has no day of
publication. Of a moment in UTC that is told a second time with the zone of the outlet, the day is
the outlet's: that is what the reader of the page sees. A day after the page was retrieved is
refused, for nothing is saved before it is published.
"""

import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

from extractor.readers import decoding, modified
from extractor.readers.inputs import Marked
from extractor.readers.metadata import parse_published
from extractor.records import DateRange

PROPERTIES = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "article.published",
    "published_time",
    "publish-date",
    "publish_date",
    "publication_date",
    "publication-date",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "citation_publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "pubdate",
    "ptime",
    "article_date_original",
    "originalpublicationdate",
    "dc.date",
    "dcterms.date",
    "date",
)
"""Names of ``<meta>`` that hold a day of publication, the surest first."""
CHANGED = (
    "article:modified_time",
    "og:article:modified_time",
    "og:updated_time",
    "datemodified",
    "article.updated",
    "last-modified",
    "dcterms.modified",
    "dc.date.modified",
)
"""Names of ``<meta>`` that say when a page was last changed, the surest first."""
TITLES = ("og:title", "twitter:title", "dc.title", "headline", "title")
OUTLETS = ("og:site_name", "application-name", "dc.publisher", "twitter:site")
ADDRESSES = ("og:url",)
ARTICLE_TYPES = re.compile(
    r"(?:\w*Article|Report|BlogPosting|LiveBlogPosting|OpinionNewsArticle|\w*NewsArticle)$"
)
DEEPEST = 40
ONE_DAY = timedelta(days=1)
"""Zones reach 14 hours: what is tomorrow here can be today there."""


def find(tree: Any, *, retrieved: date | None) -> tuple[Marked, str | None]:
    """Returns what a page says of its article, and its address.

    Args:
        tree: The root of the page as lxml reads it.
        retrieved: The day it was saved, if known.
    """
    metas = _metas(tree)
    objects = _own_first(list(articles(tree)), tree)
    stamps = [
        *_strings(objects, "datePublished"),
        *_named(metas, PROPERTIES),
        *_times(tree),
    ]
    published = _published(stamps, retrieved)
    outlet = next(_publishers(objects), None) or _first(metas, OUTLETS)
    title = next(_strings(objects, "headline"), None) or _first(metas, TITLES)
    url = _first(metas, ADDRESSES) or _canonical(tree)
    changed = _changed([*_strings(objects, "dateModified"), *_named(metas, CHANGED)], retrieved)
    return Marked(published, _line(outlet), _line(title), changed), url


def _published(stamps: list[str], retrieved: date | None) -> DateRange | None:
    for words in stamps:
        days = parse_published(words)
        if days and days.first and not is_late(days, retrieved):
            return _in_outlets_zone(words, stamps) or days
    return None


def _changed(stamps: list[str], retrieved: date | None) -> str | None:
    """The first that can be read; a page is not saved before it is changed."""
    latest = (retrieved + ONE_DAY).isoformat() if retrieved else "9999"
    told = (modified.parse(words) for words in stamps)
    return next((moment for moment in told if moment and moment[:10] <= latest), None)


def _named(metas: dict[str, str], names: tuple[str, ...]) -> list[str]:
    return [metas[name] for name in names if name in metas]


def is_late(days: DateRange, retrieved: date | None) -> bool:
    """Tells whether the days are all after the day of retrieval, whatever the zone."""
    return bool(retrieved and days.first and days.first > retrieved + ONE_DAY)


def _in_outlets_zone(words: str, stamps: list[str]) -> DateRange | None:
    moment = _moment(words)
    if moment is None or moment.utcoffset():
        return None
    for other in stamps:
        same = _moment(other)
        if same and same.utcoffset() and same == moment:
            return DateRange(same.date(), same.date())
    return None


def _moment(words: str) -> datetime | None:
    """A moment with its zone; None for anything less."""
    try:
        moment = datetime.fromisoformat(words.strip())
        return moment if moment.tzinfo and moment.astimezone(UTC) else None
    except (ValueError, OverflowError):
        return None


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = decoding.clean(meta.get("content") or "").strip()
        if content:
            found.setdefault(name.casefold(), content)
    return found


def _times(tree: Any) -> Iterator[str]:
    """Yields the machine-readable times that say they are of publication."""
    for mark in tree.iter("time", "span", "abbr"):
        about = " ".join(mark.get(name) or "" for name in ("itemprop", "class", "pubdate"))
        is_published = "pubdate" in mark.attrib or re.search(
            r"datePublished|dt-published|\bpubl?i?s?h?(?:ed)?[-_]?(?:date|time)|\bpublished\b",
            about,
            re.IGNORECASE,
        )
        stamp = mark.get("datetime") or mark.get("content") or ""
        if is_published and stamp.strip() and "modif" not in about and "updat" not in about:
            yield stamp.strip()


def articles(tree: Any) -> Iterator[dict[str, Any]]:
    """Yields the JSON-LD objects that are articles (https://schema.org/Article), in order."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        words = re.sub(r"^\s*(?:<!--|//<!\[CDATA\[)|(?:-->|//\]\]>)\s*$", "", script.text or "")
        try:
            content = json.loads(words, strict=False)
        except (ValueError, RecursionError):
            continue
        yield from (each for each in _objects(content, 0) if _is_article(each))


def _own_first(objects: list[dict[str, Any]], tree: Any) -> list[dict[str, Any]]:
    """The article whose headline the page shows before those of others, which it links to."""
    shown = {_line("".join(heading.itertext())) for heading in tree.iter("h1")} - {None}
    return sorted(
        objects, key=lambda each: _line(next(_strings([each], "headline"), "")) not in shown
    )


def _objects(content: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > DEEPEST:
        return
    if isinstance(content, list):
        for each in content:
            yield from _objects(each, depth + 1)
    elif isinstance(content, dict):
        yield content
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(content.get(name), depth + 1)


def _is_article(values: dict[str, Any]) -> bool:
    types = values.get("@type")
    named = types if isinstance(types, list) else [types]
    return any(isinstance(each, str) and ARTICLE_TYPES.search(each) for each in named)


def _strings(objects: list[dict[str, Any]], name: str) -> Iterator[str]:
    for values in objects:
        value = values.get(name)
        value = value[0] if isinstance(value, list) and value else value
        if isinstance(value, str) and value.strip():
            yield decoding.clean(value).strip()


def _publishers(objects: list[dict[str, Any]]) -> Iterator[str]:
    for values in objects:
        publisher = values.get("publisher")
        publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(name, str) and name.strip() and "://" not in name:
            yield decoding.clean(name).strip()


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name].removeprefix("@") for name in names if name in metas), None)


def _canonical(tree: Any) -> str | None:
    for link in tree.iter("link"):
        address = link.get("href") or ""
        if (link.get("rel") or "").casefold() == "canonical" and "://" in address:
            return decoding.clean(address).strip()
    return None


def _line(words: str | None) -> str | None:
    """Words on one line, their HTML entities resolved: JSON-LD often has them."""
    if words is None:
        return None
    import html

    return " ".join(html.unescape(words).split()) or None
