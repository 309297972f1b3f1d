"""Lines keep what their verbs need: a shared object, who was told, who speaks with their office."""

import pytest
from spacy.language import Language

from extractor.pipeline.telling import unfinished
from extractor.pipeline.telling.reading import Reading
from extractor.pipeline.telling.weighing import FRAGMENT

ARRESTED = (
    "The guards have caught and freed one of three boys who were missed on Sunday after the fire "
    "in the mill"
)
BOUGHT = "The bank has bought and closed two of the mines that were lost in May"
PRESSED = (
    '"We all have to take hard and unwelcome steps at a time of great doubt about the ferries and '
    'about the pay of their crews in the north," Silva told the yearly assembly'
)
SHORTENED = (
    ", which was cut by a day so as to let members catch the last boat and to be back on their "
    "islands before the storm"
)
WARNED = (
    'WHO Director-General Ana Silva said on Monday that the pump is by now "quite sound," '
    "but warned that it might yet break down in a worse way, perhaps together with the pump "
    "that stands at the far end of the yard and in many of the mills in which it is used"
)
LACKING = [
    ("The board said Norda knew of, but did not hide, the leak.", "of", True),
    ("The board said Norda knew of the leak.", "leak", False),
    ("The board said the leak was dealt with.", "with", False),
]
CALLED_OFF = "A hearing had been pencilled in for Oslo in late October but was called off on Monday"
CLOSED = (
    "The port shut two of its gates on Monday, final results showed, but the Reef Party of Ana "
    "Silva lost ground to its rivals in Lund."
)
RESIGNS = "Ana Silva said she would resign from the board of the harbour"
CLOSES = "Norda said it would close the plant"
TOLD = "the mayor … told reporters that it was illegal"
BEHIND = [
    (f"The Norda shares fell 5 percent in Oslo on Tuesday, hours after {RESIGNS}.", RESIGNS),
    (f"On Monday, two days before {CLOSES}, Silva sold her shares and left.", CLOSES),
    ("The deal collapsed on Friday, minutes after the mayor, who had backed it, told reporters "
     "that it was illegal.", TOLD),
]  # fmt: skip
SILENT = [
    "Tor Berg, who lives on the creek, said at a public hearing Monday.",
    "In a talk last April, Ana Silva said:\n\nThe gate is shut.",
    "Ana Silva left the senate.\n\nsaid at Berg's hearing yesterday.",
]


@pytest.mark.parametrize("sentence", [ARRESTED, BOUGHT])
def test_two_verbs_share_what_stands_behind_the_second(nlp: Language, sentence: str) -> None:
    assert nlp(f"{sentence}.")._.events[0].text == sentence


def test_who_was_told_is_told_without_what_describes_them(nlp: Language) -> None:
    assert [each.text for each in nlp(f"{PRESSED}{SHORTENED}.")._.claims][:1] == [PRESSED]


def test_who_speaks_begins_with_the_body_in_capitals(nlp: Language) -> None:
    told = [each.text for each in nlp(f"{WARNED}.")._.claims]
    assert told
    assert all(each.startswith("WHO Director-General") for each in told)


@pytest.mark.parametrize(("sentence", "last", "expected"), LACKING)
def test_a_preposition_at_the_end_leads_nowhere(
    nlp: Language, sentence: str, last: str, expected: bool
) -> None:
    doc = nlp(sentence)
    end = next(word.i for word in doc if word.text == last) + 1
    reading = Reading(doc, doc._.events, doc._.claims)
    assert unfinished.leads_nowhere([(0, end)], reading) is expected


def test_what_somebody_says_was_so_is_told(nlp: Language) -> None:
    doc = nlp("Berg spent two weeks in hospital with wounds she says were dealt to silence her.")
    assert doc._.events[0].confidence > FRAGMENT


@pytest.mark.parametrize("text", SILENT)
def test_that_somebody_spoke_somewhere_tells_nothing(nlp: Language, text: str) -> None:
    doc = nlp(text)
    told = [each for each in (*doc._.events, *doc._.claims) if " said" in f" {each.text}"]
    assert told
    assert all(each.confidence <= FRAGMENT for each in told)


def test_what_was_planned_is_told_with_that_it_was_called_off(nlp: Language) -> None:
    assert nlp(f"{CALLED_OFF}.")._.events[0].text == CALLED_OFF


def test_who_tells_the_clause_before_opens_no_line_of_the_next(nlp: Language) -> None:
    told = [each.text for each in nlp(CLOSED)._.events]
    assert "the Reef Party of Ana Silva lost ground to its rivals in Lund" in told


@pytest.mark.parametrize(("text", "expected"), BEHIND)
def test_what_is_said_in_a_clause_of_time_is_told_in_its_own_words(
    nlp: Language, text: str, expected: str
) -> None:
    assert expected in [claim.text for claim in nlp(text)._.claims]


ANSWERED = [
    'Asked whether Norda would sell the port, Ana Silva said that was "up to the board".',
    "When asked why the port had not been sold, Mayor Tor Berg said the price was too low.",
    "Asked by a reporter about the sale, Ana Silva said the two firms talk all the time.",
]


@pytest.mark.parametrize("sentence", ANSWERED)
def test_an_answer_is_told_with_what_was_asked(nlp: Language, sentence: str) -> None:
    assert sentence.removesuffix(".") in {claim.text for claim in nlp(sentence)._.claims}


GOES_ON = [
    "Norda said the bridge had failed in May and had been closed by the mayor.",
    "Norda said it was safe and would stay in the port of Lund for years.",
    'Ana Silva told the board that the plan was "no success" but that the other one was worse.',
    "Ana Silva told local radio that votes in the north had been bought.",
]


@pytest.mark.parametrize("sentence", GOES_ON)
def test_all_that_was_said_in_one_sentence_is_told(nlp: Language, sentence: str) -> None:
    assert sentence.removesuffix(".") in {claim.text for claim in nlp(sentence)._.claims}


def test_a_quotation_of_typed_marks_is_opened_once(nlp: Language) -> None:
    text = (
        "``The mine will close in May,'' Ana Silva told a news conference. ``It was our last one.''"
    )
    assert [claim.text for claim in nlp(text)._.claims] == [text]
