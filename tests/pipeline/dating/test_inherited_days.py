"""Which clauses share the day of the one above. Published on Wednesday, 6 May 2020."""

import datetime

import pytest
from spacy.language import Language

from extractor.records import Article, DateRange

DAY = datetime.date(2020, 5, 6)
EVENTS = [
    ("what began then", "Earlier this year, Japan began closing the mine.", "closing",
     "2020-01-01/2020-05-06"),
    ("what went on then", "Japan continued to bomb the port on Monday.", "bomb", "2020-05-04"),
    ("it has since gone on", "The flu appeared in Japan in April and has since spread to Canada.",
     "spread", "2020-04/2020-05-06"),
    ("it followed in the perfect",
     "Japan opened the port on Monday. It has helped to build a bank.", "build", "2020-05-06"),
    ("a second participle", "Canada opened the port on Monday. Japan has blocked the road and"
     " detained ten sailors.", "detained", "2020-05-06"),
    ("a plan behind a past day", "Japan left the talks on Monday and would build a port.", "build",
     None),
    ("shortly after an hour of a day", "Just after midnight on Monday, Japan bombed the port.",
     "bombed", "2020-05-04"),
    ("after a day", "Japan bombed the port after Monday.", "bombed", "2020-05-04/.."),
    ("what is known of the news", "Japan closed the port after a storm that has killed ten people.",
     "killed", "../2020-05-06"),
]  # fmt: skip
LINES = ["Lund is a port.", "The mayor spoke to reporters.", "Ten ships left.", "Prices rose.",
         "The port is old.", "{}", "Ten workers were arrested.", "Marlo owns the mine.",
         "Norda owns the port."]  # fmt: skip
ABOVE = {
    "Police closed the mine on Monday.": "2020-05-04",
    "Berg told reporters on Monday that the mine is old.": "2020-05-04",
    "Berg told reporters on 4 April that the mine is old.": "../2020-05-06",
    "Police had closed the mine on Monday.": "../2020-05-06",
    "Police closed the mine on Monday. It is old. It is large.": "../2020-05-06",
}
TODAY = [
    ("Some waved flags.", "2020-05-06"),
    ("Some had waved flags.", "../2020-05-06"),
    ("Some waved flags in 2019.", "2019"),
    ("Some previously waved flags.", "../2020-05-06"),
    ("Some waved flags during the war.", "../2020-05-06"),
    ("Some wave flags. Others waved banners.", "../2020-05-06"),
]
CLAIMS = [
    ("footage of a day", "Footage from Monday showed that the mine was burning.",
     "2020-05-04/2020-05-06"),
    ("shortly after an hour", "Maria Silva said shortly after 8 p.m. on Monday that the mine was"
     " burning.", "2020-05-04"),
]  # fmt: skip


def _article(text: str) -> Article:
    return Article(id="a", ref="a", text=text, published=DateRange(first=DAY, last=DAY))


@pytest.mark.parametrize(
    ("text", "word", "edtf"), [c[1:] for c in EVENTS], ids=[c[0] for c in EVENTS]
)
def test_a_clause_has_the_day_above_where_its_tense_allows(
    nlp: Language, text: str, word: str, edtf: str | None
) -> None:
    doc = nlp.make_doc(text)
    doc._.article = _article(text)
    found = [each for each in nlp(doc)._.events if text[slice(*each.trigger)] == word]
    assert [each.when.edtf for each in found] == [edtf]


@pytest.mark.parametrize(("text", "edtf"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_nothing_has_been_said_after_today(nlp: Language, text: str, edtf: str) -> None:
    doc = nlp.make_doc(text)
    doc._.article = _article(text)
    assert [each.when.edtf for each in nlp(doc)._.claims] == [edtf]


@pytest.mark.parametrize("line", ABOVE)
def test_a_report_goes_on_with_what_was_done_in_the_line_above(nlp: Language, line: str) -> None:
    text = "\n".join(LINES).format(line)
    doc = nlp.make_doc(text)
    doc._.article = _article(text)
    found = [each for each in nlp(doc)._.events if text[slice(*each.trigger)] == "arrested"]
    assert [each.when.edtf for each in found] == [ABOVE[line]]


@pytest.mark.parametrize(("last", "edtf"), TODAY)
def test_a_report_of_today_goes_on_with_today_in_the_simple_past(
    nlp: Language, last: str, edtf: str
) -> None:
    lead = "Crowds marched through Lund on Wednesday.\n\nThe mayor of Lund spoke to reporters."
    text = f"{lead}\n\nThe port is old. Norda owns the port. Police closed the road. {last}"
    doc = nlp.make_doc(text)
    doc._.article = _article(text)
    found = [each for each in nlp(doc)._.events if text[slice(*each.trigger)] == "waved"]
    assert [each.when.edtf for each in found] == [edtf]
