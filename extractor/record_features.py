"""What a record itself tells of whether its line is right, and worth a line: day, status, who.

Every feature is a short name ("status=planned"), as the weights of lines have it.
"""

from collections.abc import Iterator, Sequence

from extractor.actors import ids
from extractor.records import Claim, Event, When


def find(record: Event | Claim) -> Iterator[str]:
    """Yields the features that stand in a record, whatever its article tells beside it."""
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


def _of_actors(actors: Sequence[str], kind: str) -> Iterator[str]:
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
