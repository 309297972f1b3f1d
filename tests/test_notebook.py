"""What a notebook user gets: a timeline in one line, a table, a data frame."""

import builtins

import pandas as pd
import pytest

import extractor
from extractor import notebook
from extractor.errors import ReadError
from tests.conftest import ARTICLES
from tests.export.examples import EMPTY, MISCHIEF, STORY, entry, story


def test_reading_gives_the_timeline_of_the_command_line(nlp, tmp_path):
    from click.testing import CliRunner

    from extractor.cli import extractor as program
    from extractor.export import objects

    path = str(ARTICLES / "12-phase-one-signed.txt")
    read = extractor.read(path, nlp=nlp, actor="Liu He", since="2020")
    args = ["timeline", path, "--actor", "Liu He", "--since", "2020", "-f", "jsonl"]
    shown = CliRunner().invoke(program, args)
    assert len(read.entries) == len(shown.stdout.splitlines()) > 1
    assert read.query == {"actor": "Liu He", "since": "2020"}
    assert read.entries[0].id in shown.stdout.splitlines()[0]
    assert objects.timeline(read)["query"] == read.query


def test_what_the_articles_do_not_tell_can_be_given(nlp, tmp_path):
    (tmp_path / "a.txt").write_text("Liu He met Robert Lighthizer on Friday.", "utf-8")
    read = extractor.read(str(tmp_path), nlp=nlp, published="2020-05-09", outlet="Post")
    assert [each.when.edtf for each in read.entries] == ["2020-05-08"]
    assert read.entries[0].sources[0].outlet == "Post"


def test_a_path_that_gives_no_article_is_an_error(nlp, tmp_path):
    with pytest.raises(ReadError):
        extractor.read(str(tmp_path / "none.txt"), nlp=nlp)


def test_a_frame_has_a_row_an_entry_and_real_days():
    frame = STORY.to_frame()
    assert list(frame["id"]) == [each.id for each in STORY.entries]
    assert frame["first"].max() == pd.Timestamp("2020-07-01")
    assert frame["last"].isna().sum() == sum(
        each.when.range is None or each.when.range.last is None for each in STORY.entries
    )
    happened = frame[(frame.kind == "event") & (frame.status == "happened")]
    assert list(happened.articles) == [2, 1, 1]


def test_a_frame_of_nothing_has_the_columns():
    assert list(EMPTY.to_frame().columns) == list(notebook.COLUMNS)


def test_without_pandas_the_error_says_how_to_get_it(monkeypatch):
    real = builtins.__import__

    def missing(name, *rest):
        if name in ("pandas", "polars"):
            raise ModuleNotFoundError(name)
        return real(name, *rest)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(ImportError, match="pip install pandas"):
        STORY.to_frame()
    with pytest.raises(ImportError, match="pip install polars"):
        notebook.frame(STORY.entries, library="polars")


def test_a_notebook_shows_a_table_in_which_text_is_text():
    shown = story(entry(MISCHIEF))._repr_html_()
    assert "&lt;script&gt;" in shown
    assert "<script>" not in shown
    many = story(*[entry(str(number)) for number in range(notebook.SHOWN + 1)])
    assert f"{notebook.SHOWN + 1} entries, the first {notebook.SHOWN} shown" in many._repr_html_()
    assert EMPTY._repr_html_().startswith("<table>")
