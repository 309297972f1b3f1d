"""Kinds of sentences of short political news: who acts in them, at whom, and what is no act."""

import pytest

from extractor import coding
from extractor.coded import Code
from tests.coding.made import actor, said, told

PERU = actor("Peru", "government")
CHILE = actor("Chile", "government")
EU = actor("EU", "organisation")
SILVA = actor("Ana Silva", "person", roles=("President",))
ROE = actor("Tor Roe", "person")


def code(marked: str, lemma: str, **kept: object) -> Code:
    return coding.codes(told(marked, lemma, **kept))[0]  # type: ignore[arg-type]


def claimed(speaker: str, cue: str, content: str, who: str = PERU.id) -> Code:
    found = said(speaker, cue, content, actors=(PERU, CHILE, SILVA, ROE, EU), who=who)
    return coding.codes(found)[0]


@pytest.mark.parametrize(
    ("marked", "lemma", "source", "target"),
    [
        ("On Monday Peru *imposed* sanctions on Chile.", "impose", ["PER"], ["CHL"]),
        ("On May 5 Peruvian ministers *met* Chile's envoy.", "meet", ["PER"], ["CHL"]),
        ("The EU, which in May sued Peru, *criticised* Chile.", "criticise", [None], ["CHL"]),
        ("Lima, whose envoy left, has *severed* ties with Chile.", "sever", ["PER"], ["CHL"]),
        (
            "The government of Peru and rebels *agreed* to stop fighting.",
            "agree",
            ["PER", None],
            [],
        ),
        (
            "Peruvian police *use* water cannon on migrants at Chile's border.",
            "use",
            ["PER"],
            [None],
        ),
        ("Peru *condemned* the coup.", "condemn", ["PER"], []),
        ("Peru *hailed* the talks.", "hail", ["PER"], []),
        ("Peru *offered* to mediate.", "offer", ["PER"], []),
        ("Peru *imposed* tariffs on about 300 Chilean firms.", "impose", ["PER"], ["CHL"]),
    ],
)
def test_who_acts_and_at_whom(
    marked: str, lemma: str, source: list[str | None], target: list[str | None]
) -> None:
    found = code(marked, lemma)
    assert [each.country for each in found.source] == source
    assert [each.country for each in found.target] == target


def test_a_crowd_in_a_capital_is_no_government() -> None:
    found = code("In Lima thousands *marched* against the mine.", "march")
    assert [(each.country, each.sector) for each in found.source] == [("PER", "CVL")]


@pytest.mark.parametrize(
    ("marked", "lemma"),
    [
        ("Twenty soldiers *killed* in clash with Peruvian troops.", "kill"),
        ("Twenty soldiers *killed* in a raid were flown home by Chile.", "kill"),
        ("Peru *denied* bombing a Chilean port.", "deny"),
        ("Peru *agreed* to suspend talks with Chile.", "agree"),
        ("Peru *lamented* hosting Chilean rebels.", "lament"),
        ("Peru *recognised* Chile was late.", "recognise"),
        ("Peru often *criticises* Chile.", "criticise"),
        ("The UN *announced* a truce in Chile.", "announce"),
        ("Peru *announced* a truce between Chile and Togo.", "announce"),
    ],
)
def test_what_is_no_act_of_the_subject(marked: str, lemma: str) -> None:
    assert code(marked, lemma).source == ()


@pytest.mark.parametrize(
    ("speaker", "cue", "content", "root", "target"),
    [
        ("Peru", "complained to", "Chile that Togo broke the treaty", "DISAPPROVE", ["TGO"]),
        ("Peru", "demanded", "that the Chileans be punished", "DEMAND", []),
        ("Peru", "demanded", "help from Chile for a town that was on Togo", "DEMAND", ["CHL"]),
        ("Peru", "threatened", "to attack unless Chile returns Togo", "THREATEN", ["CHL"]),
        ("Peru", "called", "on President Roe on Monday", None, []),
        ("Peru", "threatened", "to end trade with any country doing business with Chile", None, []),
    ],
)  # fmt: skip
def test_what_is_said_is_aimed_at(
    speaker: str, cue: str, content: str, root: str | None, target: list[str]
) -> None:
    found = claimed(speaker, cue, content)
    assert (found.root, [each.country for each in found.target]) == (root, target)


def test_the_eu_is_not_of_the_country_that_stops_it() -> None:
    found = code(
        "Peru blocked an EU text *criticising* Chile.",
        "criticise",
        actors=(EU,),
        roles=(("agent", EU.id),),
    )
    assert [(each.country, each.sector) for each in found.source] == [(None, "IGO")]


@pytest.mark.parametrize(
    ("marked", "lemma", "target"),
    [
        ("Peru *praised* Secretary of State Ana Silva.", "praise", ["Ana Silva"]),
        ("Peru *shot* down Chilean jets.", "shoot", ["Chilean jets"]),
        ("Peru *defended* his Chilean allies.", "defend", ["Chilean allies"]),
    ],
)
def test_names_of_whom_it_is_aimed_at(marked: str, lemma: str, target: list[str]) -> None:
    found = code(marked, lemma, actors=(SILVA, PERU, CHILE))
    assert [each.name for each in found.target] == target


