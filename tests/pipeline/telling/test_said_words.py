"""What was said is told without what a page glued to it, and not left before its predicate."""

import pytest

from tests.pipeline.docs import claim, read

SHIPS = (
    "The ministry predicts that the old grey ships of the bank -- including a ferry, two tugs, "
    "three tankers, four trawlers, five yachts, six barges, seven coasters, eight dredgers, "
    "nine lighters and ten pilot boats from Norway and from Spain -- may not leave the port in May."
)
LINES = [
    ('Harbour reopens in Oslo "The bank has closed the port for good," said Ana Silva.',
     '"The bank has closed the port for good," said Ana Silva'),
    ('But we will close the port," said Ana Silva.',
     '"we will close the port," said Ana Silva'),
    ("Some lawyers said the bank would close, though others said the ministry would pay.",
     "others said the ministry would pay"),
    ("The bank said it bought the ships for nine million kroner (about one million dollars.",
     "The bank said it bought the ships for nine million kroner"),
    (SHIPS,
     "The ministry predicts that the old grey ships of the bank … may not leave the port in May"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_a_claim_is_told_in_the_words_that_were_said(text: str, expected: str) -> None:
    assert claim(read(text)).text == expected
