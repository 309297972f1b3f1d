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
    ("of a stretch of which accounts are told", "Marlo reported a profit of $5 million in the first"
     " three months of 2020.", "2020-05-06"),
    ("so according to figures of another day", "Norda published its figures on Monday.\n\nIts trade"
     " is growing faster in Spain than in Italy, according to the figures.", "2020-05-06"),
    ("in a book", "Prices rose.\n\nThe port closed.\n\n" + "The mine is old. " * 40 +
     "\n\n“I was glad,” Berg wrote in her book.", "../2020-05-06"),
    ("what is promised by a day", "Berg has promised a vote by 30 April.", "2020-05-06"),
    ("by an hour of a day", "By Monday morning, Berg was telling reporters that it was late.",
     "2020-05-04"),
    ("a plea of a month", "Berg pleaded guilty in April to one count of theft.", "2020-04"),
    ("as recently as", "As recently as February, Berg told investors that trading was good.",
     "2020-02"),
    ("an hour without a day", "The bank closed on 3 April.\n\n" + "Prices are high. " * 40
     + "\n\nAt 9:15 a.m. Berg said that it was late.", "2020-05-06"),
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
    ("an amount of a year earlier", "Sales rose 4 percent from a year earlier.", "rose",
     "2020-05-06"),
    ("an amount of last year", "Prices rose 3 percent over last year.", "rose", "2020-05-06"),
    ("not a rise over a year", "Prices rose 3 percent over the past year.", "rose",
     "2019-05-06/2020-05-06"),
    ("another amount of a year ago", "Norda earned $5 million, up from $2 million a year ago.",
     "earned", "2020-05-06"),
    ("up to an amount by a day to come", "Norda is boosting output to up to 300 tons by the end of"
     " July.", "boosting", "../2020-07-31"),
    ("another amount of a day", "Cases rose to 260, up from 26 on Monday.", "rose", "2020-05-06"),
    ("hours with a zone", "The mine was sealed at 1425 local time (1925 GMT) on Tuesday.", "sealed",
     "2020-05-05"),
    ("hours of a night", "Between 2am and 3am on 27 April, aides produced two drafts.", "produced",
     "2020-04-27"),
    ("shut from a day", "The school was closed from yesterday.", "closed", "2020-05-05/.."),
    ("why it was shut", "The school was closed from yesterday after a pupil was hurt.", "hurt",
     "2020-05-05"),
    ("shut until a day", "The school was closed until May 13.", "closed", "2020-05-06"),
    ("put off from a day", "The trial was postponed from March to June.", "postponed",
     "2020-05-06"),
    ("late last week", "Berg left late last week.", "left", "2020-04-30/2020-05-03"),
    ("a recent thing", "Norda has halted a recent recovery.", "halted", "2020-05-06"),
    ("the month of a contract", "April wheat rose 2 percent in Chicago.", "rose", "2020-05-06"),
    ("the quarter of an account", "Norda reports first-quarter earnings on 9 May.", "reports",
     "2020-05-09"),
    ("an hour without a day", "Its last close was on 3 April.\n\nNorda fell 2 percent to 40"
     " euros at 9:15 a.m. in Oslo.", "fell", "2020-05-06"),
    ("an hour of today", "A bomb went off at 7:30 a.m. in Lima.", "went", "2020-05-06"),
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
