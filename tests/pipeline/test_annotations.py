"""What is kept on a Doc is plain data, so that it can be stored and sent."""

import json

import pytest
from spacy import symbols
from spacy.tokens import Doc, DocBin, Span

from extractor.pipeline import annotations
from extractor.records import Article, DateRange
from tests.pipeline.docs import VOCAB, make_doc, read

TEXT = "Ana Silva said on Monday that Canada closed the mine last week."


def kept(doc: Doc) -> dict[str, object]:
    return {name: getattr(doc._, name) for name in annotations.LISTS}


def test_an_article_has_records_of_every_kind() -> None:
    assert all(kept(read(TEXT)).values())


def test_annotations_are_json() -> None:
    data = read(TEXT).user_data
    ours = {key: value for key, value in data.items() if str(key).startswith("extractor.")}
    assert set(ours) == {f"extractor.{name}" for name in ("article", *annotations.LISTS)}
    again = make_doc(TEXT)
    again.user_data.update(json.loads(json.dumps(ours)))
    assert kept(again) == kept(read(TEXT))


@pytest.mark.parametrize("name", annotations.LISTS)
def test_what_is_read_is_what_was_written(name: str) -> None:
    doc = read(TEXT)
    setattr(doc._, name, getattr(doc._, name))
    assert getattr(doc._, name) == getattr(read(TEXT)._, name)
    assert isinstance(getattr(doc._, name)[0], annotations.LISTS[name])


@pytest.mark.parametrize("name", annotations.LISTS)
def test_a_doc_no_component_has_seen_has_no_records(name: str) -> None:
    annotations.register()
    assert getattr(Doc(VOCAB, words=["Nothing"])._, name) == []


def test_records_survive_a_docbin() -> None:
    doc = read(TEXT)
    stored = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (again,) = DocBin().from_bytes(stored).get_docs(VOCAB)
    assert kept(again) == kept(doc)
    assert again._.article == doc._.article


def test_records_survive_bytes() -> None:
    doc = read(TEXT)
    again = Doc(VOCAB).from_bytes(doc.to_bytes())
    assert kept(again) == kept(doc)


def test_the_article_keeps_what_is_known_of_it() -> None:
    doc = make_doc("Canada sued Japan.")
    day = DateRange(None, None)
    article = Article(id="b", ref="b.txt", text=doc.text, published=day, title="T", outlet="O")
    doc._.article = article
    assert doc._.article == article


def test_a_doc_without_an_article_is_one_of_unknown_origin() -> None:
    annotations.register()
    doc = Doc(VOCAB, words=["Nothing"], spaces=[False])
    assert doc._.article == Article(id="", ref="", text="Nothing")


def test_registering_twice_changes_nothing() -> None:
    annotations.register()
    before = Doc.get_extension("claims")
    annotations.register()
    assert Doc.get_extension("claims") == before


@pytest.mark.parametrize("kind", ["headline", "bullet", "label", "paragraph"])
def test_prose_is_what_tells(kind: str) -> None:
    doc = make_doc("Prices rose. Canada sued Japan.")
    doc.spans[annotations.LAYOUT] = [Span(doc, 0, 3, kind)]
    assert len(list(annotations.prose(doc))) == 2


@pytest.mark.parametrize("kind", sorted(annotations.NOT_PROSE))
def test_datelines_and_captions_are_no_prose(kind: str) -> None:
    doc = make_doc("Prices rose. Canada sued Japan.")
    doc.spans[annotations.LAYOUT] = [Span(doc, 0, 3, kind)]
    assert [sentence.text for sentence in annotations.prose(doc)] == ["Canada sued Japan."]


@pytest.mark.parametrize("stored", ["Canada sued Japan.", "Canada sued.", ""])
def test_the_text_is_that_of_the_doc_whatever_its_article_says(stored: str) -> None:
    doc = make_doc("Canada sued Japan.")
    doc._.article = Article(id="b", ref="b.txt", text=stored)
    assert annotations.text(doc) == doc.text


def test_tokens_of_a_class_are_those_in_prose() -> None:
    doc = make_doc("Prices rose. Canada sued Japan.")
    doc.spans[annotations.LAYOUT] = [Span(doc, 0, 3, "caption")]
    names = frozenset({symbols.NOUN, symbols.PROPN})
    assert [token.text for token in annotations.of_class(doc, names)] == ["Canada", "Japan"]


def test_tokens_of_headlines_and_dates_are_known() -> None:
    doc = read("Japan signs treaty", "Japan opened the port last week.")
    assert {doc[i].text for i in annotations.headline(doc)} == {"Japan", "signs", "treaty"}
    assert {doc[i].text for i in annotations.dated(doc)} == {"last", "week"}


def test_provenance_is_in_the_article_and_its_sentence() -> None:
    doc = make_doc("Prices rose. Canada sued Japan.")
    where = annotations.Places(doc).at(13, 19)
    assert (where.article_id, where.sentence) == ("a", "Canada sued Japan.")
    assert doc.text[where.start : where.end] == "Canada"
