"""Which reports are of a plan: the same people do it, to the same, and the plan is one alone."""

import pytest

from extractor import graph
from extractor.records import Actor, Extraction, When
from extractor.temporal.values import parse_day
from extractor.timeline import link_rows
from tests.by_hand import UNKNOWN, make_article, make_event
from tests.by_hand import day as day_of
from tests.graph.test_doers import ADA, BO, MILL, nobody

NONE = "no report found"
GUILD = Actor("organisation:herring-guild", "Herring Guild", "organisation")


def article(published, text, word, lemma, status, days, who, basis):
    story = make_article(f"{text}.", ref=f"{published}.txt", published=day_of(published))
    when = When(parse_day(days), days, basis, None) if days else UNKNOWN
    parts = tuple((role, actor.id) for actor, role in who)
    event = make_event(story, text, word, lemma=lemma, status=status, when=when, participants=parts)
    return Extraction(story, actors=tuple({a.id: a for a, _ in who}.values()), events=(event,))


def outcome(plan, report, word, lemma, *, days=(None, None), who=((), ()), basis="stated",
            published=("2020-05-04", "2020-05-12")):  # fmt: skip
    """What became of a plan that one article tells, as far as another does."""
    words, lemmas = word.split("|"), lemma.split("|")
    planned = article(published[0], plan, words[0], lemmas[0], "planned", days[0], who[0], "stated")
    told = article(published[1], report, words[-1], lemmas[-1], "happened", days[1], who[1], basis)
    rows = link_rows.outcomes(graph.build([planned, told]))
    found = (row["became"].partition(" by ")[0] for row in rows if row["plan"] == plan)
    became = next(found, NONE)
    return None if became == NONE else became


@pytest.mark.parametrize(
    ("other", "expected"),
    [(ADA, "happened"), (BO, None), (nobody("many villagers"), None)],
)
def test_somebody_else_keeps_no_plan(other, expected):
    who = ((ADA, "agent"),), ((other, "agent"),)
    texts = "will inspect the herring cannery", "inspected the herring cannery by the quay"
    became = outcome(*texts, "inspect|inspected", "inspect", days=("2020-05-11",) * 2, who=who)
    assert became == expected


@pytest.mark.parametrize(("other", "expected"), [(MILL, "happened"), (GUILD, None)])
def test_who_is_given_it_is_the_same(other, expected):
    who = ((ADA, "agent"), (MILL, "recipient")), ((ADA, "agent"), (other, "recipient"))
    texts = "Ada will hand over the herring cannery", "Ada handed over the herring cannery"
    became = outcome(*texts, "hand|handed", "hand", days=("2020-05-11",) * 2, who=who)
    assert became == expected


@pytest.mark.parametrize(
    ("plan", "report", "word", "expected"),
    [
        ("Ada will mend the herring cannery",
         "Ada mended the herring cannery", "mended", "happened"),
        ("Ada will mend it at the cannery", "Ada mended the herring cannery", "mended", None),
        # few words, without a day
        ("Ada will mend the cannery", "Ada mended the cannery", "mended", None),
        # what only goes with something else, or is described
        ("Ada will mend the herring cannery",
         "Ada spoke of her vows, mending the herring cannery", "mending", None),
        ("Ada will mend the herring cannery",
         "Ada is mending the herring cannery", "mending", "happened"),
        ("Ada will mend the herring cannery",
         "a herring cannery mended by Ada", "mended", None),
        ("Ada will mend the herring cannery",
         "the herring cannery was mended by Ada", "mended", "happened"),
        # so many a day are another amount
        ("Ada will mend 90 herring nets", "Ada mended 90 herring nets", "mended", "happened"),
        ("Ada will mend 90 herring nets", "Ada mended 90 herring nets a day", "mended", None),
    ],
)  # fmt: skip
def test_a_plan_without_a_day_must_be_told_well(plan, report, word, expected):
    who = (((ADA, "agent"),),) * 2
    became = outcome(plan, report, f"mend|{word}", "mend", who=who, days=(None, "2020-05-12"),
                     basis="publication")  # fmt: skip
    assert became == expected


@pytest.mark.parametrize(("basis", "expected"), [("stated", "happened"), ("publication", None)])
def test_without_a_day_a_plan_is_kept_within_a_month_unless_the_day_is_told(basis, expected):
    who = (((ADA, "agent"),),) * 2
    texts = "Ada will mend the herring cannery", "Ada mended the herring cannery"
    published = "2020-05-04", "2020-06-20"
    became = outcome(*texts, "mend|mended", "mend", who=who, days=(None, "2020-06-20"), basis=basis,
                     published=published)  # fmt: skip
    assert became == expected


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("Mill plans to pay herring bonuses to its crews", "cancelled"),
        ("Mill cuts herring bonuses to pay for a rotten crane", None),
    ],
)
def test_what_is_called_off_is_what_the_plan_does_it_to(plan, expected):
    who = (((MILL, "agent"),),) * 2
    report = "the mill has cancelled herring bonuses that it wanted to pay"
    became = outcome(plan, report, "pay|cancelled", "pay|cancel", who=who,
                     days=(None, "2020-05-11"))  # fmt: skip
    assert became == expected


@pytest.mark.parametrize(
    ("partner", "expected"), [("the harbour warden", None), ("two officials", "happened")]
)
def test_whoever_shall_meet_somebody_is_told_of_in_the_report(partner, expected):
    who = ((nobody(partner), "agent"), (ADA, "patient")), ((ADA, "agent"), (BO, "agent"))
    texts = f"{partner} will meet Ada to discuss the herring toll", (
        "Ada and Bo met to discuss the herring toll at the quay")  # fmt: skip
    became = outcome(*texts, "meet|met", "meet", who=who, days=(None, "2020-05-11"))
    assert became == expected


def test_what_somebody_went_on_to_do_is_no_plan():
    who = (((ADA, "agent"),),) * 2
    report = "Ada scolded the herring cannery"
    found = [
        outcome(plan, report, "scold|scolded", "scold", who=who, days=(None, "2020-05-12"))
        for plan in (
            "Ada is to scold the herring cannery",
            "Ada went on to scold the herring cannery",
        )
    ]
    assert found == ["happened", None]


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        ("Ada shut down the herring cannery on Monday because of an eel plag", None),
        ("Ada will shut down the herring cannery on Monday because of eels", "happened"),
    ],
)
def test_what_is_told_in_the_words_of_its_report_is_no_plan(plan, expected):
    report = "Ada shut down the herring cannery on Monday because of an eel plague in the ponds"
    became = outcome(plan, report, "shut|shut", "shut", days=("2020-05-11",) * 2,
                     who=(((ADA, "agent"),),) * 2)  # fmt: skip
    assert became == expected
