"""Near copies are one origin, from the store to what is shown, in whatever order they came in."""

import io
import random

import msgspec
import pytest
from msgspec.structs import replace

from extractor import export, graph, store, timeline
from extractor.api import ask
from extractor.entries import Entry, Timeline
from extractor.graph import schema
from extractor.records import Claim, Event, Extraction, When
from extractor.timeline import link_rows
from tests import by_hand, synthetic
from tests.by_hand import day, make_article, make_claim, make_event, when
from tests.export.test_html import text_of

CLAUSE = "Negotiators from both capitals reopened the tariff talks in Oslo"
SAID = "“We are nearly there,” a minister said."
FILLER = [synthetic.word(rank) for rank in range(3_000)]
DAY = when("2020-05-08", basis="stated", timex="May 8")


def words(seed: int, number: int = 200) -> str:
    chance = random.Random(seed)
    return " ".join(chance.choice(FILLER) for _ in range(number))


def article(name: str, story: int, published: str | None, told: When = DAY) -> Extraction:
    """An article with one event and one claim, told of that day; ``story`` is the rest of it."""
    text = f"{name}\n\n{CLAUSE}. {SAID} {words(story)}.\n"
    days = {"published": day(published), "published_basis": "given"} if published else {}
    found = make_article(text, ref=f"{name}.txt", outlet=name, **days)
    event = make_event(found, CLAUSE, "reopened", lemma="reopen", status="happened", when=told)
    claim = make_claim(
        found, "“We are nearly there,”", "said", "a minister", speaker=None, when=told
    )
    return Extraction(found, events=(event,), claims=(claim,))


WIRE = article("Wire", 1, "2020-05-09")
COPY = article("Harbour Post", 1, "2020-05-10")
OWN = article("Morning Ledger", 2, "2020-05-08")
EARLIER = article("Zenith", 1, "2020-05-08")


def told(*extractions: Extraction, every: bool = False, **selection: object) -> Timeline:
    with store.open(":memory:") as db:
        for extraction in extractions:
            db.add(extraction)
        return ask(db, {"type": ("speech",), **selection} if selection else {}, every=every)


def only(found: Timeline, kind: str = "event") -> Entry:
    (entry,) = [entry for entry in found.entries if entry.kind == kind]
    return entry


def shown(found: Timeline, format: str) -> str:
    stream = io.StringIO(newline="")
    export.write(found, format, stream)
    return stream.getvalue()


@pytest.mark.parametrize("kind", ["event", "claim"])
def test_two_wire_copies_and_a_report_are_two_origins_of_three_articles(kind: str) -> None:
    entry = only(told(WIRE, COPY, OWN), kind)
    assert (entry.origins, entry.articles) == (2, 3)
    origins = {source.outlet: source.origin for source in entry.sources}
    wire = WIRE.article.id
    assert origins == {"Wire": wire, "Harbour Post": wire, "Morning Ledger": None}


def test_an_article_by_itself_is_its_own_origin() -> None:
    entry = only(told(OWN))
    assert (entry.origins, entry.articles) == (1, 1)
    assert "origin" not in shown(told(OWN), "table") + shown(told(OWN), "markdown")


def test_the_earliest_published_names_the_origin_and_an_undated_one_the_last() -> None:
    undated = article("Aurora", 1, None)
    for copies, first in (((WIRE, COPY, EARLIER), EARLIER), ((undated, WIRE), WIRE)):
        named = {source.origin for source in only(told(*copies)).sources}
        assert named == {first.article.id}


def test_the_order_of_adding_makes_no_difference() -> None:
    later = article("Zephyr", 1, "2020-05-11", when("2020-05-07", basis="publication"))
    articles = [WIRE, COPY, OWN, EARLIER, later, article("Beacon", 3, "2020-05-08")]
    expected = shown(told(*articles), "json")
    assert '"origins": 3' in expected
    for seed in range(10):
        random.Random(seed).shuffle(articles)
        assert shown(told(*articles), "json") == expected


def test_two_cuts_are_one_origin_though_what_links_them_is_not_asked_for() -> None:
    text = words(1, 300).split()
    whole = make_article(" ".join(text), ref="whole.txt", outlet="Middle")
    head, tail = [], []
    for name, part in (("Head", text[:210]), ("Tail", text[90:])):
        found = make_article(f"{CLAUSE}. {' '.join(part)}", ref=f"{name}.txt", outlet=name)
        event = make_event(found, CLAUSE, "reopened", lemma="reopen", status="happened", when=DAY)
        (head if name == "Head" else tail).append(Extraction(found, events=(event,)))
    with store.open(":memory:") as db:
        for extraction in (*head, *tail):
            db.add(extraction)
        assert only(ask(db, {})).origins == 2
        db.add(Extraction(whole))
        assert db.copies(head[0].article.id) == (whole.id,) == db.copies(tail[0].article.id)
        entry = only(ask(db, {}))
        assert (entry.origins, entry.articles) == (1, 2)
        db.remove(whole.id)
        assert only(ask(db, {})).origins == 2


def test_every_format_for_people_says_how_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    found = told(WIRE, COPY, OWN)
    for format in ("table", "markdown", "html"):
        assert shown(found, format).count("2 origins of 3 articles") == 2, format
    assert "1 origin of 2 articles" in shown(told(WIRE, COPY), "markdown")


