"""Entries: worded from the articles, named, sourced, and in order of time."""

import random
from datetime import date

import pytest
from msgspec.structs import replace

from extractor import graph, store, timeline
from extractor.entries import Entry
from extractor.records import Claim, DateRange, Extraction, When
from extractor.timeline import Choice, choosing, composing, importance
from tests import examples, synthetic

BOTH = {
    "build": lambda extractions, **more: timeline.build(
        graph.build(extractions),
        query=more.get("query"),
        choice=Choice(limit=more.get("limit"), every=True),
    ),
    "listing": timeline.listing,
}


def told(text: str, *, source: str, cue: str, content: str, name: str | None = None) -> Entry:
    """The entry of a claim whose parts are these words; ``content`` may be pieces, by " … "."""
    article = examples.make_article(text, ref="a.txt", published=examples.day("2020-05-08"))
    spans = tuple(examples.find(article, piece) for piece in content.split(" … "))
    by = (examples.find(article, source),) if source else ()
    said = examples.find(article, cue)
    claim = Claim(
        id=f"{article.id}.c{said[0]}",
        speaker="person:x" if name else None,
        speaker_text=source or None,
        source_spans=by,
        cue=(said,),
        content=spans,
        content_text=" ".join(article.text[start:end] for start, end in spans),
        type="speech",
        manner="mixed",
        polarity="asserts",
        reported_by=None,
        when=examples.UNKNOWN,
        event_ids=(),
        sources=(examples.read_at(article, said),),
        text=text,
    )
    actors = (replace(examples.LIU, id="person:x", name=name),) if name else ()
    (entry,) = timeline.listing([Extraction(article, actors=actors, claims=(claim,))]).entries
    return entry


def dated(number: int, first: str | None, last: str | None, *, kind: str = "event") -> Extraction:
    """One record on these days, in an article of its own."""
    article = examples.make_article(f"Talks {number} went on, Liu said.", ref=f"{number}.txt")
    words = f"Talks {number} went on"
    days = DateRange(
        date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None
    )
    when = When(days, f"{first}/{last}", "stated", None) if first or last else examples.UNKNOWN
    event = examples.make_event(article, words, "went", lemma="go", status="happened", when=when)
    claim = examples.make_claim(article, words, "said", "Liu", speaker=None, when=when)
    if kind == "event":
        return Extraction(article, events=(event,))
    return Extraction(article, claims=(claim,))


@pytest.mark.parametrize("way", BOTH)
def test_an_event_entry_has_its_clause_status_and_actors(way):
    (spoke,) = [e for e in BOTH[way]([examples.CALL]).entries if "by telephone" in e.text
                and e.kind == "event"]  # fmt: skip
    assert spoke.text == examples.CALL.events[0].text
    assert spoke.status == "happened"
    assert [actor.name for actor in spoke.actors][-1] == "Robert Lighthizer"
    assert (spoke.speaker, spoke.cue, spoke.content) == (None, None, None)


@pytest.mark.parametrize("way", BOTH)
def test_an_event_that_a_claim_tells_says_who_said_it_and_when(way):
    told = {e.text: e.told_by for e in BOTH[way](examples.ALL).entries if e.kind == "event"}
    teller = told[examples.CALL.events[0].text]
    assert (teller.speaker, teller.cue, teller.when.edtf) == ("China", "said", "2020-05-08")
    assert told[examples.REVIEW.events[0].text].speaker == "a senior official"
    assert told["The two sides are working on purchases of farm goods"] is None


@pytest.mark.parametrize("way", BOTH)
def test_who_tells_an_event_is_known_though_the_claim_was_not_asked_for(way, tmp_path):
    with store.open(tmp_path / "news.db") as db:
        db.add(examples.CALL)
        (entry,) = BOTH[way](db.select(about="telephone", kind="event")).entries
    assert (entry.kind, entry.told_by.speaker) == ("event", "China")


@pytest.mark.parametrize("way", BOTH)
def test_a_claim_entry_has_speaker_cue_and_content_but_no_status(way):
    (said,) = [e for e in BOTH[way]([examples.REVIEW]).entries if e.kind == "claim"]
    assert said.speaker == "a senior official"
    assert said.cue == "said"
    assert said.content == "China put off a review of the deal"
    assert said.status is None
    assert said.text == "China put off a review of the deal, a senior official said"
    assert said.told_by is None


