"""When two records are one, and when they only look so."""

import itertools
import random
from typing import Any

import pytest
from msgspec.structs import replace

from extractor import graph, likeness
from extractor.graph import schema
from extractor.records import Actor, Event, Extraction, Participant
from tests import examples
from tests.examples import REVIEW, SIGNING, UNKNOWN, when

STATED = when("2020-01-15", basis="stated", timex="January 15")
LATER = when("2020-01-16", basis="publication")
MUCH_LATER = when("2020-03-16", basis="publication")
SIGNED = replace(SIGNING.events[0], text="Trump and Liu signed a first trade deal on January 15")
SIGNED = replace(SIGNED, when=STATED)
TWO = SIGNED.participants

SAME_EVENTS: dict[str, dict[str, Any]] = {
    "word for word": {},
    "another day word": {
        "text": "Trump and Liu signed a first trade deal on Wednesday",
        "when": replace(STATED, timex="Wednesday"),
    },
    "cut by an editor": {"text": "Liu and Trump signed the trade deal"},
    "roles differ": {"participants": (TWO[0], replace(TWO[1], role="recipient"))},
    "one of them": {"participants": TWO[:1]},
    "told the next day": {"when": LATER},
    "told in other words": {"text": "Both leaders signed the pact", "lemma": "sign"},
}
OTHER_EVENTS: dict[str, dict[str, Any]] = {
    "another verb": {"lemma": "hail"},
    "another day": {"when": replace(LATER, basis="stated")},
    "another status": {"status": "planned"},
    "somebody else": {"participants": (replace(TWO[0], actor_id=examples.MNUCHIN.id),)},
    "other words": {
        "text": "Liu signed what Trump had drawn up: pages about soybeans",
        "sources": (
            replace(
                SIGNED.sources[0],
                sentence="Liu signed what Trump had drawn up: pages about soybeans.",
            ),
        ),
    },
    "another of a row": {"text": "Trump and Liu signed a second trade deal on January 15"},
}
LIU_SAID = SIGNING.claims[0]
SAME_CLAIMS: dict[str, dict[str, Any]] = {
    "word for word": {},
    "other marks": {"content_text": 'the deal serves both of our peoples"'},
    "cut": {"content_text": "“The deal serves both peoples,”"},
    "next day's paper": {"when": LATER},
    "no date": {"when": UNKNOWN},
    "indirectly": {"manner": "indirect", "cue": ((1, 4),)},
}
OTHER_CLAIMS: dict[str, dict[str, Any]] = {
    "other words": {"content_text": "“The deal pleases farmers of both peoples,”"},
    "denied": {"content_text": "“The deal never serves both of our peoples,”"},
    "counted": {"content_text": "“The deal serves both of our 2 peoples,”"},
    "too short": {"content_text": "“The deal,”"},
    "said again": {"when": MUCH_LATER},
    "somebody else": {"speaker": examples.TRUMP.id},
}


def retold(extraction: Extraction) -> Extraction:
    """The same, in an article with a greater id."""
    article = replace(extraction.article, id="f" * 16, ref="retold.txt")

    def moved(record: Any) -> Any:
        places = tuple(replace(place, article_id=article.id) for place in record.sources)
        return replace(
            record, id=record.id.replace(extraction.article.id, "f" * 16), sources=places
        )

    return replace(
        extraction,
        article=article,
        events=tuple(map(moved, extraction.events)),
        claims=tuple(map(moved, extraction.claims)),
    )


def nodes(kind: str, *extractions: Extraction) -> list[Any]:
    news = graph.build(extractions)
    schema.check(news)
    return [schema.record(news, n) for n, found in news.nodes(data="kind") if found == kind]


