"""The day on which something was said that no date stands beside. Published on 6 May 2020."""

import datetime

import pytest
from spacy.language import Language

from extractor.records import Article, DateRange

DAY = datetime.date(2020, 5, 6)
PRICES = "\n\n" + "Prices rose in every town along the coast. " * 16 + "\n\n"
CASES = [
    ("a newspaper's yesterday",
     "The port opened yesterday.\n\nPrices rose.\n\nMaria Silva said the mine would close.",
     "2020-05-05"),
    ("the day of a statement",
     "The port opened yesterday.\n\nPrices rose.\n\n"
     "In Sunday's statement Maria Silva said the mine would close.",
     "2020-05-03"),
    ("the day of a report",
     "The port opened yesterday.\n\nPrices rose.\n\n"
     "Sunday's report argued that the mine would close.",
     "2020-05-03"),
    ("today's report",
     "The port opened today.\n\nPrices rose.\n\nMaria Silva said the mine would close.",
     "2020-05-06"),
    ("today before yesterday",
     "The port opened today.\n\nIt closed yesterday.\n\nMaria Silva said the mine would close.",
     "2020-05-06"),
    ("the opening names the day of an occasion",
     "The candidates for Monday's forum are Maria Silva and two bakers.\n\nPrices rose.\n\n"
     "Silva said the mine would close.",
     "2020-05-04/2020-05-06"),
    ("what they say now",
     "The port opened yesterday.\n\nPrices rose.\n\nBakers say that bread is dear.",
     "2020-05-06"),
    ("somebody without a name speaks to the reporter, then or a day later",
     "The port opened yesterday.\n\nPrices rose.\n\nA baker said that bread was dear.",
     "2020-05-05/2020-05-06"),
    ("somebody without a name, where only an aside is of yesterday",
     "The port opened.\n\n" + "Bread is dear in every town along the coast. " * 15
     + "\n\nPrices rose.\n\nThe mine closed yesterday.\n\nA baker said that bread was dear.",
     "2020-05-06"),
    ("a paper is called like a day",
     "The port opened, sailors told NTV TODAY. It closed yesterday.\n\nPrices rose.\n\n"
     "Maria Silva said the mine would close.", "2020-05-05"),
    ("yesterday in somebody's words",
     "The port opened.\n\nPrices rose.\n\nMaria Silva said: “We opened it yesterday.”",
     "2020-05-06"),
    ("an act behind the lead",
     "The port opened." + PRICES + "Maria Silva criticised the mayor for the delay.",
     "../2020-05-06"),
    ("an act in the opening",
     "The port opened.\n\nPrices rose.\n\nMaria Silva criticised the mayor for the delay.",
     "2020-05-06"),
    ("far behind the beginning of a text that is all one paragraph",
     "The port opened. " + "Bread is dear in every town along the coast of the island. " * 12
     + "Maria Silva has said the mine would close.", "../2020-05-06"),
    ("what somebody has said, behind the lead",
     "The port opened.\n\nPrices rose.\n\nMaria Silva has said the mine would close.",
     "../2020-05-06"),
    ("what somebody has often said, in the lead",
     "The port opened. Maria Silva has always said the mine would close.", "../2020-05-06"),
    ("a report behind what it tells is no aside",
     "The port opened.\n\nPrices rose.\n\nThe ship's next stop was Oslo, but officials refused "
     "to let the ship dock because four sailors had a fever, the ministry said in a statement.",
     "2020-05-06"),
    ("an aside", "The port opened." + PRICES + "The mine closed when Maria Silva said it "
     "was old.", "../2020-05-06"),
    ("at first",
     "The port opened.\n\nPrices rose.\n\nMaria Silva originally said the mine would close.",
     "../2020-05-06"),
    ("some time later",
     "The port opened yesterday." + PRICES + "Maria Silva later said the mine would close.",
     "../2020-05-06"),
    ("minutes later",
     "The port opened.\n\nPrices rose.\n\nMinutes later, Maria Silva said the mine would close.",
     "2020-05-06"),
    ("the day of a dateline is not that of the news",
     "OSLO, May 6 (Norvik) -- The candidates for Monday's forum are Maria Silva and two bakers."
     "\n\nPrices rose.\n\nSilva said the mine would close.", "2020-05-04/2020-05-06"),
    ("on another occasion",
     "The port opened." + PRICES + "Maria Silva said during the trial that she was ill.",
     "../2020-05-06"),
    ("who goes on speaking",
     "The port opened.\n\nMaria Silva said on Monday that prices rose.\n\n"
     "“Nobody can pay that,” Silva said.", "2020-05-04"),
    ("an analyst may have been asked a day later",
     "The port opened on Monday. Maria Silva, an analyst at a bank, said that prices would rise.",
     "2020-05-04/2020-05-06"),
    ("an analyst's own day",
     "The port opened. Maria Silva, an analyst at a bank, said on Monday that prices would rise.",
     "2020-05-04"),
    ("not named in the opening, of no office",
     "The port opened yesterday.\n\n" + "Bread is dear in every town of the coast. " * 16
     + "\n\n“Nobody can pay that,” said Maria Silva, who bakes it.", "2020-05-05/2020-05-06"),
    ("an office that speaks on the day of the news",
     "The port opened yesterday.\n\n" + "Bread is dear in every town of the coast. " * 16
     + "\n\n“Nobody can pay that,” said Mayor Maria Silva.", "2020-05-05"),
    ("the later of two days that a lead names",
     "Maria Silva said on Tuesday morning that the mayor was right about the strike on Monday."
     "\n\nThe mayor, Ana Costa, said on Monday that it was over.\n\nSilva said the port was safe.",
     "2020-05-05"),
    ("what somebody said long ago does not go on to others",
     "The port opened. In a letter of April 3, Ana Costa said that it was late. "
     "Maria Silva said the mine would close.", "2020-05-06"),
    ("a day counted from another is not that of the news",
     "A day after the strike ended, the port opened.\n\nPrices rose.\n\n"
     "The ministry said the treaty was fair.", "2020-05-06"),
    ("said when they left",
     "Maria Silva left the party on Monday, saying that it was tired.", "2020-05-04"),
    ("said when they did, behind the lead",
     "The port opened.\n\nPrices rose.\n\nMaria Silva left the party, saying that it was tired.",
     "../2020-05-06"),
    ("on the day before, as the dateline says",
     "OSLO, May 5 -- The port opened, a survey showed.\n\nHalf of those asked said it was late.",
     "2020-05-05"),
    ("a dateline of the day itself",
     "OSLO, May 6 -- The port opened.\n\nHalf of those asked said it was late.", "2020-05-06"),
    ("a day behind those who were told",
     "Maria Silva told reporters this week the mine had nothing to do with the fire.",
     "2020-05-04/2020-05-06"),
    ("the day of what it was written in",
     "“Bread is dear,” Maria Silva wrote in a story published Monday.", "2020-05-04"),
    ("the day of a letter beside who wrote it",
     "Maria Silva, in a letter dated May 3, warned that the mine was unsafe.", "2020-05-03"),
    ("the day of what a letter is about",
     "In a letter to the bakers of April, Maria Silva said the mine was unsafe.", "2020-05-06"),
    ("those who wrote the report of which the lead tells",
     "The Audit Office, in a report on the fire released Monday, named two mines.\n\n"
     "Prices rose.\n\nBread is dear.\n\nAuditors concluded that the port was unsafe.",
     "2020-05-04"),
    ("others than those who wrote the report",
     "The Audit Office, in a report on the fire released Monday, named two mines.\n\n"
     "Prices rose.\n\nBread is dear.\n\nBakers said that the port was unsafe.",
     "2020-05-06"),
    ("those who write, where the lead tells of no report",
     "The port opened on Monday.\n\nPrices rose.\n\nBread is dear.\n\n"
     "Auditors concluded that the port was unsafe.", "2020-05-06"),
    ("at another time than that of the news",
     "Maria Silva wrote on Monday that the mine was old.\n\nPrices rose.\n\n"
     "“It is new,” Silva said at the time.", "../2020-05-06"),
    ("then", "Maria Silva wrote on Monday that the mine was old.\n\nPrices rose.\n\n"
     "“It is new,” Silva said then.", "../2020-05-06"),
    ("an occasion of the news", "Maria Silva wrote on Monday that the mine was old.\n\n"
     "Prices rose.\n\n“It is new,” Silva said after the visit.", "2020-05-04"),
    ("who did something on the day that the opening names, where others may speak a day later",
     "Bread is dear.\n\nPrices rose.\n\nMaria Silva and Ana Costa opened the port on Tuesday."
     "\n\nThe mine is old.\n\n“It is late,” Silva said.", "2020-05-05"),
    ("who is only named beside it",
     "Bread is dear.\n\nPrices rose.\n\nAna Costa opened the port for Maria Silva on Tuesday."
     "\n\nThe mine is old.\n\n“It is late,” Silva said.", "2020-05-05/2020-05-06"),
    ("next", "Maria Silva wrote on Monday that the mine was old.\n\nPrices rose.\n\n"
     "Silva then said it was new.", "2020-05-04"),
    ("a quarter of which a firm tells",
     "Silva Mills said that its profit for the quarter rose to 5 million.", "2020-05-06"),
    ("what people often say", "Bakers often say: “Nobody can live on bread.”", "../2020-05-06"),
    ("what a book says", "“The mills fell silent,” Maria Silva writes in her book.",
     "../2020-05-06"),
    ("earlier", "The port opened.\n\nPrices rose.\n\nMaria Silva earlier said it would close.",
     "../2020-05-06"),
    ("when another saying tells", "Maria Silva defended the mine when she spoke on Monday.",
     "2020-05-04"),
    ("who cites something on a day", "Maria Silva cited an old treaty on Monday.", "2020-05-04"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "edtf"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_what_is_said_without_a_day(nlp: Language, text: str, edtf: str) -> None:
    doc = nlp.make_doc(text)
    days = DateRange(first=DAY, last=DAY)
    doc._.article = Article(id="a", ref="a", text=text, published=days)
    assert nlp(doc)._.claims[-1].when.edtf == edtf


INTERVIEW = "In an interview last week, Maria Silva said the port was safe."


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        (f"“It is late,” Maria Silva said.\n\n{INTERVIEW}", "2020-04-27/2020-05-03"),
        (f"“It is late,” Ana Costa said.\n\n{INTERVIEW}", "2020-05-06"),
        (f"In an interview, Maria Silva said it was late.\n\n{INTERVIEW}", "2020-05-06"),
        (
            "“It is late,” Maria Silva said.\n\n“It is safe,” Silva told a briefing on Monday.",
            "2020-05-04",
        ),
        (
            "“It is late,” Maria Silva said.\n\nSilva said at a news conference on Monday "
            "that the port was safe.",
            "2020-05-04",
        ),
        (
            f"“It is late,” Maria Silva said.\n\n{INTERVIEW}\n\nSilva said on Monday it was not.",
            "2020-05-04/2020-05-06",
        ),
    ],
)
def test_what_is_said_in_an_interview_is_said_in_all_of_it(
    nlp: Language, text: str, edtf: str
) -> None:
    doc = nlp.make_doc(f"The mine is old.\n\nPrices rose.\n\n{text}")
    days = DateRange(first=DAY, last=DAY)
    doc._.article = Article(id="a", ref="a", text=doc.text, published=days)
    assert nlp(doc)._.claims[0].when.edtf == edtf


@pytest.mark.parametrize(
    ("opening", "edtf"),
    [("(Update 9:05 p.m. in Oslo) ", "2020-05-07"), ("", "2020-04-30")],
)
def test_a_page_that_goes_on_being_written_tells_of_the_next_day(
    nlp: Language, opening: str, edtf: str
) -> None:
    doc = nlp.make_doc(f"{opening}The port is open.\n\nMaria Silva said on Thursday it was safe.")
    days = DateRange(first=DAY, last=DAY)
    doc._.article = Article(id="a", ref="a", text=doc.text, published=days)
    assert nlp(doc)._.claims[-1].when.edtf == edtf
