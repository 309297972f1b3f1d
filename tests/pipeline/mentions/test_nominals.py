"""Mentions without a name: who is one, and which words belong to it."""

import pytest
from spacy.language import Language
from spacy.tokens import Span

from extractor.pipeline import annotations
from extractor.pipeline.mentions import find_mentions
from tests.pipeline.docs import make_doc, read, words

NOMINALS = [
    ("The ministry objected.", ["The ministry"]),
    ("Both sides signed the deal.", ["Both sides"]),
    ("Officials in the region objected.", ["Officials in the region"]),
    ("A spokeswoman for the ministry declined.",
     ["A spokeswoman for the ministry", "the ministry"]),
    ("Aides to Jan Novak left.", ["Aides to Jan Novak"]),
    ("Senior Chinese trade officials left.", ["Senior Chinese trade officials"]),
    ("People familiar with the matter confirmed the plan.", ["People familiar with the matter"]),
    ("Two officials who were there objected.", ["Two officials who were there"]),
    ("One of the people said talks stalled.", ["One of the people"]),
    ("A baker said prices rose.", ["A baker", "prices"]),
    ("The report said exports fell.", ["exports"]),
    ("Prices rose.", ["Prices"]),
    ("Talks with Japan are useful.", []),
    ("Canada closed the mine yesterday, after a visit last week.", []),
    ("Gunmen killed two policemen and wounded dozens of bystanders.",
     ["Gunmen", "two policemen", "dozens of bystanders"]),
    ("The victims met three people on Friday.", ["The victims", "three people"]),
    ("At least 20 were injured in the blast.", ["At least 20"]),
    ("Thousands of homes were destroyed.", ["Thousands of homes"]),
    ("No official was hurt.", []),
    ("Jan Peters, chairman of the union, resigned.", ["the union"]),
    ("US Trade Representative Ana Silva left.", []),
    ("Officials welcomed the envoy who signed the treaty.", ["Officials", "the envoy"]),
    ("A stronger ministry than the ministry of trade objected.",
     ["A stronger ministry", "the ministry of trade"]),
    ("The minister, who had met Jan Novak, said he was ill.", ["The minister"]),
    ("The town waited for the sailors whose boats are threatened by the leak.",
     ["The town", "the sailors"]),
    ("- Safety and cleanup costs of the leak could rise.",
     ["Safety and cleanup costs of the leak"]),
]  # fmt: skip

PRONOUNS = [
    ("He smiled.", ["He"]),
    ("She left the country.", ["She"]),
    ("He gave it to them.", ["He", "it", "them"]),
    ("It objected.", ["It"]),
    ("The news reached us.", []),
    pytest.param("It rained.", [], marks=pytest.mark.xfail(reason="the weather is nobody")),
]


def mentioned(doc: object, kind: str) -> list[str]:
    return [words(doc, m) for m in doc._.mentions if m.kind == kind]  # type: ignore[arg-type, attr-defined]


@pytest.mark.parametrize(("sentence", "nominals"), NOMINALS)
def test_nominals_are_whole_phrases_of_somebody(sentence: str, nominals: list[str]) -> None:
    assert mentioned(read(sentence), "nominal") == nominals


@pytest.mark.parametrize(("sentence", "pronouns"), PRONOUNS)
def test_pronouns_of_the_third_person_are_mentions(sentence: str, pronouns: list[str]) -> None:
    assert mentioned(read(sentence), "pronoun") == pronouns


@pytest.mark.parametrize("kind", sorted(annotations.NOT_PROSE))
def test_nominals_stand_in_prose_only(kind: str) -> None:
    doc = make_doc("The ministry objected.")
    doc.spans[annotations.LAYOUT] = [Span(doc, 0, len(doc), kind)]
    assert find_mentions(doc) == ([], [])


def test_mentions_are_in_text_order() -> None:
    doc = read("The Japanese government's visit to Canada on Monday failed. He smiled.")
    starts = [mention.provenance.start for mention in doc._.mentions]
    assert starts == sorted(starts)


def test_a_mention_points_at_its_words_and_its_sentence() -> None:
    doc = read("Prices rose. The ministry objected.")
    mention = doc._.mentions[-1]
    assert words(doc, mention) == "The ministry"
    assert mention.provenance.sentence == "The ministry objected."


def test_what_sailors_call_it_names_no_sailors(nlp: Language) -> None:
    doc = nlp("The storm looked like another one, or what sailors call a gale.")
    assert all("what" not in words(doc, mention) for mention in doc._.mentions)
