"""What is no line by itself: nobody speaks, nothing is said, or a verb is missing."""

import pytest
from spacy.language import Language

from extractor.pipeline import telling
from extractor.pipeline.telling import fragments, nothing_said
from extractor.pipeline.telling.reading import Reading
from extractor.pipeline.telling.weighing import FRAGMENT
from tests.pipeline.docs import read

CLAIMS = [
    ("Ana Silva told a lawyer from Oslo.", True),
    ("Ana Silva told a lawyer that the mine would close.", False),
    (", chairman of the board, said that the mine would close.", True),
    ("Ana Silva, responding to a question on the mine, left the room.", False),
    ("In Oslo, a report that the bank had sold to the union said the mines were sold.", False),
    ("The plans Silva announced can fail.", True),
]
HEADLESS = [
    ("The storm hit the ferries, many of which sank in May.", "many", True),
    ("The storm hit the ferry, which sank in May.", "which", True),
    ("The report shows that the ferry sank in May.", "that", True),
    ("The storm hit the ferry, which sank in May.", "the", False),
    ("The storm led to a panel, in which Silva praised the crew.", "in", True),
    ("The storm hit the ferry in the north, which sank.", "in", False),
    ("What sank in May was a ferry.", "What", False),
    ("That ferry sank in May.", "That", False),
]
TEASERS = [
    ("The ferry sank off the harbour of Lu...", True),
    ("The ferry sank with at least 22... OSLO", True),
    ('Silva said: "The ferry sank... we saw it."', False),
    ("The ferry sank … off Lund.", False),
    ("Silva said the ferry sank... It was old.”", False),
]
GAPS = [
    ("The crew left the harbour on Monday, leaving a ferry that had sunk.", "leaving", True),
    ("The crew left the harbour on Monday and sank a ferry.", "sank", False),
    ("The crew that left the harbour sank a ferry.", "sank", False),
]
ADDED = [
    ("The ferry was old, Silva said, but added that it would not be sold.", "Silva", True),
    ("The ferry was old, Silva said, but added that it would not be sold.", "The", False),
    ("Silva said the ferry was old, but added that it would not be sold.", "Silva", False),
]
EMPTY = [
    (
        "Bo Lund told reporters in Oslo after meeting Ana Silva that the talks had failed.",
        "Silva",
        True,
    ),
    (
        "Bo Lund told reporters in Oslo after meeting Ana Silva that the talks had failed.",
        "failed",
        False,
    ),
    ("Bo Lund left Oslo after meeting Ana Silva.", "Silva", False),
]
DEEDS = [
    "One month after the start of the storm, officials said that ten boats had sunk off Spain.",
    'Speaking on Monday on Norway\'s "Evening," Silva said the loss was larger than ten boats.',
    "The agency raised its alert to six on Monday, indicating that the storm is under way.",
    "The bank closed ten mines in Spain, Silva said, adding that it would sell its boats.",
    "The port of Lund put up signs on Tuesday telling sailors to stay.",
    "The bank closed ten mines in Spain in May, according to people in Oslo.",
    "The bank is ordering its sailors, especially those who work at night, to wear masks.",
]
SUBJECTLESS = [
    ("The bank lost the case but is planning another one.", "is", True),
    ("The bank lost the case but is planning another one.", "The", False),
]


@pytest.mark.parametrize(("text", "first", "expected"), HEADLESS)
def test_a_clause_without_what_it_describes_is_no_line(
    nlp: Language, text: str, first: str, expected: bool
) -> None:
    doc = nlp(text)
    at = next(token.i for token in reversed(doc) if token.text == first)
    assert fragments.lacks_head([(at, len(doc))], Reading(doc, [], [])) is expected


@pytest.mark.parametrize(("text", "expected"), TEASERS)
def test_a_teaser_that_breaks_off_is_no_line(nlp: Language, text: str, expected: bool) -> None:
    doc = nlp(text)
    assert fragments.is_teaser([(0, len(doc))], Reading(doc, [], [])) is expected


@pytest.mark.parametrize(("text", "first", "expected"), SUBJECTLESS)
def test_an_event_without_its_subject_is_no_line(
    nlp: Language, text: str, first: str, expected: bool
) -> None:
    doc = nlp(text)
    at = next(token.i for token in doc if token.text == first)
    assert fragments.is_event([(at, len(doc))], Reading(doc, [], [])) is expected


