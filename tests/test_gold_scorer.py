"""The scorer of the gold, on articles of one sentence or two that are marked up by hand."""

import json
from typing import Any

import pytest

from benchmarks.gold import actors, claims, comparing, events, published, timexes
from benchmarks.gold import score as scorer
from benchmarks.gold.figures import Report

Json = dict[str, Any]
UNKNOWN = {"first": None, "last": None, "edtf": None, "basis": "unknown", "text": None}


def news(text: str, **parts: Any) -> Json:
    """An annotated article of these words."""
    article = {"id": "a", "text": text, "published": None, "published_basis": None}
    lists: Json = {key: [] for key in ("timexes", "mentions", "actors", "claims", "events")}
    return {"article": article, **lists, **parts}


def at(text: str, words: str) -> list[int]:
    """The span of the first place where the words stand."""
    return [text.index(words), text.index(words) + len(words)]


def day(edtf: str, basis: str = "stated") -> Json:
    """A WHEN of one day."""
    return {"first": edtf, "last": edtf, "edtf": edtf, "basis": basis, "text": edtf}


def mention(text: str, words: str, actor_id: str | None, **rest: str) -> Json:
    start, end = at(text, words)
    found = {"start": start, "end": end, "text": words, "actor_id": actor_id}
    return {**found, "kind": "name", "label": "PERSON", **rest}


def actor(name: str, kind: str = "person") -> Json:
    return {"id": name, "name": name, "kind": kind, "aliases": [], "roles": []}


SAID = "Ada Berg, the minister, said on Monday that the tax would go. Later Berg cried."
SPEAKER = {"actor_id": "Ada Berg", "name": "Ada Berg", "text": "Ada Berg, the minister"}


def claim(source: str, cue: str, content: str, **rest: Any) -> Json:
    """A claim in ``SAID``; an empty string is no span."""
    spans = {
        role: [at(SAID, words)] if words else []
        for role, words in (("source", source), ("cue", cue), ("content", content))
    }
    values = {"type": "speech", "manner": "indirect", "polarity": "asserts"}
    return {**spans, **values, "speaker": SPEAKER, "when": UNKNOWN, **rest}


GOLD_CLAIM = claim("Ada Berg, the minister", "said", "that the tax would go")


def scored(*given: Json, wanted: tuple[Json, ...] = (GOLD_CLAIM,)) -> Report:
    """The claims in ``SAID`` scored."""
    known = {"actors": [actor("Ada Berg")], "mentions": [mention(SAID, "Ada Berg", "Ada Berg")]}
    gold = news(SAID, claims=list(wanted), **known)
    return claims.score(gold, news(SAID, claims=list(given), actors=known["actors"]))


def values(report: Report) -> dict[str, float]:
    return {name: tally.value for name, tally in report.tallies.items()}


def kinds(report: Report) -> list[str]:
    return [case.kind for case in report.cases]


def test_claim_found_word_for_word():
    report = scored(GOLD_CLAIM)
    assert set(values(report).values()) == {1.0}
    assert report.cases == []


def test_claim_with_half_its_words_and_the_same_head_is_right():
    report = scored(claim("minister", "said", "the tax would"))
    assert values(report)["claims.content"] == 1.0
    assert values(report)["claims.all"] == 0.0
    report = scored(claim("Berg", "said", "the tax would"))
    assert values(report)["claims.all"] == 1.0


def test_claim_with_too_few_words_is_wrong():
    report = scored(claim("Ada Berg", "said", "go"))
    assert values(report)["claims.content"] == 0.0
    assert kinds(report) == ["claims.content"]
    assert report.tallies["claims.speaker"].system == 0


def test_claim_missed_and_claim_invented():
    report = scored(GOLD_CLAIM, claim("Berg", "cried", "", type="attitude"))
    assert report.tallies["claims.all"].precision == 0.5
    assert report.tallies["claims.speech_document"].precision == 1.0
    assert kinds(report) == ["claims.spurious.attitude"]
    report = scored()
    assert values(report)["claims.all"] == 0.0
    assert kinds(report) == ["claims.missed.speech"]


