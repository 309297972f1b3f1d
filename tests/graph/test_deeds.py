"""What became of a plan is told by a report of the same deed that does not itself leave it open."""

import pytest
from msgspec.structs import replace

from extractor import graph
from extractor.graph import deeds
from extractor.graph.profiling import Teller
from extractor.records import Extraction
from extractor.timeline import link_rows
from tests.by_hand import UNKNOWN, day, make_article, make_event
from tests.graph.test_links import CHINA, told

NONE = "no report found"


def became(plan, report, published="2020-05-20"):
    news = [_told("2020-05-01", plan), _told(published, report)]
    rows = link_rows.outcomes(graph.build(news))
    return next(
        (row["became"].partition(" by ")[0] for row in rows if row["plan"] == plan[0]), None
    )


def _told(published, line):
    sentence, trigger, lemma, status, days = line
    return told(published, sentence, trigger, status, days, lemma=lemma, actor=CHINA)


OPENS = (
    "China will open a grain fair in Harbin on May 12",
    "open",
    "open",
    "planned",
    "2020-05-12",
)
EFFECT = ("The grain pact with China will take effect", "take", "take", "planned", "2020-06")
WANTS = ("China hoped to hold a grain fair", "hold", "hold", "possible", "2020-05-12")
MAY = ("China may hold a grain fair", "hold", "hold", "possible", "2020-05-12")


@pytest.mark.parametrize(
    ("plan", "report", "expected"),
    [
        (
            OPENS,
            ("China opened its grain fair", "opened", "open", "happened", "2020-05-12"),
            "happened",
        ),
        # what is awaited, and what the plan says itself
        (
            OPENS,
            ("the fair when China open its grain fair", "open", "open", "happened", "2020-05-12"),
            NONE,
        ),
        (OPENS, ("China will open a grain fair", "open", "open", "happened", "2020-05-12"), NONE),
        (OPENS, ("China opened its grain fair", "opened", "open", "happened", "2020-05-14"), NONE),
        (
            OPENS,
            ("China opened a grain port in Harbin", "opened", "open", "happened", None),
            "happened",
        ),
        (
            OPENS,
            ("China opened a steel bridge in Harbin", "opened", "open", "happened", None),
            NONE,
        ),
        (
            OPENS,
            (
                "China seeks visitors before it opened the grain fair",
                "opened",
                "open",
                "happened",
                None,
            ),
            NONE,
        ),
        (
            OPENS,
            (
                "China praised the grain fair due to open in Harbin",
                "open",
                "open",
                "happened",
                None,
            ),
            NONE,
        ),
        (
            OPENS,
            ("As planned, China opened the grain fair", "opened", "open", "happened", "2020-05-12"),
            "happened",
        ),
        (
            EFFECT,
            ("The grain pact with China took effect", "took", "take", "happened", "2020-06-02"),
            "happened",
        ),
        (
            EFFECT,
            ("China took stock of the grain pact", "took", "take", "happened", "2020-06-02"),
            NONE,
        ),
        (
            WANTS,
            ("China cancelled the grain fair", "cancelled", "cancel", "happened", None),
            "cancelled",
        ),
        (MAY, ("China cancelled the grain fair", "cancelled", "cancel", "happened", None), None),
        (
            OPENS,
            (
                "China suspended coal sales during the grain fair open in Harbin",
                "suspended",
                "suspend",
                "happened",
                None,
            ),
            NONE,
        ),
    ],
)
def test_a_report_must_tell_the_same_deed_as_done(plan, report, expected):
    published = "2020-06-20" if plan is EFFECT else "2020-05-20"
    assert became(plan, report, published) == expected


MENDS = ("China aims to mend leaking grain ships", "leaking", "leak", "planned", "2020-05-12")
SHUTS = ("China will close the grain school in Harbin", "close", "close", "planned", None)


@pytest.mark.parametrize(
    ("plan", "report", "expected"),
    [
        (
            MENDS,
            ("China stopped the leaking grain ships", "leaking", "leak", "happened", "2020-05-12"),
            NONE,
        ),
        (
            WANTS,
            ("China saw ideas to cancel the grain fair", "cancel", "cancel", "happened", None),
            None,
        ),
        (
            WANTS,
            ("China had to cancel the grain fair", "cancel", "cancel", "happened", None),
            "cancelled",
        ),
        (
            OPENS,
            (
                "China halted efforts to open the grain fair",
                "open",
                "open",
                "happened",
                "2020-05-12",
            ),
            NONE,
        ),
        (
            SHUTS,
            ("China saw the closures of the grain school", "closures", "closure", "happened", None),
            NONE,
        ),
        (
            SHUTS,
            ("China saw the closure of the grain school", "closure", "closure", "happened", None),
            "happened",
        ),
    ],
)
def test_neither_what_stands_aside_nor_deeds_of_a_kind_are_outcomes(plan, report, expected):
    assert became(plan, report) == expected


def test_what_did_not_happen_before_it_was_to_is_no_outcome():
    early = ("China did not open the grain fair in Harbin", "open", "open", "negated", None)
    assert became(OPENS, early, "2020-05-05") == NONE
    assert became(OPENS, early, "2020-05-20") == "did not happen"
    some_day = ("China will open the grain fair in Harbin", "open", "open", "planned", None)
    assert became(some_day, early, "2020-05-20") == NONE


MEET = (
    "If it stays dry, China and its guests will meet on the pier in Harbin",
    "meet",
    "meet",
    "possible",
    None,
)


