"""One event in other words is one; what only looks like it is not."""

import random

import pytest
from msgspec.structs import replace

from extractor import graph
from extractor.graph import schema
from extractor.graph.wording import sense_of_trigger
from extractor.records import Actor, DateRange, Extraction, When
from extractor.temporal.values import parse_day
from extractor.timeline import link_rows
from tests.by_hand import UNKNOWN, day, make_article, make_claim, make_event

CHINA = Actor("government:china", "China", "government")
JAPAN = Actor("government:japan", "Japan", "government")
LIU = Actor("person:liu-he", "Liu He", "person", affiliated_with=("government:china",))
ABE = Actor("person:shinzo-abe", "Shinzo Abe", "person", affiliated_with=("government:japan",))
OSAKA = Actor("place:osaka", "Osaka", "place")
KYOTO = Actor("place:kyoto", "Kyoto", "place")


def told(published, text, word, lemma, days, *who, status="happened", basis="stated", outlet="A"):
    """An article of one sentence that tells one event; ``who`` are actors with their roles."""
    article = make_article(f"{text}.", ref=f"{outlet}-{published}.txt", published=day(published))
    dated = When(parse_day(days), days, basis, None) if days else UNKNOWN
    event = make_event(
        article,
        text,
        word,
        lemma=lemma,
        status=status,
        when=dated,
        participants=tuple((role, actor.id) for actor, role in who),
    )
    actors = {actor.id: actor for actor, _ in who} | {CHINA.id: CHINA, JAPAN.id: JAPAN}
    return Extraction(article, actors=tuple(actors.values()), events=(event,))


def events(*extractions):
    news = graph.build(extractions)
    schema.check(news)
    return [schema.record(news, n) for n, kind in news.nodes(data="kind") if kind == "event"]


FIRST = told("2020-01-16", "Liu He signed a first grain accord with Shinzo Abe", "signed", "sign",
             "2020-01-15", (LIU, "agent"), (ABE, "agent"))  # fmt: skip
