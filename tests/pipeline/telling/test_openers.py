"""A line begins behind what ties its sentence to the one before."""

import pytest
from spacy.language import Language

from extractor.pipeline.telling import openers
from extractor.pipeline.telling.reading import Reading

HEADS = [
    ("However, the port of Lund failed in May.", "the port"),
    ("However the port of Lund failed in May.", "the port"),
    ("At the same time, the port of Lund failed in May.", "the port"),
    ("What's more, the port of Lund failed in May.", "the port"),
    ("That said, the port of Lund failed in May.", "the port"),
    ("In fact, however, the port of Lund failed in May.", "the port"),
    ("Rather, in May, the port of Lund failed.", "in May,"),
    ("So even the port of Lund failed in May.", "even the"),
    ("Also on Monday, the port of Lund failed.", "on Monday,"),
    ("Also killed were ten sailors.", "Also killed"),
    ("As a result, said the minister, the port of Lund failed.", "As a result"),
    ("So far, the port of Lund failed.", "So far,"),
    ("So great was the loss that the port of Lund failed.", "So great"),
    ("However hard it tried, the port of Lund failed.", "However hard"),
    ("Still waters failed the port of Lund.", "Still waters"),
    ("Since then, the port of Lund failed.", "the port"),
    ("Until now, the port of Lund failed.", "Until now,"),
    ("Just three days later, the port of Lund failed.", "the port"),
    ("Not even half a day before, the port of Lund failed.", "the port"),
    ("Three days after May 4, the port of Lund failed.", "Three days after"),
    ("Three days later than planned, the port of Lund failed.", "Three days later"),
    ("Then the port of Lund failed.", "the port"),
    ("Then-President Ana Silva left the port of Lund.", "Then-President"),
    ("Then President Ana Silva left the port of Lund.", "Then President"),
    ("So few ships came on Monday that the port of Lund closed.", "So few"),
    ("Otherwise, the port of Lund failed.", "Otherwise, the"),
    ("Apparently, the port of Lund failed.", "Apparently, the"),
    ("Rather, it failed.", "Rather, it"),
    ("“However, the port of Lund failed in May.”", "“However,"),
]


@pytest.mark.parametrize(("text", "head"), HEADS)
def test_a_line_begins_behind_an_opener(nlp: Language, text: str, head: str) -> None:
    doc = nlp(text)
    [(start, end)] = openers.without([(0, len(doc))], Reading(doc, [], []))
    assert doc[start:end].text.startswith(head)


def test_no_stretches_stay_none(nlp: Language) -> None:
    assert openers.without([], Reading(nlp("It failed."), [], [])) == []


def test_a_stretch_that_counts_from_before_is_no_part_of_a_line(nlp: Language) -> None:
    text = "Eight months later, as she had planned, Ana Silva left the port of Lund."
    doc = nlp(text)
    reading = Reading(doc, [], [])
    behind = next(word.i for word in doc if word.text == "Ana")
    assert openers.without([(0, 3), (behind, len(doc))], reading) == [(behind, len(doc))]
    assert len(openers.without([(0, 2), (behind, len(doc))], reading)) == 2


def test_the_lines_of_events_and_claims_begin_behind_it(nlp: Language) -> None:
    doc = nlp(
        "Instead, Canada closed the mine in May. "
        "For example, the minister said, the mine lost money."
    )
    assert "Canada closed the mine in May" in [each.text for each in doc._.events]
    assert "the minister said, the mine lost money" in [each.text for each in doc._.claims]
