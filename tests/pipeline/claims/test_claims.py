"""Claims in sentences of every usual shape; the sentences are in claims.conllu."""

from itertools import pairwise

import pytest
from spacy.tokens import Doc

from extractor.pipeline.claims import find_claims
from extractor.records import Claim, Mention, Provenance
from tests.pipeline.parsed import Case, cases

CASES = {case.name: case for case in cases("claims")}


def shown(claim: Claim, text: str) -> str:
    def words(spans: tuple[tuple[int, int], ...]) -> str:
        return " … ".join(text[start:end] for start, end in spans)

    return " | ".join(words(spans) for spans in (claim.source_spans, claim.cue, claim.content))


def claims_in(name: str) -> list[Claim]:
    return find_claims(CASES[name].doc())


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_claims_have_source_cue_and_content(case: Case) -> None:
    doc = case.doc()
    assert [shown(claim, doc.text) for claim in find_claims(doc)] == case.expected


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_claims_are_the_same_behind_another_paragraph(case: Case) -> None:
    doc = case.doc(before="Other words stand here")
    assert [shown(claim, doc.text) for claim in find_claims(doc)] == case.expected


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_claims_keep_their_roles_apart(case: Case) -> None:
    for claim in find_claims(case.doc()):
        spans = sorted([*claim.source_spans, *claim.cue, *claim.content])
        assert all(one[1] <= two[0] for one, two in pairwise(spans))


@pytest.mark.parametrize(
    ("name", "manner"),
    [
        ("quote before the verb", "direct"),
        ("that-clause", "indirect"),
        ("floating quote in its paragraph", "mixed"),
    ],
)
def test_claims_know_their_manner(name: str, manner: str) -> None:
    assert claims_in(name)[0].manner == manner


@pytest.mark.parametrize(
    ("name", "type_", "polarity"),
    [
        ("that-clause", "speech", "asserts"),
        ("denial", "speech", "denies"),
        ("object of blame", "speech", "accuses"),
        ("promise with infinitive", "speech", "promises"),
        ("noun with possessor", "speech", "threatens"),
        ("attitude", "attitude", "asserts"),
        ("document", "document", "asserts"),
    ],
)
def test_claims_know_their_type_and_polarity(name: str, type_: str, polarity: str) -> None:
    claim = claims_in(name)[0]
    assert (claim.type, claim.polarity) == (type_, polarity)


@pytest.mark.parametrize("name", ["nested", "trailing reporter"])
def test_claims_name_the_outlet_they_came_through(name: str) -> None:
    by = {claim.speaker_text: claim.reported_by for claim in claims_in(name)}
    assert by == {"Kim": "Reuters", "Reuters": None}


def test_claims_take_the_actor_of_the_mention_around_the_source() -> None:
    doc = CASES["apposition and relative clause"].doc()
    doc._.mentions = [mention(doc, "Anna Berg", "person:anna-berg")]
    assert find_claims(doc)[0].speaker == "person:anna-berg"


def test_claims_look_through_a_relative_pronoun() -> None:
    doc = CASES["relative speaker"].doc()
    doc._.mentions = [mention(doc, "Drivers", "unnamed:drivers")]
    assert find_claims(doc)[0].speaker == "unnamed:drivers"


def test_claims_without_a_known_actor_keep_the_words_of_the_source() -> None:
    claim = claims_in("that-clause")[0]
    assert (claim.speaker, claim.speaker_text) == (None, "The ministry")


def test_claim_ids_are_made_of_article_and_cue() -> None:
    claims = claims_in("participle goes on")
    assert [claim.id for claim in claims] == [f"a.c{claim.cue[0][0]}" for claim in claims]


def mention(doc: Doc, words: str, actor: str) -> Mention:
    start = doc.text.index(words)
    return Mention(Provenance("a", start, start + len(words), doc.text), "name", "PERSON", actor)
