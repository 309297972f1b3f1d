"""What a reading is worth and how sure it is: features by name, and two probabilities."""

from collections.abc import Callable
from datetime import date

import pytest
from msgspec.structs import replace
from spacy.language import Language
from spacy.tokens import Doc

from extractor.pipeline import telling
from extractor.pipeline.telling import features, line_features, weighing
from extractor.pipeline.telling.page import Page
from extractor.records import Article, DateRange
from tests.pipeline.docs import read

DAY = DateRange(date(2021, 3, 17), date(2021, 3, 17))
TEXT = """Ferry sinks off Oslo

A ferry sank off Oslo on Monday. The coast guard said it had rescued 40 people.
Perhaps the captain, who was asleep, might be charged if the owners complain.
"""


@pytest.fixture(scope="module")
def doc(nlp: Language) -> Doc:
    read = nlp.make_doc(TEXT)
    read._.article = Article(id="a", ref="a", text=TEXT, published=DAY)
    for _, component in nlp.pipeline:
        read = component(read)
    return read


def of(doc: Doc, lemma: str, find: Callable[..., object]) -> set[str]:
    page = Page(doc)
    page.hold(doc._.events)
    page.hold(doc._.claims)
    event = next(each for each in doc._.events if each.lemma == lemma)
    return set(find(event, page))  # type: ignore[call-overload]


def test_features_tell_status_day_and_place(doc: Doc) -> None:
    seen = of(doc, "sink", features.of_event)
    assert {"any", "event"} <= seen
    assert any(name.startswith("status=") for name in seen)
    assert any(name.startswith("event when=") for name in seen)


def test_features_hold_no_word_of_the_article(doc: Doc) -> None:
    seen = " ".join(of(doc, "rescue", features.of_event)).lower()
    assert not any(word in seen for word in ("ferry", "oslo", "coast", "captain"))


def test_both_values_are_probabilities_in_hundredths(doc: Doc) -> None:
    for record in (*doc._.events, *doc._.claims):
        for value in (record.prominence, record.confidence):
            assert 0 <= value <= 1
            assert value == round(value, 2)


def test_what_happened_is_worth_more_than_what_might_be(doc: Doc) -> None:
    events = {each.lemma: each for each in doc._.events}
    doubtful = events.get("charge") or events["complain"]
    assert events["sink"].prominence > doubtful.prominence


def test_a_headline_of_no_day_is_not_told_beside_its_story(nlp: Language) -> None:
    text = "Ferry sinks off Oslo\n\nA ferry sank off Oslo, the coast guard said."
    undated = nlp.make_doc(text)
    undated._.article = Article(id="a", ref="a", text=text, published=DAY)
    above, below = (each for each in nlp(undated)._.events if each.lemma == "sink")
    assert above.confidence <= weighing.FRAGMENT < below.confidence


def test_weights_are_numbers_for_features_that_exist() -> None:
    known = weighing.weights()
    assert {"any", "event", "claim"} <= known.keys()
    assert all(abs(value) < 5 for pair in known.values() for value in pair)


QUOTED = "“The bank collapsed in May,” Ana Silva said."


@pytest.mark.parametrize(("text", "is_amid"), [("said Silva", True), ("bank in May", False)])
def test_a_claim_that_begins_amid_a_phrase_is_not_sure(
    text: str, is_amid: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(weighing, "FRAGMENT", 0.01)
    doc = read(QUOTED)
    worded = telling.worded(doc)
    claims = [replace(claim, text=text) for claim in worded.claims]
    found = weighing.weigh(doc, worded._replace(claims=claims, clean=[False]))[1][0]
    assert (found.confidence <= weighing.FRAGMENT) == is_amid


STANDING = {
    "Ana Silva sold the mine.": True,
    "They [the miners] left.": True,
    "They left on Monday.": False,
    "Silva said: “They left these ships.”": True,
    "“They left the ships,” Silva said.": False,
    "“He (Silva) left the ships,” Novak said.": True,
    "“She’s ill,” Silva said.": False,
    "Her brother left.": False,
    "Her [Ana Silva] brother left.": True,
    "WHO says the mine is safe.": True,
}


@pytest.mark.parametrize("line", STANDING)
def test_lines_that_begin_with_somebody_unnamed(doc: Doc, line: str) -> None:
    assert line_features.begins_unnamed(line) is not STANDING[line]
    likely = replace(doc._.events[0], text=line, confidence=0.9)
    assert weighing._standing(likely, ()).confidence == (
        0.9 if STANDING[line] else weighing.FRAGMENT
    )
