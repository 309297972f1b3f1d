"""Is it told as having happened? Easy first, hardest last."""

from typing import get_args

import pytest
from spacy.language import Language

from extractor.pipeline.events import factuality
from extractor.pipeline.syntax import modality
from extractor.records import Status
from tests.pipeline.docs import make_doc, token

HAPPENED = [
    ("Both sides signed the deal.", "signed"),
    ("The sides had signed the deal.", "signed"),
    ("Canada has closed the mine.", "closed"),
    ("Jan Novak was arrested and jailed.", "jailed"),
    ("The sides began signing the deal.", "signing"),
    ("The sides did not fail to sign the deal.", "sign"),
    ("The court forced the firm to close the plant.", "close"),
    ("The sides managed to sign the deal.", "sign"),
    ("The union praised the visit.", "visit"),
    ("The port was a success.", "success"),
]
ONGOING = [
    ("The sides are discussing the deal.", "discussing"),
    ("The deal is being signed.", "signed"),
    ("The plant makes steel.", "makes"),
    ("The two sides hold talks.", "hold"),
    ("The union praised the ongoing visit.", "visit"),
]
PLANNED = [
    ("The sides will sign the deal.", "sign"),
    ("The sides will meet and sign the deal.", "sign"),
    ("The port will be a success.", "success"),
    ("The minister will not resign but fight.", "fight"),
    ("The sides plan to sign the deal.", "sign"),
    ("The sides agreed to sign the deal.", "sign"),
    ("The sides are to sign the deal.", "sign"),
    ("The deal is to be signed.", "signed"),
    ("The minister is due to sign the deal.", "sign"),
    ("The minister is set to sign the deal.", "sign"),
    ("The union rejected a planned visit.", "visit"),
    ("The ban will end when the deal takes effect.", "takes"),
    ("The talks will resume in June.", "talks"),
]
POSSIBLE = [
    ("The sides will sign, or tariffs will rise.", "rise"),
    ("The sides may sign the deal.", "sign"),
    ("The sides would sign the deal.", "sign"),
    ("The sides should have signed the deal.", "signed"),
    ("If the sides sign the deal, the ban will end.", "sign"),
    ("If the sides sign the deal, the ban will end.", "end"),
    ("Unless the sides sign the deal, the ban will stay.", "stay"),
    ("The union threatened to block the deal.", "block"),
    ("The sides hope to sign the deal.", "sign"),
    ("The union asked the minister to sign the deal.", "sign"),
    ("The ministry called on Japan to open the port.", "open"),
    ("The minister is unlikely to sign the deal.", "sign"),
    ("The threat to close the plant worked.", "close"),
    ("The union praised a possible visit.", "visit"),
    ("The union demanded talks.", "talks"),
    ("Should the talks fail, the ban will stay.", "fail"),
]
NEGATED = [
    ("The sides did not sign the deal.", "sign"),
    ("The sides won't sign the deal.", "sign"),
    ("The union cannot sign the deal.", "sign"),
    ("The sides did not meet or sign the deal.", "sign"),
    ("The sides never signed the deal.", "signed"),
    ("No minister signed the deal.", "signed"),
    ("Nobody signed the deal.", "signed"),
    ("Neither side signed the deal.", "signed"),
    ("The sides signed no deal.", "signed"),
    ("The sides are no longer discussing the deal.", "discussing"),
    ("The sides failed to sign the deal.", "sign"),
    ("The sides refused to sign the deal.", "sign"),
    ("The minister was unable to sign the deal.", "sign"),
    ("The sides did not agree to sign the deal.", "sign"),
    ("The sides would have signed the deal.", "signed"),
    ("The sides were to have signed the deal.", "signed"),
    ("The sides left without signing the deal.", "signing"),
    ("Rain prevented the sides from signing the deal.", "signing"),
    ("The union mourned the cancelled visit.", "visit"),
    ("The deal was almost signed.", "signed"),
    ("Never had Canada signed such a deal.", "signed"),
    ("It is not true that the minister signed the deal.", "signed"),
    ("It is false that the minister signed the deal.", "signed"),
    ("Had the sides agreed, the ban would have ended.", "agreed"),
    ("Had the sides agreed, the ban would have ended.", "ended"),
    ("The minister postponed the visit.", "visit"),
    ("The minister denied signing the deal.", "signing"),
]
CASES = [
    (*case, expected)
    for expected, cases in {
        "happened": HAPPENED,
        "ongoing": ONGOING,
        "planned": PLANNED,
        "possible": POSSIBLE,
        "negated": NEGATED,
    }.items()
    for case in cases
]
HARDEST = [
    ("The sides have yet to sign the deal.", "sign", "negated", "what is yet to be did not happen"),
]


