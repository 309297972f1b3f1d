"""Our articles, read by the shipped pipeline, against the gold: no figure falls below its floor."""

import pytest

from benchmarks.gold import floors, printing
from benchmarks.gold import score as scorer
from benchmarks.gold.figures import Report


@pytest.fixture(scope="module")
def measured() -> Report:
    """The figures of the shipped model over all articles; parsed once."""
    found = scorer.read()
    reports = scorer.score_all(scorer.gold(), scorer.annotate(found))
    return printing.total([*reports.values(), scorer.score_links(found)])


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


@pytest.mark.parametrize("kind", ["same", "outcomes", "conflicts"])
def test_no_link_between_articles_is_invented(kind, measured):
    wrong = [case for case in measured.cases if case.kind == f"links.{kind}.wrong"]
    assert wrong == []


def test_outcomes_are_found(measured):
    assert measured.tallies["links.outcomes"].found >= 7


@pytest.mark.parametrize("name", scorer.gold())
def test_gold_is_right_by_its_own_measure(name):
    gold = scorer.gold()[name]
    report = scorer.score(gold, gold)
    assert {tally.value for tally in report.tallies.values()} == {1.0}
    assert report.cases == []


def reached(value: int) -> Report:
    report = Report()
    report.counts("figure", value, gold=100, system=100)
    report.counts("rare", 1, gold=2, system=2)
    return report


def test_quality_of_what_is_not_found_is_wrong():
    report = Report()
    report.expect("figure", 4)
    assert report.judge("figure", right=True)
    assert not report.judge("figure", right=False)
    tally = report.tallies["figure"]
    assert (tally.precision, tally.recall, tally.value) == (0.5, 0.25, 0.25)


def test_floors_only_rise():
    first = floors.raised({}, reached(80), corpus="1")
    assert first == {"corpus": "1", "floors": {"figure": 0.79}}
    assert floors.raised(first, reached(70), corpus="1") == first
    assert floors.raised(first, reached(90), corpus="1")["floors"] == {"figure": 0.89}


def test_floors_of_another_corpus_are_forgotten():
    first = floors.raised({}, reached(80), corpus="1")
    assert floors.raised(first, reached(70), corpus="2")["floors"] == {"figure": 0.69}


def test_broken_floor_says_so():
    assert floors.broken({"figure": 0.8}, reached(80)) == []
    message = "figure: 0.700, floor 0.80; floors may only rise"
    assert floors.broken({"figure": 0.8}, reached(70)) == [message]
    assert floors.broken({"gone": 0.1}, reached(70)) == [
        "gone: not measured, floor 0.10; floors may only rise"
    ]
