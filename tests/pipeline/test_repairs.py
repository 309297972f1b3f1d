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
TIME = ("Hours/NNS/NOUN/3/obl:unmarked", "after/IN/ADP/3/mark", "Norda/NNP/PROPN/3/nsubj",
        "sank/VBD/VERB/{}", ",/,/PUNCT/6/punct", "she/PRP/PRON/6/nsubj",
        "left/VBD/VERB/{}")  # fmt: skip
LATER = ("It/PRP/PRON/1/nsubj", "sank/VBD/VERB/1/ROOT", ",/,/PUNCT/7/punct",
         "hours/NNS/NOUN/6/nmod:unmarked", "after/IN/ADP/{}", "the/DT/DET/6/det",
         "mayor/NN/NOUN/7/nsubj", "left/VBD/VERB/1/{}")  # fmt: skip
QUIT = ("It/PRP/PRON/1/nsubj", "sank/VBD/VERB/1/ROOT", "after/IN/ADP/{}", "Silva/NNP/PROPN/{}",
        ",/,/PUNCT/6/punct", "who/WP/PRON/6/nsubj", "rowed/VBD/VERB/3/acl:relcl",
        ",/,/PUNCT/8/punct", "quit/VBD/VERB/1/{}")  # fmt: skip
SURVEY = ("Norda/NNP/PROPN/1/nsubj", "says/VBZ/VERB/1/ROOT", "in/IN/ADP/3/case",
          "surveys/NNS/NOUN/1/obl", "published/VBN/VERB/3/acl", "Monday/NNP/PROPN/4/obl",
          "that/IN/SCONJ/8/mark", "prices/NNS/NOUN/8/nsubj", "rose/VBD/VERB/{}")  # fmt: skip
ASK = ("They/PRP/PRON/1/nsubj", "asks/VBZ/VERB/1/ROOT", "Norda/NNP/PROPN/1/{}", "on/IN/ADP/4/case",
       "Monday/NNP/PROPN/1/obl", "to/TO/PART/6/mark", "close/VB/VERB/1/{}")  # fmt: skip
HEARD = ("The/DT/DET/1/det", "court/NN/NOUN/2/nsubj", "hears/VBZ/VERB/2/ROOT",
         "Silva/NNP/PROPN/{}", ",/,/PUNCT/6/punct", "52/CD/NUM/3/nummod",
         "met/VBD/VERB/2/{}", "him/PRP/PRON/6/obj")  # fmt: skip
SHEETS = ("Workers/NNS/NOUN/1/nsubj", "sat/VBD/VERB/1/ROOT", "under/IN/ADP/3/case",
          "umbrellas/NNS/NOUN/1/obl", "and/CC/CCONJ/5/cc", "sheets/{}", "across/IN/ADP/7/case",
          "roads/NNS/NOUN/{}/obl")  # fmt: skip
GOES_ON = ("Norda/NNP/PROPN/1/nsubj", "says/VBZ/VERB/1/ROOT", "it/PRP/PRON/4/nsubj",
           "had/VBD/AUX/4/aux", "failed/VBN/VERB/1/ccomp", "and/CC/CCONJ/7/cc",
           "had/VBD/AUX/7/aux", "sunk/VBN/VERB/{}/conj")  # fmt: skip
SHIFTED = ("Norda/NNP/PROPN/1/nsubj", "claim/VBD/VERB/1/ROOT", "it/PRP/PRON/3/nsubj",
           "failed/VBD/VERB/1/ccomp", "and/CC/CCONJ/6/cc", "would/MD/AUX/6/aux",
           "sink/VB/VERB/{}/conj")  # fmt: skip
THAT = ("Norda/NNP/PROPN/1/nsubj", "says/VBZ/VERB/1/ROOT", "it/PRP/PRON/3/nsubj",
        "failed/VBD/VERB/1/ccomp", "but/CC/CCONJ/7/cc", "that/IN/SCONJ/7/mark",
        "Silva/NNP/PROPN/7/nsubj", "left/VBD/VERB/{}/conj")  # fmt: skip
