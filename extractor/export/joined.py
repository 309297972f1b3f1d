"""What joins the lines of a page: a plan and what became of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractor import spoken
from extractor.entries import Entry, Timeline


@dataclass(frozen=True, slots=True)
class Joined:
    """The other line of a pair: its id, and in words what it is to this one."""

    id: str
    arrow: str
    words: str


def pairs(timeline: Timeline) -> Mapping[str, Sequence[Joined]]:
    """Returns under the id of each line that is one of a pair what it is joined to."""
    found: dict[str, list[Joined]] = defaultdict(list)
    entries = {entry.id: entry for entry in timeline.entries}
    for each in timeline.outcomes:
        plan, line = entries[each.plan], entries[each.line]
        found[each.plan].append(Joined(each.line, "→", _on(each.became.capitalize(), line)))
        found[each.line].append(Joined(each.plan, "←", _planned(plan)))
    return found


def _on(words: str, entry: Entry) -> str:
    days = entry.when.edtf
    return f"{words}, {spoken.days(days)}" if days else words


def _planned(plan: Entry) -> str:
    """A plan by when it was told, which is before; the days it is for are those of its own line."""
    said = plan.told_by.when.edtf if plan.told_by else None
    told = said or next((each.published for each in plan.sources if each.published), None)
    return f"Planned, as told {spoken.days(told)}" if told else "Planned"
