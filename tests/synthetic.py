"""Any number of made-up extractions of the size of a news article, for load tests and benchmarks.

Article ``n`` is always the same. People and words are drawn so that a few are everywhere and most
are rare, as in news; every tenth article repeats a story of the one before, in another outlet.
"""

import random
from datetime import date, timedelta
from functools import cache
from itertools import accumulate

from extractor.records import (
    Actor,
    Article,
    Claim,
    DateRange,
    Event,
    Extraction,
    Mention,
    Participant,
    Provenance,
    Timex,
    When,
)

CLAIMS = EVENTS = 10
MENTIONS = 50
PEOPLE = 2_000
START = date(2018, 1, 1)
GIVEN = ("Ana", "Boris", "Chen", "Dina", "Emil", "Fatima", "Goran", "Hana", "Ivan", "Jun")
SYLLABLES = ("ba", "ro", "mi", "ten", "lor", "kas", "vi", "dun", "sel", "gar", "po", "nim")


def extraction(number: int, *, claims: int = CLAIMS, events: int = EVENTS) -> Extraction:
    """Returns article ``number`` with all that was read in it."""
    repeats = number % 10 == 9
    chance = random.Random(number - 1 if repeats else number)
    day = START + timedelta(days=chance.randrange(1_500))
    people = _people(chance)
    records = [_sentence(chance, people) for _ in range(max(claims, events))]
    article = Article(
        id=f"{number:016x}",
        ref=f"articles/{number}.txt",
        text="\n".join(records),
        published=DateRange(day, day),
        published_basis="header",
        title=records[0],
        outlet=f"Outlet {number % 20}",
        path=f"articles/{number}.txt",
    )
    places = _places(article, records)
    return Extraction(
        article=article,
        timexes=tuple(_timex(place, day) for place in places[:8]),
        mentions=tuple(_mention(places, people, n) for n in range(MENTIONS)),
        actors=tuple(people),
        events=tuple(_event(article, places[n], people, n, day) for n in range(events)),
        claims=tuple(_claim(article, places[n], people, n, day) for n in range(claims)),
    )


@cache
def _weights(size: int) -> list[float]:
    return list(accumulate(1 / rank for rank in range(1, size + 1)))


def _rank(chance: random.Random, size: int) -> int:
    return chance.choices(range(size), cum_weights=_weights(size))[0]


def _people(chance: random.Random) -> list[Actor]:
    ranks = sorted({_rank(chance, PEOPLE) for _ in range(9)})
    people = {person(rank, lone=chance.random() < 0.1) for rank in ranks}
    by_id = {actor.id: actor for actor in sorted(people, key=lambda actor: actor.id)}
    return [*by_id.values(), Actor("government:china", "China", "government", ("Beijing",))]


def person(rank: int, *, lone: bool = False) -> Actor:
    """Returns the person of a rank; 0 is in nearly every article."""
    family = word(rank % (PEOPLE // 2)).title()
    if lone:
        return Actor(f"person:{family.lower()}", family, "person")
    name = f"{GIVEN[rank % len(GIVEN)]} {family}"
    return Actor(f"person:{name.lower().replace(' ', '-')}", name, "person", (family,))


def word(rank: int) -> str:
    """Returns the word of a rank; 0 is in nearly every sentence."""
    digits = []
    while True:
        rank, digit = divmod(rank, len(SYLLABLES))
        digits.append(SYLLABLES[digit])
        if not rank:
            return "".join(digits) + digits[-1][-1]


def _sentence(chance: random.Random, people: list[Actor]) -> str:
    words = [word(_rank(chance, 20_000)) for _ in range(24)]
    return " ".join((chance.choice(people).name, *words)) + "."


def _places(article: Article, records: list[str]) -> list[Provenance]:
    places, start = [], 0
    for text in records:
        places.append(Provenance(article.id, start, start + len(text), text))
        start += len(text) + 1
    return places


def _timex(place: Provenance, day: date) -> Timex:
    return Timex(place, "DATE", day.isoformat(), None, DateRange(day, day), "made", "stated")


def _mention(places: list[Provenance], people: list[Actor], number: int) -> Mention:
    actor = people[number % len(people)]
    return Mention(places[number % len(places)], "name", "PERSON", actor.id)


def _when(day: date, number: int) -> When:
    if number % 5 == 4:
        return When(None, None, "unknown", None)
    told = day - timedelta(days=number % 3)
    return When(DateRange(told, told), told.isoformat(), "relative", "that day")


def _event(
    article: Article, place: Provenance, people: list[Actor], number: int, day: date
) -> Event:
    parts = (people[number % len(people)], people[(number + 1) % len(people)])
    return Event(
        id=f"{article.id}.e{place.start}",
        trigger=(place.start, place.start + 3),
        lemma=word(number),
        text=place.sentence,
        participants=tuple(Participant("agent", actor.id) for actor in dict.fromkeys(parts)),
        when=_when(day, number),
        status="planned" if number % 7 == 6 else "happened",
        sources=(place,),
        told_by=f"{article.id}.c{place.start + 1}" if number % 2 else None,
    )


def _claim(
    article: Article, place: Provenance, people: list[Actor], number: int, day: date
) -> Claim:
    speaker = people[number % len(people)]
    content = place.sentence.partition(" ")[2]
    return Claim(
        id=f"{article.id}.c{place.start + 1}",
        speaker=speaker.id,
        speaker_text=speaker.name,
        source_spans=((place.start, place.start + 4),),
        cue=((place.start + 5, place.start + 8),),
        content=((place.start + 9, place.end),),
        content_text=content,
        type="speech",
        manner="indirect",
        polarity="asserts",
        reported_by=None,
        when=_when(day, number),
        event_ids=(f"{article.id}.e{place.start}",) if number % 2 else (),
        sources=(place,),
        text=place.sentence,
    )
