"""Who is said to have done it, which time it was, and how much must be shared where nobody says."""

import pytest

from extractor.records import Actor
from tests.graph.test_event_coreference import by_then, events, told

ADA, BO = (Actor(f"person:{name.lower()}", name, "person") for name in ("Ada", "Bo"))
MILL = Actor("organisation:alder-mill", "Alder Mill", "organisation")


def nobody(words):
    """Somebody without a name, as an article of his own knows him."""
    return Actor(f"a/unnamed:{words.replace(' ', '-')}", words, "unnamed")


def reports(first, other, word, lemma, *, who=((), ()), days=("2020-05-04", "2020-05-04"), **kept):
    """How many events two reports are; ``who`` are the actors of each with their roles."""
    published = kept.pop("published", ("2020-05-06", "2020-05-06"))
    found = [
        told(published[n], text, word, lemma, days[n], *who[n], outlet="AB"[n], **kept)
        for n, text in enumerate((first, other))
    ]
    return len(events(*found))


@pytest.mark.parametrize(
    ("first", "other", "number"),
    [
        (ADA, ADA, 1),
        (ADA, BO, 2),
        (ADA, nobody("many villagers"), 2),  # nobody is a crowd
        (ADA, nobody("many people"), 2),
        (ADA, nobody("the mayor"), 1),
        (MILL, nobody("the owners"), 1),  # a body acts by somebody
        (nobody("village boats"), nobody("steam cranes"), 2),
        (nobody("village boats"), nobody("boats"), 1),
        (nobody("village boats"), nobody("tugs of the village"), 1),
        (nobody("village boats"), nobody("two people"), 1),
    ],
)
def test_who_did_it(first, other, number):
    texts = "shook the old herring quay by the mill", "shook the herring quay beside the mill"
    who = ((first, "agent"),), ((other, "agent"),)
    assert reports(*texts, "shook", "shake", who=who) == number


@pytest.mark.parametrize(("whom", "number"), [(nobody("the skipper"), 1), (BO, 2)])
def test_who_did_it_is_no_other_than_to_whom_it_was_done(whom, number):
    texts = "barred from the herring race at the quay", "barred at the quay from a herring race"
    who = ((ADA, "agent"),), ((whom, "patient"),)
    assert reports(*texts, "barred", "bar", who=who) == number


@pytest.mark.parametrize(
    ("first", "other", "number"),
    [
        # again: another time than the one before
        ("Ada crossed the herring sound in a tub by night",
         "Ada again crossed the herring sound below a bridge", 2),
        ("Ada again crossed the herring sound in a tub by night",
         "Ada again crossed the herring sound below a bridge", 1),
        # of another year
        ("Ada crossed the herring sound",
         "Ada crossed the herring sound in 1987", 2),
        ("Ada crossed the herring sound",
         "Ada crossed the herring sound in 2020", 1),
        ("Ada crossed the herring sound",
         "Ada crossed the herring sound for the first time since 1987", 1),
    ],
)  # fmt: skip
def test_which_time_it_was(first, other, number):
    who = ((ADA, "agent"),), ((ADA, "agent"),)
    assert reports(first, other, "crossed", "cross", who=who) == number


@pytest.mark.parametrize(
    ("first", "other", "number"),
    [
        ("Ada trails Bo by 6 points among herring voters of the quay",
         "Ada trails Bo by 6 points among the herring voters of the quay", 1),
        ("Ada trails Bo by 6 points among herring voters of the quay",
         "Ada trails Bo by 6 points and 9 among herring voters of the quay", 2),
        ("Ada trails Bo among herring voters of the quay",
         "Ada trails Bo among young cannery voters in mill villages", 2),
        ("Ada trails Bo by 6 boats among herring crews of the quay",
         "Ada trails Bo by 6 boats and 9 nets among herring crews of the quay", 1),
    ],
)  # fmt: skip
def test_what_voters_are_asked_is_one_in_the_same_words_and_figures(first, other, number):
    who = (((ADA, "agent"), (BO, "patient")),) * 2
    assert reports(first, other, "trails", "trail", who=who) == number


@pytest.mark.parametrize(
    ("first", "other", "who", "number"),
    [
        ("may shut the leaking herring quay", "may shut the leaking old herring quay", (), 1),
        ("may shut the quay", "may shut the quay over its toll", (), 2),
        ("may shut the quay", "may shut the quay over its toll", ((MILL, "agent"),), 1),
    ],
)
def test_what_strangers_may_do_must_be_told_in_nearly_the_same_words(first, other, who, number):
    found = reports(
        first, other, "shut", "shut", who=(who, who), status="possible", days=(None,) * 2
    )
    assert found == number


@pytest.mark.parametrize(("later", "number"), [("2020-05-08", 1), ("2020-06-10", 2)])
def test_what_somebody_did_weeks_apart_is_two_where_little_is_said(later, number):
    first = told("2020-05-06", "Ada bared a weakness", "bared", "bare", "2020-05-06",
                 (ADA, "agent"))  # fmt: skip
    other = told(later, "Ada has now bared a bad weakness", "bared", "bare", later, (ADA, "agent"),
                 outlet="B")  # fmt: skip
    assert len(events(by_then(first), by_then(other))) == number


@pytest.mark.parametrize(("whom", "number"), [("Bo", 1), ("the odds", 2)])
def test_whom_it_was_done_to_must_be_the_same_also_on_one_day(whom, number):
    who = ((ADA, "agent"), (BO, "patient")), ((ADA, "agent"),)
    texts = "Ada beat Bo in the herring race", f"Ada beat {whom} in the herring race"
    assert reports(*texts, "beat", "beat", who=who) == number
