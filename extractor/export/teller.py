"""Who tells a line, and how many articles do, in words."""

from datetime import date

from extractor import likeness
from extractor.entries import Entry, Source
from extractor.records import DateRange
from extractor.spoken import days

NOBODY = "somebody who is not named"
OUTLETS = 2
"""So many outlets of a line are named."""


def of(entry: Entry) -> str | None:
    """Returns who tells an event, "told by Liu He, 8 May 2020"; None where the article does.

    The day on which it was said is left out where it is the line's own.
    """
    if entry.told_by is None:
        return None
    told = f"told by {entry.told_by.speaker or NOBODY}"
    said = entry.told_by.when.edtf
    return f"{told}, {days(said)}" if said and said != entry.when.edtf else told


def beside(entry: Entry) -> str | None:
    """Returns of who tells an event what its line does not say: often nothing, or only the day."""
    if entry.told_by is None:
        return None
    if entry.told_by.speaker and not _names(entry.text, entry.told_by.speaker):
        return of(entry)
    said = entry.told_by.when.edtf
    return f"said {days(said)}" if said and said != entry.when.edtf else None


def _names(text: str, speaker: str) -> bool:
    """Whether a line has the last word of a name, as in "Mr. Lighthizer"."""
    name = likeness.in_order(speaker)
    return not name or name[-1] in likeness.in_order(text)


def outlets(entry: Entry) -> str | None:
    """Returns who published what tells a line; None where nobody knows."""
    known = list(dict.fromkeys(source.outlet for source in entry.sources if source.outlet))
    more = [f"{len(known) - OUTLETS} more"] if len(known) > OUTLETS else []
    return ", ".join([*known[:OUTLETS], *more]) or None


def published(source: Source) -> str:
    """Returns the day of publication; a bound inferred from what an article tells is no day."""
    if source.published is None:
        return "on a day unknown"
    if source.published_basis == "inferred":
        return f"on a day unknown, {days(source.published)}"
    return days(source.published)


def articles(entry: Entry) -> str | None:
    """Returns by how many a line is told, "3 origins of 9 articles"; None where by one only.

    Days that other articles give follow, where they are not just less precise.
    """
    if entry.articles < 2:
        return None
    others = sorted({s.date for s in entry.sources if s.date and dates_otherwise(s, entry)})
    also = f"; also dated {' and '.join(map(days, others))}" if others else ""
    many = "s" if entry.origins > 1 else ""
    return f"{entry.origins} origin{many} of {entry.articles} articles{also}"


def dates_otherwise(source: Source, entry: Entry) -> bool:
    """Tells whether an article gives a line other days than its own, or more precise ones.

    A stretch that overlaps its days and is no shorter only says less.
    """
    kept = entry.when.range
    if source.date is None or source.date == entry.when.edtf or kept is None:
        return False
    from extractor.temporal import values  # slow to import, and most lines have one day

    found = values.parse_edtf(source.date)
    (first, last), (other_first, other_last) = _ends(kept), _ends(found)
    overlaps = other_first <= last and first <= other_last
    return not overlaps or other_last - other_first < last - first


def _ends(days: DateRange) -> tuple[date, date]:
    return days.first or date.min, days.last or date.max


def note(entry: Entry) -> str | None:
    """Returns what stands in brackets behind a line; None where there is nothing to add."""
    return "; ".join(filter(None, (beside(entry), articles(entry)))) or None
