"""Codes of single sentences: which act, from whom to whom, and why there is none."""

import pytest
from msgspec.structs import replace

from extractor import coding
from extractor.coded import Code
from extractor.records import Status
from tests.coding.made import actor, said, told


def code(marked: str, lemma: str, *, status: Status = "happened") -> Code:
    return coding.codes(told(marked, lemma, status=status))[0]


def sides(code: Code) -> str:
    """As in "FRA GOV -> TUN GOV"."""
    both = (
        " + ".join(" ".join(filter(None, (each.country, each.sector))) for each in side)
        for side in (code.source, code.target)
    )
    return " -> ".join(both).removesuffix(" -> ")


DIRECTIONS = [
    ("France *lifted* its embargo on Tunisia.", "lift", "RETREAT", "FRA GOV -> TUN GOV"),
    ("Peru's parliament *condemned* Chile.", "condemn", "DISAPPROVE", "PER GOV -> CHL GOV"),
    ("Afghan rebels *kidnapped* two Russian engineers.", "kidnap", "ASSAULT", "AFG REB -> RUS CVL"),
    ("Moldovan police in Chisinau *arrested* Romanian reporters.", "arrest", "COERCE",
     "MDA GOV -> ROU MED"),
    ("Two Ghanaian ministers were *expelled* by Togo.", "expel", "COERCE", "TGO GOV -> GHA GOV"),
    ("Norwegian and Danish officials *met* in Oslo.", "meet", "CONSULT", "NOR GOV + DNK GOV"),
    ("The United Nations *sent* food to Chad.", "send", "AID", "IGO -> TCD GOV"),
    ("Amnesty International *criticized* the Greek army.", "criticize", "DISAPPROVE",
     "NGO -> GRC MIL"),
    ("On Monday, the Kenyan opposition *marched* against the government.", "march", "PROTEST",
     "KEN OPP -> GOV"),
    ("Rebels in Angola *attacked* Namibian soldiers.", "attack", "FIGHT", "AGO REB -> NAM MIL"),
    ("Colombia *withdrew* its troops from Ecuador.", "withdraw", "RETREAT", "COL GOV -> ECU GOV"),
    ("Kenya left as abruptly as it did when Chad *withdrew* from Niger.", "withdraw", "RETREAT",
     "TCD GOV -> NER GOV"),
    ('Singing "Peru , our beloved land", the Chilean students *marched* in Lima.', "march",
     "PROTEST", "CHL CVL"),
    ("Finland *condemned* the Danish raid on Norway.", "condemn", "DISAPPROVE",
     "FIN GOV -> DNK"),
    ("Delegates of Norway and Denmark *met* in Oslo.", "meet", "CONSULT", "NOR GOV + DNK GOV"),
    ("Danish warships were *sent* against Norway.", "send", "MOBILIZE", "DNK MIL -> NOR GOV"),
    ("A pact between Norway and Denmark was *signed* in Oslo.", "sign", "SUPPORT",
     "NOR GOV + DNK GOV"),
    ("An *inquiry* by the Danish parliament into the Norwegian bank went on.", "inquiry",
     "INVESTIGATE", "DNK GOV -> NOR BUS"),
    ("Norway *imposed* duties on $2 billion worth of Danish goods.", "impose", "SANCTION",
     "NOR GOV -> DNK"),
    ("Danish police *sealed* off a Norwegian town.", "seal", "COERCE", "DNK GOV -> NOR"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "lemma", "root", "who"), DIRECTIONS)
def test_an_act_goes_from_its_source_to_its_target(
    marked: str, lemma: str, root: str, who: str
) -> None:
    found = code(marked, lemma)
    assert (found.root, sides(found)) == (root, who)


