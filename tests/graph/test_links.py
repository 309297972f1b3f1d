"""What became of plans, and who contradicts whom: right pairs are linked, near misses are not."""

import pytest
from msgspec.structs import replace

from extractor import graph
from extractor.records import Actor, DateRange, Extraction, When
from extractor.temporal.values import parse_day
from extractor.timeline import link_rows
from tests.by_hand import UNKNOWN, day, make_article, make_claim, make_event, when

CHINA = Actor("government:china", "China", "government")
JAPAN = Actor("government:japan", "Japan", "government")
TRUMP = Actor("person:donald-trump", "Donald Trump", "person")
XI = Actor("person:xi-jinping", "Xi Jinping", "person")

PLAN = ("China will hold a review of the grain accord in May", "hold", "planned", "2020-05")


def told(published, sentence, trigger, status, days=None, *, actor=CHINA, lemma=None, speaker=None):
    """An article of one sentence that tells one event, said by ``speaker`` if there is one."""
    text = f"{speaker.name} said {sentence}." if speaker else f"{sentence}."
    article = make_article(text, ref=f"{published}.txt", published=day(published))
    dated = When(parse_day(days), days, "stated", None) if days else UNKNOWN
    event = make_event(
        article,
        sentence,
        trigger,
        lemma=lemma or trigger,
        status=status,
        when=dated,
        participants=(("agent", actor.id),) if actor else (),
    )
    claims = ()
    if speaker:
        claim = make_claim(
            article,
            sentence,
            "said",
            speaker.name,
            speaker=speaker.id,
            when=when(published, basis="publication"),
            event_ids=(event.id,),
        )
        claims = (claim,)
    actors = tuple(dict.fromkeys(each for each in (actor, speaker) if each))
    return Extraction(article, actors=actors, events=(event,), claims=claims)


def became(*extractions):
    rows = link_rows.outcomes(graph.build(extractions))
    (row,) = [row for row in rows if row["plan"] == PLAN[0]]
    return row["became"]


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (("China held a review of the grain accord", "held", "happened", "2020-05-12"), "happened"),
        (("China postponed the review", "postponed", "happened", "2020-04-30"), "postponed"),
        (("China called off the review", "called", "happened", "2020-05-02"), "cancelled"),
        (("China held no review of the grain accord", "held", "negated", None), "did not happen"),
    ],
)
def test_a_plan_is_linked_to_what_became_of_it(report, expected):
    lemma = {"held": "hold", "postponed": "postpone", "called": "call"}[report[1]]
    assert became(told("2020-04-01", *PLAN), told("2020-05-20", *report, lemma=lemma)) == expected


@pytest.mark.parametrize(
    ("published", "report", "actor", "why"),
    [
        ("2020-03-01", ("China held a review of the grain accord", "held"), CHINA, "told before"),
        ("2020-05-20", ("China held a parade in the square", "held"), CHINA, "something else"),
        ("2020-05-20", ("Japan held a review of the grain accord", "held"), JAPAN, "somebody else"),
        ("2020-05-20", ("Japan postponed the review", "postponed"), JAPAN, "somebody else's"),
    ],
)
def test_what_is_near_is_not_linked(published, report, actor, why):
    lemma = {"held": "hold", "postponed": "postpone"}[report[1]]
    other = told(published, *report, "happened", "2020-05-12", actor=actor, lemma=lemma)
    assert became(told("2020-04-01", *PLAN), other).startswith("no report found by "), why


def test_a_report_of_other_days_is_not_the_outcome():
    other = ("China held a review of the grain accord", "held", "happened", "2020-09-12")
    found = became(told("2020-04-01", *PLAN), told("2020-09-20", *other, lemma="hold"))
    assert found == "no report found by 20 September 2020"


def test_an_outcome_says_why_and_shows_both_sentences():
    report = ("China postponed the review", "postponed", "happened", "2020-04-30")
    extractions = (
        told("2020-04-01", *PLAN),
        told("2020-05-20", *report, lemma="postpone"),
    )
    (row,) = [row for row in link_rows.outcomes(graph.build(extractions)) if row["outcome_id"]]
    assert "review" in row["why"]
    assert (row["sentence"], row["outcome_sentence"]) == (f"{PLAN[0]}.", f"{report[0]}.")


WILL_BE = ("China will hold talks with Washington", "hold", "planned", None)
CALLED_OFF = ("Donald Trump cancelled the talks", "cancelled", "happened", None)


def conflicts(*extractions):
    return link_rows.conflicts(graph.build(extractions))


def said(published, claim, speaker, actor=None):
    lemma = {"cancelled": "cancel"}.get(claim[1], claim[1])
    return told(published, *claim, actor=actor or speaker, lemma=lemma, speaker=speaker)


def test_cancelled_and_to_be_held_contradict_each_other():
    (row,) = conflicts(said("2020-08-18", CALLED_OFF, TRUMP), said("2020-08-20", WILL_BE, CHINA))
    assert (row["speaker"], row["other_speaker"]) == ("Donald Trump", "China")
    assert "talks" in row["why"]


@pytest.mark.parametrize(
    ("later", "claim", "speaker"),
    [
        ("2020-08-20", WILL_BE, TRUMP),  # one changes one's mind
        ("2020-11-20", WILL_BE, CHINA),  # long after
        ("2020-08-20", ("China will hold a parade", "hold", "planned", None), CHINA),
        ("2020-08-20", CALLED_OFF, CHINA),  # both say so
    ],
)
def test_what_does_not_contradict_is_not_listed(later, claim, speaker):
    assert conflicts(said("2020-08-18", CALLED_OFF, TRUMP), said(later, claim, speaker)) == []


