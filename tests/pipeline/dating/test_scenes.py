"""Days that a clause or a sentence shares with the one beside it. Published on 6 May 2020."""

import pytest
from spacy.language import Language

from tests.pipeline.dating.reading import read

NEWS = "The port opened.\n\nPrices rose.\n\n"
PRICES = "The port opened.\n\n" + "Bread is dear in every town. " * 24 + "\n\n"
CLAIMS = [
    ("a week goes on in a new paragraph",
     "Maria Silva said last week that it was late.\n\n“It is dear,” she said.",
     "2020-04-27/2020-05-03"),
    ("and in the one behind that",
     "Maria Silva said last week that it was late.\n\n“It is dear,” she said.\n\nShe said it was"
     " unsafe.", "2020-04-27/2020-05-03"),
    ("so does a year",
     "Back in 1991, Maria Silva said that the port was safe.\n\n“It will be dear,” she said.",
     "1991"),
    ("somebody who did something on a day",
     "Maria Silva visited the mine on Monday.\n\n“It is safe,” she said.", "2020-05-04"),
    ("somebody who did something long ago",
     "Maria Silva left the island in 2005.\n\n“I was glad,” she said.", "2020-05-06"),
    ("what is said in a week goes on by name",
     "Maria Silva said last week that it was late.\n\nSilva said the port was safe.",
     "2020-04-27/2020-05-03"),
    ("what is said in a year does not",
     NEWS + "Maria Silva said in 2015 that it was late.\n\nSilva said the port was safe.",
     "2020-05-06"),
    ("after something of no day",
     PRICES + "After the vote, Maria Silva said it was safe.",
     "2020-05-06"),
    ("somebody else",
     "Maria Silva said last week that it was late.\n\n“It is dear,” Ana Costa said.",
     "2020-05-06"),
    ("a sentence later",
     "Maria Silva said last week that it was late.\n\nPrices rose.\n\n“It is dear,” she said.",
     "2020-05-06"),
    ("what is said now",
     "Maria Silva said last week that it was late.\n\n“It is dear,” she says.", "2020-05-06"),
    ("two days in one sentence",
     NEWS + "Maria Silva visited the mine on Monday and left Oslo on Sunday.\n\n“It is safe,” she"
     " said.", "2020-05-04/2020-05-06"),
    ("when something was done in a year",
     "When Maria Silva agreed to lead the bank in 1991, she insisted on a salary.", "1991"),
    ("doing something in a year", "Running for mayor in 2000, Maria Silva criticised the bank.",
     "2000"),
    ("since something of a year", "Since the bank burst in 2000, Maria Silva has said it is dear.",
     "2000/2020-05-06"),
]  # fmt: skip
EVENTS = [
    ("when something ended in a year", "When the war ended in 2001, Berg left Oslo.", "left",
     "2001"),
    ("as something was done on a day", "As the ships left on Monday, Berg closed the port.",
     "closed", "2020-05-04"),
    ("when something will be done", "When the war ends in 2021, Berg will leave Oslo.", "leave",
     "2021"),
    ("with what is done next week", "Berg will speak about bread when ministers meet next week.",
     "speak", "2020-05-11/2020-05-17"),
    ("two months", "Berg closed the port in March and August 2019.", "closed", "2019-03/2019-08"),
    ("two years", "Berg closed the port in 2011 and 2017.", "closed", "2011/2017"),
    ("two days", "Berg will close the port on Friday or Saturday.", "close",
     "2020-05-08/2020-05-09"),
    ("a market moves on the day of the report", NEWS + "Norda's shares fell 3 percent.", "fell",
     "2020-05-06"),
    ("or of its news", "The port opened yesterday.\n\nPrices rose.\n\nThe peso fell 3 percent.",
     "fell", "2020-05-05"),
    ("or over a winter", NEWS + "Norda's shares fell 3 percent over the months.", "fell",
     "../2020-05-06"),
    ("other prices do not", NEWS + "House prices fell 3 percent.", "fell", "../2020-05-06"),
    ("after doing something on a day", NEWS + "After meeting Silva on Monday, Berg left Oslo.",
     "left", "2020-05-04"),
    ("after doing something in a year", NEWS + "After meeting Silva in 2001, Berg left Oslo.",
     "left", "../2020-05-06"),
    ("having done something in a year", NEWS + "Having sold the bank in 2001, Berg left Oslo.",
     "left", "../2020-05-06"),
    ("a day that a clause takes up",
     "Berg has banned fish since 2006, when a spill closed the port.", "closed", "2006"),
    ("and the day itself", "Berg has banned fish since 2006, when a spill closed the port.",
     "banned", "2006/2020-05-06"),
    ("up to the day that a clause takes up",
     "Berg sold fish until Monday, when a spill closed the port.", "closed", "2020-05-04"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "edtf"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_a_pronoun_goes_on_with_the_scene(nlp: Language, text: str, edtf: str) -> None:
    assert read(nlp, text)._.claims[-1].when.edtf == edtf


@pytest.mark.parametrize(
    ("text", "word", "edtf"), [c[1:] for c in EVENTS], ids=[c[0] for c in EVENTS]
)
def test_a_clause_is_of_the_day_beside_it(nlp: Language, text: str, word: str, edtf: str) -> None:
    found = [each for each in read(nlp, text)._.events if text[slice(*each.trigger)] == word]
    assert [each.when.edtf or "" for each in found] == [edtf]
