"""Extractions out of thin air, with every awkward string, for property tests."""

from datetime import date

from hypothesis import strategies as st
from msgspec.structs import replace

from extractor import records
from extractor.records import DateRange, Extraction, Provenance, When

AWKWARD = st.text(
    st.one_of(
        st.sampled_from(
            "abc 刘鹤北京ÿé’“”\"'`%_*;:-—\ufffd\u0000\u001b\u200f\ud7ff\U0001f4f0\r\n\t"
        ),
        st.characters(exclude_categories=("Cs",)),
    ),
    max_size=12,
)
SPANS = st.tuples(st.integers(0, 9_999), st.integers(0, 9_999))
DAYS = st.dates(min_value=date(1, 1, 1))
RANGES = st.one_of(
    st.tuples(DAYS, DAYS).map(lambda days: DateRange(min(days), max(days))),
    DAYS.map(lambda day: DateRange(day, None)),
    DAYS.map(lambda day: DateRange(None, day)),
)
WHENS = st.builds(
    When, range=st.none() | RANGES, edtf=st.none() | AWKWARD, timex=st.none() | AWKWARD
)


def tuples(strategy: st.SearchStrategy, size: int = 2) -> st.SearchStrategy:
    """Tuples of a few."""
    return st.lists(strategy, max_size=size).map(tuple)


def places(article_id: str) -> st.SearchStrategy:
    """Places in one article."""
    offset = st.integers(0, 10**9)
    return st.builds(Provenance, st.just(article_id), offset, offset, AWKWARD)


def _made(record: type, **fields: st.SearchStrategy) -> st.SearchStrategy:
    return tuples(st.builds(record, **fields))


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    """One whole extraction whose ids are its own."""
    article = draw(
        st.builds(
            records.Article,
            id=st.text("0123456789abcdef", min_size=4, max_size=8),
            ref=AWKWARD,
            text=AWKWARD,
            published=st.none() | RANGES,
            published_basis=st.none() | st.just("header"),
            title=st.none() | AWKWARD,
            outlet=st.none() | AWKWARD,
            url=st.none() | AWKWARD,
            path=st.none() | AWKWARD,
        )
    )
    where = places(article.id)
    actors = draw(
        _made(records.Actor, name=AWKWARD, aliases=tuples(AWKWARD), roles=tuples(AWKWARD))
    )
    parts = st.builds(records.Participant, actor_id=AWKWARD)
    events = draw(
        _made(
            records.Event,
            trigger=SPANS,
            lemma=AWKWARD,
            text=AWKWARD,
            participants=tuples(parts, 3),
            when=WHENS,
            sources=tuples(where),
            told_by=st.none() | AWKWARD,
            prominence=st.floats(0, 1),
            confidence=st.floats(0, 1),
        )
    )
    claims = draw(
        _made(
            records.Claim,
            speaker=st.none() | AWKWARD,
            speaker_text=st.none() | AWKWARD,
            source_spans=tuples(SPANS),
            cue=tuples(SPANS),
            content=tuples(SPANS),
            content_text=AWKWARD,
            reported_by=st.none() | AWKWARD,
            addressee=st.none() | AWKWARD,
            confidence=st.floats(0, 1),
            when=WHENS,
            event_ids=tuples(AWKWARD),
            sources=tuples(where),
            text=AWKWARD,
            prominence=st.floats(0, 1),
        )
    )
    return Extraction(
        article=article,
        timexes=draw(
            _made(
                records.Timex,
                provenance=where,
                value=AWKWARD,
                mod=st.none() | AWKWARD,
                range=st.none() | RANGES,
                pattern=AWKWARD,
            )
        ),
        mentions=draw(_made(records.Mention, provenance=where, actor_id=st.none() | AWKWARD)),
        actors=tuple(replace(actor, id=f"{actor.id}{n}") for n, actor in enumerate(actors)),
        events=tuple(replace(event, id=f"{article.id}.e{n}") for n, event in enumerate(events)),
        claims=tuple(replace(claim, id=f"{article.id}.c{n}") for n, claim in enumerate(claims)),
    )
