"""How sure a code is: surer with its record and with a known target, and refused below enough."""

from msgspec.structs import replace

from extractor import coding
from extractor.coded import Party
from extractor.coding import refusing, sureness
from extractor.coding.finding import Found
from tests.coding.made import told

SENTENCE = "France *lifted* its embargo on Tunisia."
FRANCE = Party("France", "FRA", "GOV")
BESIDE = Found()


def test_a_code_is_surer_with_its_record_and_with_a_known_source() -> None:
    event = replace(told(SENTENCE, "lift").events[0], confidence=0.6)
    doubtful = replace(event, confidence=0.02)
    known, unknown = (FRANCE,), (Party("guards", None, "MIL"),)
    rising = [
        sureness.of(doubtful, unknown, "RETREAT", BESIDE),
        sureness.of(event, unknown, "RETREAT", BESIDE),
        sureness.of(event, known, "RETREAT", BESIDE),
    ]
    assert rising == sorted(set(rising)) and rising[-1] < 1
    assert [sureness.is_enough(each, "RETREAT") for each in rising] == [False, True, True]


def test_a_code_is_less_sure_with_sides_that_stand_far_off() -> None:
    event = replace(told(SENTENCE, "lift").events[0], confidence=0.6)
    falling = [
        sureness.of(event, (FRANCE,), "REJECT", found)
        for found in (BESIDE, Found(opened=True), Found(off=True), Found(off=True, far=True))
    ]
    assert falling == sorted(set(falling), reverse=True)


def test_an_act_whose_words_news_uses_otherwise_is_less_sure_and_told_all_the_same() -> None:
    event = replace(told(SENTENCE, "lift").events[0], confidence=0.25)
    hard, easy = (sureness.of(event, (FRANCE,), root, BESIDE) for root in ("FIGHT", "REJECT"))
    assert hard < easy
    assert sureness.is_enough(hard, "FIGHT") and not sureness.is_enough(hard, "REJECT")


def test_what_is_not_sure_enough_is_refused_and_says_so() -> None:
    whole = told("France *lifted* its embargo.", "lift")
    doubtful = replace(whole, events=(replace(whole.events[0], confidence=0.02),))
    found = coding.codes(doubtful)[0]
    assert (found.root, found.confidence, found.why) == (None, 0.0, refusing.UNSURE)
    assert found.topic is not None
