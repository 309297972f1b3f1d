"""Places: which city or country a name means, where it lies, and when nobody can tell."""

from pathlib import Path

import pytest

from extractor import countries, lexicon, names, places

FOLDER = Path(lexicon.FOLDER)

CITIES = [
    ("Nablus", "PSE", 282615),
    ("Cologne", "DEU", 2886242),
    ("Köln", "DEU", 2886242),
    ("St. Petersburg", "RUS", 498817),
    ("Kiev", "UKR", 703448),
    ("Bombay", "IND", 1275339),
    ("Paris", "FRA", 2988507),
]


@pytest.mark.parametrize(("name", "country", "geonames"), CITIES)
def test_a_city_is_found_under_the_names_of_the_news(
    name: str, country: str, geonames: int
) -> None:
    found = places.find(name, story=[country])
    assert found is not None
    assert (found.geonames, found.country, found.name) == (geonames, country, name)


def test_a_country_has_its_id_and_a_point() -> None:
    found = places.find("Jordan")
    assert found is not None and (found.geonames, found.country) == (248816, "JOR")
    assert 29 < found.lat < 34 and 34 < found.lon < 40


def test_of_several_cities_it_is_the_one_of_the_story() -> None:
    assert [places.find("Birmingham", story=[c]).country for c in ("GBR", "USA")] == ["GBR", "USA"]  # type: ignore[union-attr]


def test_a_city_far_larger_than_its_namesakes_needs_no_country() -> None:
    found = places.find("Lagos")
    assert found is not None and found.country == "NGA"


@pytest.mark.parametrize(
    ("name", "story"),
    [
        ("Córdoba", []),  # Argentina, Spain, Mexico
        ("Springfield", []),
        ("Tripoli", ["LBY", "LBN"]),  # one in each
        ("Reading", []),  # too small to be meant without its country
        ("Ontario", ["USA"]),  # a province in the news, whatever lies in California
        ("Atlantis", []),
        ("", []),
    ],
)
def test_who_may_be_several_or_nothing_is_refused(name: str, story: list[str]) -> None:
    assert places.find(name, story=story) is None


def test_whoever_asks_for_a_city_means_all_of_its_name() -> None:
    ids, country = places.asked("Birmingham")
    assert len(ids) > 1 and country is None
    assert places.asked("Poland") == (frozenset(), "POL")


def test_whoever_asks_for_a_state_means_its_cities_but_a_known_city_of_its_name() -> None:
    found = {"Columbus": 4509177, "Cleveland": 5150529}
    ohio, country = places.asked("ohio")
    assert ohio.issuperset(found.values()) and country is None
    assert not ohio & places.asked("Texas")[0]
    seattle = places.asked("Seattle")[0]
    assert seattle and not seattle <= places.asked("Washington")[0]


def test_the_tables_fit_each_other_and_the_package() -> None:
    cities = lexicon.read("cities")
    assert {row[3] for row in cities} <= countries.alpha3().keys()
    assert len({row[1] for row in cities}) == len(cities) > 30_000
    assert [row[0] + "\t" for row in cities] == sorted(row[0] + "\t" for row in cities)
    assert all(names.plain(row[2]) == row[0] for row in cities)
    known = {(row[2], row[3]) for row in cities}
    named = {(row[1], row[2]) for row in lexicon.read("city_names")}
    assert named - {("-", "-")} <= known
    tables = (FOLDER / f"{name}.tsv" for name in ("cities", "city_names", "country_codes"))
    assert sum(table.stat().st_size for table in tables) < 3_000_000


@pytest.mark.parametrize("name", ["cities", "country_codes"])
def test_whose_data_it_is_stands_in_its_header(name: str) -> None:
    text = (FOLDER / f"{name}.tsv").read_text("utf-8")[:2000]
    assert "GeoNames" in text and "Creative Commons Attribution 4.0" in text
