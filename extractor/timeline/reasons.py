"""What weighed most for a line and against it, in plain words.

Of the features by which a line was weighed when its article was read, those that its record still
tells: its day, its status, who takes part, who says it and how. What each adds to how likely the
line is worth printing, and right, is in ``lexicons/line_weights.tsv``, how it is said in
``lexicons/line_reasons.tsv``.
"""

from collections import defaultdict
from collections.abc import Iterator

from extractor import lexicon
from extractor.actors import ids
from extractor.records import Claim, Event, When

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
    for name in seen(record):
        if name in words:
            added[words[name]] += weights.get(name, 0.0)
    ordered = sorted(added, key=lambda each: (-abs(added[each]), each))
    told = []
    for sign, side in ((1, "for it"), (-1, "against it")):
        found = [each for each in ordered if added[each] * sign >= LEAST][:MOST]
        if found:
            told.append(f"{side}: {', '.join(found)}")
    return "; ".join(told)


def seen(record: Event | Claim) -> Iterator[str]:
    """Yields the features of a record that stand in it, by the names that the weights have."""
    if isinstance(record, Event):
        yield from _of_event(record)
    else:
        yield from _of_claim(record)


def _of_event(event: Event) -> Iterator[str]:
    yield f"status={event.status}"
    yield f"event when={_when(event.when)}"
    yield f"status and when={event.status}:{event.when.basis}"
    yield from _of_actors([part.actor_id for part in event.participants], "event")
    roles = {part.role for part in event.participants}
    yield f"roles={'+'.join(sorted(roles)) or 'none'}"
    yield "told by somebody" if event.told_by else "told by the article"
    if event.when.timex is not None:
        where = "in its words" if event.when.timex in event.text else "from elsewhere"
        yield f"day {where}={event.when.basis}"


def _of_claim(claim: Claim) -> Iterator[str]:
    yield f"type={claim.type}"
    yield f"manner={claim.manner}"
    yield f"polarity={claim.polarity}"
    yield f"claim when={_when(claim.when)}"
    yield f"attribution={round(claim.confidence, 1)}"
    yield from _of_actors([claim.speaker] if claim.speaker else [], "claim")
    yield f"tells events={min(len(claim.event_ids), 2)}"
    if claim.cue:
        yield f"content={min(sum(end - start for start, end in claim.content) // 60, 5)}"


def _of_actors(actors: list[str], kind: str) -> Iterator[str]:
    kinds = sorted({ids.kind_of(each) for each in actors})
    yield f"{kind} who={'+'.join(kinds[:2]) or 'nobody'}"
    yield f"{kind} number of actors={min(len(set(actors)), 4)}"


def _when(when: When) -> str:
    if when.range is None:
        return f"{when.basis}:none"
    first, last = when.range.first, when.range.last
    if first is None or last is None:
        return f"{when.basis}:open"
    days = (last - first).days
    return f"{when.basis}:{'day' if days == 0 else 'week' if days < 8 else 'longer'}"
