"""The day of publication, as the reader found it in the file."""

from benchmarks.gold.comparing import Json
from benchmarks.gold.figures import Report


def score(gold: Json, system: Json) -> Report:
    """Tells whether the day is right; a day where the article has none is ``invented``.

    A bound inferred from what an undated article tells as past is no day.
    """
    report = Report()
    basis = system["article"]["published_basis"]
    wanted = gold["article"]["published"]
    given = None if basis == "inferred" else system["article"]["published"]
    report.expect("published.right")
    if not report.judge("published.right", right=wanted == given):
        kind = "invented" if wanted is None else "missing" if given is None else "wrong"
        text = f"gold {wanted}, system {given} ({basis})"
        report.wrong(f"published.{kind}", gold["article"]["id"], text)
    return report
