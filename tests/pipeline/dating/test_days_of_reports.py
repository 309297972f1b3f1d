"""On which day a report says that its news were. Published on Wednesday, 6 May 2020."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extractor.records import Article
from tests.pipeline.dating.reading import DAY, DateRange, read

TITLE = "Norda workers march through Lund"
MARCH = (
    f"{TITLE}.\n\nThe port of Lund is old.\n\nCrowds marched for Maria Silva on Monday."
    + "\n\nThe port is old." * 30
)
PICTURES = (
    "Ten sailors were missing after a fire on the rig, the coast guard said on Monday.\n\n"
    "The rig is old and lies off Lund.\n\n"
    "LUND, Sweden (Reuters) - A rig sank off Lund as hopes for its crew dimmed."
    + "\n\nThe port is old." * 40
    + "\n\nThe White House said the crew was missing."
)
ABOVE = "Crowds marched through Lund on Monday.\n\nThe mayor of Lund spoke to reporters.\n\n"
BEHIND = [
    ("Police closed the road. Some waved flags.", "waved", "2020-05-04"),
    ("The road is old. Some waved flags.", "waved", "../2020-05-06"),
    ("Police had closed the road. Some waved flags.", "waved", "../2020-05-06"),
    ("Police closed the road in 2019. Some waved flags.", "waved", "../2020-05-06"),
    ("Police closed the road. The blast killed two sailors.", "killed", "../2020-05-06"),
]
CLAUSES = [
    ("what was not done", "On Monday, the council failed to reach a decision on the port.", "reach",
     "2020-05-04"),
    ("what is begged for", "On Monday, the council was urged to reach a decision on the port.",
     "reach", None),
    ("a poll of a month", "In a poll taken in March, Ada Berg led Bo Cole by ten points.", "led",
     "2020-03"),
    ("a planned occasion", "Japan led Norda, at a summit planned for March, by ten points.", "led",
     "2020-05-06"),
    ("a named occasion", "At Monday's Harbour Music Awards, Ada Berg sang two songs.", "sang",
     "2020-05-04"),
    ("what was prepared then", "As Ada Berg prepared to speak in Lund on Monday, a girl was hurt.",
     "hurt", "2020-05-04"),
    ("what was going on", "The rig was drilling a well when it was hit by a storm on Monday night.",
     "drilling", "2020-05-04"),
]  # fmt: skip
SAYINGS = [
    "The port is safe, said the bureau's director, James B. Berg, on Monday.",
    "Ada Berg told a press conference on Monday that the attempt would fail.",
    "Ada Berg's comments Monday on the port came as the facts are still being gathered.",
]
MORNINGS = [
    ("Shares in Norda fell sharply this morning.", "2020-05-06"),
    ("Shares in Norda fell sharply.", "2020-05-05"),
    ("The scene this morning outside the port of Norda.", "2020-05-05"),
]


def _titled(nlp: Language, text: str, title: str) -> Doc:
    doc = nlp.make_doc(text)
    days = DateRange(first=DAY, last=DAY)
    doc._.article = Article(id="a", ref="a", text=text, title=title, published=days)
    return nlp(doc)


def _days(doc: Doc, word: str) -> list[str | None]:
    events = (each for each in doc._.events if doc.text[slice(*each.trigger)] == word)
    return [each.when.edtf for each in events]


def test_a_title_that_the_text_repeats_is_no_part_of_the_lead(nlp: Language) -> None:
    text = f"{MARCH}\n\nSilva said the march was peaceful."
    said = [each.when.edtf for each in _titled(nlp, text, TITLE)._.claims if each.cue]
    assert said == ["2020-05-04"]


def test_below_a_title_the_first_paragraph_brings_the_news(nlp: Language) -> None:
    text = f"{TITLE}.\n\nNorda opened a port.\n\nNorda built a bank.\n\nThe port is old."
    doc = _titled(nlp, text, TITLE)
    assert _days(doc, "opened") + _days(doc, "built") == ["2020-05-06", "../2020-05-06"]


@pytest.mark.parametrize(("text", "edtf"), [(MARCH, "2020-05-04"), (MARCH[:80], "2020-05-06")])
def test_a_headline_is_of_the_day_of_its_lead(nlp: Language, text: str, edtf: str) -> None:
    assert _days(_titled(nlp, text, TITLE), "march") == [edtf]


def test_a_picture_above_the_dateline_tells_no_day_of_the_news(nlp: Language) -> None:
    said = [each.when.edtf for each in read(nlp, PICTURES)._.claims if each.type == "speech"]
    assert said == ["2020-05-04", "2020-05-06"]


@pytest.mark.parametrize(("last", "word", "edtf"), BEHIND)
def test_a_report_of_one_day_goes_on_with_it(
    nlp: Language, last: str, word: str, edtf: str
) -> None:
    text = f"{ABOVE}The port is old. Norda owns the port. {last}"
    assert _days(read(nlp, text), word) == [edtf]


@pytest.mark.parametrize(
    ("text", "word", "edtf"), [case[1:] for case in CLAUSES], ids=[c[0] for c in CLAUSES]
)
def test_a_clause_is_of_the_day_beside_it(
    nlp: Language, text: str, word: str, edtf: str | None
) -> None:
    assert _days(read(nlp, text), word) == [edtf]


@pytest.mark.parametrize("text", SAYINGS)
def test_the_day_beside_the_word_of_a_saying_is_that_of_the_saying(
    nlp: Language, text: str
) -> None:
    assert [each.when.edtf for each in read(nlp, text)._.claims] == ["2020-05-04"]


@pytest.mark.parametrize(("second", "edtf"), MORNINGS)
def test_this_morning_is_the_day_of_a_report(nlp: Language, second: str, edtf: str) -> None:
    behind = "The plan hit trouble yesterday.\n\nAda Berg said it will go on."
    said = [each.when.edtf for each in read(nlp, f"{second}\n\nNorda is old.\n\n{behind}")._.claims]
    assert said == [edtf]
