"""Pairing of quotation marks."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extractor import layout
from extractor.pipeline.page import quotation_marks
from extractor.pipeline.page.quotation_marks import Quote


def paired(text: str) -> list[Quote]:
    return quotation_marks.find(text, [(block.start, block.end) for block in layout.blocks(text)])


def found(text: str) -> list[str]:
    return [text[quote.start : quote.end] for quote in paired(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"Yes," he said. "Now."', ['"Yes,"', '"Now."']),
        ("“Yes,” he said.", ["“Yes,”"]),
        ("''Yes,'' he said.", ["''Yes,''"]),
        ("``Yes,'' he said.", ["``Yes,''"]),
        ("«Yes», he said.", ["«Yes»"]),
        ("„Yes,“ he said. „Now.“", ["„Yes,“", "„Now.“"]),
        ("„Yes,” he said. “Now.”", ["„Yes,”", "“Now.”"]),
        ("‘Yes,’ he said.", ["‘Yes,’"]),
        ("'Yes,' he said.", ["'Yes,'"]),
        ("“He told me ‘no’ twice,” she said.", ["“He told me ‘no’ twice,”"]),
        ('He said:"Yes," and left.', ['"Yes,"']),
        ("“She left.” “He stayed.”", ["“She left.”", "“He stayed.”"]),
        ("“Yes“ and “no“ he wrote.", ["“Yes“", "“no“"]),
        ("‘I don’t know,’ she said.", ["‘I don’t know,’"]),
        ("‘The drivers’ rights,’ she said.", ["‘The drivers’ rights,’"]),
    ],
)
def test_quotes_are_paired_whatever_their_marks(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text", ["the drivers’ rights", "rock 'n' roll", "the '90s", "it's Berg's", "a 6' 2\" man"]
)
def test_quotes_are_not_apostrophes_and_measures(text: str) -> None:
    assert found(text) == []


def test_quotes_left_open_run_to_the_end_of_their_paragraph() -> None:
    assert found("“Yes, he said.\n\nThen he left.") == ["“Yes, he said."]


def test_quotes_left_open_go_on_in_the_next_paragraph() -> None:
    pair = paired("“One.\n\n“Two,” he said.")
    assert [(quote.closed, quote.continues) for quote in pair] == [(False, False), (True, True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"One.\n\nTwo," he said.', ['"One.', 'Two,"']),
        ("“One.\n\nTwo,” he said. “Three.”", ["“One.", "Two,”", "“Three.”"]),
        ('"One.\n\nHe said "two" twice.', ['"One.', '"two"']),
        ('"One."\n\nTwo," he said.', ['"One."']),
        ('"One.\nTwo.\nThree," he said.', ['"One.', "Two.", 'Three,"']),
        ('"One.\nTwo.\nHe said "three" twice.', ['"One.', '"three"']),
        ('"One.\n' + "Two.\n" * 11 + 'Three," he said.', ['"One.']),  # too far
    ],
)
def test_quotes_left_open_end_at_the_mark_that_can_only_close(text, expected) -> None:
    assert found(text) == expected


def test_quotes_of_lines_without_a_blank_line_between_them_stay_apart() -> None:
    lines = "“I left early. ― Ann Berg\n“I stayed.” ― Bo Lind"
    assert found(lines) == ["“I left early. ― Ann Berg", "“I stayed.”"]


def test_quotes_end_where_another_can_only_begin() -> None:
    assert found('"One. "Two," he said.') == ['"One.', '"Two,"']


@example("\"`\n`'‘’”")
@given(st.text(alphabet="ab .,\n'\"“”‘’`«»s", max_size=60))
def test_quotes_of_any_text_lie_in_order_and_apart(text: str) -> None:
    previous = 0
    for quote in paired(text):
        assert previous <= quote.start < quote.end <= len(text)
        previous = quote.end
