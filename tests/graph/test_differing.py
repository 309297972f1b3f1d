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
    words, lemmas = word.split("|"), lemma.split("|")
    reports = [
        told(day, text, words[n % len(words)], lemmas[n % len(lemmas)], day, *who,
             basis=basis, outlet=outlet)
        for n, (text, outlet) in enumerate(texts)
    ]  # fmt: skip
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
        # of strangers, a country named beside one line is enough
        ("Herring exports of Peru shrank sharply by late spring",
         "herring exports shrank sharply by late spring while Norway looked on",
         "shrank", "shrink", 2),
        # other fractions, sizes, years and months
        ("Alder valley lost half its herring boats",
         "Alder valley lost a third of its herring boats", "lost", "lose", 2),
        ("Alder valley lost half its herring boats",
         "Alder valley lost half of its herring boats", "lost", "lose", 1),
        ("dozens of mill hands besieged the herring quay",
         "thousands of mill hands besieged the herring quay", "besieged", "besiege", 2),
        ("The 1951 herring plague ruined the quay villages",
         "The 1973 herring plague ruined the quay villages", "ruined", "ruin", 2),
        ("The 1951 herring plague ruined the quay villages",
         "The herring plague ruined the quay villages", "ruined", "ruin", 1),
        ("After June the mill ruined quay villages", "After March the mill ruined quay villages",
         "ruined", "ruin", 2),
        ("The third herring race filled the quay", "The fourth herring race filled the quay",
         "filled", "fill", 2),
        ("The third herring race filled the quay", "Another herring race filled the quay",
         "filled", "fill", 1),
        # a man is no woman
        ("A man drowned below the herring quay", "A woman drowned below the herring quay",
         "drowned", "drown", 2),
        # what was not yet, or only proposed, and what is always so
        ("The guild raised the herring toll at the quay",
         "The guild met before raising the herring toll at the quay", "rais", "raise", 2),
        ("The guild raised the herring toll at the quay",
         "The guild proposed raising the herring toll at the quay", "rais", "raise", 2),
        ("The guild raised the herring toll at the quay",
         "The guild had no thought of raising the herring toll at the quay", "rais", "raise", 2),
        # a light verb does what its object says
        ("Mill hands held a lantern near the quay protests",
         "The mill hands protested on the quay with a lantern",
         "held|protested", "hold|protest", 2),
        # what says nothing without what follows
        ("It emerged that ferry captain drank", "It emerged the ferry captain drank wine",
         "emerged", "emerge", 2),
    ],
)  # fmt: skip
def test_reports_in_nearly_the_same_words(first, other, word, lemma, number):
    assert pair(first, other, word, lemma) == number


@pytest.mark.parametrize(("basis", "number"), [("stated", 1), ("publication", 2)])
def test_what_one_did_on_a_day_in_words_is_one_whoever_gains_by_it(basis, number):
    first = "Alder Mill closed the herring quay on Wednesday for what Norway calls a theft"
    other = "Alder Mill closed the herring quay of Peru on Wednesday"
    done_by = (MILL, "agent")
    assert pair(first, other, "closed", "close", basis=basis, who=[done_by]) == number


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


@pytest.mark.parametrize(("roles", "number"), [(("agent", "agent"), 1), (("agent", "patient"), 2)])
def test_nobody_does_what_is_done_to_them(roles, number):
    texts = (
        "Alder Mill pushed the herring guild for a quay toll",
        "The quay toll made them push Alder Mill to the wall",
    )
    reports = [
        told("2020-05-06", text, "push", "push", "2020-05-06", (MILL, role), outlet=outlet)
        for text, role, outlet in zip(texts, roles, "AB", strict=True)
    ]
    assert len(events(*reports)) == number


@pytest.mark.parametrize(
    ("first", "other", "number"),
    [
        ("Alder Mill did not call on the guild to leave the quay",
         "Alder Mill said the guild would not leave the quay", 2),
        ("Alder Mill said the guild did not leave the quay",
         "Alder Mill said the guild would not leave the quay", 1),
    ],
)  # fmt: skip
def test_who_does_not_ask_for_it_does_not_tell_that_it_was_not(first, other, number):
    reports = [
        told("2020-05-06", text, "leave", "leave", "2020-05-06", (MILL, "agent"),
             status="negated", outlet=outlet)
        for text, outlet in ((first, "A"), (other, "B"))
    ]  # fmt: skip
    assert len(events(*reports)) == number