def test_programs_get_the_counts_and_the_origin_of_each_source() -> None:
    found = msgspec.json.decode(shown(told(WIRE, COPY, OWN), "json"))
    assert {(entry["articles"], entry["origins"]) for entry in found["entries"]} == {(3, 2)}
    sources = found["entries"][0]["sources"]
    assert {source["origin"] for source in sources} == {WIRE.article.id, OWN.article.id}
    header, *rows = shown(told(WIRE, COPY, OWN), "csv").splitlines()
    assert ",articles,origins," in header
    assert all(",3,2,," in row for row in rows)


def test_the_graph_has_the_origin_and_comes_back_with_it(tmp_path) -> None:
    with store.open(":memory:") as db:
        for extraction in (WIRE, COPY, OWN):
            db.add(extraction)
        news = graph.build(db.select())
    graph.save(news, tmp_path / "news.json")
    back = graph.load(tmp_path / "news.json")
    assert back.nodes[COPY.article.id]["origin"] == WIRE.article.id
    assert back.nodes[OWN.article.id]["origin"] is None
    assert timeline.build(back) == timeline.build(news)


def test_outcomes_count_the_origins_of_plan_and_report() -> None:
    def planned(extraction: Extraction) -> Extraction:
        event = replace(extraction.events[0], status="planned", when=by_hand.UNKNOWN)
        return replace(extraction, events=(event,))

    with store.open(":memory:") as db:
        for extraction in map(planned, (WIRE, COPY, OWN)):
            db.add(extraction)
        (row,) = link_rows.outcomes(graph.build(db.select()))
    assert (row["origins"], row["articles"]) == (2, 3)
    assert (row["outcome_origins"], row["outcome_articles"]) == (None, None)


def redated(extraction: Extraction, told: When) -> Extraction:
    events = tuple(replace(event, when=told) for event in extraction.events)
    claims = tuple(replace(claim, when=told) for claim in extraction.claims)
    return replace(extraction, events=events, claims=claims)


NINTH = when("2020-05-09", basis="publication")
TENTH = when("2020-05-10", basis="publication")


def test_copies_that_date_their_words_otherwise_tell_one_event() -> None:
    found = told(redated(WIRE, NINTH), redated(COPY, TENTH))
    entry = only(found)
    assert entry.when == NINTH
    assert {source.outlet: source.date for source in entry.sources} == {
        "Wire": "2020-05-09",
        "Harbour Post": "2020-05-10",
    }
    assert "Harbour Post, 10 May 2020, Harbour Post.txt, which dates it 10 May 2020" in shown(
        found, "markdown"
    )
    assert "another article dates it 10 May 2020" in text_of(shown(found, "html"))


def test_reports_of_their_own_on_the_next_day_tell_one_event() -> None:
    assert only(told(redated(WIRE, NINTH), redated(OWN, TENTH))).when == NINTH


def test_reports_of_their_own_that_say_another_day_stay_two_events() -> None:
    ninth, tenth = (replace(each, basis="stated") for each in (NINTH, TENTH))
    found = told(redated(WIRE, ninth), redated(OWN, tenth))
    assert len([entry for entry in found.entries if entry.kind == "event"]) == 2


def test_copies_that_tell_it_again_much_later_stay_two_events() -> None:
    later = when("2020-07-09", basis="publication")
    found = told(redated(WIRE, NINTH), redated(COPY, later))
    assert len([entry for entry in found.entries if entry.kind == "event"]) == 2


def test_an_article_that_tells_it_of_two_days_keeps_both() -> None:
    def twice(extraction: Extraction) -> Extraction:
        again = replace(extraction.events[0], id=f"{extraction.article.id}.e9999", when=TENTH)
        return replace(redated(extraction, NINTH), events=(*extraction.events, again))

    found = told(twice(WIRE), twice(COPY), every=True)
    assert len([entry for entry in found.entries if entry.kind == "event"]) == 2


MONTH = When(
    by_hand.DateRange(day("2020-05-01").first, day("2020-05-31").first),
    "2020-05",
    "stated",
    "in May",
)
FRIDAY = when("2020-05-08", basis="relative", timex="Friday")
OPEN = When(replace(day("2020-05-08"), first=None), "../2020-05-08", "stated", "by May 8")


@pytest.mark.parametrize(
    ("one", "other", "best"),
    [
        (MONTH, FRIDAY, FRIDAY),
        (MONTH, NINTH, MONTH),
        (DAY, FRIDAY, DAY),
        (OPEN, MONTH, MONTH),
        (NINTH, TENTH, NINTH),
        (by_hand.UNKNOWN, TENTH, TENTH),
    ],
)
def test_the_most_specific_date_that_rests_on_words_wins(
    one: When, other: When, best: When
) -> None:
    for first, second in ((one, other), (other, one)):
        entry = only(told(redated(WIRE, first), redated(COPY, second)), "claim")
        assert entry.when == best
        assert {s.date for s in entry.sources} == {one.edtf, other.edtf}


def test_a_place_in_the_graph_keeps_the_date_of_its_article() -> None:
    with store.open(":memory:") as db:
        for extraction in (redated(WIRE, NINTH), redated(COPY, TENTH)):
            db.add(extraction)
        news = graph.build(db.select())
    for node, values in news.nodes(data=True):
        if values["kind"] in ("event", "claim"):
            assert isinstance(schema.record(news, node), Event | Claim)
            dates = {article: place.date for article, place in schema.told(news, node)}
            assert dates == {WIRE.article.id: "2020-05-09", COPY.article.id: "2020-05-10"}
