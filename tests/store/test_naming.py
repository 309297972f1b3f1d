"""Who is in the store, each once under all names."""

from msgspec.structs import replace

from extractor import graph
from extractor.records import Actor, Extraction
from extractor.store import Store, naming
from tests import examples


def with_actors(number: int, *actors: Actor) -> Extraction:
    article = replace(examples.REVIEW.article, id=f"{number:04x}", ref=f"{number}.txt")
    return Extraction(article=article, actors=actors)


def test_everybody_is_listed_once_the_commonest_first(full: Store) -> None:
    found = {actor.id: actor for actor in full.actors()}
    assert next(iter(found)) == "government:china"
    assert found["person:liu-he"] == Actor(
        "person:liu-he", "Liu He", "person", ("Liu", "Mr. Liu"), ("Vice-Premier",)
    )
    assert "person:liu" not in found
    assert len(found) == 7


def test_records_are_counted_under_all_names(full: Store) -> None:
    counts = full.counts()
    assert counts["person:liu-he"] == 5  # signed twice, spoke, will talk; said
    assert counts["person:robert-lighthizer"] == 2
    assert counts["unnamed:a-senior-official"] == 1
    assert counts.keys() == {actor.id for actor in full.actors()}


def test_lone_surname_of_two_people_is_listed_by_itself(db: Store) -> None:
    liu_he = Actor("person:liu-he", "Liu He", "person")
    db.add(with_actors(1, liu_he, Actor("person:liu-kun", "Liu Kun", "person")))
    db.add(with_actors(2, Actor("person:liu", "Mr. Liu", "person")))
    assert [actor.id for actor in db.actors()] == ["person:liu", "person:liu-he", "person:liu-kun"]


def test_middle_initial_makes_no_other_person(db: Store) -> None:
    db.add(with_actors(1, Actor("person:donald-j-trump", "Donald J. Trump", "person")))
    db.add(with_actors(2, Actor("person:donald-trump", "Donald Trump", "person")))
    db.add(with_actors(3, Actor("person:trump", "Trump", "person")))
    assert [actor.id for actor in db.actors()] == ["person:donald-j-trump"]
    ids = {"person:donald-j-trump", "person:donald-trump", "person:trump"}
    for name in ("Donald Trump", "Donald J. Trump", "Mr. Trump"):
        assert naming.ids(db._connection, name) == ids


def test_names_that_are_not_people_do_not_take_a_surname(db: Store) -> None:
    db.add(with_actors(1, Actor("organisation:liu-he", "Liu He", "organisation")))
    db.add(with_actors(2, Actor("person:liu", "Liu", "person")))
    assert len(list(db.actors())) == 2


def test_store_and_graph_agree_on_who_is_who(full: Store) -> None:
    news = graph.build(examples.ALL)
    nodes = {
        node: values["name"]
        for node, values in news.nodes(data=True)
        if values["kind"] == "actor" and values["actor_kind"] != "unnamed"
    }
    named = {actor.id: actor.name for actor in full.actors() if actor.kind != "unnamed"}
    assert nodes == named
