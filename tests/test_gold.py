"""Our articles, read by the shipped pipeline, against the gold: no figure falls below its floor."""

import pytest

from benchmarks.gold import floors, printing
from benchmarks.gold import score as scorer
from benchmarks.gold.figures import Report


@pytest.fixture(scope="module")
def measured() -> Report:
    """The figures of the shipped model over all articles; parsed once."""
    reports = scorer.score_all(scorer.gold(), scorer.annotate())
    return printing.total(reports.values())


def test_floors_belong_to_this_gold():
    stale = "the articles or their gold changed: measure again with score.py --write-floors"
    assert floors.read()["corpus"] == floors.fingerprint(scorer.CORPUS), stale


@pytest.mark.parametrize("name", floors.read()["floors"])
def test_figure_is_not_below_its_floor(name, measured):
    floor = floors.read()["floors"][name]
    assert floors.broken({name: floor}, measured) == []


def test_no_article_gets_an_invented_date(measured):
    wrong = [case.article for case in measured.cases if case.kind == "published.invented"]
    assert wrong == []


@pytest.mark.parametrize("name", scorer.gold())
def test_gold_is_right_by_its_own_measure(name):
    gold = scorer.gold()[name]
    report = scorer.score(gold, gold)
    assert {tally.value for tally in report.tallies.values()} == {1.0}
    assert report.cases == []
