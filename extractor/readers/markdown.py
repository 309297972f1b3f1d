"""Markdown, with the front matter that site generators write: YAML (``---``) or TOML (``+++``).

Of YAML only ``name: value`` lines are read, and what is indented below ``name: >``; that is what
titles and dates are written in. A site's own ``published: true`` is no date. The text is kept
character for character from the end of the front matter.
"""

import re
import tomllib
from collections.abc import Iterator
from typing import BinaryIO

from extractor.readers import decoding, modified, plaintext
from extractor.readers.bounded import whole
from extractor.readers.inputs import TOO_LONG, Given, Marked, Unreadable, article
from extractor.readers.metadata import parse_published
from extractor.records import Article

_FRONT = re.compile(
    r"\s*(?P<mark>---|\+\+\+)[ \t]*\r?\n(?P<fields>.*?)\r?\n(?P=mark)[ \t]*(?:\r?\n|$)", re.S
)
_LINE = re.compile(
    r"(?m)^(?P<name>[A-Za-z][\w-]{0,60}):[ \t]*"
    r"(?:[>|][+-]?[ \t]*\r?(?P<below>(?:\n[ \t]+\S.*)+)|(?P<value>\S.*))$"
)
PUBLISHED = ("published", "date", "pubdate", "publishdate", "date_published", "created")
CHANGED = ("modified", "updated", "lastmod", "last_modified", "date_modified")
OUTLETS = ("outlet", "source", "publication", "publisher", "site", "site_name")
ADDRESSES = ("url", "source_url", "canonical_url", "link")


def read(
    stream: BinaryIO, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable]:
    """Yields the one article of a stream, or why there is none."""
    text = decoding.decode(whole(stream, most=plaintext.MOST_BYTES, too_big=TOO_LONG))
    match = _FRONT.match(text[:20_000])
    fields = _fields(match) if match else {}
    if match is None or not fields:
        yield article(text, given=given, ref=ref, path=path, named=path)
        return
    marked = Marked(
        published=next(filter(None, (parse_published(fields.get(n, "")) for n in PUBLISHED)), None),
        outlet=_first(fields, OUTLETS),
        title=fields.get("title"),
        modified=modified.parse(_first(fields, CHANGED) or ""),
    )
    url = _first(fields, ADDRESSES)
    yield article(
        text[match.end() :], given=given, marked=marked, ref=ref, url=url, path=path, named=path
    )


def _fields(front: re.Match[str]) -> dict[str, str]:
    """The fields with one value each, their names in lower case."""
    if front["mark"] == "+++":
        try:
            values = tomllib.loads(front["fields"])
        except tomllib.TOMLDecodeError:
            return {}
        return {name.casefold(): str(value) for name, value in values.items()}
    found = _LINE.finditer(front["fields"])
    return {
        match["name"].casefold(): " ".join(match["below"].split())
        if match["below"]
        else _bare(match["value"])
        for match in found
    }


def _bare(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return re.sub(r"\s#.*$", "", value).strip()


def _first(fields: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((fields[name] for name in names if fields.get(name)), None)
