"""What stands in another clause or phrase than the act is none of its sides."""

import pytest

from extractor import coding
from extractor.coded import Code
from tests.coding.made import actor, said, told

PERU = actor("Peru", "government")


def code(marked: str, lemma: str) -> Code:
    return coding.codes(told(marked, lemma))[0]


def claimed(cue: str, content: str) -> Code:
    return coding.codes(said("Peru", cue, content, actors=(PERU,), who=PERU.id))[0]


NO_ACT = [
    ("The Peruvian minister has *undertaken* dangerous courses of action.", "undertake", None),
    ("The Peruvian bishop *undertook* a mission between Chile and Mali.", "undertake", "CONSULT"),
    ("The Peruvian army *searched* caves in eastern Mali.", "search", None),
    ("Peruvian police *searched* the houses of Chilean editors.", "search", "COERCE"),
    ("The Peruvian bowler *withdrew* from the Chilean squad.", "withdraw", None),
    ("Peruvian troops *withdrew* from the Chilean coast.", "withdraw", "RETREAT"),
    ("A Peruvian man *fought* with the Chilean rebels.", "fight", None),
    ("Peruvian rebels *fought* with Chilean troops.", "fight", "FIGHT"),
    ("The Peruvian president *ordered* the arrest.", "order", None),
    ("The Peruvian president *ordered* the arrest of Chilean editors.", "order", "COERCE"),
    ("Peruvian raids *denied* the Chilean rebels a safe haven.", "deny", None),
    ("The Peruvian minister *welcomed* new Chilean sanctions.", "welcome", None),
    ("The Peruvian minister *welcomed* the news from Chile.", "welcome", "SUPPORT"),
    ("Peruvian forces *seized* control of the Peruvian ministry.", "seize", None),
    ("The minister blamed Peru for the bombings that *killed* ten Chileans.", "kill", None),
    ("Peruvian assistance *supported* the Chilean government.", "support", None),
    ("Peru *opposed* moves to refer Chile's dam to the United Nations.", "oppose", None),
    ("Peru *deplored* the violation of Chile's borders.", "deplore", None),
    ("Peru *investigated* the crash of an ambulance aircraft.", "investigate", None),
]


@pytest.mark.parametrize(("marked", "lemma", "root"), NO_ACT)
def test_words_of_another_sense_or_clause_make_no_act(
    marked: str, lemma: str, root: str | None
) -> None:
    assert code(marked, lemma).root == root


SIDES = [
    ("In Chile Minister Diaz *met* with the Malian rebels.", "meet", ["Minister Diaz"]),
    ("After some years Chile *bombed* the Peruvian port.", "bomb", ["Chile"]),
    ("In Chile police *arrested* ten Malian editors.", "arrest", ["police"]),
]


@pytest.mark.parametrize(("marked", "lemma", "source"), SIDES)
def test_time_and_place_before_a_subject_are_no_part_of_it(
    marked: str, lemma: str, source: list[str]
) -> None:
    assert [party.name for party in code(marked, lemma).source] == source


TARGETS = [
    ("threatened", "to attack officials from Chile", ["officials"]),
    ("demanded", "the arrest of ten Chilean rebels", []),
    ("demanded", "the Chilean army leave the port", ["Chilean army"]),
    ("deplored", "the violation of Chile's borders by Malian troops", ["Malian troops"]),
    ("issued", "an ultimatum urging Chile to leave the port", []),
]


@pytest.mark.parametrize(("cue", "content", "target"), TARGETS)
def test_a_target_is_a_party_and_no_part_of_what_is_done(
    cue: str, content: str, target: list[str]
) -> None:
    assert [party.name for party in claimed(cue, content).target] == target


SAID = [
    ("warned", "the raids broke Chilean law", None),
    ("warned", "Chile against the raids", "THREATEN"),
    ("refused", "to punish people for it", None),
    ("refused", "to meet Chilean strikers", "REJECT"),
    ("is planning", "an attack on Chile", None),
]


@pytest.mark.parametrize(("cue", "content", "root"), SAID)
def test_what_is_only_said_of_others_is_aimed_at_nobody(
    cue: str, content: str, root: str | None
) -> None:
    assert claimed(cue, content).root == root
