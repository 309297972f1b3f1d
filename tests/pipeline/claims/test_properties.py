"""Whatever the text and however wrong the parse, claims come out in bounds or not at all."""

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from extractor.pipeline import annotations
from extractor.pipeline.claims import find_claims
from tests.pipeline.parsed import VOCAB

WORDS = (
    "said says according to that who Liu Reuters , . : \" “ ” '' ' ’ ( \n\n not would threat "
    "promise called on for the deal it add adding was denied by he"
).split(" ")
LABELS = (
    "nsubj nsubj:pass aux:pass obj ccomp xcomp advcl acl acl:relcl parataxis conj cc case mark "
    "obl nmod nmod:poss punct appos advmod fixed compound:prt dep"
).split()
TAGS = ["VERB", "NOUN", "PROPN", "PRON", "ADP", "PUNCT", "ADJ", "AUX", "SPACE"]


@st.composite
def docs(draw: st.DrawFn) -> Doc:
    annotations.register()
    size = draw(st.integers(1, 14))
    words = draw(st.lists(st.sampled_from(WORDS), min_size=size, max_size=size))
    return Doc(
        VOCAB,
        words=words,
        lemmas=["say" if word == "said" else word for word in words],
        pos=draw(st.lists(st.sampled_from(TAGS), min_size=size, max_size=size)),
        tags=draw(
            st.lists(st.sampled_from(["VBG", "VBN", "WP", "IN"]), min_size=size, max_size=size)
        ),
        deps=draw(st.lists(st.sampled_from(LABELS), min_size=size, max_size=size)),
        heads=[draw(st.integers(0, i)) for i in range(size)],
    )


@settings(max_examples=200, deadline=None)
@given(docs())
def test_claims_of_any_parse_lie_inside_the_text(doc: Doc) -> None:
    claims = find_claims(doc)
    assert len({claim.id for claim in claims}) == len(claims)
    for claim in claims:
        for start, end in (*claim.source_spans, *claim.cue, *claim.content):
            assert 0 <= start < end <= len(doc.text)
        assert claim.content_text == " ".join(doc.text[s:e] for s, e in claim.content)
