"""A PDF document with a text layer -> Article, by pypdf; scanned pages have no words to read.

A document that a press database made gives each of its articles.
"""

import io
import logging
from collections.abc import Iterator
from typing import Any, BinaryIO

from extractor.errors import ReadError
from extractor.readers import decoding, exports, optional
from extractor.readers.bounded import whole
from extractor.readers.inputs import LONGEST_ARTICLE, TOO_LONG, Given, Unreadable
from extractor.records import Article

MOST_BYTES = 64_000_000
MOST_PAGES = 300
TOO_BIG = (
    f"a PDF document of more than {MOST_BYTES // 1_000_000} MB or {MOST_PAGES} pages; split it"
)
NO_TEXT = "a PDF document without words, a scan perhaps; save its words as a .txt file"
BROKEN = "a PDF document that cannot be read; save its words as a .txt file"


def read(
    stream: BinaryIO, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable]:
    """Yields the article of a document, or why there is none."""
    data = whole(stream, most=MOST_BYTES, too_big=TOO_BIG, binary=True)
    library = optional.library("pypdf")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of each odd byte
    yield from exports.articles(_words(library, data), ref=ref, path=path, given=given)


def _words(library: Any, data: bytes) -> str:
    """Returns the words of all pages.

    Raises:
        ReadError: If there are none, or too many.
    """
    try:
        document = library.PdfReader(io.BytesIO(data))
        if document.is_encrypted and not document.decrypt(""):
            raise ReadError("a PDF document with a password; save it without one")
        if len(document.pages) > MOST_PAGES:
            raise ReadError(TOO_BIG)
        pages: list[str] = []
        for page in document.pages:
            pages.append(page.extract_text() or "")
            if sum(map(len, pages)) > LONGEST_ARTICLE:
                raise ReadError(TOO_LONG)
    except ReadError:
        raise
    except Exception as error:  # broken documents make pypdf raise nearly anything
        raise ReadError(BROKEN) from error
    text = decoding.clean("\n\n".join(page.strip() for page in pages)).strip()
    if not text:
        raise ReadError(NO_TEXT)
    return text
