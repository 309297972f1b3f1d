"""Days in a sentence that are another word's. Published on Wednesday, 6 May 2020."""

import pytest
from spacy.language import Language

from tests.pipeline.dating.reading import read

TODAY = "2020-05-06"
EVENTS = [
    ("from which it holds", "Norda also opened a small desk of clerks, effective June 1.",
     "opened", TODAY),
    ("what it follows", "The sale of the bank follows Monday's ruling.", "follows", TODAY),
    ("a year in a name", "The leak surpasses the 11 million-gallon 2009 Marlo Hill oil spill.",
     "surpasses", TODAY),
    ("a plan that was brought", "Silva introduced her plan to change the rules yesterday.",
     "introduced", "2020-05-05"),
    ("a place beside it", "On Monday, Silva came to Osk.\n\nIn composite trading on the Oslo Stock"
     " Exchange yesterday, Norda shares rose 62.5 cents to $41.375 apiece.", "rose", "2020-05-05"),
    ("a perfect", "Norda has sold more ships after the raids in 2009.", "sold", TODAY),
    ("not of accounts", "Norda has reached a 9 percent rise in its output during the last"
     " quarter.", "reached", "2020-01/2020-03"),
    ("not of late", "Norda has sold the ship on Monday.", "sold", "2020-05-04"),
    ("now and next month", "Norda will now open the bank next month.", "open", "2020-06"),
    ("whose future it is", "Berg visited Osk amid worries over its future.", "visited", TODAY),
    ("for which a thing is", "Berg bought tickets for Saturday.", "bought", TODAY),
    ("for which it is fixed anew", "The regatta will be rescheduled for May 17.", "rescheduled",
     "2020-05-17"),
    ("for which it is planned", "Silva planned a rally for Sunday in Osk.", "rally",
     "2020-05-10"),
    ("a habit", "Silva usually opens the fair in August.", "opens", None),
    ("a custom", "Norda rarely sells ships on Friday.", "sells", None),
    ("often, but over", "Silva often opened fairs in 2019.", "opened", "2019"),
    ("what one hopes", "Norda hopes to open the bank in October.", "open", "2020-10"),
    ("what one is reluctant to do", "Norda is reluctant to open the bank in October.", "open",
     "2020-10"),
    ("what one is keen on", "Silva is keen to open the bank in October.", "open", "2020-10"),
    ("what one is able to do", "Norda is able to open the bank in October.", "open", "2020-10"),
    ("what one was able to do", "Norda was able to open the bank in October.", "open", "2019-10"),
    ("a toll", "The toll climbed to 1990 on Monday.", "climbed", "2020-05-04"),
    ("since two deeds", "Oil has leaked since the ship burned and sank on 20 April.", "leaked",
     "2020-04-20/2020-05-06"),
    ("since what the parse tears apart", "Oil has been leaking since the Norda, a ship built by"
     " Marlo, sank off the coast on 20 April.", "leaking", "2020-04-20/2020-05-06"),
    ("could not", "On Saturday, the ship could not leave the port.", "leave", "2020-05-02"),
    ("could not, as somebody said", "Silva said she could not come on Saturday.", "come",
     "2020-05-09"),
    ("what an offer is for", "Berg won a contract to build the ship Saturday.", "won",
     "2020-05-02"),
    ("to what end talks were held", "Silva held talks to end the strike Saturday.", "held",
     "2020-05-02"),
    ("not what a plan is for", "Norda announced plans to open the bank Saturday.", "open",
     "2020-05-09"),
    ("a present taken for an infinitive", "Silva says deep rifts remain before the fair in"
     " Lund. She and Norwegian trader Ada Berg meet quietly Saturday with the mayor.",
     "meet", "2020-05-09"),
    ("the dateline's", "OSLO, May 5 (Norda News) --\n\nThe two mayors have signed the papers of"
     " Osk.", "signed", "2020-05-05"),
]  # fmt: skip
CLAIMS = [
    ("to call a meeting for", "Norda has called a meeting of owners for Saturday.", TODAY),
    ("for months", "The port is shut.\n\n" + "The mine is old. " * 40 +
     "\n\nFor months Berg refused requests by owners.", "../2020-05-06"),
    ("for the months of accounts", "The port is shut.\n\n" + "The mine is old. " * 40 +
     "\n\nFor the nine months, Norda reported earnings of $3 million.", TODAY),
    ("who had spoken on another day",
     "The port was shut today.\n\n“It was late,” said Berg, who announced the plan on March 12."
     " “It was time,” he said.", TODAY),
    ("in a recent speech", "Ada Berg said in a recent speech that the port was late. Berg said that"
     " it was old.", "../2020-05-06"),
    ("who had come that day",
     "On Monday, Silva said that the port was shut.\n\nBerg came to Osk on Tuesday.\n\n“It was"
     " late,” Berg said.", "2020-05-05"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "word", "edtf"), [c[1:] for c in EVENTS], ids=[c[0] for c in EVENTS]
)
def test_a_deed_is_of_its_own_day(nlp: Language, text: str, word: str, edtf: str | None) -> None:
    found = [each for each in read(nlp, text)._.events if text[slice(*each.trigger)] == word]
    assert [each.when.edtf for each in found] == [edtf]


@pytest.mark.parametrize(("text", "edtf"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_a_saying_is_of_its_own_day(nlp: Language, text: str, edtf: str) -> None:
    assert read(nlp, text)._.claims[-1].when.edtf == edtf
