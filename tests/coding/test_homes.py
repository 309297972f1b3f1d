"""Whose somebody is in a town or under a name that is a country's or a capital's as well."""

import pytest

from extractor import coding
from extractor.coded import Code
from extractor.coding import naming
from extractor.coding.parties import Side
from tests.coding.made import actor, told

CHILE = actor("Chile", "government")


def code(subject: str, rest: str, kind: str = "unnamed") -> Code:
    """The code of "SUBJECT *attacked* …", with the subject as an actor."""
    who = actor(subject, kind)
    found = told(f"{subject} {rest}", "attack", actors=(who, CHILE), roles=(("agent", who.id),))
    return coding.codes(found)[0]


@pytest.mark.parametrize(
    ("subject", "country"),
    [
        ("Soldiers in Athens, Georgia,", "USA"),
        ("Soldiers in Athens", "GRC"),
        ("Soldiers in Peru, Indiana,", "USA"),
        ("Soldiers in Tripoli, Lebanon,", "LBN"),
        ("The governor of Georgia", "USA"),
        ("The army of Georgia", "GEO"),
    ],
)
def test_a_party_is_of_the_country_of_its_town(subject: str, country: str | None) -> None:
    found = code(subject, "*attacked* Chile.")
    assert [party.country for party in found.source] == [country]
    assert [party.country for party in found.target] == ["CHL"]


def test_a_name_of_many_towns_is_no_country() -> None:
    found = code("Victoria soldiers", "*attacked* Chile.")
    assert all(party.country is None for party in found.source)


def test_a_governor_stays_of_the_government() -> None:
    state = actor("Georgia", "government")
    governor = actor("Anna Berg", "person", roles=("Georgia Gov.",), of=(state.id,))
    cast = naming.Cast(
        {each.id: each for each in (state, governor)}, "Georgia Gov. Anna Berg spoke."
    )
    assert cast.side(governor.id) == Side("USA", "GOV")


def test_a_target_is_of_the_country_of_its_town() -> None:
    found = code("Chilean rebels", "*attacked* three soldiers in Lebanon, Ohio.")
    assert [party.country for party in found.target] == ["USA"]
    assert found.place is not None and found.place.country == "USA"


def test_a_state_tells_the_country_of_the_story() -> None:
    found = code("Rebels", "*attacked* Chile in Birmingham as the governor of Alabama slept.")
    assert found.place is not None and found.place.country == "USA"


@pytest.mark.parametrize("rest", ["*attacked* Chile.", "*attacked* Chile, Jordanian police said."])
def test_a_person_called_like_a_country_is_not_of_it(rest: str) -> None:
    found = code("Adam Jordan", rest, "person")
    assert all(party.country is None for party in found.source)


def test_a_given_name_is_nobodys_country() -> None:
    berg = actor("Chad Berg", "person")
    text = "Chad Berg slept while Chad *attacked* Peru."
    found = coding.codes(told(text, "attack", actors=(berg,)))[0]
    assert [party.country for party in found.source] == ["TCD"]
