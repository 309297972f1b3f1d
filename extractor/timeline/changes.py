"""What became of the lines of an article from one of its versions to the next.

A line went where its sentence stands no more, came where it stood not yet, and was reworded where
another sentence tells much the same. Where the same words are told of another day, that is said,
too. A sentence that stands in both versions as it was is no change of the article, whatever else is
read of it; and where one line of a sentence tells that it was reworded, so do its others.
"""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from extractor import likeness
from extractor.entries import Entry
from extractor.records import Extraction
from extractor.timeline import composing, telling

Row = dict[str, Any]
Change = tuple[str, Entry | None, Entry | None]

REWORDED = 0.5
"""How alike two lines must be in their words and the order of these (difflib's ratio)."""


def changes(old: Extraction, new: Extraction, *, every: bool = False) -> list[Row]:
    """Returns what went, came, was reworded or redated, in the order of the text.

    Args:
        old: All that was read in the earlier version.
        new: All that was read in the later one.
        every: Of every reading; else of the lines that a timeline of either version tells.
    """
    before, after = _lines(old), _lines(new)
    told = {each.id for each in (*telling.told(old), *telling.told(new))}
    gone = [each for each in before if not _stands(each, new)]
    come = [each for each in after if not _stands(each, old)]
    pairs = dict(_reworded(gone, come))
    reached = set(pairs.values())
    old_of = {_sentence(come[other]): gone[at] for at, other in reversed(pairs.items())}
    new_of = {_sentence(gone[at]): come[other] for at, other in reversed(pairs.items())}
    redated = list(_redated(before, after))
    found = [
        *(("reworded", gone[at], come[other]) for at, other in pairs.items()),
        *(_gone(each, new_of) for at, each in enumerate(gone) if at not in pairs),
        *(_come(each, old_of) for at, each in enumerate(come) if at not in reached),
        *(("redated", one, other) for one, other in redated),
    ]
    wanted = [
        (change, one, other)
        for change, one, other in found
        if every or {each.id for each in (one, other) if each} & told
    ]
    return [_row(*each) for each in sorted(wanted, key=lambda each: _place(*each[1:]))]


def _lines(extraction: Extraction) -> list[Entry]:
    found = composing.of_extraction(extraction)
    return sorted(found, key=lambda each: (each.sources[0].start, each.id))


def _stands(line: Entry, other: Extraction) -> bool:
    """Tells whether the sentence of a line is in another version, whatever its line breaks."""
    return _sentence(line) in _plain(other.article.text)


def _reworded(gone: Sequence[Entry], come: Sequence[Entry]) -> Iterator[tuple[int, int]]:
    """Yields the pairs of positions of lines that tell much the same, the most alike first."""
    words = [likeness.in_order(each.text) for each in come]
    alike = []
    for at, line in enumerate(gone):
        matcher = SequenceMatcher(autojunk=False)
        matcher.set_seq2(likeness.in_order(line.text))
        for other, found in enumerate(words):
            matcher.set_seq1(found)
            if matcher.real_quick_ratio() >= REWORDED and matcher.ratio() >= REWORDED:
                same_kind = line.kind == come[other].kind
                alike.append((-matcher.ratio(), not same_kind, at, other))
    taken: set[tuple[str, int]] = set()
    for _, _, at, other in sorted(alike):
        if not {("gone", at), ("come", other)} & taken:
            taken |= {("gone", at), ("come", other)}
            yield at, other


def _gone(line: Entry, new_of: Mapping[str, Entry]) -> Change:
    """A line without a like: it went, unless another line says that its sentence was reworded."""
    other = new_of.get(_sentence(line))
    return ("reworded" if other else "went"), line, other


def _come(line: Entry, old_of: Mapping[str, Entry]) -> Change:
    """Likewise of a line that stood not yet."""
    one = old_of.get(_sentence(line))
    return ("reworded" if one else "came"), one, line


def _redated(before: Sequence[Entry], after: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Yields the lines of the same words, in the same sentence, of which the day is another."""
    same: dict[tuple[str, str, str], list[Entry]] = {}
    for each in after:
        same.setdefault(_words(each), []).append(each)
    for line in before:
        others = same.get(_words(line), [])
        if others:
            other = others.pop(0)
            if line.when.edtf != other.when.edtf:
                yield line, other


def _words(line: Entry) -> tuple[str, str, str]:
    return line.kind, _plain(line.text), _sentence(line)


def _sentence(line: Entry) -> str:
    return _plain(line.sources[0].sentence)


def _place(one: Entry | None, other: Entry | None) -> tuple[int, str]:
    line = other or one
    assert line is not None  # noqa: S101  (one of them there is)
    return line.sources[0].start, line.id


def _row(change: str, one: Entry | None, other: Entry | None) -> Row:
    return {"change": change, **_told(one, "before"), **_told(other, "after")}


def _told(line: Entry | None, side: str) -> Row:
    return {
        f"{side}_id": line.id if line else None,
        f"{side}_when": line.when.edtf if line else None,
        f"{side}_text": line.text if line else None,
        f"{side}_sentence": _sentence(line) if line else None,
    }


def _plain(text: str) -> str:
    return " ".join(text.split())
