"""What a person types for an actor: the one meant, several, or nobody and who is near."""

import pytest

from extractor.records import Actor
from extractor.store import Store
from tests import examples
from tests.store.test_name_lookup import JANE, JOHN, SMITH, with_actors


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Liu He", "Liu He"),
        ("liu", "Liu He"),
        ("MR. LIU", "Liu He"),
        ("person:liu-he", "Liu He"),
        ("Líu Hé", "Liu He"),
        ("beijing", "China"),
    ],
)
def test_any_alias_finds_its_actor(full: Store, name: str, found: str) -> None:
    assert [actor.name for actor in full.candidates(name)] == [found]


def test_a_name_of_two_people_lists_both(db: Store) -> None:
    db.add(with_actors(1, JOHN, SMITH))
    db.add(with_actors(2, JANE))
    listed = [actor.name for actor in db.candidates("Smith")]
    assert listed == ["Jane Smith", "John Smith", "Smith"]
    db.add(with_actors(3, Actor(JANE.id, JANE.name, "person", ("Smith",))))
    db.add(with_actors(4, Actor(JOHN.id, JOHN.name, "person", ("Smith",))))
    names = [actor.name for actor in db.candidates("smith")]
    assert names == ["Jane Smith", "John Smith", "Smith"]
    assert [actor.name for actor in db.candidates("Jane Smith")] == ["Jane Smith"]


def test_a_surname_that_is_anybody_s_in_one_article_is_no_choice(db: Store) -> None:
    """Only he is called so where he is named; that others bear the name leaves one article open."""
    db.add(with_actors(1, Actor(JOHN.id, JOHN.name, "person", ("Smith",))))
    db.add(with_actors(2, JANE))
    db.add(with_actors(3, SMITH))
    assert [actor.name for actor in db.candidates("Smith")] == ["John Smith"]
    assert [actor.name for actor in db.candidates(SMITH.id)] == ["Smith"]


BODIES = [
    Actor("person:peter-navarro", "Peter Navarro", "person"),
    Actor("organisation:united-auto-workers", "United Auto Workers", "organisation"),
    Actor("organisation:general-motors", "General Motors", "organisation"),
    Actor("organisation:united-states-air-force", "United States Air Force", "organisation"),
    Actor("organisation:world-health-organization", "World Health Organization", "organisation"),
    Actor("product:787", "787", "product"),
    Actor("product:a380", "Airbus A380", "product"),
    Actor("product:dow-jones-industrial-average", "Dow Jones Industrial Average", "product"),
    Actor("organisation:apple-corps", "Apple Corps", "organisation"),
]
BORNE = [
    ("Navarro", "Peter Navarro"),
    ("UAW", "United Auto Workers"),
    ("GM", "General Motors"),
    ("USAF", "United States Air Force"),
    ("U.S. Air Force", "United States Air Force"),
    ("WHO", "World Health Organization"),
    ("the World Health Organisation", "World Health Organization"),
    ("Boeing 787 Dreamliner", "787"),
    ("Boeing 787", "787"),
    ("A380", "Airbus A380"),
    ("Dow Jones", "Dow Jones Industrial Average"),
    ("Beatles Apple Corps", "Apple Corps"),
    ("auto workers", "United Auto Workers"),
]


@pytest.mark.parametrize(("name", "found"), BORNE)
def test_a_name_that_no_article_uses_finds_who_bears_it(db: Store, name: str, found: str) -> None:
    db.add(with_actors(1, *BODIES))
    assert [actor.name for actor in db.candidates(name)] == [found]


def test_a_part_that_several_bear_lists_them(db: Store) -> None:
    db.add(with_actors(1, JOHN, JANE))
    assert [actor.name for actor in db.candidates("Smith")] == ["Jane Smith", "John Smith"]


def test_a_country_and_its_government_are_no_choice(db: Store) -> None:
    place = Actor("place:china", "China", "place")
    db.add(with_actors(1, place, examples.BEIJING))
    assert [actor.id for actor in db.candidates("China")] == ["government:china"]


def test_a_near_miss_is_suggested(full: Store) -> None:
    assert full.candidates("Steven Munchin") == []
    assert full.near("Steven Munchin") == ["Steven Mnuchin"]
    assert full.near("Zzyzx Qwerty") == []


def test_names_are_completed_from_what_articles_call_people(full: Store) -> None:
    assert full.completions("li") == ["Liu", "Liu He"]
    assert full.completions("STEV") == ["Steven Mnuchin"]
    assert full.completions("a senior") == []
