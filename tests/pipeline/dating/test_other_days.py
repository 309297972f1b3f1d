"""Days that stand near a deed or a saying and are another's. Published on Wednesday, 6 May 2020."""

import pytest
from spacy.language import Language

from tests.pipeline.dating.reading import read

CLAIMS = [
    ("who speaks was freed that day",
     "Prices rose today.\n\nBerg, who was freed Monday after ten days, said that it was time.",
     "2020-05-06"),
    ("and what is said behind it",
     "Prices rose today.\n\nBerg, who was freed Monday, said that it was time. He said that he"
     " was glad.", "2020-05-06"),
    ("who speaks, speaking that day", "Berg, speaking on Monday, said that it was time.",
     "2020-05-04"),
    ("writing in another week",
     "Writing last week in the Mirror, Berg said that Norda had left the port.",
     "2020-04-27/2020-05-03"),
    ("going on to say", "Berg told the nation last week that the mine would soon be closed, saying"
     " Norda had warned her of it.", "2020-04-27/2020-05-03"),
    ("joined to a gerund",
     "Prices rose today.\n\nBerg praised the army for acting well over the past three weeks and"
     " urged it to help.", "2020-05-06"),
    ("in a book", "Prices rose.\n\nThe port closed.\n\n" + "The mine is old. " * 40 +
     "\n\n“I was glad,” Berg wrote in her book.", "../2020-05-06"),
]  # fmt: skip
EVENTS = [
    ("up to a day", "Prior to Monday, Norda closed the port.", "closed", "../2020-05-04"),
    ("before what was done on a day",
     "Berg is thought to have visited Osk before flying home on 30 April.", "visited",
     "../2020-04-30"),
    ("ahead of a day to come", "Prices are rising ahead of commemorations of the anniversary of the"
     " fire on May 14.", "rising", "2020-05-06"),
    ("a perfect joined to a past day", "The bank was closed last month, and Norda has emerged as"
     " the largest.", "emerged", "2020-05-06"),
    ("two months with a stroke", "Norda sold the bank in February/March.", "sold",
     "2020-02/2020-03"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "edtf"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_what_was_said_is_not_of_another_day(nlp: Language, text: str, edtf: str) -> None:
    claims = [each for each in read(nlp, text)._.claims if each.speaker_text != "Norda"]
    assert claims[-1].when.edtf == edtf


@pytest.mark.parametrize(
    ("text", "word", "edtf"), [c[1:] for c in EVENTS], ids=[c[0] for c in EVENTS]
)
def test_what_was_done_is_not_of_another_day(
    nlp: Language, text: str, word: str, edtf: str
) -> None:
    found = [each for each in read(nlp, text)._.events if text[slice(*each.trigger)] == word]
    assert [each.when.edtf for each in found] == [edtf]
