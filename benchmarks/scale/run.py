"""Throughput: the same articles by ``add --jobs 2``, ``extract --jobs 2`` and two Dask workers.

    python benchmarks/scale/run.py news.jsonl

Each way is run once in its own processes, model loaded anew; what is told is the CPU time of all
of them, which other work on the machine changes little, the wall time, and the largest memory of
any one. The three must give the same store.
"""

import argparse
import os
import resource
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

QUIET = {
    "DASK_DISTRIBUTED__WORKER__PROFILE__ENABLED": "False",
    "DASK_DISTRIBUTED__WORKER__MEMORY__MONITOR_INTERVAL": "2s",
    "DASK_DISTRIBUTED__ADMIN__TICK__INTERVAL": "1s",
    "DASK_DISTRIBUTED__ADMIN__SYSTEM_MONITOR__INTERVAL": "5s",
}
"""As docs/clusters.md has it: else Dask looks at itself a hundred times a second."""
EXTRACTOR = (sys.executable, "-m", "extractor")
WORKERS = 2


def main() -> None:
    """Runs all ways and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", help="JSON lines, as `extractor add` reads them")
    parser.add_argument("--shards", type=int, default=WORKERS)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as room:
        os.chdir(Path(args.articles).resolve().parent)
        name, folder = Path(args.articles).name, Path(room)
        cut = ("--shards", str(args.shards))
        ways: dict[str, Callable[[], None]] = {
            "add --jobs 2": lambda: call("add", name, "--jobs", "2", "-d", f"{room}/add.db"),
            "extract --jobs 2": lambda: call(
                "extract", name, "-o", f"{room}/jobs", "--jobs", "2", *cut
            ),
            "extract, two Dask workers": lambda: on_dask(name, f"{room}/dask", cut),
        }
        print("| | CPU s | wall s | articles a CPU second | largest process |")
        print("|---|---|---|---|---|")
        for told, way in ways.items():
            print(f"| {told} | {measured(way, name)} |", flush=True)
        dumps = [dump(folder / "add.db")]
        for out in ("jobs", "dask"):
            call("import", f"{room}/{out}", "-d", f"{room}/{out}.db")
            dumps.append(dump(folder / f"{out}.db"))
        print("\nthe three stores are", "the same" if len(set(dumps)) == 1 else "NOT the same")
        size = sum(path.stat().st_size for path in (folder / "dask").rglob("*.parquet"))
        print(
            f"store {(folder / 'add.db').stat().st_size / 1e6:.0f} MB, folder {size / 1e6:.0f} MB"
        )


def call(*args: str) -> None:
    """Runs a command of ours; some inputs may be skipped."""
    done = subprocess.run([*EXTRACTOR, *args], capture_output=True, text=True)
    assert done.returncode in (0, 3), done.stderr[-2000:]


def on_dask(name: str, out: str, cut: Sequence[str]) -> None:
    """Starts a scheduler and workers, runs the pieces, ends them."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    dask = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--no-dashboard"]
    processes = [started([*dask, "--host", "127.0.0.1", "--port", port])]
    address = f"tcp://127.0.0.1:{port}"
    worker = [sys.executable, "-m", "distributed.cli.dask_worker", address, "--no-dashboard"]
    processes += [started([*worker, "--nthreads", "1", "--no-nanny"]) for _ in range(WORKERS)]
    try:
        call("extract", name, "-o", out, "--scheduler", address, *cut)
    finally:
        for process in reversed(processes):
            process.send_signal(signal.SIGINT)
            process.wait(60)


def started(args: Sequence[str]) -> subprocess.Popen[bytes]:
    """Starts a process that tells nothing."""
    return subprocess.Popen(
        args,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **QUIET},
    )


def measured(way: Callable[[], None], name: str) -> str:
    """Runs a way in a process of its own; returns its times and memory as cells."""
    begin = time.monotonic()
    child = os.fork()
    if not child:
        try:
            way()
        except BaseException as error:
            print(error, file=sys.stderr)
            os._exit(1)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        Path(f"{name}.used").write_text(f"{used.ru_utime + used.ru_stime} {used.ru_maxrss}")
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert status == 0
    seconds, kilobytes = map(float, Path(f"{name}.used").read_text().split())
    Path(f"{name}.used").unlink()
    number = Path(name).read_bytes().rstrip().count(b"\n") + 1
    wall = time.monotonic() - begin
    return f"{seconds:.0f} | {wall:.0f} | {number / seconds:.1f} | {kilobytes / 1e3:.0f} MB"


def dump(path: Path) -> str:
    """Returns a store as text."""
    with closing(sqlite3.connect(path)) as connection:
        return "\n".join(connection.iterdump())


if __name__ == "__main__":
    main()
