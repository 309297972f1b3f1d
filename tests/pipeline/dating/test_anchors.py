"""Which verb or event noun does a date tell the time of?"""

import pytest

from extractor.pipeline.dating.anchors import Anchors
from tests.pipeline.docs import read, token

OWN = [
    ("Japan opened the port on Monday.", "opened", "Monday"),
    ("On Monday, Japan opened the port.", "opened", "Monday"),
    ("Japan opened the port last week.", "opened", "last week"),
    ("Japan opened the port on 3 March 2020.", "opened", "3 March 2020"),
    ("Canada closed the mine two weeks ago.", "closed", "two weeks ago"),
    ("Japan said in a statement on Monday that the port was open.", "said", "Monday"),
    ("Talks between Japan and Canada on Monday helped.", "helped", "Monday"),
    ("Talks were held in Tokyo on Monday.", "held", "Monday"),
    ("Monday's talks with Japan were useful.", "talks", "Monday"),
    ("The ministry said the bank collapsed in May.", "collapsed", "May"),
    ("Canada closed the mine yesterday, after a visit last week.", "closed", "yesterday"),
    ("Canada closed the mine yesterday, after a visit last week.", "visit", "last week"),
    ("Japan opened the port in May, and Canada closed the mine in June.", "opened", "May"),
    ("Japan opened the port in May, and Canada closed the mine in June.", "closed", "June"),
    ("At a May 4 hearing, the minister said that the port was open.", "said", "May 4"),
    ("At a May 4 hearing, the minister said that the port was open.", "hearing", "May 4"),
    ("In a Monday ceremony, Japan opened the port.", "opened", "Monday"),
    ("The vote is on Friday.", "vote", "Friday"),
    ("There was heavy fighting in Lima on Sunday.", "fighting", "Sunday"),
    ("Canada called off a scheduled visit to Japan today.", "visit", "today"),
    ("Canada called off a visit to Japan today.", "called", "today"),
]
SHARED = [
    ("Canada signed the treaty in Tokyo on Monday and closed the mine.", "closed", "Monday"),
    ("Canada threatened on Sunday to close the mine next week.", "close", "next week"),
]
OF_ANOTHER = [
    ("Last year's imports angered Canada.", "angered"),
    ("The ministry said the bank collapsed in May.", "said"),
    ("Canada threatened on Sunday to close the mine.", "close"),
    ("Ana Silva said on Monday that Canada closed the mine.", "closed"),
    ("A visit planned for next week was cancelled.", "cancelled"),
    ("Canada postponed the vote from March to June.", "postponed"),
    ("Japan sold less fish than in 2017.", "sold"),
    ("Canada said it had closed the mine; on Tuesday, Japan opened the port.", "closed"),
    ("A treaty signed in May ended the war.", "ended"),
    ("The minister spoke of a May 4 hearing.", "spoke"),
    ("Canada called off a scheduled visit to Japan today.", "called"),
    ("The minister gave a speech at the Harbour Forum 2018 in Lima.", "gave"),
    ("The minister sold the bank at the 2018 Harbour Forum.", "sold"),
    ("This week, Canada was forced to close the mine.", "close"),
]
BOUNDS = [
    ("Canada has banned fish since March.", "banned", "since"),
    ("Canada will close the mine by June 1.", "close", "by"),
    ("Canada will ban fish from June 1.", "ban", "from"),
    ("Canada banned fish until May 1.", "banned", "until"),
    ("Japan opened the port on Monday.", "opened", ""),
    ("Japan opened the port last week.", "opened", ""),
]


def date_of(sentence: str, word: str) -> str | None:
    doc = read(sentence)
    anchors = Anchors(doc)
    timex = anchors.of(token(doc, word))
    return None if timex is None else anchors.words(timex)


@pytest.mark.parametrize(("sentence", "word", "words"), OWN)
def test_a_date_belongs_to_the_verb_of_its_clause(sentence: str, word: str, words: str) -> None:
    assert date_of(sentence, word) == words


@pytest.mark.parametrize(("sentence", "word", "words"), SHARED)
def test_a_date_is_shared_along_the_sentence(sentence: str, word: str, words: str) -> None:
    assert date_of(sentence, word) == words


@pytest.mark.parametrize(("sentence", "word"), OF_ANOTHER)
def test_a_date_is_not_that_of_another_clause(sentence: str, word: str) -> None:
    assert date_of(sentence, word) is None


@pytest.mark.parametrize(("sentence", "word", "preposition"), BOUNDS)
def test_prepositions_bound_a_date(sentence: str, word: str, preposition: str) -> None:
    doc = read(sentence)
    anchors = Anchors(doc)
    timex = anchors.of(token(doc, word))
    assert timex is not None
    assert anchors.preposition(timex) == preposition


def test_dates_in_what_was_said_can_be_left_out() -> None:
    doc = read("Canada threatened on Sunday to close the mine next week.")
    said = (doc.text.index("to close"), len(doc.text))
    anchors = Anchors(doc)
    assert anchors.of(token(doc, "close"), outside=(said,)) is None
