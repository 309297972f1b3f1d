"""From bytes to clean characters, or the reason why not.

A byte order mark decides; then UTF-8; then the encoding that a page or a server names. What is not
quite UTF-8 is read as UTF-8 with U+FFFD for each broken byte when most of its non-ASCII characters
are sound (a cut-off file). Else English text, with a few such bytes only, is Windows-1252 (old
files from Windows), which has a character for nearly every byte; where they are many,
charset-normalizer guesses. Data that is no text at all is refused, so a picture never becomes an
article.

NUL and lone surrogates break SQLite, XML and spaCy: each becomes one U+FFFD, so offsets hold.
"""

import codecs
import re

REPLACEMENT = "\ufffd"
SAMPLE = 65_536
MOST_CONTROLS = 0.05
"""Random bytes are 11 % control characters, programs and pictures mostly more; text has none."""

MOST_HIGH = 0.1
"""Non-ASCII bytes in English text in Windows-1252: quotation marks, dashes, some names."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DOCUMENTS = (
    (b"%PDF-", "a PDF document", ".pdf"),
    (b"PK\x03\x04", "a zip archive or an office document", ""),
    (b"\xd0\xcf\x11\xe0", "an old office document", ""),
    (b"{\\rtf", "a rich text document", ".rtf"),
    (b"\x1f\x8b", "a gzip archive", ".gz"),
    (b"\x89PNG", "a picture", ""),
    (b"\xff\xd8\xff", "a picture", ""),
    (b"GIF8", "a picture", ""),
    (b"SQLite format 3", "a database", ""),
)
_LATIN = frozenset(("latin-1", "latin1", "iso-8859-1", "iso8859-1", "us-ascii", "ascii", "ansi"))
_CHINESE = frozenset(("gb2312", "gbk", "gb_2312-80", "x-gbk"))
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\b\x1b")) + b"\x7f"
_BROKEN = re.compile("[\0\ud800-\udfff]")
_SOUND = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def binary(data: bytes) -> str | None:
    """Returns what the data is when it is no text, with what to do; None when it may be text."""
    for start, name, ending in _DOCUMENTS:
        if data.startswith(start):
            named = f"end its name in {ending}, or " if ending else ""
            return f"{name}, not plain text; {named}save its words as a .txt file in UTF-8"
    sample = data[:SAMPLE]
    if data.startswith(tuple(mark for mark, _ in _MARKS)):
        return None
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > max(4, MOST_CONTROLS * len(sample)):
        return "binary data, not plain text; save its words as a .txt file in UTF-8"
    return None


def decode(data: bytes, charset: str | None = None) -> str:
    """Returns the clean characters of the data, without a byte order mark; never fails.

    Args:
        data: The bytes.
        charset: The encoding that goes with the data, by its name in a header; it may be wrong.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return clean(data[len(mark) :].decode(encoding, "replace"))
    for encoding in ("utf-8", _known(charset)):
        try:
            return clean(data.decode(encoding))
        except (UnicodeError, LookupError):
            continue
    return clean(data.decode(_likely_encoding(data), "replace"))


def content_type(header: str) -> tuple[str, str | None]:
    """Returns the media type of a Content-Type, and the encoding that it names, if it does.

    >>> content_type('Text/HTML; charset="UTF-8"')
    ('text/html', 'utf-8')
    """
    kind, _, rest = header.partition(";")
    charset = rest.casefold().partition("charset=")[2].strip(" \"'")
    return kind.strip().casefold(), charset or None


def _known(charset: str | None) -> str:
    """The codec for a name; what the web calls Latin-1 is Windows-1252 (WHATWG Encoding)."""
    name = (charset or "").strip().casefold()
    return "cp1252" if name in _LATIN else "gb18030" if name in _CHINESE else name


def clean(text: str) -> str:
    r"""Returns the text with one U+FFFD for each NUL and each lone surrogate.

    >>> clean("a\0b") == "a\ufffdb"
    True
    """
    return _BROKEN.sub(REPLACEMENT, text)


def _likely_encoding(data: bytes) -> str:
    sound = sum(len(match[0]) for match in _SOUND.finditer(data))
    high = len(data) - len(data.translate(None, bytes(range(128, 256))))
    if sound >= high - sound:
        return "utf-8"
    if high <= MOST_HIGH * len(data):
        return "cp1252"
    from charset_normalizer import from_bytes

    best = from_bytes(data[:SAMPLE]).best()
    return best.encoding if best else "cp1252"
