"""Outcomes of plans and disputes as blocks that can be read in a terminal of eighty columns."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TextIO

from extractor import spoken
from extractor.export import labelled

Row = Mapping[str, Any]
Pairs = Iterator[tuple[str, str]]


def outcomes(rows: Sequence[Row], stream: TextIO) -> None:
    """Writes each plan with what became of it, a blank line between two."""
    _write((_outcome(row) for row in rows), stream)


def disputes(rows: Sequence[Row], stream: TextIO) -> None:
    """Writes each dispute once: its sides, and under each who said what, in whose words."""
    _write((_dispute(row) for row in rows), stream)


def _write(blocks: Iterable[Iterable[tuple[str, str]]], stream: TextIO) -> None:
    for number, block in enumerate(blocks):
        if number:
            stream.write("\n")
        labelled.write(block, stream)


def _outcome(row: Row) -> Pairs:
    yield "became", row["became"]
    yield "planned", f"for {spoken.days(row['planned'])}" if row["planned"] else "for no day told"
    yield "", _quoted(row["sentence"], row["ref"], row["articles"])
    if row["outcome_id"]:
        yield "told", f"of {spoken.days(row['told'])}" if row["told"] else "of no day"
        yield "", _quoted(row["outcome_sentence"], row["outcome_ref"], row["outcome_articles"])
        yield "why", row["why"]
    yield "ids", " ".join(filter(None, (row["id"], row["outcome_id"])))


def _dispute(row: Row) -> Pairs:
    yield "dispute", f"{row['about']} ({_span(row['first'], row['last'])})"
    for side, claims in zip(("some", "others"), row["sides"], strict=True):
        for number, claim in enumerate(claims):
            said = spoken.days(claim["said"]) if claim["said"] else "undated"
            yield "" if number else side, f"{claim['speaker']}, {said}: {claim['content']}"
            yield "", f"({_name(claim['ref'])}; {claim['id']})"
    yield "why", "; ".join(row["why"])


def _quoted(sentence: str, ref: str | None, articles: int) -> str:
    more = f", and {articles - 1} more" if articles > 1 else ""
    return f"“{sentence}” ({_name(ref)}{more})"


def _name(ref: str | None) -> str:
    """Returns what to call an article here: the last part of its path or address, or all of it.

    A part of figures alone, "2011-02-01/75", is nobody's name.
    """
    whole = (ref or "").rstrip("/")
    last = whole.rpartition("/")[2]
    return last if any(map(str.isalpha, last)) else whole


def _span(first: str | None, last: str | None) -> str:
    ends = list(dict.fromkeys(each for each in (first, last) if each))
    whole = "/".join(ends) if not any("/" in each for each in ends) else ""
    return spoken.days(whole) if whole else " to ".join(map(spoken.days, ends)) or "no day told"
