"""Whose act a verb tells in a long sentence, and that each act is told once, with all its sides."""

import pytest
from msgspec.structs import replace

from extractor import coding
from extractor.coded import Code
from extractor.coding import doubting, refusing
from extractor.coding.settling import TOLD_ELSEWHERE
from extractor.records import Extraction, Participant, Status
from tests.coding.made import actor, said, told

PERU = actor("Peru", "government")
DIAZ = actor("Ana Diaz", "person", roles=("Peruvian minister",))
ACME = actor("Acme", "organisation")
TWEET = actor("Peru tweet", "unnamed")
EVERYBODY = (PERU, DIAZ, ACME, TWEET)


def marked(text: str, *, who: str | None = None) -> Extraction:
    """An article of one claim: its [speaker], its *cue*, and as content what follows."""
    before, speaker, rest = text.replace("]", "[").split("[")
    between, cue, after = rest.split("*")
    found = said(speaker, cue, after.strip().rstrip("."), actors=EVERYBODY, who=who)
    plain, start = before + speaker + between + cue + after, len(before + speaker + between)
    end = start + len(cue)
    claim = replace(
        found.claims[0],
        source_spans=((len(before), len(before + speaker)),),
        cue=((start, end),),
        content=((end + 1, len(plain) - 1),),
        sources=(replace(found.claims[0].sources[0], sentence=plain),),
    )
    return replace(found, article=replace(found.article, text=plain), claims=(claim,))


def of_claim(text: str, *, who: str | None = None) -> Code:
    return coding.codes(marked(text, who=who))[0]


def of_event(text: str, lemma: str, *, status: Status = "happened", agent: str = PERU.id) -> Code:
    roles = (("agent", agent),)
    return coding.codes(told(text, lemma, status=status, actors=EVERYBODY, roles=roles))[0]


OTHERS = [
    ("[Peru] said on Friday, a day after Chile shut it and *urged* Togo to pay.", PERU.id),
    ("Many disapprove of how [Peru] did it although far *more blame* Togo.", PERU.id),
    ("A crowd upset with [Peru] gathered on the square, *demanding* that Togo pay.", PERU.id),
    (
        "It is like Ana Diaz's plan, yet a group of farmers and teachers from many villages "
        "[that] *praised* Togo.",
        DIAZ.id,
    ),
]


@pytest.mark.parametrize(("text", "who"), OTHERS)
def test_what_another_clause_tells_is_not_the_act_of_who_speaks(text: str, who: str) -> None:
    found = of_claim(text, who=who)
    assert (found.root, found.why) == (None, refusing.MEANT)


def test_a_clause_that_is_closed_before_the_verb_leaves_it_to_the_speaker() -> None:
    assert of_claim("[Peru], which Chile left, *criticised* Acme.").root == "DISAPPROVE"
    assert of_claim("A row began with [Peru] *accusing* Togo.").root == "DISAPPROVE"
    assert of_claim("It is Ana Diaz [who] *criticised* Acme.", who=DIAZ.id).root == "DISAPPROVE"


def test_a_thing_that_is_called_after_a_country_says_nothing() -> None:
    assert of_claim("A Peru tweet [that] *praised* Acme is old.", who=TWEET.id).root is None


def test_whom_others_criticise_criticises_nobody() -> None:
    found = marked("[Peru] *criticised* by Chile for the dam.")
    claim = replace(found.claims[0], content=((26, 37),), content_text="for the dam")
    assert coding.codes(replace(found, claims=(claim,)))[0].root is None


def test_whom_somebody_behind_by_criticises_is_who_stands_before() -> None:
    text = "The Togolese government was criticised by Peru."
    found = said("Peru", "was criticised", "it", actors=EVERYBODY, who=PERU.id)
    claim = replace(
        found.claims[0],
        source_spans=((42, 46),),
        cue=((24, 38),),
        content=((0, 23),),
        content_text="The Togolese government",
        sources=(replace(found.claims[0].sources[0], sentence=text),),
    )
    article = replace(found.article, text=text)
    (code,) = coding.codes(replace(found, article=article, claims=(claim,)))
    assert code.root == "DISAPPROVE" and [party.country for party in code.source] == ["PER"]
    assert [party.country for party in code.target] == ["TGO"]


def test_what_is_voiced_tells_what_a_verb_of_saying_does() -> None:
    found = of_claim("[Peru] *expressed anger* at the Togolese minister's remarks.", who=PERU.id)
    assert found.root == "DISAPPROVE" and [each.country for each in found.target] == ["TGO"]


def test_who_gets_a_letter_is_who_is_asked_in_it() -> None:
    found = of_claim("[Peru] last week wrote a letter to Acme *demanding* clarity.")
    assert [party.name for party in found.target] == ["Acme"]
    assert not of_claim("[Peru] took a train to Acme *demanding* clarity.").target


NO_ACTS = [
    ("Peru ruled out *condemning* Chile.", "condemn", doubting.INSTEAD),
    ("A paper in Lima is *free*, as Peru shows Chile.", "free", None),
    ("The sale is off, given the *given* aid to Chile.", "give", None),
    ("He was in Lima, Peru, *criticising* Chile.", "criticise", refusing.NOBODY),
    ("Peru's envoy to the Chilean group *criticising* Mali left.", "criticise", refusing.NOBODY),
]


@pytest.mark.parametrize(("text", "lemma", "why"), NO_ACTS)
def test_a_participle_tells_the_act_of_who_stands_before_it(
    text: str, lemma: str, why: str | None
) -> None:
    found = of_event(text, lemma)
    assert found.root is None and (why is None or found.why == why)


