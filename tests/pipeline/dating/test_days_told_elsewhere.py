"""Days that another sentence or clause tells, and days that none does. Published on 6 May 2020."""

import pytest
from spacy.language import Language

from tests.pipeline.dating.reading import read

TODAY = "2020-05-06"
PRICES = "\n\n" + "Bread is dear in every town along the coast. " * 16 + "\n\n"
HOURS = (
    "The ferry is stuck.\n\n8:10 p.m. | Tugs arrive\n\nTwo tugs are there.\n\n5:40 p.m. | Oil"
    " seen\n\nOil is on the shore.\n\n2:20 p.m. | A bang\n\n" + "The ferry is old. " * 40
)
EVENTS = [
    ("up to a length after another", "Berg sold the mine on Tuesday. The sale came two weeks after"
     " Norda fired its chairman.",
     "fired", "2020-04-20/2020-04-26"),
    ("a day after what is of a day told", "Berg resigned on Monday. The vote came a day after"
     " Norda sold the mine.", "sold", "2020-05-03"),
    ("a rate before another", "Berg sold $900 a day before the leak closed his stall.",
     "closed", TODAY),
    ("a few days later", "On 7 April the mayor slipped on a pier. A few days later he died.",
     "died", "2020-04-07/2020-05-06"),
    ("a few days later than something of no day", "Norda bought the mine yesterday.\n\nIts mill"
     " is old. A few months later, Norda sold its mill.", "sold", "../2020-05-06"),
    ("a few weeks earlier", "Norda shut the mine yesterday. A few weeks earlier, it sold a mill.",
     "sold", "../2020-05-05"),
    ("by noon", "By noon on Tuesday, Norda's owners met in Osk.", "met", "2020-05-05"),
    ("what had been done by noon", "Two tugs had arrived by noon on Tuesday.", "arrived",
     "../2020-05-05"),
    ("for what lies ahead", "Norda has ordered two ferries for delivery from 2027.", "ordered",
     TODAY),
    ("until a day ahead", "A sailor has been freed on bail until 20 May.", "freed", TODAY),
    ("after what is to be", "Ada Berg will leave the bank after the meeting in October.", "leave",
     "2020-10"),
    ("a quarter", "Norda's first-quarter profit fell 9 percent to $2 million.", "fell",
     "2020-01/2020-03"),
    ("the end of a year", "Norda moved to Lund at the end of 2019.", "moved", "2019-12"),
    ("late in a year", "Norda moved to Lund in late 2019.", "moved", "2019-09/2019-12"),
    ("the night to come", "Heavy rain is expected overnight.", "expected", TODAY),
    ("the night before", "Heavy rain fell overnight.", "fell", "2020-05-05"),
    ("hours of its day", HOURS + "\n\nSailors left the ferry in small boats.", "left", TODAY),
    ("without hours", HOURS.replace(".m. |", "") + "\n\nSailors left the ferry in small boats.",
     "left", "../2020-05-06"),
    ("hours and what has been done", HOURS + "\n\nSailors have left the ferry.", "left", TODAY),
]  # fmt: skip
CLAIMS = [
    ("up to now since", "The price has risen since Monday, bakers say.\n\nBread is dear.\n\nAna"
     " Costa told the crowd that it was dear.", TODAY),
    ("how long before today", "The move comes three weeks after the bank said it would close.",
     "2020-04-13/2020-04-19"),
    ("at a place on a day", "The port opened on Monday.\n\nMinister Ana Costa, who was at a market"
     " in Lund on Tuesday, told a crowd that it was safe.", "2020-05-05"),
    ("at a place in a year", "Minister Ana Costa, who was in the army in 2003, told a crowd that"
     " it was safe.", TODAY),
    ("who, beside an office, did something", "“It is safe,” said Ana Costa, leader of the Bakers,"
     " who opened the mill last week.", TODAY),
    ("a paper on something", "A long study of ports printed last month by Norda found that none"
     " was safe.", "2020-04"),
    ("at that time", "The mine is old.\n\nMayor Ana Costa was fired on Friday. “It is sad,” she"
     " told Norda then.", "2020-05-01"),
    ("a report of a day", "The mine is shut.\n\nBread is dear.\n\nThe report, released on Monday,"
     " is long." + PRICES + "The report says that the mine leaked.", "2020-05-04"),
    ("another report", "The mine is shut.\n\nBread is dear.\n\nThe report, released on Monday,"
     " is long." + PRICES + "A report that Berg wrote says that the mine leaked.", TODAY),
    ("reports of two days", "The mine is shut.\n\nBread is dear.\n\nThe report, released on Monday,"
     " is long. Norda published a report on Tuesday." + PRICES
     + "The report says that the mine leaked.", TODAY),
    ("a statement beside a report", "The mine is shut.\n\nBread is dear.\n\nThe report, released on"
     " Monday, is long." + PRICES + "The memo says that the mine leaked.", TODAY),
    ("at the news", "A court freed two bakers on Tuesday.\n\nBread is dear.\n\n“It is late,” Ana"
     " Costa said outside the courthouse.", "2020-05-05"),
    ("behind the news", "A court freed two bakers on Tuesday.\n\nBread is dear.\n\n“It is late,”"
     " Ana Costa said after the hearing.", "2020-05-05"),
    ("who has died", "Ana Costa, who died on Monday, wrote six books.\n\n“The sea is old,” Costa"
     " wrote.", "../2020-05-04"),
    ("he who has died", "Ana Costa is a baker. He died on Monday.\n\n“The sea is old,” Costa"
     " said.", "2020-05-04"),
    ("hours of its day", HOURS + "\n\nAna Costa criticised the crew.", TODAY),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "word", "edtf"), [c[1:] for c in EVENTS], ids=[c[0] for c in EVENTS]
)
def test_a_deed_has_the_day_told_elsewhere(nlp: Language, text: str, word: str, edtf: str) -> None:
    found = [each for each in read(nlp, text)._.events if text[slice(*each.trigger)] == word]
    assert [each.when.edtf for each in found] == [edtf]


@pytest.mark.parametrize(("text", "edtf"), [c[1:] for c in CLAIMS], ids=[c[0] for c in CLAIMS])
def test_a_saying_has_the_day_told_elsewhere(nlp: Language, text: str, edtf: str) -> None:
    assert read(nlp, text)._.claims[-1].when.edtf == edtf
