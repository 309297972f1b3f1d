"""What is an event, and what of it is known."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc, Span

from extractor import pipeline
from extractor.pipeline import annotations
from extractor.pipeline.events import NewsEvents, find_events
from extractor.pipeline.mentions import find_mentions
from extractor.records import Article
from tests.pipeline.docs import VOCAB, event, make_doc, read

EVENTS = [
    ("Japan signed a treaty with Canada.", ["sign"]),
    ("Ana Silva resigned and left the country.", ["resign", "leave"]),
    ("Japan called off the visit.", ["call"]),
    ("The sides held talks.", ["hold"]),
    ("Ana Silva took part in talks.", ["take"]),
    ("Japan began talks with Canada.", ["begin"]),
    ("Ana Silva, who fired Jan Novak, resigned.", ["fire", "resign"]),
    ("Japan denied that Canada signed the treaty.", ["sign"]),
    ("Canada sued Japan.", ["sue"]),
    ("Canada decided to close the mine.", ["decide", "close"]),
    ("Ana Silva plans to visit Japan.", ["visit"]),
    ("Canada threatened on Sunday to close the mine.", ["close"]),
    ("A treaty signed in May ended the war.", ["sign", "end"]),
    ("Monday's talks with Japan were useful.", ["talk"]),
    ("The planned talks with Japan are useful.", ["talk"]),
    ("Canada closed the mine yesterday, after a visit last week.", ["close", "visit"]),
    ("Japan called off a visit to Canada.", ["call", "visit"]),
    ("Japan answered with tariffs on steel.", ["answer"]),
    ("Ana Silva became prime minister.", ["become"]),
    ("Ana Silva was named chancellor.", ["name"]),
    ("Oil became cheaper in May.", ["become"]),
    ("Flowers bloomed.", ["bloom"]),
    ("The treaty signed by Japan covers fish.", ["sign", "cover"]),
    ("Talks with Japan are useful.", ["talk"]),
    ("Japan, seeking talks, opened the port.", ["seek", "open"]),
    ("Ana Silva, appointed by Canada, resigned.", ["appoint", "resign"]),
    ("Japan often signs treaties, he said.", ["sign"]),
    ("Norda had a profit of $2 million.", ["have"]),
    ("Norda has become the largest bank.", ["become"]),
    ("Norda added 200 jobs.", ["add"]),
    ("The toll stands at 36.", ["stand"]),
    ("A strike is planned Friday.", ["plan"]),
    ("A ruling is expected by June.", ["expect"]),
]
LEFT_OUT = [
    ("Japan owns the island.", []),
    ("Japan wants peace.", []),
    ("Japan said the treaty was fair.", []),
    ("Japan announced a ban on fish.", []),
    ("The deal became a problem.", []),
    ("Oslo has become quiet.", []),
    ("Norda had a plan.", []),
    ("To win votes, Ana Silva visited farms.", ["visit"]),
    ("If Japan signs the treaty, Canada will sign the treaty.", ["sign"]),
    ("Canada barred Japan from buying steel last year.", ["bar"]),
    ("Ana Silva left without meeting Jan Novak on Monday.", ["leave"]),
    ("Canada raised tariffs to hurt Japan.", ["raise"]),
    ("Talks were held in Tokyo on Monday.", ["hold"]),
]


@pytest.mark.parametrize(("sentence", "lemmas"), EVENTS)
def test_what_happens_is_an_event(sentence: str, lemmas: list[str]) -> None:
    assert [event.lemma for event in read(sentence)._.events] == lemmas


@pytest.mark.parametrize(("sentence", "lemmas"), LEFT_OUT)
def test_states_sayings_and_purposes_are_none(sentence: str, lemmas: list[str]) -> None:
    assert [event.lemma for event in read(sentence)._.events] == lemmas


@pytest.mark.parametrize("kind", sorted(annotations.NOT_PROSE))
def test_events_are_told_in_prose_only(kind: str) -> None:
    doc = make_doc("Canada sued Japan.")
    doc.spans[annotations.LAYOUT] = [Span(doc, 0, len(doc), kind)]
    assert find_events(doc) == []


def test_a_headline_in_the_present_tells_what_happened() -> None:
    doc = read("Japan signs treaty", "Japan opened the port.", "Canada closed the mine.")
    assert event(doc, "signs").status == "happened"


def test_a_headline_with_to_tells_what_is_planned() -> None:
    doc = read("Japan to sign treaty", "Japan opened the port.", "Canada closed the mine.")
    assert event(doc, "sign").status == "planned"


def test_a_headline_leaves_out_auxiliaries() -> None:
    doc = read("Treaty signed by Japan", "Japan opened the port.", "Canada closed the mine.")
    assert event(doc, "signed").status == "happened"


def test_what_is_denied_did_not_happen() -> None:
    doc = read("Japan denied that Canada signed the treaty.")
    assert event(doc, "signed").status == "negated"


def test_a_visit_called_off_is_told_beside_the_calling_off() -> None:
    doc = read("Japan called off a visit to Canada.")
    assert event(doc, "called").status == "happened"
    assert (event(doc, "visit").status, event(doc, "visit").text) == (
        "negated",
        "Japan called off a visit to Canada",
    )


def test_would_in_what_somebody_said_is_planned() -> None:
    doc = read("The minister said the sides would sign the deal.")
    assert event(doc, "sign").status == "planned"


def test_an_event_points_at_its_trigger_and_its_sentence() -> None:
    doc = read("Prices rose. Canada sued Japan.")
    told = doc._.events[-1]
    (source,) = told.sources
    assert doc.text[slice(*told.trigger)] == "sued"
    assert (source.start, source.end) == told.trigger
    assert source.sentence == "Canada sued Japan."


def test_an_event_is_numbered_by_its_place() -> None:
    doc = read("Prices rose. Canada sued Japan.")
    assert event(doc, "sued").id == f"a.e{doc.text.index('sued')}"


def test_an_event_leaves_its_component_undated() -> None:
    doc = make_doc("Canada sued Japan.")
    doc._.mentions, doc._.actors = find_mentions(doc)
    (told,) = find_events(doc)
    assert (told.when.range, told.when.basis) == (None, "unknown")


def test_events_are_in_text_order() -> None:
    doc = read("Ana Silva resigned and left the country. Canada sued Japan.", "Japan signs treaty")
    places = [event.trigger for event in doc._.events]
    assert places == sorted(places)


def test_words_without_a_parse_tell_nothing() -> None:
    annotations.register()
    doc = Doc(VOCAB, words=["Canada", "sued", "Japan"])
    assert NewsEvents()(doc)._.events == []


def test_a_talk_of_which_nothing_is_told_is_an_event_though_it_is_taken_for_a_saying(
    nlp: Language,
) -> None:
    text = (
        "Envoys talk, markets rise\n\nEnvoys of Norland and Sudland talked by telephone on Tuesday"
        " and agreed to keep their timber pact."
    )
    article = Article(id="call", ref="call", text=text)
    (extraction,) = pipeline.extract([article], nlp)
    assert "talk" in {event.lemma for event in extraction.events}
