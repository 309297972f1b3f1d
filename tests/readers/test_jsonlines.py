"""One article a line; a line that cannot be used is named and the rest is read."""

import json
from datetime import date

import pytest

from extractor import readers
from extractor.records import DateRange

TEXT = "Ministers met for an hour and agreed to meet again."


@pytest.fixture
def read(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def read_lines(*lines, **given):
        written = [line if isinstance(line, str) else json.dumps(line) for line in lines]
        (tmp_path / "a.jsonl").write_bytes("\n".join(written).encode("utf-8", "surrogatepass"))
        skipped = []
        found = list(readers.read(["a.jsonl"], on_skip=lambda *skip: skipped.append(skip), **given))
        return found, skipped

    return read_lines


def test_all_fields(read):
    line = {
        "id": "x7",
        "text": TEXT,
        "title": "Ministers meet",
        "published": "2021-03-04",
        "outlet": "The Fjord Post",
        "url": "https://fjord.example/x7",
        "unknown": 1,
    }
    (article,), _ = read(line)
    assert article.text == f"Ministers meet\n\n{TEXT}"
    assert article.ref == "x7"
    assert article.title == "Ministers meet"
    assert article.published == DateRange(date(2021, 3, 4), date(2021, 3, 4))
    assert article.published_basis == "given"
    assert article.outlet == "The Fjord Post"
    assert article.url == "https://fjord.example/x7"
    assert article.path == "a.jsonl"


@pytest.mark.parametrize(
    "text", [TEXT, f" \r\n{TEXT}\t\n", "\ufeffx y", "a\u2028b", "é \U0001f4e3 z"]
)
def test_without_a_title_the_text_is_kept_character_for_character(read, text):
    (article,), _ = read({"text": text})
    assert article.text == text


def test_without_a_title_the_headline_is_found(read):
    (article,), _ = read({"text": f"Ministers meet\n\n{TEXT}"})
    assert article.title == "Ministers meet"


def test_title_that_begins_the_text_is_not_repeated(read):
    text = f"Ministers meet\n\n{TEXT}"
    (article,), _ = read({"text": text, "title": "Ministers meet"})
    assert article.text == text


@pytest.mark.parametrize("empty", [None, "", "  "])
def test_empty_fields_are_as_if_absent(read, empty):
    (article,), _ = read({"text": TEXT, "title": empty, "url": empty and None, "outlet": None})
    assert (article.text, article.title, article.url) == (TEXT, None, None)


def test_refs(read):
    found, _ = read(
        {"text": TEXT, "id": 7, "url": "u"}, "", {"text": TEXT, "url": "u"}, {"text": TEXT}
    )
    assert [article.ref for article in found] == ["7", "u", "a.jsonl:4"]


def test_given_values_outweigh_the_line(read):
    given = DateRange(date(2020, 1, 1), date(2020, 1, 1))
    line = {"text": TEXT, "published": "nonsense", "outlet": "A", "title": "T"}
    (article,), skipped = read(line, published=given, outlet="B", title="U")
    assert (article.published, article.outlet, article.title) == (given, "B", "U")
    assert not skipped


def test_header_in_the_text_dates_an_undated_line(read):
    (article,), _ = read({"text": f" date 2021-03-04 OSLO • {TEXT}", "published": None})
    assert article.published_basis == "header"


BAD = {
    "not JSON": ("{nonsense}", "not JSON"),
    "cut off": ('{"text": "abc', "not JSON"),
    "too deep": ("[" * 200_000, "not JSON"),
    "huge number": ('{"text": ' + "1" * 10_000 + "}", "not JSON"),
    "a list": ("[1]", "no JSON object"),
    "a string": ('"text"', "no JSON object"),
    "no text": ({"title": "Ministers meet"}, 'no "text"'),
    "null text": ({"text": None}, '"text" is no string'),
    "text a number": ({"text": 7}, '"text" is no string'),
    "empty text": ({"text": " \n"}, "empty"),
    "published a number": ({"text": TEXT, "published": 20210304}, '"published" is no string'),
    "published no date": ({"text": TEXT, "published": "next week"}, "no date; write YYYY-MM-DD"),
    "30 February": ({"text": TEXT, "published": "2021-02-30"}, '"2021-02-30", no date'),
    "year 99999": ({"text": TEXT, "published": "99999-01-01"}, "no date"),
    "backwards": ({"text": TEXT, "published": "2021-03-04/2021-03-01"}, "no date"),
    "title a list": ({"text": TEXT, "title": ["a"]}, '"title" is no string'),
    "id an object": ({"text": TEXT, "id": {}}, '"id" is no string'),
    "too long": ({"text": "word " * 200_001}, "more than 1,000,000 characters"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_lines_are_named_and_the_rest_is_read(read, name):
    line, reason = BAD[name]
    found, skipped = read({"text": TEXT, "id": "before"}, line, {"text": TEXT, "id": "after"})
    assert [article.ref for article in found] == ["before", "after"]
    ((ref, why),) = skipped
    assert ref == "a.jsonl:2"
    assert reason in why


def test_a_line_longer_than_any_article_is_passed_over(read):
    found, skipped = read({"text": "x" * 20_000_000}, {"text": TEXT})
    assert [article.ref for article in found] == ["a.jsonl:2"]
    assert skipped[0][0] == "a.jsonl:1"


def test_lone_surrogates_become_one_character_each(read):
    (article,), _ = read('{"text": "a\\ud83d b\\udcff", "title": "t\\ud800", "id": "i\\ud800"}')
    assert article.text == "t\ufffd\n\na\ufffd b\ufffd"
    assert article.ref == "i\ufffd"
    article.text.encode()


def test_nul_and_escape(read):
    (article,), _ = read('{"text": "a\\u0000b \\u001b[1m c"}')
    assert article.text == "a\ufffdb \x1b[1m c"


def test_raw_control_characters_in_strings_are_accepted(read):
    (article,), _ = read('{"text": "a\tb\x1bc"}')
    assert article.text == "a\tb\x1bc"


def test_windows_line_ends_and_byte_order_mark(read):
    found, skipped = read('\ufeff{"text": "one two"}\r', '{"text": "three"}\r', "\r")
    assert [article.text for article in found] == ["one two", "three"]
    assert not skipped


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0", "picture"),
        ('{"text":"a"}'.encode("utf-16"), "UTF-16"),
    ],
)
def test_files_without_lines(tmp_path, data, reason):
    (tmp_path / "a.ndjson").write_bytes(data)
    skipped = []
    assert not list(readers.read([str(tmp_path)], on_skip=lambda *skip: skipped.append(skip)))
    ((_, why),) = skipped
    assert reason in why
