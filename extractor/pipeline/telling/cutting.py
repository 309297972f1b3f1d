"""From the stretches of a line to its text: the article's own words, nothing changed but space.

“ … ” stands between the stretches. A stretch that begins or ends within a quotation gets its mark,
so that marks stand in pairs; names stand in [brackets] behind the pronouns they explain.
"""

import re
from collections.abc import Mapping, Sequence

from extractor.pipeline.page import quotation_marks
from extractor.pipeline.telling.reading import Reading
from extractor.pipeline.telling.stretches import Stretch

LEFT_OUT = " … "

PUT_IN = 1 / 4
"""How much of a line the words in its brackets can be: names, and its slug."""

_WORD = re.compile(r"[\w’'%$€£.-]*\w[\w’'%]*")
_LONE = re.compile(r'[^"“”]*[,.?!](["”])(?: [^"“”]*)?$')
_MARK = re.compile('["“”]')
_LOW = re.compile("„[^„“”]*[“”]")
"""A quotation as German and Czech papers have it in English, too."""
_TORN = re.compile(r"(?<=[)\w.]) (?=[,;] )")
"""Space before a comma, where a page broke the line."""
_CLOSING = {"“": "”", "‘": "’", "«": "»", "„": "“", "``": "''", "‚": "‘"}
_OPENING = {closing: opening for opening, closing in _CLOSING.items()}


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
        opened, closed = reading.quotation(run[0]), reading.quotation(run[1] - 1)
        if opened is not None and (
            reading.quotes[opened][0] != run[0] or _goes_on_bare(opened, reading)
        ):
            mark = _mark(opened, reading)
            held = _holds(before, opened, reading) or piece.startswith(mark)
            piece = piece if held else mark + piece
        if closed is not None and run[1] - 1 not in reading.ends:
            mark = _mark(closed, reading)
            ends += "" if _holds(after, closed, reading) else _CLOSING.get(mark, mark)
        pieces.append(piece + (ends.replace("…", "… ") if len(ends) > len(" …") else ends))
    return _in_pairs(LEFT_OUT.join(pieces))


def _in_pairs(line: str) -> str:
    """Returns a line whose quotation marks stand in pairs.

    One that only closes opens where the line begins; one that opens within a quotation goes, as
    each paragraph of it begins so, and so do others without a partner.

    >>> _in_pairs("„Yes,“ he said"), _in_pairs("“Yes, he said"), _in_pairs("He: “Yes. “Go.”")
    ('„Yes,“ he said', 'Yes, he said', 'He: “Yes. Go.”')
    """
    if _MARK.search(_LOW.sub("", line)) is None:
        return line
    paired = _is_paired(line)
    lone = _LONE.match(line)
    if lone is not None:  # its first sentence stands before the line
        return {'"': '"', "”": "“"}[lone[1]] + line
    if paired:
        return line
    once = _opened_once(line)
    return once if _is_paired(once) else _MARK.sub("", line).strip()


def _opened_once(line: str) -> str:
    """Returns a line without the marks that open a quotation within another one."""
    pieces, start, inside = [], 0, False
    for mark in _MARK.finditer(line):
        at, end = mark.span()
        before, after = line[at - 1 : at].strip(), line[end : end + 1].strip()
        opens = mark[0] != "”" and bool(after) and (not before or mark[0] == "“")
        pieces.append(line[start : at if opens and inside else end])
        start, inside = end, opens
    return "".join(pieces) + line[start:]


def is_balanced(text: str) -> bool:
    """Tells whether brackets and quotation marks stand in pairs.

    >>> is_balanced("a (b) “c”"), is_balanced("a (b"), is_balanced('a "b')
    (True, False, False)
    """
    pairs = (("(", ")"), ("[", "]"), ("«", "»"))
    return all(text.count(a) == text.count(b) for a, b in pairs) and _is_paired(text)


def _is_paired(line: str) -> bool:
    """Tells whether quotation marks stand in pairs, be it one that is typed and one that is set.

    >>> _is_paired('"a” and “b"'), _is_paired('a” and "b')
    (True, False)
    """
    line = _LOW.sub("", line)
    if line.count('"') % 2 == 0 and line.count("“") == line.count("”"):
        return True
    inside = False
    for mark in _MARK.findall(line):
        if mark == ("“" if inside else "”"):
            return False
        inside = not inside
    return not inside


def _holds(run: Stretch | None, quotation: int, reading: Reading) -> bool:
    found = () if run is None else map(reading.quotation, range(*run))
    others = (number for number in found if number is not None)
    return any(reading.is_one(*sorted((quotation, number))) for number in others)


def _goes_on_bare(quotation: int, reading: Reading) -> bool:
    """Tells of a quotation that it goes on behind a lost line, without an opening mark."""
    return quotation_marks.is_bare(reading.texts[reading.quotes[quotation][0]])


def _mark(quotation: int, reading: Reading) -> str:
    """Returns the mark that opens a quotation, or would: one goes on without it, or ends so."""
    while _goes_on_bare(quotation, reading):
        closing = reading.texts[reading.quotes[quotation][1] - 1]
        if not quotation_marks.is_bare(closing):
            return _OPENING.get(closing, closing)
        if quotation == 0:
            return '"'
        quotation -= 1
    return reading.texts[reading.quotes[quotation][0]]


def _goes_on(index: int, reading: Reading) -> bool:
    """Tells of a token that it is part of the word before it, and no stop behind that."""
    return reading.texts[index].strip(".") != ""


def _piece(run: Stretch, reading: Reading, names: Mapping[int, str]) -> str:
    doc, text = reading.tokens, reading.text
    start, end = doc[run[0]].idx, doc[run[1] - 1].idx + len(doc[run[1] - 1])
    pieces, at = [], start
    for index in sorted(names.keys() & range(*run)) if names else ():
        last = index
        while last + 1 < run[1] and reading.is_glued(last + 1) and _goes_on(last + 1, reading):
            last += 1
        stop = doc[last].idx + len(doc[last])
        pieces.append(f"{text[at:stop]} [{names[index]}]")
        at = stop
    pieces.append(text[at:end])
    line = " ".join("".join(pieces).split())
    return _TORN.sub("", line) if " ," in line or " ;" in line else line
