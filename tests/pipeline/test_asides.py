"""Who says so in the midst or at the end of a sentence, and who does what is told in it."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from extractor.pipeline.syntax import trees

SAID = [
    ("Norda, said Silva, closed the mine on Monday.", "Silva", "closed", "Norda"),
    ("The company, says Ana Silva, paid the fine in January.", "Ana Silva", "paid", "company"),
    ("Norda, said the union, fired 40 workers on Friday.", "the union", "fired", "Norda"),
    ("The council, said Mayor Ana Silva, has bought the mill.", "Mayor Ana Silva", "bought",
     "council"),
    ("Peru, says the White House, tested a missile on Tuesday.", "the White House", "tested",
     "Peru"),
    ("Ana Silva, said Berg, resigned on Tuesday.", "Berg", "resigned", "Ana"),
    ("Norda, Berg said, closed the mine on Monday.", "Berg", "closed", "Norda"),
    ("Norda, claims lawyer Tor Berg, hid the letters in 2019.", "lawyer Tor Berg", "hid", "Norda"),
    ("But the ferry, said a cook from the mill, was full.", "a cook from the mill", "full",
     "ferry"),
    ("Norda has hired five cooks, people familiar with the matter said.",
     "people familiar with the matter", "hired", "Norda"),
    ("Norda Bank has hired five cooks, people familiar with the matter said.",
     "people familiar with the matter", "hired", "Norda"),
    ("Spain has expelled two envoys, people close to the government said on Tuesday.",
     "people close to the government", "expelled", "Spain"),
    ("Norda suspended three managers on Monday, people familiar with the decision said.",
     "people familiar with the decision", "suspended", "Norda"),
    ("Norland has recalled its envoys, officials briefed on the talks said.",
     "officials briefed on the talks", "recalled", "Norland"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "verb", "doer"), SAID)
def test_an_aside_names_who_says_so(
    nlp: Language, text: str, speaker: str, verb: str, doer: str
) -> None:
    doc = nlp(text)
    assert speaker in [claim.speaker_text for claim in doc._.claims]
    assert _doer(doc, verb) == doer


NONE = [
    ("Silva met Berg, a banker close to Norda, and said he would sell.", "met", "Silva"),
    ("The mine closed on Monday, said Berg, adding that it would open again.", "closed", "mine"),
    ("On Monday, Berg said, the mine closed.", "closed", "mine"),
]


@pytest.mark.parametrize(("text", "verb", "doer"), NONE)
def test_what_is_no_aside_keeps_its_doer(nlp: Language, text: str, verb: str, doer: str) -> None:
    assert _doer(nlp(text), verb) == doer


def _doer(doc: Doc, verb: str) -> str | None:
    head = next(token for token in doc if token.text == verb)
    subject = trees.subject(head)
    return subject.text if subject is not None else None
