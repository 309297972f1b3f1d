"""Corrections of who is who: they hold, outlive re-extraction, and can be taken back."""

import sqlite3

import pytest
from msgspec.structs import replace

from extractor import graph, store
from extractor.errors import StoreError
from extractor.records import Actor, Extraction
from extractor.store import Store
from tests import examples

JACK = Actor("person:jack-ma", "Jack Ma", "person", ("Ma",))
YUN = Actor("person:ma-yun", "Ma Yun", "person", ("Ma",))
MA = Actor("person:ma", "Mr. Ma", "person")
JOHN = Actor("person:john-smith", "John Smith", "person")


def told(number: int, *actors: Actor) -> Extraction:
    """An article in which the first actor signs a deal."""
    article = replace(examples.REVIEW.article, id=f"{number:04x}", ref=f"{number}.txt")
    event = replace(
        examples.SIGNING.events[0],
        id=f"{article.id}.e1",
        participants=(replace(examples.SIGNING.events[0].participants[0], actor_id=actors[0].id),),
    )
    return Extraction(article=article, actors=actors, events=(event,))


def ids(db: Store) -> list[str]:
    return sorted(actor.id for actor in db.actors())


def events(db: Store, name: str) -> list[str]:
    return sorted(e.id for each in db.select(actor=name) for e in each.events)


@pytest.fixture
def smiths(db: Store) -> Store:
    for number in (1, 2, 3):
        db.add(told(number, JOHN))
    return db


def test_merged_actors_are_one_under_the_second_name(db: Store) -> None:
    db.add(told(1, JACK))
    db.add(told(2, YUN))
    assert ids(db) == ["person:jack-ma", "person:ma-yun"]
    assert db.ledger.merge("ma yun", "Jack Ma") == 1
    (actor,) = db.actors()
    assert (actor.id, actor.name) == ("person:jack-ma", "Jack Ma")
    assert set(actor.aliases) == {"Ma Yun", "Ma"}
    assert events(db, "Ma Yun") == events(db, "Jack Ma") == ["0001.e1", "0002.e1"]


def test_a_correction_reaches_articles_added_later_and_read_anew(db: Store) -> None:
    db.add(told(1, JACK))
    db.add(told(2, YUN))
    db.ledger.merge("Ma Yun", "Jack Ma")
    db.add(told(3, YUN))
    db.add(told(4, MA))
    db.add(replace(told(2, YUN), claims=examples.REVIEW.claims[:0], timexes=()))
    db.remove("0001")
    assert ids(db) == ["person:jack-ma"]
    assert events(db, "Mr. Ma") == ["0002.e1", "0003.e1", "0004.e1"]


def test_the_graph_is_built_with_the_corrections(db: Store) -> None:
    db.add(told(1, JACK))
    db.add(told(2, YUN))
    db.ledger.merge("Ma Yun", "Jack Ma")
    news = graph.build(db.select())
    people = {node: v["name"] for node, v in news.nodes(data=True) if v["kind"] == "actor"}
    assert people == {"person:jack-ma": "Jack Ma"}


def test_an_alias_that_is_somebody_else_is_split_off(db: Store) -> None:
    db.add(told(1, JACK))
    db.add(told(2, MA))
    assert events(db, "Jack Ma") == ["0001.e1", "0002.e1"]
    db.ledger.split("Jack Ma", "Mr. Ma")
    assert events(db, "Jack Ma") == ["0001.e1"]
    assert ids(db) == ["person:jack-ma", "person:ma"]
    assert {n for n, v in graph.build(db.select()).nodes(data=True) if v["kind"] == "actor"} == {
        "person:jack-ma",
        "person:ma",
    }


