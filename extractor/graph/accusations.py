"""Who denies what somebody else accuses them of, where one article puts the two side by side.

The two share no event: one is accused of going back on a word, and denies having broken a promise.
So they are known by what the claims do, by standing together, and by whom both name.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from extractor.graph.conflict import Conflict
from extractor.records import Claim

NEAR = 400
"""Characters within which a report puts an accusation and its denial."""

WITHIN = timedelta(days=92)
"""A denial answers what was said by then, and not years before."""

STEM = 4
"""Letters that "China" and "Chinese" share."""

DENYING = re.compile(
    r"\b(?:den(?:y|ied|ies|ying)|disput\w+|reject\w* (?:the|those|these|such|any)"
    r" (?:accusation|allegation|charge|claim|criticism)s?)\b"
)
"""Words of a denial of what was said; "turned down the claim" denies nothing."""

ACCUSATION = re.compile(r"\b(?:accusation|allegation|charge|criticism)s?\b")
"""Words for what others accuse somebody of."""

_NAME = re.compile(r"\b[A-Z]\w{3,}")


def find(claims: Sequence[Claim]) -> Iterator[Conflict]:
    """Yields each accusation with the denial that stands beside it.

    Args:
        claims: Claims as the graph has them, in a stable order.
    """
    accusing: dict[str, list[tuple[int, Claim]]] = defaultdict(list)
    for claim in claims:
        if claim.polarity == "accuses" and claim.speaker is not None:
            for source in claim.sources:
                accusing[source.article_id].append((source.start, claim))
    for claim in claims:
        denies = claim.polarity == "denies" and claim.speaker is not None
        if denies and any(DENYING.search(each.sentence) for each in claim.sources):
            accusation = _denied(claim, accusing)
            if accusation is not None:
                shared = _shared(claim, accusation)
                said = _NAME.findall(accusation.content_text)
                names = ", ".join(dict.fromkeys(each for each in said if _stem(each) in shared))
                yield Conflict(
                    accusation.id, claim.id, f"one denies what the other accuses: {names}"
                )


def _denied(claim: Claim, accusing: dict[str, list[tuple[int, Claim]]]) -> Claim | None:
    """Returns the accusation nearest to a denial, before it or behind, that names the same."""
    near = [
        (abs(source.start - start), other.id, other)
        for source in claim.sources
        for start, other in accusing.get(source.article_id, ())
        if abs(source.start - start) <= NEAR
        and other.speaker != claim.speaker
        and _are_near(claim, other)
    ]
    found = [each for each in sorted(near, key=lambda each: each[:2]) if _shared(claim, each[2])]
    return found[0][2] if found else None


def _are_near(one: Claim, other: Claim) -> bool:
    """Tells whether a denial and what it denies are of about one time, as far as both are known."""
    days = [each.when.range.last if each.when.range else None for each in (one, other)]
    return days[0] is None or days[1] is None or abs(days[0] - days[1]) <= WITHIN


def _shared(one: Claim, other: Claim) -> set[str]:
    """Returns the beginnings of the names that both contents have, or whoever denies is accused."""
    speaker = _names(one.speaker_text or "")
    accused = _names(other.content_text)
    if speaker & (_names(other.text) - accused):
        return set()  # whoever denies tells of the accusation as well
    named = _names(one.content_text)
    if any(ACCUSATION.search(each.sentence) for each in one.sources):
        named |= speaker  # "rejected the criticism": of whoever rejects it
    return named & accused


def _names(text: str) -> set[str]:
    return set(map(_stem, _NAME.findall(text)))


def _stem(name: str) -> str:
    return name[:STEM].lower()
