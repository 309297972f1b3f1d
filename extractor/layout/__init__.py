"""Tells the parts of a news page apart: headline, header, dateline, bullets, captions, prose.

It looks at the shape of lines only (``lines.py``), so it is quick, needs no model, and is safe on
any text: time grows with the length of the text. What it cannot name is a paragraph. It does not
read the dates it finds; the readers do.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from extractor.layout import (
    author_notes,
    captions,
    comments,
    corrections,
    datelines,
    lines,
    stamps,
    torn,
)
from extractor.layout.block import Block
from extractor.layout.credits import open_ended
from extractor.layout.lines import Kind

__all__ = ["Block", "Kind", "blocks"]

LONGEST_HEADLINE = 160
LONGEST_LABEL = 60
LONGEST_CAPTION = 600
"""Characters in which the credit of a picture is looked for that a page glued to its story."""
WRAPPED = range(40, 101)
"""Mail and old wire copy break lines in these columns; newer copy has a line a paragraph."""
_STOPS = " .;:…\"'“”‘’"
_BELOW_HEADLINE = frozenset({"header", "byline", "dateline"})
_ABOVE_HEADLINE = frozenset({"header", "byline", "caption", "boilerplate"})
_EDITING = re.compile(
    r"\((?:Adds|Corrects|Recasts|Refiles|Releads|Repeats|Rewrites|Updates|Writes)\b[^()]{0,200}\)$"
)
"""What an agency's editors tell of a version of a story, before its dateline."""
_NEXT_BULLET = re.compile(r"\s[•*]\s")


def blocks(text: str, title: str = "") -> tuple[Block, ...]:
    r"""Returns the blocks of a page in order; they never overlap and none is empty.

    A dateline or a header that opens a paragraph is a block of its own, and the paragraph goes on
    as the next block. A bullet or a Markdown heading is the text after its mark. Blocks on top that
    hold the ``title``, if that is known, are headlines whatever they end with.

    >>> page = "Talks go on\n\nROME, May 8 - Both spoke.\n"
    >>> [(block.kind, page[block.start : block.end]) for block in blocks(page)]
    [('headline', 'Talks go on'), ('dateline', 'ROME, May 8 -'), ('paragraph', 'Both spoke.')]
    """
    page: list[Block] = []
    last_of_chunks: set[int] = set()
    first, left = True, title
    for chunk in _chunks(text):
        for block in _joined(text, [_line_block(text, *line) for line in chunk]):
            page.extend(_opened(text, block, first=first))
            held = _held(text, page[-1], left)
            if held:
                page[-1] = replace(page[-1], kind="headline")
            # A page may repeat the title that a reader has put on top of it.
            left = (left[held:].lstrip(_STOPS) or title) if held else ""
            first = first and (held > 0 or not _is_story(text, page[-1]))
        last_of_chunks.add(len(page) - 1)
    below = min(each.start(text) for each in (comments, author_notes, corrections))
    return tuple(
        block if block.start < below else replace(block, kind="boilerplate")
        for block in _named_by_place(text, captions.named(text, page), last_of_chunks)
    )


def _held(text: str, block: Block, title: str) -> int:
    """Returns how much of what is left of the title a block holds that is nothing else; or 0."""
    words = text[block.start : min(block.end, block.start + len(title) + 3)].rstrip(_STOPS)
    whole = title.startswith(words) and not title[len(words) :][:1].isalnum()
    return len(words) if words and whole else 0


def _is_story(text: str, block: Block) -> bool:
    """Tells whether prose has begun, which the dated caption of a picture on top is not."""
    is_prose = block.kind == "paragraph" and _is_prose(text, block)
    return is_prose and not captions.is_dated(text, block)


def _chunks(text: str) -> Iterator[list[tuple[int, int]]]:
    """Yields runs of lines between blank lines, each line as its trimmed characters."""
    chunk: list[tuple[int, int]] = []
    at = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            start = at + len(line) - len(line.lstrip())
            chunk.append((start, start + len(bare)))
        elif chunk:
            yield chunk
            chunk = []
        at += len(line)
    if chunk:
        yield chunk


