"""Contradictions put together: one dispute told once, with its sides and their wordings.

Claims that contradict each other, directly or through others, in words of the same are one dispute:
who denies two things is in two. Whoever made the first claim is on one side, whoever contradicts it
on the other, and so on; of claims in near the same words by one speaker the first is told.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from extractor import likeness

Row = dict[str, Any]

WORDS = 4
"""So many words say what a dispute is about."""

SIDE = ("id", "said", "speaker", "content", "sentence", "ref", "articles", "origins")


def of(conflicts: Sequence[Row]) -> list[Row]:
    """Returns the disputes that pairs of contradicting claims make, in order of time.

    Args:
        conflicts: Rows of ``link_rows.conflicts``.
    """
    found = [dispute for rows in _by_topic(conflicts) for dispute in _hanging_together(rows)]
    return sorted(found, key=lambda each: (_place(each["sides"][0][0]), each["about"]))


def _by_topic(conflicts: Sequence[Row]) -> list[list[Row]]:
    """Parts pairs: those that have a claim in common are together where they share a word."""
    joined = likeness.Joined(len(conflicts))
    told: dict[tuple[str, str], int] = {}
    for at, row in enumerate(conflicts):
        for word in map(likeness.stem, _words(row["why"])):
            for claim in (row["id"], row["other_id"]):
                joined.join([told.setdefault((claim, word), at), at])
    return [[conflicts[at] for at in group] for group in joined.groups()]


def _hanging_together(conflicts: Sequence[Row]) -> list[Row]:
    claims: dict[str, Row] = {}
    against: dict[str, set[str]] = defaultdict(set)
    for row in conflicts:
        one, other = ({name: row[f"{p}{name}"] for name in SIDE} for p in ("", "other_"))
        claims[one["id"]], claims[other["id"]] = one, other
        against[one["id"]].add(other["id"])
        against[other["id"]].add(one["id"])
    found, seen = [], set[str]()
    for start in sorted(claims, key=lambda each: _place(claims[each])):
        if start not in seen:
            sides = _sides(start, claims, against)
            seen.update(*sides)
            whys = [row["why"] for row in conflicts if row["id"] in {*sides[0], *sides[1]}]
            found.append(_dispute([[claims[each] for each in side] for side in sides], whys))
    return found


def _sides(
    start: str, claims: Mapping[str, Row], against: Mapping[str, set[str]]
) -> tuple[list[str], list[str]]:
    """Returns the claims of both sides, in order of time; who speaks twice stays on one side."""
    side = {start: 0}
    speaks = {claims[start]["speaker"]: 0}
    waiting = [start]
    while waiting:
        one = waiting.pop(0)
        for other in sorted(against[one] - side.keys(), key=lambda each: _place(claims[each])):
            speaker = claims[other]["speaker"]
            side[other] = speaks.get(speaker, 1 - side[one])
            speaks.setdefault(speaker, side[other])
            waiting.append(other)
    ordered = sorted(side, key=lambda each: _place(claims[each]))
    return [each for each in ordered if not side[each]], [each for each in ordered if side[each]]


def _dispute(sides: list[list[Row]], whys: Sequence[str]) -> Row:
    days = sorted(claim["said"] for side in sides for claim in side if claim["said"])
    words = dict.fromkeys(word for why in whys for word in _words(why))
    return {
        "about": ", ".join(list(words)[:WORDS]),
        "first": days[0] if days else None,
        "last": days[-1] if days else None,
        "sides": [_distinct(side) for side in sides],
        "why": list(dict.fromkeys(why.partition(":")[0] for why in whys)),
    }


def _distinct(side: Sequence[Row]) -> list[Row]:
    """Leaves out what a speaker says again in the same words."""
    kept: dict[tuple[str, frozenset[str]], Row] = {}
    for claim in side:
        kept.setdefault((claim["speaker"] or "", likeness.words(claim["content"])), claim)
    return list(kept.values())


def _words(why: str) -> list[str]:
    return [word for word in why.rpartition(": ")[2].split(", ") if word]


def _place(claim: Row) -> tuple[bool, str, str]:
    return claim["said"] is None, claim["said"] or "", claim["id"]
