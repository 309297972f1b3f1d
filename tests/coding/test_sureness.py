"""How sure a code is: surer with its record and with a known target, and refused below enough."""

from msgspec.structs import replace

from extractor import coding
from extractor.coded import Party
from extractor.coding import refusing, sureness
from tests.coding.made import told

SENTENCE = "France *lifted* its embargo on Tunisia."
FRANCE = Party("France", "FRA", "GOV")
TUNISIA = Party("Tunisia", "TUN", "GOV")


def test_a_code_is_surer_with_its_record_and_with_known_sides() -> None:
    event = replace(told(SENTENCE, "lift").events[0], confidence=0.6)
    doubtful = replace(event, confidence=0.02)
    known, unknown = (FRANCE,), (Party("guards", None, "MIL"),)
    rising = [
        sureness.of(doubtful, unknown, (), "RETREAT"),
        sureness.of(event, unknown, (), "RETREAT"),
        sureness.of(event, known, (), "RETREAT"),
        sureness.of(event, known, (TUNISIA,), "RETREAT"),
    ]
    assert rising == sorted(set(rising)) and rising[-1] < 1
    assert [sureness.is_enough(each, "RETREAT") for each in rising] == [False, False, True, True]


def test_an_act_whose_words_news_uses_otherwise_is_less_sure_and_told_all_the_same() -> None:
    event = replace(told(SENTENCE, "lift").events[0], confidence=0.6)
    hard, mixed, easy = (
        sureness.of(event, (FRANCE,), (), root) for root in ("FIGHT", "SUPPORT", "REJECT")
    )
    assert hard < mixed < easy
    assert sureness.is_enough(hard, "FIGHT") and sureness.is_enough(mixed, "SUPPORT")
    assert not sureness.is_enough(hard, "SUPPORT")


def test_what_is_not_sure_enough_is_refused_and_says_so() -> None:
    whole = told("France *lifted* its embargo.", "lift")
    doubtful = replace(whole, events=(replace(whole.events[0], confidence=0.02),))
    found = coding.codes(doubtful)[0]
    assert (found.root, found.confidence, found.why) == (None, 0.0, refusing.UNSURE)
    assert found.topic is not None
