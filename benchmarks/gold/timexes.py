"""Time expressions, as TempEval-3 (UzZaman et al. 2013) counts them.

Strict: same span. Relaxed: they overlap. Value: they overlap and have the same TIMEX3 value.
Where an article leaves a date open, the gold has placeholders ("XXXX-WXX-2" for its Tuesday) and we
write no value at all: both say that nobody knows, and count as the same.
"""

from benchmarks.gold.comparing import Json, pair_spans, span
from benchmarks.gold.figures import Report


def score(gold: Json, system: Json) -> Report:
    """Scores all time expressions, those of headers and datelines too."""
    report = Report()
    wanted, given = gold["timexes"], system["timexes"]
    paired = pair_spans(list(map(span, wanted)), list(map(span, given)))
    together = [(wanted[i], given[j]) for i, j in paired.items()]
    hits = {
        "timexes.strict": sum(span(one) == span(other) for one, other in together),
        "timexes.relaxed": len(together),
        "timexes.value": sum(_same_value(one, other) for one, other in together),
    }
    for name, count in hits.items():
        report.counts(name, count, gold=len(wanted), system=len(given))
    report.expect("timexes.days", len(wanted))
    for one, other in together:
        report.judge("timexes.days", right=one["range"] == other["range"])
    _tell(report, gold, together)
    missed = [each for i, each in enumerate(wanted) if i not in paired]
    spurious = [each for j, each in enumerate(given) if j not in paired.values()]
    for kind, items in (("missed", missed), ("spurious", spurious)):
        for item in items:
            text = f"{_context(gold, item)}: {item['value']}"
            report.wrong(f"timexes.{kind}", gold["article"]["id"], text)
    return report


def _same_value(one: Json, other: Json) -> bool:
    is_open = one["range"] is None and one["value"].startswith("XXXX")
    return one["value"] == other["value"] or (is_open and other["value"] == "")


def _tell(report: Report, gold: Json, together: list[tuple[Json, Json]]) -> None:
    for one, other in together:
        if not _same_value(one, other):
            text = f"{_context(gold, one)}: gold {one['value']}, system {other['value']!r}"
            text += f" ({other.get('pattern')})"
            report.wrong("timexes.value", gold["article"]["id"], text)
        elif span(one) != span(other):
            text = f"gold '{one['text']}', system '{other['text']}'"
            report.wrong("timexes.span", gold["article"]["id"], text)


def _context(gold: Json, item: Json) -> str:
    text = gold["article"]["text"]
    before, after = text[max(0, item["start"] - 30) : item["start"]], text[item["end"] :][:25]
    return f"{before}[{item['text']}]{after}"