@pytest.mark.parametrize(("sentence", "word", "expected"), CASES)
def test_status_is_what_the_words_say(sentence: str, word: str, expected: str) -> None:
    assert factuality.of(token(make_doc(sentence), word)) == expected


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        pytest.param(*case, marks=pytest.mark.xfail(reason=reason), id=case[0])
        for *case, reason in HARDEST
    ],
)
def test_status_in_hard_cases(sentence: str, word: str, expected: str) -> None:
    assert factuality.of(token(make_doc(sentence), word)) == expected


def test_would_is_the_future_in_what_somebody_said() -> None:
    verb = token(make_doc("The minister said the sides would sign the deal."), "sign")
    assert (factuality.of(verb), factuality.of(verb, reported=True)) == ("possible", "planned")


def test_would_have_did_not_happen_whoever_said_it() -> None:
    verb = token(make_doc("The sides would have signed the deal."), "signed")
    assert factuality.of(verb, reported=True) == "negated"


@pytest.mark.parametrize("word", sorted(modality.effects()))
def test_every_effect_is_a_status(word: str) -> None:
    assert modality.effects()[word] in get_args(Status)


@pytest.mark.parametrize(
    ("text", "lemma", "status"),
    [
        ("The bank has flagged the risk of a strike if the union loses.", "flag", "happened"),
        ("The bank would close the port if the union lost.", "close", "possible"),
        ("The union had to close the port in May.", "close", "happened"),
        ("The union has had to close the port.", "close", "happened"),
        ("The union had until May to close the port.", "close", "possible"),
        ("The bank said the union had to close the port.", "close", "possible"),
        ("The sailor had been visiting the port when it sank.", "visit", "happened"),
        ("The bank said the sailor had been visiting the port.", "visit", "ongoing"),
        ("Shots could be heard in the port.", "hear", "happened"),
        ("The deal could be signed in the port.", "sign", "possible"),
        ("The ferry Norda was set to land in Peru on Monday.", "set", "planned"),
        ("The sides have scheduled a vote for Friday.", "schedule", "planned"),
        ("The sides have scheduled a vote for the port.", "schedule", "happened"),
        (
            "Judge rejects request to open port.\n\nThe port stays shut, he said.",
            "reject",
            "happened",
        ),
        (
            "The port was shut in May by the judge, and it was quiet.\n\nJudge rejects request to "
            "open port.",
            "reject",
            "ongoing",
        ),
    ],
)
def test_status_of_what_the_pipeline_reads(
    nlp: Language, text: str, lemma: str, status: str
) -> None:
    found = {event.lemma: event.status for event in nlp(text)._.events}
    assert found[lemma] == status


def test_a_text_may_end_in_have(nlp: Language) -> None:
    assert [each.lemma for each in nlp("To visit Peru is all they have")._.events] == ["visit"]


MAY = [
    ("The mayor may not sign the deal.", "sign", "possible"),
    ("The mayor did not sign the deal.", "sign", "negated"),
    ("The mayor could not sign the deal.", "sign", "negated"),
    ("The bank may plead guilty this month to fraud.", "guilty", "possible"),
]


@pytest.mark.parametrize(("sentence", "word", "expected"), MAY)
def test_what_may_be_may_not_be(nlp: Language, sentence: str, word: str, expected: Status) -> None:
    assert factuality.of(token(nlp(sentence), word)) == expected
