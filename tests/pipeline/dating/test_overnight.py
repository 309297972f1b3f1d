"""A report may tell of the day behind its own. Published on Wednesday, 6 May 2020."""

import pytest
from spacy.language import Language

from tests.pipeline.dating.reading import read

CASES = [
    ("a bare day", "Berg arrived Thursday in the port.", "2020-05-07"),
    ("a part of it", "Berg left her office Thursday morning.", "2020-05-07"),
    ("with a preposition", "Berg arrived on Thursday in the port.", "2020-04-30"),
    ("last", "Berg arrived last Thursday in the port.", "2020-04-30"),
    ("a thing's", "Berg joined Thursday's march.", "2020-04-30"),
    ("behind another day", "Norda sank on Monday.\n\nBerg arrived Thursday in the port.",
     "2020-04-30"),
    ("of another week day", "Berg arrived Friday in the port.", "2020-05-01"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "edtf"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_a_bare_day_six_days_before_is_the_next_one(nlp: Language, text: str, edtf: str) -> None:
    event = read(nlp, text)._.events[-1]
    assert (event.when.edtf, event.status) == (edtf, "happened")


def test_who_is_quoted_behind_it_speaks_on_that_day(nlp: Language) -> None:
    text = "Berg said Thursday that the port was shut.\n\n“It was late,” Berg said."
    assert [claim.when.edtf for claim in read(nlp, text)._.claims] == ["2020-05-07"] * 2
