"""Who tells a line, in words, and no more than the line does not say already."""

import pytest

from extractor.export import reason, teller
from extractor.records import When
from extractor.temporal.values import parse_edtf
from tests.by_hand import UNKNOWN, when
from tests.timeline.lines import MAY, line, source
from tests.timeline.lines import teller as made

LATER = when("2020-05-09", basis="stated")


@pytest.mark.parametrize(
    ("text", "said", "whole", "beside"),
    [
        ("The port closed, Liu said", MAY, "told by Liu", None),
        ("The port closed, Mr. Liu said", LATER, "told by Liu, 9 May 2020", "said 9 May 2020"),
        ("The port closed, he said", MAY, "told by Liu", "told by Liu"),
        ("The port closed", LATER, "told by Liu, 9 May 2020", "told by Liu, 9 May 2020"),
        ("The port closed, said Liu", UNKNOWN, "told by Liu", None),
    ],
)
def test_who_tells_it_is_not_said_twice(text, said, whole, beside):
    entry = line(text, told_by=made("c1", on=said))
    assert teller.of(entry) == whole
    assert teller.beside(entry) == beside


def test_what_an_article_tells_itself_is_told_by_nobody():
    assert teller.of(line("The port closed")) is None
    assert teller.note(line("The port closed")) is None


def test_how_many_tell_it_stands_beside():
    entry = line("The port closed", source("a", ""), source("b", ""), told_by=made("c1", on=LATER))
    assert teller.note(entry) == "told by Liu, 9 May 2020; 2 origins of 2 articles"


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ([], None),
        ([None], None),
        (["Harbour Post", "Harbour Post"], "Harbour Post"),
        (["Harbour Post", "Tide"], "Harbour Post, Tide"),
        (["Harbour Post", "Tide", None, "Quay", "Pier"], "Harbour Post, Tide, 2 more"),
    ],
)
def test_outlets_are_named_once_and_not_all(names, told):
    places = [source(str(at), "", outlet=name) for at, name in enumerate(names)]
    assert (
        teller.outlets(line("The port closed", *places or [source("a", "", outlet=None)])) == told
    )


@pytest.mark.parametrize(
    ("published", "basis", "told"),
    [
        (None, None, "on a day unknown"),
        ("2020-05-08", "dateline", "8 May 2020"),
        ("2018-01-01/..", "inferred", "on a day unknown, from 1 January 2018"),
        ("../2020-05", "inferred", "on a day unknown, by May 2020"),
        ("2020-01/2021-01", "inferred", "on a day unknown, January 2020 – January 2021"),
    ],
)
def test_a_bound_is_no_day_of_publication(published, basis, told):
    place = source("a", "", published=published, published_basis=basis)
    assert teller.published(place) == told


@pytest.mark.parametrize(
    ("kept", "other", "is_told"),
    [
        ("2020-05-08", "2020-05-08", False),
        ("2020-05-08", "2020-05", False),
        ("2020-05-08", "../2020-05-31", False),
        ("2020-05-08", "2020-05-09", True),
        ("2020-05-08", "2020-06", True),
        ("2020-05", "2020-05-08", True),
        ("2019-12-31/2021-01-26", "2020-01/2021-01", False),
        ("../2020-05-08", "2020-05-08", True),
        ("../2020-05-08", "2020-05-09/..", True),
        ("../2020-05-08", "2020-05-08/..", False),
        ("2020-05-08", None, False),
    ],
)
def test_days_of_other_articles_are_told_where_they_differ_or_say_more(kept, other, is_told):
    places = source("a", "", date=kept), source("b", "", date=other)
    entry = line("The port closed", *places, when=on(kept))
    assert ("also dated" in (teller.note(entry) or "")) == is_told


def test_only_another_article_is_said_to_date_it_otherwise():
    places = [
        source(each, "", date=day) for each, day in (("a", "2020-05-08"), ("a", "2020-05-09"))
    ]
    same, other = line("x", *places), line("x", *places, source("b", "", date="2020-05-10"))
    assert "another article" not in reason.of_entry(same)
    assert reason.of_entry(other).count("another article dates it 10 May 2020") == 1


def on(edtf: str) -> When:
    return When(parse_edtf(edtf), edtf, "stated", None)
