"""Reports in nearly the same words that are of two days, or of nobody knows whom."""

import pytest

from extractor.records import Actor
from tests.graph.test_event_coreference import by_then, events, told

MILL = Actor("organisation:alder-mill", "Alder Mill", "organisation")
LOW = "Alder Mill bonds hit a low at the herring fair"


def test_nothing_is_told_as_over_before_its_day():
    stated = told(
        "2020-06-20", f"The {LOW}", "hit", "hit", "2020-05-08", (MILL, "agent"), outlet="B"
    )
    early, late = (
        by_then(told(day, LOW, "hit", "hit", day, (MILL, "agent"), basis="publication"))
        for day in ("2020-05-07", "2020-05-09")
    )
    assert len(events(early, stated)) == 2
    assert len(events(late, stated)) == 1


@pytest.mark.parametrize(("other", "number"), [("2020-05-07", 1), ("2020-05-08", 2)])
def test_what_no_words_date_is_of_neighbouring_days(other, number):
    reports = [
        told(day, f"{words} joined the herring fair parade", "joined", "join", day,
             (MILL, "agent"), basis="publication", outlet=outlet)
        for day, words, outlet in (("2020-05-06", "Alder Mill", "A"), (other, "The Mill", "B"))
    ]  # fmt: skip
    assert len(events(*reports)) == number


@pytest.mark.parametrize(
    ("lemma", "word", "number"), [("recover", "recovered", 2), ("open", "opened", 1)]
)
def test_what_goes_up_and_down_is_told_anew_after_weeks(lemma, word, number):
    early = told("2020-05-06", f"Alder Mill bonds {word} at the herring fair", word, lemma,
                 "2020-05-06", (MILL, "agent"), basis="relative")  # fmt: skip
    late = told("2020-07-01", f"Alder Mill bonds have {word} at the herring fair", word, lemma,
                "2020-07-01", (MILL, "agent"), basis="publication", outlet="B")  # fmt: skip
    assert len(events(early, by_then(late))) == number


@pytest.mark.parametrize(
    ("first", "other", "number"),
    [
        ("the divers were allowed to sail home", "they were allowed to sail home after a long"
         " quarrel over herring nets and toll", 2),
        ("the divers were allowed to sail home", "divers were allowed to sail home", 1),
    ],
)  # fmt: skip
def test_of_they_nobody_knows_who_they_are(first, other, number):
    reports = [
        told(day, text, "allowed", "allow", day, basis="publication", outlet=outlet)
        for day, text, outlet in (("2020-05-06", first, "A"), ("2020-05-07", other, "B"))
    ]
    assert len(events(*reports)) == number
