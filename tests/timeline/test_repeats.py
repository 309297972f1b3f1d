"""Each assertion once, in its best line; page rests never."""

import pytest
from msgspec.structs import replace

from extractor.timeline import Choice, choosing, page_text, repeats
from tests.by_hand import UNKNOWN
from tests.timeline.lines import MAY, actor, line, said, source, teller

LONG = (
    "The two sides signed a first deal in the spring after months of talks, the ministry said, and"
    " agreed to meet again in the autumn to speak of what had been left out"
)


def texts(lines):
    return [each.text for each in lines]


@pytest.mark.parametrize(
    ("claim", "event", "told"),
    [
        (
            said("Liu said the port had closed", "the port had closed"),
            line("Liu said the port had closed", id="e1", told_by=teller("c1")),
            ["Liu said the port had closed"],
        ),
        (
            said("The port closed, Liu said", "The port closed"),
            line("The port closed , Liu [the minister] said"),
            ["The port closed , Liu [the minister] said"],
        ),
    ],
)
def test_a_claim_that_tells_nothing_but_its_event_is_no_line_of_its_own(claim, event, told):
    lines = repeats.folded([claim, event], {claim.id: [event.id]})
    assert texts(lines) == told


def test_a_claim_that_tells_more_than_its_event_stays_a_line():
    claim = said(
        "Liu said the port had closed and that nobody knew why",
        "the port had closed and that nobody knew why",
    )
    event = line("the port had closed")
    assert repeats.folded([claim, event], {claim.id: [event.id]}) == [claim, event]


def test_a_claim_with_two_events_is_told_by_both():
    claim = said("Liu said exports rose and imports fell", "exports rose and imports fell")
    rose, fell = line("Liu said exports rose"), line("imports fell")
    tellings = {claim.id: [rose.id, fell.id]}
    assert repeats.folded([claim, rose, fell], tellings) == [rose, fell]
    assert repeats.folded([claim, rose], tellings) == [claim, rose]


@pytest.mark.parametrize(
    ("said_on", "told"), [(MAY, "claim"), (UNKNOWN, "event")], ids=["day known", "no day"]
)
def test_an_event_of_no_day_does_not_stand_for_a_saying_that_has_one(said_on, told):
    text = "Liu said he would send two envoys"
    claim = said(text, "he would send two envoys", when=said_on)
    event = line(text, id="e1", when=UNKNOWN, status="planned", told_by=teller(claim.id))
    chosen = choosing.choose([claim, event], {claim.id: [event.id]}, Choice(prominence=0))
    assert [each.kind for each in chosen] == [told]


@pytest.mark.parametrize(
    ("actors", "cue", "told"),
    [
        ((actor("Berg"),), "called", "claim"),
        ((actor("Liu"), actor("Berg")), "called", "event"),
        ((actor("Berg"),), "according to", "event"),
    ],
    ids=["nobody who speaks", "the speaker", "whoever vouches for it"],
)
def test_an_event_told_without_who_calls_for_it_does_not_stand_for_the_call(actors, cue, told):
    text = "Liu called on Berg to resign"
    claim = said(text, "on Berg to resign", id="claim", actors=(actor("Liu"),), cue=cue)
    event = line(text, id="event", actors=actors)
    assert [each.id for each in repeats.folded([claim, event], {"claim": ["event"]})] == [told]


def test_a_claim_whose_event_is_not_told_stays_a_line():
    claim = said("Liu said exports rose", "exports rose", prominence=0.9)
    event = line("exports rose, Liu said", prominence=0.1, told_by=teller(claim.id))
    tellings = {claim.id: [event.id]}
    assert choosing.choose([claim, event], tellings, Choice(prominence=0.5)) == [claim]
    assert choosing.choose([claim, event], tellings, Choice(prominence=0)) == [event]


def test_an_event_that_leaves_words_out_does_not_stand_for_the_claim_that_has_them():
    sentence = "The port had closed and was to open later, but nobody knew when, Liu said"
    claim = said(sentence, sentence.removesuffix(", Liu said"), confidence=0.6)
    whole = line("The port had closed and was to open later, Liu said", told_by=teller(claim.id))
    torn = replace(whole, text="The port had closed and was to open later … Liu said")
    whole, torn = (
        replace(each, confidence=0.5, sources=claim.sources, id="e") for each in (whole, torn)
    )
    assert repeats.once([claim, whole]) == [whole]
    assert repeats.once([claim, torn]) == [claim]


