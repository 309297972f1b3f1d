"""Which lines are told: what is worth printing and likely right, each assertion once."""

from collections.abc import Iterable, Mapping

import msgspec

from extractor.entries import LEAST_CONFIDENCE, LEAST_PROMINENCE, Entry
from extractor.records import Article, Claim, Event
from extractor.timeline import ordering


class Choice(msgspec.Struct, frozen=True):
    """Which lines somebody wants.

    Attributes:
        every: Every reading: nothing is left out but for ``top`` and ``limit``.
        prominence: The least prominence of a line.
        confidence: The least confidence of a line.
        top: At most so many, the most important.
        limit: At most so many of these, the first in order of time.
        actors: Ids of actors that somebody asked for: where they act is more important.
        outlets: How many articles there are of each outlet, "" for none, those that were not asked
            for as well; None where nobody knows, and so what they print on every page neither.
        arrived: Ids of articles, each with the words of its earlier versions: only lines that
            nothing else tells; None for all lines.
    """

    every: bool = False
    prominence: float = LEAST_PROMINENCE
    confidence: float = LEAST_CONFIDENCE
    top: int | None = None
    limit: int | None = None
    actors: frozenset[str] = frozenset()
    outlets: Mapping[str, int] | None = None
    arrived: Mapping[str, str] | None = None


def choose(
    lines: Iterable[Entry],
    tellings: Mapping[str, Iterable[str]],
    choice: Choice,
    others: Iterable[tuple[Article, str]] = (),
) -> list[Entry]:
    """Returns the lines to tell, in order of time.

    Args:
        lines: All that may be worth telling; one without sources was not asked for, but may tell
            what another does.
        tellings: The events that are told in each claim.
        choice: What is wanted.
        others: Articles and their sentences that tell what is not worth a line.
    """
    from extractor.timeline import page_text, repeats  # a listing of records chooses nothing

    told = list(lines)
    if not choice.every:
        told = page_text.without(told, choice.outlets or {}, others)
        told = [each for each in told if is_worth(each, choice)]
        told = repeats.folded(told, tellings)
    elif any(is_hidden(each) for each in told):
        told = repeats.unhidden(told, tellings)
    told = [each for each in told if each.sources and not is_hidden(each)]
    if not choice.every:
        told = repeats.once(told)
    if choice.arrived is not None:
        from extractor.timeline import novelties

        told = novelties.of(told, choice.arrived)
    if choice.top is not None:
        told = sorted(told, key=lambda each: (-each.importance, ordering.place(each)))[: choice.top]
    return sorted(told, key=ordering.place)[: choice.limit]


def is_hidden(line: Entry | Event | Claim) -> bool:
    """Tells whether a person has hidden a line; then a claim does not tell it either."""
    return "hide" in line.corrected


def is_restored(line: Entry | Event | Claim) -> bool:
    """Tells whether a person wants a line told, whatever else tells it."""
    return "restore" in line.corrected


def may_be_worth(event: Event, choice: Choice) -> bool:
    """Tells whether an event may pass them together with others, if one of these is prominent."""
    return event.confidence >= choice.confidence or bool(event.corrected)


def is_worth(line: Entry | Event | Claim, choice: Choice) -> bool:
    """Tells whether a line passes the thresholds, or a person has hidden or restored it."""
    if line.corrected and (is_hidden(line) or is_restored(line)):
        return True
    return line.prominence >= choice.prominence and line.confidence >= choice.confidence
