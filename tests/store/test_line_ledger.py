"""Corrections of lines: they hold, outlive re-extraction, and can be taken back."""

import pytest
from msgspec.structs import replace

from extractor import graph, timeline
from extractor.errors import StoreError
from extractor.records import DateRange
from extractor.store import Store, travelling
from extractor.timeline import reports
from tests import examples
from tests.examples import CALL, REVIEW, SIGNING

MEET = SIGNING.events[2]
PUT_OFF = REVIEW.events[0]
LIU_SAID = SIGNING.claims[0]


def event(db: Store, event_id: str):
    """The event as the store tells it."""
    (found,) = (e for each in db.select() for e in each.events if e.id == event_id)
    return found


def told(db: Store, **choice) -> list[str]:
    """The ids of the lines of a timeline."""
    news = graph.build(db.select(), linked=False)
    lines = timeline.build(news, choice=timeline.Choice(**choice)).entries
    return [line.id for line in lines]


def selected(db: Store, **asked) -> set[str]:
    return {e.id for each in db.select(**asked) for e in (*each.events, *each.claims)}


def test_a_hidden_line_is_in_no_timeline_but_still_read(full: Store) -> None:
    assert MEET.id in told(full)
    assert full.lines.hide(MEET.id) == 1
    assert MEET.id not in told(full)
    assert MEET.id not in told(full, every=True)
    assert event(full, MEET.id).corrected == ("hide",)


def test_what_a_hidden_line_tells_is_not_told_by_its_claim(full: Store) -> None:
    assert {PUT_OFF.id, PUT_OFF.told_by} & set(told(full)) == {PUT_OFF.id}
    full.lines.hide(PUT_OFF.id)
    assert not {PUT_OFF.id, PUT_OFF.told_by} & set(told(full))


def test_a_hidden_line_is_hidden_in_whatever_article_it_is_told(full: Store) -> None:
    signed = [SIGNING.events[0].id, CALL.events[1].id]
    assert sum(each in told(full) for each in signed) == 1
    full.lines.hide(signed[1])
    assert not set(signed) & set(told(full))


def test_a_restored_line_passes_every_threshold(full: Store) -> None:
    doubtful = replace(MEET, prominence=0.1, confidence=0.1)
    full.add(replace(SIGNING, events=(doubtful,)))
    assert MEET.id not in told(full, prominence=0.5)
    full.lines.restore(MEET.id)
    assert MEET.id in told(full, prominence=0.5, confidence=0.5)


def test_the_last_word_on_hiding_counts(full: Store) -> None:
    full.lines.hide(MEET.id)
    full.lines.restore(MEET.id)
    assert MEET.id in told(full)
    full.lines.hide(MEET.id)
    assert MEET.id not in told(full)


def test_a_restored_line_is_told_beside_the_one_that_tells_it_better(full: Store) -> None:
    assert {PUT_OFF.id, PUT_OFF.told_by} & set(told(full)) == {PUT_OFF.id}
    full.lines.restore(PUT_OFF.told_by)
    assert {PUT_OFF.id, PUT_OFF.told_by} <= set(told(full))
    again = replace(MEET, id=f"{SIGNING.article.id}.e9999", text="may meet again in the spring")
    full.add(replace(SIGNING, events=(*SIGNING.events, again)))
    assert {MEET.id, again.id} & set(told(full)) == {MEET.id}
    full.lines.restore(again.id)
    assert {MEET.id, again.id} <= set(told(full))


@pytest.mark.parametrize("dated", [True, False])
def test_the_claim_of_a_hidden_event_is_in_no_list_of_all_readings(
    full: Store, dated: bool
) -> None:
    full.lines.date(PUT_OFF.told_by, "2020-06-06")
    if dated:
        full.lines.date(PUT_OFF.id, "2020-06-05")
    assert {PUT_OFF.id, PUT_OFF.told_by} <= set(told(full, every=True))
    full.lines.hide(PUT_OFF.id)
    assert not {PUT_OFF.id, PUT_OFF.told_by} & set(told(full, every=True))


