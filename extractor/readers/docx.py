"""A Word document (.docx) -> Article, or the articles of the press export that it is; python-docx.

A paragraph is a line of text, cells of a table are paragraphs. What was deleted under "track
changes" is left out, what was put in is read; comments, notes, headers and footers are not.
"""

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from extractor.readers import decoding, exports, optional, zipped
from extractor.readers.bounded import whole
from extractor.readers.inputs import LONGEST_ARTICLE, TOO_LONG, Given, Unreadable
from extractor.records import Article

MOST_BYTES = 64_000_000
TOO_BIG = f"a Word document of more than {MOST_BYTES // 1_000_000} MB; split it"
BROKEN = "a Word document that cannot be read; save its words as a .txt file"
NO_TEXT = "a Word document without words; save its words as a .txt file"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_TWICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TITLES = ("Title", "Heading1", "heading 1")
LONGEST = 8 * LONGEST_ARTICLE
"""Characters of a document: an export holds many articles."""


def read(
    stream: BinaryIO, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable]:
    """Yields the articles of a document, or why there are none."""
    data = whole(stream, most=MOST_BYTES, too_big=TOO_BIG, binary=True)
    library = optional.library("docx")
    zipped.check(data, broken=BROKEN, too_big=TOO_BIG)
    try:
        body = library.Document(io.BytesIO(data)).element.body
        paragraphs = list(_paragraphs(body))
    except Exception:  # broken packages make python-docx raise nearly anything
        yield Unreadable(ref, BROKEN)
        return
    text = decoding.clean("\n\n".join(words for words, _ in paragraphs))
    if not text:
        yield Unreadable(ref, NO_TEXT)
        return
    if len(text) > LONGEST:
        yield Unreadable(ref, TOO_LONG)
        return
    title = paragraphs[0][0] if paragraphs[0][1] else None
    yield from exports.articles(text, ref=ref, path=path, given=given, title=title)


def _paragraphs(body: Any) -> Iterator[tuple[str, bool]]:
    """Yields the words of each paragraph that has some, and whether it is styled as a title."""
    for paragraph in body.iter(f"{_W}p"):
        words = "".join(_words(paragraph)).strip()
        if words and next(paragraph.iterancestors(_TWICE), None) is None:
            style = paragraph.find(f"{_W}pPr/{_W}pStyle")
            yield words, style is not None and style.get(f"{_W}val") in _TITLES


def _words(element: Any) -> Iterator[str]:
    """Yields the words below an element; a paragraph in it (of a text box) speaks for itself."""
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in (f"{_W}p", _TWICE):
            yield from _words(child)