SAME = {
    "by another noun, of a month": told(
        "2020-05-09", "The grain pact was signed in January", "signed", "sign", "2020-01"
    ),
    "by the governments": told(
        "2020-03-01", "Japan and China sealed the deal on grain", "sealed", "sign", "2020-01-15",
        (JAPAN, "agent"), (CHINA, "agent"),
    ),
    "the next day's paper": told(
        "2020-01-16", "Liu He and Shinzo Abe signed the agreement on grain", "signed", "sign",
        "2020-01-16", (LIU, "agent"), (ABE, "agent"), basis="publication", outlet="B",
    ),
}  # fmt: skip
OTHER = {
    "another day": told(
        "2020-05-09", "Liu He signed a grain accord with Shinzo Abe in May", "signed", "sign",
        "2020-05", (LIU, "agent"), (ABE, "agent"),
    ),
    "another sort of event": told(
        "2020-01-16", "Liu He praised the grain accord with Shinzo Abe", "praised", "praise",
        "2020-01-15", (LIU, "agent"), (ABE, "agent"), outlet="B",
    ),
    "only planned": told(
        "2020-01-10", "Liu He will sign a grain accord with Shinzo Abe", "sign", "sign",
        "2020-01-15", (LIU, "agent"), (ABE, "agent"), status="planned",
    ),
    "another of a row": told(
        "2020-01-16", "Liu He signed a second grain accord for 30 ships", "signed", "sign",
        "2020-01-15", (JAPAN, "agent"), outlet="B",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SAME)
def test_one_event_in_other_words_is_one(name):
    (event,) = events(FIRST, SAME[name])
    assert event.when.edtf == "2020-01-15"
    assert {source.article_id for source in event.sources} == {
        FIRST.article.id,
        SAME[name].article.id,
    }


@pytest.mark.parametrize("name", OTHER)
def test_what_only_looks_like_it_stays_apart(name):
    assert len(events(FIRST, OTHER[name])) == 2


def visit(published, text, place, *, outlet):
    return told(published, text, "visited", "visit", "2020-01-15", (LIU, "agent"), (place, "place"),
                outlet=outlet)  # fmt: skip


def test_somewhere_else_is_something_else():
    one = visit("2020-01-15", "Liu He visited a steel works in Osaka", OSAKA, outlet="A")
    again = visit("2020-01-16", "Liu He visited the steel works in Osaka", OSAKA, outlet="B")
    other = visit("2020-01-16", "Liu He visited a steel works in Kyoto", KYOTO, outlet="C")
    assert len(events(one, again)) == 1
    assert len(events(one, other)) == 2


BUILT = ("built", "build", "2020-05-01")


def test_few_shared_words_do_not_make_one_event():
    first = told("2020-05-02", "Workers built a salt store at the port", *BUILT, outlet="B")
    again = told("2020-05-03", "A salt store was built at the port", *BUILT)
    other = told("2020-05-02", "Workers built a lighthouse at the port", *BUILT)
    assert len(events(first, again)) == 1
    assert len(events(first, other)) == 2


def by_then(extraction):
    """The same, told without a day of its own."""
    (event,) = extraction.events
    last = extraction.article.published.last
    days = When(DateRange(None, last), f"../{last}", "publication", None)
    return replace(extraction, events=(replace(event, when=days),))


@pytest.mark.parametrize(("published", "expected"), [("2020-05-05", 1), ("2020-08-01", 2)])
def test_what_is_told_long_after_without_a_day_must_share_more(published, expected):
    first = told("2020-05-02", "Workers built a salt store at the port", *BUILT, outlet="B")
    text = "Workers had built a salt store for the grain and coal ships of the islands"
    assert len(events(first, by_then(told(published, text, *BUILT)))) == expected


@pytest.mark.parametrize(("published", "expected"), [("2020-05-06", 1), ("2020-05-20", 2)])
def test_strangers_without_a_day_are_one_within_a_week(published, expected):
    one = told("2020-05-02", "A tropical storm formed over the salt lakes", "formed", "form", None)
    other = "A tropical storm has formed by the salt lakes"
    again = told(published, other, "formed", "form", None, outlet="B")
    assert len(events(one, again)) == expected


def test_everybody_whom_a_report_names_takes_part():
    (event,) = events(FIRST, SAME["by the governments"])
    assert {part.actor_id for part in event.participants} == {
        LIU.id, ABE.id, JAPAN.id, CHINA.id,
    }  # fmt: skip


def test_somebody_unnamed_takes_part_as_one_report_has_it():
    sides = Actor("unnamed:both-sides", "both sides", "unnamed")
    reports = [
        told("2020-01-16", "Both sides signed the grain accord", "signed", "sign", "2020-01-15",
             (sides, "agent"), outlet=outlet)
        for outlet in "AB"
    ]  # fmt: skip
    (event,) = events(*reports)
    assert len(event.participants) == 1


def test_the_order_of_articles_makes_no_difference():
    everything = [FIRST, *SAME.values(), *OTHER.values()]
    expected = events(*everything)
    for seed in range(5):
        random.Random(seed).shuffle(everything)
        assert events(*everything) == expected


def test_a_plan_is_not_its_outcome_but_linked_to_it():
    rows = link_rows.outcomes(graph.build([OTHER["only planned"], FIRST]))
    assert [(row["became"], row["outcome_id"]) for row in rows] == [
        ("happened", FIRST.events[0].id)
    ]


@pytest.mark.parametrize(
    ("lemma", "words", "sense"),
    [
        ("call", "china called off the visit", "cancel"),
        ("put", "japan put off the vote", "postpone"),
        ("put", "japan put the vote on hold", "postpone"),
        ("strike", "both struck a truce", "agree"),
        ("strike", "workers struck for pay", "strike"),
        ("scrap", "japan scrapped tariffs on steel", "lift"),
        ("drop", "japan dropped the tariffs that were to begin", "cancel"),
        ("go", "the rate went up", "raise"),
    ],
)
def test_a_particle_or_an_object_makes_another_verb(lemma, words, sense):
    assert sense_of_trigger(lemma, words.split(), somewhere=False) == sense


def test_going_somewhere_is_a_visit():
    assert sense_of_trigger("fly", ["flew", "to", "osaka"], somewhere=True) == "visit"


def undated(text, *told_there):
    """An article without a date, with claims of several speakers: (speaker, words, event …)."""
    article = make_article(text, ref="undated.txt", published=None)
    found, claims = [], []
    for speaker, words, trigger, lemma, status in told_there:
        event = make_event(article, words, trigger, lemma=lemma, status=status, when=UNKNOWN)
        found.append(event)
        claims.append(
            make_claim(article, words, "said", speaker.name, speaker=speaker.id, when=UNKNOWN,
                       event_ids=(event.id,))
        )  # fmt: skip
    actors = tuple({speaker.id: speaker for speaker, *_ in told_there}.values())
    return Extraction(article, actors=actors, events=tuple(found), claims=tuple(claims))


def test_two_sides_in_an_undated_article_contradict_each_other():
    article = undated(
        "Shinzo Abe said he had cancelled the talks. Liu He said the talks will be held.",
        (ABE, "he had cancelled the talks", "cancelled", "cancel", "happened"),
        (LIU, "the talks will be held", "held", "hold", "planned"),
    )
    (row,) = link_rows.conflicts(graph.build([article]))
    assert {row["speaker"], row["other_speaker"]} == {"Shinzo Abe", "Liu He"}


def sentence(text, *told):
    """An article of one sentence that tells several events: line, trigger, lemma, who."""
    article = make_article(text, ref=f"{len(text)}.txt", published=day("2021-05-08"))
    when = When(parse_day("2021-05-07"), "2021-05-07", "stated", None)
    return Extraction(
        article,
        actors=(CHINA, JAPAN, LIU, ABE),
        events=tuple(
            replace(
                make_event(
                    article,
                    word,
                    word,
                    lemma=lemma,
                    status="happened",
                    when=when,
                    participants=tuple((role, actor.id) for role, actor in who.items()),
                ),
                text=line,
            )
            for line, word, lemma, who in told
        ),
    )


def test_what_a_line_skips_is_compared_all_the_same():
    whole = sentence(
        "Japan raised the toll on rice.",
        ("Japan raised the toll on rice", "raised", "raise", {"agent": JAPAN}),
    )
    cut = sentence(
        "Japan raised the toll on rice on Friday, they said.",
        ("Japan raised … on Friday", "raised", "raise", {"agent": JAPAN}),
    )
    other = sentence(
        "Japan raised the fees of vets on Friday, they said.",
        ("Japan raised … on Friday", "raised", "raise", {"agent": JAPAN}),
    )
    assert len(events(whole, cut)) == 1
    assert len(events(whole, other)) == 2


def test_what_is_called_off_may_be_named_in_the_sentence_only():
    named = sentence("Abe called off the call.", ("Abe called off the call", "called", "call",
                                                  {"agent": ABE}))  # fmt: skip
    meant = sentence(
        "Abe had planned a call but cancelled it.", ("Abe cancelled it", "cancelled", "cancel",
                                                     {"agent": ABE})
    )  # fmt: skip
    assert len(events(named, meant)) == 1


@pytest.mark.parametrize(("weekday", "number"), [("Wednesday", 1), ("Tuesday", 2)])
def test_an_undated_tuesday_is_no_wednesday(weekday: str, number: int) -> None:
    text = f"Liu He signed the first grain accord with Shinzo Abe on {weekday}"
    undated = told("2020-05-09", text, "signed", "sign", None, (LIU, "agent"), (ABE, "agent"))
    article = replace(undated.article, published=None, published_basis=None)
    when = When(None, None, "unknown", weekday)
    record = replace(undated.events[0], when=when)
    assert len(events(FIRST, replace(undated, article=article, events=(record,)))) == number
