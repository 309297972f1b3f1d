"""Tokenizing stays linear and keeps every character."""

import time

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.pipeline.tokenizing import LONGEST, BoundedTokenizer, shares

TOKENIZER = BoundedTokenizer(spacy.blank("en").tokenizer)
RUNS = ["a" * (LONGEST + 1), "(" * 500, "…" * 450, "https://example.org/" + "x" * 700]


@pytest.mark.parametrize("text", ["Canada sued Japan.", "", "  two  spaces ", "a\n\nb"])
def test_ordinary_text_is_left_to_the_inner_tokenizer(text: str) -> None:
    inner = TOKENIZER.inner(text)
    assert [token.text_with_ws for token in TOKENIZER(text)] == [t.text_with_ws for t in inner]


@pytest.mark.parametrize("run", RUNS)
def test_a_long_run_is_cut_into_bounded_pieces(run: str) -> None:
    doc = TOKENIZER(f"Before {run} after.")
    assert max(len(token) for token in doc) <= LONGEST
    assert [token.text for token in doc][-2:] == ["after", "."]


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize("frame", ["{}", "{} ", " {}", "x {}\n\n{} y", "{}  {}"])
def test_a_long_run_keeps_every_character(run: str, frame: str) -> None:
    text = frame.format(run, run)
    assert TOKENIZER(text).text == text


SHARES = [
    ("Norda (NRD.\nOL) rose.", ["NRD.\nOL"]),
    ("The Norda (NRD.\nL) (NRD.\nN) spill (0293. HK) grew.", ["NRD.\nL", "NRD.\nN", "0293. HK"]),
    ("Norda (NRD.OL) rose.", ["NRD.OL"]),
    ("It sank (it was old. No one died) off Norda.", []),
    ("Norda (NRD). OL (OL) rose.", []),
]


@pytest.mark.parametrize(("text", "expected"), SHARES)
def test_the_share_of_a_firm_is_one_word(text: str, expected: list[str]) -> None:
    doc = TOKENIZER(text)
    assert [doc[at].text for at in sorted(shares([token.text for token in doc]))] == expected
    assert doc.text == text


PIECES = st.one_of(
    st.text(max_size=20),
    st.builds(
        lambda letter, times: letter * times, st.sampled_from("a(…-é習 ."), st.integers(0, 450)
    ),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=4).map(" ".join))
def test_no_text_loses_a_character(text: str) -> None:
    assert TOKENIZER(text).text == text


def test_thousands_of_brackets_take_no_square_of_time() -> None:
    start = time.process_time()
    TOKENIZER("(" * 4_000)
    assert time.process_time() - start < 0.5  # 1.7 s without the bound


def test_the_inner_tokenizer_can_still_be_asked() -> None:
    assert TOKENIZER.explain("sued.") == TOKENIZER.inner.explain("sued.")  # type: ignore[attr-defined]
