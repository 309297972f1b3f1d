"""TimelineJS: what its documentation asks of a slide and of a row."""

import csv
import io
import json
import re

from msgspec.structs import replace

from extractor.entries import EntryActor, Timeline
from extractor.export import timelinejs
from tests.export.examples import EMPTY, MISCHIEF, STORY, entry, story, timeline_as

DATED = [each for each in STORY.entries if each.when.range is not None]


def test_every_dated_entry_is_a_slide_and_the_others_are_counted():
    shown = json.loads(timeline_as("timelinejs"))
    assert [slide["unique_id"] for slide in shown["events"]] == [each.id for each in DATED]
    left_out = len(STORY.entries) - len(DATED)
    assert f"{left_out} entries have no date" in shown["title"]["text"]["text"]


def test_dates_are_numbers_and_keep_their_precision():
    shown = json.loads(timeline_as("timelinejs"))
    days = {slide["display_date"]: slide for slide in shown["events"]}
    assert days["15 January 2020"]["start_date"] == {"year": 2020, "month": 1, "day": 15}
    assert "end_date" not in days["15 January 2020"]
    assert days["from July 2020"]["start_date"] == {"year": 2020, "month": 7}
    assert days["spring 2020"]["start_date"] == {"year": 2020, "month": 3, "day": 1}
    assert days["spring 2020"]["end_date"] == {"year": 2020, "month": 5, "day": 31}


def test_groups_are_who_acts_or_speaks():
    shown = json.loads(timeline_as("timelinejs"))
    groups = {slide["text"]["headline"]: slide["group"] for slide in shown["events"]}
    (said,) = [headline for headline in groups if "serves both of our peoples" in headline]
    assert groups[said] == "Liu He"


def many(count):
    """So many dated entries, each more important than the one before, of as many actors."""
    return tuple(
        replace(
            STORY.entries[0],
            id=f"0.e{n}",
            importance=n,
            actors=(EntryActor(f"person:{min(n, 9)}", f"Person {min(n, 9)}"),),
        )
        for n in range(count)
    )


def test_the_most_important_entries_are_shown_in_order_unless_every_reading_was_asked_for():
    found = Timeline({}, many(60))
    shown = json.loads(timeline_as("timelinejs", found))
    assert [slide["unique_id"] for slide in shown["events"]] == [f"0.e{n}" for n in range(20, 60)]
    assert "the 40 most important of 60 entries" in shown["title"]["text"]["text"]
    every = json.loads(timeline_as("timelinejs", replace(found, every=True)))
    assert len(every["events"]) == 60


def test_a_long_line_is_cut_at_a_word_and_stands_whole_below():
    words = "The United States raised tariffs on goods worth a fifth of all that China sells there"
    long = replace(STORY.entries[0], text=words)
    shown = json.loads(timeline_as("timelinejs", story(long)))["events"][0]["text"]
    assert shown["headline"] == (
        "The United States raised tariffs on goods worth a fifth of all that…"
    )
    assert len(shown["headline"]) <= timelinejs.LONGEST
    assert f"<p>{words}</p>" in shown["text"]


def test_five_actors_have_a_group_and_the_rest_one():
    shown = json.loads(timeline_as("timelinejs", Timeline({}, many(20))))
    groups = [slide["group"] for slide in shown["events"]]
    assert len(set(groups)) == 6
    assert groups[-1] == "Person 9"
    assert groups.count("others") == 5


def test_text_is_escaped_for_it_is_shown_as_html():
    days = next(each.when for each in STORY.entries)
    page = timeline_as("timelinejs", story(entry(MISCHIEF, when=days, url="https://a.example/'>")))
    shown = json.loads(page)["events"][0]["text"]
    assert "<script>" not in shown["headline"]
    assert set(re.findall(r"<(\w+)", shown["text"])) == {"p", "blockquote", "a"}


def test_the_sheet_has_the_columns_of_the_template_and_the_same_slides():
    rows = list(csv.DictReader(io.StringIO(timeline_as("timelinejs-csv"))))
    assert tuple(rows[0]) == timelinejs.COLUMNS
    assert rows[0]["Type"] == "title"
    slides = json.loads(timeline_as("timelinejs"))["events"]
    assert [row["Headline"] for row in rows[1:]] == [each["text"]["headline"] for each in slides]
    for row, slide in zip(rows[1:], slides, strict=True):
        start = slide["start_date"]
        assert row["Year"] == str(start["year"])
        assert row["Day"] == str(start.get("day", ""))


def test_nothing_found_is_a_title_alone():
    assert json.loads(timeline_as("timelinejs", EMPTY))["events"] == []


def test_a_source_has_its_day_in_words_and_no_path_of_the_machine():
    place = replace(
        STORY.entries[0].sources[0],
        title=None, outlet="Post", published="2020-05-08", ref="/private/news/a.txt",
        path="/private/news/a.txt", url=None,
    )  # fmt: skip
    shown = json.loads(
        timeline_as("timelinejs", story(replace(STORY.entries[0], sources=(place,))))
    )
    assert "<p>Post, 8 May 2020, a.txt</p>" in shown["events"][0]["text"]["text"]
