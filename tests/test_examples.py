"""The examples keep the promises that real extractions keep."""

import pytest

from extractor.records import Extraction
from tests import examples


@pytest.mark.parametrize("extraction", examples.ALL, ids=lambda e: e.article.ref)
def test_examples_point_at_their_words(extraction: Extraction) -> None:
    text = extraction.article.text
    for event in extraction.events:
        assert text[slice(*event.trigger)] in event.text
        if event.told_by is None:  # else the line holds its teller, too
            assert text[event.sources[0].start : event.sources[0].end] == event.text
    for claim in extraction.claims:
        assert " ".join(text[slice(*span)] for span in claim.content) == claim.content_text
        assert " ".join(text[slice(*span)] for span in claim.source_spans) == claim.speaker_text
    for record in (*extraction.events, *extraction.claims, *extraction.mentions):
        where = record.sources[0] if hasattr(record, "sources") else record.provenance
        assert text[where.start : where.end] in where.sentence


@pytest.mark.parametrize("extraction", examples.ALL, ids=lambda e: e.article.ref)
def test_examples_refer_only_to_their_own_records(extraction: Extraction) -> None:
    actors = {actor.id for actor in extraction.actors}
    events = {event.id for event in extraction.events}
    assert {claim.speaker for claim in extraction.claims} <= actors
    assert {id for claim in extraction.claims for id in claim.event_ids} <= events
    assert {part.actor_id for event in extraction.events for part in event.participants} <= actors


def test_examples_hold_every_status() -> None:
    found = {event.status for extraction in examples.ALL for event in extraction.events}
    assert found == {"happened", "ongoing", "planned", "possible", "negated"}
