"""What holds for every format of every table."""

import json

import pytest

from extractor import export
from extractor.entries import Found, Profile
from extractor.errors import ExtractorError
from extractor.export import objects
from tests import examples
from tests.export.examples import EMPTY, MISCHIEF, NEWS, STORY, entry, reduced, story, written

ARTICLES = [objects.article(extraction.article) for extraction in examples.ALL]
ONE = Found(reduced(examples.CALL, examples.CALL.claims[0].id), line=STORY.entries[0])
WHO = Profile(of=examples.CALL.actors[0], events=1, claims=0, lines=STORY.entries)
WHERE = Profile(of=examples.CALL.article, events=1, claims=1, lines=STORY.entries)

EVERY = [
    *((export.write, format, STORY) for format in export.FORMATS),
    *((export.write_graph, format, NEWS) for format in export.GRAPHS),
    *(
        (export.write_annotations, format, [examples.CALL])
        for format in export.ANNOTATIONS
        if format != "docbin"
    ),
    *((export.write_list, format, ARTICLES) for format in export.LISTS),
    *((export.write_found, format, ONE) for format in export.RECORDS),
    *((export.write_found, format, one) for format in export.PROFILES for one in (WHO, WHERE)),
]
NAMES = [f"{write.__name__}-{format}" for write, format, _ in EVERY]


@pytest.mark.parametrize(("write", "format", "thing"), EVERY, ids=NAMES)
def test_the_same_thing_gives_the_same_text(write, format, thing):
    text = written(write, thing, format)
    assert text == written(write, thing, format)
    assert text.endswith("\n")
    assert ("\r" in text) == (format == "ical"), "only iCalendar asks for these line ends"


@pytest.mark.parametrize("write", sorted({write for write, _, _ in EVERY}, key=str))
def test_an_unknown_format_is_an_error_that_lists_the_known_ones(write):
    with pytest.raises(ExtractorError, match=r"no format 'papyrus'; choose one of .*json"):
        written(write, STORY, "papyrus")


@pytest.mark.parametrize("format", export.FORMATS)
def test_a_timeline_without_entries_can_be_written(format):
    text = written(export.write, EMPTY, format)
    assert "2020" not in text
    assert format == "html" or len(text.splitlines()) <= 10


@pytest.mark.parametrize("format", sorted(export.LISTS.keys() - {"geojson"}))
def test_a_list_without_rows_can_be_written(format):
    text = written(export.write_list, [], format).strip()
    assert text in ("", "[]") or json.loads(text)["features"] == []


def test_a_map_without_rows_is_a_collection_of_nothing():
    assert json.loads(written(export.write_list, [], "geojson"))["features"] == []


@pytest.mark.parametrize("format", export.FORMATS)
def test_no_format_sends_escape_sequences_from_an_article(format):
    text = written(export.write, story(entry(MISCHIEF)), format)
    assert "\x1b" not in text
    assert "\x00" not in text


@pytest.mark.parametrize("format", ["table", "markdown", "csv"])
def test_every_source_text_is_in_the_formats_for_people(format):
    words = " ".join(written(export.write, STORY, format).split())
    assert "Steven Mnuchin told" in words
    assert ("2020-01-15" if format == "csv" else "15 January 2020") in words
