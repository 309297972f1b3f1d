"""Claims in the making: where a speaker goes on with another verb, and that none is changed."""

from dataclasses import replace

import pytest
from spacy.tokens import Doc

from extractor.pipeline import annotations
from extractor.pipeline.claims import attribution, nested_attribution
from extractor.pipeline.claims.claim_page import Page
from extractor.pipeline.claims.cues import Cue, CueEntry
from extractor.pipeline.claims.draft import Draft, ended, goes_on
from extractor.pipeline.claims.sources import Source
from extractor.records import Article
from tests.pipeline.parsed import VOCAB

ENTRY = CueEntry("speech", "asserts", frozenset({"clause", "aside"}))


def parsed(*rows: tuple[str, str, str, str, int]) -> Doc:
    """A sentence of words with tag, part of speech, label and head."""
    annotations.register()
    words, tags, pos, deps, heads = zip(*rows, strict=True)
    starts = [at == 0 for at in range(len(words))]
    following = [*words[1:], "."]
    spaces = [a != "“" and b not in ",”." for a, b in zip(words, following, strict=True)]
    doc = Doc(
        VOCAB,
        words=list(words),
        spaces=spaces,
        tags=list(tags),
        pos=list(pos),
        deps=list(deps),
        heads=list(heads),
        sent_starts=starts,
    )
    doc._.article = Article(id="one", ref="one", text=doc.text)
    return doc


def draft(doc: Doc, at: int, who: int | None, *content: int) -> Draft:
    source = None if who is None else Source(doc[who], doc[who], who, who + 1)
    cue = Cue(doc[at], doc[at], at, at + 1, ENTRY, "verb")
    return Draft(cue, source, frozenset(content))


ADDING = parsed(
    ("Mara", "NNP", "PROPN", "nsubj", 1),
    ("said", "VBD", "VERB", "ROOT", 1),
    ("talks", "NNS", "NOUN", "nsubj", 3),
    ("failed", "VBD", "VERB", "ccomp", 1),
    (",", ",", "PUNCT", "punct", 5),
    ("adding", "VBG", "VERB", "advcl", 1),
    ("nobody", "NN", "PRON", "nsubj", 7),
    ("cared", "VBD", "VERB", "ccomp", 5),
)
SAID = draft(ADDING, 1, 0, 2, 3, 4, 5, 6, 7)
ADDED = draft(ADDING, 5, 0, 6, 7)


def test_what_is_said_ends_where_its_speaker_goes_on() -> None:
    assert goes_on(SAID, ADDED)
    assert ended(SAID, ADDED).content == {2, 3}
    assert SAID.content == {2, 3, 4, 5, 6, 7}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (replace(SAID, source=None), ADDED),
        (SAID, draft(ADDING, 5, 2, 6, 7)),
        (SAID, draft(ADDING, 7, 0, 6)),
        (SAID, replace(ADDED, via=SAID.cue)),
    ],
    ids=["nobody spoke", "another speaks", "a verb with its own subject", "through somebody"],
)
def test_nobody_goes_on(before: Draft, after: Draft) -> None:
    assert not goes_on(before, after)


def test_a_quotation_is_given_in_a_new_claim() -> None:
    doc = parsed(
        ("“", "``", "PUNCT", "punct", 3),
        ("Talks", "NNS", "NOUN", "nsubj", 3),
        ("have", "VBP", "AUX", "aux", 3),
        ("failed", "VBN", "VERB", "ccomp", 7),
        (",", ",", "PUNCT", "punct", 3),
        ("”", "''", "PUNCT", "punct", 3),
        ("Mara", "NNP", "PROPN", "nsubj", 7),
        ("said", "VBD", "VERB", "ROOT", 7),
    )
    given = draft(doc, 7, 6)
    [told] = attribution.attach(Page(doc), [given])
    assert (told.content, len(told.quotes)) == (set(range(6)), 1)
    assert (given.content, given.quotes) == (frozenset(), ())


def test_of_two_that_hold_each_other_the_later_reports() -> None:
    inner, outer = draft(ADDING, 1, 0, 2, 3, 5, 6), draft(ADDING, 5, 6, 0, 1, 2, 3)
    kept, same = nested_attribution.untangle([inner, outer])
    assert (kept.content, same) == ({2, 3}, outer)
    assert inner.content == {2, 3, 5, 6}
