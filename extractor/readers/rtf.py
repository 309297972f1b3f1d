"""Rich text (.rtf) -> Article, or the articles of the press export that it is, by striprtf.

What the library would take long for, or would put into the text, goes before: pictures, long tables
of fonts, and where links lead.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from extractor.readers import decoding, exports, optional
from extractor.readers.bounded import whole
from extractor.readers.inputs import Given, Unreadable
from extractor.records import Article

MOST_BYTES = 64_000_000
TOO_BIG = f"rich text of more than {MOST_BYTES // 1_000_000} MB; split it"
NO_RTF = "no rich text, though its name says so; save its words as a .txt file"
NO_TEXT = "rich text without words; save its words as a .txt file"
CUT_OFF = "cut off; what stands before that was read"
_PICTURE = re.compile(r"[0-9a-fA-F\s]{2000,}")
LONGEST_FONTS = 20_000
"""Characters of a table of fonts; Word's has 12,000, and striprtf takes time with the square."""


def read(
    stream: BinaryIO, *, ref: str, path: str | None, given: Given
) -> Iterator[Article | Unreadable]:
    """Yields the articles of a document, or why there are none."""
    data = whole(stream, most=MOST_BYTES, too_big=TOO_BIG, binary=True)
    if not data.lstrip().startswith(b"{\\rtf"):
        yield Unreadable(ref, NO_RTF)
        return
    strip = optional.library("striprtf.striprtf").rtf_to_text
    try:
        text = strip(_prepared(data.decode("latin-1")), encoding="cp1252", errors="replace")
    except Exception:  # broken groups make it raise nearly anything
        yield Unreadable(ref, NO_RTF)
        return
    lines = (line.strip() for line in decoding.clean(_paired(text)).split("\n"))
    text = "\n\n".join(line for line in lines if line)
    if not text:
        yield Unreadable(ref, NO_TEXT)
        return
    yield from exports.articles(text, ref=ref, path=path, given=given)
    if not data.rstrip(b"\0 \t\r\n").endswith(b"}"):
        yield Unreadable(ref, CUT_OFF)


def _prepared(text: str) -> str:
    start = text.find("\\fonttbl")
    if start >= 0 and _group_end(text, start) - start > LONGEST_FONTS:
        text = text[:start] + text[_group_end(text, start) :]
    return _PICTURE.sub("", text).replace("\\fldinst", "\\datafield")


def _group_end(text: str, start: int) -> int:
    """Where the group ends in which a place stands."""
    depth = 1
    for brace in re.finditer(r"[{}]", text[start:]):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return start + brace.start()
    return len(text)


def _paired(text: str) -> str:
    """The text with one character for each pair of surrogates that rich text writes."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
