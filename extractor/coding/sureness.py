"""How likely a code is right in root and direction: learned weights of what is known of it.

A logistic regression on codes of news and of PLOVER's sentences that were read and judged; what
counts most is how sure the article's reading is of the record itself (who, what, when, status).
"""

import math
from collections.abc import Sequence

from extractor.coded import Party, Root
from extractor.records import Claim, Event

ANY = 1.48
"""The log odds of a code of an event of even confidence, of whose sides nothing is known."""

OF_CLAIM = 0.21
OF_CONFIDENCE = 0.32
"""By how much the log odds of a record's confidence raise those of its code."""

OF_TARGET, OF_SOURCE = 1.17, 0.5
"""What a side adds whose country or body is known."""

HARD: frozenset[Root] = frozenset({"FIGHT", "AID", "ASSAULT", "CONCEDE", "THREATEN", "RETREAT"})
"""Roots whose words news mostly uses in another sense: a third of those read were right."""

OF_HARD = -1.95
"""What it takes from the log odds that a root is one of them."""

MIXED: frozenset[Root] = frozenset({"COERCE", "SUPPORT", "SANCTION", "AGREE"})
OF_MIXED = -0.38
"""What it takes that it is one of these, which are right less often than the rest."""

LEAST, MOST = 0.03, 0.97
"""No record counts as less or more certain than that."""

ENOUGH, ENOUGH_IF_HARD = 0.8, 0.52
"""Below this a code is not told."""


def of(
    record: Event | Claim, source: Sequence[Party], target: Sequence[Party], root: Root
) -> float:
    """Returns how likely the code of a record with these sides and this root is right."""
    sure = min(max(record.confidence, LEAST), MOST)
    odds = ANY + OF_CONFIDENCE * math.log(sure / (1 - sure))
    odds += OF_TARGET * _is_known(target) + OF_SOURCE * _is_known(source)
    odds += OF_CLAIM * isinstance(record, Claim)
    odds += OF_HARD * (root in HARD) + OF_MIXED * (root in MIXED)
    return round(1 / (1 + math.exp(-odds)), 2)


def _is_known(side: Sequence[Party]) -> bool:
    return any(party.country or party.sector == "IGO" for party in side)


def is_enough(confidence: float, root: Root) -> bool:
    """Tells whether a code of this confidence is told."""
    return confidence >= (ENOUGH_IF_HARD if root in HARD else ENOUGH)
