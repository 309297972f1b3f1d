"""A quotation and a list of which a line has the beginning are told to their end."""

import pytest
from spacy.language import Language

from extractor.pipeline.telling import loose_ends
from extractor.pipeline.telling.reading import Reading

ENDS = [
    ('Marchers sang on Monday under the slogan "If not here, where?"', "here", '"'),
    ('Marchers sang on Monday under the slogan "If not here, where?"', "slogan", '"'),
    ('Silva wrote: "If not here, then in all the old ports of the north."', "here", "here"),
    ('Silva called it "a loss," but left.', "loss", "loss"),
    ('So said Silva, who wrote the book "Old Ships."', "book", '"'),
    ('Silva said the old ship was "a heap of rust."', "was", "was"),
    ('Silva wrote the book "If not here, then in all the old ports."', "book", "book"),
    ("The ferry calls at the ports of Oslo, Bergen and Lund on Monday.", "Bergen", "Lund"),
    ("The ferry calls at the ports of Oslo and Lund on Monday.", "Oslo", "Oslo"),
    ("Silva closed the port, left the town and sued the bank.", "town", "town"),
    ("Silva gave more money to the port, a move that angered the sailors.", "move", "port"),
    ("Silva gave more money to the port, a gate to Oslo.", "gate", "gate"),
]


@pytest.mark.parametrize(("text", "last", "expected"), ENDS)
def test_a_line_ends_with_the_last_words(
    nlp: Language, text: str, last: str, expected: str
) -> None:
    doc = nlp(text)
    at = next(token.i for token in doc if token.text == last)
    [(_, end)] = loose_ends.to_end([(0, at + 1)], Reading(doc, [], []))
    assert doc[end - 1].text == expected


def test_no_stretches_stay_none(nlp: Language) -> None:
    assert loose_ends.to_end([], Reading(nlp("It failed."), [], [])) == []
