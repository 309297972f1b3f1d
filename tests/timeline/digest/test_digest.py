"""Which days a digest tells, and in which words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from extractor.temporal.values import parse_day
from extractor.timeline import digest
from tests.timeline.digest.made import reading

SIGNED = "Liu He and Robert Lighthizer signed the trade accord in Washington after months of talks"
CALL = "Liu He and Robert Lighthizer spoke on the telephone about the trade accord for an hour"
FARM = "The farm fair of Iowa opened its gates to many visitors on a warm and sunny morning"

STORY = [
    reading("a", "2020-01-16", (f"{SIGNED}.", ("2020-01-15",)), (f"{CALL}.", ("2020-01-10",))),
    reading("b", "2020-03-01", (f"{SIGNED} on Jan. 15.", ("2020-01-15",))),
    reading("c", "2020-08-25", ("The trade accord has held since January.", ())),
]


def dates(found):
    return [str(day.date) for day in found.days]


def test_what_lies_ahead_of_every_article_is_no_day_of_a_digest():
    found = digest.build([reading("x", "2020-03-01", ("They will meet in May.", ("2020-05-01",)))])
    assert "2020-05-01" not in dates(found)


def test_days_come_in_order_of_time_and_no_more_than_asked():
    assert dates(digest.build(STORY, dates=2)) == ["2020-01-10", "2020-01-15"]
    assert dates(digest.build(STORY, dates=1)) == ["2020-01-15"]


def test_days_outside_are_left_out():
    found = digest.build(STORY, since=parse_day("2020-01-12"), until=parse_day("2020-01"))
    assert dates(found) == ["2020-01-15"]


def test_the_same_is_not_told_twice():
    (day,) = digest.build(STORY, dates=1, per_day=3).days
    assert [line.text.removesuffix(" on Jan. 15.") for line in day.sentences].count(SIGNED) <= 1


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (("2020-01-16", "2020-01-23", "2020-02-01", "2020-02-09", "2020-02-20"), False),
        (("2020-01-16", "2020-01-16", "2020-01-17", "2020-01-17", "2020-01-18"), True),
        (("2020-01-16", "2020-02-20"), True),
    ],
)
def test_what_pages_say_week_after_week_is_no_news(days, told):
    pages = [
        reading(f"page{number}", day, (f"{FARM}.", ()), (f"{CALL} in round {number}.", ()))
        for number, day in enumerate(days)
    ]
    found = [line.text for day in digest.build(pages).days for line in day.sentences]
    assert (f"{FARM}." in found) is told


def test_a_day_of_which_only_others_are_told_is_left_out():
    assert "2020-01-16" not in dates(digest.build(STORY))


def test_what_names_another_day_does_not_tell_of_this_one():
    news = reading("x", "2020-01-16", (f"{CALL}.", ("2020-01-10",)), (f"{FARM}.", ()))
    told = {str(day.date): day.sentences for day in digest.build([news]).days}
    assert [line.text for line in told["2020-01-10"]] == [f"{CALL}."]
    assert all(
        line.text == f"{FARM}."
        for day in ("2020-01-15", "2020-01-16")
        for line in told.get(day, ())
    )


def test_news_without_a_day_is_told_once_of_the_day_before():
    named = (f"{CALL}.", ("2020-01-15", "2020-01-16"))
    news = reading("x", "2020-01-16", (f"{SIGNED}.", ()), named)
    first, second = digest.build([news]).days
    assert {line.text for line in first.sentences} == {f"{SIGNED}.", f"{CALL}."}
    assert [line.text for line in second.sentences] == [f"{CALL}."]


def test_what_reads_badly_comes_last():
    asked = "Will Liu He and Robert Lighthizer sign the trade accord in Washington after the talks?"
    news = reading("x", "2020-01-16", (asked, ()), (f"{SIGNED}.", ()), (f"{CALL}.", ()))
    (day,) = digest.build([news], dates=1, per_day=3).days
    assert day.sentences[-1].text == asked or asked not in [line.text for line in day.sentences]


def test_what_the_story_is_about_comes_before_what_was_told_beside_it():
    story = [*STORY, reading("d", "2020-01-15", (f"{FARM}.", ()))]
    (day,) = digest.build(story, dates=1, per_day=1).days
    assert day.sentences[0].text.startswith("Liu He")


def test_every_line_is_at_its_place():
    texts = {each.article.id: each.article.text for each in STORY}
    for day in digest.build(STORY).days:
        for line in day.sentences:
            assert texts[line.article_id][line.start : line.end] == line.text


def test_a_line_begins_behind_its_dateline():
    wire = reading("w", "2020-01-16", (f"BEIJING, Jan 16 (Reuters) - {SIGNED}.", ("2020-01-15",)))
    (line,) = digest.build([wire], dates=1).days[0].sentences
    assert line.text == f"{SIGNED}."
    assert wire.article.text[line.start : line.end] == line.text


def about(words, *story):
    """Tells of each sentence whether it has the words, as a store does that is asked for them."""
    return [
        replace(each, sentences=tuple(replace(s, answers=words in s.text) for s in each.sentences))
        for each in story
    ]


def test_days_are_counted_over_all_of_the_articles_that_answer():
    """The signing is named most, though only the call is told in the words."""
    found = digest.build(about("telephone", *STORY), dates=1)
    assert [(str(day.date), len(day.sentences)) for day in found.days] == [("2020-01-15", 1)]
    assert dates(digest.build(about("telephone", *STORY), dates=2)) == ["2020-01-10", "2020-01-15"]


@pytest.mark.parametrize(
    ("words", "told"), [("signed", [SIGNED]), ("telephone", [CALL]), ("farm", [SIGNED, CALL])]
)
def test_a_day_is_told_in_sentences_that_answer_if_it_has_any(words, told):
    day = ("2020-01-15",)
    news = reading("x", "2020-01-16", (f"{SIGNED}.", day), (f"{CALL}.", day))
    (found,) = digest.build(about(words, news)).days
    assert {line.text for line in found.sentences} == {f"{each}." for each in told}


def test_what_answers_but_tells_nothing_keeps_no_day_from_being_told():
    side = "Liu He (L) and Robert Lighthizer (R) with the accord on the telephone in Washington"
    day = ("2020-01-15",)
    news = reading("x", "2020-01-16", (f"{SIGNED}.", day), (f"{side}.", day))
    (found,) = digest.build(about("telephone", news)).days
    assert [line.text for line in found.sentences] == [f"{SIGNED}."]


@given(st.permutations(STORY))
def test_order_of_articles_makes_no_difference(story):
    assert digest.build(story) == digest.build(STORY)


@pytest.mark.parametrize("story", [[], [reading("x", None)], [reading("x", None, ("Hm.", ()))]])
def test_nothing_dated_gives_an_empty_digest(story):
    assert digest.build(story).days == ()


def test_an_article_without_a_date_still_names_days():
    found = digest.build([reading("x", None, (f"{SIGNED}.", ("2020-01-15",)))])
    assert dates(found) == ["2020-01-15"]
