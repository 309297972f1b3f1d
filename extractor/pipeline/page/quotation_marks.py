"""Pairs quotation marks, paragraph by paragraph.

Works on plain text, before and without any parse. It never gives up: an unclosed quote runs to
the end of its paragraph, a closing mark without an opening one is passed over. It does not say
whether a quotation is speech, a title, or a word held with tongs; ``claims`` decides that.

Follows the method of Muzny et al., "A two-stage sieve approach for quote attribution" (EACL
2017), where quotes are found by their marks alone, with paragraphs as the unit.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from extractor import lexicon

_MARK = re.compile(r"``|''|[“”„‟«»\"‘’‚']")
_ALWAYS_OPENING = frozenset({"“", "„", "«", "``"})
_OPENING = _ALWAYS_OPENING | {"‘", "‚"}
_SINGLE = frozenset("‘’‚'")
_BEFORE_OPENING = frozenset(" \t\n\r\xa0([{-–—―/…:") | _OPENING | {'"', "'"}
AMID = 8
"""Paragraphs behind one without a mark in which the end of an open quotation is looked for."""

_ELISIONS = lexicon.of_sort("connectives", "elided")


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation, marks included.

    Attributes:
        start: Character of the opening mark.
        end: Character after the closing mark, or the end of the paragraph.
        closed: Whether the closing mark is there.
        continues: Whether the quotation goes on from the paragraph before, which left it open.
    """

    start: int
    end: int
    closed: bool = True
    continues: bool = False


def find(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Quote]:
    """Returns the outermost quotations of ``text``, in order; they never overlap.

    Args:
        text: The text.
        paragraphs: The characters of its paragraphs, in order.

    >>> [text[q.start : q.end] for text in ['He said "no" twice.'] for q in find(text, [(0, 19)])]
    ['"no"']
    """
    quotes: list[Quote] = []
    open_before, bounds = False, list(paragraphs)
    for number, (start, end) in enumerate(bounds):
        found = _in_paragraph(text, start, end)
        if open_before and _is_amid(text, bounds[number : number + 1 + AMID]):
            found = [Quote(start, end, closed=False, continues=True)]
        elif open_before and found and found[0].start == start:
            first = found[0]
            found[0] = Quote(first.start, first.end, first.closed, continues=True)
        elif open_before and (closing := _closing(text, start, end)):
            behind = [quote for quote in found if quote.start >= closing]  # the rest lies inside it
            found = [Quote(start, closing, continues=True), *behind]
        open_before = bool(found) and not found[-1].closed
        quotes.extend(found)
    return quotes


def is_bare(text: str, start: int = 0) -> bool:
    """Tells whether no quotation mark stands where a quotation starts, or ends.

    >>> is_bare("Yes"), is_bare('"Yes"'), is_bare('"Yes"', 1)
    (True, False, True)
    """
    return _MARK.match(text, start) is None


def _is_amid(text: str, bounds: Sequence[tuple[int, int]]) -> bool:
    """Tells of the first of some paragraphs that an open quotation goes on through it.

    It has no double mark, and the first of a later one closes: a page broke each sentence off.
    """
    for number, (start, end) in enumerate(bounds):
        if _first_double(text, start, end) is not None:
            return number > 0 and _closing(text, start, end) is not None
    return False


def _first_double(text: str, start: int, end: int) -> re.Match[str] | None:
    marks = (m for m in _MARK.finditer(text, start, end) if m.group() not in _SINGLE)
    return next(marks, None)


def _closing(text: str, start: int, end: int) -> int | None:
    """Where a quotation ends that goes on with a paragraph though no mark says so again.

    That its first double mark closes is the sign: a page lost the line that held them together.
    """
    first = _first_double(text, start, end)
    if first is None or _opens(text, first, start) or not _closes(text, first, end):
        return None
    return first.end()


def _in_paragraph(text: str, start: int, end: int) -> list[Quote]:
    quotes, opened = _scan(text, start, end, start)
    if opened is None:
        return quotes
    if text[opened] not in _SINGLE or text.startswith("''", opened):
        return [*quotes, Quote(opened, end, closed=False)]
    # A single mark that never closes was an apostrophe, and so is every later one.
    rest, reopened = _scan(text, opened + 1, end, start, singles=False)
    unclosed = [] if reopened is None else [Quote(reopened, end, closed=False)]
    return [*quotes, *rest, *unclosed]


def _scan(
    text: str, position: int, end: int, start: int, *, singles: bool = True
) -> tuple[list[Quote], int | None]:
    """Returns the closed quotations and where an unclosed one begins."""
    quotes: list[Quote] = []
    opened: int | None = None
    opened_single = False
    for match in _MARK.finditer(text, position, end):
        single = match.group() in _SINGLE
        if single and not singles:
            continue
        if opened is None:
            if _opens(text, match, start):
                opened, opened_single = match.start(), single
        elif single != opened_single:
            continue
        elif (_closes(text, match, end) or _closes_so(text, opened, match, end)) and not (
            not single and _reopens(text, match, start, end)
        ):
            quotes.append(Quote(opened, match.end()))
            opened = None
        elif not single and _opens(text, match, start):
            quotes.append(_ended(text, opened, match.start()))
            opened = match.start()
    return quotes, opened


def _ended(text: str, start: int, stop: int) -> Quote:
    return Quote(start, start + len(text[start:stop].rstrip()))


def _opens(text: str, match: re.Match[str], start: int) -> bool:
    mark = match.group()
    after = text[match.end() : match.end() + 8]
    if not after[:1].strip():
        return False
    if mark in _ALWAYS_OPENING:
        return True
    before = text[match.start() - 1] if match.start() > start else " "
    if before not in _BEFORE_OPENING:
        return False
    return mark not in _SINGLE or not _elides(after)


def _reopens(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether a mark inside an open quotation can only begin another one."""
    before = text[match.start() - 1] if match.start() > start else " "
    return not before.strip() and match.end() < end and bool(text[match.end()].strip())


def _elides(after: str) -> bool:
    """Whether an apostrophe stands for left-out sounds: '90s, 'em."""
    word = re.match(r"\w+", after)
    return bool(word) and (word[0][0].isdigit() or word[0].lower() in _ELISIONS)  # type: ignore[index]


def _closes_so(text: str, opened: int, match: re.Match[str], end: int) -> bool:
    """Whether “ ends what „ began, as German and Czech papers have it in English, too.

    It ends what “ began where it stands behind a word, with a blank behind it.
    """
    if match.group() != "“":
        return False
    within = text[match.start() - 1 : match.start()].strip() and match.end() < end
    behind = bool(within) and not text[match.end()].strip()
    return text[opened] == "„" or (text[opened] == "“" and behind)


def _closes(text: str, match: re.Match[str], end: int) -> bool:
    mark = match.group()
    if mark in _OPENING:
        return False
    if mark not in _SINGLE:
        return True
    after = text[match.end()] if match.end() < end else " "
    before = text[match.start() - 1]
    if after.isalnum() or not before.strip():
        return False
    return before != "s" or not _closes_later(text, match.end(), end)


def _closes_later(text: str, start: int, end: int) -> bool:
    """Whether a better closing mark follows, so that this one is a possessive: the workers' ."""
    rest = text[start:end]
    return (
        re.match(r" [a-z]", rest) is not None and re.search(r"[.,?!]['’](?!\w)", rest) is not None
    )