TOLD = ("They/PRP/PRON/1/nsubj", "tells/VBZ/VERB/1/ROOT", "Norda/NNP/PROPN/1/iobj",
        "that/IN/SCONJ/6/mark", "votes/NNS/NOUN/6/nsubj:pass", "were/VBD/AUX/6/aux:pass",
        "bought/VBN/VERB/{}")  # fmt: skip

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
    (TIME, ("3/ROOT", "3/parataxis"), 3, "advcl left"),
    (TIME, ("3/ROOT", "3/parataxis"), 6, "ROOT left"),
    (TIME, ("3/ROOT", "3/parataxis"), 0, "obl:unmarked sank"),
    (TIME, ("6/advcl", "6/ROOT"), 3, "advcl left"),
    (LATER, ("6/case", "parataxis"), 7, "advcl sank"),
    (LATER, ("6/case", "parataxis"), 4, "mark left"),
    (LATER, ("7/mark", "advcl"), 7, "advcl sank"),
    (LATER, ("7/mark", "parataxis"), 7, "advcl sank"),
    (QUIT, ("3/case", "1/obl", "conj"), 8, "advcl sank"),
    (QUIT, ("3/case", "1/obl", "conj"), 3, "nsubj quit"),
    (QUIT, ("8/mark", "8/nsubj", "advcl"), 3, "nsubj quit"),
    (SURVEY, ("4/acl",), 8, "ccomp says"),
    (SURVEY, ("3/acl",), 8, "ccomp says"),
    (SURVEY, ("1/ccomp",), 8, "ccomp says"),
    (ASK, ("iobj", "advcl"), 6, "xcomp asks"),
    (ASK, ("iobj", "advcl"), 2, "obj asks"),
    (ASK, ("obj", "xcomp"), 6, "xcomp asks"),
    (HEARD, ("2/obj", "conj"), 6, "ccomp hears"),
    (HEARD, ("2/obj", "conj"), 3, "nsubj met"),
    (HEARD, ("6/nsubj", "ccomp"), 6, "ccomp hears"),
    (SHEETS, ("VBZ/VERB/1/conj", "5"), 5, "conj umbrellas"),
    (SHEETS, ("VBZ/VERB/1/conj", "5"), 7, "obl sat"),
    (SHEETS, ("NNS/NOUN/3/conj", "1"), 5, "conj umbrellas"),
    (GOES_ON, ("1",), 7, "conj failed"),
    (GOES_ON, ("4",), 7, "conj failed"),
    (SHIFTED, ("1",), 6, "conj failed"),
    (SHIFTED, ("3",), 6, "conj failed"),
    (THAT, ("1",), 7, "conj failed"),
    (THAT, ("3",), 7, "conj failed"),
    (TOLD, ("2/acl:relcl",), 6, "ccomp tells"),
    (TOLD, ("1/ccomp",), 6, "ccomp tells"),
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


@pytest.mark.parametrize(
    ("word", "tag", "expected"),
    [("shot", "VBP", "VBD"), ("sold", "VB", "VBD"), ("meet", "VBP", "VBP"), ("shut", "VBP", "VBP")],
)
def test_a_past_that_is_no_infinitive_is_no_present(word: str, tag: str, expected: str) -> None:
    doc = _doc(f"Guards/NNS/NOUN/1/nsubj {word}/{tag}/VERB/1/ROOT birds/NNS/NOUN/1/obj")
    repairs.find(doc, []).write()
    assert doc[1].tag_ == expected


def test_what_else_the_speaker_does_is_not_said() -> None:
    doc = _doc(
        "Norda/NNP/PROPN/1/nsubj says/VBZ/VERB/1/ROOT it/PRP/PRON/4/nsubj had/VBD/AUX/4/aux "
        "failed/VBN/VERB/1/ccomp and/CC/CCONJ/7/cc will/MD/AUX/7/aux leave/VB/VERB/1/conj"
    )
    repairs.find(doc, []).write()
    assert f"{doc[7].dep_} {doc[7].head.text}" == "conj says"


def test_what_somebody_bought_is_not_said() -> None:
    doc = _doc(
        "They/PRP/PRON/1/nsubj tells/VBZ/VERB/1/ROOT Norda/NNP/PROPN/1/iobj "
        "that/WDT/PRON/5/mark Silva/NNP/PROPN/5/nsubj bought/VBD/VERB/2/acl:relcl"
    )
    repairs.find(doc, []).write()
    assert f"{doc[5].dep_} {doc[5].head.text}" == "acl:relcl Norda"


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
