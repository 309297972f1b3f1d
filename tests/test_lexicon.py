"""Lexicons: words as data, with a header that is checked."""

from pathlib import Path
from typing import get_args

import pytest

from extractor import lexicon
from extractor.errors import LexiconError
from extractor.records import ClaimType, Polarity

HEADER = """\
# What:    fruit.   Why: to be tested.
# Source:  our garden.   Licence: as the project.
# Columns: name <TAB> colour
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(lexicon, "FOLDER", tmp_path)
    for cached in (lexicon.read, lexicon.of_sort, lexicon._sorted):
        cached.cache_clear()
    yield tmp_path  # type: ignore[misc]
    for cached in (lexicon.read, lexicon.of_sort, lexicon._sorted):
        cached.cache_clear()


def test_rows_come_in_file_order(folder: Path) -> None:
    (folder / "fruit.tsv").write_text(HEADER + "plum\tblue\n\n# a remark\napple\tred\n", "utf-8")
    assert lexicon.read("fruit") == (("plum", "blue"), ("apple", "red"))


def test_one_column_needs_no_tab(folder: Path) -> None:
    header = HEADER.replace(" <TAB> colour", "")
    (folder / "fruit.tsv").write_text(header + "plum\n", "utf-8")
    assert lexicon.read("fruit") == (("plum",),)


def test_words_keep_their_letters(folder: Path) -> None:
    (folder / "fruit.tsv").write_text(HEADER + "açaí\tviolet\n", "utf-8")
    assert lexicon.read("fruit")[0][0] == "açaí"


def test_absent_lexicon_is_named(folder: Path) -> None:
    with pytest.raises(LexiconError, match=r"nuts\.tsv: no such lexicon"):
        lexicon.read("nuts")


@pytest.mark.parametrize("field", lexicon.HEADER)
def test_header_without_a_field_is_refused(folder: Path, field: str) -> None:
    (folder / "fruit.tsv").write_text(HEADER.replace(f"{field}:", "") + "plum\tblue\n", "utf-8")
    with pytest.raises(LexiconError, match=f"lacks '{field}:'"):
        lexicon.read("fruit")


@pytest.mark.parametrize("row", ["plum", "plum\tblue\tsweet"])
def test_row_of_another_width_is_named_with_its_line(folder: Path, row: str) -> None:
    (folder / "fruit.tsv").write_text(f"{HEADER}apple\tred\n{row}\n", "utf-8")
    with pytest.raises(LexiconError, match=r"fruit\.tsv:5: \d cells, the header says 2"):
        lexicon.read("fruit")


CLOSED = HEADER + "# Closed:  colour: red blue green\n"


@pytest.mark.parametrize("colour", ["violet", "Red", "", "red blue"])
def test_cell_outside_its_closed_set_is_named_with_what_may_stand(
    folder: Path, colour: str
) -> None:
    (folder / "fruit.tsv").write_text(f"{CLOSED}plum\tblue\nfig\t{colour}\n", "utf-8")
    message = rf"fruit\.tsv:6: '{colour}' is no colour; one of blue, green, red"
    with pytest.raises(LexiconError, match=message):
        lexicon.read("fruit")


def test_several_words_in_a_cell_are_each_checked(folder: Path) -> None:
    several = CLOSED.replace("colour: red", "colour*: red")
    (folder / "fruit.tsv").write_text(f"{several}plum\tred blue\nfig\tred,pink\n", "utf-8")
    with pytest.raises(LexiconError, match="'pink' is no colour"):
        lexicon.read("fruit")


@pytest.mark.parametrize(("cell", "fits"), [("1", True), ("-0.25", True), ("x", False)])
def test_a_column_of_numbers_holds_numbers(folder: Path, cell: str, fits: bool) -> None:
    (folder / "fruit.tsv").write_text(f"{HEADER}# Closed: colour: number\nfig\t{cell}\n", "utf-8")
    if fits:
        assert lexicon.read("fruit") == (("fig", cell),)
    else:
        with pytest.raises(LexiconError, match="'x' is no colour; one of number"):
            lexicon.read("fruit")


def test_a_closed_set_of_no_column_is_refused(folder: Path) -> None:
    (folder / "fruit.tsv").write_text(f"{HEADER}# Closed: taste: sweet\nfig\tred\n", "utf-8")
    with pytest.raises(LexiconError, match="'Closed: taste' names no column"):
        lexicon.read("fruit")


def test_a_word_is_of_every_sort_its_cell_names(folder: Path) -> None:
    (folder / "fruit.tsv").write_text(HEADER + "plum\tblue\ncherry\tred black\n", "utf-8")
    found = {sort: lexicon.of_sort("fruit", sort) for sort in ("blue", "red", "black")}
    assert found == {"blue": {"plum"}, "red": {"cherry"}, "black": {"cherry"}}


def test_a_sort_without_words_is_named(folder: Path) -> None:
    (folder / "fruit.tsv").write_text(HEADER + "plum\tblue\n", "utf-8")
    with pytest.raises(LexiconError, match=r"fruit\.tsv: no word of the sort 'pink'"):
        lexicon.of_sort("fruit", "pink")


def test_the_sets_of_the_reporting_words_are_those_of_the_records() -> None:
    for name in ("reporting_verbs", "reporting_nouns", "reporting_adjectives"):
        header = (Path(lexicon.__file__).parent / "lexicons" / f"{name}.tsv").read_text("utf-8")
        for column, values in (("type", get_args(ClaimType)), ("polarity", get_args(Polarity))):
            assert f"# Closed:  {column}: {' '.join(values)}\n" in header
