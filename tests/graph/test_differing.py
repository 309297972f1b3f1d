"""What tells two events apart though nearly all their words are the same; each beside its like."""

import pytest

from extractor.graph.wording import sense_of_trigger
from extractor.records import Actor
from tests.graph.test_event_coreference import by_then, events, told

MILL = Actor("organisation:alder-mill", "Alder Mill", "organisation")


def pair(first, other, word, lemma, *, basis="publication", who=()):
    """How many events two reports of one day are, the second in another outlet."""
    texts = (first, "A"), (other, "B")
    day = "2020-05-06"
    reports = [
        told(day, text, word, lemma, day, *who, basis=basis, outlet=outlet)
        for text, outlet in texts
    ]
    return len(events(*reports))


@pytest.mark.parametrize(
    ("first", "other", "word", "lemma", "number"),
    [
        # what is counted as further or new is no part of what was told before
        ("Flood shut three other village mills", "Flood shut village mills on the river",
         "shut", "shut", 2),
        ("Flood shut three village mills", "Flood shut village mills on the river",
         "shut", "shut", 1),
        ("Flood shut three other village mills", "Flood shut another three village mills",
         "shut", "shut", 1),
        # of two countries, also by their people
        ("Herring exports of Peru shrank sharply by late spring",
         "Norwegian herring exports shrank sharply by late spring",
         "shrank", "shrink", 2),
        ("Herring exports of Norway shrank sharply by late spring",
         "Norwegian herring exports shrank sharply by late spring",
         "shrank", "shrink", 1),
        # what says nothing without what follows
        ("It emerged that ferry captain drank", "It emerged the ferry captain drank wine",
         "emerged", "emerge", 2),
    ],
)  # fmt: skip
def test_reports_in_nearly_the_same_words(first, other, word, lemma, number):
    assert pair(first, other, word, lemma) == number


@pytest.mark.parametrize(
    ("first", "other", "number"),
    [
        (
            "Alder Mill dashed the fishing village hope",
            "a fishing village hope that Alder Mill dashed",
            1,
        ),
        (
            "Alder Mill dashed the fishing village walls",
            "a fishing village hope that Alder Mill dashed",
            2,
        ),
    ],
)
def test_the_object_may_stand_before_a_relative_word(first, other, number):
    told_then = [
        told("2020-05-06", text, "dashed", "dash", "2020-05-06", (MILL, "agent"), outlet=outlet)
        for text, outlet in ((first, "A"), (other, "B"))
    ]
    assert len(events(told_then[0], by_then(told_then[1]))) == number


@pytest.mark.parametrize(
    ("lemma", "words", "sense"),
    [
        ("call", "the union called for peace", "call"),
        ("call", "the premier agreed to call for talks", "call"),
        ("call", "the two held a call about grain", "talk"),
        ("call", "she called him by phone", "talk"),
        ("speak", "he spoke from a stage", "speak"),
        ("speak", "he spoke with the envoy", "talk"),
    ],
)
def test_calling_for_something_and_a_speech_are_no_talk(lemma, words, sense):
    assert sense_of_trigger(lemma, words.split(), somewhere=False) == sense
