"""From the stretches of a line to its text: the article's own words, nothing changed but space.

“ … ” stands between the stretches. A stretch that begins or ends within a quotation gets its mark,
so that marks stand in pairs; names stand in [brackets] behind the pronouns they explain.
"""

import re
from collections.abc import Mapping, Sequence

from extractor.pipeline.telling.reading import Reading
from extractor.pipeline.telling.stretches import Stretch

LEFT_OUT = " … "

_WORD = re.compile(r"[\w’'%$€£.-]*\w[\w’'%]*")
_GLUE = re.compile(r"[\w’'%$€£.-]")
_CLOSING = {"“": "”", "‘": "’", "«": "»", "„": "“", "``": "''", "‚": "‘"}


def count(text: str) -> int:
    """Returns the number of words in ``text``."""
    return len(_WORD.findall(text))


def text_of(
    runs: Sequence[Stretch], reading: Reading, names: Mapping[int, str], *, goes_on: bool = False
) -> str:
    """Returns the line of some stretches.

    Args:
        runs: The stretches, in order.
        reading: The page.
        names: The name that explains a token, to be put in brackets behind it.
        goes_on: Whether more was said than the line tells; it ends in an ellipsis then.
    """
    pieces = []
    for number, run in enumerate(runs):
        before = runs[number - 1] if number else None
        after = runs[number + 1] if number + 1 < len(runs) else None
        ends = " …" if goes_on and after is None else ""
        piece = _piece(run, reading, names)
        opened = _cut_through(run[0] - 1, run[0], reading)
        if opened is not None and not _holds(before, opened, reading):
            piece = _mark(opened, reading) + piece
        closed = _cut_through(run[1] - 1, run[1], reading)
        if closed is not None and not _holds(after, closed, reading):
            mark = _mark(closed, reading)
            piece += ends + (" " if ends else "") + _CLOSING.get(mark, mark)
        else:
            piece += ends
        pieces.append(piece)
    return LEFT_OUT.join(pieces)


def is_balanced(text: str) -> bool:
    """Tells whether brackets and quotation marks stand in pairs.

    >>> is_balanced("a (b) “c”"), is_balanced("a (b"), is_balanced('a "b')
    (True, False, False)
    """
    pairs = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
    return all(text.count(a) == text.count(b) for a, b in pairs) and text.count('"') % 2 == 0


def whole(start: int, end: int, text: str) -> Stretch:
    """Returns the bounds of a stretch moved outwards so that no word is cut: "U.S.-based".

    >>> text = "the U.S.-based bank's men."
    >>> [text[slice(*whole(start, start + 4, text))] for start in (9, 15)]
    ['U.S.-based', "bank's"]
    """
    first, last = start, end
    while first > 0 and _GLUE.match(text[first - 1]) and _GLUE.match(text[first]):
        first -= 1
    while last < len(text) and _GLUE.match(text[last - 1]) and _GLUE.match(text[last]):
        last += 1
    return (
        first if re.search(r"[\w%$€£-]", text[first:start]) else start,
        last if re.search(r"\w", text[end:last]) else end,
    )


def _cut_through(before: int, after: int, reading: Reading) -> int | None:
    """Returns the quotation to which two tokens belong between which a line begins or ends."""
    number = reading.quotation(after)
    return number if number is not None and number == reading.quotation(before) else None


def _holds(run: Stretch | None, quotation: int, reading: Reading) -> bool:
    return run is not None and any(reading.quotation(at) == quotation for at in range(*run))


def _mark(quotation: int, reading: Reading) -> str:
    return reading.doc[reading.quotes[quotation][0]].text


def _piece(run: Stretch, reading: Reading, names: Mapping[int, str]) -> str:
    doc, text = reading.doc, reading.text
    start, end = whole(doc[run[0]].idx, doc[run[1] - 1].idx + len(doc[run[1] - 1]), text)
    pieces, at = [], start
    for index in range(*run):
        if index in names:
            stop = doc[index].idx + len(doc[index])
            pieces.append(f"{text[at:stop]} [{names[index]}]")
            at = stop
    pieces.append(text[at:end])
    return " ".join("".join(pieces).split())
