"""Agencies' items, mailboxes, books and web archives: day, outlet, title and words of each."""

import gzip
import json
from pathlib import Path

import pytest

from extractor import readers
from tests.readers import newsroom
from tests.readers.newsroom import HERRING, SECOND, SEVERAL, SINGLE, WITHOUT_DAY
from tests.readers.pages import BODY, PAGE, TITLE


@pytest.fixture
def reading(tmp_path, monkeypatch):
    """Reads one file; returns its articles, what was left out, and what was remarked."""
    monkeypatch.chdir(tmp_path)

    def read(name, data):
        Path(name).write_bytes(data if isinstance(data, bytes) else data.encode())
        skipped, remarks = [], []
        found = readers.read(
            [name],
            on_skip=lambda *skip: skipped.append(skip),
            on_remark=lambda *remark: remarks.append(remark),
        )
        return list(found), skipped, remarks

    return read


def told(article):
    day = article.published and article.published.first
    return str(day) if day else None, article.published_basis, article.outlet, article.title


DAY = ("2021-03-04", "markup")
FIRST = {
    "nitf.xml": (*DAY, "The Fjord Post", TITLE),
    "item.xml": (*DAY, "Fjord Wire", TITLE),
    "ninjs.json": ("2021-03-04", "given", "Fjord Wire", TITLE),
    "ninjs2.json": ("2021-03-04", "given", "Fjord Wire", TITLE),
    "record.xml": (*DAY, "The Fjord Post", TITLE),
    "one.mbox": (*DAY, "Fjord Post", TITLE),
    "one.msg": (*DAY, "Fjord Post", TITLE),
    "one.odt": (None, None, None, TITLE),
    "one.epub": (*DAY, "The Fjord Post", TITLE),
    "one.warc.gz": (*DAY, None, TITLE),
    "one.arc": (*DAY, None, TITLE),
    "one.arc.gz": (*DAY, None, TITLE),
    "one.wet": ("2021-03-04", "name", None, TITLE),
    "one.wacz": (*DAY, None, TITLE),
}


@pytest.mark.parametrize("name", SINGLE)
def test_one_article(reading, name):
    found, skipped, remarks = reading(name, SINGLE[name])
    assert [told(article) for article in found] == [FIRST[name]]
    assert (skipped, remarks) == ([], [])
    words = found[0].text.replace("\n\n", " ")
    assert " ".join(BODY) in words
    assert words.startswith(TITLE)
    for not_of_it in ("caption", "The minister leaves", "A note.", "Deleted", "Home", "x1"):
        assert not_of_it not in words


@pytest.mark.parametrize("name", SEVERAL)
def test_several_articles(reading, name):
    found, skipped, _ = reading(name, SEVERAL[name])
    assert [article.title for article in found] == [TITLE, SECOND]
    assert not skipped
    assert len({article.ref for article in found}) == 2
    assert HERRING in found[1].text or BODY[0] in found[1].text


@pytest.mark.parametrize("name", WITHOUT_DAY)
def test_no_day_is_no_day(reading, name):
    found, skipped, _ = reading(name, WITHOUT_DAY[name])
    assert [told(article)[:2] for article in found] == [(None, None)]
    assert not skipped


