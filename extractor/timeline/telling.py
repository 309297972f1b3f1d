"""Why a line is told, or is not, in words."""

from extractor.entries import Entry
from extractor.records import Claim, Event, Extraction
from extractor.timeline import choosing, composing, reasons
from extractor.timeline.choosing import Choice


def why(extraction: Extraction, record_id: str) -> str:
    """Returns why a timeline of an article tells one of its events or claims, or does not.

    What other articles tell is left out of account: they may tell it in better words.

    Args:
        extraction: All that was read in the article.
        record_id: The record's id.
    """
    lines = list(composing.of_extraction(extraction))
    line = next(each for each in lines if each.id == record_id)
    reason = _against(line, lines, composing.tellings((*extraction.claims, *extraction.events)))
    worth = f"worth printing {line.prominence:.2f}, right {line.confidence:.2f}"
    if choosing.is_restored(line) and not choosing.is_hidden(line):
        return "told, because somebody wanted it, as `extractor lines log` tells"
    records: tuple[Event | Claim, ...] = (*extraction.events, *extraction.claims)
    weighed = reasons.of(next(each for each in records if each.id == record_id))
    because = f"; {weighed}" if weighed else ""
    if reason:
        return f"not told, for {reason} ({worth}){because}"
    return f"told, because it is likely {worth}{because}"


def told(extraction: Extraction) -> tuple[Entry, ...]:
    """Returns the lines that a timeline of one article tells, in order of time."""
    lines = composing.of_extraction(extraction)
    return tuple(
        choosing.choose(
            lines, composing.tellings((*extraction.claims, *extraction.events)), Choice()
        )
    )


def _against(line: Entry, lines: list[Entry], tellings: dict[str, set[str]]) -> str | None:
    if choosing.is_hidden(line):
        return "somebody has hidden it, as `extractor lines log` tells"
    if choosing.is_restored(line):
        return None
    choice = Choice()
    if line.prominence < choice.prominence:
        return f"it is hardly worth printing: the least is {choice.prominence:.2f}"
    if line.confidence < choice.confidence:
        return f"it is hardly sure to be right: the least is {choice.confidence:.2f}"
    told = [each for each in lines if choosing.is_worth(each, choice)]
    from extractor.timeline import repeats  # a listing of records needs none of it

    others = repeats.told_by_others(told, tellings).get(line.id)
    if others:
        return f"what it says is told by {' and '.join(others)}"
    told = [each for each in repeats.folded(told, tellings) if not choosing.is_hidden(each)]
    better = repeats.told_better(told).get(line.id)
    return f"{better} tells it better" if better else None
