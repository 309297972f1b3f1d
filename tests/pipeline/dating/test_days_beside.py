"""Days that stand beside what they are not of, or are of. Published on Wednesday, 6 May 2020."""

import pytest
from spacy.language import Language

from tests.pipeline.dating.reading import read

PRICES = "\n\n" + "Prices rose in every town along the coast. " * 16 + "\n\n"
ACTS = [
    ("the saying behind it",
     "Maria Silva blasted the mayor for the delay. “It is late,” Silva said on Monday.",
     "2020-05-04"),
    ("the saying behind a quotation",
     "Maria Silva blasted the mayor for the delay.\n\n“It is late.\n\nIt is old,” Silva said.",
     "2020-05-06"),
    ("the saying before it",
     "“It is late,” Maria Silva said on Monday.\n\nShe also blasted the mayor for the delay.",
     "2020-05-04"),
    ("a saying far away",
     "Maria Silva blasted the mayor for the delay. Bread is dear. “It is late,” Silva said.",
     "../2020-05-06"),
    ("the saying of somebody else",
     "Maria Silva blasted the mayor for the delay. “It is late,” Ana Costa said.",
     "../2020-05-06"),
    ("another occasion",
     "At a recent forum, Maria Silva blasted the mayor for the delay. “It is late,” Silva said.",
     "../2020-05-06"),
    ("another time",
     "Before she spoke, Maria Silva blasted the mayor for the delay. “It is late,” Silva said.",
     "../2020-05-06"),
]  # fmt: skip


def _said(nlp: Language, text: str, cue: str) -> list[str | None]:
    """Returns the days on which something was said with these words, "also" aside."""
    doc = read(nlp, text)
    claims = (each for each in doc._.claims if each.cue)
    return [
        each.when.edtf
        for each in claims
        if doc.text[slice(*each.cue[0])].removeprefix("also ") == cue
    ]


@pytest.mark.parametrize(
    ("text", "edtf"), [case[1:] for case in ACTS], ids=[case[0] for case in ACTS]
)
def test_an_act_of_saying_is_of_the_day_of_the_saying_beside_it(
    nlp: Language, text: str, edtf: str
) -> None:
    assert _said(nlp, f"The port opened.{PRICES}{text}", "blasted") == [edtf]
