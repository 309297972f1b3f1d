"""How sure a code is: surer with its record and with a known target, and refused below enough."""

from msgspec.structs import replace

from extractor import coding
from extractor.coded import Party
from extractor.coding import clauses, finding, refusing, sureness
from extractor.coding.finding import Found
from tests.coding.made import told

SENTENCE = "France *lifted* its embargo on Tunisia."
FRANCE = Party("France", "FRA", "GOV")
NOBODY, AIMED = Found(), Found(aimed=True)


def test_a_code_is_surer_with_its_record_and_where_it_is_aimed_at_somebody_abroad() -> None:
    event = replace(told(SENTENCE, "lift").events[0], confidence=0.6)
    rising = [
        sureness.of(replace(event, confidence=0.02), "DEMAND", NOBODY),
        sureness.of(event, "DEMAND", NOBODY),
        sureness.of(event, "DEMAND", Found(aimed=True)),
        sureness.of(event, "DEMAND", Found(aimed=True, abroad=True)),
    ]
    assert rising == sorted(set(rising)) and rising[-1] < 1
    assert [sureness.is_enough(each, "DEMAND") for each in rising] == [False, False, True, True]


def test_an_inquiry_needs_nobody_at_whom_it_is_aimed() -> None:
    event = replace(told(SENTENCE, "lift").events[0], confidence=0.9)
    assert sureness.of(event, "INVESTIGATE", NOBODY) == sureness.of(event, "DEMAND", AIMED)


def test_a_code_is_less_sure_behind_many_words_or_another_clause() -> None:
    event = replace(told(SENTENCE, "lift").events[0], confidence=0.6)
    falling = [
        sureness.of(event, "REJECT", found)
        for found in (NOBODY, Found(opened=True), Found(long=True), Found(opened=True, long=True))
    ]
    assert falling == sorted(set(falling), reverse=True)


def test_each_of_two_who_sign_is_the_others_side() -> None:
    chad = Party("Chad", "TCD", "GOV")
    clause = clauses.of_event(told(SENTENCE, "lift").events[0], told(SENTENCE, "lift").article)
    assert finding.of(clause, (FRANCE, chad), ()) == finding.of(clause, (FRANCE,), (chad,))


def test_an_act_whose_words_news_uses_otherwise_is_less_sure_and_told_all_the_same() -> None:
    event = replace(told(SENTENCE, "lift").events[0], confidence=0.6)
    hard, easy = (sureness.of(event, root, AIMED) for root in ("FIGHT", "DEMAND"))
    assert hard < easy
    assert sureness.is_enough(hard, "FIGHT") and not sureness.is_enough(hard, "DEMAND")


def test_what_is_not_sure_enough_is_refused_and_says_so() -> None:
    whole = told("France *lifted* its embargo.", "lift")
    doubtful = replace(whole, events=(replace(whole.events[0], confidence=0.02),))
    found = coding.codes(doubtful)[0]
    assert (found.root, found.confidence, found.why) == (None, 0.0, refusing.UNSURE)
    assert found.topic is not None
