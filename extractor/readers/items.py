"""What an item of an agency says, whatever its form: one record, and the article made of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from extractor.readers.inputs import Given, Marked, Remark, Unreadable, article
from extractor.readers.metadata import parse_published
from extractor.records import Article

NO_WORDS = "an item without words, of a picture perhaps; there is nothing to read in it"


@dataclass(frozen=True, slots=True)
class Item:
    """One item as it came.

    Attributes:
        text: Its words, a paragraph each; empty where it has none.
        title: Its headline.
        dates: Where its day of publication may stand, the surest first; None for what is not there.
        outlet: Who gave it out.
        url: Where it was published.
        key: Its own name; versions of an item share it.
        version: Which of them it is.
        refused: Why it is not to be read; None where it is.
    """

    text: str
    title: str | None = None
    dates: tuple[str | None, ...] = ()
    outlet: str | None = None
    url: str | None = None
    key: str | None = None
    version: float = 0.0
    refused: str | None = None


def latest(items: list[Item]) -> list[Item]:
    """Returns the items without those that a later version replaces, in their order."""
    best: dict[str, float] = {}
    for item in items:
        if item.key:
            best[item.key] = max(best.get(item.key, item.version), item.version)
    return [item for item in items if not item.key or item.version == best[item.key]]


def articles(
    items: list[Item], *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable | Remark]:
    """Yields the article of each item, or why there is none, and what is to be said of it."""
    for number, item in enumerate(items, start=1):
        name = f"{ref}:{number}" if len(items) > 1 else ref
        if item.refused or not item.text.strip():
            yield Unreadable(name, item.refused or NO_WORDS)
            continue
        told = [words for words in item.dates if words]
        days = next(filter(None, map(parse_published, told)), None)
        if told and days is None:
            yield Remark(name, f'"{told[0][:60]}" is no date that is known; pass --published')
        marked = Marked(published=days, outlet=item.outlet, title=item.title)
        yield article(item.text, given=given, marked=marked, ref=name, url=item.url, path=path)
