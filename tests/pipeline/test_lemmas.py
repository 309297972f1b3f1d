"""The quick lemmatizer finds what spaCy's own does."""

import pytest
import spacy
from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.language import Language
from spacy.tokens import Doc

from extractor.pipeline import lemmas

TEXT = (
    "The yards were building better ships, said Norda's men; it hasn't been bought. Wyverns flew."
)


@pytest.fixture
def quick(nlp: Language) -> lemmas.QuickLemmatizer:
    pipe = nlp.get_pipe("lemmatizer")
    assert isinstance(pipe, lemmas.QuickLemmatizer)
    return pipe


@pytest.fixture
def tagged(nlp: Language) -> Doc:
    names = ("tok2vec", "tagger", "morphologizer")
    with nlp.select_pipes(enable=names):
        return nlp(TEXT)


def test_its_lemmas_are_those_of_spacy(quick: lemmas.QuickLemmatizer, tagged: Doc) -> None:
    told = [quick.rule_lemmatize(token)[0] for token in tagged]
    assert [token.lemma_ for token in quick(tagged)] == told


def test_a_word_is_looked_up_once(
    quick: lemmas.QuickLemmatizer, tagged: Doc, monkeypatch: pytest.MonkeyPatch
) -> None:
    again = Doc(tagged.vocab, words=[token.text for token in tagged])
    again.from_array(["POS", "MORPH"], tagged.to_array(["POS", "MORPH"]))
    told = [token.lemma_ for token in quick(tagged)]
    monkeypatch.setattr(quick, "lemmatize", None)
    assert [token.lemma_ for token in quick(again)] == told


def test_a_lemma_that_stands_already_is_kept(quick: lemmas.QuickLemmatizer, tagged: Doc) -> None:
    tagged[1].lemma_ = "quay"
    assert [token.lemma_ for token in quick(tagged)][:4] == ["the", "quay", "be", "build"]


def test_what_was_found_is_bounded(
    quick: lemmas.QuickLemmatizer, tagged: Doc, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lemmas, "KNOWN", 3)
    monkeypatch.setattr(quick, "found", {(at, 0, 0): "word" for at in range(9)})
    assert quick(tagged)[1].lemma_ == "yard"
    assert (0, 0, 0) not in quick.found


def test_another_lemmatizer_stays_as_it_is() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("lemmatizer", config={"mode": "lookup"})
    lemmas.quicken(nlp)
    assert type(nlp.get_pipe("lemmatizer")) is EnglishLemmatizer


def test_no_text_has_no_lemmas(quick: lemmas.QuickLemmatizer, nlp: Language) -> None:
    assert not len(quick(Doc(nlp.vocab, words=[])))