@pytest.mark.parametrize("name", SINGLE)
def test_a_damaged_file_is_named(reading, name):
    data = SINGLE[name][: len(SINGLE[name]) * 2 // 3]
    found, skipped, _ = reading(name, data)
    assert skipped or found
    for article in found:
        assert BODY[0][:20] in article.text


def test_items_before_the_damage_are_read(reading):
    data = SEVERAL["message.xml"]
    found, skipped, _ = reading("a.xml", data[: data.rindex(b"<contentSet>")])
    assert [article.title for article in found] == [TITLE]
    ((ref, reason),) = skipped
    assert (ref, "damaged in line" in reason) == ("a.xml", True)


AGENCY = {
    "byline and dateline stand above the text": (
        newsroom.nitf(),
        f"{TITLE}\n\nBy Ada Berg\n\nOSLO\n\n{BODY[0]}",
    ),
    "an item says them, too": (newsroom.item(), f"{TITLE}\n\nAda Berg\n\nOSLO\n\n{BODY[0]}"),
}


@pytest.mark.parametrize("case", AGENCY)
def test_what_stands_above_a_text(reading, case):
    data, start = AGENCY[case]
    found, _, _ = reading("a.xml", data)
    assert found[0].text.startswith(start)


def ninjs(**more):
    return json.dumps(newsroom.NINJS | more)


LATER = "2021-03-06T06:00:00+01:00"
MOMENTS = {
    "embargo of an item": (newsroom.item(embargoed=LATER), "2021-03-06"),
    "embargo that ended before": (
        newsroom.item(embargoed="2021-03-01T06:00:00+01:00"),
        "2021-03-04",
    ),
    "a later version keeps its first day": (
        newsroom.item(version=3, created="2021-03-07T09:00:00Z"),
        "2021-03-04",
    ),
    "a release put off": (
        newsroom.nitf(printed=None, released="20210306T060000Z"),
        "2021-03-06",
    ),
    "an issue alone": (newsroom.nitf(printed=None), "2021-03-04"),
    "embargo in JSON": (ninjs(embargoed=LATER), "2021-03-06"),
    "a later version in JSON": (ninjs(version="3", versioncreated=LATER), "2021-03-04"),
}


@pytest.mark.parametrize("case", MOMENTS)
def test_moments_of_publication(reading, case):
    data, day = MOMENTS[case]
    found, _, _ = reading("a.json" if data.startswith("{") else "a.xml", data)
    assert [told(article)[0] for article in found] == [day]


TAKEN_BACK = {
    "item.xml": newsroom.item(status="stat:canceled"),
    "nitf.xml": newsroom.nitf(status="canceled"),
    "ninjs.json": ninjs(pubstatus="canceled"),
}


@pytest.mark.parametrize("name", TAKEN_BACK)
def test_what_was_taken_back_is_not_read(reading, name):
    found, skipped, _ = reading(name, TAKEN_BACK[name])
    assert found == []
    assert "taken back by its agency" in skipped[0][1]


def test_only_the_last_version_is_read(reading):
    versions = [newsroom.item(version=n, body=(f"Version {n}. {HERRING}",)) for n in (1, 3, 2)]
    found, skipped, _ = reading("a.xml", newsroom.news_message(*versions))
    assert [("Version 3." in article.text) for article in found] == [True]
    assert not skipped
    listed = [
        newsroom.NINJS | {"version": n, "body_html": f"<p>V{n}. {HERRING}</p>"} for n in (2, 1)
    ]
    found, _, _ = reading("a.json", json.dumps({"items": listed}))
    assert ["V2." in article.text for article in found] == [True]


def test_a_picture_has_no_words(reading):
    data = newsroom.news_message(
        newsroom.item(), newsroom.item(guid="p", body=(), kind="ninat:picture")
    )
    found, skipped, _ = reading("a.xml", data)
    assert [article.title for article in found] == [TITLE]
    assert "without words" in skipped[0][1]


def test_a_day_that_cannot_be_read_is_remarked(reading):
    found, skipped, remarks = reading("a.xml", newsroom.nitf(printed="soon", issued=None))
    assert [told(article)[:2] for article in found] == [(None, None)]
    assert not skipped
    assert remarks == [("a.xml", '"soon" is no date that is known; pass --published')]


def test_other_xml_is_refused(reading):
    data = f"<?xml version='1.0'?><story><date>2021-03-04</date><body>{BODY[0]}</body></story>"
    for name in ("a.xml", "story"):
        found, skipped, _ = reading(name, data)
        assert found == []
        assert "neither a feed nor NITF" in skipped[0][1]


def test_xml_that_defines_entities_is_refused(reading):
    laughs = '<!DOCTYPE nitf [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    data = newsroom.nitf().split("<nitf", 1)
    found, skipped, _ = reading("a.xml", f"{laughs}<nitf{data[1]}")
    assert found == []
    assert "defines entities" in skipped[0][1]


def test_a_newsletter_in_a_mailbox(reading):
    data = newsroom.mbox(newsroom.letter(html=True), newsroom.letter(SECOND, (HERRING,)))
    found, skipped, _ = reading("a.mbox", data)
    assert [article.title for article in found] == [TITLE, SECOND]
    assert "Home" not in found[0].text
    assert not skipped


def test_lines_of_a_message_that_begin_like_one(reading):
    data = newsroom.mbox(newsroom.letter(body=(HERRING, ">From the north came more.")))
    found, _, _ = reading("a.mbox", data)
    assert found[0].text.endswith("From the north came more.\n\n")


def test_a_broken_message_leaves_the_others(reading):
    data = newsroom.mbox(newsroom.letter(), "Subject: x\n\n", newsroom.letter(SECOND, (HERRING,)))
    found, skipped, _ = reading("a.mbox", data)
    assert [article.title for article in found] == [TITLE, SECOND]
    assert [ref for ref, _ in skipped] == ["a.mbox:2"]


def test_no_mailbox_is_named(reading):
    found, skipped, _ = reading("a.mbox", b"Subject: x\n\nwords\n")
    assert (found, skipped[0][0]) == ([], "a.mbox")
    assert "no mailbox" in skipped[0][1]


def test_pages_before_a_cut_are_read(reading):
    """Thirty pages and half of one: the thirty are there, and the half is told of."""
    whole = newsroom.answers(*[PAGE.replace(TITLE, f"{TITLE} {n}") for n in range(30)])
    last = newsroom.answers(PAGE)
    found, skipped, _ = reading("a.warc.gz", whole + last[: len(last) // 2])
    assert [article.title for article in found] == [f"{TITLE} {n}" for n in range(30)]
    assert skipped == [("a.warc.gz", "damaged or cut off; what stands before that was read")]


def test_lines_before_a_cut_are_read(reading):
    lines = "".join(json.dumps({"text": f"{n}. {HERRING} {n * 7919}"}) + "\n" for n in range(980))
    data = gzip.compress(lines.encode())
    found, skipped, _ = reading("a.jsonl.gz", data[: len(data) * 9 // 10])
    assert len(found) > 850
    assert [article.text for article in found] == [
        json.loads(line)["text"] for line in lines.split("\n")[: len(found)]
    ]
    assert skipped == [("a.jsonl.gz", "damaged or cut off; what stands before that was read")]


def test_a_small_text_before_a_cut_is_read(reading):
    data = gzip.compress(f"{TITLE}\n\n{BODY[0]}\n\n{BODY[1]}\n".encode())
    found, skipped, _ = reading("a.txt.gz", data[:-12])
    assert found[0].text.startswith(TITLE)
    assert [ref for ref, _ in skipped] == ["a.txt.gz"]


@pytest.mark.issue(22)
@pytest.mark.parametrize("encoding", ["UTF-9999", "gb2312", "cp1252"])
def test_xml_says_an_encoding_that_its_parser_does_not_know(reading, encoding):
    data = newsroom.nitf().replace('encoding="UTF-8"', f'encoding="{encoding}"')
    kept = "utf-8" if encoding == "UTF-9999" else encoding
    found, skipped, _ = reading("a.xml", data.encode(kept))
    assert [told(article) for article in found] == [FIRST["nitf.xml"]]
    assert not skipped
