"""What tells two events apart though nearly all their words are the same; each beside its like."""

from datetime import date

import pytest
from msgspec.structs import replace

from extractor.graph import figures
from extractor.graph.wording import sense_of_trigger
from extractor.records import Actor, DateRange, When
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
        ("A man drowned below the herring quay", "A toddler drowned below the herring quay",
         "drowned", "drown", 2),
        # amounts of the same, one of them, and one percent
        ("A sailor drowned below the herring quay",
         "Two sailors drowned below the herring quay", "drowned", "drown", 2),
        ("A sailor drowned below the herring quay",
         "A sailor of two crews drowned below the herring quay", "drowned", "drown", 1),
        ("Three sailors drowned below the herring quay",
         "Dozens of sailors drowned below the herring quay", "drowned", "drown", 2),
        ("The herring guild of the quay lost 5 percent of its boats",
         "The herring guild of the quay lost one percent of its boats", "lost", "lose", 2),
        # shares move by one figure
        ("Shares of the herring guild fell 30 percent at the quay, with 4 percent on Monday",
         "Shares of the herring guild fell 4 percent at the quay", "fell", "fall", 2),
        ("Shares of the herring guild fell 4 percent at the quay, with 1 percent before noon",
         "Shares of the herring guild fell 4 percent at the quay", "fell", "fall", 1),
        ("Shares of the herring guild fell 4 percent at the quay",
         "Shares of the herring guild fell at the quay on 6 May", "fell", "fall", 1),
        # it begins in one and stops in the other, or is slow and quick
        ("The herring guild began pumping brine at the quay",
         "The herring guild suspended pumping brine at the quay", "pump", "pump", 2),
        ("The herring guild began pumping brine at the quay",
         "The herring guild resumed pumping brine at the quay", "pump", "pump", 1),
        ("The eels slowly drained the herring ponds of the quay",
         "The eels rapidly drained the herring ponds of the quay", "drain", "drain", 2),
        ("The eels slowly drained the herring ponds of the quay",
         "The eels drained the herring ponds of the quay", "drain", "drain", 1),
        # what is so again and again, and what was long before something
        ("The quay eels typically kill herrings in ponds",
         "The quay eels have killed herrings in ponds", "kill", "kill", 2),
        ("Quay eels kill herrings every year in the ponds",
         "Quay eels kill herrings each year in the ponds", "kill", "kill", 1),
        # what is told of before that is no custom
        ("They usually count after the flood drained the herring ponds of the quay",
         "The flood drained the herring ponds of the quay", "drain", "drain", 1),
        ("They count after the flood usually drained the herring ponds of the quay",
         "The flood drained the herring ponds of the quay", "drain", "drain", 2),
        # what was not yet, or only proposed, and what is always so
        ("The guild raised the herring toll at the quay",
         "The guild made sure to raise the herring toll at the quay", "rais", "raise", 2),
        ("The guild raised the herring toll at the quay",
         "The guild took a step towards raising the herring toll at the quay", "rais", "raise", 2),
        ("The guild raised the herring toll at the quay",
         "The guild met before raising the herring toll at the quay", "rais", "raise", 2),
        # what is awaited, or could not be
        ("The herring toll of the quay guild rose",
         "The quay guild closes once the herring toll rises", "rose|rises", "rise", 2),
        ("A herring spill of the quay mill blackened the ponds",
         "It was hardly possible for the quay mill to have a herring spill in the ponds",
         "spill", "spill", 1),
        ("A herring spill of the quay mill blackened the ponds",
         "It was impossible for the quay mill to have a herring spill in the ponds",
         "spill", "spill", 2),
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


LEAK = "The herring mill leaked brine into the quay"


@pytest.mark.parametrize(
    ("other", "number"),
    [
        ("The herring mill leaked brine weeks before the quay fair", 2),
        ("The herring mill leaked brine before the quay fair", 1),
    ],
)
def test_what_was_weeks_before_something_is_not_of_a_known_day(other, number):
    dated = told("2020-05-06", LEAK, "leaked", "leak", "2020-05-06", outlet="A")
    later = told("2020-05-06", other, "leaked", "leak", "2020-05-06", outlet="B",
                 basis="publication")  # fmt: skip
    assert len(events(dated, later)) == number


@pytest.mark.parametrize(("first", "number"), [("2020-05-04", 1), ("2020-04-04", 2)])
def test_of_strangers_the_past_weeks_are_no_day(first, number):
    weighed = told("2020-05-06", "a baker read out those weighed on herring", "weighed", "weigh",
                  "2020-05-04", basis="relative", outlet="A")  # fmt: skip
    text = "the quay guild of brewers counted those weighed on herring in a ledger"
    other = told("2020-05-06", text, "weighed", "weigh", "2020-05-04", basis="relative", outlet="B")
    days = DateRange(date.fromisoformat(first), date(2020, 5, 6))
    weeks = replace(other.events[0], when=When(days, f"{first}/2020-05-06", "relative", None))
    assert len(events(weighed, replace(other, events=(weeks,)))) == number


@pytest.mark.parametrize(
    ("other", "number"),
    [("herring mills of the quay are shut", 2), ("five herring mills of the quay are shut", 1)],
)
def test_of_strangers_days_apart_both_count(other, number):
    reports = [
        told(day, text, "shut", "shut", day, outlet=outlet, basis="publication")
        for day, text, outlet in (
            ("2020-05-06", "the five herring mills of the quay that had been shut", "A"),
            ("2020-05-12", other, "B"),
        )
    ]
    assert len(events(*map(by_then, reports))) == number


