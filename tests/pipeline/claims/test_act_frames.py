"""Acts that take a verb of saying, and silence."""

import pytest
from spacy.tokens import Doc, Token

from extractor.pipeline.claims import act_frames, addressees, cues
from tests.pipeline.parsed import VOCAB


def made(words: str, heads: list[int], deps: str, pos: str, lemmas: str) -> Doc:
    return Doc(
        VOCAB,
        words=words.split(),
        heads=heads,
        deps=deps.split(),
        pos=pos.split(),
        tags=["TO" if word == "to" else "VBD" for word in words.split()],
        lemmas=lemmas.split(),
    )


AGREED = made(
    "They agreed to meet",
    [1, 1, 3, 1],
    "nsubj ROOT mark xcomp",
    "PRON VERB PART VERB",
    "they agree to meet",
)
DECLINED = made(
    "They declined to comment",
    [1, 1, 3, 1],
    "nsubj ROOT mark xcomp",
    "PRON VERB PART VERB",
    "they decline to comment",
)
THREATENED = made(
    "They threatened to leave",
    [1, 1, 3, 1],
    "nsubj ROOT mark xcomp",
    "PRON VERB PART VERB",
    "they threaten to leave",
)
TOLD = made(
    "He told Liu they left",
    [1, 1, 1, 4, 1],
    "nsubj ROOT iobj nsubj ccomp",
    "PRON VERB PROPN PRON VERB",
    "he tell Liu they leave",
)
WROTE = made(
    "He wrote to Xi they left",
    [1, 1, 3, 1, 5, 1],
    "nsubj ROOT case obl nsubj ccomp",
    "PRON VERB ADP PROPN PRON VERB",
    "he write to Xi they leave",
)
URGED = made(
    "He urged Liu to leave",
    [1, 1, 1, 4, 1],
    "nsubj ROOT obj mark xcomp",
    "PRON VERB PROPN PART VERB",
    "he urge Liu to leave",
)

TALKED = made(
    "He talked to Minister Liu",
    [1, 1, 3, 4, 1],
    "nsubj ROOT case nmod:desc obl",
    "PRON VERB ADP NOUN PROPN",
    "he talk to minister Liu",
)
TALKED_AS_OBJECT = made(
    "He talked to Minister Liu",
    [1, 1, 3, 4, 1],
    "nsubj ROOT case nmod:desc obj",
    "PRON VERB ADP NOUN PROPN",
    "he talk to minister Liu",
)
TALKED_ABOUT = made(
    "He talked about Minister Liu",
    [1, 1, 3, 4, 1],
    "nsubj ROOT case nmod:desc obl",
    "PRON VERB ADP NOUN PROPN",
    "he talk about minister Liu",
)


def cue(doc: Doc) -> cues.Cue:
    return next(cues.find(doc[:]))


@pytest.mark.parametrize(
    ("doc", "act"),
    [
        (AGREED, True),
        (DECLINED, True),
        (THREATENED, False),
        (TOLD, False),
        (TALKED, True),
        (TALKED_AS_OBJECT, True),
        (TALKED_ABOUT, False),
    ],
)
def test_acts_and_silence_are_no_claims(doc: Doc, act: bool) -> None:
    assert act_frames.is_act(cue(doc), range(2, len(doc))) == act


@pytest.mark.parametrize(
    ("doc", "content", "told"),
    [
        (TOLD, range(3, 5), "Liu"),
        (WROTE, range(4, 6), "Xi"),
        (URGED, range(2, 5), "Liu"),
        (THREATENED, range(2, 4), None),
    ],
)
def test_addressee_is_who_is_told(doc: Doc, content: range, told: str | None) -> None:
    found: Token | None = addressees.find(cue(doc), content)
    assert (found.text if found is not None else None) == told
