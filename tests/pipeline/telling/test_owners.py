"""Whom "his" means inside a line, whose army "the army" is, and whom "it" may mean that says so."""

import pytest
from spacy.language import Language

SILVA = "Ana Silva resigned on Monday."
NORDA = "Norda bought the mine. Norda opened a yard."
PERU = "Peru shut its yards."

LINES = [
    (SILVA, "Old friends left her island and its people.",
     "Old friends left her [Ana Silva] island and its people"),
    (SILVA, "The mayor left her island.", "The mayor [Silva] left her island"),
    (SILVA, "On Friday her friends left the island.",
     "On Friday her [Ana Silva] friends left the island"),
    (SILVA, "In her boat, Mara Dobos left the island.", "In her boat, Mara Dobos left the island"),
    (SILVA, "A guide told visitors of the island that her boat had sunk.",
     "A guide told visitors of the island that her boat had sunk"),
    (f"{PERU} Nobody in Peru slept.", "The army left the island.",
     "The army [Peru] left the island"),
    (PERU, "The harbour army left the island.", "The harbour army left the island"),
    (PERU, "Chile left the country on Monday.", "Chile left the country [Peru] on Monday"),
    (PERU, "Ships from Chile left the country.", "Ships from Chile left the country"),
    (NORDA, "Officials said it left the island.", "Officials said it [Norda] left the island"),
    (NORDA, "A ministry said it left the island.", "A ministry said it left the island"),
    (NORDA, "Two thirds said they left the island.", "Two thirds said they left the island"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "sentence", "line"), LINES)
def test_only_who_is_surely_meant_stands_in_brackets(
    nlp: Language, before: str, sentence: str, line: str
) -> None:
    assert line in [event.text for event in nlp(f"{before} {sentence}")._.events]
