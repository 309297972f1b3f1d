"""Timelines and boxes of facts: what their dates date. Published on Wednesday, 6 May 2020."""

import datetime

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extractor.pipeline.dating import dated_lists, list_years
from extractor.records import DateRange
from tests.pipeline.dating.reading import DAY, read

SPILL = """Norda spill in the Bay of Osk: what happened

April 20, 2019 - An explosion on the Norda rig kills ten workers.

The rig, owned by Marlo, was drilling off Osk.

May 10 - Norda says it has spent $3 million. Analysts say the costs could reach $9 million.

-- The fund has paid ten fishermen.

June 11/12 - Norda fires ten managers. They blame each other.

Dec. 3 - Norda sells its bank to Marlo. It later says it plans to sell more.

Jan. 5 - Norda made mistakes, the Senate says in its report.

-- Marlo denies that.

The port of Osk is quiet.
"""
EVENTS = {
    "kills": ("2019-04-20", "happened"),
    "drilling": ("2019-04-20", "happened"),
    "spent": ("../2019-05-10", "happened"),
    "paid": ("../2019-05-10", "happened"),
    "fires": ("2019-06-11/2019-06-12", "happened"),
    "sells": ("2019-12-03", "happened"),
    "made": ("../2020-01-05", "happened"),
}
CLAIMS = {
    "Norda": "2019-05-10",
    "Analysts": "2019-05-10",
    "It": "2019-12-03/2020-05-06",
    "the Senate": "2020-01-05",
    "Marlo": "2020-01-05",
}


@pytest.fixture(scope="module")
def spill(nlp: Language) -> Doc:
    return read(nlp, SPILL)


@pytest.mark.parametrize("word", EVENTS)
def test_what_an_entry_tells_is_of_its_date(spill: Doc, word: str) -> None:
    found = [e for e in spill._.events if SPILL[slice(*e.trigger)] == word]
    assert [(each.when.edtf, each.status) for each in found] == [EVENTS[word]]


@pytest.mark.parametrize("speaker", CLAIMS)
def test_what_an_entry_says_is_said_on_its_date(spill: Doc, speaker: str) -> None:
    found = [claim for claim in spill._.claims if claim.speaker_text == speaker]
    assert found[0].when.edtf == CLAIMS[speaker]


def test_a_line_leaves_the_date_of_its_entry_out(spill: Doc) -> None:
    lines = [each.text for each in (*spill._.events, *spill._.claims)]
    assert not [line for line in lines if line and line.startswith(("April 20", "May 10", "Dec."))]


def test_a_day_at_the_head_of_a_caption_is_its_own(nlp: Language) -> None:
    text = "Prices rose on Tuesday.\n\nMay 3: Ana Silva leaves the court in Osk."
    assert [each.when.edtf for each in read(nlp, text)._.events][-1] == "2020-05-03"
    told = text.replace("leaves", "left").replace("May 3:", "May 3 - Norda:")
    assert dated_lists.find(read(nlp, told)) == []


NO_LISTS = {
    "two dates": "May 1 - Norda sold the bank.\n\nMay 2 - Marlo left the port.",
    "dates without a dash": "On May 1 Norda left. On May 2 Marlo left. On May 3 Osk was quiet.",
    "datelines": "OSK, May 1 - Norda left.\n\nOSK, May 2 - Marlo left.\n\nOSK, May 3 - All left.",
}


@pytest.mark.parametrize("text", NO_LISTS.values(), ids=NO_LISTS)
def test_no_list(nlp: Language, text: str) -> None:
    assert dated_lists.find(read(nlp, text)) == []


def _days(*days: str) -> list[DateRange]:
    firsts = [datetime.date.fromisoformat(day) for day in days]
    return [DateRange(first=day, last=day) for day in firsts]


YEARS = {
    "the first tells its year": (
        ["April 20, 2018", "Dec. 3", "Jan. 5"],
        _days("2018-04-20", "2019-12-03", "2020-01-05"),
        ["2018-04-20", "2018-12-03", "2019-01-05"],
    ),
    "the latest is before publication": (
        ["Sept. 2", "Dec. 3", "June 5"],
        _days("2020-09-02", "2019-12-03", "2020-06-05"),
        ["2018-09-02", "2018-12-03", "2019-06-05"],
    ),
    "the latest stands first": (
        ["May 2", "Feb. 3", "Dec. 5", "Nov. 1"],
        _days("2020-05-02", "2020-02-03", "2020-12-05", "2020-11-01"),
        ["2020-05-02", "2020-02-03", "2019-12-05", "2019-11-01"],
    ),
    "all lie ahead": (
        ["May 20", "June 3", "July 5"],
        _days("2020-05-20", "2020-06-03", "2020-07-05"),
        ["2020-05-20", "2020-06-03", "2020-07-05"],
    ),
    "weekdays": (
        ["Monday", "Tuesday", "Wednesday"],
        _days("2020-05-04", "2020-05-05", "2020-05-06"),
        ["2020-05-04", "2020-05-05", "2020-05-06"],
    ),
}


@pytest.mark.parametrize(("words", "days", "expected"), YEARS.values(), ids=YEARS)
def test_the_years_of_a_list(words: list[str], days: list[DateRange], expected: list[str]) -> None:
    assert [str(each.first) for each in list_years.placed(days, words, DAY)] == expected
