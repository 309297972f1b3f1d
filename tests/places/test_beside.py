"""Which of several places of a name is meant, by what stands beside it and in its article."""

import pytest

from extractor import places

US = ["USA"]


@pytest.mark.parametrize(
    ("name", "text", "geonames"),
    [
        ("Portland", "She teaches in Portland, Maine.", 4975802),
        ("Portland", "She teaches in Portland.", 5746545),
        ("Arlington", "A reader in Arlington, Va., asked.", 4744709),
        ("Arlington", "A reader in Arlington, TX, asked.", 4671240),
        ("Wilmington", "Delaware votes today. Crowds came to Wilmington.", 4145381),
        ("Cleveland", "Tennessee sends nine delegates. They met in Cleveland.", 5150529),
        ("St Petersburg", "Florida lost tourists. A hotel near St Petersburg closed.", 4171563),
        ("Paris", "A banker from Texas opened a shop in Paris.", 2988507),
        ("Pittsburgh", "In Pittsburgh, Adams spoke of jobs.", 5206379),
    ],
)
def test_a_state_behind_a_city_or_in_its_article_tells_which_it_is(
    name: str, text: str, geonames: int
) -> None:
    found = places.find(name, story=US, text=text, sentence=text)
    assert found is not None and found.geonames == geonames


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Venice", "The boat left Venice, La., at dawn."),  # too small for the table
        ("Camden", "A fire broke out in Camden, London."),  # not the Camden of New Jersey
        ("Burlington", "Iowa and Vermont vote. They met in Burlington."),  # one in each
        ("Salem", "They met in Salem."),
        ("Naples", "They met in Naples."),  # the one abroad may be meant
        ("Monterey", "Ohio and Utah vote. They met in Monterey."),
    ],
)
def test_a_city_that_may_be_another_is_refused(name: str, text: str) -> None:
    assert places.find(name, story=US, text=text, sentence=text) is None


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("New York", "She won the New York primary."),
        ("New York", "He flew to Ohio, New York and Utah."),
        ("New York", "A flood hit Syracuse, New York."),
        ("Washington", "Apples from Washington state were banned."),
        ("Houston", "The Houston Chronicle reported it."),
        ("Hollywood", "He hosts Access Hollywood."),
        ("Georgia", "Georgia and Alabama closed the river."),
    ],
)
def test_a_part_of_a_longer_name_and_a_state_are_no_city(name: str, sentence: str) -> None:
    assert places.find(name, story=US, text=sentence, sentence=sentence) is None


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("New York", "He opened a shop in New York on Monday."),
        ("New York", "In New York, shares fell."),
        ("Houston", "He opened a shop in Houston Monday."),
        ("Washington", "From Florida he returned to Washington."),
        ("Georgia", "Tbilisi said that Georgia would join."),
        ("Houston", "He left HOUSTON early."),  # as no other word of the sentence
    ],
)
def test_a_name_that_stands_alone_is_the_place(name: str, sentence: str) -> None:
    found = places.find(name, story=US, text=sentence, sentence=sentence)
    assert found is not None


def test_of_a_list_no_city_explains_the_one_before_it() -> None:
    text = "Offices opened in Seoul, London and Oslo."
    found = places.find("Seoul", story=["KOR"], text=text, sentence=text)
    assert found is not None and found.country == "KOR"
