"""Several acts and several parties in one sentence: who does which of them, and to whom."""

import pytest

from extractor import coding
from extractor.coded import Code, Party
from extractor.coding import parties, refused, wording
from tests.coding.made import actor, said, told

PERU = actor("Peru", "government")
CHILE = actor("Chile", "government")
TOGO = actor("Togo", "government")
ACME = actor("Acme", "organisation")
AGENCY = actor("Peruvian Food and Drug Agency", "organisation")
SILVA = actor("Ana Silva", "person", roles=("Secretary General",))
EVERYBODY = (PERU, CHILE, TOGO, ACME, AGENCY, SILVA)


def code(marked: str, lemma: str, *roles: tuple[str, str]) -> Code:
    return coding.codes(told(marked, lemma, actors=EVERYBODY, roles=roles))[0]


def claimed(speaker: str, cue: str, content: str, who: str | None = PERU.id) -> Code:
    return coding.codes(said(speaker, cue, content, actors=EVERYBODY, who=who))[0]


def named(found: tuple[Party, ...]) -> list[str]:
    return [each.name for each in found]


@pytest.mark.parametrize(
    ("marked", "lemma"),
    [
        ("Peru and Chile *accused* each other of a raid.", "accuse"),
        ("Peru and Chile *traded* shots at dawn.", "trade"),
        ("Peruvian soldiers and rebels *exchanged* gunfire.", "exchange"),
    ],
)
def test_what_two_do_to_each_other_is_aimed_at_both(marked: str, lemma: str) -> None:
    found = code(marked, lemma)
    assert len(found.source) == 2
    assert found.target == found.source


@pytest.mark.parametrize(
    ("marked", "lemma", "source", "target"),
    [
        ("Peru sued the bank and Togo *expelled* Chilean envoys.", "expel", ["TGO"], ["CHL"]),
        ("Peru *condemned* Chile and Togo closed the port.", "condemn", ["PER"], ["CHL"]),
        ("Peru and Chile *agreed* to end it and will travel to Togo.", "agree", ["PER", "CHL"], []),
        ("Peru *met* Peruvian and Chilean envoys.", "meet", ["PER"], ["CHL"]),
        ("Peru *blamed* the blockade on Santiago.", "blame", ["PER"], ["CHL"]),
        ("A Chilean guard was *shot* at a base surrounded by rebels.", "shoot", [], []),
    ],
)
def test_each_of_two_acts_has_its_own_sides(
    marked: str, lemma: str, source: list[str], target: list[str]
) -> None:
    found = code(marked, lemma, ("agent", PERU.id))
    assert [each.country for each in found.source] == source
    assert [each.country for each in found.target] == target


@pytest.mark.parametrize(
    ("speaker", "between", "cue", "content"),
    [
        ("Peru", "sued the port and Chile", "called for", "the release of two men"),
        ("Peru", "left; Chile's Tor Roe spoke and", "refused", "to attend talks with Togo"),
    ],
)
def test_who_stands_in_a_clause_that_is_over_is_not_who_speaks(
    speaker: str, between: str, cue: str, content: str
) -> None:
    found = said(f"{speaker} {between}", cue, content, actors=EVERYBODY, who=PERU.id)
    claim = found.claims[0]
    spans = ((0, len(speaker)),)
    other = type(claim)(
        **{f: getattr(claim, f) for f in claim.__struct_fields__}
        | {"speaker_text": speaker, "source_spans": spans}
    )
    again = type(found)(found.article, actors=found.actors, claims=(other,))
    assert coding.codes(again)[0].root is None


@pytest.mark.parametrize(
    ("cue", "content", "target"),
    [
        ("urged", "Chile, Togo and Mali to follow", ["Chile", "Togo", "Mali"]),
        ("demanded", "the release of reporter Ana Silva", []),
        ("demanded", "Ana Silva's immediate release", []),
        ("offered", "Santiago military assistance", ["Santiago"]),
        ("pledged", "soldiers for an African force", []),
        ("ruled out", "aid to Chile", ["Chile"]),
        ("requested", "an urgent council meeting", []),
        ("complained", "that voters should have been warned", []),
        ("accused", "Chile's allies of greed", ["Chile's allies"]),
        ("refused", "for a year to supply Chile with wheat", ["Chile"]),
        ("refused", "to unblock the accounts of Acme", ["Acme"]),
        ("called for", "charges against Ana Silva", []),
        ("called for", "an inquiry into a loan from Acme", []),
        ("called on", "fighters everywhere to leave", ["fighters"]),
    ],
)
def test_at_whom_a_saying_is_aimed(cue: str, content: str, target: list[str]) -> None:
    assert named(claimed("Peru", cue, content).target) == target


