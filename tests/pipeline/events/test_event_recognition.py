"""Words that name an event as TimeML has it."""

import pytest
from spacy.language import Language

from extractor.pipeline.events import event_recognition


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        ("China signed the accord on Wednesday.", ["signed"]),
        ("Trump said he had cancelled the talks.", ["said", "cancelled", "talks"]),
        ("The table stands in a green room.", ["stands"]),
    ],
)
def test_events_are_found(nlp: Language, sentence: str, events: list[str]) -> None:
    found = [token.text for token in event_recognition.find(nlp(sentence))]
    assert found == events
