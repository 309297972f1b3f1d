"""Held tokens say what spaCy's own do, for as long as a component reads."""

import copy
import gc
import pickle
import weakref

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Token

from extractor.pipeline import held

TEXT = 'Norda, "the oldest yard", didn\'t build ships in Oslo. Ana Silva said so on Friday.'
SAID = ("text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "head", "left_edge")
SEVERAL = ("lefts", "rights", "children", "subtree", "ancestors", "conjuncts")


@pytest.fixture
def doc(nlp: Language) -> Doc:
    return nlp(TEXT)


def _said(token: Token) -> list[object]:
    several = [list(getattr(token, name)) for name in SEVERAL]
    sentence = (token.sent.start, token.sent.end)
    return [*(getattr(token, name) for name in SAID), *several, sentence, token.is_sent_start]


def test_a_held_token_says_what_a_token_says(doc: Doc) -> None:
    plain = [_said(token) for token in doc]
    with held.tokens(doc):
        assert [_said(token) for token in doc] == plain


def test_each_token_is_one_object_while_it_is_held(doc: Doc) -> None:
    with held.tokens(doc):
        assert doc[3] is doc[3]
        assert doc[-1] is doc[len(doc) - 1]
        assert doc[2:5].root.head in list(doc)
        assert all(token.head is doc[token.head.i] for token in doc)
        with pytest.raises(IndexError):
            doc[len(doc)]
    assert doc[3] is not doc[3]


def test_after_the_block_a_doc_is_as_any_other(doc: Doc) -> None:
    with pytest.raises(KeyError), held.tokens(doc):
        raise KeyError
    doc[0].lemma_ = "changed"
    assert doc[0].lemma_ == "changed"
    with held.tokens(doc):
        assert doc[0].lemma_ == "changed"


def test_a_block_within_a_block_holds_nothing_anew(doc: Doc) -> None:
    with held.tokens(doc):
        first = doc[0]
        with held.tokens(doc):
            assert doc[0] is first
        assert doc[0] is first


def test_any_other_doc_is_read_as_it_is(nlp: Language) -> None:
    doc = Doc(nlp.vocab, words=["Ships", "sank"])
    with held.tokens(doc):
        assert doc[0] is not doc[0]


def test_a_copy_has_the_words_and_norms(nlp: Language) -> None:
    doc = nlp.tokenizer.inner("We won't go,  said Bob.\n")
    copied = held.copy(doc)
    assert copied.text == doc.text
    assert [token.norm_ for token in copied] == [token.norm_ for token in doc]
    assert not len(held.copy(nlp.tokenizer.inner("")))


def test_a_doc_that_can_hold_is_pickled_as_a_doc(doc: Doc) -> None:
    for again in (pickle.loads(pickle.dumps(doc)), copy.deepcopy(doc)):
        assert again.to_json() == doc.to_json()


def test_the_tokens_are_kept_until_the_annotation_changes(doc: Doc) -> None:
    with held.tokens(doc):
        first = doc[0]
    with held.tokens(doc):
        assert doc[0] is first
    doc[1].dep_ = "dep"
    with held.tokens(doc):
        assert doc[0] is not first
        assert doc[1].dep_ == "dep"


def test_dropped_tokens_hold_one_another_no_more(nlp: Language) -> None:
    doc = nlp.make_doc(TEXT)
    with held.tokens(doc):
        assert list(doc)
    held.drop(doc)
    known = weakref.ref(doc)
    gc.disable()
    try:
        del doc
        assert known() is None
    finally:
        gc.enable()


def test_a_question_is_answered_once_while_tokens_are_held(doc: Doc) -> None:
    asked = []

    @held.once
    def length(doc: Doc) -> int:
        asked.append(doc)
        return len(doc)

    for _ in range(2):
        with held.tokens(doc):
            assert length(doc) == length(doc) == len(doc)
    assert len(asked) == 2
    assert length(doc) == length(doc)
    assert len(asked) == 4
