"""``extractor events --dyads``, ``--place``, ``--topic`` and GeoJSON, as a user sees them."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from extractor import store
from extractor.cli import events
from extractor.records import DateRange
from tests.coding.made import actor, said, told

DAY = date(2021, 3, 17)
IRAQ, TURKEY = actor("Iraq", "government"), actor("Turkey", "government")
RAID = told(
    "Rebels in Iraq *attacked* Turkish soldiers in Mosul.", "attack", id="a", day=DAY,
    actors=(IRAQ, TURKEY),
)  # fmt: skip
COPY = told(
    "Rebels in Iraq *attacked* Turkish soldiers in Mosul.", "attack", id="b", day=DAY,
    actors=(IRAQ, TURKEY),
)  # fmt: skip
PROMISE = told("Sweden will *send* medicine to Mali.", "send", status="planned", id="c")
ALLEGED = told("Chad may *attack* Sudan.", "attack", status="possible", id="d")
NOBODY = told("Two Thai reporters were *arrested* on Monday.", "arrest", id="e", day=DAY)
STRIKER = told("The striker *scored* a penalty.", "score", id="f", day=DAY)
KEYS = [
    "refs", "id", "basis", "first", "last", "source", "target", "root", "quad", "topic", "status",
    "place", "articles", "origins", "confidence", "sentence", "told_by",
]  # fmt: skip


@pytest.fixture
def coded(run, tmp_path: Path) -> Path:
    """A store with acts where commands look for it."""
    path = tmp_path / "extractor.db"
    with store.open(path) as opened:
        for each in (RAID, COPY, PROMISE, ALLEGED, NOBODY, STRIKER):
            opened.add(each)
    return path


def lines(output: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.splitlines()]


def test_an_act_is_one_object_with_all_its_articles(run, coded) -> None:
    raid, promise = lines(run("events", "--dyads", "--nl").stdout)
    assert list(raid) == KEYS
    assert raid["refs"] == ["a.txt", "b.txt"] and raid["articles"] == 2
    assert (raid["root"], raid["quad"]) == ("FIGHT", "material conflict")
    assert raid["source"] == [{"name": "Rebels", "country": "IRQ", "sector": "REB"}]
    assert raid["target"] == [{"name": "Turkish soldiers", "country": "TUR", "sector": "MIL"}]
    assert raid["place"] == {"name": "Mosul", "geonames": 99072, "lat": 36.34, "lon": 43.12}
    assert (raid["first"], raid["last"], raid["basis"]) == ("2021-03-17", "2021-03-17", "stated")
    assert (promise["root"], promise["status"], promise["first"]) == ("AGREE", "happened", None)


def test_a_promise_is_of_the_day_of_its_report_not_of_what_it_promises(run, tmp_path: Path) -> None:
    promise = told(
        "Sweden will *send* medicine to Mali on Friday.", "send", status="planned", day=DAY
    )
    published = DateRange(date(2021, 3, 15), date(2021, 3, 15))
    article = replace(promise.article, published=published, published_basis="given")
    with store.open(tmp_path / "extractor.db") as opened:
        opened.add(replace(promise, article=article))
    (row,) = lines(run("events", "--dyads", "--nl").stdout)
    assert (row["root"], row["basis"]) == ("AGREE", "publication")
    assert (row["first"], row["last"]) == (None, "2021-03-15")


def test_a_table_has_each_side_in_columns(run, coded) -> None:
    rows = list(csv.DictReader(io.StringIO(run("events", "--dyads", "--csv").stdout)))
    assert [row["source_country"] for row in rows] == ["IRQ", "SWE"]
    assert rows[0]["target_sector"] == "MIL" and rows[0]["geonames"] == "99072"
    assert rows[1]["geonames"] == "" and rows[1]["target_country"] == "MLI"


def test_only_what_happened_unless_another_status_is_asked_for(run, coded) -> None:
    possible = lines(run("events", "--dyads", "--nl", "--status", "possible").stdout)
    assert [row["id"] for row in possible] == [ALLEGED.events[0].id]
    told = lines(run("events", "--dyads", "--nl", "--explain").stdout)
    why = {row["id"]: row["why"] for row in told if row["root"] is None}
    assert why[ALLEGED.events[0].id] == "possible: --status possible tells it"
    assert "nobody" in str(why[NOBODY.events[0].id])
    assert "ontology" in str(why[STRIKER.events[0].id])
    assert sum(row["why"] is None for row in told) == 2


@pytest.mark.parametrize(
    ("asked", "articles"),
    [
        (["--place", "Mosul"], {"a", "b"}),
        (["--place", "Iraq"], {"a", "b"}),
        (["--place", "Lyon"], set()),
        (["--topic", "sport"], {"f"}),
        (["--topic", "sport", "--topic", "crime"], {"e", "f"}),
    ],
)
def test_events_are_asked_for_by_place_and_topic(run, coded, asked, articles) -> None:
    found = json.loads(run("events", "--json", *asked).stdout)
    assert {row["id"].partition(".")[0] for row in found} == articles


def test_a_place_that_nobody_knows_is_told(run, coded) -> None:
    asked = run("events", "--place", "Nowhereville")
    assert "no place is known as 'Nowhereville'" in asked.stderr
    assert "Mosul" not in run("events", "--place", "Mosul").stderr


def test_geojson_has_a_point_for_each_event_with_a_place(run, coded) -> None:
    made = json.loads(run("events", "--geojson").stdout)
    assert made["type"] == "FeatureCollection" and "GeoNames" in made["attribution"]
    assert [each["geometry"]["coordinates"] for each in made["features"]] == [[43.12, 36.34]] * 2
    assert made["features"][0]["properties"]["geonames"] == 99072
    acts = json.loads(run("events", "--dyads", "--geojson").stdout)
    assert [each["properties"]["root"] for each in acts["features"]] == ["FIGHT"]


SAID = "Rebels in Iraq *attacked* Turkish soldiers in Mosul, Iraq said."
REPORTED = told(SAID, "attack", id="a", day=DAY, actors=(IRAQ, TURKEY))


@pytest.fixture
def reported(run, tmp_path: Path) -> str:
    """A store with an act that somebody tells; the id of the claim."""
    claim = said("Iraq", "said", SAID.replace("*", "").removesuffix(", Iraq said."), day=DAY)
    claim = replace(claim.claims[0], id="a.c9", event_ids=(REPORTED.events[0].id,))
    event = replace(REPORTED.events[0], told_by=claim.id)
    claim = replace(claim, sources=event.sources, source_spans=(), cue=())
    with store.open(tmp_path / "extractor.db") as opened:
        opened.add(replace(REPORTED, events=(event,), claims=(claim,)))
    return claim.id


def test_an_act_says_who_tells_it_in_every_format(run, reported) -> None:
    (act,) = lines(run("events", "--dyads", "--nl").stdout)
    assert (act["told_by"]["id"], act["told_by"]["speaker"]) == (reported, "Iraq")
    assert act["told_by"]["when"]["edtf"] == "2021-03-17"
    (row,) = csv.DictReader(io.StringIO(run("events", "--dyads", "--csv").stdout))
    assert (row["told_by"], row["told_date"]) == ("Iraq", "2021-03-17")
    assert list(row)[-4:] == ["sentence", "told_by", "told_cue", "told_date"]
    assert "told_by" in run("events", "--dyads").stdout.splitlines()[0]
    for asked in (["--dyads"], []):
        (point,) = json.loads(run("events", *asked, "--geojson").stdout)["features"]
        assert point["properties"]["told_by"]["speaker"] == "Iraq"


def test_a_table_of_acts_that_nobody_tells_has_no_column_for_it(run, coded) -> None:
    assert "told_by" not in run("events", "--dyads").stdout
    assert {row["told_by"] for row in lines(run("events", "--dyads", "--nl").stdout)} == {None}


def test_explaining_without_dyads_is_misuse(run, coded) -> None:
    assert run("events", "--explain").exit_code == 2


def test_a_pronoun_of_another_sentence_is_nobody(run, tmp_path: Path) -> None:
    with store.open(tmp_path / "extractor.db") as opened:
        opened.add(replace(told("It *attacked* Chad.", "attack", day=DAY)))
    assert lines(run("events", "--dyads", "--nl").stdout) == []


def test_lines_have_topic_and_place(run, coded) -> None:
    rows = json.loads(run("events", "--json", "--place", "Mosul").stdout)
    assert {(row["topic"], row["place"]["geonames"]) for row in rows} == {("conflict", 99072)}
    told = json.loads(run("timeline", "--all", "-f", "json").stdout)["entries"]
    found = {row["id"]: (row["topic"], row["place"] and row["place"]["name"]) for row in told}
    assert found[RAID.events[0].id] == ("conflict", "Mosul")
    assert found[STRIKER.events[0].id] == ("sport", None)


def test_a_month_is_not_told_as_its_first_day():

    assert events._day({"first": "2020-05-01", "last": "2020-05-31"}) == "2020-05"
    assert events._day({"first": "2020-05-08", "last": "2020-05-08"}) == "2020-05-08"
    assert events._day({"first": None, "last": "2020-05-08"}) == "../2020-05-08"
    assert events._day({"first": None, "last": None}) is None
