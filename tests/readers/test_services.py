"""JSON and tables of news services and tools: nested paths, built-in maps, HTML in fields."""

import json
from pathlib import Path

import pytest

from extractor import readers
from extractor.errors import ReadError

LEAD = "Trade minister Kari Holm said on Tuesday that the talks with Sorland had ended."
LAST = "Parliament approved the budget last week."
TEXT = f"{LEAD}\n\n{LAST}"
TITLE = "Talks with Sorland end"


@pytest.fixture
def reading(tmp_path, monkeypatch):
    """Reads one file; returns its articles, what was left out, and what was remarked."""
    monkeypatch.chdir(tmp_path)

    def read(name, content, map=None):
        data = content if isinstance(content, str) else json.dumps(content)
        Path(name).write_text(data, "utf-8")
        skipped, remarks = [], []
        found = readers.read(
            [name],
            fields=readers.parse_map(map) if map else None,
            on_skip=lambda *skip: skipped.append(skip),
            on_remark=lambda *remark: remarks.append(remark),
        )
        return list(found), skipped, remarks

    return read


def told(article):
    day = article.published and article.published.first
    return str(day) if day else None, article.outlet, article.title


def event_registry(**more):
    return {
        "uri": "812",
        "lang": "eng",
        "date": "2021-03-04",
        "dateTime": "2021-03-04T09:00:00Z",
        "dateTimePub": "2021-03-04T08:59:00Z",
        "url": "https://fjord.example/a",
        "title": TITLE,
        "body": TEXT,
        "source": {"uri": "fjord.example", "title": "The Fjord Post"},
    } | more


def guardian(**more):
    return {
        "id": "world/2021/mar/04/talks",
        "type": "article",
        "webPublicationDate": "2021-03-04T23:05:12Z",
        "webTitle": TITLE,
        "webUrl": "https://guardian.example/a",
        "fields": {"headline": TITLE, "bodyText": TEXT, "publication": "The Fjord Post"},
    } | more


def media_cloud(**more):
    return {
        "id": "ab12",
        "publish_date": "2021-03-04",
        "title": TITLE,
        "url": "https://fjord.example/a",
        "language": "en",
        "media_name": "The Fjord Post",
        "media_url": "fjord.example",
        "text": TEXT,
    } | more


def trafilatura(**more):
    return {
        "title": TITLE,
        "author": "Ada Berg",
        "hostname": "fjord.example",
        "date": "2021-03-04",
        "fingerprint": "f9a1",
        "id": None,
        "license": None,
        "comments": "",
        "text": TEXT,
        "language": None,
        "image": None,
        "pagetype": None,
        "filedate": "2026-11-20",
        "source": "https://fjord.example/a",
        "source-hostname": "The Fjord Post",
        "excerpt": None,
        "categories": "",
        "tags": "",
    } | more


def nyt(**more):
    return {
        "abstract": LEAD,
        "web_url": "https://nyt.example/a",
        "snippet": LEAD,
        "lead_paragraph": LEAD,
        "source": "The New York Times",
        "headline": {"main": TITLE, "kicker": None},
        "pub_date": "2021-03-04T10:00:08+0000",
        "_id": "nyt://article/1",
    } | more


FIRST = ("2021-03-04", "The Fjord Post", TITLE)
WHOLE = {
    "eventregistry": {"articles": {"page": 1, "results": [event_registry(), event_registry()]}},
    "guardian": {"response": {"status": "ok", "total": 2, "results": [guardian(), guardian()]}},
    "mediacloud": [media_cloud(), media_cloud()],
    "trafilatura": [trafilatura(), trafilatura()],
}


@pytest.mark.parametrize("asked", [True, False])
@pytest.mark.parametrize("name", WHOLE)
def test_services_are_read_by_name_and_known_without_it(reading, name, asked):
    found, skipped, remarks = reading("a.json", WHOLE[name], map=name if asked else None)
    assert [told(article) for article in found] == [FIRST, FIRST]
    assert found[0].text == f"{TITLE}\n\n{TEXT}"
    assert found[0].url
    assert (skipped, remarks) == ([], [])


def test_one_record_alone(reading):
    content = {"response": {"status": "ok", "content": guardian()}}
    assert [told(article) for article in reading("a.json", content)[0]] == [FIRST]
    assert [told(article) for article in reading("b.json", trafilatura())[0]] == [FIRST]


def test_records_a_line(reading):
    lines = "\n".join(json.dumps(each) for each in (event_registry(), trafilatura()))
    assert [told(article) for article in reading("a.jsonl", lines)[0]] == [FIRST, FIRST]


WITHOUT_DATE = {
    "eventregistry": event_registry(date=None, dateTime=None, dateTimePub=None),
    "guardian": guardian(webPublicationDate=None),
    "mediacloud": media_cloud(publish_date=None),
    "trafilatura": trafilatura(date=None),
}


@pytest.mark.parametrize("name", WITHOUT_DATE)
def test_records_without_a_date_have_none(reading, name):
    found, _, _ = reading("a.json", [WITHOUT_DATE[name]], map=name)
    assert [told(article) for article in found] == [(None, *FIRST[1:])]