TURNED = [
    ("Sweden will *send* medicine to Mali.", "send", "planned", "AGREE"),
    ("Serbia will *attack* the Croatian port.", "attack", "planned", "THREATEN"),
    ("Laos will not *withdraw* its soldiers from Thailand.", "withdraw", "negated", "REJECT"),
    ("Iran refused to *release* the Iraqi prisoners.", "release", "negated", "REJECT"),
    ("Libya threatened to *expel* the Tunisian workers.", "expel", "possible", "THREATEN"),
    ("Kuwait agreed to *send* aid to Yemen.", "send", "planned", "AGREE"),
    ("Malta urged Libya to *release* the sailors.", "release", "possible", "DEMAND"),
    ("Chad decided to *release* the prisoners of Niger.", "release", "happened", "RETREAT"),
    ("Mali is to *send* medicine to Chad.", "send", "possible", "AGREE"),
    ("Mali and Chad failed to *agree* on the border.", "agree", "negated", "REJECT"),
    ("India did not *attack* Pakistan.", "attack", "negated", "FIGHT"),
    ("India may *attack* Pakistan.", "attack", "possible", "FIGHT"),
]

UNMADE = [
    ("Japan should have *praised* Nepal.", "praise", "happened"),
    ("Mali cancelled plans to *visit* Niger.", "visit", "planned"),
    ("Japan should remain committed to *assisting* Nepal.", "assist", "happened"),
]


@pytest.mark.parametrize(("marked", "lemma", "status"), UNMADE)
def test_a_promise_that_is_taken_back_or_only_wished_is_none(
    marked: str, lemma: str, status: Status
) -> None:
    assert code(marked, lemma, status=status).status in ("negated", "possible")


@pytest.mark.parametrize(("marked", "lemma", "status", "root"), TURNED)
def test_what_is_only_said_is_a_promise_a_threat_a_refusal_or_a_demand(
    marked: str, lemma: str, status: Status, root: str | None
) -> None:
    assert code(marked, lemma, status=status).root == root


def test_what_did_not_happen_or_only_may_is_of_that_status() -> None:
    assert code("India did not *attack* Pakistan.", "attack", status="negated").status == "negated"
    assert code("India may *attack* Pakistan.", "attack", status="possible").status == "possible"
    assert code("Iran refused to *free* the Iraqis.", "free", status="negated").status == "happened"


def test_who_urges_another_is_the_source_and_the_other_the_target() -> None:
    found = code("Malta urged Libya to *release* the sailors.", "release", status="possible")
    assert sides(found) == "MLT GOV -> LBY GOV"


def test_a_quad_class_comes_with_each_root() -> None:
    assert code("France *lifted* its embargo on Tunisia.", "lift").quad == "material cooperation"


NOT_CODED = [
    ("It *attacked* the port.", "attack", "nobody"),
    ("The Japanese minister *ate* a plum.", "eat", "no act"),
    ("The French minister *met* his target for the year.", "meet", "no act"),
    ("Two Thai reporters were *arrested* on Monday.", "arrest", "nobody"),
    ("Norwegian students *filled* the streets after a complaint.", "fill", "no act"),
    ("The agencies *gave* Ghana high credit ratings.", "give", "no act"),
    ("The Tunisian guard *held* bread during a demonstration.", "hold", "no act"),
    ("Oman, hit by *demonstrations* for days, is small.", "demonstration", "nobody"),
    ("The monk *set* himself on fire in Seoul.", "set", "no act"),
    ("The Kenyan flu *killed* ten Ugandans.", "kill", "no act"),
    ("The Swedish king *praised* the protests in Norway.", "praise", "other side"),
]


@pytest.mark.parametrize(("marked", "lemma", "why"), NOT_CODED)
def test_what_is_not_sure_is_refused_and_says_why(marked: str, lemma: str, why: str) -> None:
    found = code(marked, lemma)
    assert found.root is None and found.source == () and found.confidence == 0
    assert why in (found.why or "")


TOPICS = [
    ("The jury *acquitted* the driver.", "acquit", "court"),
    ("Thieves *stole* a painting.", "steal", "crime"),
    ("Latvians *elected* a new parliament.", "elect", "election"),
    ("The company *cut* jobs at its plant.", "cut", "business"),
    ("The earthquake *destroyed* a village.", "destroy", "disaster"),
    ("The striker *scored* a penalty.", "score", "sport"),
    ("The clinic *vaccinated* the children.", "vaccinate", "health"),
]


@pytest.mark.parametrize(("marked", "lemma", "topic"), TOPICS)
def test_the_rest_of_the_news_has_a_topic(marked: str, lemma: str, topic: str) -> None:
    assert code(marked, lemma).topic == topic


