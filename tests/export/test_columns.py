"""Cells of a table, wrapped."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from extractor.export.columns import wrap

WORDS = st.lists(st.text("ab/-", min_size=1, max_size=8), max_size=12)


@given(words=WORDS, columns=st.integers(8, 20))
def test_lines_are_filled_with_whole_words(words, columns):
    lines = wrap("  ".join(words), columns)
    assert " ".join(lines) == " ".join(words)
    assert all(len(line) <= columns for line in lines)
    for line, after in pairwise(lines):
        assert len(line) + 1 + len(after.split()[0]) > columns


@given(words=st.lists(st.text("ab/-", min_size=1, max_size=24), max_size=8))
def test_letters_with_an_accent_are_wrapped_like_others(words):
    plain = " ".join(words)
    accented = wrap(plain.replace("a", "é"), 10)
    assert [line.replace("é", "a") for line in accented] == wrap(plain, 10)
