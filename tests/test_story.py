"""A story of a store as a notebook asks it: names, cuts, frames."""

from datetime import date

import pandas as pd
import pytest

import extractor
from extractor import story
from extractor.errors import StoreError
from tests import examples
from tests.examples import CALL, SIGNING


@pytest.fixture
def path(tmp_path):
    from extractor import store

    with store.open(tmp_path / "talks.db") as opened:
        for extraction in examples.ALL:
            opened.add(extraction)
    return str(tmp_path / "talks.db")


@pytest.fixture
def talks(path):
    return extractor.ask(path)


def test_a_story_is_counted_cut_and_gone_through(talks):
    assert len(talks) == len(talks.entries) == len(list(talks)) > 3
    assert talks[0] == talks.entries[0]
    assert [each.id for each in talks[1:3]] == [each.id for each in talks.entries[1:3]]
    assert repr(talks).startswith(f"<Story: {len(talks)} lines of 3 articles, ")
    assert repr(talks[:1]).startswith("<Story: 1 line of ")


def test_top_is_what_the_command_line_gives(talks, path):
    from extractor import api, store

    with store.open(path, readonly=True) as opened:
        expected = api.ask(opened, {}, top=2).entries
    assert talks.top(2).entries == expected


def test_the_undated_have_no_day(talks):
    assert 0 < len(talks.undated) < len(talks)
    assert all(each.when.range is None for each in talks.undated)


@pytest.mark.parametrize(
    "name", ["Robert Lighthizer", "Mr. Lighthizer", "person:robert-lighthizer"]
)
def test_a_name_gives_what_somebody_takes_part_in(talks, name):
    found = talks[name]
    assert found.entries == talks.ask(actor="Robert Lighthizer").entries
    assert 0 < len(found) < len(talks)


def test_a_name_narrows_what_was_asked(talks):
    once = talks["Robert Lighthizer"]
    assert len(once["Liu He"]) <= len(once)
    assert once["Liu He"].asked["actor"] == ("Robert Lighthizer", "Liu He")


def test_a_name_that_nobody_has_says_whose_are_near(talks):
    with pytest.raises(KeyError, match=r"nobody is called.*Lighthizer"):
        talks["Lighthiser"]
    with pytest.warns(UserWarning, match="nobody is called"):
        assert len(talks.ask(actor="Lighthiser")) == 0


def test_a_name_like_nobodys_leads_to_the_frame_of_all(talks):
    with pytest.raises(KeyError, match=r"nobody is called 'Zzyzx'; `story.actors` lists all"):
        talks["Zzyzx"]


def test_a_filter_that_is_none_says_which_there_are(talks):
    with pytest.raises(TypeError, match=r"no filter is called 'bye'; there are actor, .*by, "):
        talks.ask(bye="Robert Lighthizer")


def test_a_name_that_several_have_lists_them(path):
    from msgspec.structs import replace

    from extractor import store

    with store.open(path) as opened:
        for number, name in enumerate(("Ann Berg", "Bo Berg")):
            actor = replace(examples.LIU, id=f"person:{name}", name=name, aliases=())
            article = replace(SIGNING.article, id=f"{number}", ref=name, url=None, path=None)
            opened.add(replace(SIGNING, article=article, actors=(actor,), events=(), claims=()))
    talks = extractor.ask(path)
    with pytest.raises(KeyError, match=r"Ann Berg.*Bo Berg"):
        talks["Berg"]
    with pytest.raises(StoreError, match="give the full name"):
        talks.ask(by="Berg")


def test_a_store_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(StoreError, match="no such store"):
        extractor.ask(str(tmp_path / "none.db"))


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_frames_have_a_row_for_each(talks, library):
    pytest.importorskip(library)
    events = sum(len(each.events) for each in examples.ALL)
    claims = sum(each.type != "attitude" for one in examples.ALL for each in one.claims)
    for what, rows in (("lines", len(talks)), ("events", events), ("claims", claims)):
        frame = talks.to_frame(what, library=library)
        assert len(frame) == rows
        assert "sentence" in frame.columns
    assert "Liu He" in list(talks.to_frame("actors", library=library)["name"])


def test_frames_answer_the_question_and_have_days_and_lists(talks):
    found = talks.ask(about="farm goods")
    assert set(found.claims["article_id"]) | set(found.events["article_id"]) == {CALL.article.id}
    assert talks.events["first_day"].min() == pd.Timestamp("2020-01-15")
    assert talks.events["participants"][0][0]["role"] == "agent"
    assert list(talks.lines["id"]) == [each.id for each in talks]


def test_a_polars_frame_has_days():
    pl = pytest.importorskip("polars")
    from extractor import notebook

    frame = notebook.built(("first_day", "a"), [[date(2020, 5, 8), "x"]], library="polars")
    assert frame.schema["first_day"] == pl.Date


def test_what_is_no_frame_says_which_there_are(talks):
    with pytest.raises(ValueError, match="lines, claims, events or actors"):
        talks.to_frame("verbs")
    with pytest.raises(ValueError, match="pandas or polars"):
        talks.to_frame(library="dask")


def test_reading_gives_a_story(nlp, tmp_path):
    (tmp_path / "a.txt").write_text("Liu He met Robert Lighthizer on Friday.", "utf-8")
    read = extractor.read(str(tmp_path), nlp=nlp, published="2020-05-09")
    assert isinstance(read, story.Story)
    assert len(read["Lighthizer"]) == 1
