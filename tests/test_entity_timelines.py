"""Timelines of an entity: its names, which events belong to it, and what is known of them."""

import pytest
import spacy
from spacy.tokens import Doc

from benchmarks.timelines import attributes, belonging, days, forms
from benchmarks.timelines.entities import Entry, refined
from benchmarks.timelines.linking import linked
from tests.pipeline.docs import read, token

NLP = spacy.blank("en")

ATTRIBUTES = [
    ("Beijing imposed tariffs.", "imposed", ("PAST", "POS", "none")),
    ("The sides will sign the deal.", "sign", ("FUTURE", "POS", "none")),
    ("The sides would sign the deal.", "sign", ("NONE", "POS", "would")),
    ("The sides did not sign the deal.", "sign", ("PAST", "NEG", "none")),
    ("The sides did not fail to sign the deal.", "sign", ("INFINITIVE", "POS", "none")),
    ("The minister's visit to Japan on Friday will help.", "visit", ("NONE", "POS", "none")),
]
BELONGING = [
    ("The sides will sign the deal.", "sign"),
    ("The union fined Ana Silva last week.", "fined"),
    ("The sides began signing the deal.", "signing"),
]
LEFT_OUT = [
    ("The sides would sign the deal.", "sign"),
    ("The sides did not sign the deal.", "sign"),
    ("If the sides sign the deal, the ban will end.", "sign"),
    ("The sides began signing the deal.", "began"),
]


@pytest.mark.parametrize(("sentence", "word", "wanted"), ATTRIBUTES)
def test_attributes_are_read_off_the_verb_group(
    sentence: str, word: str, wanted: tuple[str, str, str]
) -> None:
    found = attributes.of(token(read(sentence), word))
    assert (found["tense"], found["polarity"], found["modality"]) == wanted


@pytest.mark.parametrize(("sentence", "word"), BELONGING)
def test_what_happens_or_is_planned_belongs_on_a_timeline(sentence: str, word: str) -> None:
    assert word in [event.text for event in belonging.find(read(sentence), set())]


@pytest.mark.parametrize(("sentence", "word"), LEFT_OUT)
def test_what_is_denied_uncertain_or_grammatical_is_left_out(sentence: str, word: str) -> None:
    assert word not in [event.text for event in belonging.find(read(sentence), set())]


NAMES = [
    ("the new A9s and the Falcon A9", "Falcon A9", ["Falcon A9"]),
    ("two Falcons of Acme", "Falcon", ["Falcons"]),
    ("a faster A9 Falcon", "Falcon A9", ["A9 Falcon"]),
    ("the Acme Music Shop", "Acme Shop", ["Acme Music Shop"]),
    ("a Falcon 3GS", "Falcon 3G", []),
    ("the 3G Falcon", "Falcon 3G", ["3G Falcon"]),
    ("Stone-Hill grew", "Stone-Hill", ["Stone-Hill"]),
]


def names(text: str, name: str) -> list[str]:
    doc, wanted = NLP(text), forms_of(name)[0]
    return [doc[start:end].text for start, end in forms.whole(doc, wanted)]


def forms_of(name: str, *others: str) -> list[forms.Form]:
    return forms.of(NLP(name), [NLP(each) for each in (name, *others)])


@pytest.mark.parametrize(("text", "name", "found"), NAMES)
def test_whole_names_may_be_several_turned_round_or_parted(
    text: str, name: str, found: list[str]
) -> None:
    assert names(text, name) == found


def test_a_part_of_a_name_counts_where_no_other_entity_has_it() -> None:
    assert ("falcon",) in forms_of("Acme 900 Falcon", "Acme")
    assert ("acme",) not in forms_of("Acme 900 Falcon", "Acme")


def test_an_acronym_is_learned_from_the_brackets_behind_a_name() -> None:
    doc = NLP("Falcon Airways (FAW) grew.")
    assert list(forms.acronyms(doc, (0, 2))) == [("faw",)]


def test_two_initials_count_where_the_name_is_spelled_out() -> None:
    known = forms_of("Grand Motors")
    with_name, without = NLP("Grand Motors grew. G.M. fell."), NLP("GM fell.")
    assert list(forms.parts(with_name, "Grand Motors", known, set()))[-1] == (4, 5)
    assert not list(forms.parts(without, "Grand Motors", known, set()))


def test_a_number_that_counts_things_is_no_name() -> None:
    doc = Doc(
        NLP.vocab,
        words=["rose", "500", "points"],
        heads=[0, 2, 0],
        deps=["ROOT", "nummod", "obj"],
        pos=["VERB", "NUM", "NOUN"],
        tags=["VBD", "CD", "NNS"],
    )
    known = forms_of("Acme 500")
    assert not list(forms.parts(doc, "Acme 500", known, set()))


def test_an_entity_takes_part_as_subject_and_by_sharing_one() -> None:
    doc = read("Canada signed the treaty in Tokyo on Monday and closed the mine.")
    events = {token(doc, "signed").i, token(doc, "closed").i}
    assert linked(doc, {token(doc, "Canada").i}, events) == events


def test_an_entity_takes_no_part_in_what_its_people_do() -> None:
    doc = read("US Trade Representative Ana Silva left.")
    assert not linked(doc, {token(doc, "US").i}, {token(doc, "left").i})


def entry(article: str, date: str | None, lemma: str = "open") -> Entry:
    return Entry(article, start=0, end=4, lemma=lemma, date=date)


def test_a_year_is_refined_by_the_one_day_another_article_tells() -> None:
    dated = refined([entry("a", "2003"), entry("b", "2003-04-28")])
    assert [each.date for each in dated] == ["2003-04-28", "2003-04-28"]


@pytest.mark.parametrize(
    "entries",
    [
        [entry("a", "2003"), entry("a", "2003-04-28")],
        [entry("a", "2003"), entry("b", "2004-04-28")],
        [entry("a", "2003"), entry("b", "2003-04-28"), entry("c", "2003-05-01")],
        [entry("a", "2003", "say"), entry("b", "2003-04-28", "say")],
    ],
    ids=["the same article", "another year", "several days", "a saying"],
)
def test_a_year_stays_a_year_where_no_one_day_fits(entries: list[Entry]) -> None:
    assert refined(entries)[0].date == "2003"


DAYS = [
    ("Canada has banned fish since May 1.", "banned", "2020-05-01"),
    ("Japan opened the port in April.", "opened", "2020-04"),
    ("Canada had closed the mine.", "closed", None),
]


@pytest.mark.parametrize(("sentence", "word", "day"), DAYS)
def test_a_day_is_written_at_its_own_precision(sentence: str, word: str, day: str | None) -> None:
    doc = read(sentence)
    event = token(doc, word)
    assert days.find(doc, [event], told=True) == {event.i: day}


def test_what_is_told_in_an_article_is_news_in_its_first_sentence_only() -> None:
    sentence = "Canada has closed the mine."
    doc = read(*["Prices rose."] * days.LEAD, sentence)
    event = token(doc, "closed")
    assert days.find(doc, [event], told=True) == {event.i: None}
    lead = read(sentence)
    assert days.find(lead, [token(lead, "closed")], told=True) == {
        token(lead, "closed").i: "2020-05-06"
    }
