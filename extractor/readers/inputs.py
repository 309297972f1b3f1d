"""What the readers hand to each other: what the user said, what could not be read, an article."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from extractor.readers import metadata, title_from_path
from extractor.readers.sharing import Share
from extractor.records import Article, DateRange

LONGEST_ARTICLE = 1_000_000
"""Characters; spaCy refuses a longer text, and no news article comes near it."""
TOO_LONG = (
    f"more than {LONGEST_ARTICLE:,} characters; split it into articles: one a file, or one a line "
    'of a .jsonl file ({"text": ...})'
)
EMPTY = "empty: no text in it"

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Given:
    """What is known from outside the text; None where nothing is.

    Attributes:
        published: The day of publication; outweighs what the article says.
        outlet: Likewise.
        title: Likewise.
        modified: The day on which it was last changed; likewise.
        fields: Which field of a table or a JSON object holds what ({"text": "body"}).
        retrieved: The day the file was fetched or saved: nothing in it was published later.
        url: Where it was fetched.
        share: Which articles of the inputs are read; all of them when None.
    """

    published: DateRange | None = None
    outlet: str | None = None
    title: str | None = None
    modified: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    retrieved: date | None = None
    url: str | None = None
    share: Share | None = None

    def is_mine(self) -> bool:
        """Goes on to the next unit of the inputs, and tells whether it is to be read."""
        return self.share is None or self.share.mine()

    def units(self) -> int:
        """Returns how many units have been met; 0 where nobody counts."""
        return self.share.units if self.share else 0

    def owns(self) -> bool:
        """Tells whether the last of the units is to be read."""
        return self.share is None or self.share.own


@dataclass(frozen=True, slots=True)
class Marked:
    """What the markup around a text says: outweighed by ``Given``, it outweighs the text."""

    published: DateRange | None = None
    outlet: str | None = None
    title: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An input that gives no article, and why; the reason says what to do.

    ``own`` is whether it is of the share that is read, where that was known when it was found.
    ``poison`` when it broke what read it: another try would do so again.
    """

    ref: str
    reason: str
    own: bool | None = field(default=None, compare=False)
    poison: bool = False


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said of a file that was read, and once only: what is in it, and what is not."""

    ref: str
    words: str


NOTHING = Marked()


def at_least_one(found: Iterable[Found], nothing: Found) -> Iterator[Found]:
    """Yields what is found, as it comes; ``nothing`` where that is all there is to say."""
    empty = True
    for each in found:
        empty = False
        yield each
    if empty:
        yield nothing


def article(
    text: str,
    *,
    given: Given,
    ref: str,
    url: str | None = None,
    path: str | None = None,
    marked: Marked = NOTHING,
    named: str | None = None,
) -> Article | Unreadable:
    """Returns the article of a text, with all that the text itself says about it.

    A given title is put on top of the text, with a blank line, unless the text begins with it;
    otherwise the text is kept character for character.

    Args:
        text: Clean text (``decoding.clean``).
        given: What outweighs the text.
        ref: What the article came as.
        url: Where it was published; ``given.url`` when the text does not say.
        path: The file it was read from.
        marked: What the markup around the text says.
        named: A path or an address that may hold the day when nothing else does, after
            ``given.url``.
    """
    if not text.strip():
        return Unreadable(ref, EMPTY)
    title = given.title or marked.title
    text = with_title(text, title)
    if len(text) > LONGEST_ARTICLE:
        return Unreadable(ref, TOO_LONG)
    found = metadata.find(text)
    published, basis = given.published or marked.published, found.basis
    if published:
        basis = "given" if given.published else "markup"
    elif found.published:
        published = found.published
    elif (place := given.url or named) and (published := title_from_path.day(place)):
        basis = "name"
    outlet = given.outlet or marked.outlet or found.outlet
    return Article(
        id=identify(text, outlet=outlet),
        ref=ref,
        text=text,
        published=published,
        published_basis=basis,
        title=" ".join((title or "").split()) or found.title,
        outlet=outlet,
        url=url or given.url,
        path=path,
        modified=given.modified or marked.modified or found.modified,
    )


def with_title(text: str, title: str | None) -> str:
    """Returns title, blank line, text; or the text when there is no title, or it begins with it."""
    if title is None or not title.strip() or text.lstrip().startswith(title.strip()):
        return text
    return f"{title}\n\n{text}"


def identify(text: str, *, outlet: str | None) -> str:
    """Returns the id of an article: the same for the same words in the same outlet."""
    content = f"{outlet or ''}\0{text}".encode("utf-8", "replace")
    return hashlib.sha256(content).hexdigest()[:16]