@pytest.mark.parametrize("way", BOTH)
def test_sources_point_at_the_words(way):
    texts = {extraction.article.id: extraction.article.text for extraction in examples.ALL}
    for entry in BOTH[way](examples.ALL).entries:
        for source in entry.sources:
            words = texts[source.article_id][source.start : source.end]
            trigger = texts[source.article_id][slice(*source.trigger)]
            assert trigger in words
            assert words in source.sentence
            assert entry.kind == "event" or trigger == entry.cue
            text, begins = texts[source.article_id], source.sentence_start
            assert begins is not None
            assert text[begins : begins + len(source.sentence)] == source.sentence
            assert begins <= source.trigger[0]
            if entry.kind == "claim":
                assert " ".join(text[a:b] for a, b in source.cue) == entry.cue
                assert " ".join(text[a:b] for a, b in source.content) == entry.content
            elif entry.told_by is None:
                assert (source.speaker, source.cue, source.content) == ((), (), ())
            else:
                assert " ".join(text[a:b] for a, b in source.cue) == entry.told_by.cue


def test_a_merged_entry_lists_every_source_once_the_earliest_first():
    twice = [*examples.ALL, *examples.ALL]
    (signed,) = [e for e in BOTH["build"](twice).entries if "signed" in e.text]
    assert [source.published for source in signed.sources] == ["2020-01-15", "2020-05-08"]
    assert [source.outlet for source in signed.sources] == ["Harbour Post", "Morning Ledger"]


@pytest.mark.parametrize("way", BOTH)
def test_the_order_of_the_articles_does_not_matter(way):
    expected = BOTH[way](examples.ALL)
    for seed in range(5):
        shuffled = list(examples.ALL)
        random.Random(seed).shuffle(shuffled)
        assert BOTH[way](shuffled) == expected


@pytest.mark.parametrize("way", BOTH)
def test_the_query_is_kept_and_the_limit_takes_the_first(way):
    query = {"actor": ["Liu He"]}
    whole, short = BOTH[way](examples.ALL), BOTH[way](examples.ALL, query=query, limit=3)
    assert short.query == query
    assert short.entries == whole.entries[:3]


@pytest.mark.parametrize("way", BOTH)
def test_order_is_first_day_then_precision_then_kind_then_text(way):
    expected = [
        dated(1, "2020-01-01", "2020-01-01"),
        dated(2, "2020-01-01", "2020-01-01", kind="claim"),
        dated(3, "2020-01-01", "2020-01-31"),
        dated(4, "2020-01-01", "2020-12-31"),
        dated(5, "2020-01-01", None),
        dated(6, "2020-01-15", "2020-01-15"),
        dated(7, None, "2020-01-20"),
        dated(8, "2020-01-21", "2020-01-21"),
        dated(91, None, None),
        dated(92, None, None, kind="claim"),
    ]
    found = BOTH[way](reversed(expected)).entries
    assert [entry.sources[0].ref for entry in found] == [e.article.ref for e in expected]


def test_records_of_one_article_and_day_stay_in_text_order():
    starts = [
        entry.sources[0].start
        for entry in timeline.listing([examples.CALL]).entries
        if entry.when.edtf == "2020-05-08" and entry.kind == "claim"
    ]
    assert starts == sorted(starts)


def test_a_pronoun_that_nobody_resolved_names_no_speaker():
    entry = told("He said no.", source="He", cue="said", content="no")
    assert entry.speaker is None


def test_a_speaker_without_an_actor_is_called_by_the_words_of_the_article():
    entry = told("Two officials said no.", source="Two officials", cue="said", content="no")
    assert entry.speaker == "Two officials"
    assert entry.actors == ()


@pytest.mark.parametrize("every", [True, False])
def test_a_timeline_is_the_same_with_a_graph_and_without(every):
    found = [*examples.ALL, *map(synthetic.extraction, range(30))]
    choice = Choice(every=every)
    told = timeline.build(graph.merge(found), choice=choice)
    assert told == timeline.build(graph.build(found), choice=choice)
    assert len(told.entries) > len(examples.ALL)


def test_what_is_not_worth_a_line_still_tells_what_stands_on_every_page():
    chance = random.Random(21)
    found = [
        replace(
            each,
            article=replace(each.article, outlet="Post"),
            events=tuple(_printed(event, chance) for event in each.events),
            claims=tuple(_printed(claim, chance) for claim in each.claims),
        )
        for each in map(synthetic.extraction, range(12))
    ]
    news = graph.merge(found)
    choice = Choice(outlets={"Post": len(found)})
    telling = composing.of_news(news)
    lines = importance.weighed(composing.lines(telling), frozenset())
    tellings = composing.tellings(record for record, _ in telling.records)
    whole = choosing.choose(lines, tellings, choice)
    assert list(timeline.build(news, choice=choice).entries) == whole
    assert 0 < len(whole) < len(lines) / 2
    assert "Write to us." not in {place.sentence for line in whole for place in line.sources}


def _printed(record, chance):
    """The record, worth something or not; some of them stand in a sentence of every page."""
    worth = {name: chance.choice((0.1, 0.5, 0.9)) for name in ("prominence", "confidence")}
    (place,) = record.sources
    on_every_page = chance.random() < 0.2
    sentence = "Write to us." if on_every_page else place.sentence
    return replace(record, sources=(replace(place, sentence=sentence),), **worth)
