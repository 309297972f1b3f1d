"""What people said in a piece that is no report of its day. Published on Wednesday, 6 May 2020."""

import datetime

import pytest
from spacy.language import Language

from extractor.pipeline.dating import pieces
from extractor.records import Article, DateRange

DAY = datetime.date(2020, 5, 6)
OPENING = "The bakers of the coast have long been rivals.\n\nTheir bread is dear.\n\n"
PLAIN = "Bread is dear in every town along the coast of the island.\n\n"
SAID = "Maria Silva argued that no mill was safe."
CASES = [
    ("a long piece without a day", OPENING + PLAIN * 60 + SAID, "../2020-05-06"),
    ("what is said now in it",
     OPENING + PLAIN * 60 + "Maria Silva says that no mill is safe.", "2020-05-06"),
    ("its opening", OPENING + SAID + "\n\n" + PLAIN * 60, "2020-05-06"),
    ("a short report without a day", OPENING + PLAIN * 20 + SAID, "2020-05-06"),
    ("it names its own day",
     OPENING + PLAIN * 60 + SAID + "\n\nThe mill opened on Wednesday.", "2020-05-06"),
    ("it names a day of its week farther down",
     OPENING + PLAIN * 60 + SAID + "\n\nThe mill closed on Monday.", "2020-05-06"),
    ("it names a day of long ago farther down",
     OPENING + PLAIN * 60 + SAID + "\n\nThe mill closed on 3 May 1950.", "../2020-05-06"),
    ("its opening names a day of its week",
     "The mill closes on Saturday.\n\n" + OPENING + PLAIN * 60 + SAID, "2020-05-06"),
    ("its opening names a day of long ago",
     "The mill opened on 3 May 1950.\n\n" + OPENING + PLAIN * 60 + SAID, "../2020-05-06"),
    ("a newspaper's yesterday",
     OPENING + PLAIN * 60 + "The mill opened yesterday.\n\n" + SAID, "2020-05-05/2020-05-06"),
    ("its news is what somebody said", "The port is safe, Ana Costa has said.\n\n" + OPENING
     + PLAIN * 60 + SAID, "2020-05-06"),
    ("a guest's piece", "By Ana Costa, Special to The Mill\n\n" + OPENING + PLAIN * 12 + SAID,
     "../2020-05-06"),
    ("a note on who wrote it",
     "Editor's note: Ana Costa is a baker.\n\n" + OPENING + PLAIN * 12 + SAID, "../2020-05-06"),
    ("a note on what is read", "Editor's note: This report is being renewed.\n\n" + OPENING
     + PLAIN * 12 + SAID, "2020-05-06"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "edtf"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_columns_and_histories_tell_what_was_said_before(
    nlp: Language, text: str, edtf: str
) -> None:
    doc = nlp.make_doc(text)
    days = DateRange(first=DAY, last=DAY)
    doc._.article = Article(id="a", ref="a", text=text, published=days)
    claims = [claim for claim in nlp(doc)._.claims if "mill" in claim.text and claim.speaker]
    assert [claim.when.edtf for claim in claims] == [edtf]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("We closed our mill. The rain helped us.", True),
        ("The US closed a mill. The US port and the US mine stayed open.", False),
        ("“We closed our mill. The rain helped us,” Maria Silva said.", False),
    ],
)
def test_who_writes_of_us_writes_a_column_and_who_writes_of_the_us_does_not(
    nlp: Language, text: str, own: bool
) -> None:
    doc = nlp.make_doc(text)
    doc._.article = Article(id="a", ref="a", text=text, published=DateRange(first=DAY, last=DAY))
    assert pieces.is_column(nlp(doc)) is own
