"""Words of an act that tell another thing: what is near is no object, no party and no fight."""

import pytest

from extractor import coding
from extractor.coded import Code
from extractor.records import Status
from tests.coding.made import actor, said, told

PERU = actor("Peru", "government")
LIMA = actor("Lima", "place")


def code(marked: str, lemma: str, *, status: Status = "happened") -> Code:
    return coding.codes(told(marked, lemma, status=status))[0]


def claimed(speaker: str, cue: str, content: str) -> Code:
    return coding.codes(said(speaker, cue, content, actors=(PERU,), who=PERU.id))[0]


NEAR = [
    ("The Peruvian navy *ordered* about ten more large boats.", "order", None),
    ("The Peruvian navy *ordered* the closure of the Chilean port.", "order", "COERCE"),
    ("Peru's ministry would neither confirm nor *deny* that it has a list.", "deny", None),
    ("The Peruvian ministry *denied* that it has a list of Chilean ships.", "deny", None),
    ("The Peruvian ministry *denied* the Chilean envoy's request.", "deny", "REJECT"),
    ("Peruvian rebels *abandoned* their strategy of brutal attacks on Chile.", "abandon", None),
    ("Peruvian rebels *abandoned* their attacks on Chile.", "abandon", "RETREAT"),
    ("Peru is *killing* us for a Chilean ship.", "kill", None),
    ("Peru is *killing* three Chilean rebels.", "kill", "FIGHT"),
    ("The Peruvian government *suspended* classes for millions of pupils.", "suspend", None),
    ("The Peruvian government *suspended* aid for Mali.", "suspend", "SANCTION"),
    ("The Peruvian minister *dismissed* questions about the dam.", "dismiss", None),
    ("Peruvian newspapers *inspected* the Chilean king's new book.", "inspect", None),
    ("Peruvian police *inspected* the Chilean ship.", "inspect", "INVESTIGATE"),
    ("The Peruvian minister *talked* about the return to a new Chilean government.", "talk", None),
    ("The Peruvian family *clashed* with a writer.", "clash", None),
    ("Peruvian villagers *clashed* with Chilean soldiers.", "clash", "FIGHT"),
    ("The former Peruvian president *continued* his assault on Chile.", "continue", None),
    ("Peruvian soldiers arrested and *killed* three Chilean rebels.", "kill", "FIGHT"),
    ("The Peruvian twins' father *killed* Chilean rebels.", "kill", None),
    ("The Peruvian spill along the coast *threatened* Chile.", "threaten", None),
    ("The Peruvian minister *spoke* to the crowd.", "speak", None),
    ("Peru's tourists *visited* Chile.", "visit", None),
    ("The Peruvian party *held* a lead with Chilean voters.", "hold", None),
    ("The Peruvian president *pressed* his case for the dam with Chile.", "press", None),
    ("Peruvian mills *raped* the planet.", "rape", None),
    ("The Peruvian minister has *agreed* that the ship is old.", "agree", None),
    ("Peru and Chile have *agreed* that the ship is old.", "agree", "AGREE"),
    ("The Peruvian army was planning raids that *killed* Chilean rebels.", "kill", None),
    ("Peruvian soldiers *captured* the port of a Chilean island.", "capture", "FIGHT"),
    ("Peru *accused* him of bribing Chile.", "accuse", None),
    ("Peru *condemned* what Chile told the world.", "condemn", None),
    ("Peru *threatened* a law to stop Chile.", "threaten", None),
    ("Outside the court, three Peruvian reporters *arrested*, ministry says.", "arrest", None),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "lemma", "root"), NEAR)
def test_what_only_stands_near_makes_no_act(marked: str, lemma: str, root: str | None) -> None:
    assert code(marked, lemma).root == root


AIMED = [
    ("Peruvian students *marched* in Quito in support of the Chilean strikers.", "march", []),
    ("Peruvian students *marched* in Quito.", "march", []),
    ("Peru *began* an inquiry into Peru's old fires.", "begin", []),
    ("The Peruvian court *began* an inquiry into Chile's old fires.", "begin", ["CHL"]),
    ("Peru *called* for a new Chilean bank.", "call", []),
    ("Peru *called* for Chile to build a bank.", "call", ["CHL"]),
    ("Peruvian rebels *opened* fire on his car in Chile.", "open", []),
    ("Peru *demanded* an account of Chile's policies.", "demand", []),
    ("Peru *demanded* a meeting of the United Nations.", "demand", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "lemma", "countries"), AIMED)
def test_an_act_is_aimed_at_no_country_that_only_stands_near(
    marked: str, lemma: str, countries: list[str | None]
) -> None:
    found = code(marked, lemma)
    assert found.root is not None
    assert [party.country for party in found.target] == countries


SAID = [
    ("Peru", "said", "we will continue to hold on and be able to meet our duties to Chile", None),
    ("Peru", "said", "it will send medicine to Chile", "AGREE"),
    ("Peruvian newspapers", "estimate", "Chile needs to win ten seats", None),
    ("QUITO, May 2 (Agency) - Peruvian miners", "criticized", "the Chilean king", "DISAPPROVE"),
]  # fmt: skip


@pytest.mark.parametrize(("speaker", "cue", "content", "root"), SAID)
def test_only_words_are_no_act(speaker: str, cue: str, content: str, root: str | None) -> None:
    assert claimed(speaker, cue, content).root == root


def test_a_place_in_a_dateline_does_not_speak() -> None:
    found = coding.codes(said("QUITO, May 2 (Agency) - Guests kept in a Lima hotel", "criticized",
                              "the Chilean king", actors=(LIMA,), who=LIMA.id))[0]  # fmt: skip
    assert found.root is None


def test_what_should_be_going_on_is_no_demand() -> None:
    found = coding.codes(told("Peru should be *withdrawing* its soldiers from Chile by June.",
                              "withdraw", status="possible"))[0]  # fmt: skip
    assert (found.root, found.status) != ("DEMAND", "happened")


def test_the_country_in_the_name_of_a_firm_is_not_its_own() -> None:
    found = code("ABX Peru's president *condemned* Chile.", "condemn")
    assert all(party.country is None for party in found.source)
