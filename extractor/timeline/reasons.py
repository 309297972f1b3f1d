"""What weighed most for a line and against it, in plain words.

Of the features by which a line was weighed when its article was read, those that its record still
tells: its day, its status, who takes part, who says it and how. What each adds to how likely the
line is worth printing, and right, is in ``lexicons/line_weights.tsv``, how it is said in
``lexicons/line_reasons.tsv``.
"""

from collections import defaultdict

from extractor import lexicon, record_features
from extractor.records import Claim, Event

MOST = 3
"""So many reasons for, and as many against."""
LEAST = 0.1
"""What adds less than that to the log-odds of both together is no reason."""


def of(record: Event | Claim) -> str:
    """Returns in words what weighed most for a line and against it; "" where nothing did."""
    words = {row[0]: row[1] for row in lexicon.read("line_reasons")}
    weights = {
        name: float(worth) + float(right) for name, worth, right in lexicon.read("line_weights")
    }
    added: dict[str, float] = defaultdict(float)
    for name in record_features.find(record):
        if name in words:
            added[words[name]] += weights.get(name, 0.0)
    ordered = sorted(added, key=lambda each: (-abs(added[each]), each))
    told = []
    for sign, side in ((1, "for it"), (-1, "against it")):
        found = [each for each in ordered if added[each] * sign >= LEAST][:MOST]
        if found:
            told.append(f"{side}: {', '.join(found)}")
    return "; ".join(told)
