"""What a store keeps small comes back as it was: ids of records, words, who is who."""

import sqlite3
from pathlib import Path

import pytest
from msgspec.structs import replace

from extractor import store
from extractor.records import Extraction
from extractor.store import Store
from tests.coding.made import actor, told
from tests.examples import ALL, REVIEW

SAID = {
    "a": "The trade talks *ended* in Oslo.",
    "b": "Talks on trade *ended* in Oslo.",
    "c": "The U.S. Senate *ended* a strike.",
    "d": "The Senate *ended* U. and S.",
    "e": "Señora Núñez *ended* the trade talk.",
}
ASKED = {
    "trade-talks": {"a", "e"},
    "talks trade": {"a", "b", "e"},
    "U.S. Senate": {"c"},
    "U.S.Senate": {"c"},
    "Nunez": {"e"},
    "Núñez-ended": {"e"},
    "trade-talks Núñez": {"e"},
    "trade-strike": set(),
}


@pytest.fixture(scope="module")
def words(tmp_path_factory: pytest.TempPathFactory) -> Store:
    db = store.open(tmp_path_factory.mktemp("words") / "news.db")
    for id, sentence in SAID.items():
        extraction = told(sentence, "end", id=id)
        (event,) = extraction.events
        event = replace(event, text=extraction.article.text)
        db.add(replace(extraction, events=(event,)))
    return db


@pytest.mark.parametrize("about", ASKED)
def test_words_of_a_phrase_stand_one_after_another(words: Store, about: str) -> None:
    assert {each.article.id for each in words.select(about=about)} == ASKED[about]


def oddly(extraction: Extraction, ids: tuple[str, ...]) -> Extraction:
    """The same article with other ids of its records, and what refers to them."""
    records = (*extraction.events, *extraction.claims)
    new = dict(zip((each.id for each in records), ids, strict=False))
    return replace(
        extraction,
        events=tuple(
            replace(each, id=new.get(each.id, each.id), told_by=new.get(each.told_by, each.told_by))
            for each in extraction.events
        ),
        claims=tuple(
            replace(
                each,
                id=new.get(each.id, each.id),
                event_ids=tuple(new.get(id, id) for id in each.event_ids),
            )
            for each in extraction.claims
        ),
    )


@pytest.mark.parametrize("extraction", ALL, ids=lambda each: each.article.id)
def test_odd_ids_come_back_and_are_found(db: Store, extraction: Extraction) -> None:
    count = len(extraction.events) + len(extraction.claims)
    ids = ["x.e1", "y.e007", "z.ee", "e", "7", "x.c9"][: len(extraction.events)]
    ids += [f"x.c{number}" for number in range(count - len(ids))]
    odd = oddly(extraction, tuple(ids))
    db.add(odd)
    assert db.as_read(extraction.article.id) == odd
    for record in (*odd.events, *odd.claims):
        if "." in record.id:
            found = db.get(record.id)
            assert record in (*found.events, *found.claims)


def test_who_acts_is_shown_by_the_name_the_article_has(tmp_path: Path) -> None:
    names = ("United States", "US government")
    with store.open(tmp_path / "news.db") as db:
        for id, name in zip("ab", names, strict=True):
            who = replace(actor(name, "government"), id="government:united-states")
            roles = (("agent", who.id),)
            db.add(told("It *lifted* a ban.", "lift", id=id, actors=(who,), roles=roles))
        assert len(list(db.select(actor="United States"))) == 2
        connection = sqlite3.connect(tmp_path / "news.db")
        shown = "SELECT article_id, who FROM events ORDER BY article_id"
        assert connection.execute(shown).fetchall() == [("a", names[0]), ("b", names[1])]
        everybody = "SELECT id, names, articles, events FROM actors"
        ((id, called, articles, events),) = connection.execute(everybody).fetchall()
        assert (id, articles, events) == ("government:united-states", 2, 2)
        assert all(name in called for name in names)
        db.remove("a")
        assert connection.execute("SELECT name FROM actor_ids").fetchall() == [(names[1],)]
        connection.close()


def test_events_are_numbered_once(db: Store) -> None:
    db.add(REVIEW)
    number = "SELECT max(number) FROM event_rows"
    (last,) = db._connection.execute(number).fetchone()
    db.remove(REVIEW.article.id)
    db.add(REVIEW)
    assert db._connection.execute(number).fetchone()[0] > last
