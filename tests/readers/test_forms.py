"""Every form that is read gives its articles, with day, title and outlet as the form tells them."""

import gzip
import io
import sys
from pathlib import Path

import pytest

from extractor import readers
from extractor.errors import ReadError
from tests.readers import pages
from tests.readers.pages import BODY, FORMS, TITLE


@pytest.fixture
def reading(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def read(name, data=None, **more):
        Path(name).write_bytes(FORMS[name] if data is None else data)
        return list(readers.read([name], **more))

    return read


def told(article):
    day = article.published and article.published.first
    return str(day) if day else None, article.published_basis, article.outlet, article.title


@pytest.mark.parametrize("name", FORMS)
def test_every_form_is_read(reading, name):
    found = reading(name)
    assert found
    for article in found:
        assert BODY[0][:40] in article.text or BODY[2][:40] in article.text
        assert "Home" not in article.text
        assert "LENGTH" not in article.text.upper()
        assert article.path == name


MARKUP = {
    "a.html": ("2021-03-04", "markup", None, TITLE),
    "a.mhtml": ("2021-03-04", "markup", None, TITLE),
    "a.md": ("2021-03-04", "markup", "Fjord Post", TITLE),
    "a.eml": ("2021-03-04", "markup", "Fjord Post", TITLE),
    "a.rss": ("2021-03-04", "markup", "Fjord Post", TITLE),
    "a.xml": ("2021-03-04", "markup", "Fjord Post", TITLE),
    "a.warc": ("2021-03-04", "markup", None, TITLE),
    "nexis.txt": ("2021-03-04", "markup", "The Fjord Post", TITLE),
    "uni.txt": ("2021-03-04", "markup", "The Fjord Post", TITLE),
    "factiva.txt": ("2021-03-04", "markup", "Fjord Post", TITLE),
    "shown.txt": ("2021-03-04", "markup", "Fjord Post", TITLE),
}


@pytest.mark.parametrize("name", MARKUP)
def test_markup_tells_day_outlet_and_title(reading, name):
    assert told(reading(name)[0]) == MARKUP[name]


def test_the_article_of_the_headline_tells_the_day_of_its_page(tmp_path):
    other = pages.linked_data(headline="Another", datePublished="2011-01-01")
    own = pages.linked_data(headline=TITLE, datePublished="2021-03-04")
    (tmp_path / "a.html").write_text(pages.page(other + own))
    (article,) = readers.read([str(tmp_path / "a.html")])
    assert (article.title, str(article.published.last)) == (TITLE, "2021-03-04")


WIRE = """
OSLO, March 4 (Fjord Post) - The ministry closed
the harbour <b>of Halden</b> on Thursday, and fishers of the
town protested.

Boats: 12
Crews: 40
"""


def test_preformatted_prose_becomes_paragraphs(tmp_path):
    (tmp_path / "a.html").write_text(f"<html><body><pre>{WIRE}</pre></body></html>")
    (article,) = readers.read([str(tmp_path / "a.html")])
    story, *listed = article.text.split("\n\n")
    assert story.endswith(
        "closed the harbour of Halden on Thursday, and fishers of the town protested."
    )
    assert listed == ["Boats: 12", "Crews: 40"]


FRONT = {
    "title: >-\n  A quay\n  shut\ndate: 2021-03-04 23:59 +0200\npublished: false": "A quay shut",
    'title: "Harbour: closed"\npublished: true\npubDate: 2021-03-04': "Harbour: closed",
    "published: 2021-03-04\ndate: 2021-03-09\ntitle: Harbour": "Harbour",
}


@pytest.mark.parametrize(("fields", "title"), FRONT.items())
def test_front_matter_tells_day_and_title(tmp_path, fields, title):
    path = tmp_path / "a.md"
    path.write_text(f"---\n{fields}\n---\nThe ministry closed the harbour.\n")
    (article,) = readers.read([str(path)])
    assert (article.title, str(article.published.last)) == (title, "2021-03-04")


def test_given_metadata_outweighs_markup(reading):
    (article,) = reading("a.md", outlet="Bergen Times", title="Another")
    assert told(article)[2:] == ("Bergen Times", "Another")


SECOND = {
    "a.rss": (None, None, "Fjord Post", "A short one"),
    "a.xml": (None, None, "Fjord Post", "Only updated"),
    "nexis.txt": ("2021-03-06", "markup", "Bergen Times", "Fish is back"),
    "factiva.txt": ("2021-03-06", "markup", "Bergen Times", "Fish is back"),
}


@pytest.mark.parametrize("name", SECOND)
def test_files_of_several_articles_give_each(reading, name):
    first, second = reading(name)
    assert told(second) == SECOND[name]
    assert first.ref != second.ref


def test_saved_pages_tell_their_address(reading):
    assert reading("a.mhtml")[0].url == "https://fjord.example/2021/oslo"
    comment = "<!-- saved from url=(0024)https://fjord.example/x1 -->\n"
    assert reading("b.html", (comment + pages.PAGE).encode())[0].url == "https://fjord.example/x1"


def test_the_folder_beside_a_saved_page_is_not_read(reading, tmp_path):
    reading("in.html", pages.PAGE.encode())
    folder = tmp_path / "in_files"
    folder.mkdir()
    (folder / "frame.html").write_text(pages.PAGE)
    (article,) = readers.read([str(tmp_path)])
    assert article.ref.endswith("in.html")


def test_paragraphs_of_a_page_stand_apart(reading):
    assert reading("a.html")[0].text == "\n\n".join((TITLE, *BODY))


def test_the_name_of_the_site_is_no_part_of_the_headline(reading):
    page = pages.page(pages.meta(og__title=f"{TITLE} | Fjord Post"))
    (article,) = reading("a.html", page.encode())
    assert article.title == TITLE
    assert article.text.count(TITLE) == 1


def test_fields_are_mapped(reading):
    data = b'[{"body": "Words here.", "meta": {"date": "2021-03-04"}, "headline": "Oslo"}]'
    fields = readers.parse_map("text=body,published=meta.date,title=headline")
    (article,) = reading("a.json", data, fields=fields)
    assert told(article) == ("2021-03-04", "given", None, "Oslo")
    assert article.text == "Oslo\n\nWords here."
    (row,) = reading("b.csv", b"Body;Datum\nWords;4 March 2021\n", fields={"text": "Body"})
    assert row.text == "Words"


@pytest.mark.parametrize("words", ["body", "text=", "=body", "words=body"])
def test_a_map_that_maps_nothing_is_refused(words):
    with pytest.raises(ReadError, match="OURS=THEIRS"):
        readers.parse_map(words)


def test_a_table_tells_the_row(reading):
    skipped = []
    data = b'text,published\n"One, two\nand three",2021-03-04\nFour,soon\n'
    found = reading("a.csv", data, on_skip=lambda *skip: skipped.append(skip))
    assert [article.text for article in found] == ["One, two\nand three"]
    assert [ref for ref, _ in skipped] == ["a.csv:4"]


def test_patterns_stand_for_files(reading, tmp_path):
    for name in ("b.txt", "a.txt", "c.md"):
        reading(name, b"Words.")
    assert [article.ref for article in readers.read(["*.txt"])] == ["a.txt", "b.txt"]
    (tmp_path / "odd[1].txt").write_text("Words.")
    assert [article.ref for article in readers.read(["odd[1].txt"])] == ["odd[1].txt"]
    with pytest.raises(ReadError, match="no file has a name like this"):
        list(readers.read(["*.html"]))


def test_members_of_an_archive_are_named_with_it(reading):
    assert [article.ref for article in reading("a.zip")] == ["a.zip/a.html", "a.zip/b/b.txt"]
    assert [article.ref for article in reading("a.tar")] == ["a.tar/b/b.txt", "a.tar/a.html"]


@pytest.mark.parametrize("name", ["a.html", "a.rss", "a.json", "nexis.txt", "a.warc", "a.txt.gz"])
def test_standard_input_takes_every_form(name):
    data = FORMS[name]
    assert list(readers.read(["-"], stdin=io.BytesIO(data)))


@pytest.mark.parametrize(
    ("name", "library"),
    [
        ("a.html", "trafilatura"),
        ("a.rss", "feedparser"),
        ("a.warc", "warcio"),
        ("a.pdf", "pypdf"),
        ("a.docx", "python-docx"),
        ("a.rtf", "striprtf"),
        ("a.eml", None),
    ],
)
def test_a_missing_library_is_named_with_the_command_that_installs_it(
    reading, monkeypatch, name, library
):
    for each in ("trafilatura", "feedparser", "warcio", "pypdf", "docx", "striprtf.striprtf"):
        monkeypatch.setitem(sys.modules, each, None)
    if library is None:
        assert reading(name)
        return
    with pytest.raises(ReadError, match=rf"{library}.*pip install 'news-timeline-extractor\["):
        reading(name)


DAYS = {
    "saved before it was published": (
        pages.page(pages.linked_data(datePublished="2031-03-04")),
        None,
    ),
    "only modified": (pages.page(pages.linked_data(dateModified="2021-03-09")), None),
    "modified is another day": (
        pages.page(
            pages.meta(article__modified_time="2021-03-09", article__published_time="2021-03-04")
        ),
        "2021-03-04",
    ),
    "the outlet's zone": (
        pages.page(
            pages.linked_data(datePublished="2021-03-05T02:30:00Z")
            + pages.meta(article__published_time="2021-03-04T21:30:00-05:00")
        ),
        "2021-03-04",
    ),
    "a time under the headline": (
        pages.page(top='<time datetime="2021-03-04T10:00+01:00">Thursday</time>'),
        "2021-03-04",
    ),
    "a time under a standfirst": (
        pages.page(
            top="<p class=s>What the ministers of three countries talked about for an hour.</p>"
            '<div><span>Ada Berg</span> <time datetime="2021-03-04">4 March</time></div>'
        ),
        "2021-03-04",
    ),
    "a time of an update": (
        pages.page(top='<p>Last updated <time datetime="2021-03-09">9 March</time></p>'),
        None,
    ),
    "a time of publication and one of an update": (
        pages.page(
            top='<p>Updated <time datetime="2021-03-09">9 March</time> · '
            'Published <time datetime="2021-03-04">4 March</time></p>'
        ),
        "2021-03-04",
    ),
    "a time of an event": (
        pages.page(top='<time itemprop="startDate" datetime="2021-03-09">9 March</time>'),
        None,
    ),
    "a time below the text": (
        pages.page(body=(*BODY, '</p><p><time datetime="2021-03-09">9 March</time>')),
        None,
    ),
    "a time beside the story": (
        pages.page() + '<aside><time datetime="2021-03-09">9 March</time></aside>',
        None,
    ),
    "a byline with a day": (
        pages.page(top="<div class=meta>By Ada Berg | March 4, 2021</div>"),
        "2021-03-04",
    ),
    "posted by": (
        pages.page(top="<div>Posted on March 4, 2021 by Ada Berg</div>"),
        "2021-03-04",
    ),
    "a list of stories": (
        pages.page(top='<h1>Another</h1><time datetime="2021-03-09">9 March</time>'),
        None,
    ),
    "linked data goes first": (
        pages.page(
            pages.meta(article__published_time="2021-03-09T01:00:00Z")
            + pages.linked_data(datePublished="2021-03-04T23:00:00-05:00")
        ),
        "2021-03-04",
    ),
}


@pytest.mark.parametrize("case", DAYS)
def test_days_of_pages(reading, case):
    page, day = DAYS[case]
    (article,) = reading("a.html", page.encode())
    assert told(article)[0] == day


FEED_DATES = {
    "Thu, 04 Mar 2021 10:00:00 +0100": "2021-03-04",
    "Thu, 04 Mar 21 10:00:00 GMT": "2021-03-04",
    "04 Mar 2021 10:00": "2021-03-04",
    "2021/03/04 10:00": "2021-03-04",
    "03/25/2021 10:00 AM": "2021-03-25",
    "2021-03-04 10:00:00": "2021-03-04",
    "04/03/2021": None,
    "Thursday": None,
}


@pytest.mark.parametrize("words", FEED_DATES)
def test_odd_dates_of_feeds(reading, words):
    feed = pages.RSS.replace("Thu, 04 Mar 2021 10:00:00 +0100", words)
    assert told(reading("a.rss", feed.encode())[0])[0] == FEED_DATES[words]


def test_figures_in_a_feed_are_read_as_its_other_entries_tell(reading):
    feed = pages.RSS.replace("Thu, 04 Mar 2021 10:00:00 +0100", "04/03/2021")
    feed = feed.replace("/2</link>", "/2</link><pubDate>25/03/2021</pubDate>")
    days = [told(article)[0] for article in reading("a.rss", feed.encode())]
    assert days == ["2021-03-04", "2021-03-25"]


DUBLIN = "<dc:date>2021-03-04T23:30:00-05:00</dc:date>"
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'


def test_dublin_core_dates_entries_of_feeds(reading):
    item = f"<title>{TITLE}</title><link>https://fjord.example/1</link><description>{BODY[0]}"
    item += f"</description>{DUBLIN}"
    rss = f"<rss version='2.0' {DC}><channel><title>Fjord Post</title><item>{item}</item></channel>"
    (article,) = reading("a.rss", f"{rss}</rss>".encode())
    assert told(article)[:2] == ("2021-03-04", "markup")
    rdf = (
        f"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' {DC} "
        f"xmlns='http://purl.org/rss/1.0/'><channel><title>Fjord Post</title></channel>"
        f"<item>{item}</item></rdf:RDF>"
    )
    (article,) = reading("b.rss", rdf.encode())
    assert told(article)[:2] == ("2021-03-04", "markup")


def test_a_web_archive_refuses_days_after_its_own(reading):
    late = pages.page(pages.linked_data(datePublished="2021-03-09"))
    record = ("https://fjord.example/1", "2021-03-05T09:00:00Z", "text/html", late.encode())
    (article,) = reading("b.warc", pages.warc(record))
    assert article.published is None
    assert article.url == "https://fjord.example/1"


def test_the_name_of_a_file_is_the_last_resort_and_marked(reading, tmp_path):
    (article,) = reading("2021-03-04-oslo.txt", BODY[0].encode())
    assert told(article)[:2] == ("2021-03-04", "name")
    (dated,) = reading("2021-03-09.txt", f"OSLO, March 4, 2021 - {BODY[0]}".encode())
    assert told(dated)[:2] == ("2021-03-04", "dateline")


def test_packed_lines_are_streamed():
    lines = b'{"text": "one"}\n{"text": "two"}\n'
    found = readers.read(["-"], stdin=io.BytesIO(gzip.compress(lines)))
    assert [article.text for article in found] == ["one", "two"]


ENCODINGS = {
    "windows-1252": "windows-1252",
    "iso-8859-1": "cp1252",
    "utf-8": "utf-8",
    "utf-16": "utf-16",
    "gb2312": "gb18030",
}


@pytest.mark.parametrize("named", ENCODINGS)
def test_pages_in_other_encodings(reading, named):
    page = pages.PAGE.replace("charset='utf-8'", f"charset='{named}'")
    (article,) = reading("a.html", page.encode(ENCODINGS[named]))
    assert "“We have agreed on nothing yet,”" in article.text
