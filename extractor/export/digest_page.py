"""A digest as one HTML file: the days that matter most, each beside the sentences that tell it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TextIO

from extractor import spoken
from extractor.digest_records import Digest
from extractor.export import pages
from extractor.export.citing import Cited, cited

SUBJECT = ("actor", "by", "about")
"""The filters that say whom or what a page is about."""

Query = Mapping[str, str | list[str]]


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the page."""

    words: str
    weekday: str | None
    lines: list[Cited]


def page(digest: Digest, stream: TextIO) -> None:
    """Writes a digest as a page."""
    days = [_day(each.date.isoformat(), map(cited, each.sentences)) for each in digest.days]
    articles = len({line.article_id for day in digest.days for line in day.sentences})
    number = f"{len(days)} day{'s' if len(days) != 1 else ''}"
    pages.write(
        "digest.html",
        stream,
        styles=("base.css", "asked.css", "digest.css"),
        heading=digest.title or heading(digest.query) or "The days that matter most",
        subtitle=digest.subtitle,
        asked=asked(digest.query),
        summary=f"{number}, told by {articles} article{'s' if articles != 1 else ''}.",
        days=days,
    )


def heading(query: Query) -> str:
    """Returns whom or what a question is about, in words; "" where it names nobody."""
    return ", ".join(_listed(query[name]) for name in SUBJECT if name in query)


def asked(query: Query) -> list[str]:
    """Returns each filter of a question in words."""
    named = ((name.replace("_", " "), _listed(value)) for name, value in query.items())
    return [name if value == "yes" else f"{name}: {value}" for name, value in named]


def _day(iso: str, lines: "map[Cited]") -> Day:
    return Day(spoken.days(iso), spoken.weekday(iso), list(lines))


def _listed(value: str | list[str]) -> str:
    return value if isinstance(value, str) else ", ".join(value)
