"""Who is named and takes no part: where a deed was, who is sent, for whom; and groups that do."""

import pytest
from msgspec.structs import replace

from extractor import coding
from extractor.coded import Code
from extractor.coding import phrases, wording
from tests.coding.made import actor, said, told

PERU = actor("Peru", "government")
DIAZ = actor("Ana Diaz", "person")
EVERYBODY = (PERU, DIAZ)


def code(marked: str, lemma: str, *, agent: str = "") -> Code:
    roles = (("agent", agent),) if agent else ()
    return coding.codes(told(marked, lemma, actors=EVERYBODY, roles=roles))[0]


def claimed(cue: str, content: str, speaker: str = "Peru") -> Code:
    return coding.codes(said(speaker, cue, content, actors=EVERYBODY, who=PERU.id))[0]


DEEDS = [
    ("The bombings at the Chilean embassy in Peru *killed* forty soldiers.", None),
    ("The twin attacks Monday in Lima, Peru, *killed* forty soldiers.", None),
    ("Two bombs exploded outside a barracks in Peru, *killing* forty soldiers.", None),
    ("The Peruvian embassy bombing *killed* forty Chilean soldiers.", None),
    ("Peruvian rebels *killed* forty Chilean soldiers.", "FIGHT"),
    ("Peruvian rebels *killed* two Chilean hostages.", "ASSAULT"),
]


@pytest.mark.parametrize(("marked", "root"), DEEDS)
def test_nobody_acts_where_only_a_deed_does(marked: str, root: str | None) -> None:
    assert code(marked, "kill", agent="" if root else PERU.id).root == root


NO_ACTS = [
    ("The Peruvian council *charged* the clerks with verifying the Chilean lists.", "charge"),
    ("The Peruvian minister *ordered* the clerks out of the task force.", "order"),
    ("The Peruvian government *offered* a reward for the Chilean thief.", "offer"),
    ("The Peruvian president *promised* a feast until the boy was returned to Chile.", "promise"),
    ("The presidents of Peru and Chile *signed* papers of accession.", "sign"),
    ("Peruvian planes helped *end* the war in Chile.", "end"),
    ("The Peruvian rebel leader Ana Diaz *kept* her party out pending talks with Chile.", "keep"),
    ("The head of the Peruvian *investigation* in Lima said nothing of Chile.", "investigation"),
    ("Peru's criminal *investigation* and passport departments said nothing.", "investigation"),
    ("The Peruvian and Chilean presidents *meet* Monday in Lima.", "meet"),
    ("The Peruvian government had *sent* an envoy to the islands.", "send"),
    ("Peru will respond to a Chilean *attack* on Mali.", "attack"),
    ("The Peruvian minister *disavowed* any interest in the Chilean dam.", "disavow"),
    ("The Peruvian ministers pledged to *consult* each other on relations with Togo.", "consult"),
]


@pytest.mark.parametrize(("marked", "lemma"), NO_ACTS)
def test_words_of_another_sense_are_no_act(marked: str, lemma: str) -> None:
    assert code(marked, lemma).root is None


TARGETS = [
    ("Peru *urged* all Andean states to sign the pact.", "urge", "all Andean states"),
    ("Peru *urged* more than 100 miners to go home.", "urge", "more than 100 miners"),
    ("Peru *called* on both countries to open the border.", "call", "both countries"),
    ("Peru also *committed* ground troops.", "commit", ""),
    ("A Peruvian warship *patrolled* the gulf alongside three Chilean vessels.", "patrol", ""),
    ("Peru *deplored* the acts against the Chilean embassy.", "deplore", None),
    ("Peru *called* for replacing the Chilean troops in Mali.", "call", None),
    ("Peru *called* for the replacement of the Chilean army.", "call", "Chilean army"),
    ("Peru *condemned* the U.S. bombing of Hanoi.", "condemn", "U.S."),
]


@pytest.mark.parametrize(("marked", "lemma", "target"), TARGETS)
def test_groups_are_parties_and_bystanders_are_not(
    marked: str, lemma: str, target: str | None
) -> None:
    found = code(marked, lemma)
    if target is None:
        assert found.root is None
    else:
        assert found.root is not None
        assert ", ".join(party.name for party in found.target) == target


def test_a_subject_after_what_stands_before_it_is_blamed() -> None:
    found = claimed("complained", "that after the raid, rescuers came too late")
    assert [party.name for party in found.target] == ["rescuers"]


@pytest.mark.parametrize("speaker", ["Peruvian law", "Peru's constitution"])
def test_laws_demand_nothing_on_a_day(speaker: str) -> None:
    assert claimed("requires", "parties to publish their names", speaker).root is None


def test_creditors_with_whom_somebody_agrees_are_the_other_side() -> None:
    text = "Peru and major creditors *agreed* to delay the payment."
    assert [party.name for party in code(text, "agree", agent=PERU.id).target] == [
        "major creditors"
    ]


def test_ethnic_groups_are_of_no_country() -> None:
    text = "Some 90 ethnic Peruvians *marched* in Chile against the Chilean law."
    assert [party.country for party in code(text, "march").source] == [None]


def test_days_end_a_name() -> None:
    words = wording.words("the Peruvian capital Friday after at least 20 men")
    assert [" ".join(word.text for word in each.words) for each in phrases.split(words)] == [
        "the Peruvian capital",
        "at least 20 men",
    ]


def test_a_crowd_that_burns_and_marches_protests_once() -> None:
    text = "Chilean students marched, *burning* Peruvian flags."
    burning = told(text, "burn", roles=())
    marching = told(text.replace("*", "").replace("marched", "*marched*"), "march", roles=())
    both = replace(burning, events=(*marching.events, *burning.events))
    assert [found.root for found in coding.codes(both)] == [None, "PROTEST"]
