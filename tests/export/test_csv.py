"""CSV: read back by the csv module, and no formula in it."""

import csv
import io

import pytest

from extractor import export
from extractor.export import as_csv, clean
from tests.export.examples import STORY, entry, story, timeline_as, written


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_one_row_an_entry_with_stable_columns():
    found = rows(timeline_as("csv"))
    assert len(found) == len(STORY.entries)
    assert tuple(found[0]) == as_csv.COLUMNS
    assert [row["id"] for row in found] == [each.id for each in STORY.entries]


def test_tsv_has_the_rows_of_the_csv_and_no_tab_in_a_cell():
    lines = timeline_as("tsv").splitlines()
    found = [as_csv.COLUMNS[0], *(row["id"] for row in rows(timeline_as("csv")))]
    assert [line.split("\t")[0] for line in lines] == found
    assert {line.count("\t") for line in lines} == {len(as_csv.COLUMNS) - 1}
    assert "\t'=a b c\t" in timeline_as("tsv", story(entry("=a\tb\nc")))


def test_an_empty_timeline_still_has_its_header():
    assert timeline_as("csv", story()) == ",".join(as_csv.COLUMNS) + "\n"


def test_a_merged_entry_names_all_its_sources():
    (signed,) = [row for row in rows(timeline_as("csv")) if "; " in row["refs"]]
    assert signed["refs"] == "articles/signing.txt; articles/call.txt"
    assert signed["outlets"] == "Harbour Post; Morning Ledger"


@pytest.mark.parametrize("start", [*clean.FORMULA, "\r", "\r\n"])
def test_no_cell_begins_as_a_formula(start):
    (row,) = rows(timeline_as("csv", story(entry(start + "1+1"))))
    assert row["text"] == "'" + clean.newlines(start) + "1+1"


@pytest.mark.parametrize("text", ['say "no"', "a, b", "two\nlines", "習近平", "1-1", " =1"])
def test_other_text_comes_back_as_it_was(text):
    (row,) = rows(timeline_as("csv", story(entry(text))))
    assert row["text"] == text


def test_lists_keep_numbers_as_numbers_and_null_as_nothing():
    text = written(export.write_list, [{"n": 3, "none": None, "all": ["b", "a", "b"]}], "csv")
    assert text == "n,none,all\n3,,b; a\n"
