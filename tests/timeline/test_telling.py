"""Why a line is told, or is not."""

from itertools import pairwise

import pytest
from msgspec.structs import replace

from extractor import lexicon, record_features, timeline
from extractor.pipeline import telling
from extractor.pipeline.telling import weighing
from extractor.records import Actor, Participant
from extractor.timeline import choosing, composing, reasons
from tests.examples import CALL, REVIEW, SIGNING, UNKNOWN

SIGNED, LIFT, MEET = SIGNING.events
HIDDEN = replace(MEET, corrected=("hide",))
WANTED = replace(MEET, corrected=("restore",))
DOUBTFUL = replace(MEET, prominence=0.4, confidence=0.3)


def why(record, extraction=SIGNING):
    events = [record if each.id == record.id else each for each in extraction.events]
    return timeline.why(replace(extraction, events=tuple(events)), record.id)


@pytest.mark.parametrize(
    ("record", "told"),
    [
        (MEET, "told, because it is likely worth printing 1.00, right 1.00"),
        (HIDDEN, "not told, for somebody has hidden it, as `extractor lines log` tells"),
        (WANTED, "told, because somebody wanted it"),
    ],
)
def test_a_line_says_why_it_is_told_or_not(record, told):
    assert told in why(record)


def test_a_line_below_a_threshold_says_which(monkeypatch):
    strict = choosing.Choice(prominence=0.45, confidence=0.35)
    monkeypatch.setattr("extractor.timeline.telling.Choice", lambda: strict)
    assert "hardly worth printing: the least is 0.45 (worth printing 0.40" in why(DOUBTFUL)
    assert "hardly sure to be right: the least is 0.35" in why(replace(DOUBTFUL, prominence=0.5))
    assert "told, because" in why(replace(DOUBTFUL, prominence=0.5, confidence=0.5))


def test_a_claim_names_the_events_that_tell_it():
    said = REVIEW.claims[0]
    assert f"what it says is told by {REVIEW.events[0].id}" in timeline.why(REVIEW, said.id)


@pytest.mark.parametrize(
    ("parts", "speaker"),
    [((3,), "Liu He"), ((3, 8), "Liu He said"), ((3, 5, 8), "Liu He said")],
)
def test_a_line_names_all_who_say_it_together(parts, speaker):
    said, start = SIGNING.claims[0], SIGNING.claims[0].source_spans[0][0]
    edges = [start, *(start + end for end in parts)]
    joint = replace(said, source_spans=tuple(pairwise(edges)))
    lines = composing.of_extraction(replace(SIGNING, claims=(joint,), events=()))
    assert [line.speaker for line in lines] == [speaker]


@pytest.mark.parametrize(
    ("parts", "names"),
    [
        ({"place:leeds": "place", "person:ann": "agent"}, ["Ann"]),
        ({"person:ann": "agent", "place:leeds": "mentioned"}, ["Ann"]),
        ({"place:leeds": "agent", "person:ann": "mentioned"}, ["Leeds", "Ann"]),
        ({"place:leeds": "place"}, ["Leeds"]),
    ],
)
def test_where_it_is_takes_part_only_where_nobody_else_does(parts, names):
    actors = (Actor("person:ann", "Ann", "person"), Actor("place:leeds", "Leeds", "place"))
    told = tuple(Participant(role, actor) for actor, role in parts.items())
    event = replace(MEET, participants=told)
    (line,) = composing.of_extraction(replace(SIGNING, actors=actors, claims=(), events=(event,)))
    assert [actor.name for actor in line.actors] == names


NAMED = {
    "person:ann-silva": "Ann Silva",
    "organisation:norda": "Norda",
    "a/unnamed:one-of-silva-s-aides": "one of Silva's aides",
}


