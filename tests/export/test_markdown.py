"""Markdown: what an article says stays text."""

import pytest
from msgspec.structs import replace

from extractor.export import markdown
from tests.export.examples import MISCHIEF, entry, story, timeline_as
from tests.timeline.lines import MAY, line, source


def test_days_are_headings_in_order_with_the_undated_last():
    headings = [line for line in timeline_as("markdown").splitlines() if line.startswith("#")]
    assert headings[0] == "# Timeline"
    assert headings[1] == "## 15 January 2020"
    assert headings[-1] == "## Undated"
    assert len(headings) == len(set(headings))


def test_each_entry_shows_its_status_and_its_sources():
    text = timeline_as("markdown")
    assert "- **planned**: Liu and Mnuchin will talk soon" in text
    assert "  - Morning Ledger, 8 May 2020, [Negotiators talk by telephone](<" in text


def test_the_question_is_told():
    assert "\nactor: Liu He; since: 2020\n" in timeline_as("markdown")


@pytest.mark.parametrize(
    "text", ["# head", "<script>", "*b*", "[x](y)", "![i](j)", "`c`", "a | b", "&lt;", "a\n\n# b"]
)
def test_marks_are_escaped(text):
    escaped = markdown.escape(text)
    for mark in "<>*[]`#|&":
        assert escaped.count(mark) == escaped.count("\\" + mark)
    assert "\n" not in escaped


def test_mischief_opens_no_html_and_no_link():
    text = timeline_as("markdown", story(entry(MISCHIEF)))
    assert "<script>" not in text
    assert "](y)" not in text.replace("\\](y)", "")


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://example.org/a b>c", "](<https://example.org/a%20b%3Ec>)"),
        ("javascript:alert(1)", None),
        (None, None),
    ],
)
def test_only_web_addresses_are_linked(url, linked):
    text = timeline_as("markdown", story(entry("x", url=url)))
    assert (linked in text) if linked else ("](" not in text)


def test_an_article_is_linked_by_its_path_where_it_has_no_address():
    line = entry("x")
    there = replace(line, sources=(replace(line.sources[0], path="old news/a.txt"),))
    assert "[x](<old%20news/a.txt>)" in timeline_as("markdown", story(there))
    odd = replace(line, sources=(replace(line.sources[0], path="javascript:alert(1)"),))
    assert "](" not in timeline_as("markdown", story(odd))


def test_two_places_in_one_article_are_one_line():
    line = entry("x")
    twice = replace(line, sources=line.sources * 2)
    assert timeline_as("markdown", story(twice)).count("\n  - ") == 1


def test_an_article_is_named_once_with_the_other_days_it_gives():
    days = (MAY.edtf, "2020-05-09", "2020-05-10")
    places = tuple(source("a", "x", start=at, date=day) for at, day in enumerate(days))
    told = timeline_as("markdown", story(line("x", *places)))
    named = "  - Harbour Post, 8 May 2020, a.txt, which also dates it 9 May 2020 and 10 May 2020"
    assert [each for each in told.splitlines() if each.startswith("  - ")] == [named]


def test_an_article_without_a_title_is_called_as_its_file_is():
    place = source("a", "x", ref="old/news.jsonl:3", path="old/news.jsonl")
    assert "[news.jsonl:3](<old/news.jsonl>)" in timeline_as("markdown", story(line("x", place)))
