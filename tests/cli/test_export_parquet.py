"""``extractor export-parquet``: every view as a file that other tools read."""

import sys
from datetime import date
from pathlib import Path

import pytest

from extractor import store
from extractor.store.views import VIEWS
from tests import examples
from tests.coding.made import told

RAID = told(
    "Iraqi rebels *attacked* Turkish soldiers in Mosul.", "attack", id="b", day=date(2021, 3, 17)
)


@pytest.fixture
def written(run, tmp_path: Path) -> Path:
    with store.open(tmp_path / "extractor.db") as opened:
        for extraction in (*examples.ALL, RAID):
            opened.add(extraction)
    assert run("export-parquet", "-o", "out").exit_code == 0
    return tmp_path / "out"


def test_each_view_is_a_file_with_as_many_rows(written: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    assert {path.name for path in written.iterdir()} == {f"{name}.parquet" for name in VIEWS}
    with store.open(written.parent / "extractor.db", readonly=True) as opened:
        for name, columns, rows in opened.views():
            table = parquet.read_table(written / f"{name}.parquet")
            assert tuple(table.column_names) == columns
            assert table.num_rows == len(list(rows))


def test_days_are_dates_and_numbers_numbers(written: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    rows = parquet.read_table(written / "dyads.parquet").to_pylist()
    (row,) = (each for each in rows if each["root"] == "FIGHT")
    assert row["first_day"] == date(2021, 3, 17)
    assert isinstance(row["lat"], float) and isinstance(row["confidence"], float)


def test_duckdb_reads_it(written: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    query = f"SELECT root, target_country FROM '{written / 'dyads.parquet'}' WHERE root = 'FIGHT'"
    assert duckdb.sql(query).fetchall() == [("FIGHT", "TUR")]


def test_without_pyarrow_it_says_what_to_install(run, talks, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    result = run("export-parquet", "-o", "out")
    assert result.exit_code == 1 and "news-timeline-extractor[parquet]" in result.output
