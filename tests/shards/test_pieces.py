"""Pieces are written whole, whoever does them, in how many processes, and however often."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from extractor import store
from extractor.errors import ExtractorError
from extractor.shards import Recipe, asking, part, pieces, status
from tests.shards import made

pytest.importorskip("pyarrow")
pytestmark = pytest.mark.usefixtures("faked")


def contents(folder: Path) -> dict[str, bytes]:
    """Every file that anybody reads."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("part-*"))
        if path.is_file()
    }


def imported(folder: Path, path: Path) -> Path:
    with store.open(path) as db:
        for extraction, version in asking.readings(folder):
            db.add(extraction, version=version)
    return path


@pytest.mark.parametrize(("shards", "jobs"), [(1, 1), (4, 2), (64, 1)])
def test_the_store_is_the_one_that_add_makes(
    shards: int, jobs: int, inputs: str, tmp_path: Path, added: Path, dumped: Callable
) -> None:
    pytest.importorskip("duckdb")
    recipe = Recipe(paths=(inputs,), shards=shards)
    done = list(pieces.run(recipe, range(shards), tmp_path / "out", jobs=jobs))
    assert [each.shard for each in done] == list(range(shards))
    assert sum(each.articles for each in done) == 40
    assert dumped(imported(tmp_path / "out", tmp_path / "new.db")) == dumped(added)


def test_pieces_are_the_same_bytes_whoever_does_them(inputs: str, tmp_path: Path) -> None:
    recipe = Recipe(paths=(inputs,), shards=4)
    list(pieces.run(recipe, range(4), tmp_path / "one", jobs=2))
    for shard in (2, 0, 3, 1):
        list(pieces.run(recipe, [shard], tmp_path / "other"))
    assert contents(tmp_path / "one") == contents(tmp_path / "other")


def test_a_piece_that_is_there_is_not_done_again(inputs: str, tmp_path: Path) -> None:
    recipe, out = Recipe(paths=(inputs,), shards=3), tmp_path / "out"
    list(pieces.run(recipe, [1], out))
    assert status.to_do(out, recipe, retry=False) == [0, 2]
    told = list(pieces.run(recipe, [1], out))  # somebody does it all the same
    assert told == [part.read(out, 1)]
    assert not list(out.glob(".part-*"))


def test_poison_is_left_out_with_its_reason(inputs: str, tmp_path: Path) -> None:
    lines = Path(inputs).read_text("utf-8").splitlines()
    poison = {"text": "kill it\n\nThis kills whoever reads it.", "id": "bad"}
    odd = {"text": "raise it\n\nThis is odd.", "id": "odd"}
    rows = [*lines[:9], json.dumps(poison), *lines[9:12], "no json", json.dumps(odd), *lines[12:]]
    Path(inputs).write_text("\n".join(rows), "utf-8")
    recipe, out = Recipe(paths=(inputs,), shards=2), tmp_path / "out"
    done = list(pieces.run(recipe, range(2), out, jobs=2))
    assert sum(each.articles for each in done) == 40
    left = [each for told in done for each in told.quarantined]
    assert {(each.ref, each.reason) for each in left} == {
        ("bad", "its process died (signal 9, out of memory perhaps)"),
        ("odd", "cannot be read (ValueError: odd words)"),
    }
    assert [each.ref for told in done for each in told.skipped] == [f"{inputs}:14"]
    assert {article.ref for article, _ in asking.quarantined(out)} == {"bad", "odd"}
    assert status.to_do(out, recipe, retry=False) == []
    assert len(status.to_do(out, recipe, retry=True)) == len(
        {e.shard for e in done if e.quarantined}
    )


KILLED = """
import sys
from pathlib import Path
from extractor.pipeline import workers
from extractor.shards import Recipe, pieces
from tests.shards import made
if __name__ == "__main__":  # its processes load this file, too
    workers._work = made.work
    for told in pieces.run(Recipe(paths=(sys.argv[1],), shards=20), range(20), Path(sys.argv[2])):
        print(told.shard, flush=True)
"""


