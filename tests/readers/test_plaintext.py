"""What a text file becomes: its words untouched, what it says about itself beside them."""

from datetime import date

import pytest

from extractor import readers
from extractor.records import DateRange

BODY = "Ministers met for an hour and agreed to meet again.\n\nNothing was signed.\n"


def day(year, month, number):
    return DateRange(date(year, month, number), date(year, month, number))


@pytest.fixture
def read(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def read_text(text, **given):
        (tmp_path / "a.txt").write_bytes(text.encode())
        (article,) = readers.read(["a.txt"], **given)
        return article

    return read_text


def test_the_text_is_kept_character_for_character(read):
    text = "\t Odd  spacing\r\n\r\nkept \u00a0 as it is\u2028 \x1b[1m bold \n\n\n"
    assert read(text).text == text


def test_path_and_ref_are_as_given(read):
    article = read(BODY)
    assert (article.path, article.ref) == ("a.txt", "a.txt")


def test_headline_is_the_title(read):
    assert read(f"Ministers meet again\n\n{BODY}").title == "Ministers meet again"


def test_no_headline_no_title(read):
    assert read(BODY).title is None


def test_given_title_goes_on_top(read):
    article = read(BODY, title="Ministers meet")
    assert article.text == f"Ministers meet\n\n{BODY}"
    assert article.title == "Ministers meet"


def test_given_title_is_not_repeated(read):
    text = f"\nMinisters meet\n\n{BODY}"
    assert read(text, title="Ministers meet").text == text


def test_given_day_outweighs_the_header(read):
    article = read(f" date 2021-03-04 OSLO • {BODY}", published=day(2020, 1, 2))
    assert (article.published, article.published_basis) == (day(2020, 1, 2), "given")


def test_given_outlet_outweighs_the_text(read):
    assert read(f"OSLO (Reuters) - {BODY}", outlet="The Fjord Post").outlet == "The Fjord Post"


def test_same_words_same_id(read):
    assert read(BODY).id == read(BODY).id
    assert len(read(BODY).id) == 16


def test_another_outlet_another_id(read):
    assert read(BODY).id != read(BODY, outlet="The Fjord Post").id


def test_markup_and_code_are_text(read):
    text = "<b>Ministers</b> met. '; DROP TABLE articles; --\n<script>alert('x')</script>\n"
    assert read(text).text == text
