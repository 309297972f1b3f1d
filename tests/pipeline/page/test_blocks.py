"""The component that tells lines of an article apart before anything is parsed."""

import pytest
import spacy

from extractor.pipeline import annotations
from extractor.pipeline.page import NewsLayout
from extractor.records import Article

annotations.register()
BLANK = spacy.blank("en")
ARTICLE = """\
Canada closes the mine

TORONTO, May 6 - Canada closed its last mine on Monday.

Nobody was hurt.
"""


def laid_out(text: str) -> list[tuple[str, str]]:
    doc = NewsLayout()(BLANK(text))
    return [(span.label_, span.text) for span in doc.spans[annotations.LAYOUT]]


def test_blocks_are_kept_with_their_kind() -> None:
    assert laid_out(ARTICLE) == [
        ("headline", "Canada closes the mine"),
        ("dateline", "TORONTO, May 6 -"),
        ("paragraph", "Canada closed its last mine on Monday."),
        ("paragraph", "Nobody was hurt."),
    ]


def test_the_title_is_a_headline_whatever_it_ends_with() -> None:
    text = "Canada closes mine; \nWas it old?\n\nIt was old.\n"
    doc = BLANK(text)
    doc._.article = Article(id="a", ref="a", text=text, title="Canada closes mine; Was it old?")
    spans = NewsLayout()(doc).spans[annotations.LAYOUT]
    assert [span.label_ for span in spans] == ["headline", "headline", "paragraph"]
    assert [kind for kind, _ in laid_out(text)] == ["paragraph"] * 3


def test_a_sentence_starts_with_each_block() -> None:
    doc = NewsLayout()(BLANK(ARTICLE))
    starts = [token.text for token in doc if token.is_sent_start]
    assert starts == ["Canada", "TORONTO", "Canada", "Nobody"]


def test_no_sentence_starts_right_after_a_word() -> None:
    doc = NewsLayout()(BLANK("Vice-Premier Liu He arrived. He smiled."))
    assert doc[4].is_sent_start is False
    assert doc[7].is_sent_start is None


def test_no_sentence_starts_behind_a_second_blank_between_words() -> None:
    doc = NewsLayout()(BLANK("She spoke on  Tuesday. He  smiled.  Nobody did."))
    starts = {token.text: token.is_sent_start for token in doc}
    assert (starts["Tuesday"], starts["smiled"], starts["Nobody"]) == (False, False, None)


def test_an_empty_text_has_no_blocks() -> None:
    assert laid_out("") == laid_out("\n \n") == []


def test_no_sentence_starts_with_the_day_of_an_hour() -> None:
    doc = NewsLayout()(BLANK("It sank at 5 a.m. Monday near Lund. Tuesday was calm."))
    assert {token.text: token.is_sent_start for token in doc}["Monday"] is False
    assert {token.text: token.is_sent_start for token in doc}["Tuesday"] is None


def test_no_sentence_starts_at_the_number_of_something() -> None:
    doc = NewsLayout()(BLANK("It became the No. 1 seller. No. Two said so."))
    assert [doc[at].is_sent_start for at in (4, 5)] == [False, False]
    assert doc[9].is_sent_start is None


GLUED = [
    ("Waves near the old pier The mayor said it was closed.", [5]),
    ("The pier opened in June 1994 It was closed last week.", [6]),
    ("Talks over the fish quota But some ships left.", [5]),
    ("A day at the Old Pier There was no ferry.", [6]),
    ("A ferry to The Hague sank.", []),
    ("They saw hepatitis A spread.", []),
    ("Back On track, the ferry left.", []),
    ("He read The Old Pier twice.", []),
    ("The Group of Seven met in Oslo.", []),
    ("He called it “sold in the U.S.” By Monday it was not.", [9]),
    ('They bought "Norda Inc." In May it sank.', [6]),
    ('The "U.S." Senate met.', []),
]


@pytest.mark.parametrize(("text", "starts"), GLUED)
def test_a_sentence_starts_where_a_page_lost_what_stood_between(
    text: str, starts: list[int]
) -> None:
    doc = NewsLayout()(BLANK(text))
    assert [token.i for token in doc[1:] if token.is_sent_start] == starts
