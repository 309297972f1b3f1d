"""Whose somebody is and of which sector, from words alone."""

import pytest

from extractor import lexicon
from extractor.coding import actor_sides, parties, phrases, showing, wording
from tests.coding.made import actor

PHRASES = [
    ("Afghan rebels", "AFG", "REB"),
    ("the Turkish foreign minister", "TUR", "GOV"),
    ("Palestinians", "PSE", "CVL"),
    ("the Kenyan opposition leader", "KEN", "OPP"),
    ("Latvia's Constitutional Court", "LVA", "JUD"),
    ("NATO", None, "IGO"),
    ("the European Union", None, "IGO"),
    ("Red Cross officials", None, "NGO"),
    ("Hezbollah", "LBN", "REB"),
    ("Chechen fighters", "RUS", "REB"),
    ("British warships", "GBR", "MIL"),
    ("a Saudi businessman", "SAU", "BUS"),
    ("an Egyptian newspaper", "EGY", "MED"),
    ("Beijing", "CHN", "GOV"),
    ("a rebel spokesman", None, "REB"),
]


@pytest.mark.parametrize(("phrase", "country", "sector"), PHRASES)
def test_words_tell_country_and_sector(
    phrase: str, country: str | None, sector: str | None
) -> None:
    assert parties.of_words(wording.words(phrase)) == [parties.Side(country, sector)]  # type: ignore[arg-type]


@pytest.mark.parametrize("phrase", ["the weather", "Anna Berg", "an anti-Syria mood"])
def test_words_that_name_no_party_give_none(phrase: str) -> None:
    assert parties.of_words(wording.words(phrase)) == []


def test_a_person_is_of_the_country_of_office_not_of_the_name() -> None:
    jordan = actor("Michael Jordan", "person")
    assert actor_sides.of_actor(jordan, {}) == parties.NOBODY
    envoy = actor("Michael Jordan", "person", roles=("British envoy",))
    assert actor_sides.of_actor(envoy, {}) == parties.Side("GBR", "GOV")


def test_every_country_of_the_tables_has_an_alpha3_code() -> None:
    from extractor import countries

    codes = {row[0] for row in lexicon.read("countries")} - {parties.MANY}
    codes |= {row[1] for row in lexicon.read("political_actors")} - {"-"}
    assert codes <= countries.alpha3().keys()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("a Peruvian peace plan", "Peru"),
        ("Peruvian wine", "Peru"),
        ("a Peruvian yesterday", "Peruvian"),
        ("a Peruvian badly", "Peruvian"),
        ("Peruvians last week", "Peruvians"),
        ("lock out Peruvian rice", "Peru"),
        ("dead a Peruvian soldier", "Peruvian soldier"),
        ("Lima thousands", "thousands"),
        ("Peruvian thousands", "Peruvian thousands"),
    ],
)
def test_a_name_has_what_it_describes_and_no_more(words: str, name: str) -> None:
    assert showing.shown(wording.words(words)) == name


def test_a_man_of_two_offices_is_one() -> None:
    def split(text: str) -> int:
        return len(phrases.split(wording.words(text)))

    assert split("Peruvian Councillor and Foreign Minister Ana Diaz") == 1
    assert split("Peruvian President Diaz and Foreign Minister Mora") == 2