GOVERNED = [
    ("Peru *asked* Chile to leave.", "ask", "DEMAND", "happened"),
    ("Peru urged Chile to *free* the prisoners.", "free", "DEMAND", "happened"),
    ("Peru has never urged Chile to *free* the prisoners.", "free", None, "negated"),
    ("Peru is expected to urge Chile to *free* the prisoners.", "free", None, "possible"),
    ("Peru named a minister with orders to *free* the prisoners.", "free", None, "possible"),
]


@pytest.mark.parametrize(("text", "lemma", "root", "status"), GOVERNED)
def test_who_governs_an_act_must_have_done_so(
    text: str, lemma: str, root: str | None, status: str
) -> None:
    found = of_event(text, lemma)
    assert found.status == status and (root is None or found.root == root)


def test_nobody_demands_of_himself() -> None:
    found = told(
        "Ana Diaz should be *freed*.", "free", actors=EVERYBODY, roles=(("patient", DIAZ.id),)
    )
    claim = replace(said("Ana Diaz", "said", "x", actors=EVERYBODY, who=DIAZ.id).claims[0])
    claim = replace(claim, event_ids=(found.events[0].id,))
    assert all(code.root is None for code in coding.codes(replace(found, claims=(claim,))))


def test_a_quotation_before_the_subject_is_no_pronoun() -> None:
    text = "“It is a great day today” Acme and Togs have *agreed* to pay."
    assert of_event(text, "agree", agent=DIAZ.id).root is None


def test_a_day_is_nobody() -> None:
    found = of_event(
        "Peru *imposed* a ban after a fire on April 20 killed eleven workers.", "impose"
    )
    assert (found.root, found.target) == ("COERCE", ())


def test_one_alone_agrees_on_nothing() -> None:
    assert of_event("Peru *agreed* on one thing.", "agree").why == refusing.ALONE
    assert of_event("Peru and Chile *agreed* on one thing.", "agree").root == "AGREE"


def test_politicians_of_one_country_fight_with_words() -> None:
    text = "The Peruvian minister *launched* an attack against the Peruvian president."
    assert of_event(text, "launch", agent=ACME.id).root is None


def test_an_adjective_before_a_thing_is_nobody() -> None:
    found = coding.codes(said("Peru", "support", "for liberal ideas", actors=EVERYBODY))[0]
    assert not found.target


def test_need_as_a_noun_demands_nothing() -> None:
    whole = "Acme's plan underscores the urgent need to pay"
    assert coding.codes(said("Peru", "said", whole, actors=EVERYBODY))[0].root is None
    assert (
        coding.codes(said("Peru", "said", "Acme needs to pay", actors=EVERYBODY))[0].root
        == "DEMAND"
    )


def test_a_verb_that_two_records_have_tells_one_act() -> None:
    event = told(
        "Peru *rejected* the demand.", "reject", actors=EVERYBODY, roles=(("agent", PERU.id),)
    )
    claim = said("Peru", "rejected", "the demand", actors=EVERYBODY, who=PERU.id).claims[0]
    codes = coding.codes(replace(event, claims=(claim,)))
    assert sorted(code.root or "" for code in codes) == ["", "REJECT"]
    assert any((code.why or "").startswith(TOLD_ELSEWHERE) for code in codes)


def test_one_sentence_tells_one_act_once() -> None:
    one = told("Peru *pressed* Chile to halt it.", "press", actors=EVERYBODY)
    first = one.events[0]
    second = replace(first, id="a.e21", trigger=(21, 25), lemma="halt")
    sides = (Participant("agent", PERU.id),)
    events = (replace(first, participants=sides), replace(second, participants=sides))
    codes = coding.codes(replace(one, events=events))
    assert [code.root for code in codes] == ["DEMAND", None]


def test_what_is_held_in_a_capital_is_not_its_country() -> None:
    found = coding.codes(said("Peru", "criticised", "the Santiago agreement", actors=EVERYBODY))[0]
    assert not found.target


def test_whose_husband_speaks_says_nothing() -> None:
    assert of_claim("[Ana Diaz's husband] *criticised* Acme.", who="person:bill").root is None


def test_what_somebody_has_to_do_is_no_demand() -> None:
    whole = said("Peru", "said", "Acme has to bring its dog", actors=EVERYBODY)
    assert coding.codes(whole)[0].root is None


def test_whose_side_somebody_fights_on_is_not_whom_he_fights() -> None:
    roles = (("agent", PERU.id), ("patient", "government:chile"))
    actors = (PERU, actor("Chile", "government"))
    text = "Peruvian troops *fought* on the Chilean side."
    assert not coding.codes(told(text, "fight", actors=actors, roles=roles))[0].target


def test_who_shall_be_freed_is_not_who_is_asked() -> None:
    freed = said("Peru", "requested", "that Ana Diaz be immediately released", actors=EVERYBODY)
    assert not coding.codes(freed)[0].target
    paying = said("Peru", "requested", "that Ana Diaz be silent", actors=EVERYBODY)
    assert [party.name for party in coding.codes(paying)[0].target] == ["Ana Diaz"]


def test_what_is_planned_beside_another_plan_is_not_done() -> None:
    text = "[Peru] has a plan to feed the towns and *support* Togo."
    assert of_claim(text).root is None


def test_a_plan_says_nothing() -> None:
    assert of_claim("[Peru's oil plan] *criticised* Togo.").root is None


def test_whom_somebody_helps_is_who_acts() -> None:
    assert of_event("Peru had helped rebels *kill* Chilean soldiers.", "kill").root is None


def test_a_question_demands_nothing() -> None:
    assert of_claim("[Peru] *asked* Chile if it was surprised.").root is None
    assert of_claim("[Peru] *asked* Chile to explain why it was surprised.").root == "DEMAND"