PAYS = ("China will make the first payments to Ohio growers", "make", "planned", None)
NO_PAY = ("Donald Trump suspended payments", "suspended", "happened", None)
LONG = f"Donald Trump cancelled the talks{' and so on and on' * 12}"
DON = Actor("person:donald-smith-trump", "Donald Smith Trump", "person")


@pytest.mark.parametrize(
    ("undone", "lemma", "plan", "speaker"),
    [
        (NO_PAY, "suspend", PAYS, CHINA),  # one word, which many things have
        ((LONG, *CALLED_OFF[1:]), "cancel", WILL_BE, CHINA),  # a long turn tells of many things
        (CALLED_OFF, "cancel", WILL_BE, DON),  # one man by two names
    ],
)
def test_what_shares_a_word_only_is_no_contradiction(undone, lemma, plan, speaker):
    one = told("2020-08-18", *undone, actor=TRUMP, lemma=lemma, speaker=TRUMP)
    assert conflicts(one, said("2020-08-20", plan, speaker, CHINA)) == []


def test_what_is_asked_for_is_no_side():
    cancels = said("2020-08-18", CALLED_OFF, TRUMP)
    (claim,) = cancels.claims
    asks = replace(cancels, claims=(replace(claim, polarity="asks"),))
    to_be = said("2020-08-20", WILL_BE, CHINA)
    assert len(conflicts(cancels, to_be)) == 1
    assert conflicts(asks, to_be) == []


def test_two_who_tell_that_it_was_undone_agree():
    to_be = said("2020-08-20", WILL_BE, CHINA)
    (claim,), (event,) = to_be.claims, to_be.events
    undone = replace(event, id=f"{event.id}0", text="China cancelled talks with Washington",
                     lemma="cancel", status="happened")  # fmt: skip
    both = replace(
        to_be,
        events=(event, undone),
        claims=(replace(claim, event_ids=(event.id, undone.id)),),
    )
    assert conflicts(said("2020-08-18", CALLED_OFF, TRUMP), both) == []


def test_what_was_denied_by_then_may_have_happened_since():
    bought = said(
        "2020-08-19", ("China bought Ohio soybeans", "bought", "happened", None), XI, CHINA
    )
    text = ("China never bought Ohio soybeans", "bought", "negated", None)
    denies = said("2020-08-19", text, TRUMP, CHINA)
    (claim,) = denies.claims
    open_day = When(
        DateRange(None, parse_day("2020-08-20").last), "../2020-08-20", "narrative", None
    )
    earlier = replace(denies, claims=(replace(claim, when=open_day),))
    assert len(conflicts(bought, denies)) == 1
    assert conflicts(bought, earlier) == []


@pytest.mark.parametrize(("status", "number"), [("happened", 1), ("ongoing", 0)])
def test_what_may_only_be_called_off_is_no_side(status, number):
    to_be = said("2020-08-20", WILL_BE, CHINA)
    cancels = said(
        "2020-08-18", ("Donald Trump cancelled the talks", "cancelled", status, None), TRUMP
    )
    assert len(conflicts(cancels, to_be)) == number


@pytest.mark.parametrize(("day", "number"), [("2020-08-18", 1), ("2020-08-16", 0)])
def test_what_went_on_before_it_was_called_off_is_no_contradiction(day, number):
    text = ("China and Ohio agreed on soybean talks", "agreed", "happened", day)
    agreed = told("2020-08-18", *text, actor=CHINA, lemma="agree", speaker=CHINA)
    off = ("Donald Trump cancelled the soybean talks", "cancelled", "happened", "2020-08-18")
    assert len(conflicts(agreed, said("2020-08-18", off, TRUMP))) == number


def test_who_denies_contradicts_who_tells():
    tells = said(
        "2020-08-18", ("China bought Ohio soybeans", "bought", "happened", None), XI, CHINA
    )
    text = ("China never bought Ohio soybeans", "bought", "negated", None)
    denies = said("2020-08-19", text, TRUMP, CHINA)
    assert len(conflicts(tells, denies)) == 1


def test_what_was_begun_may_be_suspended_without_contradiction():
    text = ("Donald Trump suspended the grain talks", "suspended", "happened", None)
    suspends = told("2020-08-20", *text, actor=TRUMP, lemma="suspend", speaker=TRUMP)
    begun = said("2020-08-18", ("the grain talks began", "began", "happened", None), CHINA)
    to_be = said("2020-08-18", ("the grain talks will be held", "held", "planned", None), CHINA)
    assert conflicts(begun, suspends) == []
    assert len(conflicts(to_be, suspends)) == 1


def test_another_thing_of_the_name_that_is_halted_is_no_outcome():
    halted = ("Talks over fishing bans in the strait were halted", "halted", "happened", None)
    plan = ("China talks to Ohio at the weekend", "talks", "planned", "2020-05-09")
    news = [
        told("2020-05-06", *plan, lemma="talk"),
        told("2020-05-20", *halted, actor=None, lemma="halt"),
    ]
    (row,) = link_rows.outcomes(graph.build(news))
    assert row["outcome_id"] is None


def test_order_of_articles_makes_no_difference():
    news = [
        told("2020-04-01", *PLAN),
        told("2020-05-20", "China postponed the review", "postponed", "happened", lemma="postpone"),
        said("2020-08-18", CALLED_OFF, TRUMP),
        said("2020-08-20", WILL_BE, CHINA),
    ]
    first, second = graph.build(news), graph.build(reversed(news))
    assert link_rows.outcomes(first) == link_rows.outcomes(second)
    assert link_rows.conflicts(first) == link_rows.conflicts(second)
