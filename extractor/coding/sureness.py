"""How likely a code is right in root and direction: learned weights of what is known of it.

A logistic regression on codes of news and of PLOVER's sentences that were read and judged; what
counts most is how sure the article's reading is of the record itself (who, what, when, status).
"""

import math
from collections.abc import Sequence

from extractor.coded import Party, Root
from extractor.records import Claim, Event

ANY = 1.53
"""The log odds of a code of an event of even confidence, without a known target."""

OF_CLAIM = 0.1
OF_CONFIDENCE = 0.38
"""By how much the log odds of a record's confidence raise those of its code."""

OF_TARGET = 0.1
"""What a target adds whose country or body is known."""

HARD: frozenset[Root] = frozenset(
    {"FIGHT", "AID", "ASSAULT", "CONCEDE", "INVESTIGATE", "THREATEN", "RETREAT"}
)
"""Roots whose words news mostly uses in another sense: of 44 that were read 17 were right."""

OF_HARD = -1.86
"""What it takes from the log odds that a root is one of them."""

LEAST, MOST = 0.03, 0.97
"""No record counts as less or more certain than that."""

ENOUGH, ENOUGH_IF_HARD = 0.75, 0.32
"""Below this a code is not told; both ask for a record equally sure."""


def of(record: Event | Claim, target: Sequence[Party], root: Root) -> float:
    """Returns how likely the code of a record with this target and root is right."""
    known = any(party.country or party.sector == "IGO" for party in target)
    sure = min(max(record.confidence, LEAST), MOST)
    odds = ANY + OF_CONFIDENCE * math.log(sure / (1 - sure)) + OF_TARGET * known
    odds += OF_CLAIM * isinstance(record, Claim) + OF_HARD * (root in HARD)
    return round(1 / (1 + math.exp(-odds)), 2)


def is_enough(confidence: float, root: Root) -> bool:
    """Tells whether a code of this confidence is told."""
    return confidence >= (ENOUGH_IF_HARD if root in HARD else ENOUGH)