def test_claim_without_a_source_agrees_only_with_one_without():
    nobody = claim("", "said", "that the tax would go", speaker=None)
    assert values(scored(nobody, wanted=(nobody,)))["claims.all"] == 1.0
    assert values(scored(nobody))["claims.all"] == 0.0


@pytest.mark.parametrize(
    ("name", "right"),
    [("Ada Berg", True), ("Minister Berg", True), ("Eva Berg", False), (None, False)],
)
def test_speaker_is_right_by_name(name, right):
    given = {**GOLD_CLAIM, "speaker": {"actor_id": "x", "name": name, "text": "Berg"}}
    assert values(scored(given))["claims.speaker"] == right


def test_claim_qualities_are_judged_one_by_one():
    given = {**GOLD_CLAIM, "polarity": "denies", "when": day("2020-05-04")}
    report = values(scored(given))
    assert report["claims.polarity"] == report["claims.when"] == 0.0
    assert report["claims.manner"] == report["claims.type"] == 1.0
    assert report["claims.who_what_when"] == 0.0


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("two senior officials of the ministry", "officials"),
        ("a person familiar with the talks", "person"),
        ("Wang Li, the envoy", "li"),
        ("who", "who"),
        ("", ""),
    ],
)
def test_head_word(phrase, expected):
    assert comparing.head(phrase) == expected


@pytest.mark.parametrize(
    ("name", "kind", "alias", "ours", "same"),
    [
        ("Liu He", "person", "Liu", "Vice Premier Liu He", True),
        ("Liu He", "person", "Liu", "Wang He", False),
        ("China", "government", "Beijing", "Beijing", True),
        ("China", "government", "Beijing", "Chinese Navy", False),
        ("two officials", "unnamed", "Two officials of the bank", "the officials", True),
    ],
)
def test_same_actor(name, kind, alias, ours, same):
    assert comparing.same_actor(actor(name, kind), [alias], ours) == same


NAMES = "Ada Berg met Bo Lind. Berg smiled, and Lind left."


def test_names_are_found_with_their_label():
    wanted = [mention(NAMES, "Ada Berg", "b"), mention(NAMES, "Bo Lind", "l")]
    given = [mention(NAMES, "Ada Berg", "b"), mention(NAMES, "Bo Lind", "l", label="ORG")]
    report = actors.score(news(NAMES, mentions=wanted), news(NAMES, mentions=given))
    assert values(report)["names.persons"] == 0.5
    assert kinds(report) == ["names.persons.missed"]


def test_identity_is_b_cubed():
    wanted = [
        mention(NAMES, "Ada Berg", "b"),
        mention(NAMES, "Berg smiled", "b") | {"text": "Berg"},
        mention(NAMES, "Bo Lind", "l"),
    ]
    given = [{**each, "actor_id": "one"} for each in wanted]
    tally = actors.score(news(NAMES, mentions=wanted), news(NAMES, mentions=given)).tallies
    assert tally["actors.persons"].recall == 1.0
    assert tally["actors.persons"].precision == pytest.approx((2 * 2 / 3 + 1 / 3) / 3)
    given = given[:1]
    tally = actors.score(news(NAMES, mentions=wanted), news(NAMES, mentions=given)).tallies
    assert tally["actors.persons"].recall == pytest.approx(0.5 / 3)
    assert tally["actors.persons"].precision == 1.0


def test_pronoun_is_right_when_it_leads_to_the_name():
    text = "Ada Berg left, for she was late."
    wanted = [mention(text, "Ada Berg", "b"), mention(text, "she", "b", kind="pronoun")]
    gold = news(text, mentions=wanted, actors=[actor("Ada Berg") | {"id": "b"}])
    given = [{**each, "actor_id": "Berg"} for each in wanted]
    assert values(actors.score(gold, news(text, mentions=given, actors=[actor("Berg")])))[
        "actors.pronouns"
    ]
    assert not values(actors.score(gold, news(text)))["actors.pronouns"]


HELD = "The talks were held on May 4, and the talks of June may be put off."


def event(words: str, status: str, when: Json) -> Json:
    return {"trigger": at(HELD, words), "status": status, "when": when}


