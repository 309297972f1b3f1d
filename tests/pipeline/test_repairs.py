"""Trees that a parser builds in one of two shapes, and the one that every component reads."""

import pytest
import spacy
from spacy.tokens import Doc

from extractor.pipeline.syntax import repairs

NLP = spacy.blank("en")

JOINT = ("Silva/NNP/PROPN/3/nsubj", "and/CC/CCONJ/{}", "Berg/NNP/PROPN/{}", "wrote/VBD/VERB/3/ROOT")
DUE = ("They/PRP/PRON/4/nsubj", "are/VBP/AUX/{}/cop", "due/JJ/ADJ/4/mark", "to/TO/PART/2/fixed",
       "rise/VB/VERB/4/ROOT")  # fmt: skip
BESIDE = ("Norda/NNP/PROPN/1/nsubj", "bought/VBD/VERB/1/ROOT", "Kestrel/NNP/PROPN/1/obj",
          ",/,/PUNCT/5/punct", "the/DT/DET/5/det", "bank/NN/NOUN/{}")  # fmt: skip
LIST = (*BESIDE, "and/CC/CCONJ/8/cc", "the/DT/DET/8/det", "mine/NN/NOUN/5/conj")
WHO = ("{}/NNS/NOUN/0/ROOT", "at/IN/ADP/2/case", "Norda/NNP/PROPN/0/nmod", "who/WP/PRON/4/nsubj",
       "fear/VBP/VERB/{}/acl:relcl", "it/PRP/PRON/4/obj")  # fmt: skip
TWO = ("Prices/NNS/NOUN/1/nsubj", "rose/VBD/VERB/1/ROOT", "and/CC/CCONJ/4/cc",
       "Silva/NNP/PROPN/4/nsubj", "left/VBD/VERB/1/conj")  # fmt: skip
TITLED = ("Mayor/NNP/PROPN/1/nmod:desc", "Silva/NNP/PROPN/5/nsubj", "and/CC/CCONJ/3/cc",
          "Mayor/NNP/PROPN/{}", "Berg/NNP/PROPN/{}", "wrote/VBD/VERB/5/ROOT")  # fmt: skip
ASKED = ("Who/WP/PRON/1/nsubj", "pays/VBZ/VERB/2/ccomp", "asks/VBZ/VERB/2/ROOT",
         "Silva/NNP/PROPN/2/{}")  # fmt: skip
SAID = ("It/PRP/PRON/1/nsubj", "sank/VBD/VERB/2/ccomp", "says/VBZ/VERB/2/ROOT", "a/DT/DET/4/det",
        "report/NN/NOUN/{}/nsubj", "posted/{}", "online/RB/ADV/5/advmod")  # fmt: skip

SHAPES = [
    (JOINT, ("2/cc", "0/conj"), 2, "conj Silva"),
    (JOINT, ("2/cc", "3/nsubj"), 2, "conj Silva"),
    (DUE, ("4",), 1, "cop rise"),
    (DUE, ("2",), 1, "cop rise"),
    (BESIDE, ("2/appos",), 5, "appos Kestrel"),
    (BESIDE, ("1/obj",), 5, "appos Kestrel"),
    (LIST, ("1/obj",), 5, "obj bought"),
    (WHO, ("officials", "0"), 4, "acl:relcl officials"),
    (WHO, ("officials", "2"), 4, "acl:relcl officials"),
    (WHO, ("plans", "2"), 4, "acl:relcl Norda"),
    (TWO, (), 3, "nsubj left"),
    (TITLED, ("4/nmod:desc", "1/conj"), 4, "conj Silva"),
    (TITLED, ("1/conj", "1/flat"), 4, "conj Silva"),
    (ASKED, ("nsubj",), 3, "nsubj asks"),
    (ASKED, ("iobj",), 3, "nsubj asks"),
    (SAID, ("2", "VBN/VERB/4/acl"), 4, "nsubj says"),
    (SAID, ("5", "VBD/VERB/2/ccomp"), 4, "nsubj says"),
    (SAID, ("5", "VBD/VERB/2/ccomp"), 5, "acl report"),
]


@pytest.mark.parametrize(("pieces", "shape", "at", "expected"), SHAPES)
def test_both_shapes_are_one(
    pieces: tuple[str, ...], shape: tuple[str, ...], at: int, expected: str
) -> None:
    doc = _doc(" ".join(pieces).format(*shape))
    repairs.find(doc, []).write()
    assert f"{doc[at].dep_} {doc[at].head.text}" == expected


def test_and_goes_with_whom_it_joins() -> None:
    doc = _doc(
        "Silva/NNP/PROPN/4/nsubj and/CC/CCONJ/2/cc Energy/NNP/PROPN/3/compound "
        "Berg/NNP/PROPN/4/nsubj wrote/VBD/VERB/4/ROOT"
    )
    repairs.find(doc, []).write()
    assert [child.text for child in doc[3].lefts] == ["and", "Energy"]


def _doc(tagged: str) -> Doc:
    """Builds a Doc of "word/TAG/UPOS/head/dep" pieces; the head is an index."""
    columns = zip(*(piece.split("/") for piece in tagged.split()), strict=True)
    words, tags, pos, heads, deps = (list(column) for column in columns)
    places = [int(head) for head in heads]
    lemmas = [word.removesuffix("s") for word in words]
    ents = ["B-ORG" if word == "Norda" else "O" for word in words]
    return Doc(
        NLP.vocab,
        words=words,
        tags=tags,
        pos=pos,
        heads=places,
        deps=deps,
        lemmas=lemmas,
        ents=ents,
    )
