"""Who speaks where more than one stands in the source."""

import pytest
from spacy.language import Language

CASES = [
    ("The alarm rang, said Tor Bakke, a Mora University professor who detailed the talks "
     "exclusively to an Evening Post reporter.", "person:tor-bakke"),
    ("The figures were late, a Board of Trade and Industry official said.",
     "unnamed:board-of-trade-and-industry-official"),
    ("The Coast Guard commander overseeing the work, Adm Tor Bakke, said the flow was small.",
     "person:tor-bakke"),
    ("The commander overseeing the work said the flow was small.",
     "unnamed:commander"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), CASES)
def test_the_speaker_is_whom_the_words_are_of(nlp: Language, text: str, speaker: str) -> None:
    assert speaker in {claim.speaker for claim in nlp(text)._.claims if "said" in _cue(claim, text)}


def _cue(claim: object, text: str) -> str:
    return " ".join(text[first:last] for first, last in claim.cue)
