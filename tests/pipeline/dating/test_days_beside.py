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
EVENTS = [
    ("counted from some day", "Norda sold ten ships over the next six months.", "sold",
     None, "happened"),
    ("planned from now on", "Norda will sell ten ships over the next six months.", "sell",
     "2020-05-06/2020-11-06", "planned"),
    ("before what is planned", "The port will open on Friday after Norda repaired the quay.",
     "repaired", "2020-05-06", "happened"),
    ("a past that looks like a present", "On Monday its shares shed 13 percent.", "shed",
     "2020-05-04", "happened"),
    ("what is still going on", f"The port opened.{PRICES}The current strike began in Lund.",
     "began", "../2020-05-06", "happened"),
]  # fmt: skip
CLAIMS = [
    ("the day behind an order", "The ministry ordered Norda to cut its use of oil yesterday.",
     "ordered", "2020-05-05"),
    ("the day behind what has been ordered",
     "The ministry has ordered Norda to sell the oil it bought yesterday.", "has ordered",
     "2020-05-06"),
    ("beside a perfect",
     f"Maria Silva spoke on Monday.{PRICES}On Monday, Silva spoke. She has been a foe of the "
     "mayor, calling him a liar and blasting the port.", "blasting", "../2020-05-06"),
    ("a perfect behind what is so",
     f"Maria Silva spoke on Monday.{PRICES}On Monday, Silva spoke. There is a vacancy, and bakers "
     "have refused to fill it.", "have refused", "../2020-05-06"),
    ("the day on which nobody came",
     "Maria Silva did not attend the hearing on Monday.\n\nPrices rose.\n\n"
     "Silva said the mine would close.", "said", "2020-05-04"),
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


@pytest.mark.parametrize(
    ("text", "word", "edtf", "status"), [case[1:] for case in EVENTS], ids=[c[0] for c in EVENTS]
)
def test_an_event_is_not_of_the_day_of_another(
    nlp: Language, text: str, word: str, edtf: str | None, status: str
) -> None:
    doc = read(nlp, text)
    events = (each for each in doc._.events if doc.text[slice(*each.trigger)] == word)
    assert [(each.when.edtf, each.status) for each in events] == [(edtf, status)]


@pytest.mark.parametrize(
    ("text", "word", "edtf"), [case[1:] for case in CLAIMS], ids=[case[0] for case in CLAIMS]
)
def test_a_saying_is_of_its_own_day(nlp: Language, text: str, word: str, edtf: str) -> None:
    assert _said(nlp, text, word) == [edtf]
