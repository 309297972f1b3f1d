"""A text of OpenDocument (.odt) -> Article, or the articles of the press export that it is.

What tracked changes hold, notes and comments are left out.
"""

from collections.abc import Iterator
from typing import BinaryIO

from extractor.readers import exports, xmltree, zipped
from extractor.readers.bounded import whole
from extractor.readers.inputs import Given, Unreadable
from extractor.records import Article

MOST_BYTES = 64_000_000
TOO_BIG = f"an OpenDocument text of more than {MOST_BYTES // 1_000_000} MB; split it"
BROKEN = "an OpenDocument text that cannot be read; save its words as a .txt file"
NO_TEXT = "an OpenDocument text without words; save its words as a .txt file"
_TEXT = frozenset(("text",))
_LEFT_OUT = frozenset(("note", "annotation", "tracked-changes", "table-of-content", "forms"))


def read(
    stream: BinaryIO, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable]:
    """Yields the articles of a document, or why there are none."""
    data = whole(stream, most=MOST_BYTES, too_big=TOO_BIG, binary=True)
    zipped.check(data, broken=BROKEN, too_big=TOO_BIG)
    content = zipped.member(data, "content.xml", broken=BROKEN)
    bodies = list(xmltree.items(content, _TEXT))
    text = "\n\n".join(xmltree.paragraphs(body, left_out=_LEFT_OUT) for body in bodies)
    if not text.strip():
        yield Unreadable(ref, NO_TEXT)
        return
    yield from exports.articles(text, ref=ref, path=path, given=given)
