"""XML without surprises: its items one after another, their fields, their words in paragraphs.

Names are those without their namespace. Entities are not defined by a file but known: those of
HTML. What an item needs is asked by paths of names; a file that breaks off gives the items before.
"""

import html.entities
import re
from collections.abc import Iterator
from typing import cast
from xml.etree import ElementTree as ET

from extractor.errors import ReadError
from extractor.readers import decoding

DEFINES_ENTITIES = "XML that defines entities; save it without them"
_DEFINITION = re.compile(rb"<!(?:ENTITY|ELEMENT|ATTLIST)", re.IGNORECASE)
_ENTITY = re.compile(rb"&([A-Za-z]{2,8}\d{0,2});")
_OWN = frozenset((b"amp", b"lt", b"gt", b"quot", b"apos"))
_ROOT = re.compile(rb"<(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,60})[\s>/]")
_BLOCKS = frozenset(
    "p h hl1 hl2 block blockquote div li dd dt tr br hr h1 h2 h3 h4 h5 h6 title body section "
    "paragraph headline list-item table-row".split()
)
DEEPEST = 500
"""Elements in each other; news has a dozen."""


def root(head: bytes) -> str:
    """Returns the name of the outermost element of a file that begins like this; "" if none."""
    match = _ROOT.search(re.sub(rb"<[!?].*?>", b"", head, flags=re.DOTALL))
    return match[1].decode("ascii") if match else ""


def items(data: bytes, names: frozenset[str]) -> Iterator[ET.Element]:
    """Yields the elements of these names, but none within another.

    Raises:
        ReadError: If the file defines entities; if it is no XML from some place on, after what
            stands before that; the message says so.
    """
    if _DEFINITION.search(data):
        raise ReadError(DEFINES_ENTITIES)
    try:
        parser = _fed(_ENTITY.sub(_number, data))
        yield from _complete(parser, names)
        parser.close()
    except ET.ParseError as error:
        where = f"line {error.position[0]}"
        raise ReadError(f"XML that is damaged in {where}; what stands before was read") from error


def _fed(data: bytes) -> "ET.XMLPullParser[ET.Element]":
    """A parser that was given the data; where it does not know their encoding, as characters."""
    parser: ET.XMLPullParser[ET.Element] = ET.XMLPullParser(("start", "end"))
    try:
        parser.feed(data)
    except (LookupError, ValueError):
        parser = ET.XMLPullParser(("start", "end"))
        parser.feed(decoding.decode(data))
    return parser


def _complete(
    parser: "ET.XMLPullParser[ET.Element]", names: frozenset[str]
) -> Iterator[ET.Element]:
    inside = depth = 0
    for event, found in parser.read_events():  # type: ignore[misc]
        element = cast(ET.Element, found)
        step = 1 if event == "start" else -1
        depth += step
        if depth > DEEPEST:
            raise ReadError("XML of too many nested elements; save its words as a .txt file")
        if _bare(element) in names:
            inside += step
            if not inside:
                yield element


def _bare(element: ET.Element) -> str:
    element.tag = str(element.tag).rpartition("}")[2]
    return element.tag


def _number(match: re.Match[bytes]) -> bytes:
    """An entity of HTML as its number, which needs no definition."""
    code = html.entities.name2codepoint.get(match[1].decode("ascii"))
    return match[0] if code is None or match[1] in _OWN else b"&#%d;" % code


def text(element: ET.Element | None, *paths: str) -> str | None:
    """Returns the words at the first of the paths that leads to some, on one line."""
    for path in paths if element is not None else ():
        found = element.find(path) if element is not None else None
        words = (
            decoding.clean(" ".join("".join(found.itertext()).split())) if found is not None else ""
        )
        if words:
            return words
    return None


def value(element: ET.Element, path: str, name: str) -> str | None:
    """Returns an attribute of the element at a path; None when there is none."""
    found = element.find(path)
    return (found.get(name) or None) if found is not None else None


def paragraphs(element: ET.Element, *, left_out: frozenset[str] = frozenset()) -> str:
    """Returns the words of an element, a paragraph each, without what is in those left out."""
    pieces: list[str] = []
    waiting: list[ET.Element | str] = [element]
    while waiting:
        piece = waiting.pop()
        if isinstance(piece, str):
            pieces.append(piece)
            continue
        gap = "\n\n" if piece.tag in _BLOCKS else ""
        waiting.append(gap)
        for child in reversed(piece):
            waiting.append(_flat(child.tail))
            if child.tag not in left_out:
                waiting.append(child)
        waiting.append(gap + _flat(piece.text))
    found = (" ".join(each.split()) for each in re.split(r"\n\s*\n", "".join(pieces)))
    return decoding.clean("\n\n".join(filter(None, found)))


def _flat(words: str | None) -> str:
    return re.sub(r"\s+", " ", words or "")
