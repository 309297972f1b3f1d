"""The day on which something was said that no date stands beside. Published on 6 May 2020."""

import datetime

import pytest
from spacy.language import Language

from extractor.records import Article, DateRange

DAY = datetime.date(2020, 5, 6)
CASES = [
    ("a newspaper's yesterday",
     "The port opened yesterday.\n\nPrices rose.\n\nMaria Silva said the mine would close.",
     "2020-05-05"),
    ("today's report",
     "The port opened today.\n\nPrices rose.\n\nMaria Silva said the mine would close.",
     "2020-05-06"),
    ("today before yesterday",
     "The port opened today.\n\nIt closed yesterday.\n\nMaria Silva said the mine would close.",
     "2020-05-06"),
    ("the opening names the day of an occasion",
     "The candidates for Monday's forum are Maria Silva and two bakers.\n\nPrices rose.\n\n"
     "Silva said the mine would close.",
     "2020-05-04/2020-05-06"),
    ("what they say now",
     "The port opened yesterday.\n\nPrices rose.\n\nBakers say that bread is dear.",
     "2020-05-06"),
    ("nobody by name speaks to the reporter",
     "The port opened yesterday.\n\nPrices rose.\n\nA baker said that bread was dear.",
     "2020-05-06"),
    ("yesterday in somebody's words",
     "The port opened.\n\nPrices rose.\n\nMaria Silva said: “We opened it yesterday.”",
     "2020-05-06"),
    ("an act behind the lead",
     "The port opened.\n\nPrices rose.\n\nMaria Silva criticised the mayor for the delay.",
     "../2020-05-06"),
    ("on another occasion",
     "The port opened.\n\nPrices rose.\n\nMaria Silva said during the trial that she was ill.",
     "../2020-05-06"),
    ("who goes on speaking",
     "The port opened.\n\nMaria Silva said on Monday that prices rose.\n\n"
     "“Nobody can pay that,” Silva said.", "2020-05-04"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "edtf"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_what_is_said_without_a_day(nlp: Language, text: str, edtf: str) -> None:
    doc = nlp.make_doc(text)
    days = DateRange(first=DAY, last=DAY)
    doc._.article = Article(id="a", ref="a", text=text, published=days)
    assert nlp(doc)._.claims[-1].when.edtf == edtf