def test_event_is_found_by_its_trigger():
    wanted = [event("held", "happened", day("2020-05-04")), event("put", "possible", UNKNOWN)]
    month = {**UNKNOWN, "first": "2020-05-01", "last": "2020-05-31", "edtf": "2020-05"}
    given = [event("held", "planned", month), event("talks", "happened", UNKNOWN)]
    report = events.score(news(HELD, events=wanted), news(HELD, events=given))
    assert values(report)["events.found"] == 0.5
    assert values(report)["events.status"] == values(report)["events.when.stated"] == 0.0
    assert report.tallies["events.when.overlaps"].precision == 1.0
    assert values(report)["events.right"] == 0.0
    assert kinds(report) == ["events.status.happened", "events.when.stated", "events.missed.plain"]


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (UNKNOWN, UNKNOWN, True),
        (UNKNOWN, day("2020-05-04"), False),
        (day("2020-05-04"), {**UNKNOWN, "first": "2020-05-01", "edtf": "2020-05-01/.."}, True),
        (day("2020-05-04"), {**UNKNOWN, "last": "2020-05-03", "edtf": "../2020-05-03"}, False),
    ],
)
def test_whens_overlap(one, other, overlap):
    assert comparing.whens_overlap(one, other) == overlap


def timex(words: str, value: str) -> Json:
    start, end = at(HELD, words)
    found = {"start": start, "end": end, "text": words, "value": value}
    return {**found, "range": None, "pattern": "p"}


def test_timexes_strict_relaxed_and_value():
    wanted = [timex("May 4", "2020-05-04"), timex("June", "2020-06")]
    given = [timex("on May 4", "2020-05-04"), timex("June", "2021-06"), timex("held", "P1D")]
    report = timexes.score(news(HELD, timexes=wanted), news(HELD, timexes=given))
    assert report.tallies["timexes.relaxed"].recall == 1.0
    assert report.tallies["timexes.strict"].recall == report.tallies["timexes.value"].recall == 0.5
    assert report.tallies["timexes.relaxed"].precision == pytest.approx(2 / 3)
    assert kinds(report) == ["timexes.span", "timexes.value", "timexes.spurious"]


@pytest.mark.parametrize(("value", "right"), [("", 1.0), ("XXXX-06", 1.0), ("2020-06", 0.0)])
def test_open_date_is_a_placeholder_or_nothing(value, right):
    gold = news(HELD, timexes=[timex("June", "XXXX-06")])
    report = timexes.score(gold, news(HELD, timexes=[timex("June", value)]))
    assert values(report)["timexes.value"] == right


@pytest.mark.parametrize(
    ("wanted", "given", "kind"),
    [
        ("2020-05-08", "2020-05-09", "published.wrong"),
        ("2020-05-08", None, "published.missing"),
        (None, "2020-05-08", "published.invented"),
    ],
)
def test_publication_day_is_wrong_in_three_ways(wanted, given, kind):
    gold, system = news("x"), news("x")
    gold["article"]["published"], system["article"]["published"] = wanted, given
    assert kinds(published.score(gold, system)) == [kind]


def test_another_text_is_an_error():
    with pytest.raises(ValueError, match="another text"):
        scorer.score(news("One."), news("Two."))


def test_unread_article_is_an_error():
    with pytest.raises(ValueError, match="not read: b"):
        scorer.score_all({"a": news("x"), "b": news("y")}, {"a": news("x")})


def test_command_scores_a_file_of_annotations(tmp_path, capsys):
    path = tmp_path / "system.jsonl"
    path.write_text("\n".join(map(json.dumps, scorer.gold().values())), encoding="utf-8")
    scorer.main(["--system", str(path), "--json"])
    found = json.loads(capsys.readouterr().out)
    assert found["figures"]["claims.all"]["value"] == 1.0
    assert found["articles"].keys() == scorer.gold().keys()
    scorer.main(["--system", str(path)])
    assert "05-increase-delayed" in capsys.readouterr().out
    scorer.main(["--system", str(path), "--errors"])
    assert capsys.readouterr().out.strip() == ""
