"""What became of what was planned: it happened, was put off, was called off, or was not done.

A plan is linked to one later report, the best of those that pass every test: told on or after the
day the plan was told, by an article or a sentence of its own; about the same thing (``matching``);
parties and days do not speak against it. Where none passes, none is linked: precision comes first.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from extractor.graph import matching
from extractor.graph.matching import Events, Told
from extractor.graph.schema import Became

ALIKE, STRANGERS = 0.25, 0.5
"""How much of what plan and report tell must be shared: where the same parties take part in both,
and where nobody known does."""

CENTRAL = 0.25
"""How much of the plan's own words must be shared: what it only mentions is not what it plans."""

SLACK = 3
"""Days by which a report may miss the days that were planned."""

LONGEST = timedelta(days=400)
"""A plan without a day is not looked for beyond this."""

AFTER = timedelta(days=31)
"""How long after the planned days it is still reported that they passed in vain."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A plan, the event that tells what became of it, and why they are held together."""

    plan: str
    event: str
    became: Became
    why: str


def find(told: Sequence[Told]) -> Iterator[Outcome]:
    """Yields the outcome of each plan that has one, in the order of ``told``."""
    reports = [each for each in told if each.event.status in ("happened", "negated")]
    events = Events(reports)
    for plan in told:
        if plan.event.status == "planned" and plan.reported is not None:
            best = max(
                _candidates(plan, events),
                key=lambda found: (found[0], found[1].event),
                default=None,
            )
            if best is not None:
                yield best[1]


def _candidates(plan: Told, events: Events) -> Iterator[tuple[float, Outcome]]:
    for report in events.near(plan):
        became = _became(plan, report)
        if became is None or not _can_follow(plan, report, became):
            continue
        alike = events.likeness(plan, report)
        if events.covered(plan, report) >= CENTRAL and _is_enough(plan, report, alike):
            why = _why(plan, report)
            yield alike, Outcome(plan.event.id, report.event.id, became, why)


def _became(plan: Told, report: Told) -> Became | None:
    if report.undone is not None:
        return report.undone if report.event.status == "happened" else None
    if not matching.same_kind(plan, report):
        return None
    return "happened" if report.event.status == "happened" else "did not happen"


def _can_follow(plan: Told, report: Told, became: Became) -> bool:
    """Tells whether the report comes after the plan, and its days fit those planned."""
    if report.reported is None or plan.reported is None or report.reported < plan.reported:
        return False
    if not matching.parties_agree(plan, report) or plan.event.text == report.event.text:
        return False
    if _same_sentence(plan, report) and (report.undone is None or plan.undone is not None):
        return False
    planned, days = plan.event.when.range, report.event.when.range
    if became == "happened" and days is not None and days.last and days.last < plan.reported:
        return False
    if planned is None or planned.last is None:
        return report.reported - plan.reported <= LONGEST
    if became == "happened":
        return matching.overlap(planned, days, slack=SLACK)
    if report.undone is not None and days is not None and days.first is not None:
        return days.first <= planned.last
    return report.reported <= planned.last + AFTER


def _is_enough(plan: Told, report: Told, alike: float) -> bool:
    """Less must be shared where the same parties take part; one word only where it is undone."""
    shared = plan.about & report.about
    known = bool(plan.actors & report.actors)
    if report.undone is not None:
        named = plan.sense in shared if plan.sense else bool(shared & matching.known_senses())
        strangers = bool(plan.actors and report.actors) and not known
        return named and (len(shared) > 1 or (_is_due(plan, report) and not strangers))
    if plan.event.when.range is None:
        return known and len(shared) > 2 and alike >= ALIKE
    return len(shared) > 1 and alike >= (ALIKE if known else STRANGERS)


def _is_due(plan: Told, report: Told) -> bool:
    """Tells whether it is reported as undone about when it was to be."""
    planned = plan.event.when.range
    if planned is None or planned.last is None or report.reported is None:
        return False
    first = planned.first or planned.last
    return first - AFTER <= report.reported <= planned.last + AFTER


def _same_sentence(plan: Told, report: Told) -> bool:
    sentences = {source.sentence for source in plan.event.sources}
    return any(source.sentence in sentences for source in report.event.sources)


def _why(plan: Told, report: Told) -> str:
    """Says in words what the two share."""
    reasons = [f"both tell of {matching.shared_words(plan, report)}"]
    if plan.actors & report.actors:
        reasons.append("the same parties take part")
    if matching.overlap(plan.event.when.range, report.event.when.range, slack=SLACK):
        reasons.append(f"planned for {plan.event.when.edtf}, told of {report.event.when.edtf}")
    return "; ".join(reasons)
