"""Events: whether their triggers are found, as real as they are, on the right days.

The gold lists what belongs in a timeline, each event once an article, so precision is indicative
only: a system event that the gold leaves out need not be wrong. Status and dates are judged on the
events found, dates also apart for each basis of the gold.
"""

from benchmarks.gold.comparing import Json, overlap, pair_spans, told, whens_overlap
from benchmarks.gold.figures import Report


def score(gold: Json, system: Json) -> Report:
    """Scores the events of an article."""
    report = Report()
    wanted, given = gold["events"], system["events"]
    paired = pair_spans([e["trigger"] for e in wanted], [e["trigger"] for e in given])
    report.counts(
        "events.found", len(paired), gold=len(wanted), system=len(given), measure="recall"
    )
    for event in wanted:
        for figure in ("status", "when", "when.overlaps", f"when.{event['when']['basis']}"):
            report.expect(f"events.{figure}")
    right = sum(_score_pair(report, gold, wanted[i], given[j]) for i, j in paired.items())
    report.counts("events.right", right, gold=len(wanted), system=len(given), measure="recall")
    for i, event in enumerate(wanted):
        if i not in paired:
            kind = "events.missed.told" if _is_told(gold, event) else "events.missed.plain"
            report.wrong(kind, gold["article"]["id"], _shown(gold, event))
    return report


def _score_pair(report: Report, gold: Json, event: Json, other: Json) -> bool:
    """Scores an event found; returns whether its status is right and its days overlap."""
    article, shown = gold["article"]["id"], _shown(gold, event)
    status = report.judge("events.status", right=event["status"] == other["status"])
    if not status:
        values = f"gold {event['status']}, system {other['status']}"
        report.wrong(f"events.status.{event['status']}", article, f"{shown}: {values}")
    wanted, given = event["when"], other["when"]
    exact = report.judge("events.when", right=wanted["edtf"] == given["edtf"])
    report.judge(f"events.when.{wanted['basis']}", right=exact)
    if not exact:
        dates = f"gold {told(wanted)}, system {told(given)}"
        report.wrong(f"events.when.{wanted['basis']}", article, f"{shown}: {dates}")
    days = report.judge("events.when.overlaps", right=whens_overlap(wanted, given))
    return status and days


def _is_told(gold: Json, event: Json) -> bool:
    """Whether somebody in the article tells of the event, and not the article itself."""
    pieces = [piece for claim in gold["claims"] for piece in claim["content"]]
    return any(overlap(event["trigger"], piece) for piece in pieces)


def _shown(gold: Json, event: Json) -> str:
    start, end = event["trigger"]
    text = gold["article"]["text"]
    return f"{text[max(0, start - 50) : start]}[{text[start:end]}]{text[end : end + 50]}"
