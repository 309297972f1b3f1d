"""The views that others read: every query of the page runs, and rows say what records say."""

import json
import re
import sqlite3
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from extractor import coding, store
from extractor.store.views import VIEWS
from tests import examples
from tests.coding.made import actor, said, told

PAGE = Path(__file__).parents[2] / "docs" / "views.md"
QUERIES = re.findall(r"```sql\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)

DAY = date(2021, 3, 17)
EMBARGO = told(
    "The United States *lifted* its embargo on China.", "lift", id="b", day=DAY,
    actors=(actor("United States", "government"), actor("China", "government")),
    roles=(("agent", "government:united-states"), ("patient", "government:china")),
)  # fmt: skip
RAID = told(
    "Rebels in Iraq *attacked* Turkish soldiers in Mosul.", "attack", id="c", day=DAY,
    actors=(actor("Iraq", "government"),),
)  # fmt: skip
DEMAND = said("Russia", "demanded", "that Sudan return the helicopter", id="d", day=DAY)
DENIAL = said("Chad", "denied", "that it had closed the border", id="f", day=DAY)
PLAN = told("Sweden will *send* medicine to Mali.", "send", status="planned", id="e", day=DAY)
ALL = (
    *examples.ALL,
    EMBARGO,
    RAID,
    DEMAND,
    PLAN,
    replace(DENIAL, claims=(replace(DENIAL.claims[0], polarity="denies"),)),
)


@pytest.fixture
def rows(tmp_path: Path) -> sqlite3.Connection:
    """The file as another program opens it."""
    with store.open(tmp_path / "news.db") as db:
        for extraction in ALL:
            db.add(extraction)
    connection = sqlite3.connect(tmp_path / "news.db")
    connection.row_factory = sqlite3.Row
    return connection


def test_the_page_has_ten_queries() -> None:
    assert len(QUERIES) == 10


@pytest.mark.parametrize("query", QUERIES, ids=range(len(QUERIES)))
def test_each_query_of_the_page_finds_something(query: str, rows: sqlite3.Connection) -> None:
    assert rows.execute(query).fetchall()


@pytest.mark.parametrize("view", VIEWS)
def test_each_view_stands_on_the_page_with_its_columns(view: str, rows: sqlite3.Connection) -> None:
    line = next(
        each for each in PAGE.read_text("utf-8").splitlines() if each.startswith(f"| `{view}`")
    )
    columns = {each[0] for each in rows.execute(f"SELECT * FROM {view} LIMIT 0").description}
    named = set(re.findall(r"`(\w+)`", line.split("|")[3])) - {"_country", "_sector", "_json"}
    assert named <= columns
    assert rows.execute(f"SELECT count(*) FROM {view}").fetchone()[0]


def test_an_event_has_its_day_names_and_sentence(rows: sqlite3.Connection) -> None:
    row = rows.execute("SELECT * FROM events WHERE id = ?", [EMBARGO.events[0].id]).fetchone()
    assert (row["day"], row["first_day"], row["basis"]) == ("2021-03-17", "2021-03-17", "stated")
    assert row["who"] == "United States, China"
    assert [each["role"] for each in json.loads(row["participants"])] == ["agent", "patient"]
    assert row["sentence"] == EMBARGO.article.text and row["ref"] == "b.txt"


def test_a_timeline_has_every_assertion_once(rows: sqlite3.Connection) -> None:
    records = {each.id for one in ALL for each in (*one.events, *one.claims)}
    found = [row["id"] for row in rows.execute("SELECT id FROM timeline")]
    assert len(found) == len(set(found)) and set(found) <= records
    (lift, told), (put_off, said) = (
        (each.events[at].id, each.events[at].told_by)
        for each, at in ((examples.SIGNING, 1), (examples.REVIEW, 0))
    )
    assert {lift, told, put_off, said} & set(found) == {told, put_off}  # one of no day, two of none
    retold = {event.told_by for one in ALL for event in one.events if event.told_by} | {lift}
    assert records - set(found) == retold - {told}


@pytest.mark.parametrize(
    ("event", "claim", "kept"),
    [
        ((0.9, 0.9), (0.9, 0.9), "event"),
        ((0.2, 0.9), (0.9, 0.9), "claim"),
        ((0.9, 0.2), (0.9, 0.9), "claim"),
        ((0.2, 0.2), (0.2, 0.9), "event"),
    ],
)
def test_the_assertion_is_what_is_likely_enough_to_be_told(
    tmp_path: Path, event: tuple[float, float], claim: tuple[float, float], kept: str
) -> None:
    names = ("prominence", "confidence")
    spoke, said = examples.CALL.events[0], examples.CALL.claims[0]
    spoke = replace(spoke, **dict(zip(names, event, strict=True)))
    said = replace(said, **dict(zip(names, claim, strict=True)))
    with store.open(tmp_path / "news.db") as db:
        db.add(replace(examples.CALL, events=(spoke,), claims=(said,)))
    rows = sqlite3.connect(tmp_path / "news.db")
    assert rows.execute("SELECT kind FROM timeline").fetchall() == [(kept,)]


def test_rows_say_who_tells_an_event(rows: sqlite3.Connection) -> None:
    put_off = examples.REVIEW.events[0]
    columns = "told_by, teller, told_day"
    for view in ("timeline", "events"):
        row = rows.execute(f"SELECT {columns} FROM {view} WHERE id = ?", [put_off.id]).fetchone()
        assert tuple(row) == (put_off.told_by, "a senior official", None)
        own = rows.execute(f"SELECT {columns} FROM {view} WHERE id = ?", [EMBARGO.events[0].id])
        assert tuple(own.fetchone()) == (None, None, None)


def test_a_dyad_says_who_tells_it(tmp_path: Path) -> None:
    text = "Rebels in Iraq *attacked* Turkish soldiers in Mosul, Iraq said."
    told_of = told(text, "attack", id="c", day=DAY, actors=(actor("Iraq", "government"),))
    (raid,) = told_of.events
    claim = said("Iraq", "said", text.replace("*", "").removesuffix(", Iraq said."), day=DAY)
    claim = replace(claim.claims[0], id="c.c9", event_ids=(raid.id,), sources=raid.sources)
    claim = replace(claim, source_spans=(), cue=())
    with store.open(tmp_path / "news.db") as db:
        db.add(replace(told_of, events=(replace(raid, told_by="c.c9"),), claims=(claim,)))
        db.add(EMBARGO)
    rows = sqlite3.connect(tmp_path / "news.db")
    found = rows.execute("SELECT told_by, teller, told_day FROM dyads ORDER BY article_id")
    assert found.fetchall() == [(None, None, None), ("c.c9", "Iraq", "2021-03-17")]


def test_dyads_are_what_the_coder_says(rows: sqlite3.Connection) -> None:
    codes = {code.id: code for one in ALL for code in coding.codes(one) if code.root}
    found = {row["id"]: row for row in rows.execute("SELECT * FROM dyads")}
    assert found.keys() == codes.keys()
    for record, code in codes.items():
        assert (found[record]["root"], found[record]["quad"]) == (code.root, code.quad)
        assert json.loads(found[record]["source_json"])[0]["name"] == code.source[0].name
    raid = found[RAID.events[0].id]
    assert (raid["source_country"], raid["target_sector"]) == ("IRQ", "MIL")
    assert (raid["place"], raid["geonames"]) == ("Mosul", 99072)


def test_what_an_article_told_goes_with_it(tmp_path: Path) -> None:
    with store.open(tmp_path / "news.db") as db:
        db.add(EMBARGO)
        db.remove(EMBARGO.article.id)
    rows = sqlite3.connect(tmp_path / "news.db")
    assert rows.execute("SELECT count(*) FROM codes").fetchone()[0] == 0


def test_topics_and_places_are_filters(tmp_path: Path) -> None:
    with store.open(tmp_path / "news.db") as db:
        for extraction in ALL:
            db.add(extraction)

        def ids(**asked: object) -> list[str]:
            return [each.article.id for each in db.select(**asked)]  # type: ignore[arg-type]

        assert ids(topic="conflict") == ["c"]
        assert set(ids(topic=("conflict", "diplomacy"))) >= {"b", "c"}
        assert ids(place="Mosul") == ids(place="Iraq") == ids(place="99072") == ["c"]
        assert ids(place="Kirkuk") == ids(topic="sport") == []
        assert ids(place="Mosul", kind="claim") == []


def test_a_claim_is_where_and_about_what_it_tells_of_is(tmp_path: Path) -> None:
    claim = replace(
        said("Turkey", "said", "rebels attacked soldiers in Mosul").claims[0],
        id="c.c0", event_ids=(RAID.events[0].id,), sources=RAID.events[0].sources,
    )  # fmt: skip
    with store.open(tmp_path / "news.db") as db:
        db.add(replace(RAID, claims=(claim,)))
        found = [*db.select(place="Mosul", topic="conflict", kind="claim")]
    assert [each.claims[0].id for each in found] == ["c.c0"]
