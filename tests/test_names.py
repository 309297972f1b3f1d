"""Names as strings: what two forms must share to be one name."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import names

KEYS = {
    "Ana Silva": "ana silva",
    "ANA SILVA": "ana silva",
    "  Ana\n Silva ": "ana silva",
    "Mr Novak": "novak",
    "Mr. Novak": "novak",
    "Novak's": "novak",
    "Novak’s": "novak",
    "the ministers’": "ministers",
    "The Treasury": "treasury",
    "Zoë Šimek": "zoe simek",
    "ﬁnance watch": "finance watch",
    "Straße": "strasse",
    "Jan Novak (born 1950)": "jan novak",
    "J. K. Novak": "j k novak",
    "Anne-Marie O’Neill": "anne-marie oneill",
    "Vice-Premier Liu He": "liu he",
    "former US Trade Representative Ana Silva": "ana silva",
    "Smith & Sons": "smith & sons",
    "习近平": "习近平",
    "The The": "the",
    "The": "the",
    "President": "president",
    "US Trade Representative": "us trade representative",
    "Commerce Ministry": "commerce ministry",
    "": "",
    "…": "",
}


@pytest.mark.parametrize(("name", "key"), KEYS.items())
def test_key_drops_what_does_not_tell_names_apart(name: str, key: str) -> None:
    assert names.key(name) == key


def test_key_keeps_words_that_are_titles_only_before_a_name() -> None:
    assert names.key("Trade Union Chair") != names.key("Chair")


@pytest.mark.parametrize(
    ("name", "surname"),
    {
        "Ana Silva": "silva",
        "Mr Novak": "novak",
        "Jan van der Berg": "berg",
        "John Carter Jr.": "carter",
        "John Carter III": "carter",
        "Novak": "novak",
        "Liu He": "liu",
        "Xi Jinping": "xi",
        "Kim Jong-un": "kim",
        "Moon Jae-in": "moon",
        "Kim Clark": "clark",
        "Chen Guangcheng": "chen",
        "": "",
    }.items(),
)
def test_surname_knows_which_end_it_stands_at(name: str, surname: str) -> None:
    assert names.surname(name) == surname


@pytest.mark.parametrize(
    ("name", "gender"),
    {
        "Anna Weber": "f",
        "John Carter": "m",
        "Mr John Carter": "m",
        "Weber": "-",
        "Anna": "-",
        "Xi Jinping": "-",
        "": "-",
    }.items(),
)
def test_gender_is_told_by_the_first_of_several_names(name: str, gender: str) -> None:
    assert names.gender(name) == gender


@pytest.mark.parametrize(
    ("title", "gender"), {"mr": "m", "mrs": "f", "chairwoman": "f", "president": "-"}.items()
)
def test_titles_tell_gender_where_they_can(title: str, gender: str) -> None:
    assert names.titles()[title] == gender


def test_offices_are_titles_but_not_courtesies() -> None:
    assert {"president", "minister"} <= names.offices() <= set(names.titles())
    assert not {"mr", "lady", "dr"} & names.offices()


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("Mr Novak", 1),
        ("Deputy Prime Minister Ana Silva", 3),
        ("US Trade Representative Ana Silva", 3),
        ("Ana Silva", 0),
        ("Trade Winds", 0),
        ("", 0),
    ],
)
def test_title_length_counts_words_up_to_the_last_title(words: str, length: int) -> None:
    assert names.title_length(words.split()) == length


@pytest.mark.parametrize(
    ("name", "slug"),
    {
        "Ana Silva": "ana-silva",
        "Kim Jong-un": "kim-jong-un",
        "Zoë Šimek": "zoe-simek",
        "Smith & Sons": "smith-sons",
        "the United States": "united-states",
        "习近平": "习近平",
        "…": "unknown",
        "": "unknown",
    }.items(),
)
def test_slug_is_an_identifier(name: str, slug: str) -> None:
    assert names.slug(name) == slug


WORDS = ["the", "The", "Mr", "Mr.", "President", "US", "Ana", "Novak", "É.", "'s", "s’", "(x)", "—"]
SPOKEN = st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join)


@given(st.one_of(st.text(), SPOKEN))
def test_key_of_a_key_is_itself(name: str) -> None:
    assert names.key(names.key(name)) == names.key(name)


@given(st.one_of(st.text(), SPOKEN))
def test_key_has_no_case_no_marks_and_single_spaces(name: str) -> None:
    key = names.key(name)
    assert key == key.casefold() == " ".join(key.split())
    assert not any(unicodedata.combining(letter) for letter in key)


@given(st.one_of(st.text(), SPOKEN))
def test_slug_is_safe_in_an_id_and_a_file_name(name: str) -> None:
    assert re.fullmatch(r"\w+(-\w+)*", names.slug(name))


@given(st.one_of(st.text(), SPOKEN))
def test_surname_is_a_word_of_the_key(name: str) -> None:
    surname = names.surname(name)
    assert surname in names.key(name).split() or (surname == "" and names.key(name) == "")