@pytest.mark.parametrize("name", WHOLE)
def test_a_broken_record_is_named_and_the_others_are_read(reading, name):
    good = json.dumps(WHOLE[name] if isinstance(WHOLE[name], dict) else WHOLE[name][0])
    lines = f"{good}\n{good[: len(good) // 2]}\n{good}\n"
    found, skipped, _ = reading("a.jsonl", lines, map=name)
    assert {told(article) for article in found} == {FIRST}
    assert [ref for ref, _ in skipped] == ["a.jsonl:2"]


def test_abstracts_are_read_as_such_with_one_remark(reading):
    content = {"status": "OK", "response": {"docs": [nyt(), nyt(abstract="")], "meta": {}}}
    found, skipped, remarks = reading("a.json", content)
    assert [told(article) for article in found] == [
        ("2021-03-04", "The New York Times", TITLE),
        ("2021-03-04", "The New York Times", TITLE),
    ]
    assert found[0].text == f"{TITLE}\n\n{LEAD}"
    assert not skipped
    ((ref, words),) = remarks
    assert (ref, "no text of the articles" in words) == ("a.json", True)


def test_rows_of_gdelt_are_headlines(reading):
    row = {
        "url": "https://fjord.example/a",
        "title": TITLE,
        "seendate": "20210304T091500Z",
        "domain": "fjord.example",
        "language": "English",
    }
    for content in (
        {"articles": [row]},
        "\ufeffurl,title,seendate,domain\n"
        + ",".join(row[name] for name in ("url", "title", "seendate", "domain")),
    ):
        name = "a.csv" if isinstance(content, str) else "a.json"
        found, _, remarks = reading(name, content)
        assert [told(article) for article in found] == [("2021-03-04", "fjord.example", TITLE)]
        assert found[0].text == TITLE
        assert "the day on which GDELT saw them" in remarks[0][1]
    asked, _, _ = reading("b.csv", f"URL,Date,Title\nhttps://a.example,2021-03-04,{TITLE}", "gdelt")
    assert [told(article) for article in asked] == [("2021-03-04", None, TITLE)]


def test_stories_without_text_are_headlines_with_a_remark(reading):
    rows = "id,publish_date,title,url,language,media_name,media_url\n" + "".join(
        f"{n},2021-03-04,{TITLE},https://fjord.example/{n},en,The Fjord Post,fjord.example\n"
        for n in range(3)
    )
    found, skipped, remarks = reading("a.csv", rows)
    assert [told(article) for article in found] == [FIRST] * 3
    assert (skipped, len(remarks)) == ([], 1)


PATHS = {
    "a dot and a number": ("text=body.value,published=dates.0,title=head", None),
    "a place in a list of objects": ("text=parts.1.words,published=dates.1", "2021-03-05"),
    "the first that is filled": ("text=none|body.value,published=dates.9|dates.0", None),
    "words of its own": ('text=body.value,published=dates.0,outlet="The Fjord, Post"', None),
}


@pytest.mark.parametrize("case", ["a dot and a number", "the first that is filled"])
def test_paths_lead_into_lists_and_fields(reading, case):
    record = {
        "head": TITLE,
        "body": {"value": TEXT},
        "dates": ["2021-03-04", "2021-03-05"],
        "parts": [{}, {"words": LAST}],
    }
    fields, _ = PATHS[case]
    found, skipped, _ = reading("a.json", {"hits": {"hits": [record]}}, map=fields)
    assert not skipped
    assert str(found[0].published.first) == "2021-03-04"
    assert TEXT in found[0].text


def test_a_place_in_a_list_and_words_that_stand_for_themselves(reading):
    record = {"dates": ["2021-03-04", "2021-03-05"], "parts": [{}, {"words": LAST}]}
    fields = 'text=parts.1.words,published=dates.1,outlet=paper|"Fjord Post"'
    found, _, _ = reading("a.json", [record], map=fields)
    assert [told(article) for article in found] == [("2021-03-05", "Fjord Post", None)]
    assert found[0].text == LAST


def test_a_map_of_a_service_may_be_changed(reading):
    found, _, _ = reading("a.json", [guardian()], map='guardian,outlet="Oslo Guardian"')
    assert [told(article) for article in found] == [("2021-03-04", "Oslo Guardian", TITLE)]


def test_an_unknown_service_is_refused_with_those_that_are_known():
    with pytest.raises(ReadError, match="eventregistry, guardian, mediacloud, nyt, gdelt"):
        readers.parse_map("gardian")


HTML = {
    "paragraphs": (f"<p>{LEAD}</p>\n<p>{LAST}</p>", TEXT),
    "with attributes": (f'<p class="x">{LEAD}</p><p dir="ltr">{LAST}</p>', TEXT),
    "breaks": (f"{LEAD}<br/><br/>{LAST}", TEXT),
    "links": (f'<p><a href="https://x.example">{LEAD}</a></p><p>{LAST}</p>', TEXT),
    "scripts": (f"<p>{LEAD}</p><script>var a = 1;</script><p>{LAST}</p>", TEXT),
    "entities": ("Holm &amp; Berg signed, they&#8217;d said.", "Holm & Berg signed, they’d said."),
    "none": ("Rates of <2 per cent & more > 1 are rare; a<b holds.", None),
    "one angle": ("The <b of it.", None),
    "a list of paragraphs": ([LEAD, LAST], TEXT),
}


@pytest.mark.parametrize("case", HTML)
def test_html_in_a_field_becomes_text(reading, case):
    words, text = HTML[case]
    found, skipped, _ = reading("a.jsonl", {"text": words})
    assert not skipped
    assert found[0].text == (words if text is None else text)
