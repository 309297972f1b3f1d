"""Pieces on a cluster of this machine: workers that die or go silent, a scheduler that restarts."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from extractor.errors import ExtractorError
from extractor.shards import Recipe, dask_engine, pieces, status
from tests.shards.test_pieces import contents

pytest.importorskip("pyarrow")
pytest.importorskip("distributed")

PRELOAD = """
from extractor.pipeline import workers
from tests.shards import made
workers._work = made.noted
"""
ROOT = Path(__file__).parents[2]
Start = Callable[..., subprocess.Popen[bytes]]


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        found: int = free.getsockname()[1]
        return found


@pytest.fixture
def start(tmp_path: Path, port: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Starts a scheduler, or a worker of it whose processes need no model."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "faked.py").write_text(PRELOAD, "utf-8")
    begun: list[subprocess.Popen[bytes]] = []

    def begin(what: str) -> subprocess.Popen[bytes]:
        common = [sys.executable, "-m", "distributed.cli.dask_" + what, "--no-dashboard"]
        if what == "scheduler":
            args = [*common, "--host", "127.0.0.1", "--port", str(port)]
        else:
            args = [
                *common,
                f"tcp://127.0.0.1:{port}",
                *("--nthreads", "1", "--no-nanny", "--preload", "faked.py"),
                *("--local-directory", str(tmp_path / "dask")),
            ]
        process = subprocess.Popen(
            args,
            cwd=tmp_path,
            stderr=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
            env={
                **os.environ,
                "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]),
                "DASK_DISTRIBUTED__SCHEDULER__WORKER_TTL": "6s",
                "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "5s",
            },
        )
        begun.append(process)
        return process

    yield begin
    for process in begun:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@pytest.fixture
def whole(inputs: str, tmp_path: Path, faked: None) -> dict[str, bytes]:
    """What one process here makes of the same inputs."""
    list(pieces.run(Recipe(paths=(inputs,), shards=12), range(12), tmp_path / "here"))
    return contents(tmp_path / "here")


def test_the_cluster_loses_nothing_and_does_nothing_twice(
    start: Start, port: int, inputs: str, tmp_path: Path, whole: dict[str, bytes]
) -> None:
    """One worker is killed in the middle, one stopped as if unplugged, the scheduler restarted."""
    scheduler, out = start("scheduler"), tmp_path / "out"
    doomed, silent, _ = start("worker"), start("worker"), start("worker")
    recipe, done = Recipe(paths=(inputs,), shards=12), []
    harm: list[Callable[[], Any]] = [
        lambda: os.killpg(doomed.pid, signal.SIGKILL),
        lambda: os.killpg(silent.pid, signal.SIGSTOP),
        lambda: (scheduler.kill(), scheduler.wait(), start("scheduler"), start("worker")),
    ]
    for told in dask_engine.run(recipe, range(12), out, scheduler=f"tcp://127.0.0.1:{port}"):
        done.append(told.shard)
        if harm and len(done) in (2, 4, 6):
            harm.pop(0)()
    assert not harm
    assert sorted(done) == list(range(12))
    assert contents(out) == whole


def test_a_worker_reads_all_pieces_of_a_client_in_one_process(
    start: Start, port: int, inputs: str, tmp_path: Path
) -> None:
    start("scheduler"), start("worker")
    for number in (1, 2):
        out, recipe = tmp_path / f"out{number}", Recipe(paths=(inputs,), shards=5)
        list(dask_engine.run(recipe, range(5), out, scheduler=f"tcp://127.0.0.1:{port}"))
        assert len((tmp_path / "begun.txt").read_text("utf-8").split()) == number
    assert contents(tmp_path / "out1") == contents(tmp_path / "out2")


def test_a_piece_that_fails_is_told_and_the_others_are_done(
    start: Start, port: int, inputs: str, tmp_path: Path
) -> None:
    start("scheduler"), start("worker")
    out = tmp_path / "out"
    recipe = Recipe(paths=(inputs,), shards=2)
    (out / "parts" / "part-00001.json").mkdir(parents=True)  # nothing can be written there
    with pytest.raises(ExtractorError, match="1 pieces failed, piece 1 because"):
        list(dask_engine.run(recipe, range(2), out, scheduler=f"tcp://127.0.0.1:{port}"))
    (out / "parts" / "part-00001.json").rmdir()
    found = status.of(out)
    assert [each.shard for each in found.done] == [0]
    assert [each.shard for each in found.failed] == [1]


def test_without_a_scheduler_it_says_how_to_start_one(
    port: int, inputs: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dask_engine, "PATIENCE", "1s")
    with pytest.raises(ExtractorError, match="start one with: dask scheduler"):
        address = f"tcp://127.0.0.1:{port}"
        list(dask_engine.run(Recipe(paths=(inputs,), shards=1), [0], tmp_path, scheduler=address))