def test_who_often_did_something_did_it() -> None:
    assert code("Peru often *criticised* Chile.", "criticise").root == "DISAPPROVE"
    assert claimed("Peru", "often complain", "that Chile is late").root is None


def test_who_moves_troops_against_a_crowd_aims_them_at_no_country() -> None:
    found = code("Peru *deployed* troops to quell riots against Chile.", "deploy")
    assert (found.root, found.target) == ("MOBILIZE", ())


def test_somebody_of_a_country_speaks_for_it() -> None:
    found = claimed("Peru's Tor Roe", "declared", "his support for Chile", who=ROE.id)
    assert [(each.name, each.country) for each in found.source] == [("Tor Roe", "PER")]


def test_who_does_what_a_participle_tells_begins_the_sentence() -> None:
    gunmen, convoy = actor("Gunmen", "unnamed"), actor("U.N. convoy", "unnamed")
    found = code(
        "Gunmen ambushed a U.N. convoy, *killing* two Peruvian soldiers.",
        "kill",
        actors=(gunmen, convoy),
        roles=(("agent", gunmen.id),),
    )
    assert [each.sector for each in found.source] == ["REB"]


def test_who_holds_an_office_of_a_state_acts_though_no_country_is_named() -> None:
    text = "President Ana Silva *ordered* a curfew."
    roles = (("agent", SILVA.id),)
    assert code(text, "order", actors=(SILVA,), roles=roles).root is None
    assert code(text, "order", actors=(SILVA, PERU), roles=roles).root == "COERCE"


@pytest.mark.parametrize(
    ("marked", "lemma", "target"),
    [
        ("Peru *repelled* an attack by rebels from Chile.", "repel", [("CHL", "REB")]),
        ("Farmers in Peru *blocked* the gate at Lima.", "block", []),
        ("Peru *refused* to take in more refugees from Chile.", "refuse", []),
    ],
)
def test_where_somebody_is_from_is_not_at_whom(
    marked: str, lemma: str, target: list[tuple[str, str]]
) -> None:
    found = code(marked, lemma)
    assert [(each.country, each.sector) for each in found.target] == target


def test_a_parliament_is_of_its_country() -> None:
    congress = actor("Congress", "organisation")
    roles = (("agent", congress.id),)
    text = "Peru's Congress *approved* a treaty with Chile."
    found = code(text, "approve", actors=(congress,), roles=roles)
    assert [each.country for each in found.source] == ["PER"]


def test_a_capital_in_ing_is_no_deed() -> None:
    found = code("Peru *condemned* Beijing's response.", "condemn")
    assert [each.country for each in found.target] == ["CHN"]


def test_who_is_questioned_by_judges_is_investigated() -> None:
    found = code("Chile's envoy was *questioned* by Peruvian judges.", "question")
    assert (found.root, [each.country for each in found.source]) == ("INVESTIGATE", ["PER"])


def test_several_need_no_ending_of_their_verb() -> None:
    found = code(
        "Peru police *clash* with Chilean rebels.",
        "clash",
        actors=(PERU,),
        roles=(("agent", PERU.id),),
    )
    assert found.root == "FIGHT"


def test_who_warns_of_sanctions_threatens() -> None:
    assert claimed("Peru", "warned of", "sanctions against Chile").root == "THREATEN"
    assert claimed("Peru", "warned of", "Chilean floods").root is None
    assert claimed("Peru", "warned of", "Togolese sanctions against Chile").root is None
    assert claimed("Peru", "warned of", "sanctions that Togo plans against Chile").root is None


@pytest.mark.parametrize(
    ("marked", "lemma", "target"),
    [
        ("Russia *shelled* Kharkiv on Monday.", "shell", [("Kharkiv", "UKR")]),
        ("Russian forces *bombed* Aleppo.", "bomb", [("Aleppo", "SYR")]),
        ("Peru *expressed* support for Chilean plans.", "express", [("Chile", "CHL")]),
    ],
)
def test_a_town_or_a_thing_stands_for_its_country(
    marked: str, lemma: str, target: list[tuple[str, str]]
) -> None:
    towns = tuple(actor(name, "place") for name in ("Kharkiv", "Aleppo"))
    roles = tuple(("place", town.id) for town in towns if town.name in marked)
    found = code(marked, lemma, actors=towns, roles=roles)
    assert [(each.name, each.country) for each in found.target] == target


def test_nobody_is_left_by_who_leaves_a_town() -> None:
    assert code("Chilean guards *retreated* from the village.", "retreat").target == ()


def test_leaders_of_an_opposition_are_no_government() -> None:
    found = code("Chile *praised* two leaders of the Peruvian opposition.", "praise")
    assert [(each.country, each.sector) for each in found.target] == [("PER", "OPP")]
