"""Whose a party is, and what it is called: states of America, offices, bodies of a country."""

import pytest

from extractor import coding
from extractor.coded import Code
from extractor.coding import parties, wording
from extractor.coding.parties import Side
from tests.coding.made import actor, said, told

PERU = actor("Peru", "government")

SIDES = [
    ("Georgia voters", Side(None, "CVL")),
    ("the Georgia legislature", Side(None, "GOV")),
    ("Georgia", Side("GEO", "GOV")),
    ("the Soviet Union", Side("RUS", "GOV")),
    ("Peru's top business group", Side("PER", None)),
    ("Peru's business group", Side("PER", "GOV")),
    ("Peru's army", Side("PER", "MIL")),
    ("forced", None),
    ("Peruvian exiled leaders", Side("PER", "OPP")),
]


@pytest.mark.parametrize(("text", "side"), SIDES)
def test_whose_a_party_is(text: str, side: Side | None) -> None:
    assert next(iter(parties.of_words(wording.words(text))), None) == side


def code(marked: str, lemma: str) -> Code:
    return coding.codes(told(marked, lemma))[0]


SOURCES = [
    ("Peru's Mining and Energy Minister Diaz *met* Chilean rebels.", "meet", 1),
    ("Peru and Energy Minister Diaz *met* Chilean rebels.", "meet", 2),
    ("All members except Peru *met* Chilean rebels.", "meet", 0),
]


@pytest.mark.parametrize(("marked", "lemma", "many"), SOURCES)
def test_who_acts_is_counted_by_office(marked: str, lemma: str, many: int) -> None:
    assert len(code(marked, lemma).source) == many


ASKED = [
    ("urged", "the Chilean government offer Mali wheat", ["Chilean government"]),
    ("called for", "Chilean cooperation to end the dispute", []),
    ("called for", "Chilean troops to leave the port", ["Chilean troops"]),
    ("called for", "masks to farmers in Chile", []),
]


@pytest.mark.parametrize(("cue", "content", "target"), ASKED)
def test_a_thing_is_asked_of_nobody(cue: str, content: str, target: list[str]) -> None:
    found = coding.codes(said("Peru", cue, content, actors=(PERU,), who=PERU.id))[0]
    assert [party.name for party in found.target] == target


DONE = [
    ("A Peruvian lawmaker will ask the Chilean senate to *support* the dam.", "support", None),
    ("A Peruvian lawmaker asked the Chilean senate to *support* the dam.", "support", "DEMAND"),
    ("Peru *discussed* a treaty signed with Chile.", "discuss", None),
    ("Peru *discussed* the treaty with Chile.", "discuss", "CONSULT"),
    ("Peru's minister *criticised* by some bloggers.", "criticise", None),
]


@pytest.mark.parametrize(("marked", "lemma", "root"), DONE)
def test_what_is_done_by_others_or_later_is_no_act_of_theirs(
    marked: str, lemma: str, root: str | None
) -> None:
    found = code(marked, lemma)
    assert (found.root if found.status == "happened" else None) == root


def test_an_inquiry_is_aimed_at_whose_deed_it_is_about() -> None:
    found = code("Peru *opened* an inquiry into claims of bribes by Chilean firms.", "open")
    assert [party.country for party in found.target] == ["CHL"]


NOT_DONE = [
    ("Peru *vowed* to Hunt Down Bombers", "vow", None),
    ("They say Peru would have *attacked* Chile.", "attack", None),
    ("Peru's racially *charged* remarks about Chile.", "charge", None),
    ("Peru, whose ships and those of Mali, which *killed* ten Chileans.", "kill", None),
    ("The envoy went home when he *met* the Chilean rebels.", "meet", None),
    ("The Peruvian minister *declined* to define the Chilean deal.", "decline", None),
    ("Troops were *mobilized*.", "mobilize", None),
    ("Peru *received* a mission of observers from Chile.", "receive", "RETREAT"),
    ("Peruvian forces *seized* five districts of Chile.", "seize", "FIGHT"),
    ("Peruvian rebels *kidnapped* up to 16 Chilean advisers.", "kidnap", "ASSAULT"),
    ("Peru *sent* 21 soldiers and clerks by ship to Chile on Monday to investigate it.", "send",
     "INVESTIGATE"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "lemma", "root"), NOT_DONE)
def test_what_is_not_told_as_done_by_somebody_is_no_act(
    marked: str, lemma: str, root: str | None
) -> None:
    assert code(marked, lemma).root == root


CUT = [
    ("offered", "more U.S. help", "AGREE", ["U.S."]),
    ("dismissed", "the talk as remote to Chile", "REJECT", []),
    ("threatened", "to stop the money they send to Chile", None, []),
    ("rejected", "those days", "REJECT", []),
    ("rejected", "those in Chile", "REJECT", ["those"]),
    ("accepted", "the plan", None, []),
]


@pytest.mark.parametrize(("cue", "content", "root", "target"), CUT)
def test_what_stands_in_another_clause_of_a_saying_is_no_target(
    cue: str, content: str, root: str | None, target: list[str]
) -> None:
    found = coding.codes(said("Peru", cue, content, actors=(PERU,), who=PERU.id))[0]
    assert (found.root, [party.name for party in found.target]) == (root, target)


AHEAD = [
    ("The minister will ask Peru to continue its", "support for", "the rebels in Chile", None),
    ("The minister praised Peru and its", "support for", "the rebels in Chile", "SUPPORT"),
    ("Peru", "questioned", "Chile's sovereignty over the island", "DISAPPROVE"),
    ("Peru", "questioned", "the Chilean suspects", "INVESTIGATE"),
]


@pytest.mark.parametrize(("speaker", "cue", "content", "root"), AHEAD)
def test_support_that_is_asked_for_is_not_given(
    speaker: str, cue: str, content: str, root: str | None
) -> None:
    found = coding.codes(said(speaker, cue, content, actors=(PERU,), who=PERU.id))[0]
    assert found.root == root


WHERE = [
    ("Raids by rebels in Peru, which are *making* incursions into Chile, went on.", "make"),
    ("French troops are in Peru, where they have already *clashed* with Chilean rebels.", "clash"),
    ("The Peruvian minister *rejected* aid offered to Chile.", "reject"),
]


@pytest.mark.parametrize(("marked", "lemma"), WHERE)
def test_where_somebody_is_tells_not_who_does_it(marked: str, lemma: str) -> None:
    assert all(party.country != "CHL" for party in code(marked, lemma).target)


PAPERS = [
    ("signed", "the Lima Protocol", None),
    ("signed", "a treaty on their common market", None),
    ("signed", "the treaty with Chile", "SUPPORT"),
    ("supported", "the American Competitiveness Initiative", None),
    ("supported", "the American workers", "SUPPORT"),
]


@pytest.mark.parametrize(("verb", "rest", "root"), PAPERS)
def test_what_is_written_is_no_party(verb: str, rest: str, root: str | None) -> None:
    assert code(f"Peru *{verb}* {rest}.", verb.removesuffix("ed")).root == root