def test_a_killed_run_leaves_whole_parts_only(inputs: str, tmp_path: Path) -> None:
    script, out = tmp_path / "killed.py", tmp_path / "out"
    script.write_text(KILLED, "utf-8")
    process = subprocess.Popen(
        [sys.executable, str(script), inputs, str(out)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert process.stdout is not None
    told = [int(process.stdout.readline()) for _ in range(5)]
    time.sleep(0.1)  # somewhere in a later piece
    process.send_signal(signal.SIGKILL)
    process.communicate()
    recipe = Recipe(paths=(inputs,), shards=20)
    found = status.of(out)
    assert set(told) <= {each.shard for each in found.done} and not found.damaged
    left = status.to_do(out, recipe, retry=False)
    assert sorted([*left, *(each.shard for each in found.done)]) == list(range(20))
    list(pieces.run(recipe, left, out))
    list(pieces.run(recipe, range(20), tmp_path / "whole"))
    assert contents(out) == contents(tmp_path / "whole")


def test_a_pipeline_that_cannot_be_loaded_is_told_of(inputs: str, tmp_path: Path) -> None:
    recipe, out = Recipe(paths=(inputs,), shards=2, model="none"), tmp_path / "out"
    with pytest.raises(ExtractorError, match="no such pipeline"):
        list(pieces.run(recipe, range(2), out))
    found = status.of(out)
    assert [(each.shard, each.reason) for each in found.failed] == [(0, "no such pipeline")]
    assert found.missing == (1,) and not found.done
    assert not list(out.glob(".part-*"))


def test_parts_of_different_inputs_are_never_mixed(inputs: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    list(pieces.run(Recipe(paths=(inputs,), shards=2), [0], out))
    with pytest.raises(ExtractorError, match="name another folder"):
        status.to_do(out, Recipe(paths=(inputs,), shards=3), retry=False)
    with Path(inputs).open("a", encoding="utf-8") as stream:
        stream.write('{"text": "One more."}\n')
    list(pieces.run(Recipe(paths=(inputs,), shards=2), [1], out))
    with pytest.raises(ExtractorError, match="changed in between, 40 and 41 units"):
        status.of(out)


def test_a_file_that_was_changed_is_found(inputs: str, tmp_path: Path) -> None:
    pytest.importorskip("duckdb")
    recipe, out = Recipe(paths=(inputs,), shards=2), tmp_path / "out"
    list(pieces.run(recipe, range(2), out))
    path = out / "claims" / "part-00001.parquet"
    data = path.read_bytes()
    path.write_bytes(data[:-9] + b"x" + data[-8:])
    with pytest.raises(ExtractorError, match="not as it was written"):
        list(asking.readings(out))
    path.write_bytes(data[:-9])
    assert status.of(out).damaged == (1,)
    assert status.to_do(out, recipe, retry=False) == [1]
    list(pieces.run(recipe, [1], out))
    assert path.read_bytes() == data


def test_no_articles_make_an_empty_part(tmp_path: Path) -> None:
    pytest.importorskip("duckdb")
    (tmp_path / "one.jsonl").write_text('{"text": "One.", "id": "1"}\n', "utf-8")
    out = tmp_path / "out"
    list(pieces.run(Recipe(paths=(str(tmp_path / "one.jsonl"),), shards=3), range(3), out))
    assert [each.articles for each in status.of(out).done] == [1, 0, 0]
    assert [extraction.article.text for extraction, _ in asking.readings(out)] == ["One."]


def test_made_up_records_are_their_articles_own(inputs: str) -> None:
    from extractor import readers

    for article in readers.read([inputs]):
        found = made.read(article)
        assert {source.article_id for each in found.claims for source in each.sources} == {
            article.id
        }
