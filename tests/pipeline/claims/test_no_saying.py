"""What takes a word of saying and says nothing: deeds, things wished for, suppositions."""

import pytest
from spacy.language import Language

CASES = [
    ("The audit was requested by several senators.", False),
    ("The firm requested an audit by several senators.", True),
    ("The firm was ordered by the court to pay.", True),
    ("Air Norda has ordered $6 billion in new ferries.", False),
    ("The firm ordered 60 planes.", False),
    ("The mayor ordered an inquiry.", True),
    ("The governor ordered eight people into quarantine.", True),
    ("The Senate confirmed Eva Lind as judge.", False),
    ("The firm confirmed the deal.", True),
    ("The firm confirmed Eva Lind was dead.", True),
    ("The mayor added to the pressure on the firm.", False),
    ("The mayor added that the firm was late.", True),
    ("Say Norway demanded that Denmark prove the fish was Danish.", False),
    ("The harbour is full, so let's say ten tons of fish were lost.", False),
    ("Suppose the mayor says that the bridge is safe.", False),
    ("Norway demanded that Denmark prove the fish was Danish.", True),
    ("The agency has 60 days to respond to the audit.", False),
    ("The firm can make enough for two doses per Norwegian.", False),
    ("The port closed, per Reuters.", True),
    ("The crowd cheered Mayor Ana Silva on Tuesday.", False),
    ("The ministers cheered the decision.", True),
    ("Norda rejected her visa application.", False),
    ("Norda rejected the allegation.", True),
    ("Norda and Veldt are offering up a free bus.", False),
    ("Norda offered to pay for the damage.", True),
    ("Norda rose 4 percent, suggesting that few people doubt the sale.", False),
    ("The mayor left early, suggesting that the talks had failed.", False),
    ("The mayor wrote to the council, suggesting that the port be closed.", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), CASES)
def test_deeds_and_suppositions_are_no_claims(nlp: Language, text: str, said: bool) -> None:
    assert bool(nlp(text)._.claims) == said
