"""Where a sentence pauses: what cues are offered as the end of what was said."""

from spacy.tokens import Doc

from extractor.pipeline.claims.claim_page import Page
from extractor.pipeline.claims.pauses import Pauses
from tests.pipeline.docs import VOCAB


def _doc(text: str) -> Doc:
    """Words without a parse: only marks and a few words are looked at."""
    return Doc(VOCAB, words=text.split(), sent_starts=[True] + [False] * text.count(" "))


def _words(text: str, name: str) -> list[str]:
    doc = _doc(text)
    return [doc[at].text for at in getattr(Pauses(Page(doc)), name)]


def test_pauses_are_marks_and_breaks_are_words_as_well() -> None:
    text = "Canada ( the buyer ) sued Japan , while Ana Silva left ; prices rose ."
    assert _words(text, "commas") == [","]
    assert _words(text, "pauses") == ["(", ")", ",", ";"]
    assert _words(text, "breaks") == ["(", ")", ",", "while", ";"]


def test_a_hyphen_pauses_but_begins_nothing() -> None:
    text = "Canada - the buyer left ."
    assert _words(text, "pauses") == ["-"]
    assert _words(text, "breaks") == []


def test_words_begin_with_a_letter_or_a_digit() -> None:
    doc = _doc("Prices rose 5 % .")
    worded = Page(doc).worded
    assert [token.text for token in doc if worded[token.i]] == ["Prices", "rose", "5"]
