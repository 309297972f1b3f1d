"""Who is in the store, each once under all names."""

from msgspec.structs import replace

from extractor import graph
from extractor.graph.identity import identify
from extractor.records import Actor, Extraction
from extractor.store import Store, corrections
from extractor.store.name_lookup import Naming
from tests import examples

JOHN = Actor("person:john-smith", "John Smith", "person", roles=("Senator",))
JANE = Actor("person:jane-smith", "Jane Smith", "person", roles=("chief executive",))
SMITH = Actor("person:smith", "Smith", "person")
PARLIAMENT = Actor(
    "organisation:national-peoples-congress", "National People's Congress", "organisation"
)


def with_actors(number: int, *actors: Actor) -> Extraction:
    article = replace(examples.REVIEW.article, id=f"{number:04x}", ref=f"{number}.txt")
    return Extraction(article=article, actors=actors)


def ids_of(db: Store, name: str) -> frozenset[str]:
    return Naming(db._connection, corrections.replay(db._connection)).everyone(name).ids


def test_everybody_is_listed_once_the_commonest_first(full: Store) -> None:
    found = {actor.id: actor for actor in full.actors()}
    assert next(iter(found)) == "government:china"
    assert found["person:liu-he"] == Actor(
        "person:liu-he",
        "Liu He",
        "person",
        ("Liu", "Mr. Liu"),
        ("Vice-Premier",),
        ("government:china",),
    )
    assert "person:liu" not in found
    assert len(found) == 7


def test_records_are_counted_under_all_names(full: Store) -> None:
    counts = full.counts()
    assert counts["person:liu-he"] == (4, 1)  # signed twice, spoke, will talk; said
    assert sum(counts["person:robert-lighthizer"]) == 2
    assert sum(counts[f"{examples.REVIEW.article.id}/unnamed:a-senior-official"]) == 1
    assert counts.keys() == {actor.id for actor in full.actors()}


def test_lone_surname_of_two_people_is_listed_by_itself(db: Store) -> None:
    liu_he = Actor("person:liu-he", "Liu He", "person")
    db.add(with_actors(1, liu_he, Actor("person:liu-kun", "Liu Kun", "person")))
    db.add(with_actors(2, Actor("person:liu", "Mr. Liu", "person")))
    found = [actor.id for actor in db.actors()]
    assert found == ["0002/person:liu", "person:liu-he", "person:liu-kun"]


def test_middle_initial_makes_no_other_person(db: Store) -> None:
    db.add(with_actors(1, Actor("person:donald-j-trump", "Donald J. Trump", "person")))
    db.add(with_actors(2, Actor("person:donald-trump", "Donald Trump", "person")))
    db.add(with_actors(3, Actor("person:trump", "Trump", "person")))
    assert [actor.id for actor in db.actors()] == ["person:donald-j-trump"]
    ids = {"person:donald-j-trump", "person:donald-trump", "person:trump"}
    for name in ("Donald Trump", "Donald J. Trump", "Mr. Trump"):
        assert ids_of(db, name) == ids


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


def test_store_and_graph_agree_on_hard_cases(db: Store) -> None:
    told = [
        with_actors(1, JOHN, Actor("organisation:npc", "NPC", "organisation")),
        with_actors(2, JANE, PARLIAMENT),
        with_actors(3, replace(SMITH, roles=("Senator",))),
        with_actors(4, SMITH),
    ]
    for extraction in told:
        db.add(extraction)
    nodes = set(identify(told).actors)
    assert {actor.id for actor in db.actors()} == nodes
    assert "0004/person:smith" in nodes
    assert len(nodes) == 4


def test_roles_tell_whose_a_lone_surname_is(db: Store) -> None:
    db.add(with_actors(1, JOHN))
    db.add(with_actors(2, JANE))
    db.add(with_actors(3, replace(SMITH, roles=("Senator",))))
    db.add(with_actors(4, SMITH))
    naming = Naming(db._connection, corrections.replay(db._connection))
    assert naming.everyone("John Smith").only == {(3, "person:smith")}
    assert naming.everyone("Jane Smith").only == frozenset()


def test_an_acronym_is_the_body_whose_letters_it_has(db: Store) -> None:
    db.add(with_actors(1, PARLIAMENT))
    db.add(with_actors(2, Actor("organisation:npc", "NPC", "organisation")))
    assert [actor.name for actor in db.actors()] == ["National People's Congress"]
    assert ids_of(db, "npc") == {PARLIAMENT.id, "organisation:npc"}


def test_a_government_s_members_are_found_on_request(db: Store) -> None:
    ministry = Actor(
        "organisation:china-commerce-ministry", "Commerce Ministry", "organisation",
        affiliated_with=("government:china",),
    )  # fmt: skip
    gao = Actor("person:gao-feng", "Gao Feng", "person", affiliated_with=(ministry.id,))
    db.add(with_actors(1, Actor("government:china", "China", "government"), ministry, gao))
    db.add(with_actors(2, Actor("person:gao", "Mr. Gao", "person")))
    naming = Naming(db._connection, corrections.replay(db._connection))
    assert naming.everyone("China").ids == {"government:china"}
    members = {"government:china", ministry.id, gao.id, "person:gao"}
    assert naming.everyone("China", with_members=True).ids == members