@pytest.mark.parametrize(
    ("parts", "names"),
    [
        ("agent mentioned -", ["Ann Silva"]),
        ("mentioned agent -", ["Ann Silva", "Norda"]),
        ("- patient mentioned", ["Norda"]),
        ("- recipient mentioned", ["Norda"]),
        ("mentioned - agent", ["one of Silva's aides"]),
        ("- mentioned agent", ["one of Silva's aides"]),
        ("- mentioned mentioned", ["Norda", "one of Silva's aides"]),
    ],
)
def test_who_is_only_named_on_the_way_takes_no_part_unless_it_is_a_person(parts, names):
    kinds = ("person", "organisation", "unnamed")
    actors = tuple(Actor(*each, kind) for each, kind in zip(NAMED.items(), kinds, strict=True))
    roles = zip(parts.split(), NAMED, strict=True)
    told = tuple(Participant(role, actor) for role, actor in roles if role != "-")
    event = replace(MEET, participants=told)
    (line,) = composing.of_extraction(replace(SIGNING, actors=actors, claims=(), events=(event,)))
    assert [actor.name for actor in line.actors] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The White House waited", "White House"),
        ("The U.S. waited at the White House", "United States"),
        ("Washington waited for the White House", "United States"),
        ("America waited", "United States"),
    ],
)
def test_a_government_is_called_by_its_seat_where_the_line_does(text, name):
    actors = (Actor("government:united-states", "United States", "government"),)
    event = replace(MEET, text=text, participants=(Participant("agent", actors[0].id),))
    extraction = replace(SIGNING, actors=actors, claims=(), events=(event,))
    (line,) = composing.of_extraction(extraction)
    assert [actor.name for actor in line.actors] == [name]


@pytest.mark.parametrize(("role", "names"), [("mentioned", ["Ann"]), ("agent", ["Ann", "Kremlin"])])
def test_a_seat_that_is_only_mentioned_is_where_it_is(role, names):
    actors = (
        Actor("person:ann", "Ann", "person"),
        Actor("government:russia", "Russia", "government"),
    )
    told = (Participant("agent", "person:ann"), Participant(role, "government:russia"))
    event = replace(MEET, text="Ann sang in a hall of the Kremlin", participants=told)
    extraction = replace(SIGNING, actors=actors, claims=(), events=(event,))
    (line,) = composing.of_extraction(extraction)
    assert [actor.name for actor in line.actors] == names


def test_a_line_says_what_weighed_for_it_and_against_it():
    told = why(SIGNED)
    assert "; for it: a day counted from another, its words have the day, somebody does it;" in told
    assert "against it: nobody but the article tells it" in told
    undated = replace(SIGNED, when=UNKNOWN, participants=(), status="negated")
    assert "against it: nobody takes part by name, nobody knows its day" in why(undated)
    assert "for it" not in why(WANTED) and "against it" not in why(WANTED)


@pytest.mark.parametrize("record", [*SIGNING.events, *SIGNING.claims, *REVIEW.claims])
def test_a_line_has_three_reasons_at_most_on_each_side(record):
    for side in reasons.of(record).split("; "):
        assert side.partition(": ")[0] in ("for it", "against it")
        assert 1 <= side.count(", ") + 1 <= reasons.MOST


def test_the_reasons_are_features_by_which_lines_are_weighed():
    known = {name for name, *_ in lexicon.read("line_weights")}
    assert {name for name, _ in lexicon.read("line_reasons")} <= known


def test_a_record_has_the_features_that_it_was_weighed_by(nlp):
    text = (
        "Ann Park closed the Oslo mill on Monday. Two clerks may leave in May, she said. "
        "“The mill is too old,” Park told reporters on Tuesday. Nobody was hurt."
    )
    doc = nlp(text)
    found = telling.worded(doc)
    seen = weighing.seen_in(doc, found)
    records = [*found.events, *found.claims]
    assert len(records) > 4
    for record, weighed in zip(records, seen, strict=True):
        assert set(record_features.find(record)) <= set(weighed)


def test_a_line_names_the_one_that_tells_it_better():
    again = replace(CALL.events[2], id=f"{CALL.article.id}.e9999", text="working on purchases")
    twice = replace(CALL, events=(*CALL.events, again))
    assert f"{CALL.events[2].id} tells it better" in timeline.why(twice, again.id)
