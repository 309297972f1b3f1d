"""Where an act is, from the words of its clause and those who take part."""

import pytest

from extractor import coding
from extractor.coded import Place
from tests.coding.made import actor, told

STORY = tuple(actor(name, "government") for name in ("Afghanistan", "Iraq", "France"))


def place(marked: str, lemma: str = "attack") -> Place | None:
    return coding.codes(told(marked, lemma, actors=STORY))[0].place


@pytest.mark.parametrize(
    ("marked", "name", "country"),
    [
        ("Rebels *attacked* a patrol in Kunduz on Monday.", "Kunduz", "AFG"),
        ("In Mosul, rebels *attacked* a patrol.", "Mosul", "IRQ"),
        ("Rebels *attacked* a patrol in northern Iraq.", "Iraq", "IRQ"),
        ("Rebels *attacked* a patrol in Mosul Monday.", "Mosul", "IRQ"),
        ("Rebels *attacked* a patrol near Lyon.", "Lyon", "FRA"),
        ("Rebels *attacked* a patrol in Mosul in northern Iraq.", "Mosul", "IRQ"),
    ],
)
def test_a_place_is_what_stands_after_in_or_near(marked: str, name: str, country: str) -> None:
    found = place(marked)
    assert found is not None and (found.name, found.country) == (name, country)
    assert found.geonames > 0


@pytest.mark.parametrize(
    "marked",
    [
        "Rebels *attacked* a patrol in Kandahar province.",  # wider than the city
        "Rebels *attacked* a patrol in the Bush years.",
        "Rebels *attacked* a patrol in May.",
        "Rebels from Mosul *attacked* a patrol.",  # where they come from
        "Rebels *attacked* a patrol in Springfield.",  # several
        "Rebels *attacked* a patrol at the Baghdad of the films.",
        "Rebels *attacked* a patrol, forcing banks to close in Mosul.",
        "Rebels *attacked* a patrol and will hold a march in Mosul.",
        "Rebels *attacked* the troops fighting in Iraq.",
    ],
)
def test_no_place_is_given_where_none_is_sure(marked: str) -> None:
    assert place(marked) is None


def test_a_place_that_takes_part_is_one() -> None:
    mosul = actor("Mosul", "place")
    found = told(
        "Rebels *attacked* Mosul.", "attack", actors=(*STORY, mosul),
        roles=(("place", mosul.id),),
    )  # fmt: skip
    assert coding.codes(found)[0].place == Place("Mosul", 99072, "IRQ", 36.34, 43.12)


def test_a_place_of_another_clause_that_takes_part_is_none() -> None:
    mosul = actor("Mosul", "place")
    roles = (("place", mosul.id),)
    found = told(
        "Rebels *attacked* a patrol, forcing banks to leave Mosul.", "attack",
        actors=(*STORY, mosul), roles=roles,
    )  # fmt: skip
    assert coding.codes(found)[0].place is None


def test_an_apposition_leaves_the_place_of_its_clause() -> None:
    found = place("The *attack* on Ana Diaz, the governor, was met with anger in Mosul.")
    assert found is not None and found.name == "Mosul"
