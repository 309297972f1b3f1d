"""Lexicons: words as data, with a header that is checked."""

from pathlib import Path

import pytest

from extractor import lexicon
from extractor.errors import LexiconError

HEADER = """\
# What:    fruit.   Why: to be tested.
# Source:  our garden.   Licence: as the project.
# Columns: name <TAB> colour
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(lexicon, "FOLDER", tmp_path)
    lexicon.read.cache_clear()
    yield tmp_path  # type: ignore[misc]
    lexicon.read.cache_clear()


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
