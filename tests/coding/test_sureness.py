"""How sure a code is: surer with its record and with a known target, and refused below enough."""

from msgspec.structs import replace

from extractor import coding
from extractor.coded import Party
from extractor.coding import refusing, sureness
from tests.coding.made import told

SENTENCE = "France *lifted* its embargo on Tunisia."
TUNISIA = Party("Tunisia", "TUN", "GOV")


def test_a_code_is_surer_with_its_record_and_with_a_known_target() -> None:
    event = replace(told(SENTENCE, "lift").events[0], confidence=0.6)
    doubtful = replace(event, confidence=0.1)
    found = [sureness.of(*each, "RETREAT") for each in ((doubtful, ()), (event, ()))]
    assert found[0] < found[1] < sureness.of(event, (TUNISIA,), "RETREAT") < 1
    assert [sureness.is_enough(each, "RETREAT") for each in found] == [False, True]


def test_an_act_whose_words_news_uses_otherwise_is_less_sure_and_told_all_the_same() -> None:
    event = replace(told(SENTENCE, "lift").events[0], confidence=0.6)
    hard, easy = sureness.of(event, (), "FIGHT"), sureness.of(event, (), "SUPPORT")
    assert hard < 0.5 < easy
    assert sureness.is_enough(hard, "FIGHT") and sureness.is_enough(easy, "SUPPORT")


def test_what_is_not_sure_enough_is_refused_and_says_so() -> None:
    whole = told(SENTENCE, "lift")
    doubtful = replace(whole, events=(replace(whole.events[0], confidence=0.02),))
    found = coding.codes(doubtful)[0]
    assert (found.root, found.confidence, found.why) == (None, 0.0, refusing.UNSURE)
    assert found.topic is not None