TWICE = [SIGNING.events[0].id, CALL.events[1].id]


@pytest.mark.parametrize("of", TWICE)
def test_a_line_that_two_articles_tell_is_put_right_and_undone_as_one(full: Store, of: str) -> None:
    def signed(**asked) -> list[tuple[str | None, str]]:
        news = graph.build(full.select(**asked), linked=False)
        lines = [e for e in timeline.build(news).entries if e.id in TWICE]
        return [(line.when.edtf, str(line.status)) for line in lines]

    before = signed()
    full.lines.date(of, "2020-01-14", same=reports.same(full, of))
    full.lines.status(of, "possible", same=reports.same(full, of))
    assert signed() == [("2020-01-14", "possible")]
    assert {event(full, each).when.edtf for each in TWICE} == {"2020-01-14"}
    full.add(replace(CALL, events=(replace(CALL.events[1], status="ongoing"), *CALL.events[2:])))
    assert signed() == [("2020-01-14", "possible")]
    full.add(CALL)
    assert [full.lines.undo(), full.lines.undo()] == [2, 1]
    assert signed() == before == [("2020-01-15", "happened")]
    assert [event(full, each).corrected for each in TWICE] == [(), ()]


def test_what_another_day_parted_is_put_right_as_one(full: Store) -> None:
    full.lines.date(TWICE[0], "unknown", same=reports.same(full, TWICE[0]))
    full.lines.status(TWICE[1], "planned")
    assert {event(full, each).status for each in TWICE} == {"planned"}
    assert [each.told for each in full.lines.log()] == ["unknown, 2 reports", "planned, 2 reports"]


def test_a_hidden_line_is_hidden_whichever_of_its_articles_is_asked(full: Store) -> None:
    full.lines.hide(TWICE[0], same=reports.same(full, TWICE[0]))
    news = graph.build(full.select(outlet="Morning Ledger"), linked=False)
    assert TWICE[1] not in [line.id for line in timeline.build(news).entries]
    full.lines.restore(TWICE[1], same=reports.same(full, TWICE[1]))
    assert sum(each in told(full) for each in TWICE) == 1


def test_a_line_of_one_article_has_no_other_reports(full: Store) -> None:
    assert reports.same(full, MEET.id) == reports.same(full, "nothing.e1") == []
    assert reports.same(full, SIGNING.article.id) == []


@pytest.mark.parametrize(
    ("days", "edtf"),
    [
        ("2020-03-07", "2020-03-07"),
        ("2020-03", "2020-03"),
        ("2020-03-01/2020-03-31", "2020-03"),
        ("../2020-03-07", "../2020-03-07"),
    ],
)
def test_a_day_by_hand_is_found_by_and_merged_with(full: Store, days: str, edtf: str) -> None:
    full.lines.date(PUT_OFF.id, days)
    found = event(full, PUT_OFF.id)
    assert (found.when.edtf, found.corrected) == (edtf, ("date",))
    assert PUT_OFF.id in selected(full, since="2020-03", until="2020-03")
    assert PUT_OFF.id in selected(full, since="2020-03", actor="Beijing")


def test_a_day_can_be_taken_away(full: Store) -> None:
    full.lines.date(SIGNING.events[0].id, "unknown")
    assert event(full, SIGNING.events[0].id).when.range is None
    assert SIGNING.events[0].id not in selected(full, since="2020")


def test_a_day_by_hand_counts_for_more_than_what_other_articles_say(full: Store) -> None:
    full.lines.date(SIGNING.events[0].id, "2020-01-15")
    other = replace(
        CALL.events[1], when=examples.when("2020-01-14", basis="stated", timex="January 14")
    )
    full.add(replace(CALL, events=(other,), claims=()))
    full.lines.date(other.id, "2020-01-15")
    news = graph.build(full.select(), linked=False)
    (signed,) = (e for e in timeline.build(news).entries if "signed a first trade" in e.text)
    assert (signed.when.edtf, signed.corrected) == ("2020-01-15", ("date",))


