"""What is asked, wished, ordered, or only announced is no act that happened."""

import pytest
from msgspec.structs import replace

from extractor import coding
from extractor.coded import Code
from extractor.coding import doubting, refusing
from extractor.records import Provenance, Status
from tests.coding.made import actor, said, told

PERU = actor("Peru", "government")
AGENT = (("agent", PERU.id),)


def code(marked: str, lemma: str, *, status: Status = "happened") -> Code:
    return coding.codes(told(marked, lemma, status=status, actors=(PERU,), roles=AGENT))[0]


NO_ACTS = [
    ("Did Peru *invade* Chile and nobody saw it?", "invade", doubting.ASKED),
    ("Farmers hope that Peru *condemned* Chile.", "condemn", doubting.WISHED),
    ("The shops stay shut until Peru *condemned* Chile.", "condemn", doubting.WISHED),
    ("Peru, step up and *condemn* Chile.", "condemn", doubting.COMMANDED),
]


@pytest.mark.parametrize(("marked", "lemma", "why"), NO_ACTS)
def test_what_is_not_told_as_done_is_no_act(marked: str, lemma: str, why: str) -> None:
    assert (code(marked, lemma).root, code(marked, lemma).why) == (None, why)


ACTS = [
    ("Peru, unless it changed its mind, *condemned* Chile.", "condemn"),
    ("Peru hoped for rain and *condemned* Chile.", "condemn"),
    ("Peru did *condemn* Chile.", "condemn"),
    ("“If this is peace, what is war?” Peru *condemned* Chile.", "condemn"),
]


@pytest.mark.parametrize(("marked", "lemma"), ACTS)
def test_a_doubt_that_is_of_another_clause_leaves_the_act(marked: str, lemma: str) -> None:
    assert code(marked, lemma).root == "DISAPPROVE"


ANNOUNCED = [
    ("Peru will *send* medicine to Mali.", "AGREE", None),
    ("Peru will *send* medicine to the senate.", None, refusing.ANNOUNCED),
    ("The United Nations will *send* medicine to refugees.", "AGREE", None),
]


@pytest.mark.parametrize(("marked", "root", "why"), ANNOUNCED)
def test_what_will_be_done_is_promised_to_others_only(
    marked: str, root: str | None, why: str | None
) -> None:
    found = coding.codes(told(marked, "send", status="planned"))[0]
    assert (found.root, found.why) == (root, why)


ABROAD = [
    ("The Peruvian president *visited* Chile.", "visit", "CONSULT"),
    ("The Peruvian president *visited* the Peruvian coast.", "visit", None),
    ("Peru *warned* Chile against the dam.", "warn", "THREATEN"),
    ("Peru *warned* Peruvian drivers to slow down.", "warn", "DEMAND"),
    ("Peru *dismissed* its government.", "dismiss", None),
    ("Greenpeace *cut* supplies to Chile.", "cut", None),
    ("The World Health Organization *mobilized* its doctors.", "mobilize", None),
]


@pytest.mark.parametrize(("marked", "lemma", "root"), ABROAD)
def test_acts_of_states_need_states(marked: str, lemma: str, root: str | None) -> None:
    assert coding.codes(told(marked, lemma))[0].root == root


def test_a_description_is_not_a_second_party() -> None:
    found = coding.codes(told("Diaz, the Peruvian minister, *discussed* the dam.", "discuss"))[0]
    assert found.root is None
    listed = coding.codes(told("Peru, Chile and Mali *discussed* the dam.", "discuss"))[0]
    assert [party.country for party in listed.source] == ["PER", "CHL", "MLI"]


SHOULD = [
    ("Chile should open its ports", "DEMAND"),
    ("Chile should have opened its ports", None),
    ("Chile should receive less", None),
    ("Chile should know the price", None),
]


@pytest.mark.parametrize(("content", "root"), SHOULD)
def test_a_demand_asks_for_a_deed(content: str, root: str | None) -> None:
    assert coding.codes(said("Peru", "said", content, actors=(PERU,), who=PERU.id))[0].root == root


def test_nobody_urges_himself() -> None:
    diaz = actor("Diaz", "person", of=(PERU.id,))
    found = said("He", "urged", "the Peruvian president to leave", actors=(diaz, PERU), who=diaz.id)
    assert coding.codes(found)[0].why == refusing.MEANT


CUES = [("supports", "SUPPORT"), ("will support", None), ("support", None)]


@pytest.mark.parametrize(("cue", "root"), CUES)
def test_a_cue_that_lies_ahead_or_commands_is_no_act(cue: str, root: str | None) -> None:
    assert coding.codes(said("Peru", cue, "Chile", actors=(PERU,), who=PERU.id))[0].root == root


NOBODIES = [
    ("Peru *helped* a government campaign.", "help", None),
    ("According to Amnesty International, Peru *arrested* protesters.", "arrest", ["PER"]),
    ("The Peruvian appetite for fish *helped* the Chilean fishermen.", "help", None),
    ("Diaz heard the Peruvian minister and saw him *urging* Chile to pay.", "urge", None),
    ("The Peruvian minister *spoke* to reporters.", "speak", None),
    ("Peru couldn't wait and *condemned* Chile.", "condemn", ["PER"]),
]


@pytest.mark.parametrize(("marked", "lemma", "source"), NOBODIES)
def test_a_word_for_people_is_not_yet_a_party(
    marked: str, lemma: str, source: list[str] | None
) -> None:
    found = coding.codes(told(marked, lemma))[0]
    assert ([party.country for party in found.source] or None) == source


@pytest.mark.parametrize(
    ("before", "root"), [("It is wrong to", None), ("Peru continued to", "SUPPORT")]
)
def test_a_cue_after_to_is_told_as_done_only_where_it_came_about(
    before: str, root: str | None
) -> None:
    found = said("Peru", "supported", "Chile", actors=(PERU,), who=PERU.id)
    text = f"{before} support Chile."
    at = text.index("support")
    claim = replace(
        found.claims[0],
        cue=((at, at + 7),),
        content=((at + 8, len(text) - 1),),
        sources=(Provenance("a", at, at + 7, text),),
    )
    article = replace(found.article, text=text)
    assert coding.codes(replace(found, article=article, claims=(claim,)))[0].root == root


@pytest.mark.parametrize(
    ("marked", "lemma", "root"),
    [
        ("Peru *held* talks with Chile on Monday.", "hold", "CONSULT"),
        ("Peru and Chile *hold* talks on Monday.", "hold", None),
        ("Peru and Chile *meet* on Monday.", "meet", None),
    ],
)
def test_what_was_held_on_a_day_is_not_to_come(marked: str, lemma: str, root: str | None) -> None:
    assert coding.codes(told(marked, lemma))[0].root == root