@pytest.mark.parametrize("name", SAME_EVENTS)
def test_same_event_is_one(name: str) -> None:
    again = replace(SIGNED, **SAME_EVENTS[name])
    one = replace(SIGNING, events=(SIGNED,))
    (event,) = nodes("event", one, retold(replace(SIGNING, events=(again,))))
    assert event.id == SIGNED.id
    assert [source.article_id for source in event.sources] == [SIGNING.article.id, "f" * 16]


@pytest.mark.parametrize("name", OTHER_EVENTS)
def test_other_event_is_another(name: str) -> None:
    again = replace(SIGNED, **OTHER_EVENTS[name])
    one = replace(SIGNING, events=(SIGNED,))
    assert len(nodes("event", one, retold(replace(SIGNING, events=(again,))))) == 2


@pytest.mark.parametrize("name", SAME_CLAIMS)
def test_same_claim_is_one(name: str) -> None:
    again = replace(LIU_SAID, **SAME_CLAIMS[name])
    one = replace(SIGNING, claims=(LIU_SAID,))
    (claim,) = nodes("claim", one, retold(replace(SIGNING, claims=(again,))))
    assert claim == replace(LIU_SAID, sources=claim.sources)
    assert len(claim.sources) == 2


@pytest.mark.parametrize("name", OTHER_CLAIMS)
def test_other_claim_is_another(name: str) -> None:
    again = replace(LIU_SAID, **OTHER_CLAIMS[name])
    one = replace(SIGNING, claims=(LIU_SAID,))
    assert len(nodes("claim", one, retold(replace(SIGNING, claims=(again,))))) == 2


def test_what_one_article_says_twice_stays_two_statements() -> None:
    again = replace(LIU_SAID, id=f"{LIU_SAID.id}0", content_text="“The deal serves both peoples,”")
    assert len(nodes("claim", replace(SIGNING, claims=(LIU_SAID, again)))) == 2


def test_wire_story_with_an_unnamed_source_is_told_once() -> None:
    assert len(nodes("claim", REVIEW, retold(REVIEW))) == len(REVIEW.claims)
    assert len(nodes("event", REVIEW, retold(REVIEW))) == len(REVIEW.events)


def test_unnamed_sources_that_say_the_same_elsewhere_stay_apart() -> None:
    claim = REVIEW.claims[0]
    place = replace(claim.sources[0], sentence="Months later it was heard that it had been so.")
    other = retold(replace(REVIEW, claims=(replace(claim, sources=(place,)),)))
    assert len(nodes("claim", REVIEW, other)) == 2


def test_events_nobody_takes_part_in_need_their_own_words_and_figures() -> None:
    rose = replace(SIGNED, lemma="rise", text="Soybean prices rose by 200 points", participants=())
    one = replace(SIGNING, events=(rose,))
    for text, count in (
        ("Soybean prices rose by 200 points", 1),
        ("Prices of soybeans rose by 200", 1),
        ("Soybean prices rose by 300 points", 2),
    ):
        other = replace(one, events=(replace(rose, text=text),))
        assert len(nodes("event", one, retold(other))) == count, text


def test_unnamed_participants_merge_only_word_for_word() -> None:
    official = Actor("unnamed:an-official", "an official", "unnamed")
    event = replace(SIGNED, participants=(Participant("agent", official.id),))
    one = replace(SIGNING, actors=(official,), events=(event,))
    fewer = replace(event, text="Trump and Liu signed a deal")
    assert len(nodes("event", one, retold(one))) == 1
    assert len(nodes("event", one, retold(replace(one, events=(fewer,))))) == 2


def test_best_reason_for_the_date_wins() -> None:
    vague = replace(SIGNED, when=replace(STATED, basis="publication", timex=None))
    one = replace(SIGNING, events=(vague,))
    (event,) = nodes("event", one, retold(replace(SIGNING, events=(SIGNED,))))
    assert event.when == STATED


TOLD = replace(SIGNED, told_by="a.c1")


