"""Which day a report goes on with: no day of what stands beside. Published on 6 May 2020."""

import pytest
from spacy.language import Language

from tests.pipeline.dating.reading import read

SAYINGS = [
    ("a deed", "The port closed on Monday. The bank said it was late.", "2020-05-04"),
    ("a relative clause",
     "Talks, which began on Monday, are slow. The bank said it was late.", "2020-05-06"),
    ("since a day",
     "Berg has not spoken since he voted on Monday. The bank said it was late.", "2020-05-06"),
    ("a place",
     "They went to Lund, where a fire burned on Monday. The bank said it was late.", "2020-05-04"),
    ("what had been done a day later",
     "The port closed on Monday. Everybody had left by 4 a.m. Tuesday, the bank said.",
     "2020-05-06"),
]  # fmt: skip
DEEDS = [
    ("its own sentence",
     "The rig, which exploded on Monday, killing a cook, sank.", "sank", "2020-05-04"),
    ("the sentence behind a deed",
     "The rig sank on Monday. A fire burned at sea.", "burned", "2020-05-04"),
    ("the sentence behind a relative clause",
     "The rig, which was sold on Monday, is old. A fire burned at sea.", "burned", "2020-05-06"),
]  # fmt: skip


@pytest.mark.parametrize(("case", "text", "day"), SAYINGS)
def test_what_is_said_goes_on_with_a_deed(nlp: Language, case: str, text: str, day: str) -> None:
    claim = read(nlp, "The town of Oslo has a port.\n\n" + text)._.claims[-1]
    assert claim.when.edtf == day, case


@pytest.mark.parametrize(("case", "text", "verb", "day"), DEEDS)
def test_what_is_done_goes_on_with_a_deed(
    nlp: Language, case: str, text: str, verb: str, day: str
) -> None:
    doc = read(nlp, "The town of Oslo has a port.\n\n" + text)
    told = {doc.text[slice(*event.trigger)]: event.when.edtf for event in doc._.events}
    assert told[verb] in (day, f"../{day}"), case
