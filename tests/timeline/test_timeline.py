"""Entries: worded from the articles, named, sourced, and in order of time."""

import random
from datetime import date

import pytest
from msgspec.structs import replace

from extractor import graph, timeline
from extractor.entries import Entry
from extractor.records import Claim, DateRange, Extraction, When
from tests import examples

BOTH = {
    "build": lambda extractions, **more: timeline.build(graph.build(extractions), **more),
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
        source=by,
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
def test_a_claim_entry_has_speaker_cue_and_content_but_no_status(way):
    (said,) = [e for e in BOTH[way]([examples.REVIEW]).entries if e.kind == "claim"]
    assert said.speaker == "a senior official"
    assert said.cue == "said"
    assert said.content == "China put off a review of the deal"
    assert said.status is None
    assert said.text == "A senior official said on Saturday: China put off a review of the deal"


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
            else:
                assert (source.speaker, source.cue, source.content) == ((), (), ())


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


@pytest.mark.parametrize(
    ("text", "parts", "expected"),
    [
        (
            "Liu He said on Friday that the talks went well.",
            {"source": "Liu He", "cue": "said", "content": "that the talks went well"},
            "Liu He said on Friday that the talks went well",
        ),
        (
            "He told reporters the deal was dead.",
            {"source": "He", "cue": "told", "content": "the deal was dead", "name": "Liu He"},
            "Liu He told reporters the deal was dead",
        ),
        (
            "His view that it was over surprised nobody.",
            {"source": "His", "cue": "view", "content": "that it was over", "name": "Liu He"},
            "Liu He’s view that it was over",
        ),
        (
            "“It will pass,” he said. “We can wait.”",
            {"source": "he", "cue": "said", "content": "“It will pass,” … “We can wait.”",
             "name": "Liu He"},
            "Liu He said: “It will pass. We can wait.”",
        ),
        (
            "Liu He said that farms, large ones included, would suffer.",
            {"source": "Liu He", "cue": "said",
             "content": "that farms … large ones included … would suffer"},
            "Liu He said that farms, large ones included, would suffer",
        ),
        (
            "Its spokesman, Liu He, said it was over.",
            {"source": "Its spokesman, Liu He,", "cue": "said", "content": "it was over",
             "name": "Liu He"},
            "Liu He said it was over",
        ),
        (
            "“We are ready,” said Liu He, who led the team.",
            {"source": "Liu He", "cue": "said", "content": "“We are ready,”", "name": "Liu He"},
            "Liu He said: “We are ready”",
        ),
        (
            '"We came," he said as he left the room, "and we stayed."',
            {"source": "he", "cue": "said", "content": '"We came," … "and we stayed."',
             "name": "Liu He"},
            'Liu He said as he left the room: "We came, and we stayed."',
        ),
        (
            "The deal is near, according to two officials.",
            {"source": "two officials", "cue": "according to", "content": "The deal is near"},
            "According to two officials: The deal is near",
        ),
        (
            "According to the ministry, exports fell.",
            {"source": "the ministry", "cue": "According to", "content": "exports fell"},
            "According to the ministry: exports fell",
        ),
        (
            "“No more talks.” - Liu He",
            {"source": "Liu He", "cue": "-", "content": "“No more talks.”", "name": "Liu He"},
            "Liu He: “No more talks.”",
        ),
        (
            "It was reported that exports fell.",
            {"source": "", "cue": "reported", "content": "that exports fell"},
            "Reported: that exports fell",
        ),
        (
            "the ministry said:\n\n“We are\n  ready.”",
            {"source": "the ministry", "cue": "said", "content": "“We are\n  ready.”"},
            "The ministry said: “We are ready.”",
        ),
        (
            "The talks will go on, the ministry said in a statement, adding nothing.",
            {"source": "the ministry", "cue": "said", "content": "The talks will go on",
             "name": "Commerce Ministry"},
            "Commerce Ministry said in a statement: The talks will go on",
        ),
    ],
)  # fmt: skip
def test_claims_read_as_a_sentence_that_begins_with_the_speaker(text, parts, expected):
    assert told(text, **parts).text == expected


def test_a_pronoun_that_nobody_resolved_names_no_speaker():
    entry = told("He said no.", source="He", cue="said", content="no")
    assert entry.speaker is None
    assert entry.text == "He said no"


def test_a_speaker_without_an_actor_is_called_by_the_words_of_the_article():
    entry = told("Two officials said no.", source="Two officials", cue="said", content="no")
    assert entry.speaker == "Two officials"
    assert entry.actors == ()
