"""Lines that tell a plan and what became of it are joined, if both are told."""

import pytest
from msgspec.structs import replace

from extractor import graph, timeline
from extractor.entries import Outcome
from extractor.timeline import Choice, joins
from tests.graph.test_links import CHINA, PLAN, TRUMP, told

MET = told(
    "2020-05-20", "China held a review of the grain accord", "held", "happened", "2020-05-12",
    lemma="hold",
)  # fmt: skip
PARADE = told("2020-05-20", "China held a parade in the square", "held", "happened", lemma="hold")
PLANNED = told("2020-04-01", *PLAN)
SAID = told("2020-04-01", *PLAN, speaker=TRUMP)


def joined(*extractions, without: str = "", kind: str = "event"):
    """The outcomes of the lines of one kind, but that of one record."""
    news = graph.merge(extractions)
    story = timeline.build(news, choice=Choice(every=True))
    lines = [each for each in story.entries if each.kind == kind or each.status != "planned"]
    kept = tuple(each for each in lines if each.id != without)
    return joins.added(replace(story, entries=kept), news).outcomes


def test_both_ends_are_joined():
    (plan,), (met,) = PLANNED.events, MET.events
    assert joined(PLANNED, MET, PARADE) == (Outcome(plan.id, met.id, "happened"),)


@pytest.mark.parametrize("end", [PLANNED, MET], ids=["the plan", "its outcome"])
def test_nothing_is_joined_to_what_is_not_told(end):
    assert joined(PLANNED, MET, without=end.events[0].id) == ()


def test_a_plan_without_a_report_is_joined_to_nothing():
    assert joined(PLANNED, PARADE) == ()


def test_a_plan_whose_claim_is_the_line_is_joined_by_that():
    event, claim = replace(SAID.events[0], told_by=SAID.claims[0].id), SAID.claims[0]
    extraction = replace(SAID, events=(event,), actors=(CHINA, TRUMP))
    expected = Outcome(claim.id, MET.events[0].id, "happened")
    assert joined(extraction, MET, kind="claim") == (expected,)
