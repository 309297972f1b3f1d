"""``lines``: what a person puts right is told from then on."""

import json

import pytest

from tests import examples

MEET = examples.SIGNING.events[2].id


def entry(run, record_id):
    """The line of a record in the timeline; None when there is none."""
    found = json.loads(run("timeline", "--json").output)["entries"]
    return next((each for each in found if each["id"] == record_id), None)


def test_a_line_is_hidden_and_comes_back(run, talks):
    assert run("lines", "hide", MEET).stderr == f"correction 1: {MEET} is hidden\n"
    assert entry(run, MEET) is None
    assert "not told, for somebody has hidden it" in " ".join(run("show", MEET).output.split())
    assert run("lines", "undo").stderr == "correction 1 is undone\n"
    assert entry(run, MEET) is not None


def test_a_line_has_another_day_and_status(run, talks):
    run("lines", "date", MEET, "2020-03-07")
    run("lines", "status", MEET, "happened")
    found = entry(run, MEET)
    assert (found["when"]["edtf"], found["status"]) == ("2020-03-07", "happened")
    assert found["corrected"] == ["date", "status"]
    assert "somebody has put it right" in run("show", MEET).output


def test_a_correction_holds_for_every_report_of_a_line(run, talks):
    signed = examples.CALL.events[1].id
    run("lines", "date", signed, "2020-01-14")
    lines = json.loads(run("timeline", "--json").output)["entries"]
    days = [each["when"]["edtf"] for each in lines if "signed a first trade deal" in each["text"]]
    assert days == ["2020-01-14"]
    assert run("lines", "undo").exit_code == 0
    assert "2 reports" in run("lines", "log").output


def test_a_line_that_another_tells_is_told_once_it_is_restored(run, talks):
    put_off = examples.REVIEW.events[0]
    assert entry(run, put_off.told_by) is None
    assert run("lines", "restore", put_off.told_by).stderr.endswith("is told\n")
    assert entry(run, put_off.told_by)["corrected"] == ["restore"]
    assert "told, because somebody wanted it" in run("show", put_off.told_by).output


def test_what_somebody_wants_is_told_once_it_is_restored(run, talks):
    wants = examples.CALL.claims[1].id
    assert entry(run, wants) is None
    run("lines", "restore", wants)
    assert entry(run, wants) is not None


def test_the_log_lists_what_was_put_right(run, talks):
    run("lines", "restore", MEET)
    run("lines", "date", MEET, "unknown")
    rows = json.loads(run("lines", "log", "--json").output)
    assert [(row["action"], row["line"], row["told"]) for row in rows] == [
        ("restore", MEET, ""),
        ("date", MEET, "unknown"),
    ]
    assert "restore" in run("lines", "log").output


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (["hide", "nothing.e1"], 1, "no such line"),
        (["hide", "nothing"], 1, "nothing: no such line; `extractor events --ids` and"),
        (["date", MEET, "someday"], 1, "is no day"),
        (["status", MEET, "done"], 2, "'done' is not one of"),
        (["undo"], 1, "no correction to undo"),
    ],
)
def test_what_makes_no_sense_is_refused(run, talks, args, code, told):
    result = run("lines", *args)
    assert result.exit_code == code
    assert told in result.stderr
