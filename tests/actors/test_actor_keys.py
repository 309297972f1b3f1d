"""Under which keys actors are one."""

import pytest

from extractor.actors import actor_keys
from extractor.records import Actor

FULL = [
    ("person", "President Donald J. Trump", "person donald trump"),
    ("organisation", "Apple Inc.", "organisation apple"),
    ("organisation", "China's Ministry of Commerce", "organisation cn commerce ministry"),
    ("organisation", "the Commerce Ministry of China", "organisation cn commerce ministry"),
    ("organisation", "Chinese Commerce Ministry", "organisation cn commerce ministry"),
    ("organisation", "US Treasury", "organisation us treasury"),
    ("organisation", "Bank of China", "organisation bank of china"),
    ("organisation", "Japan Airlines", "organisation japan airlines"),
    ("organisation", "Inc.", "organisation inc"),
    ("government", "China", "x"),
    ("organisation", "World Health Organisation", "organisation world health organization"),
    ("product", "the A380s", "product a380"),
    ("product", "Airbus A380", "product a380"),
    ("product", "Boeing 787s", "product 787"),
    ("product", "iPhone 4", "product iphone 4"),
]
SHORTS = [
    ("person", "Liu He", {"person liu"}),
    ("person", "Liu", set()),
    ("organisation", "National People’s Congress", {"organisation npc"}),
    ("organisation", "NPD Group", {"organisation npd"}),
    ("organisation", "Singapore Airlines", set()),
    (
        "organisation",
        "Chinese Commerce Ministry",
        {"organisation commerce ministry", "organisation prccm"},
    ),
    (
        "organisation",
        "US Air Force",
        {"organisation air force", "organisation usaf", "organisation usaaf"},
    ),
    ("organisation", "General Motors", set()),
    ("organisation", "World Health Organisation", {"organisation who"}),
    ("product", "Boeing 787 Dreamliner", {"product 787", "product dreamliner"}),
    (
        "product",
        "Dow Jones Industrial Average",
        {"product dow jones", "product dow jones industrial"},
    ),
    ("product", "iPhone 4", set()),
]


@pytest.mark.parametrize(("kind", "name", "full"), FULL)
def test_full_key(kind, name, full) -> None:
    found = actor_keys.of(Actor("x", name, kind))
    assert found is not None
    assert found.full == full


@pytest.mark.parametrize(("kind", "name", "shorts"), SHORTS)
def test_short_keys(kind, name, shorts) -> None:
    found = actor_keys.of(Actor("x", name, kind))
    assert found is not None
    assert set(found.shorts) == shorts


def test_nobody_unnamed_has_a_key() -> None:
    assert actor_keys.of(Actor("unnamed:an-official", "an official", "unnamed")) is None


def test_a_body_takes_its_country_from_its_government() -> None:
    ministry = Actor(
        "x", "Commerce Ministry", "organisation", affiliated_with=("government:japan",)
    )
    assert actor_keys.of(ministry) == actor_keys.of(
        Actor("y", "Japanese Commerce Ministry", "organisation")
    )


def test_short_names_of_short_names_lead_to_one_owner() -> None:
    owned = {"npc": {"congress": frozenset()}, "congress": {"cn congress": frozenset()}}
    owned["npc"]["cn congress"] = frozenset()
    assert actor_keys.owner("npc", frozenset(), lambda short: owned.get(short, {})) == "cn congress"


def test_whom_a_leader_s_title_means_is_no_namesake() -> None:
    owned = {"person biden": {"person jill biden": frozenset({"first", "lady"})}}

    def owners(short: str) -> dict[str, frozenset[str]]:
        return owned.get(short, {})

    titled = actor_keys.owner("person biden", frozenset({"president"}), owners)
    other = actor_keys.owner("person biden", frozenset({"mayor"}), owners)
    deputy = actor_keys.owner("person biden", frozenset({"vice", "president"}), owners)
    health = actor_keys.owner(
        "person johnson",
        frozenset({"health", "minister"}),
        lambda short: {"person karin johnson": frozenset()} if short == "person johnson" else {},
    )
    assert health == "person karin johnson"
    assert (titled, other, deputy) == ("person biden", "person jill biden", "person jill biden")
    owned["person biden"]["person joe biden"] = frozenset()
    assert actor_keys.owner("person biden", frozenset({"president"}), owners) == "person joe biden"
