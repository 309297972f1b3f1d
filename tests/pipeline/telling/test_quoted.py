"""Who tells what is told in direct speech."""

import pytest
from spacy.language import Language

CASES = [
    ("“We signed the contract on Monday and paid for it,” Ana Silva told reporters.", "pay",
     "person:ana-silva"),
    ("Ana Silva said: “Norda closed the mine on Monday and sold the land.”", "sell",
     "person:ana-silva"),
    ("“Norda closed the mine. It fired forty people,” Ana Silva said.", "fire",
     "person:ana-silva"),
    ("Norda closed the mine. “It was late,” Ana Silva said.", "close", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lemma", "speaker"), CASES)
def test_direct_speech_has_its_speaker(
    nlp: Language, text: str, lemma: str, speaker: str | None
) -> None:
    doc = nlp(text)
    claims = {claim.id: claim.speaker for claim in doc._.claims}
    told = {event.told_by for event in doc._.events if event.lemma == lemma}
    assert {claims.get(claim or "") for claim in told} == {speaker}
