"""The table: as wide as the terminal, honest about status, undated entries last."""

import io
import re
from datetime import date

import pytest

from extractor.export import columns, table
from extractor.records import DateRange, When
from tests.export.examples import STORY, entry, story, timeline_as

DAY = When(DateRange(date(2020, 5, 8), date(2020, 5, 8)), "2020-05-08", "stated", None)
CHINESE = "習近平同志於星期五在北京會見了前來訪問的貿易代表團並發表了講話"


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def on_terminal() -> str:
    stream = Terminal()
    table.timeline(STORY, stream)
    return stream.getvalue()


@pytest.mark.parametrize("width", [60, 80, 132, 300])
def test_no_line_is_wider_than_the_terminal(monkeypatch, width):
    monkeypatch.setenv("COLUMNS", str(width))
    long = story(entry("word " * 60, when=DAY), entry(CHINESE * 3, when=DAY))
    for text in (timeline_as("table"), timeline_as("table", long)):
        assert max(map(columns.width, text.splitlines())) <= width


def test_wide_characters_count_twice_and_combining_marks_not_at_all():
    assert [columns.width(text) for text in ("abc", "習近平", "é", "e\u0301", "“a”")] == [
        3,
        6,
        1,
        1,
        3,
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("one two three", ["one two", "three"]),
        ("unbreakable!", ["unbreaka", "ble!"]),
        ("a unbreakable!", ["a", "unbreaka", "ble!"]),
        ("習近平同志", ["習近平同", "志"]),
        ("習近平 ab c", ["習近平", "ab c"]),
        ("  spaced   out ", ["spaced", "out"]),
    ],
)
def test_wrapping(text, lines):
    assert columns.wrap(text, 8) == lines


def test_columns_line_up_under_wide_names():
    name = "習近平"
    text = timeline_as("table", story(entry(name, when=DAY), entry("Liu He", when=DAY)))
    starts = [columns.width(line[: line.rindex(word)]) for line, word in
              zip(text.splitlines()[1:], (name, "Liu He"), strict=True)]  # fmt: skip
    assert starts[0] == starts[1]


def test_columns_are_date_status_who_and_text():
    lines = timeline_as("table").splitlines()
    assert lines[0].split() == ["date", "status", "who", "text"]
    assert lines[1].split()[:3] == ["15", "January", "2020"]


def test_undated_entries_are_a_section_at_the_end():
    dated, _, undated = timeline_as("table").partition("\nundated\n")
    assert "put off a review" not in dated
    assert "put off a review" in " ".join(undated.split())
    begins = re.compile(r"told |\d{4} |“|no date| ")  # a year may stand alone below its day
    assert all(begins.match(line) for line in undated.splitlines())


def test_control_characters_are_shown_and_not_sent():
    text = timeline_as("table", story(entry("a\x1b]0;title\x07 b\u202ec\x9b1m")))
    assert "a␛]0;title␇ b\ufffdc\ufffd1m" in text


def test_colours_are_for_terminals(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" in on_terminal()
    assert "\x1b[" not in timeline_as("table")


def test_no_color_is_respected(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in on_terminal()


def test_rows_share_the_width(monkeypatch):
    monkeypatch.setenv("COLUMNS", "50")
    stream = io.StringIO()
    rows = [{"id": "1", "title": "A very long headline " * 4, "aliases": ["a", "b"], "url": None}]
    table.rows(rows, stream)
    lines = stream.getvalue().splitlines()
    assert lines[0].split() == ["id", "title", "aliases", "url"]
    assert max(map(len, lines)) <= 50
    assert lines[1].endswith("a, b     -")


def test_yes_and_no_are_words():
    stream = io.StringIO()
    table.rows([{"id": "1", "undone": True}, {"id": "2", "undone": False}], stream)
    assert [line.split()[1] for line in stream.getvalue().splitlines()[1:]] == ["yes", "no"]


def test_ids_stand_below_their_entries():
    text = timeline_as("ids")
    for each in STORY.entries:
        assert f" {each.id}\n" in text
    assert timeline_as("table") == "".join(
        line for line in text.splitlines(keepends=True) if "." not in line.strip()[16:18]
    )


def test_ids_and_days_are_never_broken_and_paths_after_a_slash(monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    stream = io.StringIO()
    rows = [
        {"id": "a9a78768acbe99ac", "day": "2018-07-06", "title": "A headline of some words",
         "ref": "corpus/articles/01-first-tariffs.txt"}
    ]  # fmt: skip
    table.rows(rows, stream)
    lines = stream.getvalue().splitlines()
    assert lines[1].startswith("a9a78768acbe99ac  2018-07-06  ")
    assert lines[1].endswith("/")
    assert max(map(len, lines)) <= 60


def test_a_long_last_cell_stands_below_its_row_where_there_is_no_room(monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    stream = io.StringIO()
    sentence = "The minister said on Monday that the harbour would open again. " * 2
    names = {"day": "31 January 2019", "source": "Ana Silva", "target": "The White House, Chad"}
    table.rows([{**names, "sentence": sentence}, {**names, "sentence": "Short."}], stream)
    lines = stream.getvalue().splitlines()
    assert lines[0].split() == ["day", "source", "target"]
    assert lines[1] == "    sentence"
    assert lines[2].split("  ") == list(names.values())
    assert lines[3].startswith("    The minister said on Monday")
    assert lines[-1] == "    Short."
    assert all(len(line) <= 60 for line in lines)
