"""One record and the reason for its date, in words."""

import pytest

from extractor import export
from extractor.entries import Found
from extractor.errors import ExtractorError
from extractor.export import objects
from extractor.export.reason import why
from extractor.records import When
from tests import examples
from tests.export.examples import reduced, written

DATED, UNDATED = examples.CALL.article, examples.REVIEW.article


def shown(extraction, record):
    text = written(export.write_found, Found(reduced(extraction, record.id)), "text")
    return " ".join(text.split())


def test_an_event_is_shown_with_its_parts_its_sentence_and_its_rule():
    text = shown(examples.CALL, examples.CALL.events[0])
    assert "agent Liu" in text
    assert "recipient Robert Lighthizer" in text
    assert "when 8 May 2020 (relative)" in text
    assert "rule by_hand" in text
    assert "Friday, Beijing said." in text
    assert "articles/call.txt, characters 31 to 102" in text


def test_a_claim_is_shown_with_the_words_for_its_speaker():
    text = shown(examples.CALL, examples.CALL.claims[0])
    assert "speaker China (“Beijing”)" in text
    assert "speech, indirect, asserts" in text


@pytest.mark.parametrize(
    ("article", "basis", "timex", "told"),
    [
        (DATED, "stated", "January 15", "the article says “January 15”"),
        (DATED, "relative", "Friday", "“Friday”, counted from another date"),
        (DATED, "narrative", None, "nothing is said here; carried over from what is told before"),
        (DATED, "publication", None, "published 8 May 2020 (from its header)"),
        (
            UNDATED,
            "unknown",
            "Saturday",
            "“Saturday” cannot be placed; the article carries no date",
        ),
        (UNDATED, "unknown", None, "nothing is said; the article carries no date"),
    ],
)
def test_every_basis_has_its_reason(article, basis, timex, told):
    when = When(None, None, basis, timex)
    assert told in why(when, objects.edtf(article.published), article.published_basis)


def test_several_records_are_an_error_that_says_what_to_do():
    with pytest.raises(ExtractorError, match=r"an article, not one event or claim; add"):
        written(export.write_found, Found(examples.CALL), "text")
