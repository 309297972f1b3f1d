"""The hand-made corpus is what it says it is: offsets, vocabularies, calendar, sizes."""

import itertools
import json
import re
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from extractor import records
from extractor.temporal import values

CORPUS = Path(__file__).parent.parent / "corpus"
NOT_ANNOTATED = {
    "claim": ("addressee", "confidence", "text", "prominence"),
    "event": ("told_by", "confidence", "prominence"),
}
"""What no reader of the corpus writes down: nobody gives a probability, or cuts lines."""

GOLD = sorted((CORPUS / "gold").glob("*.json"))
WEEKDAY = re.compile(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]*day)?\b")
Json = dict[str, Any]


def load(path: Path) -> Json:
    """One gold file."""
    gold: Json = json.loads(path.read_text(encoding="utf-8"))
    return gold


def spans(gold: Json) -> list[list[int]]:
    """Every pair of offsets in a gold file."""
    found = [[item["start"], item["end"]] for item in gold["timexes"] + gold["mentions"]]
    found += [event["trigger"] for event in gold["events"]]
    for claim in gold["claims"]:
        found += claim["source"] + claim["cue"] + claim["content"]
    return found


def whens(gold: Json) -> list[Json]:
    """The WHEN of every claim and event."""
    return [item["when"] for item in gold["claims"] + gold["events"]]


def to_range(item: Json) -> records.DateRange:
    """The days of anything that has ``first`` and ``last``."""
    first, last = (
        date.fromisoformat(item[key]) if item[key] else None for key in ("first", "last")
    )
    return records.DateRange(first, last)


def is_within(event: Json, content: list[list[int]]) -> bool:
    """Whether the event's trigger stands in one of the pieces."""
    start, end = event["trigger"]
    return any(first <= start and end <= last for first, last in content)


@pytest.fixture(params=GOLD, ids=lambda path: path.stem)
def gold(request: pytest.FixtureRequest) -> Json:
    """Each gold file in turn."""
    return load(request.param)


def test_corpus_has_articles_enough() -> None:
    articles = sorted((CORPUS / "articles").glob("*.txt"))
    assert [path.stem for path in articles] == [path.stem for path in GOLD]
    assert len(articles) >= 14
    assert sum(load(path)["article"]["published"] is None for path in GOLD) >= 2


def test_gold_is_what_annotate_gives(gold: Json) -> None:
    path = files("extractor") / "schemas" / "annotation.schema.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    schema["$defs"]["timex"]["required"].remove("pattern")  # read by a person, not by a pattern
    for kind, keys in NOT_ANNOTATED.items():
        for key in keys:
            schema["$defs"][kind]["required"].remove(key)
    checker = Draft202012Validator.FORMAT_CHECKER
    found = Draft202012Validator(schema, format_checker=checker).iter_errors(gold)
    assert [error.message for error in found] == []


def test_article_is_the_file(gold: Json) -> None:
    article = gold["article"]
    path = CORPUS / "articles" / f"{article['id']}.txt"
    assert article["path"] == article["ref"] == f"corpus/articles/{path.name}"
    assert article["text"] == path.read_bytes().decode()
    if article["title"]:
        assert article["text"].startswith(article["title"] + "\n")


def test_article_is_neither_short_nor_long(gold: Json) -> None:
    assert 250 <= len(gold["article"]["text"].split()) <= 600


def test_article_shows_its_outlet(gold: Json) -> None:
    outlet = gold["article"]["outlet"]
    assert outlet is None or outlet in gold["article"]["text"]


def test_offsets_hold_whole_words(gold: Json) -> None:
    text = gold["article"]["text"]
    for start, end in spans(gold):
        assert 0 <= start < end <= len(text)
        words = text[start:end]
        assert words == words.strip()
        assert not (text[start - 1 : start].isalnum() and words[0].isalnum()), words
        assert not (text[end : end + 1].isalnum() and words[-1].isalnum()), words


def test_texts_are_at_their_offsets(gold: Json) -> None:
    text = gold["article"]["text"]
    for item in gold["timexes"] + gold["mentions"]:
        assert text[item["start"] : item["end"]] == item["text"]
    for claim in gold["claims"]:
        assert " ".join(text[start:end] for start, end in claim["content"]) == claim["content_text"]
        if claim["speaker"] and claim["source"]:
            assert " ".join(text[s:e] for s, e in claim["source"]) == claim["speaker"]["text"]
    for event in gold["events"]:
        start, end = event["trigger"]
        places = [match.start() for match in re.finditer(re.escape(event["text"]), text)]
        assert any(place <= start and end <= place + len(event["text"]) for place in places)


