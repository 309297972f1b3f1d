"""A relative clause as a line: of somebody who is known, it tells what he did."""

import pytest
from spacy.language import Language

from extractor.pipeline import telling
from extractor.pipeline.telling import relative_lines
from extractor.pipeline.telling.reading import Reading
from extractor.pipeline.telling.weighing import FRAGMENT

KNOWN = [
    (
        "Ana Silva, who visited Lund on Tuesday to see the port, would not say what it cost.",
        "Ana Silva … visited Lund on Tuesday to see the port",
    ),
    (
        "The rise was mainly thanks to the bank's shipping arm, which sold ten ferries in May.",
        "the bank's shipping arm … sold ten ferries in May",
    ),
    (
        "The storm which has killed scores of sailors off Spain in recent days is a new one.",
        "The storm … has killed scores of sailors off Spain in recent days",
    ),
    (
        "They went to the Oslo Police Department which shut ninety shops in May.",
        "the Oslo Police Department … shut ninety shops in May",
    ),
]
PLACED = "The bank is meeting on the old island of Lund, where ministers signed a treaty on Monday."
OBJECTS = [
    ("The plan is to meet the target the bank promised to reach in Oslo in May.", "reach", True),
    ("The plan is the only one that reached its target in May.", "reached", False),
    ("The bank promised to reach the target in May.", "reach", False),
]


@pytest.mark.parametrize(("text", "expected"), KNOWN)
def test_what_somebody_known_did_is_told_without_who(
    nlp: Language, text: str, expected: str
) -> None:
    doc = nlp(text)
    assert expected in {each.text for each in (*doc._.events, *doc._.claims)}


def test_what_was_done_somewhere_is_told_without_where(nlp: Language) -> None:
    found = {event.text for event in nlp(PLACED)._.events}
    assert "ministers signed a treaty on Monday" in found


def test_nothing_is_left_out_behind_what_else_is_told(nlp: Language) -> None:
    doc = nlp(KNOWN[-1][0])
    assert not any("asked" in claim.text and "…" in claim.text for claim in doc._.claims)


def test_what_only_says_which_ones_keeps_its_pronoun(nlp: Language) -> None:
    doc = nlp("Firms that sold ferries in Spain in May are looking for new owners in Norway.")
    assert not any("Firms …" in event.text for event in doc._.events)


@pytest.mark.parametrize(("text", "word", "expected"), OBJECTS)
def test_what_only_says_which_target_asserts_nothing(
    nlp: Language, text: str, word: str, expected: bool
) -> None:
    token = next(each for each in nlp(text) if each.text == word)
    assert relative_lines.is_object(token) is expected


DESCRIBED = [
    ("Ana Silva, who left the bank in May, and who now leads", True),
    ("Ana Silva, who left the bank in May, leads the harbour board of Lund.", False),
    ("Silva bought the ferry that sank in May.", False),
]


@pytest.mark.parametrize(("text", "expected"), DESCRIBED)
def test_what_only_describes_somebody_asserts_nothing(
    nlp: Language, text: str, expected: bool
) -> None:
    doc = nlp(text)
    reading = Reading(doc, [], [])
    assert relative_lines.describes_only(set(range(len(doc))), reading) is expected


SAYING = "Ana Silva, who said the bank had sold ten ferries in May, will lead the harbour board."


def test_whoever_said_so_in_a_relative_clause_is_told_without_who(nlp: Language) -> None:
    found = {event.text for event in nlp(SAYING)._.events}
    assert "Ana Silva … said the bank had sold ten ferries in May" in found


def test_what_only_says_which_target_is_no_line(nlp: Language) -> None:
    doc = nlp(OBJECTS[0][0])
    found = telling.worded(doc)
    promised = [event for event in found.events if event.text.startswith("the bank promised")]
    assert all(event.id in found.fragments for event in promised)


def test_what_stands_beside_is_no_line_in_the_sentence_of_another_verb(nlp: Language) -> None:
    doc = nlp("Shares of Norda, which went public in May by merging with a bank, fell 5 percent.")
    found = {doc.text[slice(*event.trigger)]: event for event in doc._.events}
    assert found["merging"].text == found["fell"].text == doc.text.rstrip(".")
    assert found["merging"].confidence <= FRAGMENT < found["fell"].confidence
