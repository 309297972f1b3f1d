"""What a text says about itself is found; what it does not say is never made up."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.readers import metadata
from extractor.records import DateRange

BODY = "Ministers met for an hour and agreed to meet again.\n\nNothing was signed.\n"
FOURTH = DateRange(date(2021, 3, 4), date(2021, 3, 4))
MARCH = DateRange(date(2021, 3, 1), date(2021, 3, 31))

DATED = {
    f" date 2021-03-04 OSLO • {BODY}": (FOURTH, "header"),
    f" date 2021-03-04 The Fjord Post\n\n{BODY}": (FOURTH, "header"),
    f"date: 2021-03-04\n\n{BODY}": (FOURTH, "header"),
    f"Ministers meet\n\nMarch 4, 2021\n\n{BODY}": (FOURTH, "header"),
    f"Ministers meet\n\nThu 4 March 2021 10.15 GMT\n\n{BODY}": (FOURTH, "header"),
    f"Ministers meet\n\nPublished: 25/02/2021\nUpdated: 04/03/2021\n\n{BODY}": (
        DateRange(date(2021, 2, 25), date(2021, 2, 25)),
        "header",
    ),
    f"Ministers meet\n\nUpdated Fri, Mar 5 2021\nPublished Thu, Mar 4 2021\n\n{BODY}": (
        FOURTH,
        "header",
    ),
    f"Ministers meet\n\nUpdated 5 March 2021, published 4 March 2021\n\n{BODY}": (FOURTH, "header"),
    f"Ministers meet\n\nLast updated: 4th March 2021\n\n{BODY}": (FOURTH, "header"),
    f"Ministers meet\n\nBy Ada Berg | Fjord Post | 4 March 2021\n\n{BODY}": (FOURTH, "header"),
    f"Ministers meet\n\nMarch 2021\n\n{BODY}": (MARCH, "header"),
    f"OSLO, March 4, 2021 (Reuters) - {BODY}": (FOURTH, "dateline"),
    f"OSLO, March 4, 2021. /TASS/. {BODY}": (FOURTH, "dateline"),
    f"OSLO, March 4, 2021 /TASS/. {BODY}": (FOURTH, "dateline"),
    f"Oslo (Norway), 4 March 2021 — {BODY}": (FOURTH, "dateline"),
    f"OSLO,\u202fMarch\xa04, 2021\u2009(Reuters)\xa0- {BODY}": (FOURTH, "dateline"),
    f"Ministers meet\n\nPosted on March 4, 2021 by Ada Berg\n\n{BODY}": (FOURTH, "header"),
    f"Ministers meet\n\nPublished 4 March 2021 by Ada Berg in Oslo\n\n{BODY}": (FOURTH, "header"),
    f"Ministers meet\n\nPosted on 2/21/2021 by Ada Berg\n\n{BODY}": (
        DateRange(date(2021, 2, 21), date(2021, 2, 21)),
        "header",
    ),
    f"Ministers meet\n\nMarch 4, 2021 by Ada Berg\n\n{BODY}": (FOURTH, "header"),
    f"Ministers meet\n\nMarch 4, 2021 - By Ada Berg\n\n{BODY}": (FOURTH, "header"),
    f"Ministers meet\n\nBy Ada Berg on March 4, 2021\n\n{BODY}": (FOURTH, "header"),
    f"Ministers meet\n\nBy Ada Berg, Fjord Post, 04.03.2021\n\n{BODY}": (FOURTH, "header"),
    f"Ministers meet\n\nBBC Monitoring / 4 Mar 21\n\n{BODY}": (FOURTH, "header"),
    f"Ministers meet\n\nFjord Post | 4 March 21\n\n{BODY}": (FOURTH, "header"),
    f"OSLO, 4 March 2021 - {BODY}": (FOURTH, "dateline"),
    f"{BODY}\nPublished 4 March 2021": (FOURTH, "header"),
    f"Ministers meet\n\nUpdated 9 March 2021\n\nOSLO, March 4, 2021 (Reuters) - {BODY}": (
        FOURTH,
        "dateline",
    ),
    f"OSLO, March 4, 2021 (Reuters) - {BODY}\nUpdated March 9, 2021\n": (FOURTH, "dateline"),
}


@pytest.mark.parametrize("text", DATED)
def test_published(text):
    found = metadata.find(text)
    assert (found.published, found.basis) == DATED[text]


UNDATED = {
    "nothing": BODY,
    "dateline without a year": f"OSLO, March 4 - {BODY}",
    "a date in the prose": f"They met on 4 March 2021 for an hour.\n\n{BODY}",
    "a date in the headline": f"What they agreed on March 4, 2021\n\n{BODY}",
    "a cross-head": f"{BODY}\n4 March 2021\n\n{BODY}",
    "a reader's comment": f"{BODY}\nMarch 5, 2021 at 5:28 pm | Ada\n\nWell said.\n",
    "30 February": f" date 2021-02-30 OSLO • {BODY}",
    "30 February in words": f"Published: 30 February 2021\n\n{BODY}",
    "month 13": f"Published: 2021-13-04\n\n{BODY}",
    "year 99999": f" date 99999-01-01 OSLO • {BODY}",
    "year 99999 in words": f"Published: 4 March 99999\n\n{BODY}",
    "day or month": f"Published: 04/03/2021\n\n{BODY}",
    "weekday": f"Published on Thursday at 10.15\n\n{BODY}",
    "a wire's dateline without a year": f"OSLO, March 4. /TASS/. {BODY}",
    "two figures of a year alone": f"Ministers meet\n\n4 March 21\n\n{BODY}",
    "a headline by numbers": f"4 March 2021 by numbers\n\n{BODY}",
    "a headline with a place": f"Munich, 30 September 1938\n\n{BODY}",
    "posted in figures that nobody can read": f"Posted on 3/4/2021 by Ada Berg\n\n{BODY}",
}


@pytest.mark.parametrize("name", UNDATED)
def test_never_invented(name):
    found = metadata.find(UNDATED[name])
    assert (found.published, found.basis) == (None, None)


OUTLETS = {
    f"OSLO (Reuters) - {BODY}": "Reuters",
    f"OSLO, March 4 (Xinhua) -- {BODY}": "Xinhua",
    f"OSLO, March 4 /PRNewswire/ -- {BODY}": "PR Newswire",
    f"OSLO, March 4 (Fjord Wire) - {BODY}": "Fjord Wire",
    f" date 2021-03-04 Bloomberg\n\n{BODY}": "Bloomberg",
    f" date 2021-03-04 The Fjord Post\n\n{BODY}": "The Fjord Post",
    f"{BODY}\nBLOOMBERG\n": "Bloomberg",
    f"{BODY}\nSource: Xinhua\n": "Xinhua",
    f"(Reuters) - {BODY}": "Reuters",
    f"Ministers meet\n\nReuters | March 4, 2021\n\n{BODY}": "Reuters",
    f"Ministers meet\n\nBy ADA BERG | Fjord Daily | Updated: 2021-03-04\n\n{BODY}": "Fjord Daily",
    f"{BODY}\n(AFP)\n": "AFP",
    f"Ministers meet\n\nBy Ada Berg, Reuters\n\n{BODY}": "Reuters",
    f"Ministers meet\n\nBy Ada Berg, The Fjord Post\n\n{BODY}": "The Fjord Post",
    f"Ministers meet\n\nBy the staff of The Fjord Post\n\n{BODY}": "The Fjord Post",
    f"OSLO (KUNA) - {BODY}": "KUNA",
    f"OSLO, March 4, 2021. /TASS/. {BODY}": "TASS",
    f"OSLO (Norway) - {BODY}": None,
    f"LONDON (UK) - {BODY}": None,
    f"OSLO (Vale County) - {BODY}": None,
    f"(Oslo) {BODY}": None,
    f"[OSLO] {BODY}": None,
    f"Oslo (Norway), 4 March 2021 — {BODY}": None,
    f" date 2021-03-04 OSLO • {BODY}": None,
    f" date 2021-03-04 Oslo\n\n{BODY}": None,
    f"Ministers meet\n\nBy Ada Berg in Oslo\n\n{BODY}": None,
    f"{BODY}\nReuters said so.\n": None,
    f"[File] Ministers | AFP\n\n{BODY}": None,
    BODY: None,
}


@pytest.mark.parametrize("text", OUTLETS)
def test_outlet(text):
    assert metadata.find(text).outlet == OUTLETS[text]


GIVEN = {
    "2021": (date(2021, 1, 1), date(2021, 12, 31)),
    "2021-03": (date(2021, 3, 1), date(2021, 3, 31)),
    "2021-03-04": (date(2021, 3, 4), date(2021, 3, 4)),
    "2021-03-04/2021-03-07": (date(2021, 3, 4), date(2021, 3, 7)),
    "2021-03-04T23:30:00Z": (date(2021, 3, 4), date(2021, 3, 4)),
    "2021-03-04 23:30": (date(2021, 3, 4), date(2021, 3, 4)),
    "Thu, 04 Mar 2021 23:30:00 GMT": (date(2021, 3, 4), date(2021, 3, 4)),
    "March 4, 2021": (date(2021, 3, 4), date(2021, 3, 4)),
    "20210304": (date(2021, 3, 4), date(2021, 3, 4)),
    "20210304T233000Z": (date(2021, 3, 4), date(2021, 3, 4)),
    "20210304T233000+0200": (date(2021, 3, 4), date(2021, 3, 4)),
    "Thu, 04 Mar 21 23:30:00 GMT": (date(2021, 3, 4), date(2021, 3, 4)),
    "04 Mar 98 23:30 GMT": (date(1998, 3, 4), date(1998, 3, 4)),
    "04-Mar-21": (date(2021, 3, 4), date(2021, 3, 4)),
    "Thu, 04 Mar 2021": (date(2021, 3, 4), date(2021, 3, 4)),
    "Thu Mar  4 23:30:00 2021": (date(2021, 3, 4), date(2021, 3, 4)),
    "Thu Mar 04 23:30:00 UTC 2021": (date(2021, 3, 4), date(2021, 3, 4)),
    "2021/03/04 23:30": (date(2021, 3, 4), date(2021, 3, 4)),
    "3/25/2021 10:00:00 AM": (date(2021, 3, 25), date(2021, 3, 25)),
}


@pytest.mark.parametrize("words", GIVEN)
def test_given_dates(words):
    assert metadata.parse_published(words) == DateRange(*GIVEN[words])


@pytest.mark.parametrize(
    "words",
    [
        "",
        "soon",
        "yesterday",
        "2021-02-30",
        "2021-02-30T10:00",
        "03/04/2021",
        "1614900000",
        "20210230",
        "202103",
        "Thu, 04 Mar 23:30:00 GMT",
    ],
)
def test_no_dates(words):
    assert metadata.parse_published(words) is None


def test_figures_are_read_as_others_of_the_same_source_tell():
    stamps = ["03/04/2021 10:00", "25/03/2021 09:00", "soon"]
    order = metadata.day_first(stamps)
    assert order is True
    days = metadata.parse_published(stamps[0], day_first=order)
    assert days == DateRange(date(2021, 4, 3), date(2021, 4, 3))
    assert metadata.day_first(["03/04/2021"]) is None
    assert metadata.day_first(["25/03/2021", "03/25/2021"]) is None


PIECES = st.sampled_from(
    [
        "date ",
        "2021-03-04",
        "\u0662\u0660\u0662\u0660-\u0660\u0661-\u0660\u0661",
        "Published: ",
        "March ",
        "4",
        "99",
        "0",
        "31 February 2021",
        "/",
        ".",
        ", ",
        "\n",
        "\n\n",
        "2021 ",
        "²",
        "(Reuters) - ",
        "OSLO",
        "By ",
        " | ",
        "May",
    ]
)


@given(st.lists(PIECES, max_size=20).map("".join))
def test_any_header_is_read_or_left(text):
    found = metadata.find(text)
    assert (found.published is None) == (found.basis is None)


@given(st.text())
def test_any_words_are_a_date_or_none(words):
    metadata.parse_published(words)
