"""Who says "I": on documents built by hand, where the claims are known."""

import spacy

from extractor.pipeline import annotations
from extractor.pipeline.claims import first_person
from extractor.records import Claim, When

UNKNOWN = When(None, None, "unknown", None)


def said(text: str, content: str, speaker: str | None, *, manner: str = "direct") -> Claim:
    start = text.index(content)
    return Claim(
        "a.c1", speaker, None, (), (), ((start, start + len(content)),), content, "speech",
        manner, "asserts", None, UNKNOWN, (), (),  # type: ignore[arg-type]
    )  # fmt: skip


def spoken(text: str, *claims: Claim) -> list[tuple[str, str | None]]:
    annotations.register()
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    found = first_person.mentions(nlp(text), claims)
    return [(text[m.provenance.start : m.provenance.end], m.actor_id) for m in found]


def test_i_and_we_in_a_quotation_are_its_speaker() -> None:
    text = 'I know him. "I will go and we will win," Ana Silva said.'
    quote = said(text, '"I will go and we will win,"', "person:ana-silva")
    assert spoken(text, quote) == [("I", "person:ana-silva"), ("we", "person:ana-silva")]


def test_indirect_speech_has_no_i() -> None:
    text = "Ana Silva said that I won."
    assert spoken(text, said(text, "that I won", "person:ana-silva", manner="indirect")) == []


def test_in_a_mixed_claim_only_what_is_quoted_counts() -> None:
    text = 'Ana Silva said that I won "my own race".'
    claim = said(text, 'that I won "my own race"', "person:ana-silva", manner="mixed")
    assert spoken(text, claim) == [("my", "person:ana-silva")]


def test_an_unknown_speaker_is_nobody() -> None:
    text = '"I will go," somebody said.'
    assert spoken(text, said(text, '"I will go,"', None)) == []


def test_of_quotations_in_quotations_the_innermost_counts() -> None:
    text = '"Ana told me: I resign," Jan said.'
    outer = said(text, '"Ana told me: I resign,"', "person:jan")
    inner = said(text, "I resign", "person:ana")
    assert spoken(text, outer, inner) == [("me", "person:jan"), ("I", "person:ana")]
