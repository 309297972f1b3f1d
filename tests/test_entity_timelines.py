"""Benchmarks of timelines: our answers as SemEval wants them; tense and polarity as TimeML."""

import pytest

from benchmarks.timelines import attributes
from benchmarks.timelines.entities import date_of, timeline
from extractor import store
from tests import examples
from tests.pipeline.docs import read, token

ATTRIBUTES = [
    ("Beijing imposed tariffs.", "imposed", ("PAST", "POS", "none")),
    ("The sides will sign the deal.", "sign", ("FUTURE", "POS", "none")),
    ("The sides would sign the deal.", "sign", ("NONE", "POS", "would")),
    ("The sides did not sign the deal.", "sign", ("PAST", "NEG", "none")),
    ("The sides did not fail to sign the deal.", "sign", ("INFINITIVE", "POS", "none")),
    ("The minister's visit to Japan on Friday will help.", "visit", ("NONE", "POS", "none")),
]
DATES = [
    ("2008-03-01", "2008-03-01"),
    ("2008-03", "2008-03"),
    ("2008", "2008"),
    ("2008-03~", "2008-03"),
    ("2008-03-03/2008-03-09", "2008-03"),
    ("2008-01/2008-03", "2008"),
    ("2007-12/2008-03", None),
    ("../2008-03-01", None),
    ("2008-03-01/..", None),
    (None, None),
]


@pytest.mark.parametrize(("sentence", "word", "wanted"), ATTRIBUTES)
def test_attributes_are_read_off_the_verb_group(
    sentence: str, word: str, wanted: tuple[str, str, str]
) -> None:
    found = attributes.of(token(read(sentence), word))
    assert (found["tense"], found["polarity"], found["modality"]) == wanted


@pytest.mark.parametrize(("edtf", "date"), DATES)
def test_a_date_is_written_at_its_own_precision(edtf: str | None, date: str | None) -> None:
    assert date_of(edtf) == date


def test_every_place_a_line_was_read_in_is_a_mention() -> None:
    with store.open(":memory:") as opened:
        for extraction in examples.ALL:
            opened.add(extraction)
        lines = list(timeline(opened, "Liu He"))
    records = [(each.article.ref, event) for each in examples.ALL for event in each.events]
    wanted = {
        (ref, *event.trigger)
        for ref, event in records
        if event.status in ("happened", "ongoing", "planned")
        and any(part.actor_id in ("person:liu-he", "person:liu") for part in event.participants)
    }
    found = {(m["doc"], m["start"], m["end"]) for line in lines for m in line["mentions"]}
    assert wanted
    assert wanted <= found
