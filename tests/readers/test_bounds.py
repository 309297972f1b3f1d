"""What is empty, too big, no text, or wants a library that is not there: each reader says so."""

from pathlib import Path

import pytest

from extractor import extras, readers
from extractor.readers import (
    docx,
    exports,
    feed,
    jsonfile,
    jsonlines,
    mail,
    pdf,
    plaintext,
    rtf,
    table,
    webpage,
)
from tests.readers.pages import FORMS

EMPTY = "empty: no text in it"
TOO_LONG = (
    "more than 1,000,000 characters; split it into articles: one a file, or one a line of a .jsonl "
    'file ({"text": ...})'
)
TOO_BIG = {
    "a.txt": (plaintext, "", TOO_LONG),
    "a.md": (plaintext, "", TOO_LONG),
    "a.jsonl": (jsonlines, ":1", TOO_LONG),
    "a.html": (
        webpage,
        "",
        "a web page too large for one article; save the article's words as a .txt file",
    ),
    "a.eml": (mail, "", "a message of more than 64 MB; save its words as a .txt file"),
    "a.mhtml": (mail, "", "a message of more than 64 MB; save its words as a .txt file"),
    "a.rss": (feed, "", "a feed of more than 32 MB; split it"),
    "a.xml": (feed, "", "a feed of more than 32 MB; split it"),
    "a.json": (
        jsonfile,
        "",
        "more than 100 MB of JSON; write one object a line into a .jsonl file",
    ),
    "a.csv": (table, "", "more than 100 MB in one table; split it"),
    "a.tsv": (table, "", "more than 100 MB in one table; split it"),
    "a.pdf": (pdf, "", "a PDF document of more than 64 MB or 300 pages; split it"),
    "a.docx": (docx, "", "a Word document of more than 64 MB; split it"),
    "a.rtf": (rtf, "", "rich text of more than 64 MB; split it"),
    "nexis.txt": (exports, "", "an export of more than 64 MB; split it"),
    "factiva.txt": (exports, "", "an export of more than 64 MB; split it"),
}
"""Forms with their module, what the reader adds to the file's name, and what it says."""
SUFFIXES = sorted(readers.READERS.keys() - {"", "export", ".warc", ".arc", ".wet"})
TEXTS = ("a.txt", "a.md", "a.html", "a.rss", "a.json", "a.jsonl", "a.csv", "a.tsv")


@pytest.fixture
def refused(tmp_path, monkeypatch):
    """Reads one file that gives no article, and returns its name with the reason."""
    monkeypatch.chdir(tmp_path)

    def read(name, data):
        Path(name).write_bytes(data)
        skipped = []
        assert not list(readers.read([name], on_skip=lambda *skip: skipped.append(skip)))
        ((ref, reason),) = skipped
        return ref, reason

    return read


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n"], ids=["nothing", "blanks"])
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_reader_says_the_same_of_an_empty_file(refused, suffix, data):
    assert refused(f"a{suffix}", data) == (f"a{suffix}", EMPTY)


def test_an_empty_web_archive_has_no_pages(refused):
    assert refused("a.warc", b"") == ("a.warc", "a web archive without web pages")


@pytest.mark.parametrize("name", TOO_BIG)
def test_every_reader_says_what_is_too_big(refused, monkeypatch, name):
    module, place, reason = TOO_BIG[name]
    bound = "MOST_MARKUP" if module is webpage else "MOST_BYTES"
    monkeypatch.setattr(module, bound, len(FORMS[name]) - 1)
    assert refused(name, FORMS[name]) == (f"{name}{place}", reason)


@pytest.mark.parametrize("name", TOO_BIG)
def test_what_just_fits_is_read(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    module, *_ = TOO_BIG[name]
    bound = "MOST_MARKUP" if module is webpage else "MOST_BYTES"
    monkeypatch.setattr(module, bound, len(FORMS[name]))
    Path(name).write_bytes(FORMS[name])
    assert list(readers.read([name]))


@pytest.mark.parametrize("name", TEXTS)
def test_readers_of_text_say_what_is_none(refused, name):
    reason = "a picture, not plain text; save its words as a .txt file in UTF-8"
    assert refused(name, b"\x89PNG\r\n\x1a\n" + bytes(range(256))) == (name, reason)


@pytest.mark.parametrize(("start", "ending"), [("%PDF-1.7", ".pdf"), ("{\\rtf1", ".rtf")])
def test_a_document_under_a_wrong_name_is_told_its_own(refused, start, ending):
    assert f"end its name in {ending}, or save its words" in refused("a.txt", start.encode())[1]


@pytest.mark.parametrize("name", [name for name in TOO_BIG if name in TEXTS and name != "a.html"])
def test_no_text_is_no_text_however_big(refused, monkeypatch, name):
    """To split a picture, as what is too big is told to be, would help nobody."""
    module, *_ = TOO_BIG[name]
    monkeypatch.setattr(module, "MOST_BYTES", 99)
    assert "a picture, not plain text" in refused(name, b"\x89PNG\r\n\x1a\n" + bytes(100))[1]


LIBRARIES = {
    "a.html": ("", "web pages need trafilatura", "web"),
    "a.rss": ("", "feeds need feedparser", "feeds"),
    "a.warc": ("", "web archives need warcio", "warc"),
    "a.pdf": ("", "PDF documents need pypdf", "pdf"),
    "a.docx": ("", "Word documents need python-docx", "docx"),
    "a.rtf": ("", "rich text documents need striprtf", "rtf"),
    "a.zip": ("/a.html", "web pages need trafilatura", "web"),
}


@pytest.mark.parametrize("name", LIBRARIES)
def test_a_library_that_is_lacking_is_named(tmp_path, monkeypatch, name):
    def lacking(name):
        raise ImportError(name)

    monkeypatch.setattr(extras, "import_module", lacking)
    monkeypatch.chdir(tmp_path)
    Path(name).write_bytes(FORMS[name])
    skipped = []
    list(readers.read([name], on_skip=lambda *skip: skipped.append(skip)))
    place, needed, extra = LIBRARIES[name]
    reason = (
        f"{needed}, which is not installed; "
        f"install it with: pip install 'news-timeline-extractor[{extra}]'"
    )
    assert skipped == [(name + place, reason)]