def test_a_pronoun_is_whom_the_article_says_it_is() -> None:
    minister = actor(
        "Ana Silva", "person", roles=("Foreign Minister",), of=("government:portugal",)
    )
    portugal = actor("Portugal", "government")
    found = told(
        "She *condemned* Spain.", "condemn", actors=(minister, portugal),
        roles=(("agent", minister.id),),
    )  # fmt: skip
    source = coding.codes(found)[0].source
    assert [(each.name, each.country, each.sector) for each in source] == [
        ("Ana Silva", "PRT", "GOV")
    ]


CLAIMS = [
    ("Poland's parliament", "demanded", "that Russia pay for the damage", "DEMAND",
     "POL GOV -> RUS GOV"),
    ("The Zambian president", "accused", "Malawi of breaking its word", "DISAPPROVE",
     "ZMB GOV -> MWI GOV"),
    ("Iraq", "said", "it would allow the return of U.N. inspectors", "AGREE", "IRQ GOV -> IGO"),
    ("Russia", "said", "that Sudan must return the helicopter", "DEMAND", "RUS GOV -> SDN GOV"),
    ("Syria", "rejected", "the Turkish proposal", "REJECT", "SYR GOV -> TUR"),
    ("Cuba", "said", "it would not withdraw its soldiers from Angola", "REJECT",
     "CUB GOV -> AGO GOV"),
    ("Estonian farmers", "said", "they would blockade Latvian ports", "THREATEN",
     "EST CVL -> LVA"),
]  # fmt: skip


@pytest.mark.parametrize(("speaker", "cue", "content", "root", "who"), CLAIMS)
def test_what_is_done_by_saying_it_is_coded(
    speaker: str, cue: str, content: str, root: str, who: str
) -> None:
    found = coding.codes(said(speaker, cue, content))[0]
    assert (found.root, sides(found)) == (root, who)


def test_a_noun_is_the_act_of_whom_its_own_phrase_names() -> None:
    poland, mali = actor("Poland", "government"), actor("Mali", "government")
    roles = (("agent", poland.id), ("agent", mali.id))
    found = told("Poland opposed the Mali *invasion* of Chad.", "invasion",
                 actors=(poland, mali), roles=roles)  # fmt: skip
    assert sides(coding.codes(found)[0]) == "MLI GOV -> TCD GOV"


def test_protesters_without_article_are_not_those_of_another_country() -> None:
    egyptians = replace(actor("protesters in Egypt", "unnamed"), aliases=("protesters",))
    found = told("In Rome, protesters *marched* to the Spanish embassy.", "march",
                 actors=(egyptians,), roles=(("agent", egyptians.id),))  # fmt: skip
    assert sides(coding.codes(found)[0]).startswith("CVL -> ")


def test_politicians_attack_rivals_with_words_only() -> None:
    silva = actor("Ana Silva", "person", roles=("Foreign Minister",), of=("government:portugal",))
    found = told("Ana Silva *attacked* the Spanish candidates.", "attack",
                 actors=(silva, actor("Portugal", "government")),
                 roles=(("agent", silva.id),))  # fmt: skip
    assert "arms" in (coding.codes(found)[0].why or "")


UNSAID = [
    ("The Kenyan minister avoided", "condemning", "Sudan"),
    ("The Kenyan minister spoke of", "condemning", "Sudan"),
    ("Kenya drew much wider", "criticism", "of Sudan"),
    ("Two students", "said", "Sudan should open its ports"),
]


@pytest.mark.parametrize(("before", "cue", "content"), UNSAID)
def test_what_nobody_says_is_no_act(before: str, cue: str, content: str) -> None:
    whole = said(before, cue, content)
    span = (0, before.index(" ") if "students" not in before else len(before))
    claim = replace(whole.claims[0], speaker_text=before[: span[1]], source_spans=(span,))
    assert coding.codes(replace(whole, claims=(claim,)))[0].root is None


def test_plain_words_are_no_act() -> None:
    found = coding.codes(said("The Zambian president", "said", "the rain was late"))[0]
    assert found.root is None and found.why


def test_codes_come_in_the_order_of_the_text_one_for_each_record() -> None:
    one = told("France *lifted* its embargo on Tunisia.", "lift")
    assert [each.id for each in coding.codes(one)] == [each.id for each in one.events]
