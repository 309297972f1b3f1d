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
    ("Mud will run into the bay, adding to a layer that covers its stones.", False),
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
    ("The council discussed the budget on Monday.", False),
    ("The council discussed “the end of the harbour”.", True),
    ("The council discussed how to pay for the harbour.", False),
    ("Norda United defended their title on Saturday.", False),
    ("The mayor defended the plan.", True),
    ("Police responded to 40 calls on Sunday.", False),
    ("The mayor responded that the plan was dead.", True),
    ("The council called off the meeting on Tuesday.", False),
    ("Divers observed three whales off the coast.", False),
    ("Divers observed that whales sing at night.", True),
    ("Bergen repeated last year's victory on Sunday.", False),
    ("The mayor repeated that she would stay.", True),
    ("The referee signalled a penalty in the last minute.", False),
    ("The bank signalled that rates would rise.", True),
    ("Police cited the driver on Monday.", False),
    ("The mayor cited “bad weather” as the reason.", True),
    ("Norda recalled 2,000 ferries on Monday.", False),
    ("Norda recalled cars on Monday.", False),
    ("Spain has recalled its ambassador.", False),
    ("The mayor recalled that the flood killed his dog.", True),
    ("The flood claimed three lives.", False),
    ("The mayor claimed that three had died.", True),
    ("The mayor named the ship on Monday.", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), CASES)
def test_deeds_and_suppositions_are_no_claims(nlp: Language, text: str, said: bool) -> None:
    assert bool(nlp(text)._.claims) == said


def test_what_was_meant_by_a_saying_is_no_other(nlp: Language) -> None:
    said = nlp("“It failed,” Ana Silva said, referring to the dam that Norda had built.")._.claims
    assert [claim.speaker_text for claim in said] == ["Ana Silva"]


def test_what_another_was_told_to_mean_is_a_saying(nlp: Language) -> None:
    said = nlp("Norda said Ana Silva was referring to the dam.")._.claims
    assert [claim.speaker_text for claim in said] == ["Norda", "Ana Silva"]


def test_who_is_asked_to_explain_says_nothing(nlp: Language) -> None:
    said = nlp("On Friday Norda was pressed to explain why its ferry sank.")._.claims
    assert [claim.speaker for claim in said if claim.speaker] == []
