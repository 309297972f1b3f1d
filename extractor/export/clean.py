r"""Text from articles, made harmless for where it is written: terminals, pages, spreadsheets, XML.

An article may hold an escape sequence that repaints a terminal, a cell that a spreadsheet runs as
a formula, or a character that no XML parser takes back. JSON escapes what it must by itself, but
not all that a terminal obeys.

>>> line("red \x1b[31m\n alert"), cell("=1+1"), xml("a\x00b"), escaped('"\x9b31m"')
('red ␛[31m alert', "'=1+1", 'a�b', '"\\u009b31m"')
"""

import re

CONTROLS = (*range(0x20), 0x7F, *range(0x80, 0xA0))
REORDERING = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Marks that make a terminal show characters in another order than they stand in."""

FORMULA = ("=", "+", "-", "@", "\t", "\n")
"""What a cell must not begin with (OWASP, CSV injection); line ends are newlines by then."""

_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}
_VISIBLE = dict.fromkeys((*CONTROLS, *REORDERING), "\ufffd") | _PICTURES
_BUT_LINES = {code: shown for code, shown in _VISIBLE.items() if chr(code) not in "\t\n"}
SHOWN = {code: shown for code, shown in _BUT_LINES.items() if chr(code) != "\r"}
"""What shows control characters and keeps every offset, for ``str.translate``."""

_OBEYED = "[\x7f-\x9f\u202a-\u202e\u2066-\u2069]"
_NOT_XML = r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
_STRIPPED = r"[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"


def line(text: str) -> str:
    """Returns text as one line for a terminal: control characters shown, not sent."""
    told = " ".join(text.split())
    return told if told.isprintable() else told.translate(_VISIBLE)


def visible(text: str) -> str:
    """Returns text with its line ends as newlines, other control characters shown, not sent."""
    return newlines(text).translate(_BUT_LINES)


def cell(text: str) -> str:
    """Returns text as a CSV cell that no spreadsheet takes for a formula."""
    shown = visible(text)
    return "'" + shown if shown.startswith(FORMULA) else shown


def escaped(json: str) -> str:
    """Returns JSON in which no string has a character that a terminal obeys; it means the same."""
    return re.sub(_OBEYED, lambda found: f"\\u{ord(found[0]):04x}", json)


def xml(text: str) -> str:
    """Returns text with each character XML cannot hold replaced by one U+FFFD: offsets stay."""
    return re.sub(_NOT_XML, "\ufffd", text)


def stripped(text: str) -> str:
    """Returns text without control characters, its line ends as newlines."""
    return re.sub(_STRIPPED, "", newlines(text))


def newlines(text: str) -> str:
    """Returns text with every line end as a newline."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
