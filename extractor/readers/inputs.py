"""What the readers hand to each other: what the user said, what could not be read, an article."""

import hashlib
from dataclasses import dataclass

from extractor.readers import metadata
from extractor.records import Article, DateRange

LONGEST_ARTICLE = 1_000_000
"""Characters; spaCy refuses a longer text, and no news article comes near it."""
TOO_LONG = (
    f"more than {LONGEST_ARTICLE:,} characters; split it into articles: one a file, or one a line "
    'of a .jsonl file ({"text": ...})'
)
EMPTY = "empty: no text in it"


@dataclass(frozen=True, slots=True)
class Given:
    """What is known from outside the text; None where nothing is. It outweighs the text."""

    published: DateRange | None = None
    outlet: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An input that gives no article, and why; the reason says what to do."""

    ref: str
    reason: str


def article(
    text: str, *, given: Given, ref: str, url: str | None = None, path: str | None = None
) -> Article | Unreadable:
    """Returns the article of a text, with all that the text itself says about it.

    A given title is put on top of the text, with a blank line, unless the text begins with it;
    otherwise the text is kept character for character.

    Args:
        text: Clean text (``decoding.clean``).
        given: What outweighs the text.
        ref: What the article came as.
        url: Where it was published.
        path: The file it was read from.
    """
    if not text.strip():
        return Unreadable(ref, EMPTY)
    text = with_title(text, given.title)
    if len(text) > LONGEST_ARTICLE:
        return Unreadable(ref, TOO_LONG)
    found = metadata.find(text)
    outlet = given.outlet or found.outlet
    return Article(
        id=identify(text, outlet=outlet),
        ref=ref,
        text=text,
        published=given.published or found.published,
        published_basis="given" if given.published else found.basis,
        title=" ".join((given.title or "").split()) or found.title,
        outlet=outlet,
        url=url,
        path=path,
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
