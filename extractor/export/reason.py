"""Why a record has its date, in words."""

from collections.abc import Iterator

from extractor.entries import Entry, Placing, Source
from extractor.export import teller
from extractor.records import PublishedBasis, When
from extractor.spoken import days

FOUND: dict[PublishedBasis | None, str] = {
    None: "as given",
    "given": "as given",
    "markup": "from its markup",
    "header": "from its header",
    "dateline": "from its dateline",
    "name": "from the name of its file or its address",
}


def why(
    when: When,
    published: str | None,
    basis: PublishedBasis | None,
    *,
    corrected: bool = False,
) -> str:
    """Returns in words why a record has its date, or why it has none.

    Args:
        when: The date.
        published: The days of publication of its article, as EDTF; None when unknown.
        basis: Where they were found.
        corrected: Whether a person has put it right.
    """
    if corrected:
        return "somebody has put it right, as `extractor lines log` tells"
    words = f"“{when.timex}”" if when.timex else ""
    day = publication(published, basis)
    if when.basis == "stated":
        return f"the article says {words}" if words else "the article says so"
    if when.basis == "relative":
        return f"{words or 'the words'}, counted from another date: {day}"
    if when.basis == "narrative":
        return f"nothing is said here; carried over from {words or 'what is told before'}"
    if when.basis == "publication":
        return f"nothing is said of the day; {day}"
    return f"{words} cannot be placed; {day}" if words else f"nothing is said; {day}"


def of_entry(entry: Entry) -> str:
    """Returns why an entry has its date; of several sources, after the one with its words."""
    source = _dating(entry)
    corrected = "date" in entry.corrected
    if source is None or corrected:
        return why(entry.when, None, None, corrected=corrected)
    others = sorted(
        {
            each.date
            for each in entry.sources
            if each.date
            and each.article_id != source.article_id
            and teller.dates_otherwise(each, entry)
        }
    )
    reason = why(entry.when, source.published, source.published_basis)
    return "; ".join([reason, *(f"another article dates it {days(each)}" for each in others)])


def _dating(entry: Entry) -> Source | None:
    words = entry.when.timex or ""
    found = (source for source in entry.sources if words in source.sentence)
    return next(found, entry.sources[0] if entry.sources else None)


def placed(placing: Placing | None) -> Iterator[tuple[str, str]]:
    """Yields where an undated article is placed, with the reasons, and what leaves it open."""
    if placing is None:
        return
    if placing.days is not None:
        from extractor.temporal import values  # few records need it

        told = days(values.edtf(placing.days))
        yield "placed", f"the article is of {told}, because {'; '.join(placing.reasons)}"
    for each in placing.missing:
        yield "missing", each


def publication(day: str | None, basis: PublishedBasis | None) -> str:
    """Returns in words when an article was published, and how that is known."""
    if day is None:
        return "the article carries no date"
    if basis == "inferred":
        return f"the article carries no date; by what it and others tell it is of {days(day)}"
    return f"the article was published {days(day)} ({FOUND[basis]})"
