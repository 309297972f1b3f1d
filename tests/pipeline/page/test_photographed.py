"""The caption above "Photograph: ..." on top of a page: no line tells it on the day of the page."""

from datetime import date

import pytest

from extractor.pipeline import annotations
from extractor.records import Article, DateRange

DAY = DateRange(date(2021, 3, 17), date(2021, 3, 17))

STORY = "The port of Bergen was shut on Monday. Nobody was hurt."
CREDIT = "Photograph: Jon S. Roe/EPA"
CAPTION = "The mayor opens the new bridge in Oslo."


def pictured(doc):
    return [span.text.strip() for span in doc.spans.get(annotations.PICTURED, ())]


@pytest.mark.parametrize(
    "above", ["", "Port shut by ice Minister warns the whole town of a hard winter "]
)
def test_the_caption_stands_between_a_line_without_a_stop_and_the_credit(nlp, above):
    assert pictured(nlp(f"{above}{CAPTION}\n{CREDIT} {STORY}")) == [CAPTION]


def test_without_a_photographers_credit_on_top_there_is_none(nlp):
    assert pictured(nlp(f"{CAPTION}\n{STORY}")) == []
    assert pictured(nlp(f"{STORY} {STORY * 15}\n{CAPTION}\n{CREDIT} {STORY}")) == []


def test_a_line_of_it_is_as_unsure_as_one_of_a_headline(nlp):
    found = {}
    for name, credit in (("with", f"{CREDIT} "), ("without", "")):
        text = f"{CAPTION}\n{credit}{STORY}"
        doc = nlp.make_doc(text)
        doc._.article = Article(id="a", ref="a", text=text, published=DAY)
        for _, component in nlp.pipeline:
            doc = component(doc)
        found[name] = [each.confidence for each in doc._.events if each.text == CAPTION[:-1]]
    assert max(found["with"]) <= 0.2 < min(found["without"])