@pytest.mark.parametrize(("text", "behind", "expected"), GAPS)
def test_a_line_without_its_own_verb_is_no_line(
    nlp: Language, text: str, behind: str, expected: bool
) -> None:
    doc = nlp(text)
    at = next(token.i for token in doc if token.text == behind)
    assert fragments.is_event([(0, 2), (at, len(doc))], Reading(doc, [], [])) is expected


@pytest.mark.parametrize(("text", "first", "expected"), ADDED)
def test_what_was_added_is_no_line_without_what_was_said(
    nlp: Language, text: str, first: str, expected: bool
) -> None:
    doc = nlp(text)
    reading = Reading(doc, doc._.events, doc._.claims)
    at = next(token.i for token in doc if token.text == first)
    found = [fragments.is_claim(said, [(at, len(doc))], reading) for said in reading.said]
    assert found
    assert all(each is expected for each in found)


@pytest.mark.parametrize(("text", "last", "expected"), EMPTY)
def test_that_somebody_spoke_is_nothing_without_what_was_said(
    nlp: Language, text: str, last: str, expected: bool
) -> None:
    doc = nlp(text)
    at = next(token.i for token in doc if token.text == last)
    reading = Reading(doc, doc._.events, doc._.claims)
    assert fragments.says_nothing(set(range(at + 1)), reading) is expected


@pytest.mark.parametrize("text", DEEDS)
def test_what_is_said_beside_a_deed_is_told_with_it(nlp: Language, text: str) -> None:
    assert nlp(text)._.claims[-1].text == text.rstrip(".")


def test_nobody_knows_who_many_of_whom_are(nlp: Language) -> None:
    doc = nlp("Monday saw attacks on sailors, many of whom asked whether the port was safe.")
    found = telling.worded(doc)
    asked = [claim for claim in found.claims if "of whom" in (claim.speaker_text or "")]
    assert all(claim.id in found.fragments for claim in asked)
    assert asked


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_a_claim_is_no_line_without_its_speaker_or_what_was_said(text: str, expected: bool) -> None:
    doc = read(text)
    found = telling.worded(doc)
    assert found.claims
    assert [claim.id in found.fragments for claim in found.claims] == [expected]


NOTHING_SAID = [
    ("Ana Silva told The Associated Press aboard her boat just after it left Oslo.", True),
    ("Ana Silva told The Associated Press that her boat left Oslo.", False),
    (
        "Ana Silva, asked in a hearing about hopes that the gate would open, said she was calm.",
        True,
    ),
    ("Ana Silva asked in a hearing whether the gate would open.", False),
]


@pytest.mark.parametrize(("text", "expected"), NOTHING_SAID)
def test_when_somebody_spoke_or_what_he_was_asked_is_not_what_he_said(
    nlp: Language, text: str, expected: bool
) -> None:
    doc = nlp(text)
    reading = Reading(doc, doc._.events, doc._.claims)
    first = reading.said[0]
    found = nothing_said.is_empty(first, reading) or fragments.is_aside(first, reading)
    assert found is expected


def test_a_fragment_is_never_sure() -> None:
    doc = read(", chairman of the board, said that the mine would close.")
    assert all(each.confidence <= FRAGMENT for each in (*doc._.claims, *doc._.events))


def test_who_alone_lacks_whom_it_is_said_of(nlp: Language) -> None:
    doc = nlp("Ana Silva, who left Lund, resigned.")
    assert fragments.lacks_head([(3, 4)], Reading(doc, [], []))


SILENT = [
    ("Norda did not respond to questions about it on Monday.", True),
    ("Norda declined to comment on Monday.", True),
    ("Ana Silva refused to answer questions on Monday.", True),
    ("Norda said on Monday that it would not comment.", True),
    ("Norda said on Monday that it had no comment.", True),
    ("Norda did not respond to threats on Monday.", False),
    ("Ana Silva answered questions on Monday.", False),
    ("Norda said on Monday that it had no money.", False),
]


@pytest.mark.parametrize(("text", "silent"), SILENT)
def test_who_would_not_speak_is_no_news(nlp: Language, text: str, silent: bool) -> None:
    found = nlp(text)
    lines = [*found._.events, *found._.claims]
    assert lines
    assert all(line.confidence <= FRAGMENT for line in lines) == silent
