"""``news_layout``: the lines of an article, before anything is parsed.

A sentence never runs across the end of a headline, a dateline or a paragraph, and never begins
right after a word, but where the page lost what stood between the two; which blocks are not prose
(captions, share lines) is kept for the components that follow. The lines themselves are recognised
by ``extractor.layout``.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Token

from extractor import layout, lexicon, names
from extractor.pipeline import annotations
from extractor.pipeline.page import photographed, seams
from extractor.temporal import vocabulary

_CLOSING = ('"', "”", "''")
"""Marks that a quotation ends with."""

_NTH = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_HALF = re.compile(r"[ap]\.?m\.?", re.IGNORECASE)


@Language.factory("news_layout", assigns=["token.is_sent_start", "doc.spans"])
def make(nlp: Language, name: str) -> "NewsLayout":
    """Makes the component."""
    return NewsLayout()


class NewsLayout:
    """Starts a sentence at each block and keeps the blocks in ``doc.spans["layout"]``."""

    def __call__(self, doc: Doc) -> Doc:
        """Marks ``doc`` and returns it."""
        spans, text = [], annotations.text(doc)
        for block in layout.blocks(text, doc._.article.title or ""):
            span = doc.char_span(block.start, block.end, label=block.kind, alignment_mode="expand")
            if span is not None and len(span):
                spans.append(span)
        starts = dict.fromkeys((*_joined_words(doc), *_days_of_hours(doc)), False)
        starts.update(dict.fromkeys((*_glued(doc, starts), *_abbreviated(doc)), True))
        starts.update(dict.fromkeys((span[0].i for span in spans), True))
        _start_sentences(doc, starts)
        doc.spans[annotations.LAYOUT] = spans
        return doc


@Language.factory("news_seams", requires=["token.tag"], assigns=["token.is_sent_start"])
def make_seams(nlp: Language, name: str) -> "NewsSeams":
    """Makes the component."""
    return NewsSeams()


class NewsSeams:
    """Starts a sentence where the page lost a line: stands between the tagger and the parser.

    It also keeps the caption above a picture's credit in ``doc.spans["pictured"]``: only behind the
    seams is it known where it begins.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Marks ``doc`` and returns it."""
        if doc.has_annotation("TAG") and not doc.has_annotation("DEP"):
            found = seams.find(doc)
            marks = [at + 1 for at in found if not doc[at].is_alpha]
            _start_sentences(doc, dict.fromkeys(marks, False) | dict.fromkeys(found, True))
            doc.spans[annotations.PICTURED] = photographed.find(doc)
        return doc


_NUMBER = lexicon.of_sort("noun_uses", "number")
"""Before a stop and digits these stand for "number"."""


def _joined_words(doc: Doc) -> Iterator[int]:
    """Yields the words that start no sentence as one before has no stop: "Liu | He" is one name.

    Nor does one start in "on 4th. March 1987", in "the No. 1 seller", or where a line goes on.
    """
    stop = doc.vocab.strings.add(".")
    rows: Any = doc.to_array(["IS_ALPHA", "IS_DIGIT", "IS_LOWER", "IS_SPACE", "ORTH"])
    flags = rows[:, :4].astype(bool)
    words, lower = flags[:, 0] | flags[:, 1], flags[:, 2]
    yield from ((words[:-1] & words[1:] & ~lower[1:]).nonzero()[0] + 1).tolist()
    odd = flags[:, 3] | (rows[:, 4] == stop)
    for at in (odd[1:-1].nonzero()[0] + 1).tolist():
        token = doc[at]
        if token.text == "." and _NTH.fullmatch(token.nbor(-1).text):
            if token.nbor().lower_ in vocabulary.words("month"):
                yield token.i + 1
        elif _goes_on(token):
            yield from (token.i, token.i + 1)


def _days_of_hours(doc: Doc) -> Iterator[int]:
    """Yields the days that start no sentence as their hour stands before: "5 a.m. Tuesday"."""
    days = vocabulary.words("weekday")
    for at in doc.to_array("IS_TITLE").nonzero()[0].tolist():
        if at > 1 and doc[at].lower_ in days and _HALF.fullmatch(doc[at - 1].text):
            yield at


def _goes_on(token: Token) -> bool:
    """Tells whether a stop, a new line or a second blank stands within a sentence."""
    before, after = token.nbor(-1), token.nbor()
    if token.is_space:
        joined = token.text == " " and _is_word(before) and _is_word(after)
        return joined or after.is_lower or after.text in (",", ";")
    return token.text == "." and before.lower_ in _NUMBER and after.is_digit


def _is_word(token: Token) -> bool:
    return token.is_alpha or token.is_digit


_LETTERED = lexicon.of_sort("noun_uses", "lettered")


def _glued(doc: Doc, joined: Iterable[int]) -> Iterator[int]:
    """Yields the words that start a sentence though the page lost the stop or line before them.

    "A bridge near the old port | The mayor said": a capitalised article, pronoun or conjunction
    before a small word stands within no sentence.
    """
    behind = _behind()
    for at in joined:
        word = doc[at]
        where = behind.get(word.lower_) if word.is_title and at + 1 < len(doc) else None
        if where is None or not (doc[at + 1].is_lower and doc[at + 1].is_alpha):
            continue
        before = doc[at - 1]
        lettered = word.lower_ == "a" and before.lower_ in _LETTERED
        named = lettered or before.lower_ == "of"  # "the Group of Seven met"
        if not named and (where == "any" or before.is_lower or before.is_digit):
            yield at


def _abbreviated(doc: Doc) -> Iterator[int]:
    """Yields the words that start a sentence whose stop an abbreviation has: "the U.S. | The".

    So does "By" of "in the U.S.” By Monday"; a title goes on with a name: "Mr. It".
    """
    behind = _behind()
    for at in doc.to_array("IS_TITLE").nonzero()[0].tolist():
        word, before = doc[at], doc[at - 1] if at else None
        if before is None or at + 1 == len(doc) or word.lower_ not in behind:
            continue
        quoted = before.text in _CLOSING and at > 1 and not doc[at - 2].whitespace_
        last = doc[at - 2] if quoted else before
        short = last.text[:-1].replace(".", "")
        if last.text[-1] != "." or not short.isalpha() or not before.whitespace_:
            continue
        plain = behind[word.lower_] == "any" and doc[at + 1].is_lower
        if quoted or (plain and short.lower() not in names.titles()):
            yield at


@cache
def _behind() -> dict[str, str]:
    """What may stand before a word that starts sentences."""
    return {row[0]: row[1] for row in lexicon.read("sentence_starts")}


def _start_sentences(doc: Doc, starts: dict[int, bool]) -> None:
    """Writes where a sentence starts and where none does, all at once.

    To set ``Token.is_sent_start`` spaCy looks through the whole Doc each time.
    """
    flags: Any = doc.to_array(["SENT_START"])
    for at, is_start in starts.items():
        flags[at] = np.int64(1 if is_start else -1).astype(np.uint64)
    doc.from_array(["SENT_START"], flags)
