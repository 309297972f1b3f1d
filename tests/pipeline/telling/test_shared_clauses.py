"""What the second of two joined verbs takes up from the first."""

import pytest
from spacy.language import Language

from extractor.pipeline.telling import shared_clauses

LINES = [
    (
        "Ana Silva came to the talks in a mask but took it off before she spoke in Oslo.",
        "took",
        "Ana Silva came to the talks in a mask but took it off before she spoke in Oslo",
    ),
    (
        "Ana Silva saw the guards and fired them on Monday.",
        "fired",
        "Ana Silva saw the guards and fired them on Monday",
    ),
    (
        "Ana Silva met the guards and sold a boat on Monday.",
        "sold",
        "Ana Silva … sold a boat on Monday",
    ),
    (
        "Shares in Telenor held at the close but had been hit in May by a threat to its ships.",
        "hit",
        "Shares in Telenor … had been hit in May by a threat to its ships",
    ),
    (
        "The bank closed the mine and sold its ships on Monday.",
        "sold",
        "The bank … sold its ships on Monday",
    ),
]


@pytest.mark.parametrize(("text", "word", "expected"), LINES)
def test_a_pronoun_is_told_with_what_it_takes_up(
    nlp: Language, text: str, word: str, expected: str
) -> None:
    doc = nlp(text)
    found = [event for event in doc._.events if text[slice(*event.trigger)] == word]
    assert [event.text for event in found] == [expected]


def test_a_line_of_the_second_verb_alone_lacks_what_it_takes_up(nlp: Language) -> None:
    doc = nlp(LINES[0][0])
    took = next(token for token in doc if token.text == "took")
    assert shared_clauses.is_lost(took, {0, 1, *range(took.i, len(doc) - 1)})
    assert not shared_clauses.is_lost(took, set(range(len(doc) - 1)))
