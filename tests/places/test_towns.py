"""Towns that are called like a country or a capital elsewhere."""

import pytest

from extractor import places
from extractor.places import towns

TOLD = [
    ("Police in Athens, Georgia, held a man.", {"Athens": "US"}),
    ("She left Moscow, Idaho, in May. The Moscow council met.", {"Moscow": "US"}),
    ("A fire broke out in Lebanon, Ohio.", {"Lebanon": "US"}),
    ("A fire broke out in Peru, Ind., on Sunday.", {"Peru": "US"}),
    ("A Lebanese cook lives in Lebanon, Ohio.", {"Lebanon": "US"}),
    ("Police in Tripoli, Lebanon, held a man.", {"Tripoli": "LB"}),
    ("Lebanese police held a man in Tripoli.", {"Tripoli": "LB"}),
    ("Police held a man in San Jose. California's governor was told.", {"San Jose": "US"}),
    ("Panama City was flooded, said the governor of Florida.", {"Panama City": "US"}),
    ("The governor of Georgia met farmers.", {"Georgia": "US"}),
    ("Georgia Gov. Anna Berg met farmers.", {"Georgia": "US"}),
    ("Police in Victoria held a man.", {"Victoria": None}),
    ("Police in San Jose held a man.", {"San Jose": None}),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_a_name_is_a_towns_where_the_text_tells_so(text: str, told: dict[str, str | None]) -> None:
    assert towns.elsewhere(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Police in Athens held a man.",
        "Police in Tbilisi, Georgia, held a man.",
        "Lebanon, Jordan and Syria met.",
        "Peru, Washington and London agreed.",
        "In Athens, Georgia's prime minister spoke.",
        "In London, Canada's prime minister spoke.",
        "In Moscow, U.S. envoys spoke.",
        "Libyan and Lebanese envoys met in Tripoli.",
        "American envoys met in Moscow.",
        "Police in San Jose held a man, Costa Rica said.",
        "The Lebanese army moved. A fire broke out in Lebanon, Ohio. Lebanon was calm.",
        "The president of Georgia met farmers in Tbilisi.",
    ],
)
def test_a_name_is_the_countrys_or_the_capitals_else(text: str) -> None:
    assert towns.elsewhere(text) == {}


@pytest.mark.parametrize(
    ("name", "text", "geonames"),
    [
        ("Lebanon", "A fire broke out in Lebanon, Tennessee.", 4636045),
        ("San Jose", "A fire broke out in San Jose. California's governor was told.", 5392171),
        ("Panama City", "A fire broke out in Panama City, Florida.", 4167694),
        ("Tripoli", "Lebanese police held a man in Tripoli.", 266826),
    ],
)
def test_such_a_town_is_the_place(name: str, text: str, geonames: int) -> None:
    sentence = text.partition(". ")[0]
    found = places.find(name, text=text, sentence=sentence)
    assert found is not None and found.geonames == geonames


def test_a_town_too_small_to_be_listed_is_no_country() -> None:
    text = "A fire broke out in Jordan, Minnesota."
    assert places.find("Jordan", text=text, sentence=text) is None


def test_a_state_that_describes_a_firm_tells_no_country() -> None:
    assert towns.divisions("An Ohio-based firm left.") == frozenset()
    assert towns.divisions("A firm left Ohio.") != frozenset()
