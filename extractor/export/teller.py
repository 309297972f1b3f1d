"""Who tells a line, and how many articles do, in words."""

from collections.abc import Callable

from extractor import likeness
from extractor.entries import Entry

NOBODY = "somebody who is not named"


def days(edtf: str | None) -> str:
    """Returns an EDTF date as a person reads it, the day first.

    >>> days("2020-05-11/2020-05-17"), days("../2020-05"), days(None)
    ('2020-05-11 to 2020-05-17', '2020-05 or earlier', '-')
    """
    first, slash, last = (edtf or "-").partition("/")
    if not slash:
        return first
    if first == "..":
        return f"{last} or earlier"
    return f"{first} or later" if last == ".." else f"{first} to {last}"


def of(entry: Entry, *, say: Callable[[str], str] = days) -> str | None:
    """Returns who tells an event, "told by Liu He, 2020-05-08"; None where the article does.

    The day on which it was said is left out where it is the line's own.

    Args:
        entry: The line.
        say: How to put an EDTF date.
    """
    if entry.told_by is None:
        return None
    told = f"told by {entry.told_by.speaker or NOBODY}"
    said = entry.told_by.when.edtf
    return f"{told}, {say(said)}" if said and said != entry.when.edtf else told


def beside(entry: Entry, *, say: Callable[[str], str] = days) -> str | None:
    """Returns of who tells an event what its line does not say: often nothing, or only the day.

    Args:
        entry: The line.
        say: How to put an EDTF date.
    """
    if entry.told_by is None:
        return None
    if entry.told_by.speaker and not _names(entry.text, entry.told_by.speaker):
        return of(entry, say=say)
    said = entry.told_by.when.edtf
    return f"said {say(said)}" if said and said != entry.when.edtf else None


def _names(text: str, speaker: str) -> bool:
    """Whether a line has the last word of a name, as in "Mr. Lighthizer"."""
    name = likeness.in_order(speaker)
    return not name or name[-1] in likeness.in_order(text)


def articles(entry: Entry) -> str | None:
    """Returns by how many a line is told, "3 origins of 9 articles"; None where by one only.

    Days that other articles give follow, where they are not just less precise.
    """
    if entry.articles < 2:
        return None
    kept = entry.when.edtf or ""
    others = sorted({s.date for s in entry.sources if s.date and not kept.startswith(s.date)})
    also = f"; also dated {' and '.join(map(days, others))}" if kept and others else ""
    many = "s" if entry.origins > 1 else ""
    return f"{entry.origins} origin{many} of {entry.articles} articles{also}"


def note(entry: Entry, *, say: Callable[[str], str] = days) -> str | None:
    """Returns what stands in brackets behind a line; None where there is nothing to add."""
    return "; ".join(filter(None, (beside(entry, say=say), articles(entry)))) or None
