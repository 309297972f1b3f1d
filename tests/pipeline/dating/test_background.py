"""What a report does not bring as its news, and how long what it names goes on: 6 May 2020."""

import datetime

import pytest
from spacy.language import Language

from extractor.records import Article, DateRange, Event

DAY = datetime.date(2020, 5, 6)
LONG = "The port opened. " + "Bread is dear in every town along the coast of the island. " * 12
CASES = [
    ("news", "The mine has closed.", "closed", "2020-05-06"),
    ("news in a lead that is short", "The mine has closed.\n\nThe port was opened.", "opened",
     "2020-05-06"),
    ("behind the lead", "Prices rose.\n\nBread is dear.\n\nThe mine has closed.", "closed",
     "../2020-05-06"),
    ("behind the lead, done by others",
     "Prices rose.\n\nBread is dear.\n\nThe mine was flooded by a storm.", "flooded",
     "../2020-05-06"),
    ("far behind the beginning of a text that is all one paragraph",
     LONG + "Canada sold the mine.", "sold", "../2020-05-06"),
    ("the beginning of a text that is all one paragraph", LONG, "opened", "2020-05-06"),
    ("a state beside a day", "The port opened on Monday. The quay is built by Canada.", "built",
     "2020-05-06"),
    ("a chronicle", "A day-by-day summary of the strike. Canada closes the mine.", "closes",
     "../2020-05-06"),
    ("a chronicle behind a lead",
     "The mine was sold.\n\nBelow is a timeline of it:\n\nCanada closes the port.", "closes",
     "../2020-05-06"),
    ("the lead before a chronicle",
     "Canada sold the mine.\n\nBelow is a timeline of the strike:\n\nThe port closes.", "sold",
     "2020-05-06"),
    ("a timeline that somebody gives out",
     "The timeline of the strike was read. Canada closes the mine.", "closes", "2020-05-06"),
    ("what is being done", "The mine is being closed.", "closed", "2020-05-06"),
    ("a day before what happened in another week",
     "The police released a film on Monday of last week's raid.", "released", "2020-05-04"),
    ("a week that is not over", "Canada has sued the mine this week.", "sued",
     "2020-05-04/2020-05-06"),
    ("plans for a week that is not over", "Canada will sue the mine this week.", "sue",
     "2020-05-04/2020-05-10"),
    ("plans for tonight", "Tonight, Canada is expected to sue the mine.", "sue", "2020-05-06"),
    ("the week before", "Canada sued the mine last week.", "sued", "2020-04-27/2020-05-03"),
    ("since a year", "Canada has banned plastic bags since 2017.", "banned", "2017/2020-05-06"),
    ("since a month", "Canada has banned plastic bags since March 2019.", "banned",
     "2019-03/2020-05-06"),
    ("since a decade", "Canada has banned plastic bags since the 1990s.", "banned",
     "1990/2020-05-06"),
    ("until a year", "Canada banned plastic bags until 2017.", "banned", "../2017"),
    ("from a year on", "Canada will ban plastic bags from 2022.", "ban", "2022/.."),
    ("since something of a known day", "Canada has banned fish since the tank burst on 3 April.",
     "banned", "2020-04-03/2020-05-06"),
    ("since something began on a day", "Oil has spread since the tank began to leak on 3 April.",
     "spread", "2020-04-03/2020-05-06"),
    ("since something of a known year", "Oil has been leaking since the war in 2017.", "leaking",
     "2017/2020-05-06"),
    ("what goes on after something of a known month",
     "Oil is continuing to leak following the fire in March.", "leak", "2020-05-06"),
    ("a day of something else than what has gone on",
     "Canada has banned fish because the tank burst on 3 April.", "banned", "2020-05-06"),
    ("what has been done again and again", "Canada has sold bread to Japan every day.", "sold",
     "../2020-05-06"),
    ("what is being done again and again", "Canada is selling bread to Japan every day.",
     "selling", "2020-05-06"),
    ("what went on for months is of no one day",
     "The port opened on Monday. For nearly eight months, Canada closed the mine.", "closed",
     "../2020-05-06"),
    ("what went on for hours", "The port opened on Monday. For two hours, Canada closed the mine.",
     "closed", "2020-05-04"),
    ("a habit of no day", "Canada sold bread to Japan every day.", "sold", ""),
    ("what somebody says has happened", "The ministry said that Canada has sold the mine.",
     "sold", "../2020-05-06"),
    ("what somebody says happened, in the lead", "The ministry said that Canada sold the mine.",
     "sold", "2020-05-06"),
    ("what somebody says happened, behind the lead",
     "Prices rose.\n\nBread is dear.\n\nThe ministry said that Canada sold the mine.", "sold",
     "2020-05-06"),
    ("what somebody said on a day",
     "Prices rose.\n\nBread is dear.\n\nThe ministry said on Monday that Canada sold the mine.",
     "sold", "2020-05-04"),
    ("a day that is over is none of what lies ahead",
     "The baker will stay in jail after the killing of two boys last month.", "stay", ""),
    ("by the end of the month of publication",
     "Canada will ban plastic bags by the end of this month.", "ban", "2020-05-06/2020-05-31"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "word", "edtf"), [case[1:] for case in CASES], ids=[c[0] for c in CASES]
)
def test_what_is_no_news_has_no_day(nlp: Language, text: str, word: str, edtf: str) -> None:
    assert (_told(nlp, text, word).when.edtf or "") == edtf


STATUSES = [
    ("a page that was changed since", "The mine was closed by Canada in January 2022.", "closed",
     "happened"),
    ("plans with a year", "Canada closes the mine in January 2022.", "closes", "planned"),
    ("the present of a day that is over", "Canada closes the mine on 5 May 2020.", "closes",
     "happened"),
    ("the present of a year that is over", "Canada closes the mine in March 2019.", "closes",
     "happened"),
    ("a caption", "Ana Silva opens the port in Oslo, Wednesday, May 6, 2020.", "opens",
     "happened"),
    ("what is known", "Ten bakers are known to have closed their shops.", "closed", "happened"),
    ("what is known of now", "The bakers are known to be ill.", "ill", "ongoing"),
    ("what goes on since a day", "Ana Silva runs the port since 5 May 2020.", "runs", "ongoing"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "word", "status"), [case[1:] for case in STATUSES], ids=[c[0] for c in STATUSES]
)
def test_the_day_and_the_tense_tell_what_became_of_it(
    nlp: Language, text: str, word: str, status: str
) -> None:
    assert _told(nlp, text, word).status == status


def _told(nlp: Language, text: str, word: str) -> Event:
    """The last event of ``text`` that is told by ``word``."""
    doc = nlp.make_doc(text)
    days = DateRange(first=DAY, last=DAY)
    doc._.article = Article(id="a", ref="a", text=text, published=days)
    events: list[Event] = nlp(doc)._.events
    return [each for each in events if text[slice(*each.trigger)] == word][-1]
