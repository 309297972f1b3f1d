"""What was said is told without what a page glued to it, and not left before its predicate."""

import pytest

from extractor.pipeline import telling
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
    ('"The port will close," Ana Silva told a group of lawyers.',
     '"The port will close," Ana Silva told a group of lawyers'),
    ("The losses came as the ministry said the bank would close the port.",
     "the ministry said the bank would close the port"),
    ('"The port will close," said Ana Silva, a lawyer at the bank in Oslo. "It is over."',
     '"The port will close," said Ana Silva, a lawyer at the bank in Oslo. "It is over."'),
    ("As long as the boats stay out, Ana Silva said, the port will be open.",
     "As long as the boats stay out, Ana Silva said, the port will be open"),
    ("After a long night in Bergen, Ana Silva said that the port would close.",
     "After a long night in Bergen, Ana Silva said that the port would close"),
    ("The port stays shut in May, with Ana Silva saying that the bank failed.",
     "The port stays shut in May, with Ana Silva saying that the bank failed"),
    (SHIPS,
     "The ministry predicts that the old grey ships of the bank … may not leave the port in May"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_a_claim_is_told_in_the_words_that_were_said(text: str, expected: str) -> None:
    assert claim(read(text)).text == expected


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("The lawyer said as much.", False),
        ("Police said a gunman killed three people in Oslo on Monday.", True),
    ],
)
def test_a_saying_of_which_nothing_is_told_is_no_clean_line(text: str, clean: bool) -> None:
    assert telling.worded(read(text)).clean == [clean]
