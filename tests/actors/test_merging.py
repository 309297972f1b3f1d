"""One actor of what several articles say, in whatever order they come."""

from itertools import permutations

from extractor.actors.merging import Merging
from extractor.records import Actor, ActorKind

LONE = Actor("person:rask", "Rask", "person", (), ("minister",), ())
FULL = Actor("person:ole-rask", "Ole Rask", "person", ("Rask",), (), ("organisation:port",))
AGAIN = Actor("person:ole-b-rask", "Ole B. Rask", "person", ("Ole Rask",), ("minister",), ())


def merged(*actors: Actor) -> Actor:
    merging = Merging()
    for actor in actors:
        merging.count(actor, actor.affiliated_with)
    return merging.actor(merging.id())


def test_a_full_name_stands_before_a_lone_one() -> None:
    found = merged(LONE, LONE, FULL)
    assert (found.id, found.name) == ("person:ole-rask", "Ole Rask")
    assert found.aliases == ("Rask",)


def test_the_order_of_articles_changes_nothing() -> None:
    found = {merged(*order) for order in permutations((LONE, FULL, AGAIN))}
    assert len(found) == 1


def test_what_most_articles_say_stands_first() -> None:
    found = merged(LONE, FULL, AGAIN)
    assert (found.name, found.aliases) == ("Ole B. Rask", ("Ole Rask", "Rask"))
    assert found.roles == ("minister",)
    assert found.affiliated_with == ("organisation:port",)


def test_a_kind_is_that_of_the_full_names() -> None:
    kind: ActorKind = "group"
    lone = Actor("group:rask", "Rask", kind, (), (), ())
    assert merged(lone, FULL).kind == "person"


def test_what_a_person_has_said_is_the_id() -> None:
    put_right = Actor("person:rask", "Rask", "person", (), (), (), "person:eva-rask")
    assert merged(FULL, put_right).id == "person:eva-rask"
