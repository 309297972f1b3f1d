"""Lines begin at their subject and end with a phrase, whatever the parse made of them."""

import pytest
from spacy.language import Language

from extractor.pipeline.telling import edges, torn
from extractor.pipeline.telling.reading import Reading
from tests.pipeline.docs import event, read, token

TIME = "Jan Novak resigned at a time when the bank was losing money."
LISTED = "Canada sold 300 ships in Norway, 200 in Spain and 100 in Japan."
DAYS = "The talks came days after the bank collapsed."
SHIPS = "The ships sold to Norway were found in Oslo."
JOINED = "The bank joined the talks when it and the ministry sued Canada."
NOON = "Around noon, when news of the deal broke, the shares of the bank rose."
LAWYER = "Especially after a lawyer, Ana Silva, was killed in Oslo, the ministry resigned."
JOY = (
    "The ministry is watching the fall of the bank with joy, with its lawyers hailing the losses "
    "as a proof of the wisdom of its plan to close the old port and to open a new port in Norway "
    "for the ships of Japan and of Canada."
)
FALLEN = (
    "The revenue of the bank rose to nine million in May, having fallen from ten million in April."
)
FREED = "The bank left the talks after the judges in Oslo freed Jan Novak."
DAILY = "The strike costs the port nine pesos (one dollar) a day."
INVESTORS = (
    "The lawyers said that the investors -- Norway, Japan and Canada -- would leave the bank."
)
ENDS = [
    (FREED, 10, 13),
    (DAILY, 7, 13),
    (TIME, 6, 12),
    (LISTED, 12, 14),
    (JOINED, 7, 12),
    (JOY, 15, 11),
    (DAYS, 4, 8),
    (JOINED, 5, 5),
    (TIME, 12, 12),
]  # fmt: skip


@pytest.mark.parametrize(("text", "end", "expected"), ENDS)
def test_a_broken_phrase_is_completed_or_goes(text: str, end: int, expected: int) -> None:
    reading = Reading(read(text), [], [])
    assert edges.mended([(0, end)], reading) == [(0, expected)]


def test_what_is_left_of_a_clause_without_its_verb_is_known() -> None:
    reading = Reading(read(FREED), [], [])
    assert torn.mark(10, reading) == 5
    assert torn.mark(5, reading) is None
    assert torn.mark(len(reading.tokens), reading) is None


def test_a_broken_end_is_known() -> None:
    reading = Reading(read(TIME), [], [])
    assert edges.is_broken(6, reading)
    assert edges.is_broken(9, reading)
    assert edges.is_broken(12, reading) is False


BEGINNINGS = [
    (NOON, "broke", "news of the deal broke"),
    (LAWYER, "killed", "a lawyer, Ana Silva, was killed in Oslo"),
    (TIME, "losing", "the bank was losing money"),
    ("Japan, the second country, has paid nine million dollars to the bank.", "paid",
     "Japan, the second country, has paid nine million dollars to the bank"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "expected"), BEGINNINGS)
def test_a_line_begins_at_its_subject(text: str, word: str, expected: str) -> None:
    assert event(read(text), word).text.startswith(expected)


def test_a_participle_is_no_clause_of_its_own() -> None:
    doc = read(FALLEN)
    assert edges.is_participle(token(doc, "fallen"))
    assert not edges.is_participle(token(doc, "rose"))


def test_a_verb_without_its_subject_is_known() -> None:
    doc = read(TIME)
    assert edges.lacks_subject(token(doc, "was"), range(9, 12))
    assert not edges.lacks_subject(token(doc, "was"), range(7, 12))
    assert not edges.lacks_subject(token(doc, "Novak"), range(12))


def test_a_line_that_is_the_subject_of_what_follows_is_known() -> None:
    doc = read(SHIPS)
    reading = Reading(doc, [], [])
    assert edges.ends_in_subject(5, token(doc, "sold"), reading)
    assert not edges.ends_in_subject(9, token(doc, "found"), reading)
    assert event(doc, "sold").text == SHIPS[:-1]
    doc = read(INVESTORS)
    assert edges.ends_in_subject(12, token(doc, "said"), Reading(doc, [], []))


WHOLE = [
    ("The bank was shut in part by a strike of sailors, raising the price of fish in Oslo.",
     "shut", "The bank was shut in part by a strike of sailors, raising the price of fish in Oslo"),
    ("Ana Silva has sold her shares to funds in the old north of Spain and elsewhere, with Peru "
     "among the owners.", "sold",
     "Ana Silva has sold her shares to funds in the old north of Spain and elsewhere, with Peru "
     "among the owners"),
    ("Adding to those losses, Peru, the world's second-largest seller of fish, yesterday sued the "
     "bank in Oslo.", "sued",
     "Peru, the world's second-largest seller of fish, yesterday sued the bank in Oslo"),
    ("The bank has succeeded in selling its old mines in Spain, and the sale has already begun.",
     "succeeded", "The bank has succeeded in selling its old mines in Spain"),
    ("The British bank has tried and failed to sell the mines, and Spain has never tried it.",
     "tried", "The British bank has tried and failed to sell the mines"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "expected"), WHOLE)
def test_a_line_begins_and_ends_with_a_whole_phrase(
    nlp: Language, text: str, word: str, expected: str
) -> None:
    doc = nlp(text)
    found = [each for each in doc._.events if text[slice(*each.trigger)] == word]
    assert found[0].text.endswith(expected)


HYPHENS = [
    ("Tests say the dam could have spilled 9 million litres a week before a stop-and-seal job "
     "earlier this year began to hold the water.",
     "Tests say the dam could have spilled 9 million litres a week"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HYPHENS)
def test_no_line_ends_inside_a_hyphenated_word(nlp: Language, text: str, expected: str) -> None:
    lines = [each.text for each in nlp(text)._.events]
    assert expected in lines
    assert not any(line.endswith("-") for line in lines)
