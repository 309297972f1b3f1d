"""How likely a code is right in root and direction: learned weights of what is known of it.

A logistic regression on codes of news and of PLOVER's sentences that were read and judged; what
counts most is how sure the article's reading is of the record itself (who, what, when, status).
"""

import math
from collections.abc import Sequence

from extractor.coded import Party, Root
from extractor.coding.finding import Found
from extractor.records import Claim, Event

ANY = 1.62
"""The log odds of a code of an event of even confidence, whose sides stand beside its verb."""

OF_CLAIM = 0.74
OF_CONFIDENCE = 0.61
"""By how much the log odds of a record's confidence raise those of its code."""

OF_SOURCE = 0.35
"""What it adds that the country or body of who acts is known."""

OF_FAR, OF_OFF, OF_OPENED = -0.65, -0.65, -0.29
"""What it takes that who acts, or at whom it is aimed, stands far from the verb, or a clause is
opened before it."""

HARD: frozenset[Root] = frozenset({"FIGHT", "AID", "ASSAULT", "CONCEDE", "THREATEN", "RETREAT"})
"""Roots whose words news mostly uses in another sense: a third of those read were right."""

FORCE: frozenset[Root] = frozenset({"FIGHT", "ASSAULT"})
"""Those of them that are done with arms, of which none of six read last was right."""

OF_FORCE = -1.17
"""What it takes from the log odds that a root is one of these."""

LEAST, MOST = 0.03, 0.97
"""No record counts as less or more certain than that."""

ENOUGH, ENOUGH_IF_HARD, ENOUGH_IF_FORCE = 0.69, 0.6, 0.52
"""Below this a code is not told."""


def of(record: Event | Claim, source: Sequence[Party], root: Root, found: Found) -> float:
    """Returns how likely the code of a record is right.

    Args:
        record: The event or claim.
        source: Who acts.
        root: Its root.
        found: How its sides were found.
    """
    sure = min(max(record.confidence, LEAST), MOST)
    odds = ANY + OF_CONFIDENCE * math.log(sure / (1 - sure))
    odds += OF_SOURCE * _is_known(source) + OF_CLAIM * isinstance(record, Claim)
    odds += OF_FAR * found.far + OF_OFF * found.off + OF_OPENED * found.opened
    odds += OF_FORCE * (root in FORCE)
    return round(1 / (1 + math.exp(-odds)), 2)


def _is_known(side: Sequence[Party]) -> bool:
    return any(party.country or party.sector == "IGO" for party in side)


def is_enough(confidence: float, root: Root) -> bool:
    """Tells whether a code of this confidence is told."""
    if root in FORCE:
        return confidence >= ENOUGH_IF_FORCE
    return confidence >= (ENOUGH_IF_HARD if root in HARD else ENOUGH)