def test_claims_have_cue_and_content_apart(gold: Json) -> None:
    for claim in gold["claims"]:
        assert claim["cue"], claim["id"]
        assert claim["content"], claim["id"]
        pieces = sorted(claim["source"] + claim["cue"] + claim["content"])
        for (_, end), (start, _) in itertools.pairwise(pieces):
            assert end <= start, claim["id"]


def test_claims_name_the_events_they_tell(gold: Json) -> None:
    known = {event["id"] for event in gold["events"]}
    for claim in gold["claims"]:
        told = {event["id"] for event in gold["events"] if is_within(event, claim["content"])}
        assert told <= set(claim["event_ids"]) <= known, claim["id"]


def test_ids_are_unique_and_known(gold: Json) -> None:
    for kind in ("actors", "claims", "events"):
        ids = [item["id"] for item in gold[kind]]
        assert len(ids) == len(set(ids))
    actors = {actor["id"]: actor for actor in gold["actors"]}
    used = {mention["actor_id"] for mention in gold["mentions"]}
    used |= {part["actor_id"] for event in gold["events"] for part in event["participants"]}
    used |= {claim["speaker"]["actor_id"] for claim in gold["claims"] if claim["speaker"]}
    assert used - {None} <= set(actors)
    for claim in gold["claims"]:
        if claim["speaker"] and claim["speaker"]["actor_id"]:
            assert claim["speaker"]["name"] == actors[claim["speaker"]["actor_id"]]["name"]


def test_reports_come_from_a_claim_or_an_outlet(gold: Json) -> None:
    known = {claim["id"] for claim in gold["claims"]} | {None}
    known |= {actor["name"] for actor in gold["actors"] if actor["kind"] == "organisation"}
    for claim in gold["claims"]:
        assert claim["reported_by"] in known
        assert claim["reported_by"] != claim["id"]


def test_aliases_are_mentions_without_pronouns(gold: Json) -> None:
    for actor in gold["actors"]:
        forms = [
            mention["text"]
            for mention in gold["mentions"]
            if mention["actor_id"] == actor["id"] and mention["kind"] != "pronoun"
        ]
        assert sorted(actor["aliases"]) == sorted(set(forms)), actor["id"]


def test_words_of_closed_lists(gold: Json) -> None:
    def check(items: list[Json], key: str, allowed: object) -> None:
        assert {item[key] for item in items} <= set(get_args(allowed)), key

    check(gold["timexes"], "type", records.TimexType)
    check(gold["mentions"], "kind", records.MentionKind)
    check(gold["mentions"], "label", records.MentionLabel)
    check(gold["actors"], "kind", records.ActorKind)
    check(gold["claims"], "type", records.ClaimType)
    check(gold["claims"], "manner", records.Manner)
    check(gold["claims"], "polarity", records.Polarity)
    check(gold["events"], "status", records.Status)
    for event in gold["events"]:
        check(event["participants"], "role", records.Role)
    check(whens(gold), "basis", records.WhenBasis)
    article = gold["article"]
    assert (article["published"] is None) == (article["published_basis"] is None)
    if article["published"]:
        values.parse_edtf(article["published"])
        assert article["published_basis"] in get_args(records.PublishedBasis)


def test_whens_are_dates_with_a_reason(gold: Json) -> None:
    for when in whens(gold):
        known = when["first"] is not None or when["last"] is not None
        assert known == (when["basis"] != "unknown"), when
        days = values.parse_edtf(when["edtf"]) if when["edtf"] else records.DateRange(None, None)
        assert days == to_range(when), when
        if when["basis"] in ("stated", "relative"):
            assert when["text"] in gold["article"]["text"], when
        if when["basis"] == "publication":
            # the day of publication, or some time up to it for what "has" been said before
            assert when["edtf"].removeprefix("../") == gold["article"]["published"], when


def test_timexes_agree_with_the_calendar(gold: Json) -> None:
    for timex in gold["timexes"]:
        named = values.period(timex["value"]) if timex["type"] in ("DATE", "TIME") else None
        if timex["range"] is None:
            assert named is None, timex
        elif named and timex["mod"] is None:
            assert to_range(timex["range"]) == named.range, timex
        found = WEEKDAY.search(timex["text"])
        if found and named:
            assert f"{named.first:%a}" == found[1], timex


def test_undated_article_resolves_only_years(gold: Json) -> None:
    if gold["article"]["published"] is None:
        for timex in gold["timexes"]:
            assert timex["range"] is None or re.search(r"\d{4}", timex["text"]), timex
