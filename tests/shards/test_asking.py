"""A folder of parts answers what the store answers that holds the same: records, order, names."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from spacy.language import Language

from extractor import api, export, pipeline, readers, store
from extractor.records import Extraction
from extractor.shards import asking, part
from extractor.store import Store, stemming, tables
from extractor.store.first_schema import FIRST_SCHEMA
from extractor.store.folder import Folder
from extractor.store.fourth_schema import FOURTH_SCHEMA
from tests import examples, synthetic
from tests.coding.made import told
from tests.made import extractions
from tests.placing.test_story_of_five import ARTICLES
from tests.shards import made

pytest.importorskip("pyarrow")
pytest.importorskip("duckdb")


def under(extraction: Extraction, **changes: Any) -> Extraction:
    """The same article found elsewhere, or told of otherwise."""
    return replace(extraction, article=replace(extraction.article, **changes))


SYNTHETIC = [synthetic.extraction(number) for number in range(60)]
RAID = told("Iraqi rebels *attacked* Turkish soldiers in Mosul.", "attack", id="0b", day=None)
NEWS: list[Extraction] = [
    examples.SIGNING,
    *SYNTHETIC[:30],
    under(SYNTHETIC[3], ref="elsewhere/3.txt"),
    under(SYNTHETIC[4], ref="elsewhere/4.txt", outlet="OUTLET 5", title="Another title"),
    examples.CALL,
    under(SYNTHETIC[50], ref=SYNTHETIC[7].article.ref),
    under(SYNTHETIC[51], ref="elsewhere/3.txt"),
    under(SYNTHETIC[3], ref="third/3.txt", path=None),
    under(SYNTHETIC[52], ref="-"),
    replace(
        SYNTHETIC[54],
        claims=tuple(replace(each, addressee="person:liu-he") for each in SYNTHETIC[54].claims),
        actors=(*SYNTHETIC[54].actors, examples.LIU),
    ),
    under(SYNTHETIC[53], ref="-"),
    *SYNTHETIC[30:48],
    examples.REVIEW,
    RAID,
]

PERSON = synthetic.person(0).name
LATER = synthetic.person(12).name
WORD = synthetic.word(1)
QUESTIONS: list[dict[str, Any]] = [
    {},
    {"actor": PERSON},
    {"actor": PERSON, "since": "2019", "until": "2020-06"},
    {"actor": PERSON, "since": "2019", "until": "2020-06", "limit": 3},
    {"actor": PERSON, "since": "2019", "until": "2021", "kind": "event", "limit": 4},
    {"actor": PERSON, "outlet": "Outlet 5"},
    {"actor": PERSON, "status": "happened", "since": "2019", "until": "2020"},
    {"actor": [PERSON, "Beijing"]},
    {"actor": "China", "with_members": True},
    {"actor": "Liu"},
    {"actor": "Mnuchin", "kind": "claim"},
    {"actor": "nobody at all"},
    {"by": LATER},
    {"by": [PERSON, "Liu He"], "since": "2020"},
    {"by": PERSON, "kind": "event"},
    {"to": "Liu He"},
    {"about": WORD},
    {"about": f"{WORD} {synthetic.word(2)}", "until": "2021"},
    {"about": "trade deals"},
    {"about": "trade-deals"},
    {"about": '"the" OR ('},
    {"about": "Liu He"},
    {"since": "2021-01"},
    {"until": "2018-06", "kind": "event"},
    {"since": "2019-05-03", "until": "2019-05-03"},
    {"said_since": "2019-06", "said_until": "2019-09"},
    {"status": ["planned", "possible"]},
    {"type": "attitude"},
    {"min_confidence": 0.99},
    {"outlet": "outlet 5"},
    {"topic": "conflict"},
    {"place": "Mosul"},
    {"place": "Iraq"},
    {"limit": 7},
    {"limit": 20, "actor": PERSON, "since": "2019"},
    {"limit": 5, "about": WORD, "kind": "claim"},
]


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Folder]]:
    """A store and a folder of five parts that hold the same."""
    folder = tmp_path_factory.mktemp("both")
    with store.open(folder / "news.db") as db:
        for extraction in NEWS:
            db.add(extraction)
        with asking.opened(made.written(folder / "out", NEWS, shards=5)) as parts:
            yield db, parts


@pytest.mark.parametrize("question", QUESTIONS, ids=str)
def test_the_same_records_in_the_same_order(
    both: tuple[Store, Folder], question: dict[str, Any]
) -> None:
    db, parts = both
    assert list(parts.select(**question)) == list(db.select(**question))


@pytest.fixture(scope="module")
def earlier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Folder]:
    """The same parts as an earlier version wrote them, without the table of who is involved."""
    out = made.written(tmp_path_factory.mktemp("earlier") / "out", NEWS, shards=5)
    for each in asking.whole(out).done:
        files = {name: file for name, file in each.files.items() if name != tables.INVOLVED}
        part.write(out, each.shard, replace(each, files=files))
    shutil.rmtree(out / tables.INVOLVED)
    with asking.opened(out) as parts:
        yield parts


@pytest.mark.parametrize("question", [each for each in QUESTIONS if "actor" in each], ids=str)
def test_parts_of_an_earlier_version_answer_the_same(
    both: tuple[Store, Folder], earlier: Folder, question: dict[str, Any]
) -> None:
    assert list(earlier.select(**question)) == list(both[0].select(**question))


def test_who_is_involved_is_written_as_an_earlier_version_finds_it(
    both: tuple[Store, Folder], earlier: Folder
) -> None:
    columns = [column.name for column in tables.columns()[tables.INVOLVED]]
    found = [sorted(parts.rows(tables.INVOLVED, columns)) for parts in (both[1], earlier)]
    assert found[0] == found[1]
    assert {row[columns.index("kind")] for row in found[0]} == {"event", "claim"}


def test_questions_find_something(both: tuple[Store, Folder]) -> None:
    """So that the test above compares more than nothing with nothing."""
    empty = [question for question in QUESTIONS if not list(both[0].select(**question))]
    assert empty == [{"actor": "nobody at all"}, {"about": '"the" OR ('}]


@pytest.mark.parametrize("question", [{}, {"actor": (PERSON,)}, {"about": WORD}], ids=str)
def test_the_same_timeline(
    both: tuple[Store, Folder], question: dict[str, Any], tmp_path: Path
) -> None:
    written = []
    for opened in both:
        with (tmp_path / "story").open("w+", encoding="utf-8") as stream:
            export.write(api.ask(opened, question, every=True), "json", stream)
            stream.seek(0)
            written.append(stream.read())
    assert written[0] == written[1]


def test_the_same_people(both: tuple[Store, Folder]) -> None:
    db, parts = both
    assert list(parts.actors()) == list(db.actors())
    assert parts.counts() == db.counts()


@pytest.mark.parametrize("name", ["Liu", "Liu He", "China", PERSON, "Mnuchinn", LATER.split()[1]])
def test_names_mean_the_same(both: tuple[Store, Folder], name: str) -> None:
    db, parts = both
    assert parts.candidates(name) == db.candidates(name)
    assert parts.near(name) == db.near(name)


def test_near_copies_are_one_origin_across_parts(both: tuple[Store, Folder]) -> None:
    origins = {each.article.id: each.article.origin for each in both[1].select()}
    assert origins == {each.article.id: each.article.origin for each in both[0].select()}
    assert any(origins.values())


def test_readings_come_in_the_order_of_the_inputs(tmp_path: Path) -> None:
    out = made.written(tmp_path / "out", NEWS, shards=7)
    assert [extraction for extraction, _ in asking.readings(out)] == [
        replace(each, article=replace(each.article, origin=None)) for each in NEWS
    ]


def test_what_is_gathered_is_kept_and_made_anew_for_other_parts(tmp_path: Path) -> None:
    out = made.written(tmp_path / "out", NEWS[:9], shards=2)
    asking.opened(out).__exit__(None, None, None)
    (kept,) = (out / asking.GATHERED).iterdir()
    before = kept.stat().st_mtime_ns
    asking.opened(out).__exit__(None, None, None)
    assert kept.stat().st_mtime_ns == before
    for path in (out / "parts").iterdir():
        path.unlink()
    made.written(out, NEWS[:12], shards=2)
    asking.opened(out).__exit__(None, None, None)
    assert [path != kept for path in (out / asking.GATHERED).iterdir()] == [True]


def test_words_are_split_as_the_store_splits_them() -> None:
    assert stemming.TOKENIZE in FIRST_SCHEMA and stemming.TOKENIZE in FOURTH_SCHEMA


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(found=st.lists(extractions(), max_size=3), shards=st.integers(1, 3))
def test_whatever_was_read_comes_back(
    found: Sequence[Extraction], shards: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    out = made.written(tmp_path_factory.mktemp("any") / "out", found, shards=shards)
    assert [extraction for extraction, _ in asking.readings(out)] == found


def test_undated_articles_are_placed_as_a_store_places_them(tmp_path: Path, nlp: Language) -> None:
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, "utf-8")
    found = list(pipeline.extract(readers.read([str(tmp_path / name) for name in ARTICLES]), nlp))
    questions: list[dict[str, Any]] = [
        {},
        {"since": "2020-08-07", "until": "2020-08-20"},
        {"since": "2020-09"},
        {"actor": "Norland", "since": "2020"},
        {"limit": 9},
    ]
    with store.open(tmp_path / "news.db") as db:
        for extraction in found:
            db.add(extraction)
        assert db._connection.execute("SELECT * FROM unplaced").fetchone()
        with asking.opened(made.written(tmp_path / "out", found, shards=2)) as parts:
            for question in questions:
                assert list(parts.select(**question)) == list(db.select(**question))
        assert any(each.published_basis == "inferred" for each in db.articles())
        assert db._connection.execute("SELECT * FROM inherited").fetchone()
