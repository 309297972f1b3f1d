"""Where an event is told, and which claim tells it."""

import pytest

from extractor.pipeline.telling import places
from extractor.pipeline.telling.places import Place
from extractor.pipeline.telling.reading import Reading
from tests.pipeline.docs import event, read

TELLING = [
    ("The ministry said the bank collapsed in May.", "collapsed"),
    ("The bank collapsed, according to the ministry.", "collapsed"),
    ("Ana Silva said on Monday that Canada would close the mine.", "close"),
    ("Canada, Ana Silva said on Monday, closed the mine.", "closed"),
    ("Jan Novak said he would resign.", "resign"),
    ("Police said a gunman killed three people in Oslo on Monday.", "killed"),
    ("People familiar with the matter said the bank had signed the deal.", "signed"),
    ("Reuters reported that the ministry had closed the port.", "closed"),
    ("The lawyer said Jan Novak is unlikely to leave the country.", "leave"),
    ("Japan denied that Canada signed the treaty.", "signed"),
]
NOT_TOLD = [
    ("China imposed a ban on fish.", "imposed"),
    ("Ana Silva plans to visit Japan.", "visit"),
    ("The minister asked Canada to close the mine.", "close"),
    ("The ministry explained how the talks failed.", "failed"),
]
PLACES = [
    ("China imposed a ban on fish.", "imposed", {"main_clause"}),
    ("Canada banned fish, and Japan banned beef.", "banned", {"main_clause"}),
    ("Ana Silva plans to visit Japan.", "visit", {"main_clause", "act_of"}),
    ("Ana Silva resigned after the bank collapsed.", "collapsed", {"adverbial"}),
    ("Ana Silva, who fired Jan Novak, resigned.", "fired", {"relative"}),
    ("Monday's talks with Japan were useful.", "talks", {"nominal", "main_clause"}),
    ("Talks were held in Tokyo on Monday.", "held", {"main_clause"}),
    (
        "Japan denied that Canada signed the treaty.",
        "signed",
        {"in_content", "denied", "denied_by"},
    ),
    ("Jan Novak said he would resign.", "resign", {"in_content", "main_clause", "told_by"}),
    ("The minister asked Canada to close the mine.", "close", {"under_infinitive"}),
    (
        "The baker who said the bank had failed left the country.",
        "failed",
        {"in_content", "told_by", "relative"},
    ),
    (
        "Japan repeated its pledge to close the mine.",
        "close",
        {"in_content", "main_clause", "told_by"},
    ),
    ("Jan Novak is unlikely to leave the country.", "leave", {"main_clause"}),
    ("The ministry explained how the talks failed.", "failed", {"in_content", "question"}),
    (
        "“The bank collapsed in May,” Ana Silva said.",
        "collapsed",
        {"in_content", "in_quotation", "quoted_by"},
    ),
    ("He wasn't told that the U.S.-based bank had failed.", "failed", {"complement"}),
    ("Officials fear concerns that the bank has failed.", "failed", {"in_content", "participle"}),
]


def place(text: str, word: str) -> Place:
    doc = read(text)
    reading = Reading(doc, doc._.events, doc._.claims)
    return places.find(reading)[doc._.events.index(event(doc, word))]


@pytest.mark.parametrize(("text", "word"), TELLING)
def test_what_a_claim_asserts_or_denies_is_told_by_it(text: str, word: str) -> None:
    doc = read(text)
    told = event(doc, word)
    assert told.told_by in {claim.id for claim in doc._.claims if told.id in claim.event_ids}


@pytest.mark.parametrize(("text", "word"), NOT_TOLD)
def test_what_nobody_asserts_is_told_by_nobody(text: str, word: str) -> None:
    assert event(read(text), word).told_by is None


@pytest.mark.parametrize(("text", "word", "expected"), PLACES)
def test_places_say_how_an_event_stands_in_its_sentence(
    text: str, word: str, expected: set[str]
) -> None:
    found = place(text, word)
    assert {
        name for name in Place.__dataclass_fields__ if name != "cut" and getattr(found, name)
    } == expected
