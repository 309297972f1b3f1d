"""A record of named fields (a JSON object, a row of a table) -> Article.

Which field holds what is told by ``--map text=body,published=date``; a field of a field is
written with a dot ("text=content.body"). Without a map the fields have our own names.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from extractor.errors import ReadError
from extractor.readers import decoding
from extractor.readers.inputs import EMPTY, Given, Unreadable, article
from extractor.readers.metadata import parse_published
from extractor.records import Article

OPTIONAL = ("title", "published", "outlet", "url")
LISTS = ("articles", "items", "documents", "docs", "results", "data", "entries")
"""Where news services put their list of articles."""
NAMES = ("text", "id", *OPTIONAL)


def parse_map(words: str) -> dict[str, str]:
    """Returns a map of fields as it is typed, ours to theirs.

    >>> parse_map("text=body, published=meta.date")
    {'text': 'body', 'published': 'meta.date'}

    Raises:
        ReadError: If a part has no "=" or names a field we do not have.
    """
    found = {}
    for part in filter(str.strip, words.split(",")):
        ours, sign, theirs = (piece.strip() for piece in part.partition("="))
        if not (sign and theirs) or ours not in NAMES:
            raise ReadError(
                f"{part.strip()!r} maps no field; write OURS=THEIRS, like text=body, with OURS one "
                f"of {', '.join(NAMES)}"
            )
        found[ours] = theirs
    return found


def read(values: object, *, ref: str, path: str | None, given: Given) -> Article | Unreadable:
    """Returns the article of a record, or why there is none."""
    if not isinstance(values, dict):
        return Unreadable(ref, 'no JSON object; each article is one like {"text": "..."}')
    fields = {name: _value(values, given.fields.get(name, name)) for name in NAMES}
    reason = _problem(fields, given.fields, values)
    if reason:
        return Unreadable(ref, reason)
    return _article(fields, ref=ref, path=path, given=given)


def read_all(
    content: object, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable]:
    """Yields the article of a record, or of each in a list of them, or why there is none."""
    records = _records(content, text=given.fields.get("text", "text"))
    if records is None:
        yield read(content, ref=ref, path=path, given=given)
        return
    for number, values in enumerate(records, start=1):
        yield read(values, ref=f"{ref}:{number}", path=path, given=given)
    if not records:
        yield Unreadable(ref, EMPTY)


def _records(content: object, *, text: str) -> list[Any] | None:
    """The list of records that the content is, or that it holds in place of a text."""
    if isinstance(content, list):
        return content
    if isinstance(content, dict) and text not in content:
        return next((content[name] for name in LISTS if isinstance(content.get(name), list)), None)
    return None


def _value(values: Mapping[str, Any], name: str) -> Any:
    """A field by its name; "a.b" is the field "b" of "a" unless a field has that very name."""
    if name in values or "." not in name:
        return values.get(name)
    inner: Any = values
    for part in name.split("."):
        if not isinstance(inner, dict):
            return None
        inner = inner.get(part)
    return inner


def _problem(
    fields: dict[str, Any], names: Mapping[str, str], values: Mapping[str, Any]
) -> str | None:
    """Returns what is wrong with the shape of a record; None when nothing is."""

    def called(name: str) -> str:
        return names.get(name, name)

    if fields["text"] is None and called("text") not in values:
        there = ", ".join(str(key) for key in values)[:80]
        hint = f"; it has {there}: name the right one with --map text=NAME" if there else ""
        return f'no "{called("text")}"; put the words of the article there{hint}'
    if not isinstance(fields["text"], str):
        return f'"{called("text")}" is no string; put the words of the article there'
    for name in OPTIONAL:
        if not isinstance(fields[name], str | None):
            told = "write it in quotation marks or leave it out"
            return f'"{called(name)}" is no string; {told}'
    if isinstance(fields["id"], list | dict | bool):
        return f'"{called("id")}" is no string; write it in quotation marks or leave it out'
    return None


def _article(
    fields: dict[str, Any], *, ref: str, path: str | None, given: Given
) -> Article | Unreadable:
    known = {name: decoding.clean(fields[name] or "").strip() or None for name in OPTIONAL}
    published = known["published"]
    if published and given.published is None:
        days = parse_published(published)
        if days is None:
            return Unreadable(ref, _no_date(given.fields.get("published", "published"), published))
        given = replace(given, published=days)
    given = replace(
        given, outlet=given.outlet or known["outlet"], title=given.title or known["title"]
    )
    own = fields["id"]
    name = decoding.clean(str(own)) if own not in (None, "") else known["url"]
    text = decoding.clean(fields["text"])
    return article(text, given=given, ref=name or ref, url=known["url"], path=path)


def _no_date(name: str, words: str) -> str:
    return (
        f'"{name}" is "{words[:60]}", no date; write YYYY-MM-DD, YYYY-MM, YYYY or FIRST/LAST, '
        "leave it out, or pass --published"
    )
