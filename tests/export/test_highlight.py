"""The page of one article: its text, whole and in order, with what was read marked in it."""

import re

from msgspec.structs import replace

from extractor import export
from extractor.records import Extraction
from tests import examples
from tests.export.examples import MISCHIEF, written
from tests.export.test_html import Elements

PAGE = written(export.write_annotations, [examples.CALL], "html")


def text_of(page: str) -> list[str]:
    """The text of each article in a page, without the labels."""
    shown = re.findall(r'<div class="text">(.*?)</div>', page, re.DOTALL)
    return ["".join(Elements(re.sub(r"<small.*?</small>", "", each)).words) for each in shown]


def test_the_text_is_whole_and_in_order():
    assert text_of(PAGE) == [examples.CALL.article.text]
    every = written(export.write_annotations, examples.ALL, "html")
    assert text_of(every) == [each.article.text for each in examples.ALL]


def test_dates_actors_claims_and_events_are_marked():
    for marked in (
        'event happened">spoke<',
        'date">January 15<',
        'said cue">promised<',
        'said speaker actor place">Beijing<',
        'actor place">China<',
    ):
        assert marked in PAGE, marked


def test_labels_tell_who_when_and_what_was_said():
    labels = re.findall(r'<small class="(\w+)">([^<]+)</small>', PAGE)
    assert ("date", "2020-01-15") in labels
    assert ("actor", "Liu") in labels
    assert ("event", "planned, 2020-07/..") in labels
    assert ("said", "Mnuchin, promises, 2020-05-08") in labels
    assert len([kind for kind, _ in labels if kind == "said"]) == len(examples.CALL.claims)


def test_mischief_stays_text():
    article = replace(examples.CALL.article, text=MISCHIEF, title=MISCHIEF, outlet=MISCHIEF)
    page = written(export.write_annotations, [Extraction(article)], "html")
    tags = [tag for tag, _ in Elements(page).found]
    assert "script" not in tags
    assert "\x1b" not in page
    assert text_of(page) == [MISCHIEF.replace("\x1b", "␛").replace("\x00", "␀")]


def test_a_page_without_a_script_allows_none():
    assert "script-src &#39;none&#39;" in PAGE
