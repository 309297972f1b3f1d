"""What became of what was planned: it happened, was put off, was called off, or was not done.

A plan is linked to one later report, the best of those that pass every test: told on or after the
day the plan was told, by an article or a sentence of its own; about the same thing (``matching``);
parties and days do not speak against it. Where none passes, none is linked: precision comes first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from extractor import spoken
from extractor.graph import deeds, matching, plans, timing, unkept
from extractor.graph.event_profile import NEVER, WRITTEN, EventProfile
from extractor.graph.matching import Events
from extractor.graph.schema import Became
from extractor.records import DateRange

SURE = -1.0
"""By how much the evidence that the report tells what was planned must exceed the chance of a
mistake, as a logarithm."""

LEAST = 3
"""How many words, parties and places must be shared; the day counts as one."""

CENTRAL, MENTIONED = 0.25, 0.15
"""How much of the plan must be shared; and how much where something is undone, in few words."""

SHARED, STRANGERS = 0.4, 0.6
"""How much of the shorter of the two must be shared: with the same parties and days, and not."""

MOST = 0.5
"""How much of what is undone a single word must tell."""

SLACK = 3
"""Days by which a report may miss the days that were planned."""

LATE = 45
"""The same, where both give the same figure."""

LONGEST = timedelta(days=400)
"""A plan for more days is one for some time or other."""

SOON = timedelta(days=92)
"""A plan without a day is not looked for beyond this."""

NEAR = 31
"""More days than these are no day that can be checked."""

AFTER = timedelta(days=31)
"""How long after the planned days it is still reported that they passed in vain."""

TOLD = ("happened", "negated")
"""What is told of a plan later."""


@dataclass(frozen=True, order=True, slots=True)
class Outcome:
    """A plan, the event that tells what became of it, and why they are held together."""

    plan: str
    event: str
    became: Became
    why: str


def find(events: Events) -> Iterator[Outcome]:
    """Yields the outcome of each plan that has one, in the order of the events."""
    never = {plan.event.id: report for plan, report in unkept.find(events)}
    for plan in events.all:
        planned = plan.event.status == "planned" or _is_wanted(plan)
        if planned and not _is_vague(plan):
            best = max(
                _candidates(plan, events),
                key=lambda found: (found[1].became != "did not happen", *found),
                default=None,
            )
            if best is not None:
                yield best[1]
                continue
        if plan.event.id in never:
            report = never[plan.event.id]
            yield Outcome(plan.event.id, report.event.id, "did not happen", _why(plan, report))


def _is_vague(plan: EventProfile) -> bool:
    """Tells of what is to be in some decade, or is told as done or aside: no report is of it."""
    first, last = plan.days or (0, 0)
    return deeds.is_no_plan(plan) or (first > 0 and LONGEST.days < last - first < NEVER - first)


def _is_wanted(plan: EventProfile) -> bool:
    """Tells of what somebody wants on certain days: of that it can be told that it was undone."""
    dated = plan.event.when.range is not None and plan.event.when.basis in WRITTEN
    return plan.event.status == "possible" and dated and deeds.is_wanted(plan)


def _candidates(plan: EventProfile, events: Events) -> Iterator[tuple[float, Outcome]]:
    for report in events.near(plan):
        if report.reality not in TOLD or deeds.is_asked(report) or deeds.is_another_time(report):
            continue
        became = _became(plan, report)
        if became is None or not _can_follow(plan, report, became):
            continue
        evidence = events.evidence(plan, report)
        if events.covered(plan, report) < (MENTIONED if report.undone else CENTRAL):
            continue
        tells = _is_named if report.undone else _is_told
        enough = tells(plan, report, events)
        if enough and (report.undone or evidence >= SURE):
            yield evidence, Outcome(plan.event.id, report.event.id, became, _why(plan, report))


def _became(plan: EventProfile, report: EventProfile) -> Became | None:
    """What a report says became of a plan, if it tells of that; a plan to put off may be kept."""
    if report.undone is not None and plan.undone is None:
        undone = deeds.is_undone(report) and plans.can_be_undone(plan, report)
        return report.undone if undone else None
    if plan.event.status != "planned" or plan.undone != report.undone:
        return None
    if not matching.same_kind(plan, report) or deeds.is_left_open(report):
        return None
    if plan.undone is None and not deeds.are_one(plan, report):
        return None
    if not deeds.objects_agree(plan, report) or plans.is_of_others(plan, report):
        return None
    return "happened" if report.reality == "happened" else "did not happen"


def _can_follow(plan: EventProfile, report: EventProfile, became: Became) -> bool:
    """Tells whether the report may come after the plan, and its days fit those planned."""
    return (
        _is_told_later(plan, report)
        and matching.parties_agree(plan, report)
        and matching.figures_agree(plan, report)
        and _is_another_report(plan, report)
        and _is_not_before(plan, report, became)
        and _days_fit(plan, report, became)
    )


def _is_told_later(plan: EventProfile, report: EventProfile) -> bool:
    """Tells whether a report is not older than its plan; without days one article tells both."""
    told, heard = _told(plan), _last(report.reported)
    if told is None:
        return _same_article(plan, report)
    return heard is None or heard >= told


def _is_another_report(plan: EventProfile, report: EventProfile) -> bool:
    """Tells whether a report is in words of its own, in a sentence that does not tell the plan.

    One article tells a plan and what became of it only where it gives the day of both.
    """
    if deeds.is_within(report, plan) or not _is_told_elsewhere(plan, report):
        return False
    if plans.is_told_the_same(plan, report):
        return False
    return _in_other_articles(plan, report) or (
        _are_written(plan, report) and matching.overlap(plan.days, report.days)
    )


def _is_not_before(plan: EventProfile, report: EventProfile, became: Became) -> bool:
    """Tells whether what happened was not over when it was still planned."""
    told, days = _told(plan), report.event.when.range
    if became != "happened" or told is None or days is None or days.last is None:
        return True
    return days.last >= told


def _days_fit(plan: EventProfile, report: EventProfile, became: Became) -> bool:
    """Tells whether the report is of the days that were planned, or heard not long after."""
    planned, days = plan.event.when.range, report.event.when.range
    told = _told(plan)
    if told and days and days.last and days.last + AFTER < told:
        return False  # what was long ago when it was planned
    heard = _last(report.reported)
    if planned is None or planned.last is None:
        if became == "did not happen" or (
            report.undone and told and heard and heard > told + AFTER
        ):
            return False  # it may be yet, or may have been done meanwhile
        if told is None or heard is None:
            return True
        written = report.event.when.basis in WRITTEN
        return (heard > told or written) and heard - told <= (SOON if written else AFTER)
    if became == "happened":
        if heard and planned.first and heard < planned.first:
            return False
        slack = _slack(plan, report)
        return days is None or matching.overlap(plan.days, report.days, slack=slack)
    if became == "did not happen" and heard and heard < (planned.first or planned.last):
        return False  # not yet
    if report.undone and report.event.when.basis in WRITTEN and days and days.first:
        return days.first <= planned.last
    return heard is None or heard <= planned.last + AFTER


def _slack(plan: EventProfile, report: EventProfile) -> int:
    """By how many days a report may miss its plan: by none where the words of both give days."""
    if plan.figures & report.figures:
        return LATE
    return 0 if _are_written(plan, report) else SLACK


def _are_written(plan: EventProfile, report: EventProfile) -> bool:
    return all(each.event.when.basis in WRITTEN for each in (plan, report))


def _is_named(plan: EventProfile, report: EventProfile, events: Events) -> bool:
    """Tells whether what is undone is what was planned, and most of what the report says.

    Parties, place, figures or days must be the same; one word will do where it was due then.
    """
    shared, said = plan.about & report.about, report.about - deeds.WHEN
    named = (deeds.deed(plan) or "") in shared
    most = events.weight(shared) >= MOST * events.weight(said)
    if not named or not most:
        return False
    due = _is_due(plan, report)
    known = plan.actors & report.actors or (not plan.actors and plan.places & report.places)
    if known:
        return len(shared) > 1 or (
            due
            and report.places <= plan.places
            and events.weight(shared) >= CENTRAL * events.weight(plan.about)
        )
    if plan.actors and report.actors:
        return False
    alike = plan.figures & report.figures or deeds.was_due(report, plan.weekdays)
    return bool(alike) and due


def _is_told(plan: EventProfile, report: EventProfile, events: Events) -> bool:
    """Tells whether enough of the plan is told: more, where neither day nor party is the same."""
    about, who = plan.about & report.about, plan.actors & report.actors
    if report.reality == "negated" and not who:
        return False  # what others did not do is another thing
    known, where = bool(who), plan.places & report.places
    days = matching.overlap(plan.days, report.days, slack=SLACK)
    written = days and _is_on_the_day(plan, report)
    if not about or len(about | who | where) + written < LEAST:
        return False
    if not known and not (written or plan.figures & report.figures):
        return False
    if plan.event.when.range is None and not known:
        return False
    fits = days or plan.event.when.range is None
    return events.share(plan, report) >= (SHARED if known and fits else STRANGERS)


def _is_on_the_day(plan: EventProfile, report: EventProfile) -> bool:
    """Tells whether the report gives in words a day within a few of those planned."""
    if report.event.when.basis not in WRITTEN or plan.days is None or report.days is None:
        return False
    return all(days[1] - days[0] <= NEAR for days in (plan.days, report.days))


def _is_due(plan: EventProfile, report: EventProfile) -> bool:
    """Tells whether it is reported as undone about when it was to be."""
    planned, heard = plan.event.when.range, _last(report.reported)
    if planned is None or planned.last is None or heard is None:
        return False
    first = planned.first or planned.last
    return first - AFTER <= heard <= planned.last + AFTER


def _told(plan: EventProfile) -> date | None:
    """The day a plan was told, where its article has one."""
    return plan.reported.first if plan.reported and plan.reported.last else None


def _same_article(plan: EventProfile, report: EventProfile) -> bool:
    return bool(timing.articles_of(plan) & timing.articles_of(report))


def _last(days: DateRange | None) -> date | None:
    return None if days is None else days.last


def _is_told_elsewhere(plan: EventProfile, report: EventProfile) -> bool:
    """Tells whether a sentence tells only the plan."""
    planned, told = ({at.sentence for at in one.event.sources} for one in (plan, report))
    return bool(planned - told)


def _in_other_articles(plan: EventProfile, report: EventProfile) -> bool:
    return bool(timing.articles_of(plan) - timing.articles_of(report))


def _why(plan: EventProfile, report: EventProfile) -> str:
    """Says in words what the two share."""
    reasons = [f"both tell of {matching.shared_words(plan, report)}"]
    if plan.actors & report.actors:
        reasons.append("the same parties take part")
    if matching.overlap(plan.days, report.days, slack=SLACK):
        planned, told = (spoken.days(each.event.when.edtf) for each in (plan, report))
        reasons.append(f"planned for {planned}, told of {told}")
    return "; ".join(reasons)
