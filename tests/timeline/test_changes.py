"""What became of the lines of an article from one version to the next."""

import pytest
from msgspec.structs import replace

from extractor.records import Event, Extraction
from extractor.timeline.changes import changes
from tests.by_hand import UNKNOWN, make_article, make_event, when

MET = "Ministers of both banks of the fjord met on Monday."
MET_AGAIN = "Ministers of both banks of the fjord met on Tuesday."
SIGNED = "They signed a treaty on fishing."
CLOSED = "The harbour closed for the winter."


def version(*sentences: str, unsure: str = "", day: str | None = None) -> Extraction:
    """An article of these sentences, each with one event."""
    article = make_article("A treaty\n\n" + "\n\n".join(sentences), ref="a.txt")
    verbs = {MET: "met", MET_AGAIN: "met", SIGNED: "signed", CLOSED: "closed"}
    events: list[Event] = []
    for each in sentences:
        event = make_event(
            article,
            each.rstrip("."),
            verbs[each],
            lemma=verbs[each],
            status="happened",
            when=when(day, basis="publication") if day else UNKNOWN,
            participants=(),
        )
        events.append(replace(event, prominence=0.0) if each == unsure else event)
    return Extraction(article, events=tuple(events))


def told(
    old: Extraction, new: Extraction, **more: bool
) -> list[tuple[str, str | None, str | None]]:
    rows = changes(old, new, **more)
    return [(row["change"], row["before_sentence"], row["after_sentence"]) for row in rows]


CASES = [
    ((MET, SIGNED), (MET, SIGNED), []),
    ((MET, SIGNED), (SIGNED, MET), []),
    ((MET, SIGNED), (MET,), [("went", SIGNED, None)]),
    ((MET,), (MET, CLOSED), [("came", None, CLOSED)]),
    ((MET, SIGNED), (MET_AGAIN, SIGNED), [("reworded", MET, MET_AGAIN)]),
    ((MET, SIGNED), (MET, CLOSED), [("came", None, CLOSED), ("went", SIGNED, None)]),
]


@pytest.mark.parametrize(("old", "new", "expected"), CASES)
def test_lines_went_came_or_were_reworded(old, new, expected) -> None:
    assert sorted(told(version(*old), version(*new))) == sorted(expected)


def test_the_same_words_of_another_day_are_redated() -> None:
    (row,) = changes(version(MET, day="2020-05-08"), version(MET, day="2020-05-09"))
    assert (row["change"], row["before_when"], row["after_when"]) == (
        "redated",
        "2020-05-08",
        "2020-05-09",
    )


def test_a_sentence_that_was_reworded_neither_came_nor_went() -> None:
    one, other = version(MET), version(MET_AGAIN)
    more = make_event(
        other.article,
        "Tuesday",
        "Tuesday",
        lemma="tuesday",
        status="happened",
        when=UNKNOWN,
        participants=(),
    )
    fuller = replace(other, events=(*other.events, more))
    expected = [("reworded", MET, MET_AGAIN)] * 2
    assert told(one, fuller, every=True) == expected
    assert told(fuller, one, every=True) == [("reworded", MET_AGAIN, MET)] * 2


def test_what_no_timeline_tells_is_told_with_all_only() -> None:
    old, new = version(MET, SIGNED, unsure=SIGNED), version(MET)
    assert told(old, new) == []
    assert told(old, new, every=True) == [("went", SIGNED, None)]


def test_a_line_that_is_told_no_more_but_stands_did_not_go() -> None:
    assert told(version(MET, SIGNED), version(MET, SIGNED, unsure=SIGNED)) == []


def test_a_line_that_is_hardly_told_any_more_was_reworded() -> None:
    found = told(version(MET), version(MET_AGAIN, unsure=MET_AGAIN))
    assert found == [("reworded", MET, MET_AGAIN)]
