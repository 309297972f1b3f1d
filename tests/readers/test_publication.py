"""The day of publication, over the benchmark's pages and texts: its goals are kept."""

from benchmarks.publication import run
from benchmarks.publication.run import CASES

GOAL = 0.97


def test_days_are_found_and_none_is_invented():
    failed = list(run.wrong())
    invented = [case.name for case, (day, _) in failed if day and day != case.day]
    assert len(CASES) >= 220
    assert sum(case.day is None for case in CASES) >= 50
    assert invented == []
    assert len(failed) <= (1 - GOAL) * len(CASES), [case.name for case, _ in failed]
