"""Attributes of events, and which of them belong on the timeline of an entity."""

import pytest

from benchmarks.timelines import attributes, belonging
from tests.pipeline.docs import read, token

ATTRIBUTES = [
    ("Beijing imposed tariffs.", "imposed", ("PAST", "POS", "none")),
    ("The sides will sign the deal.", "sign", ("FUTURE", "POS", "none")),
    ("The sides would sign the deal.", "sign", ("NONE", "POS", "would")),
    ("The sides did not sign the deal.", "sign", ("PAST", "NEG", "none")),
    ("The sides did not fail to sign the deal.", "sign", ("INFINITIVE", "POS", "none")),
    ("The minister's visit to Japan on Friday will help.", "visit", ("NONE", "POS", "none")),
]
BELONGING = [
    ("The sides will sign the deal.", "sign"),
    ("The union fined Ana Silva last week.", "fined"),
]
LEFT_OUT = [
    ("The sides would sign the deal.", "sign"),
    ("The sides did not sign the deal.", "sign"),
    ("If the sides sign the deal, the ban will end.", "sign"),
]


@pytest.mark.parametrize(("sentence", "word", "wanted"), ATTRIBUTES)
def test_attributes_are_read_off_the_verb_group(
    sentence: str, word: str, wanted: tuple[str, str, str]
) -> None:
    found = attributes.of(token(read(sentence), word))
    assert (found["tense"], found["polarity"], found["modality"]) == wanted


@pytest.mark.parametrize(("sentence", "word"), BELONGING)
def test_what_happens_or_is_planned_belongs_on_a_timeline(sentence: str, word: str) -> None:
    assert word in [event.text for event in belonging.find(read(sentence), set())]


@pytest.mark.parametrize(("sentence", "word"), LEFT_OUT)
def test_what_is_denied_or_uncertain_is_left_out(sentence: str, word: str) -> None:
    assert word not in [event.text for event in belonging.find(read(sentence), set())]
