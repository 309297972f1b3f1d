"""Whose words they are, whatever the parser makes of a sentence."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extractor.pipeline.claims import cues, sources
from tests.pipeline.parsed import VOCAB


def test_a_source_that_the_parser_takes_from_behind_the_comma_stands_before_it() -> None:
    words = "According to Norda estimates , the damage to services could be high".split()
    doc = Doc(
        VOCAB,
        words=words,
        heads=[8, 0, 3, 3, 3, 6, 3, 8, 6, 11, 11, 3],
        deps="case fixed compound ROOT punct det nsubj case nmod aux cop advcl".split(),
        tags="VBG IN NNP NNS , DT NN IN NNS MD VB JJ".split(),
        pos="VERB ADP PROPN NOUN PUNCT DET NOUN ADP NOUN AUX AUX ADJ".split(),
        lemmas=words,
    )
    (cue,) = (each for each in cues.find(next(doc.sents)) if each.kind == "phrase")
    source = sources.find(cue)
    assert source is not None
    assert doc[source.start : source.end].text == "Norda estimates"
    assert source.start <= source.head.i < source.end


@pytest.mark.parametrize("text", ["“We left,” said 27", "The ferries sank, according to 27"])
def test_a_number_that_ends_an_article_may_be_a_source(nlp: Language, text: str) -> None:
    assert [each.speaker for each in nlp(text)._.claims] == [None]