def test_a_claim_has_a_day_by_hand_but_no_status(full: Store) -> None:
    full.lines.date(LIU_SAID.id, "2020-01-16")
    assert selected(full, by="Liu He", since="2020-01-16") == {LIU_SAID.id}
    with pytest.raises(StoreError, match="a claim has no status"):
        full.lines.status(LIU_SAID.id, "planned")


def test_a_status_by_hand_is_found_by(full: Store) -> None:
    full.lines.status(MEET.id, "negated")
    assert event(full, MEET.id).status == "negated"
    assert MEET.id in selected(full, status="negated")
    assert MEET.id not in selected(full, status="possible")


def test_corrections_survive_reading_again_and_leave_what_was_read(full: Store) -> None:
    full.lines.date(MEET.id, "2020-03-07")
    full.lines.status(MEET.id, "happened")
    full.lines.hide(PUT_OFF.id)
    later = replace(SIGNING, claims=SIGNING.claims[:1])
    assert full.add(later) == "replaced"
    assert full.add(later) == "unchanged"
    found = event(full, MEET.id)
    assert (found.when.edtf, found.status) == ("2020-03-07", "happened")
    assert full.as_read(SIGNING.article.id) == later
    full.remove(SIGNING.article.id)
    full.add(SIGNING)
    assert event(full, MEET.id).when.edtf == "2020-03-07"


def test_a_correction_is_undone_to_what_was_read_last(full: Store) -> None:
    full.lines.date(MEET.id, "2020-03-07")
    full.lines.status(MEET.id, "happened")
    full.add(replace(SIGNING, events=(replace(MEET, status="planned"),)))
    assert full.lines.undo() == 2
    assert event(full, MEET.id).status == "planned"
    assert event(full, MEET.id).when.edtf == "2020-03-07"
    assert full.lines.undo(1) == 1
    assert event(full, MEET.id) == replace(MEET, status="planned")


def test_a_correction_of_a_record_that_is_not_read_any_more_waits(full: Store) -> None:
    full.lines.date(MEET.id, "2020-03-07")
    full.add(replace(SIGNING, events=SIGNING.events[:2]))
    full.add(SIGNING)
    assert event(full, MEET.id).when.range == DateRange(*[examples.day("2020-03-07").first] * 2)


def test_corrections_of_lines_and_of_actors_have_logs_of_their_own(full: Store) -> None:
    full.ledger.rename("Liu He", "Vice-Premier Liu")
    full.lines.hide(MEET.id)
    full.lines.date(MEET.id, "unknown")
    full.lines.undo()
    assert [(e.action, e.target, e.told, e.undone) for e in full.lines.log()] == [
        ("hide", MEET.id, "", False),
        ("date", MEET.id, "unknown", True),
        ("undo", MEET.id, "correction 3", False),
    ]
    assert [each.action for each in full.ledger.log()] == ["rename"]
    with pytest.raises(StoreError, match="is none of these"):
        full.lines.undo(1)
    assert full.ledger.undo() == 1


@pytest.mark.parametrize(
    ("action", "args", "told"),
    [
        ("hide", ("nothing.e1",), "no such line"),
        ("hide", ("nothing",), "no such line"),
        ("hide", (SIGNING.article.id,), "is an article"),
        ("date", (MEET.id, "next week"), "is no day; write 2020-05-08"),
        ("date", (MEET.id, "2020-13"), "is no day"),
        ("undo", (), "no correction to undo; `extractor lines log`"),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_written(
    full: Store, action: str, args: tuple[str, ...], told: str
) -> None:
    with pytest.raises(StoreError, match=told):
        getattr(full.lines, action)(*args)
    assert full.lines.log() == []


def test_what_travels_is_what_was_read(full: Store, tmp_path) -> None:
    full.lines.date(MEET.id, "2020-03-07")
    line = next(each for each in travelling.lines(full) if SIGNING.article.id in each)
    assert "2020-03-07" not in line
