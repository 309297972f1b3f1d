"""Where the word of an event stands in its clause."""

import pytest

from extractor.coding import clauses


@pytest.mark.parametrize(
    ("word", "text", "at"),
    [
        ("fired", "Misfired rockets were fired again", 22),
        ("fired", "FIRED by the board, she left", 0),
        ("fired", "They were never_fired", -1),
        ("ran", "The grandson ran", 13),
        ("ran", "Iran, he said, ran", 15),
        ("on", "İİ on", 3),
        ("talks", "no word of it", -1),
    ],
)
def test_a_word_is_found_where_it_stands_alone(word: str, text: str, at: int) -> None:
    assert clauses._place(word, text) == at
