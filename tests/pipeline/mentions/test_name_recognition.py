"""Names: trained entities put right by titles, countries, agencies and kinds of bodies."""

import pytest
from spacy.tokens import Span

from extractor.pipeline.mentions import name_recognition, roles
from tests.pipeline.docs import actor, make_doc, read, token, words

NAMES = [
    ("Anna Weber resigned.", ["Anna Weber/PERSON"]),
    ("Ana Silva and Jan Novak resigned.", ["Ana Silva/PERSON", "Jan Novak/PERSON"]),
    ("Mr Liu arrived.", ["Liu/PERSON"]),
    ("President Xi Jinping spoke.", ["Xi Jinping/PERSON"]),
    ("Vice-Premier Liu He arrived.", ["Liu He/PERSON"]),
    ("US President Jan Novak spoke.", ["US/PLACE", "Jan Novak/PERSON"]),
    ("Kim Jong-un left.", ["Kim Jong-un/PERSON"]),
    ("Kim Jong-un's sister spoke.", ["Kim Jong-un/PERSON"]),
    ("A man called Mr Lee left Mrs Lee.", ["Lee/PERSON", "Lee/PERSON"]),
    ("Reuters praised the visit.", ["Reuters/ORG"]),
    ("Xinhua praised the visit.", ["Xinhua/ORG"]),
    ("The Commerce Ministry objected.", ["Commerce Ministry/ORG"]),
    ("China's Commerce Ministry objected.", ["China/PLACE", "Commerce Ministry/ORG"]),
    ("The Ministry of Industry and Trade objected.", ["Ministry of Industry and Trade/ORG"]),
    ("The Chamber of Commerce and the union objected.", ["Chamber of Commerce/ORG"]),
    ("The ministry and the Senate objected.", ["Senate/ORG"]),
    ("The National People's Congress met.", ["National People's Congress/ORG"]),
    ("The Quarriers' Skiffle Corps met.", ["Skiffle Corps/ORG"]),
    ("Bank of China cut rates.", ["Bank of China/ORG"]),
    ("The Bank of Japan objected.", ["Bank of Japan/ORG"]),
    ("The Chinese celebrated.", ["Chinese/GROUP"]),
    ("Canada signed the treaty in Tokyo on Monday and closed the mine.",
     ["Canada/PLACE", "Tokyo/PLACE"]),
    ("Flowers bloomed.", []),
]  # fmt: skip

ROLES = [
    ("Jan Peters, chairman (by telephone, resigned.", "Jan Peters", []),
    ("Anna Weber resigned.", "Anna Weber", []),
    ("President Xi Jinping spoke.", "Xi Jinping", ["President"]),
    ("Chinese President Xi Jinping spoke.", "Xi Jinping", ["Chinese President"]),
    ("Vice-Premier Liu He arrived.", "Liu He", ["Vice-Premier"]),
    ("US Trade Representative Ana Silva left.", "Ana Silva", ["US Trade Representative"]),
    ("The union praised former Finance Minister Jan Novak.", "Jan Novak",
     ["former Finance Minister"]),
    ("Mr Liu arrived.", "Liu", []),
    ("Jan Peters, chairman of the union, resigned.", "Jan Peters", ["chairman of the union"]),
    ("The chairman of the union, Jan Peters, resigned.", "Jan Peters", ["chairman of the union"]),
]  # fmt: skip


def names_in(*paragraphs: str) -> list[str]:
    doc = read(*paragraphs)
    return [f"{words(doc, m)}/{m.label}" for m in doc._.mentions if m.kind == "name"]


@pytest.mark.parametrize(("sentence", "names"), NAMES)
def test_names_have_their_label(sentence: str, names: list[str]) -> None:
    assert names_in(sentence) == names


def test_a_surname_once_spelled_out_is_a_name_again() -> None:
    assert names_in("Anna Weber resigned. Weber gave no reason.")[1:] == ["Weber/PERSON"]


def test_a_word_that_is_nobodys_surname_is_no_name() -> None:
    assert names_in("Weber gave no reason.") == []


@pytest.mark.parametrize("label", ["ORG", "PLACE", "GPE"])
def test_a_surname_taken_for_something_else_is_put_right(label: str) -> None:
    doc = make_doc("Anna Weber resigned. Weber gave no reason.")
    again = token(doc, "Weber")
    doc.set_ents([*doc.ents, Span(doc, again.i, again.i + 1, label)])
    assert [mention.label for mention in name_recognition.find(doc)] == ["PERSON", "PERSON"]


@pytest.mark.parametrize("label", ["PER", "PERSON"])
def test_labels_of_other_pipelines_are_understood(label: str) -> None:
    doc = make_doc("Anna Weber resigned.")
    doc.set_ents([Span(doc, 0, 2, label)])
    assert [mention.label for mention in name_recognition.find(doc)] == ["PERSON"]


@pytest.mark.parametrize("label", ["MONEY", "DATE", "WORK_OF_ART"])
def test_labels_of_no_actor_are_left_out(label: str) -> None:
    doc = make_doc("Flowers bloomed.")
    doc.set_ents([Span(doc, 0, 1, label)])
    assert name_recognition.find(doc) == []


def test_what_is_no_part_of_a_name_is_trimmed() -> None:
    doc = make_doc("Kim Jong-un's sister spoke.")
    doc.set_ents([Span(doc, 0, 5, "PERSON")])
    assert [mention.span.text for mention in name_recognition.find(doc)] == ["Kim Jong-un"]


def test_a_date_is_no_name() -> None:
    doc = make_doc("Monday's talks with Japan were useful.")
    doc.set_ents([*doc.ents, Span(doc, 0, 1, "PERSON")])
    read_doc = read("Monday's talks with Japan were useful.")
    doc._.timexes = read_doc._.timexes
    assert [mention.span.text for mention in name_recognition.find(doc)] == ["Japan"]


def test_names_do_not_overlap() -> None:
    doc = make_doc("The Ministry of Industry and Trade objected.")
    doc.set_ents([Span(doc, 3, 4, "ORG"), Span(doc, 5, 6, "PLACE")])
    assert [m.span.text for m in name_recognition.find(doc)] == ["Ministry of Industry and Trade"]


@pytest.mark.parametrize(("sentence", "name", "stated"), ROLES)
def test_roles_are_titles_and_appositions_as_written(
    sentence: str, name: str, stated: list[str]
) -> None:
    (span,) = (m.span for m in name_recognition.find(make_doc(sentence)) if m.span.text == name)
    assert roles.of(span) == stated


def test_an_actor_gathers_the_roles_of_its_mentions() -> None:
    doc = read("Chinese President Xi Jinping spoke. President Xi Jinping spoke.")
    assert actor(doc, "person:xi-jinping").roles == ("Chinese President", "President")


def test_a_known_name_that_ends_a_longer_one_is_no_name_of_its_own():
    doc = read("The National People's Congress met.")
    assert [actor.name for actor in doc._.actors] == ["National People's Congress"]
