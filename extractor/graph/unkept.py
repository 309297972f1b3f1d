"""Plans of which a report says itself that they were plans, and that nothing came of them.

"A dinner on the pier, planned in March, was never held" names its plan by when it was made. So a
condition is enough of a plan here ("if it stays dry, they will dine on the pier"), where it was
told in that month and shares more than the deed.
"""

from collections.abc import Iterator, Sequence

from extractor import likeness, senses
from extractor.graph import deeds, matching
from extractor.graph.event_profile import EventProfile
from extractor.graph.matching import Events
from extractor.graph.wording import NEGATIONS

OPEN = ("planned", "possible")


def find(events: Events) -> Iterator[tuple[EventProfile, EventProfile]]:
    """Yields each plan with the report that says that it was not kept, one plan a report."""
    for report in events.all:
        if report.reality == "negated" and deeds.was_due(report) and _is_denied_behind(report):
            best = max(
                (plan for plan in events.near(report) if _is_of(plan, report)),
                key=lambda plan: (events.evidence(plan, report), plan.event.id),
                default=None,
            )
            if best is not None:
                yield best, report


def _is_of(plan: EventProfile, report: EventProfile) -> bool:
    """Tells whether a report means this plan: deed, month and one thing more are the same."""
    if plan.event.status not in OPEN or plan.undone or plan.event.text == report.event.text:
        return False
    done = deeds.deed(report)
    beside = matching.shared_senses(plan, report) - {done} - deeds.WHEN
    return (
        done is not None
        and done == deeds.deed(plan)
        and bool(beside)
        and _is_then(plan, report)
        and matching.parties_agree(plan, report)
        and matching.figures_agree(plan, report)
    )


def _is_denied_behind(report: EventProfile) -> bool:
    """Tells "planned in March, was never held" from "was not expected before March"."""
    words = _words(report)
    planned = [at for at, word in enumerate(words) if word in deeds.PLANNED]
    return any(word in NEGATIONS for word in words[planned[0] :])


def _is_then(plan: EventProfile, report: EventProfile) -> bool:
    """Tells whether a plan was told before the report, in a month that the report names."""
    told, heard = plan.reported, report.reported
    if told is None or heard is None or told.first is None or heard.last is None:
        return False
    named = {senses.months()[word] for word in _words(report) if word in senses.months()}
    return told.first < heard.last and bool(named & {told.first.month, *plan.months})


def _words(report: EventProfile) -> Sequence[str]:
    return likeness.in_order(report.event.text)
