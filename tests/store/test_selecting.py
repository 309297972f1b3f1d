"""Questions to a store; the examples are small enough to see every answer by reading."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from extractor import store
from extractor.records import Claim, DateRange, Event, Extraction, When
from extractor.store import Store, conditions
from tests import examples
from tests.examples import CALL, REVIEW, SIGNING

S, C, R = SIGNING, CALL, REVIEW
SIGNED, LIFT, MEET = S.events
SPOKE, AGAIN, WORK, FOLLOW = C.events
PUT_OFF, TALK = R.events
LIU_SAID, MNUCHIN_TOLD = S.claims
BEIJING_SAID, WANTS, PROMISED = C.claims
(OFFICIAL_SAID,) = R.claims

ANSWERS: list[tuple[dict[str, Any], list[Event | Claim]]] = [
    ({"kind": "claim"}, [LIU_SAID, MNUCHIN_TOLD, BEIJING_SAID, WANTS, PROMISED, OFFICIAL_SAID]),
    ({"type": "attitude"}, [WANTS]),
    ({"type": ("attitude", "document")}, [WANTS]),
    ({"status": ("planned", "possible")}, [MEET, FOLLOW, TALK]),
    ({"status": "planned", "type": "speech"}, [FOLLOW]),
    ({"status": "planned", "type": "attitude"}, []),
    ({"outlet": "harbour post", "kind": "event"}, [SIGNED, LIFT, MEET]),
    ({"outlet": "Nobody's Post"}, []),
    ({"actor": "Donald Trump"}, [SIGNED, AGAIN]),
    ({"actor": "President Trump’s"}, [SIGNED, AGAIN]),
    ({"actor": "Liu He"}, [SIGNED, LIU_SAID, SPOKE, AGAIN, BEIJING_SAID, TALK]),
    ({"actor": "Mr. Liu"}, [SIGNED, LIU_SAID, SPOKE, AGAIN, BEIJING_SAID, TALK]),
    ({"actor": ("Liu He", "Steven Mnuchin")}, [SPOKE, BEIJING_SAID, TALK]),
    ({"actor": ("Liu He", "Nobody")}, []),
    ({"actor": "Beijing"}, [BEIJING_SAID, SPOKE, PUT_OFF, OFFICIAL_SAID]),
    ({"by": "Mnuchin"}, [MNUCHIN_TOLD, LIFT, PROMISED, FOLLOW]),
    ({"by": "Mnuchin", "kind": "claim"}, [MNUCHIN_TOLD, PROMISED]),
    ({"by": ("Liu", "Lighthizer")}, [LIU_SAID, WANTS]),
    ({"by": "a senior official"}, [OFFICIAL_SAID, PUT_OFF]),
    ({"said_since": "2020-05-01", "kind": "event"}, [SPOKE, FOLLOW]),
    ({"said_until": "2020-01-15"}, [LIU_SAID, MNUCHIN_TOLD, LIFT]),
    ({"said_since": "2020-05-08", "since": "2020-07"}, [FOLLOW]),
    ({"by": "Trump"}, []),
    ({"by": "—"}, []),
    ({"about": "farm goods"}, [WORK]),
    ({"about": "the farm good"}, [WORK]),
    ({"about": "farm tariffs"}, []),
    ({"about": "Washington"}, [LIFT, MNUCHIN_TOLD]),
    ({"about": "lighthizer"}, [SPOKE, BEIJING_SAID, WANTS]),
    ({"about": "deal", "kind": "claim"}, [LIU_SAID, OFFICIAL_SAID]),
    ({"about": "deal", "by": "Liu"}, [LIU_SAID]),
    ({"about": ""}, []),
    ({"about": "—"}, []),
    ({"since": "2020-05", "until": "2020-05", "kind": "event"}, [MEET, SPOKE, WORK]),
    ({"until": "2020-03-01", "kind": "event"}, [SIGNED, MEET, AGAIN]),
    ({"until": "2020-02"}, [SIGNED, LIU_SAID, MNUCHIN_TOLD, AGAIN]),
    ({"since": "2031", "kind": "event"}, []),
    ({"since": DateRange(None, date(2020, 1, 1)), "by": "Liu"}, [LIU_SAID]),
    ({"since": "2020-05-08", "actor": "Liu", "kind": "event"}, [SPOKE]),
    ({"limit": 2}, [SIGNED, AGAIN]),
    ({"limit": 1, "kind": "claim", "actor": "Mnuchin"}, [MNUCHIN_TOLD]),
    ({"limit": 0}, []),
]


def selected(db: Store, **filters: Any) -> list[str]:
    found = list(db.select(**filters))
    return sorted(record.id for each in found for record in (*each.events, *each.claims))


@pytest.mark.parametrize(("filters", "records"), ANSWERS, ids=[str(each[0]) for each in ANSWERS])
def test_select_finds(
    full: Store, filters: Mapping[str, Any], records: list[Event | Claim]
) -> None:
    assert selected(full, **filters) == sorted(record.id for record in records)


def test_select_without_filters_gives_every_record(full: Store) -> None:
    every = {r.id for each in examples.ALL for r in (*each.events, *each.claims)}
    assert set(selected(full)) == every


def test_selected_records_are_the_stored_ones_with_every_actor_of_the_article(full: Store) -> None:
    (found,) = full.select(about="tariffs", kind="claim")
    assert found == Extraction(
        article=S.article, actors=S.actors, claims=(MNUCHIN_TOLD,), told=(LIFT,)
    )


def test_who_tells_a_selected_event_comes_with_it(full: Store) -> None:
    (found,) = full.select(about="telephone", kind="event")
    assert (found.events, found.claims, found.tellers) == ((SPOKE,), (), (BEIJING_SAID,))
    (both,) = full.select(about="telephone")
    assert (both.claims, both.tellers) == ((BEIJING_SAID,), ())


def test_articles_come_in_order_of_id_whatever_was_added_first(db: Store) -> None:
    for extraction in reversed(examples.ALL):
        db.add(extraction)
    found = [each.article.id for each in db.select()]
    assert found == sorted(found)


def test_article_without_a_match_is_left_out(full: Store) -> None:
    assert [each.article for each in full.select(by="Lighthizer")] == [C.article]


def test_claims_of_an_undated_article_are_as_late_as_what_it_tells_as_past(db: Store) -> None:
    bound = DateRange(date(2020, 1, 15), None)
    undated = replace(LIU_SAID, when=When(range=None, edtf=None, basis="unknown", timex=None))
    placed = replace(MNUCHIN_TOLD, when=replace(undated.when, timex="Tuesday"))
    article = replace(S.article, published=bound, published_basis="inferred")
    db.add(replace(S, article=article, events=(), claims=(undated, placed)))
    assert selected(db, since="2020-01-01") == [LIU_SAID.id]
    assert selected(db, since="2020-01-01", actor="Liu He") == [LIU_SAID.id]
    assert selected(db, since="2020-01-16") == []
    assert selected(db, since="2020-01-01", until="2020-12-31") == []


def test_lone_surname_is_nobody_where_two_full_names_have_it(full: Store) -> None:
    liu_kun = replace(examples.LIU, id="person:liu-kun", name="Liu Kun")
    other = replace(S, actors=(liu_kun,), events=(), claims=())
    full.add(replace(other, article=replace(S.article, id="ffff", ref="other.txt", url=None)))
    assert selected(full, actor="Liu He") == sorted([SIGNED.id, LIU_SAID.id, AGAIN.id])
    assert selected(full, actor="Liu Kun") == []
    assert TALK.id in selected(full, actor="Liu")


def test_strings_are_taken_as_days() -> None:
    with store.open(":memory:") as db, pytest.raises(ValueError, match="no day"):
        db.select(since="next week")


def test_what_is_selected_can_be_removed_while_selecting(full: Store) -> None:
    for extraction in full.select():
        full.remove(extraction.article.id)
    assert list(full.articles()) == []


@pytest.mark.parametrize(
    "words",
    [
        '"',
        "deal OR",
        "NEAR(",
        "text:deal",
        "deal*",
        "^deal",
        "a-b",
        "'; DROP TABLE claims; --",
        "\0",
    ],
)
def test_words_are_never_read_as_a_query(full: Store, words: str) -> None:
    selected(full, about=words)
    assert len(selected(full)) == 15


def test_many_words_are_one_question(full: Store) -> None:
    assert selected(full, about="deal " * 2_000) == selected(full, about="deal")


@given(words=st.text(max_size=30))
@settings(max_examples=100, deadline=None)
def test_any_words_are_a_valid_query(words: str) -> None:
    with store.open(":memory:") as db:
        db.add(SIGNING)
        list(db.select(about=words, actor=words))


def test_words_that_say_nothing_count_only_alone() -> None:
    assert conditions.full_text_query("the deal of the year") == '"deal" "year"'
    assert conditions.full_text_query("the") == '"the"'


def test_claims_are_found_by_who_is_told_and_how_surely(tmp_path) -> None:
    sure = replace(LIU_SAID, addressee="person:donald-trump", confidence=0.9)
    unsure = replace(MNUCHIN_TOLD, confidence=0.5)
    doubtful = replace(SIGNED, confidence=0.7)
    with store.open(tmp_path / "told.db") as db:
        db.add(replace(S, events=(doubtful, LIFT, MEET), claims=(sure, unsure)))
        told = [claim for found in db.select(to="Trump") for claim in found.claims]
        certain = [c for found in db.select(min_confidence=0.8) for c in found.claims]
        events = [event for found in db.select(min_confidence=0.8) for event in found.events]
        assert (told, certain) == ([sure], [sure])
        assert events == [LIFT, MEET]
        assert list(db.select(to="Nobody")) == []
