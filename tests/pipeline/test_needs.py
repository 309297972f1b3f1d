"""Whoever adds a component to a pipeline of their own is told what it needs."""

import warnings
from importlib.resources import files

import pytest
import spacy

import extractor
from extractor.pipeline import COMPONENTS

SENTENCE = "Liu said on Friday that he had met Mnuchin in Oslo."

TOLD = {
    "news_timexes": "news_timexes needs a parser and a tagger before it",
    "news_mentions": "needs a parser, a tagger and an entity recognizer before it",
    "news_claims": "news_claims needs a parser and news_mentions before it",
    "news_events": "needs a parser, a tagger and news_mentions before it",
    "news_dating": "needs a parser, news_timexes, news_claims and news_events before it",
    "news_telling": "needs a parser, news_claims and news_events before it",
}


@pytest.mark.parametrize(("name", "told"), TOLD.items())
def test_a_blank_pipeline_lacks_it_and_nothing_breaks(name: str, told: str) -> None:
    nlp = spacy.blank("en")
    with pytest.warns(UserWarning, match=told) as warned:
        nlp.add_pipe(name)
    (message,) = {str(each.message) for each in warned}
    assert message.endswith("extractor.load() gives a pipeline that has all")
    assert nlp(SENTENCE)._.claims == []


def test_a_pipeline_that_has_all_says_nothing() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        nlp = spacy.load(files("extractor") / "model")
        for name, _ in COMPONENTS:
            if name != "news_layout":
                nlp.add_pipe(name)
    assert [claim.speaker_text for claim in nlp(SENTENCE)._.claims] == ["Liu"]


def test_what_is_loaded_says_nothing() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        extractor.load()