def test_somebody_of_the_same_name_is_split_off_by_article(smiths: Store) -> None:
    smiths.ledger.split("John Smith", articles=["0002", "0003"])
    assert ids(smiths) == ["person:john-smith", "person:john-smith~1"]
    assert events(smiths, "person:john-smith") == ["0001.e1"]
    assert events(smiths, "person:john-smith~1") == ["0002.e1", "0003.e1"]
    smiths.ledger.rename("person:john-smith~1", "John Smith of Ohio")
    assert events(smiths, "john smith of ohio") == ["0002.e1", "0003.e1"]
    names = {actor.name for actor in smiths.actors()}
    assert names == {"John Smith", "John Smith of Ohio"}


def test_a_split_article_is_told_apart_in_the_graph(smiths: Store) -> None:
    smiths.ledger.split("John Smith", articles=["0002"])
    news = graph.build(smiths.select())
    actors = {node for node, values in news.nodes(data=True) if values["kind"] == "actor"}
    assert actors == {"person:john-smith", "person:john-smith~1"}


def test_a_renamed_actor_is_found_under_both_names(smiths: Store) -> None:
    smiths.ledger.rename("John Smith", "Jonathan Smith")
    (actor,) = smiths.actors()
    assert (actor.name, actor.aliases) == ("Jonathan Smith", ("John Smith",))
    assert events(smiths, "jonathan smith") == events(smiths, "John Smith") != []


def test_undo_takes_back_the_last_and_the_log_keeps_both(smiths: Store) -> None:
    before = list(smiths.actors())
    smiths.ledger.rename("John Smith", "Jonathan Smith")
    smiths.ledger.rename("John Smith", "Jon Smith")
    assert smiths.ledger.undo() == 2
    assert smiths.ledger.undo() == 1
    assert list(smiths.actors()) == before
    log = [(each.action, each.undone) for each in smiths.ledger.log()]
    assert log == [("rename", True), ("rename", True), ("undo", False), ("undo", False)]
    with pytest.raises(StoreError, match="no correction to undo"):
        smiths.ledger.undo()


def test_any_correction_can_be_undone_by_its_number(smiths: Store) -> None:
    smiths.ledger.rename("John Smith", "Jonathan Smith")
    smiths.ledger.split("John Smith", articles=["0002"])
    smiths.ledger.undo(1)
    assert {actor.name for actor in smiths.actors()} == {"John Smith"}
    with pytest.raises(StoreError, match="undone already"):
        smiths.ledger.undo(1)
    with pytest.raises(StoreError, match="is none"):
        smiths.ledger.undo(9)


def test_corrections_can_only_be_added(smiths: Store) -> None:
    smiths.ledger.rename("John Smith", "Jonathan Smith")
    for statement in ("DELETE FROM corrections", "UPDATE corrections SET action = 'merge'"):
        with pytest.raises(sqlite3.IntegrityError, match="only ever added"):
            smiths._connection.execute(statement)


def test_they_are_there_when_the_store_is_opened_again(smiths: Store) -> None:
    smiths.ledger.rename("John Smith", "Jonathan Smith")
    with store.open(smiths._path, readonly=True) as again:
        assert [actor.name for actor in again.actors()] == ["Jonathan Smith"]


@pytest.mark.parametrize(
    ("correct", "said"),
    [
        (lambda ledger: ledger.merge("Jhon Smith", "John Smith"), "did you mean John Smith"),
        (lambda ledger: ledger.merge("John Smith", "J. Smith"), "nobody is called"),
        (lambda ledger: ledger.merge("John Smith", "john smith"), "are one already"),
        (lambda ledger: ledger.rename("John Smith", "!"), "is no name"),
        (lambda ledger: ledger.split("John Smith", "Johnny"), "no article calls"),
        (lambda ledger: ledger.split("John Smith", articles=["ffff"]), "no such article"),
        (lambda ledger: ledger.split("John Smith"), "name an alias"),
    ],
)
def test_what_makes_no_sense_is_refused_and_not_logged(smiths: Store, correct, said) -> None:
    with pytest.raises(StoreError, match=said):
        correct(smiths.ledger)
    assert smiths.ledger.log() == []
