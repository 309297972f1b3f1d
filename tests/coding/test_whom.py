"""At whom an act is aimed: firms, persons and people of no known country, and pronouns."""

import pytest

from extractor import coding
from extractor.coding import refusing
from extractor.records import Actor
from tests.coding.made import actor, said, told

ACME = actor("Acme", "organisation")
DIAZ = actor("Ana Diaz", "person")
ROJAS = actor("Luis Rojas", "person")
EVERYBODY = (ACME, DIAZ, ROJAS, actor("Lima Times", "product"))

SAID = [
    ("demanded", "that Acme must pay", ["Acme"]),
    ("demanded", "that Acme chairwoman Ana Diaz explain the delay", ["Ana Diaz"]),
    ("demanded", "that its members go home", ["members"]),
    ("demanded", "the embattled president resign", ["embattled president"]),
    ("demanded", "compensation from Acme", ["Acme"]),
    ("demanded", "an apology from the presenter", ["presenter"]),
    ("urged", "Acme to clean the bay", ["Acme"]),
    ("urged", "the public to stay at home", ["public"]),
    ("urged", "caution to people planning to travel to Chile", ["people"]),
    ("urged", "Acme and its partners to pay", ["Acme", "partners"]),
    ("called", "on members of both parties to vote", ["members"]),
    ("called", "for Acme to be barred from the bay", ["Acme"]),
    ("called", "for its followers to march", ["followers"]),
    ("called", "for the resignation of Ana Diaz", ["Ana Diaz"]),
    ("called", "for Ana Diaz's resignation", ["Ana Diaz"]),
    ("lashed", "out at Acme over the leak", ["Acme"]),
    ("praised", "Acme", ["Acme"]),
    ("praised", "Ana Diaz and other officials", ["Ana Diaz", "other officials"]),
    ("criticised", "Acme's handling of the leak", ["Acme"]),
    ("criticised", "the response of Acme to the leak", ["Acme"]),
    ("accused", "Acme of bribing farmers", ["Acme"]),
    ("alleged", "that Luis Rojas had lied", ["Luis Rojas"]),
    ("rejected", "the Democrat", ["Democrat"]),
    ("rejected", "the deal", []),
    ("rebuffed", "several requests for interviews", []),
]  # fmt: skip


@pytest.mark.parametrize(("cue", "content", "names"), SAID)
def test_a_claim_is_aimed_at_whoever_its_clause_names(
    cue: str, content: str, names: list[str]
) -> None:
    found = coding.codes(said("Peru", cue, content, actors=EVERYBODY))[0]
    assert found.root is not None
    assert [party.name for party in found.target] == names


DONE = [
    ("Peruvian police *detained* Luis Rojas this month.", "detain", ["Luis Rojas"]),
    ("Peruvian police *clashed* on Friday with protesters who threw stones.", "clash",
     ["protesters"]),
    ("Luis Rojas was *arrested* by Peruvian police.", "arrest", ["Luis Rojas"]),
    ("Peruvians *took* to the streets in protest of Ana Diaz.", "take", ["Ana Diaz"]),
    ("Peruvians *defied* Ana Diaz's curfew.", "defy", ["Ana Diaz"]),
    ("Peru *imposed* a curfew.", "impose", []),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "lemma", "names"), DONE)
def test_an_event_is_aimed_at_whoever_its_clause_names(
    marked: str, lemma: str, names: list[str]
) -> None:
    roles = (("patient", ROJAS.id),) if marked.startswith("Luis") else ()
    found = coding.codes(told(marked, lemma, actors=EVERYBODY, roles=roles))[0]
    assert found.root is not None
    assert [party.name for party in found.target] == names


UNSURE = [
    ("urged", "them to limit their movements", refusing.MEANT),
    ("demanded", "that it pay", refusing.MEANT),
    ("demanded", "work with Ana Diaz", refusing.UNDECIDED),
    ("called", "for protests against Ana Diaz", refusing.UNDECIDED),
]


