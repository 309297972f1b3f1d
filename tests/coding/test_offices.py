"""Whose an office is by what stands beside a name in the article, and of which sector a leader."""

import pytest

from extractor.coding import naming
from extractor.coding.parties import Side
from tests.coding.made import actor


def side(text: str, name: str, role: str) -> Side:
    person = actor(name, "person", roles=(role,))
    return naming.Cast({person.id: person}, text).side(person.id)


@pytest.mark.parametrize(
    ("text", "role", "country"),
    [
        ("Peru's prime minister Ana Diaz left.", "prime minister", "PER"),
        ("Peru's ousted president Ana Diaz left.", "president", "PER"),
        ("Peruvian President Ana Diaz left.", "President", "PER"),
        ("She left. President Ana Diaz of Peru spoke.", "President", "PER"),
        ("President Ana Diaz spoke. Peruvian President Ana Diaz left.", "President", "PER"),
        ("Peru's envoy and Foreign Minister Ana Diaz left.", "Foreign Minister", "PER"),
        ("Peru met the president Ana Diaz.", "president", None),
        ("Peru told President Ana Diaz to go.", "President", None),
        ("Peruvians ousted president Ana Diaz.", "president", None),
        ("Peru rests. President Ana Diaz left.", "President", None),
        ("In Peru, President Ana Diaz left.", "President", None),
    ],
)
def test_an_office_is_of_the_country_beside_the_name(
    text: str, role: str, country: str | None
) -> None:
    assert side(text, "Ana Diaz", role) == Side(country, "GOV")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("LIMA (AP) - Peru rests, Peruvians say. President Ana Diaz left.", "PER"),
        ("Peru rests\n\nLIMA, Oct 3 - A bus fell. President Ana Diaz left.", "PER"),
        ("LIMA (AP) - Chile and Chileans rest. President Ana Diaz left.", None),
        ("LIMA (AP) - Peru rests. Acme President Ana Diaz left.", None),
        ("CUZCO, Peru (AP) - Peru rests. President Ana Diaz left.", None),
    ],
)
def test_the_president_in_a_report_from_a_capital_is_its_countrys(
    text: str, country: str | None
) -> None:
    assert side(text, "Ana Diaz", "President").country == country


def test_who_led_a_country_is_of_it() -> None:
    assert side("President Barack Obama left.", "Barack Obama", "President").country == "USA"
    assert side("President Adam Obama left.", "Adam Obama", "President").country is None


@pytest.mark.parametrize(
    ("before", "sector"),
    [
        ("Opposition leader", "OPP"),
        ("Peruvian opposition leader", "OPP"),
        ("Union leader", "CVL"),
        ("Business leader", "BUS"),
        ("Rebel leader", "REB"),
        ("Peruvian leader", "GOV"),
        ("Peru's ousted leader", "GOV"),
        ("Its ousted leader", None),
        ("Senate majority leader", "GOV"),
        ("Peru's religious leader", "GOV"),
        ("Party leader", None),
    ],
)
def test_a_leader_is_of_the_sector_that_the_word_before_tells(
    before: str, sector: str | None
) -> None:
    assert side(f"{before} Ana Diaz left.", "Ana Diaz", "leader").sector == sector
