"""Exports of press databases, many articles a file -> Article.

Told from text by the labels that these services print and describe in their help: LexisNexis and
Nexis Uni (``nexis``), Factiva (``factiva``) and ProQuest (``proquest``). They come as text, as
HTML, or as documents (docx, rtf, pdf), whose words their readers hand on to ``articles``. Labels
that are not of the text are left out of it.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from extractor.readers import decoding, factiva, markup, nexis, proquest
from extractor.readers.bounded import whole
from extractor.readers.inputs import Given, Marked, Unreadable, article
from extractor.records import Article

MOST_BYTES = 64_000_000
TOO_BIG = f"an export of more than {MOST_BYTES // 1_000_000} MB; split it"
NO_ARTICLES = "looks like an export of a press database, but no article was found in it"
NO_WORDS = "only a reference in this export, without the words of the article; export its full text"
FORMS = (nexis, proquest, factiva)
_PAGE = re.compile(
    rb"class=[\"']?article [a-z]{2}Article|ProQuest document (?:link|ID)|\d of \d{1,6} DOCUMENTS"
)


def is_export(head: bytes) -> bool:
    """Tells whether a text that begins like this is an export."""
    text = decoding.decode(head)
    return any(form.STARTS.search(text) for form in FORMS)


def is_page(data: bytes) -> bool:
    """Tells whether a page of HTML is an export."""
    return _PAGE.search(data) is not None


def read(
    stream: BinaryIO, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable]:
    """Yields each article of an export in text, or why there is none."""
    text = decoding.decode(whole(stream, most=MOST_BYTES, too_big=TOO_BIG))
    yield from _articles(text, ref=ref, path=path, given=given)


def page(
    data: bytes, *, ref: str, path: str | None, given: Given, charset: str | None = None
) -> Iterator[Article | Unreadable]:
    """Yields each article of an export in HTML, or why there is none."""
    text = decoding.decode(data, charset)
    text = factiva.coded(text) if factiva.PAGE.search(text) else markup.lines(text)
    yield from _articles(text, ref=ref, path=path, given=given)


def articles(
    text: str, *, ref: str, path: str | None, given: Given, title: str | None = None
) -> Iterator[Article | Unreadable]:
    """Yields the articles of a document's words: those of an export, or the one that it is.

    Args:
        text: Clean text, a paragraph a line or with blank lines between them.
        ref: What the document came as.
        path: The file it was read from.
        given: What is known of it from outside.
        title: The headline, where the document is one article and marks it.
    """
    if any(form.STARTS.search(text) for form in FORMS):
        yield from _articles(text, ref=ref, path=path, given=given)
    else:
        marked = Marked(title=title)
        yield article(text, given=given, ref=ref, path=path, named=path, marked=marked)


def _articles(
    text: str, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable]:
    text = re.sub(r"\r\n?", "\n", text).replace("\f", "\n").replace("\u00a0", " ")
    form = next((form for form in FORMS if form.STARTS.search(text)), nexis)
    number = 0
    for number, document in enumerate(form.documents(text), start=1):
        marked, body = form.parse(document)
        if body.strip():
            yield article(body, given=given, marked=marked, ref=f"{ref}:{number}", path=path)
        else:
            yield Unreadable(f"{ref}:{number}", NO_WORDS)
    if not number:
        yield Unreadable(ref, NO_ARTICLES)