@pytest.mark.parametrize(
    ("one", "other", "teller", "text"),
    [
        (TOLD, replace(SIGNED, text="Trump and Liu signed the trade deal"), None, "the trade deal"),
        (replace(SIGNED, text="Liu and Trump signed the trade deal"), TOLD, None, "the trade deal"),
        (TOLD, replace(TOLD, told_by="b.c2", prominence=0.5), "a.c1", "on January 15"),
        (
            replace(TOLD, confidence=0.7),
            replace(TOLD, told_by="b.c2", text="Trump and Liu signed the trade deal"),
            "b.c2",
            "the trade deal",
        ),
        (
            TOLD,
            replace(SIGNED, text="the deal that Trump and Liu signed", confidence=0.4),
            "a.c1",
            "on January 15",
        ),
    ],
)
def test_an_event_is_told_by_a_claim_only_where_no_article_tells_it_well_itself(
    one: Event, other: Event, teller: str | None, text: str
) -> None:
    articles = (replace(SIGNING, events=(one,)), retold(replace(SIGNING, events=(other,))))
    (event,) = nodes("event", *articles)
    assert event.told_by == teller
    assert text in event.text
    assert (event.prominence, event.confidence) == (1.0, 1.0)


def test_the_teller_of_an_event_is_the_claim_as_the_graph_has_it() -> None:
    said = SIGNING.claims[1]
    lift = replace(SIGNING.events[1], told_by=said.id)
    told = retold(replace(SIGNING, events=(lift,)))
    own = replace(told, events=(replace(told.events[0], told_by=told.claims[1].id),))
    assert own.claims[1].id != said.id
    (event,) = nodes("event", replace(SIGNING, events=()), own)
    assert event.told_by == said.id


def test_claim_points_at_the_merged_events() -> None:
    told = SIGNING.claims[1]
    (lift,) = [e for e in nodes("event", SIGNING, retold(SIGNING)) if e.lemma == "lift"]
    claims = nodes("claim", SIGNING, retold(SIGNING))
    assert [claim.event_ids for claim in claims if claim.id == told.id] == [(lift.id,)]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([], []),
        (["a b c"], [[0]]),
        (["x y z", "p q r", "x y z"], [[0, 2], [1]]),
        (["p q r s t", "p q r s u", "p q v w x"], [[0, 1], [2]]),
        (["", ""], [[0, 1]]),
        (["", "x"], [[0], [1]]),
    ],
)
def test_clusters(texts: list[str], expected: list[list[int]]) -> None:
    assert likeness.clusters([frozenset(text.split()) for text in texts]) == expected


@pytest.mark.parametrize("threshold", [0.5, likeness.NEAR, 0.75, 0.85, 1.0])
def test_clusters_are_those_that_comparing_all_with_all_gives(threshold: float) -> None:
    chance = random.Random(round(threshold * 100))
    for _ in range(150):
        few = [chance.choices("abcdefghijklmno", k=chance.randrange(1, 14)) for _ in range(3)]
        texts = [
            frozenset(word for word in chance.choice(few) if chance.random() < 0.85)
            | frozenset(chance.choices("pq", k=chance.randrange(3)))
            for _ in range(12)
        ]
        joined = likeness.Joined(len(texts))
        for one, other in itertools.combinations(range(len(texts)), 2):
            both = texts[one] | texts[other]
            if not both or len(texts[one] & texts[other]) / len(both) >= threshold:
                joined.join((one, other))
        assert likeness.clusters(texts, threshold=threshold) == joined.groups()


def test_clusters_find_every_pair_that_comparing_all_finds() -> None:
    words = [frozenset(f"{(n * k) % 7}" for k in range(1, 6)) for n in range(60)]
    words += [found | {f"extra{n % 3}"} for n, found in enumerate(words)]
    together = {n: group for group in likeness.clusters(words) for n in group}
    for one, first in enumerate(words):
        for other, second in enumerate(words):
            if len(first & second) / len(first | second) >= likeness.NEAR:
                assert other in together[one]