@pytest.mark.parametrize(
    ("plan", "report", "expected"),
    [
        (
            MEET,
            ("A meeting on the pier, planned in May, was never held", "held", "hold"),
            "did not happen",
        ),
        (MEET, ("A meeting on the pier, planned in April, was never held", "held", "hold"), None),
        (MEET, ("A meeting for sailors, planned in May, was never held", "held", "hold"), None),
        (MEET, ("A meeting on the pier was not planned before May", "planned", "plan"), None),
        (MEET, ("A meeting on the pier was never held", "held", "hold"), None),
    ],
)
def test_a_report_may_name_its_plan_by_when_it_was_made(plan, report, expected):
    text, trigger, lemma = report
    later = told("2020-06-20", text, trigger, "negated", lemma=lemma, actor=None)
    rows = link_rows.outcomes(graph.build([_told("2020-05-01", plan), later]))
    assert next((row["became"] for row in rows if row["plan"] == plan[0]), None) == expected


@pytest.mark.parametrize(
    ("trigger", "status", "text"),
    [
        ("opens", "ongoing", "China opens grain fairs in Harbin"),
        ("opened", "happened", "The last time that China opened a grain fair in Harbin was in May"),
        (
            "opening",
            "happened",
            "The question of the opening of a China grain fair in Harbin stayed",
        ),
    ],
)
def test_what_is_so_at_any_time_or_was_another_time_is_no_outcome(trigger, status, text):
    assert became(OPENS, (text, trigger, "open", status, "2020-05-12")) == NONE
    done = text.replace("opens", "opened").replace("last time", "first day")
    done = done.replace("question of the ", "")
    line = (done, trigger.replace("opens", "opened"), "open", "happened", "2020-05-12")
    assert became(OPENS, line) == "happened"


def test_a_stranger_needs_the_day_in_words():
    plan = ("Divers will mend the long sea wall in Harbin", "mend", "mend", "planned", "2020-05-12")
    line = ("Divers mended the long sea wall in Harbin", "mended", "mend", "happened", "2020-05-12")
    for basis, expected in (("stated", "happened"), ("publication", NONE)):
        news = [
            told(published, text, word, status, days, lemma=lemma, actor=None)
            for published, (text, word, lemma, status, days) in (
                ("2020-05-01", plan),
                ("2020-05-12", line),
            )
        ]
        (event,) = news[1].events
        news[1] = replace(news[1], events=(replace(event, when=replace(event.when, basis=basis)),))
        rows = link_rows.outcomes(graph.build(news))
        (found,) = [row["became"].partition(" by ")[0] for row in rows if row["plan"] == plan[0]]
        assert found == expected


def test_what_is_only_asked_or_heard_before_the_day_is_no_outcome():
    holds = ("China will hold a grain fair on May 12", "hold", "hold", "planned", "2020-05-12")
    words = "China cancelled the grain fair"
    assert became(holds, (words, "cancelled", "cancel", "happened", None)) == "cancelled"
    article = make_article(f"{words}?", ref="asked", published=day("2020-05-20"))
    asked = make_event(
        article,
        words,
        "cancelled",
        lemma="cancel",
        status="happened",
        when=UNKNOWN,
        participants=(("agent", CHINA.id),),
    )
    question = Extraction(article, actors=(CHINA,), events=(asked,))
    (row,) = link_rows.outcomes(graph.build([_told("2020-05-01", holds), question]))
    assert row["outcome_id"] is None
    opened = ("China opened its grain fair", "opened", "open", "happened", None)
    assert became(OPENS, opened, "2020-05-11") == NONE
    assert became(OPENS, opened, "2020-05-12") == "happened"


@pytest.mark.parametrize(
    ("plan", "word", "expected"),
    [
        ("China will open a third grain fair in Harbin", "open", "happened"),
        (
            "China opened a third grain fair in Harbin",
            "opened",
            NONE,
        ),  # read as a plan, told as done
        ("China will open a fourth grain fair in Harbin", "open", NONE),
    ],
)
def test_a_plan_is_not_told_as_done_and_is_the_same_of_a_row(plan, word, expected):
    report = ("China opened its third grain fair in Harbin on May 12", "opened", "open", "happened",
              "2020-05-12")  # fmt: skip
    assert became((plan, word, "open", "planned", "2020-05-12"), report) == expected


SELLS = ("China plans to sell its grain port in Harbin", "sell", "sell", "planned", None)


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        ("China sold a grain port in Harbin", "happened"),
        ("China sold 30 crates of its grain at the port in Harbin", NONE),
    ],
)
def test_a_plan_without_a_day_is_not_of_what_only_the_report_counts(report, expected):
    line = (report, "sold", "sell", "happened", None)
    assert became(SELLS, line) == expected


CALLED_OFF = (
    "A meeting of dockers set for Monday was cancelled",
    "cancelled",
    "cancel",
    "happened",
)


@pytest.mark.parametrize(("weekday", "expected"), [(4, False), (1, True), (None, True)])
def test_what_was_due_on_another_day_of_the_week_is_another(weekday, expected):
    (event,) = told("2020-05-20", CALLED_OFF[0], "cancelled", "happened", None,
                    lemma="cancel", actor=CHINA).events  # fmt: skip
    report = Teller({}, {}, {}, [event], {})(event)
    days = frozenset({weekday} if weekday else ())
    assert deeds.was_due(report, days) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The grain flood … China will build a dam", True),
        ("The grain flood … will come on Monday", False),
        ("The grain flood will come on Monday", False),
    ],
)
def test_what_stands_apart_from_what_is_planned_is_no_plan(text, expected):
    article = make_article("The grain flood, and China will build a dam.", ref="a.txt")
    event = make_event(article, "The grain flood", "flood", lemma="flood", status="planned",
                       when=UNKNOWN)  # fmt: skip
    plan = Teller({}, {}, {}, [event], {})(replace(event, text=text))
    assert deeds.is_no_plan(plan) is expected
