"""Days in a sentence that are another word's. Published on Wednesday, 6 May 2020."""

import pytest
from spacy.language import Language

from tests.pipeline.dating.reading import read

TODAY = "2020-05-06"
EVENTS = [
    ("since two deeds", "Oil has leaked since the ship burned and sank on 20 April.", "leaked",
     "2020-04-20/2020-05-06"),
    ("since what the parse tears apart", "Oil has been leaking since the Norda, a ship built by"
     " Marlo, sank off the coast on 20 April.", "leaking", "2020-04-20/2020-05-06"),
    ("could not", "On Saturday, the ship could not leave the port.", "leave", "2020-05-02"),
    ("could not, as somebody said", "Silva said she could not come on Saturday.", "come",
     "2020-05-09"),
    ("what an offer is for", "Norda signed a deal to buy the bank Saturday.", "signed",
     "2020-05-02"),
    ("to what end talks were held", "Silva held talks to end the strike Saturday.", "held",
     "2020-05-02"),
    ("not what a plan is for", "Norda announced plans to open the bank Saturday.", "open",
     "2020-05-09"),
    ("a present taken for an infinitive", "Silva says deep rifts remain before the fair in"
     " Lund. She and Norwegian trader Ada Berg meet quietly Saturday with the mayor.",
     "meet", "2020-05-09"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "word", "edtf"), [c[1:] for c in EVENTS], ids=[c[0] for c in EVENTS]
)
def test_a_deed_is_of_its_own_day(nlp: Language, text: str, word: str, edtf: str) -> None:
    found = [each for each in read(nlp, text)._.events if text[slice(*each.trigger)] == word]
    assert [each.when.edtf for each in found] == [edtf]
