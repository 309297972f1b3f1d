"""What is no line by itself: nobody speaks, nothing is said, or a verb is missing."""

import pytest

from extractor.pipeline import telling
from extractor.pipeline.telling.weighing import FRAGMENT
from tests.pipeline.docs import read

CLAIMS = [
    ("Ana Silva told a lawyer from Oslo.", True),
    ("Ana Silva told a lawyer that the mine would close.", False),
    (", chairman of the board, said that the mine would close.", True),
    ("Ana Silva, responding to a question on the mine, left the room.", False),
    ("In Oslo, a report that the bank had sold to the union said the mines were sold.", False),
    ("The plans Silva announced can fail.", True),
]


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_a_claim_is_no_line_without_its_speaker_or_what_was_said(text: str, expected: bool) -> None:
    doc = read(text)
    found = telling.worded(doc)
    assert found.claims
    assert [claim.id in found.fragments for claim in found.claims] == [expected]


def test_a_fragment_is_never_sure() -> None:
    doc = read(", chairman of the board, said that the mine would close.")
    assert all(each.confidence <= FRAGMENT for each in (*doc._.claims, *doc._.events))