def test_an_event_of_direct_speech_stands_for_no_saying_that_is_surer():
    claim = said("“The port has closed,” Liu said", "The port has closed", confidence=0.6)
    told = line(claim.text, id="e", confidence=0.5, told_by=teller(claim.id))
    quoted = replace(told, told_by=replace(teller(claim.id), quoted=True))
    assert repeats.once([claim, told]) == [told]
    assert repeats.once([claim, quoted]) == [claim]


HEADLINE, LEAD = "Port closes after storm", "The port closes after a storm in the north"


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        (line(HEADLINE), line(LEAD), [LEAD]),
        (line(HEADLINE, confidence=0.9), line(LEAD, confidence=0.7), [HEADLINE]),
        (line(HEADLINE), said(LEAD, LEAD), [LEAD]),
        (line(HEADLINE), line(LEAD, source("b", LEAD)), [HEADLINE, LEAD]),
        (
            line("Shares fell two percent on Monday in Rome and Turin"),
            line("Shares fell two percent on Friday in Rome and Turin"),
            [
                "Shares fell two percent on Monday in Rome and Turin",
                "Shares fell two percent on Friday in Rome and Turin",
            ],
        ),
        (line("The port closed"), line("The mine opened"), ["The port closed", "The mine opened"]),
    ],
)
def test_of_two_lines_of_an_article_that_tell_the_same_the_better_is_told(one, other, told):
    assert texts(repeats.once([one, other])) == told


def top(sentence, title=None):
    return source("a", sentence, sentence_start=0, title=title)


CLOSED, SHUT = "Port closes as storm nears", "The northern port closes since a storm is near"


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (line(CLOSED, top(CLOSED), confidence=0.99), [SHUT]),
        (line(CLOSED, top(CLOSED + "."), confidence=0.99), [CLOSED, SHUT]),
        (line(CLOSED, top(CLOSED + ".", CLOSED), confidence=0.99), [SHUT]),
        (line(CLOSED, source("a", CLOSED, sentence_start=90), confidence=0.99), [CLOSED, SHUT]),
        (line(CLOSED, top(CLOSED), source("a", SHUT), confidence=0.99), [SHUT]),
        (line(CLOSED + " here", top(CLOSED), source("a", SHUT)), [CLOSED + " here", SHUT]),
    ],
)
def test_what_a_headline_tells_is_told_by_its_story(one, told):
    assert texts(repeats.once([one, line(SHUT, confidence=0.4)])) == told


OPENED = "In May, a long time ago, Liu opened the port in Rome and praised the new pier"
PRAISED = "Liu opened the port in Rome"


@pytest.mark.parametrize(
    ("one", "other", "verb", "told"),
    [
        (PRAISED, "In May, Liu opened the port", "opened", [PRAISED]),
        (PRAISED, "In May, Liu opened the port", "praised", [PRAISED]),
        ("Liu praised the pier", "Liu praised the port in Rome", "opened", 2),
        ("Liu opened the port in 1999", "Liu opened the port in May 2001", "opened", 2),
    ],
)
def test_one_deed_of_one_sentence_is_told_once(one, other, verb, told):
    def at(word):
        start = OPENED.index(word)
        return source("a", OPENED, sentence_start=9, trigger=(start + 9, start + len(word) + 9))

    found = texts(repeats.once([line(one, at("opened")), line(other, at(verb), confidence=0.3)]))
    assert found == told if isinstance(told, list) else len(found) == told


def test_a_deed_whose_verb_stands_nowhere_in_its_sentence_is_told_by_no_other():
    own = source("a", OPENED, sentence_start=9, trigger=(0, 0))
    lines = [line(PRAISED, own), line("In May, Liu opened the port", own, confidence=0.3)]
    assert len(repeats.once(lines)) == 2


def test_what_other_articles_tell_as_well_is_not_told_by_one_of_them():
    own = source("a", OPENED, sentence_start=9, trigger=(9, 11))
    both = line(PRAISED, own, source("b", PRAISED), confidence=0.3)
    alone = line("In May, Liu opened the port", replace(own, trigger=(33, 39)))
    assert repeats.once([both, alone]) == [both, alone]


