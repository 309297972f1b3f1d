"""Reports as text for people, and as JSON values."""

from collections import defaultdict
from collections.abc import Iterable

from benchmarks.gold.comparing import Json
from benchmarks.gold.figures import Report, Tally

COLUMNS = (
    "published.right",
    "names.persons",
    "actors.persons",
    "claims.all",
    "claims.speaker",
    "claims.when",
    "events.found",
    "events.status",
    "events.when",
    "timexes.value",
)
"""The figures told for each article."""


def total(reports: Iterable[Report]) -> Report:
    """Returns the sum of the reports."""
    whole = Report()
    for report in reports:
        whole.add(report)
    return whole


def as_json(reports: dict[str, Report], whole: Report) -> Json:
    """Returns all figures as JSON values."""
    return {
        "figures": _figures(whole),
        "articles": {name: _figures(report) for name, report in reports.items()},
    }


def _figures(report: Report) -> Json:
    return {
        name: {
            "measure": tally.measure,
            "value": round(tally.value, 4),
            "precision": round(tally.precision, 4),
            "recall": round(tally.recall, 4),
            "gold": tally.gold,
            "system": tally.system,
        }
        for name, tally in sorted(report.tallies.items())
    }


def table(reports: dict[str, Report], whole: Report) -> str:
    """Returns all figures of all articles together, then some of each, as text."""
    lines = [f"{'':26}     P      R     F1   gold  system"]
    lines += [f"{name:26}{_row(tally)}" for name, tally in sorted(whole.tallies.items())]
    lines += ["", f"{'':30}" + "".join(f"{name.partition('.')[0]:>10}" for name in COLUMNS)]
    lines += [f"{'':30}" + "".join(f"{name.partition('.')[2]:>10}" for name in COLUMNS)]
    lines += [f"{name:30}{_cells(report)}" for name, report in reports.items()]
    return "\n".join([*lines, f"{'all':30}{_cells(whole)}"])


def _row(tally: Tally) -> str:
    parts = (tally.precision, tally.recall, tally.f1)
    shown = " ".join(f"{100 * part:6.1f}" for part in parts)
    return f"{shown} {tally.gold:6} {tally.system:7}"


def _cells(report: Report) -> str:
    cells = [report.tallies.get(name) for name in COLUMNS]
    return "".join(f"{100 * cell.value:10.1f}" if cell else f"{'-':>10}" for cell in cells)


def errors(report: Report, kind: str) -> str:
    """Returns the wrong cases whose kind begins with ``kind``, the most frequent kind first."""
    kinds = defaultdict(list)
    for case in report.cases:
        if case.kind.startswith(kind):
            kinds[case.kind].append(f"  {case.article[:2]}  {case.text}")
    lines: list[str] = []
    for name, cases in sorted(kinds.items(), key=lambda item: (-len(item[1]), item[0])):
        lines += [f"{name}: {len(cases)}", *cases, ""]
    return "\n".join(lines)
