"""Whose "the two leaders" are is told where the article is about two countries that meet."""

import pytest
from spacy.language import Language

MEXICO = "Mexico and Peru signed a treaty on Monday."
ENVOY = "Mexico held talks with Peruvian envoy Ana Silva on Monday."
BOTH = "[Mexico and Peru] "

LINES = [
    (MEXICO, "The two leaders", "left the island.", BOTH),
    (MEXICO, "The two governments", "closed the mine.", BOTH),
    (ENVOY, "The two sides", "closed the mine.", BOTH),
    (MEXICO, "Officials said both governments", "closed the mine.", BOTH),
    (MEXICO, "The leaders", "left the island.", ""),
    (MEXICO, "The two brothers", "left the island.", ""),
    (MEXICO, "Ana Silva and Jan Novak met as the two leaders", "left the island.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("before", "noun", "deed", "names"), LINES)
def test_two_leaders_are_told_with_their_countries(
    nlp: Language, before: str, noun: str, deed: str, names: str
) -> None:
    told = [event.text for event in nlp(f"{before} {noun} {deed}")._.events]
    assert any(f"{noun} {names}{deed}".removesuffix(".") in line for line in told), told