def test_a_whole_long_sentence_is_no_line_where_a_shorter_one_tells_it():
    whole = line(LONG, source("a", LONG + "."))
    short = line("The two sides signed a first deal in the spring", source("a", LONG + "."))
    assert repeats.once([whole, short]) == [short]
    assert repeats.once([whole]) == [whole]


def test_a_whole_long_sentence_of_another_article_says_nothing_of_this_one():
    whole = line(LONG, source("a", LONG))
    short = line("The two sides met", source("b", LONG))
    assert repeats.once([whole, short]) == [whole, short]


RULE = "You may not copy this page."
HISTORY = "The ferry sank in 1990."


def pages(sentence, count, **more):
    """A line told on so many pages."""
    return line(sentence, *(source(f"a{n}", sentence, **more) for n in range(count)))


@pytest.mark.parametrize(
    ("told", "outlets", "kept"),
    [
        (pages(RULE, 5), {"Harbour Post": 100}, False),
        (pages(RULE, 4), {"Harbour Post": 100}, True),
        (pages(RULE, 5), {"Harbour Post": 1000}, True),
        (pages(HISTORY, 5), {"Harbour Post": 100}, True),
        (pages(HISTORY, 20), {"Harbour Post": 100}, False),
        (pages(HISTORY, 20, origin="a0"), {"Harbour Post": 100}, True),
        (pages(RULE, 5), {}, True),
    ],
)
def test_what_an_outlet_prints_on_every_page_is_no_line(told, outlets, kept):
    assert bool(page_text.without([told], outlets)) is kept


def test_what_is_on_every_page_is_no_further_source_of_a_line():
    own = source("b", HISTORY, outlet="Morning Ledger")
    told = line(HISTORY, own, *pages(HISTORY, 20).sources)
    (kept,) = page_text.without([told], {"Harbour Post": 100, "Morning Ledger": 3})
    assert kept.sources == (own,)


@pytest.mark.parametrize(
    ("headline", "story", "told"),
    [
        ("Painter *dies* aged 90", "The painter Luc Roy *died* on Monday", "story"),
        ("Singer *dies* at 70", "The singer Mia Roy *died* in Lyon on Tuesday", "story"),
        ("Mayor *opens* pool", "The mayor *opened* a library in Leeds on Tuesday", "both"),
        ("Painter *dies* aged 90", "The painter Luc Roy *left* on Monday", "both"),
        ("Painter *dies* at 90 homes", "The painter Luc Roy *died* on Monday", "both"),
    ],
)
def test_a_headline_is_told_by_its_story_in_another_form_of_its_verb(headline, story, told):
    head, tale = _marked(headline, sentence_start=0), _marked(f"{story}.", sentence_start=90)
    expected = [tale] if told == "story" else [head, tale]
    assert repeats.once([head, tale]) == expected
    planned = replace(tale, status="planned")
    assert repeats.once([head, planned]) == [head, planned]


def _marked(sentence, *, sentence_start):
    """An event in the words of its sentence, the trigger between asterisks."""
    before, word, after = sentence.split("*")
    start = sentence_start + len(before)
    place = source(
        "a",
        before + word + after,
        trigger=(start, start + len(word)),
        sentence_start=sentence_start,
    )
    return line((before + word + after).rstrip("."), place)


@pytest.mark.parametrize(
    ("who", "better"),
    [("two people briefed on the sale", "event"), ("Ana Silva", "claim")],
)
def test_of_people_who_only_know_of_a_deed_the_deed_is_told(who: str, better: str) -> None:
    sentence = f"Norda has sold the yard in Lund, closing its last mill, {who} said"
    event = line(
        f"Norda has sold the yard in Lund … {who} said",
        source("a", sentence),
        id="e1",
        told_by=teller("c1"),
        prominence=0.7,
        confidence=0.4,
    )
    claim = said(
        sentence,
        "Norda has sold the yard in Lund, closing its last mill",
        source("a", sentence),
        id="c1",
        actors=(actor(who),),
        prominence=0.8,
        confidence=0.5,
    )
    dropped = repeats.told_better([event, claim])
    assert set(dropped) == {"c1" if better == "event" else "e1"}
