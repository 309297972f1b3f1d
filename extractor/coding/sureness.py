"""How likely a code is right in root and direction: learned weights of what is known of it.

A logistic regression on codes of news and of PLOVER's sentences that were read and judged; what
counts most is whether it is known at whom it is aimed, and whether somebody's own saying is it.
"""

import math

from extractor.coded import Root
from extractor.coding.finding import Found
from extractor.records import Claim, Event

ANY = 0.43
"""The log odds of a code of an event of even confidence, aimed at nobody who is known."""

OF_CLAIM, OF_SPEECH = -0.22, 0.97
"""What it adds that a claim tells it, and that this is a saying."""

OF_CONFIDENCE = 0.26
"""By how much the log odds of a record's confidence raise those of its code."""

OF_AIMED, OF_ABROAD = 0.85, 0.25
"""What it adds that it is known at whom it is aimed, and that this is somebody abroad."""

OF_AT_ONCE = 0.4
"""What it adds that the name of whom it is aimed at stands right after the verb."""

OF_PAST, OF_PRESENT, OF_ONGOING = 0.31, -0.42, -0.24
"""What it adds or takes that the verb ends in "ed" or "s", and that the act goes on."""

OF_OPENED, OF_LONG = -0.12, -0.36
"""What it takes that a clause is opened before the verb, or that many words stand there."""

HARD: frozenset[Root] = frozenset({"FIGHT", "AID", "ASSAULT", "CONCEDE", "THREATEN", "RETREAT"})
"""Roots whose words news mostly uses in another sense: a third of those read were right."""

AT_NOBODY: frozenset[Root] = frozenset({"INVESTIGATE"})
"""Roots that are aimed at what happened: "an inquiry into the spill"."""

FORCE: frozenset[Root] = frozenset({"FIGHT", "ASSAULT"})
"""Those of them that are done with arms, of which none of six read last was right."""

OF_FORCE = -0.59
"""What it takes from the log odds that a root is one of these."""

RARE: frozenset[Root] = HARD | {"PROTEST", "MOBILIZE", "SANCTION", "INVESTIGATE"}
"""Roots of which less is asked: news has few of them, and mostly without a target."""

LEAST, MOST = 0.03, 0.97
"""No record counts as less or more certain than that."""

ENOUGH, ENOUGH_IF_RARE = 0.76, 0.61
"""Below this a code is not told."""


def of(record: Event | Claim, root: Root, found: Found) -> float:
    """Returns how likely the code of a record is right.

    Args:
        record: The event or claim.
        root: Its root.
        found: How its sides were found.
    """
    sure = min(max(record.confidence, LEAST), MOST)
    odds = ANY + OF_CONFIDENCE * math.log(sure / (1 - sure))
    if isinstance(record, Claim):
        odds += OF_CLAIM + OF_SPEECH * (record.type == "speech")
    odds += OF_AIMED * (found.aimed or root in AT_NOBODY) + OF_ABROAD * found.abroad
    odds += OF_AT_ONCE * found.at_once + OF_ONGOING * found.ongoing
    odds += OF_PAST * found.past + OF_PRESENT * found.present
    odds += OF_OPENED * found.opened + OF_LONG * found.long
    odds += OF_FORCE * (root in FORCE)
    return round(1 / (1 + math.exp(-odds)), 2)


def is_enough(confidence: float, root: Root) -> bool:
    """Tells whether a code of this confidence is told."""
    return confidence >= (ENOUGH_IF_RARE if root in RARE else ENOUGH)