def test_what_is_threatened_is_not_whom() -> None:
    assert claimed("Peru", "threatened", "force").root is None


def test_whom_a_relative_clause_without_a_pronoun_is_of_is_not_in_it() -> None:
    found = said("Rebels shot a chief they", "accused", "of spying for Chile", actors=EVERYBODY)
    assert coding.codes(found)[0].root is None


@pytest.mark.parametrize(
    ("marked", "lemma", "name"),
    [
        ("In Lima hundreds *marched* against the mine.", "march", "hundreds"),
        ("In Peru angry crowds *marched* against the mine.", "march", "angry crowds"),
        ("The Peruvian Food and Drug Agency *sued* Chile.", "sue", AGENCY.name),
    ],
)
def test_who_acts_is_named_without_where(marked: str, lemma: str, name: str) -> None:
    assert named(code(marked, lemma).source) == [name]


def test_whose_death_is_looked_into_is_not_investigated() -> None:
    assert named(code("Peru *investigated* Ana Silva's death.", "investigate").target) == []
    found = code("Peru *probed* the murder of Ana Silva.", "probe", ("patient", SILVA.id))
    assert named(found.target) == []


def test_a_truce_in_a_country_is_not_made_with_it() -> None:
    assert code("Peru and Chile *announced* a truce in northern Togo.", "announce").target == ()


def test_people_deny_no_permit() -> None:
    assert code("Peruvian unions *denied* permit for march.", "deny").root is None
    assert code("Peruvian ministers *denied* Chile access.", "deny").root == "REJECT"


@pytest.mark.parametrize(
    ("words", "country", "sector"),
    [
        ("their leader", None, None),
        ("Islamist leader", None, "OPP"),
        ("Chilean leader", "CHL", "GOV"),
        ("secretary-general", None, "IGO"),
        ("NATO allies", None, "IGO"),
    ],
)
def test_leaders_are_a_government_only_of_a_country(
    words: str, country: str | None, sector: str | None
) -> None:
    found = parties.of_words(wording.words(words)) or [parties.NOBODY]
    assert found[0] == (country, sector)


def test_leaders_of_a_party_are_no_government() -> None:
    found = code("Peruvian police *detained* the two leaders of the Alianza.", "detain")
    assert [(each.name, each.sector) for each in found.target] == [("leaders", None)]


def test_a_secretary_general_of_no_body_of_states_is_of_none() -> None:
    other = actor("Tor Roe", "person", roles=("secretary general of the Alianza",))
    for who, sector in ((SILVA, "IGO"), (other, None)):
        found = said("Peru", "denounced", who.name, actors=(PERU, who), who=PERU.id)
        assert [each.sector for each in coding.codes(found)[0].target] == [sector]


def test_prosecutors_in_the_hague_are_not_dutch() -> None:
    found = code("Peru was *accused* of a raid by two prosecutors at The Hague.", "accuse")
    assert [(each.country, each.sector) for each in found.source] == [(None, "JUD")]


def test_words_of_a_verb_are_no_part_of_a_name() -> None:
    found = code("Peru threatened to *lock* out Chilean rice.", "lock")
    assert not any(each.name.startswith("out") for each in found.target)
    assert named(claimed("Peru", "threatened", "to lock out Chilean rice").target) == ["Chile"]


@pytest.mark.parametrize(
    ("after", "whom"),
    [
        ("to supply Chile with wheat", "Chile with wheat"),
        ("to leave Chile with wheat", "to leave Chile with wheat"),
        ("to sell wheat", "to sell wheat"),
    ],
)
def test_whom_something_is_refused_stands_behind_it(after: str, whom: str) -> None:
    assert " ".join(each.text for each in refused.whom(wording.words(after))) == whom