@pytest.mark.parametrize(("cue", "content", "why"), UNSURE)
def test_an_act_is_refused_where_its_target_is_not_sure(cue: str, content: str, why: str) -> None:
    found = coding.codes(said("Peru", cue, content, actors=EVERYBODY))[0]
    assert (found.root, found.why) == (None, why)


MUST = [
    ("Acme must pay for the leak", ["Acme"]),
    ("workers should wash their hands", ["workers"]),
    ("prices should fall", None),
]


@pytest.mark.parametrize(("content", "names"), MUST)
def test_what_somebody_must_do_is_demanded_of_him(content: str, names: list[str] | None) -> None:
    found = coding.codes(said("Peru", "said", content, actors=EVERYBODY))[0]
    assert (found.root == "DEMAND") == (names is not None)
    assert [party.name for party in found.target] == (names or [])


OWNERS: list[tuple[str, tuple[Actor, ...], str]] = [
    ("Ana Diaz's spokesman", (DIAZ,), "Ana Diaz spokesman"),
    ("Thousands in Lima", (), "Thousands Lima"),
]


@pytest.mark.parametrize(("speaker", "actors", "name"), OWNERS)
def test_who_acts_is_not_named_after_whose_he_is(
    speaker: str, actors: tuple[Actor, ...], name: str
) -> None:
    found = coding.codes(said(speaker, "condemned", "Chile", actors=actors))[0]
    assert [party.name for party in found.source] in ([name], [])


def test_a_crowd_in_a_capital_is_not_its_government() -> None:
    found = coding.codes(told("Thousands in Lima *defied* the curfew.", "defy"))[0]
    assert [(party.country, party.sector) for party in found.source] == [("PER", "CVL")]


def test_who_is_criticised_by_another_criticises_nobody() -> None:
    found = coding.codes(said("Governments", "criticised", "by Peru for the dam"))[0]
    assert found.root is None


def test_a_march_in_a_part_of_a_capital_is_not_against_its_government() -> None:
    found = coding.codes(told("Students *marched* past a bank in downtown Lima.", "march"))[0]
    assert (found.root, found.target) == ("PROTEST", ())


NOTHING_DONE = [
    ("Governments", "rebuffed", "twice by Peru"),
    ("Peru", "offered", "no help"),
    ("Peru", "warned", "Chile that rates will rise"),
    ("Peru", "attacked", "Chile"),
]


@pytest.mark.parametrize(("speaker", "cue", "content"), NOTHING_DONE)
def test_a_claim_that_does_nothing_is_no_act(speaker: str, cue: str, content: str) -> None:
    assert coding.codes(said(speaker, cue, content))[0].root is None


UNDONE = [
    ("*Rebuffed* twice by Chile, the Peruvian government tried again.", "rebuff"),
    ("Students aim at getting Peru to *seize* Chilean assets.", "seize"),
    ("The talks will be *attended* by the Peruvian president.", "attend"),
    ("Peru *granted* itself new rights.", "grant"),
]


@pytest.mark.parametrize(("marked", "lemma"), UNDONE)
def test_an_act_that_is_not_done_to_others_is_not_told(marked: str, lemma: str) -> None:
    found = coding.codes(told(marked, lemma))[0]
    assert found.root is None or found.status == "possible"


def test_a_name_that_a_person_and_a_firm_share_is_the_person() -> None:
    both = (actor("Diaz", "organisation"), actor("Diaz", "person"))
    found = coding.codes(said("Peru", "criticised", "Diaz for the delay", actors=both))[0]
    assert [party.actor_id for party in found.target] == ["person:diaz"]


def test_who_stands_behind_as_is_no_target() -> None:
    found = coding.codes(
        said("Peru", "condemned", "Acme as an enemy of Ana Diaz", actors=EVERYBODY)
    )
    assert [party.name for party in found[0].target] == ["Acme"]