def _line_block(text: str, start: int, end: int) -> Block:
    start += lines.heading(text[start : min(end, start + 10)])
    head = text[start : min(end, start + lines.LONGEST_ODD_LINE + 1)]
    kind = lines.kind(head)
    if kind is None and (mark := lines.bullet(head)) and start + mark < end:
        return Block("bullet", start + mark, end)
    return Block(kind or "paragraph", start, end)


def _joined(text: str, chunk: list[Block]) -> Iterator[Block]:
    """Yields the blocks of a chunk, the lines of a paragraph broken at a column made one."""
    wrapped = _is_wrapped(text, chunk)
    current = chunk[0]
    for block in chunk[1:]:
        prose = block.kind == "paragraph" and current.kind in ("paragraph", "bullet")
        if prose and (wrapped or _is_torn(text, current, block)):
            current = replace(current, end=block.end)
        else:
            yield current
            current = block
    yield current


def _is_torn(text: str, above: Block, block: Block) -> bool:
    return torn.goes_on(
        text[max(above.start, above.end - torn.ABOVE) : above.end],
        text[block.start : min(block.end, block.start + torn.BELOW)],
    )


def _is_wrapped(text: str, chunk: list[Block]) -> bool:
    prose = [block for block in chunk[:-1] if block.kind in ("paragraph", "bullet")]
    return (
        bool(prose)
        and all(block.end - block.start in WRAPPED for block in prose)
        and any(open_ended(text[block.start : block.end]) for block in prose)
    )


def _opened(text: str, block: Block, *, first: bool) -> Iterator[Block]:
    """Cuts headers and a dateline off a paragraph, and a line of several bullets into each."""
    if block.kind == "bullet":
        yield from _bullets(text, block)
        return
    start = block.start
    if block.kind == "paragraph":
        picture = lines.picture_end(text[start : min(block.end, start + LONGEST_CAPTION)])
        if 0 < picture < block.end - start:
            yield Block("caption", start, start + picture)
            start = _skip_space(text, start + picture, block.end)
        if stamp := stamps.glued(text[start : min(block.end, start + LONGEST_CAPTION)]):
            yield from _above(text, start, start + stamp[0])
            yield Block("header", start + stamp[0], start + stamp[1])
            start = _skip_space(text, start + stamp[1], block.end)
        if listed := stamps.listed(text[start : block.end]):
            yield from _listed(text, start, listed, first=first)
            start = _skip_space(text, start + listed[1], block.end)
            if not first:
                yield from [Block("boilerplate", start, block.end)] if start < block.end else []
                return
    if block.kind == "paragraph":
        for found in _openings(text, start, block.end, first=first):
            yield found
            start = _skip_space(text, found.end, block.end)
        if dateline := _glued_dateline(text, start, block.end):
            yield from _summed_up(text, start, dateline)
            found = next(_openings(text, dateline, block.end, first=True))
            yield found
            start = _skip_space(text, found.end, block.end)
    end = start + lines.note(text[start : block.end]) if block.kind == "paragraph" else start
    if start < end:
        yield Block("paragraph", start, start + len(text[start:end].rstrip()))
        yield Block("boilerplate", end, block.end)
    elif start < block.end:
        yield replace(block, start=start)


def _openings(text: str, start: int, end: int, *, first: bool) -> Iterator[Block]:
    """Yields the headers, bylines and the dateline that open a paragraph."""
    while found := lines.opening(
        text[start : min(end, start + lines.LONGEST_ODD_LINE)], first=first
    ):
        yield Block(found[0], start, start + found[1])
        start = _skip_space(text, start + found[1], end)


def _listed(text: str, start: int, stamp: tuple[int, int], *, first: bool) -> Iterator[Block]:
    """The stamp of one of a list of stories, and what stands before it.

    On top of a page the stamp is the story's own; what is torn off before a stamp is no prose.
    """
    above = text[start : start + stamp[0]].rstrip()
    if above:
        kind: Kind = "paragraph" if first or not open_ended(above) else "boilerplate"
        yield Block(kind, start, start + len(above))
    yield Block("header", start + stamp[0], start + stamp[1])


