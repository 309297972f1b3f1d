"""How likely a code is right in root and direction: learned weights of what is known of it.

A logistic regression on codes of news and of PLOVER's sentences that were read and judged; what
counts most is how sure the article's reading is of the record itself (who, what, when, status).
"""

import math
from collections.abc import Sequence

from extractor.coded import Party
from extractor.records import Claim, Event

ANY = 2.0
"""The log odds of a code of an event of even confidence, without a known target."""

OF_CLAIM = 0.2
OF_CONFIDENCE = 0.8
"""By how much the log odds of a record's confidence raise those of its code."""

OF_TARGET = 0.2
"""What a target adds whose country or body is known."""

LEAST, MOST = 0.03, 0.97
"""No record counts as less or more certain than that."""

ENOUGH = 0.75
"""Below this a code is not told."""


def of(record: Event | Claim, target: Sequence[Party]) -> float:
    """Returns how likely the code of a record with this target is right."""
    known = any(party.country or party.sector == "IGO" for party in target)
    sure = min(max(record.confidence, LEAST), MOST)
    odds = ANY + OF_CONFIDENCE * math.log(sure / (1 - sure)) + OF_TARGET * known
    odds += OF_CLAIM * isinstance(record, Claim)
    return round(1 / (1 + math.exp(-odds)), 2)
