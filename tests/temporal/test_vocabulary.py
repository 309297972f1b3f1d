import pytest

from extractor.temporal import vocabulary

NUMBERS = {
    "a": 1,
    "an": 1,
    "seven": 7,
    "twenty-four": 24,
    "twenty four": 24,
    "a hundred": 100,
    "two hundred and ten": 210,
    "nineteen ninety-six": 1996,
    "two thousand": 2000,
    "two thousand and one": 2001,
    "1,500": 1500,
    "2.5": 2.5,
    "2 1/2": 2.5,
    "1.5 million": 1_500_000,
    "a couple of": 2,
    "a dozen": 12,
    "several": None,
    "a few": None,
    "many": None,
}


@pytest.mark.parametrize(("text", "amount"), NUMBERS.items())
def test_numbers_in_words_and_figures(text, amount):
    assert vocabulary.number(text) == amount


@pytest.mark.parametrize(
    ("word", "one"), [("days", "day"), ("centuries", "century"), ("day", "day")]
)
def test_units_lose_their_plural(word, one):
    assert vocabulary.unit(word) == one


def test_a_slot_names_its_group():
    found = vocabulary.compiled("{month} to {month:until}").search("may to sept.")
    assert found is not None
    assert found.groupdict() == {"month": "may", "until": "sept."}


def test_patterns_match_whole_words_only():
    assert vocabulary.compiled("{month}").search("mayor") is None
