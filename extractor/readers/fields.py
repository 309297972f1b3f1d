"""A record of named fields (a JSON object, a row of a table) -> Article.

Which field holds what is told by ``--map text=body,published=date``: a dot leads into a field or,
with a number, to a place in a list ("text=content.0.body"), a bar separates fields of which the
first that is filled is taken, and words in double quotes stand for themselves. Without a map the
fields have our own names, or those of a service that is known (``services``). HTML in a field
becomes text.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, cast

from extractor.errors import ReadError
from extractor.readers import decoding, markup, modified, ninjs, services
from extractor.readers.inputs import EMPTY, Given, Remark, Unreadable, article
from extractor.readers.metadata import parse_published
from extractor.records import Article

OPTIONAL = ("title", "published", "outlet", "url")
LISTS = ("articles", "items", "documents", "docs", "results", "data", "entries")
"""Where news services put their list of articles."""
NAMES = ("text", "id", *OPTIONAL, "modified")
DEEPEST = 4
"""Objects around the list of records: "response.results" has one."""
_SEPARATOR = re.compile(r'\|(?=(?:[^"]*"[^"]*")*[^"]*$)')

Found = Article | Unreadable | Remark


def parse_map(words: str) -> dict[str, str]:
    """Returns a map of fields as it is typed, ours to theirs; a service's name stands for its own.

    >>> parse_map("text=body, published=meta.date")
    {'text': 'body', 'published': 'meta.date'}
    >>> parse_map("guardian, outlet=section")["outlet"]
    'section'

    Raises:
        ReadError: If a part has no "=" and names no service, or names a field we do not have.
    """
    found: dict[str, str] = {}
    for part in filter(str.strip, words.split(",")):
        ours, sign, theirs = (piece.strip() for piece in part.partition("="))
        service = services.SERVICES.get(ours.casefold())
        if service and not sign:
            found |= service.fields
            continue
        if not (sign and theirs) or ours not in NAMES:
            raise ReadError(
                f"{part.strip()!r} maps no field; write OURS=THEIRS, like text=body, with OURS one "
                f"of {', '.join(NAMES)}, or the name of a service: {', '.join(services.SERVICES)}"
            )
        found[ours] = theirs
    return found


def read_all(content: object, *, ref: str, path: str | None, given: Given) -> Iterator[Found]:
    """Yields the article of a record, or of each in a list of them, or why there is none."""
    records = _records(content, given.fields)
    if records is None:
        yield from read(content, ref=ref, path=path, given=given)
        return
    for number, values in enumerate(ninjs.latest(records), start=1):
        yield from read(values, ref=f"{ref}:{number}", path=path, given=given)
    if not records:
        yield Unreadable(ref, EMPTY)


def read(values: object, *, ref: str, path: str | None, given: Given) -> Iterator[Found]:
    """Yields the article of a record, or why there is none, and what is to be said of it."""
    if not isinstance(values, dict):
        yield Unreadable(ref, 'no JSON object; each article is one like {"text": "..."}')
        return
    if not given.fields and ninjs.is_item(values):
        values, reason = ninjs.record(values)
        if reason:
            yield Unreadable(ref, reason)
            return
    service = _service(values, given.fields)
    names = given.fields or (service.fields if service else {})
    fields = {name: value(values, names.get(name, name)) for name in NAMES}
    fields["text"] = _joined(fields["text"])
    if service and service.remark and not fields["text"]:
        fields["text"] = fields["title"]
    reason = _problem(fields, names, values)
    if reason:
        yield Unreadable(ref, reason)
        return
    yield _article(fields, names, ref=ref, path=path, given=given)
    if service and service.remark and (service.gives_no_text or fields["text"] == fields["title"]):
        yield Remark(path or ref, service.remark)


def value(values: Mapping[str, Any], names: str) -> Any:
    """Returns a field by its path, the first that is filled of several; None when there is none.

    >>> value({"a": [{"b": "c"}]}, "d|a.0.b"), value({}, 'e|"The Fjord Post"')
    ('c', 'The Fjord Post')
    """
    for name in _SEPARATOR.split(names):
        if name.startswith('"') and name.endswith('"') and len(name) > 1:
            return name[1:-1]
        if (found := _at(values, name)) not in (None, "", []):
            return found
    return None if "|" in names else _at(values, names)


def has_text(values: Mapping[str, Any], fields: Mapping[str, str]) -> bool:
    """Tells whether a record has what is mapped to the text, or is one of a service."""
    wanted = fields.get("text", "text")
    if not wanted or value(values, wanted) is not None:
        return True
    return not fields and (services.of(values) is not None or ninjs.is_item(values))


def _at(values: Any, name: str) -> Any:
    """A field by its name; "a.b" is the field "b" of "a" unless a field has that very name."""
    if name in values or "." not in name:
        return values.get(name)
    inner: Any = values
    for part in name.split("."):
        if isinstance(inner, dict):
            inner = inner.get(part)
        elif isinstance(inner, list) and part.isdecimal() and int(part) < len(inner):
            inner = inner[int(part)]
        else:
            return None
    return inner


def _service(values: Mapping[str, Any], fields: Mapping[str, str]) -> services.Service | None:
    """The service that was named, or else whose record it is."""
    if fields:
        return next((each for each in services.SERVICES.values() if each.fields == fields), None)
    return None if "published" in values else services.of(values)


def _records(content: object, fields: Mapping[str, str]) -> list[Any] | None:
    """The list of records that the content is, or that it holds, however deep."""
    if isinstance(content, list):
        return content
    if not isinstance(content, dict) or has_text(content, fields):
        return None
    level = [content]
    for _ in range(DEEPEST):
        inner = [each for values in level for each in values.values()]
        for each in inner:
            if isinstance(each, dict) and has_text(each, fields):
                return [each]
            first = each[0] if isinstance(each, list) and each else None
            if isinstance(first, dict) and has_text(first, fields):
                return cast(list[Any], each)
        level = [each for each in inner if isinstance(each, dict)]
    return next((content[name] for name in LISTS if isinstance(content.get(name), list)), None)


def _joined(text: Any) -> Any:
    """A text that comes as a list of its paragraphs, as one."""
    if isinstance(text, list) and text and all(isinstance(each, str) for each in text):
        return "\n\n".join(text)
    return text


def _problem(
    fields: dict[str, Any], names: Mapping[str, str], values: Mapping[str, Any]
) -> str | None:
    """Returns what is wrong with the shape of a record; None when nothing is."""

    def called(name: str) -> str:
        return names.get(name) or name

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
    fields: dict[str, Any],
    names: Mapping[str, str],
    *,
    ref: str,
    path: str | None,
    given: Given,
) -> Article | Unreadable:
    known = {name: decoding.clean(fields[name] or "").strip() or None for name in OPTIONAL}
    published = known["published"]
    if published and given.published is None:
        days = parse_published(published)
        if days is None:
            return Unreadable(ref, _no_date(names.get("published", "published"), published))
        given = replace(given, published=days)
    title = markup.text(known["title"]) if known["title"] else None
    changed = fields["modified"]
    given = replace(
        given,
        outlet=given.outlet or known["outlet"],
        title=given.title or title,
        modified=given.modified or (modified.parse(changed) if isinstance(changed, str) else None),
    )
    own = fields["id"]
    name = decoding.clean(str(own)) if own not in (None, "") else known["url"]
    text = markup.text(decoding.clean(fields["text"]))
    return article(text, given=given, ref=name or ref, url=known["url"], path=path)


def _no_date(name: str, words: str) -> str:
    return (
        f'"{name}" is "{words[:60]}", no date; write YYYY-MM-DD, YYYY-MM, YYYY or FIRST/LAST, '
        "leave it out, or pass --published"
    )