@pytest.mark.parametrize(
    ("other", "number"),
    [("Alder Mill decided not to do that", 2), ("Alder Mill decided to build no quay", 1)],
)
def test_what_was_decided_must_be_told(other, number):
    texts = ("Alder Mill decided against a new quay for herring", "A"), (other, "B")
    reports = [
        told("2020-05-06", text, "decided", "decide", "2020-05-06", (MILL, "agent"),
             basis="publication", outlet=outlet)
        for text, outlet in texts
    ]  # fmt: skip
    assert len(events(*reports)) == number


CREW = Actor("a/unnamed:fellow-sailors", "fellow sailors", "unnamed")
GUARDS = Actor("a/unnamed:guards-of-the-quay", "guards of the quay", "unnamed")
OSLO = Actor("place:oslo", "Oslo", "place")


@pytest.mark.parametrize(
    ("roles", "number"), [(("agent", "patient"), 1), (("patient", "agent"), 2)]
)  # fmt: skip
def test_those_without_a_name_do_not_change_sides_either(roles, number):
    first = told("2020-05-06", "fellow sailors struck guards of the herring quay", "struck",
                 "strike", "2020-05-06", (CREW, "agent"), (GUARDS, "patient"))  # fmt: skip
    other = told("2020-05-06", "sailors and guards struck at the herring quay", "struck", "strike",
                 "2020-05-06", (CREW, roles[0]), (GUARDS, roles[1]), outlet="B")  # fmt: skip
    assert len(events(first, other)) == number


@pytest.mark.parametrize(("doer", "number"), [(MILL, 1), (OSLO, 2)])
def test_what_a_place_does_no_party_does(doer, number):
    first = told("2020-05-06", "Alder Mill has borne the brunt of the herring plague", "borne",
                 "bear", "2020-05-06", (MILL, "agent"))  # fmt: skip
    other = told("2020-05-06", "It has borne the brunt of herring plague losses", "borne", "bear",
                 "2020-05-06", (doer, "agent"), outlet="B")  # fmt: skip
    assert len(events(first, other)) == number


@pytest.mark.parametrize(("doer", "number"), [("Oslo", 2), ("gales", 1)])
def test_who_stands_behind_by_does_it_though_read_as_a_place(doer, number):
    first = told("2020-05-06", "Alder Mill drained the herring ponds of the quay", "drained",
                 "drain", "2020-05-06", (MILL, "agent"))  # fmt: skip
    other = told("2020-05-06", f"the herring ponds of the quay were drained by {doer}", "drained",
                 "drain", "2020-05-06", (OSLO, "place"), outlet="B")  # fmt: skip
    assert len(events(first, other)) == number


@pytest.mark.parametrize(
    ("first", "other", "number"),
    [
        ("Ada Berg made three visits to the herring quay", "a third visit to the herring quay", 2),
        ("Ada Berg made three visits to the herring quay", "Ada Berg made three quay visits", 1),
    ],
)
def test_the_third_of_a_row_is_not_three(first, other, number):
    assert pair(first, other, "visit", "visit", basis="stated") == number


ADA, BO, EVA = (Actor(f"person:{name.lower()}", name, "person") for name in ("Ada", "Bo", "Eva"))


@pytest.mark.parametrize(
    ("who", "basis", "number"),
    [(BO, "publication", 1), (EVA, "publication", 2), (EVA, "stated", 1)],
)
def test_whom_somebody_met_must_be_the_same_unless_on_one_day(who, basis, number):
    first = told("2020-05-06", "Ada met Bo at the herring quay over the toll", "met", "meet",
                 "2020-05-06", (ADA, "agent"), (BO, "patient"))  # fmt: skip
    other = told("2020-05-08", "Ada had met at the herring quay over the toll", "met", "meet",
                 "2020-05-06", (ADA, "agent"), (who, "patient"), outlet="B")  # fmt: skip
    reports = [first, other if basis == "stated" else by_then(other)]
    assert len(events(*reports)) == number


@pytest.mark.parametrize(("published", "number"), [("2020-05-08", 1), ("2020-06-20", 2)])
def test_a_visit_told_long_after_is_another(published, number):
    first = told("2020-05-06", "Ada toured the herring quay", "toured", "visit", "2020-05-06",
                 (ADA, "agent"))  # fmt: skip
    other = told(published, "Ada toured the quay", "toured", "visit", published,
                 (ADA, "agent"), outlet="B")  # fmt: skip
    assert len(events(first, by_then(other))) == number


@pytest.mark.parametrize(("published", "number"), [("2020-05-12", 1), ("2020-05-30", 2)])
def test_what_strangers_did_weeks_later_on_no_day_is_another(published, number):
    first = told("2020-05-06", "Five sailors at the herring quay caught swamp fever from eels",
                 "caught", "catch", "2020-05-06", basis="relative")  # fmt: skip
    other = told(published, "sailors caught swamp fever from eels, a warden said", "caught",
                 "catch", None, outlet="B")  # fmt: skip
    assert len(events(first, other)) == number


def test_of_one_word_a_place_beside_it_makes_no_event_of_two():
    """Time stamps of a page kept up to date are no event told twice."""
    first = told("2020-05-06", "Update 5 p.m. Oslo", "Update", "update", "2020-05-06",
                 (OSLO, "mentioned"))  # fmt: skip
    other = told("2020-05-06", "Update 7 p.m. Oslo", "Update", "update", "2020-05-06",
                 (OSLO, "mentioned"), outlet="B")  # fmt: skip
    assert len(events(first, other)) == 2


@pytest.mark.parametrize(("text", "large"), [("killed 2 million", True), ("killed 2 cooks", False)])
def test_two_million_are_no_small_figure(text, large):
    assert figures.are_large(text) is large