def _glued_dateline(text: str, start: int, end: int) -> int:
    """Returns where a dateline begins that a page glued to its headline or highlights, or 0."""
    head = text[start : min(end, start + LONGEST_CAPTION)]
    length = datelines.behind_highlights(head)
    if not length and start < LONGEST_CAPTION:
        length = datelines.behind_headline(head)
    opens = length and lines.opening(head[length:], first=True)
    return start + length if opens else 0


def _summed_up(text: str, start: int, end: int) -> Iterator[Block]:
    """The headline or the highlights that a page glued to the dateline of its story.

    Highlights that run together are no sentences, and the story tells what they do.
    """
    above = text[start:end].rstrip()
    kind: Kind = "bullet" if start else "headline"
    if len(above) > LONGEST_HEADLINE:
        kind = "boilerplate"
    yield Block(kind, start, start + len(above))


def _above(text: str, start: int, end: int) -> Iterator[Block]:
    """The headline, the byline or the caption that a page glued to the stamp of its story."""
    above = text[start:end].rstrip()
    if above:
        kind: Kind = "headline" if open_ended(above) else "caption"
        is_byline = lines.kind(above) == "byline"
        yield Block("byline" if is_byline else kind, start, start + len(above))


def _bullets(text: str, block: Block) -> Iterator[Block]:
    start = block.start
    for mark in _NEXT_BULLET.finditer(text, block.start, block.end):
        end = start + len(text[start : mark.start()].rstrip())
        if start < end:
            yield Block("bullet", start, end)
        start = _skip_space(text, mark.end(), block.end)
    dateline = start + datelines.glued(text[start : min(block.end, start + LONGEST_CAPTION)])
    if start < dateline:
        end = start + len(text[start:dateline].rstrip())
        note = _EDITING.search(text, start, end)
        last = start + len(text[start : note.start()].rstrip()) if note else end
        if start < last:
            yield Block("bullet", start, last)
        if note:
            yield Block("boilerplate", note.start(), end)
        yield from _opened(text, Block("paragraph", dateline, block.end), first=False)
    elif start < block.end:
        yield Block("bullet", start, block.end)


def _skip_space(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


def _is_prose(text: str, block: Block) -> bool:
    long = block.end - block.start > LONGEST_HEADLINE
    return long or not open_ended(text[block.start : block.end])


def _named_by_place(text: str, page: list[Block], last_of_chunks: set[int]) -> Iterator[Block]:
    """Names what only its place tells: the headline, the date line below it, cross-heads."""
    before: set[Kind] = set()
    for at, block in enumerate(page):
        after = page[at + 1].kind if at + 1 < len(page) else None
        stands_apart = at in last_of_chunks or after in _BELOW_HEADLINE
        kind = block.kind
        if kind == "paragraph":
            line = text[block.start : min(block.end, block.start + LONGEST_HEADLINE + 1)]
            kind = _kind_by_place(line, before, after if stands_apart else None)
            if "paragraph" in before and _is_shouted(text, page[at - 1 : at + 1]):
                kind = "label"
        before.add("label" if kind == "paragraph" and not _is_prose(text, block) else kind)
        yield block if kind == block.kind else replace(block, kind=kind)


def _is_shouted(text: str, pair: list[Block]) -> bool:
    """Tells of a line that it is a heading in capitals, unlike the one above it."""
    above, line = (text[block.start : min(block.end, block.start + 200)] for block in pair)
    if len(line) > LONGEST_LABEL or not line.isupper() or above.isupper():
        return False
    return sum(any(map(str.isalpha, word)) for word in line.split()) > 2


def _kind_by_place(line: str, before: set[Kind], after: Kind | None) -> Kind:
    if "paragraph" not in before and stamps.is_date(line):
        return "header"
    if len(line) > LONGEST_HEADLINE or after is None:
        return "paragraph"
    if not open_ended(line) or not any(character.isalpha() for character in line):
        return "paragraph"
    if before <= _ABOVE_HEADLINE:
        return "headline"
    return "label" if len(line) <= LONGEST_LABEL else "paragraph"
