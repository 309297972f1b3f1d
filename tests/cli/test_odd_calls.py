"""Calls that once ended in a traceback, hung or told the wrong thing, as a shell makes them."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.issue(22)
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def shell(line: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    """Runs a line of a shell in which ``extractor`` is the program; hangs are failures."""
    program = f'extractor() {{ "{sys.executable}" -m extractor "$@"; }}; {line}'
    return subprocess.run(
        ["bash", "-c", program],
        cwd=folder,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        timeout=60,
    )


CLOSED = {
    "standard input": ("extractor add - <&-", 3, "skipped -: nothing on standard input"),
    "standard output": ("extractor claims >&-", 1, "Error: standard output is closed"),
    "nothing to write": ("extractor remove nobody >&-", 1, "Error: nobody: no such article"),
    "the help": ("extractor --help >&-", 0, ""),
    "a file instead": ("extractor timeline -f json -o a.json >&-", 0, ""),
    "all of them": ("extractor claims <&- >&- 2>&-", 1, ""),
}


@pytest.mark.parametrize("case", CLOSED)
def test_what_a_caller_has_closed(talks, tmp_path, case):
    line, code, told = CLOSED[case]
    done = shell(line, tmp_path)
    assert (done.returncode, "Traceback" in done.stderr) == (code, False), done.stderr
    assert done.stderr.startswith(told)


NUMBERS = [
    ("claims", "--min-confidence", "nan"),
    ("claims", "--min-confidence", "inf"),
    ("add", ".", "--deadline", "nan"),
    ("add", ".", "--deadline", "inf"),
    ("add", ".", "--jobs", "99999999999999999999"),
    ("claims", "--limit", "99999999999999999999"),
    ("events", "--limit", "0"),
    ("timeline", "--top", "99999999999999999999"),
    ("timeline", "--digest", "--dates", "99999999999999999999"),
    ("timeline", "--digest", "--sentences", "99999999999999999999"),
]


@pytest.mark.parametrize("call", NUMBERS, ids=" ".join)
def test_numbers_that_are_none_or_too_large_are_misuse(run, talks, call):
    result = run(*call)
    assert result.exit_code == 2
    assert f"Invalid value for '{call[-2]}'" in result.stderr


@pytest.mark.parametrize("path", ["pipe", "/dev/null", "/dev/zero"])
@pytest.mark.parametrize(
    "command", ["claims", "timeline", "add articles", "import a.jsonl", "doctor"]
)
def test_a_pipe_or_a_device_is_no_store(run, articles, tmp_path, command, path):
    os.mkfifo("pipe")
    (tmp_path / "a.jsonl").write_text("")
    result = run(*command.split(), "-d", path)
    assert result.exit_code == 1
    said = result.stdout if command == "doctor" else result.stderr
    assert "a device or a pipe, not a file; name a file" in " ".join(said.split())


def test_a_line_without_end_is_no_line_of_an_export(run, tmp_path, monkeypatch):
    monkeypatch.setattr("extractor.store.travelling.LONGEST_LINE", 1_000_000)
    result = run("import", "/dev/zero", "-d", "other.db")
    assert result.exit_code == 3
    first, last = result.stderr.splitlines()
    assert first.startswith("skipped /dev/zero:1: a line of more than ")
    assert last == "added 0, replaced 0, unchanged 0, skipped 1"


def test_an_article_without_end_is_no_article(run):
    result = run("add", "/dev/zero")
    assert result.exit_code == 3
    assert "skipped /dev/zero: binary data" in result.stderr


@pytest.mark.parametrize("version", [-5, 0, 99])
@pytest.mark.parametrize("command", ["claims", "add articles", "doctor"])
def test_a_schema_that_is_none_is_told(run, talks, articles, command, version):
    with closing(sqlite3.connect(talks)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    result = run(*command.split())
    assert result.exit_code == 1
    said = " ".join((result.stdout + result.stderr).split())
    told = f"schema {version}" if version > 0 else f"damaged, there is no schema {version}; restore"
    assert told in said


@pytest.mark.parametrize("place", ["the file", "its folder"])
def test_a_store_that_may_only_be_read_is_noticed_before_anything_is(
    run, talks, monkeypatch, place
):
    """The superuser may write everywhere, so what the system would answer is put in its place."""
    locked = talks if place == "the file" else talks.parent
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK or path != str(locked))
    monkeypatch.setattr("extractor.readers.read", lambda *given, **more: pytest.fail("it was read"))
    result = run("add", "articles", "-d", str(talks))
    assert result.exit_code == 1
    assert f"{talks}: {place} may only be read; check its permissions" in result.stderr


SPELLS = "\x9b31m \x7f \u202e \u2066"


@pytest.mark.parametrize(
    "line",
    [
        ("timeline", "--all", "--json"),
        ("timeline", "--all", "-f", "jsonld"),
        ("timeline", "--all", "-f", "ftm"),
        ("timeline", "--all", "-f", "timelinejs"),
        ("timeline", "--digest", "-f", "json"),
        ("events", "--json"),
        ("events", "--nl"),
        ("claims", "--json"),
        ("articles", "--json"),
        ("actors", "--json"),
        ("graph",),
        ("export-articles",),
    ],
    ids=" ".join,
)
def test_no_json_has_what_a_terminal_obeys(run, made_up, tmp_path, line):
    text = "May 8, 2020\n\nLiu met Mnuchin on Friday, Beijing said."
    (tmp_path / "a.txt").write_text(f"Liu{SPELLS} met\n\n{text}{SPELLS}", "utf-8")
    assert run("add", "a.txt").exit_code == 0
    shown = run(*line).stdout
    assert not set(SPELLS) - {" ", *"31m"} & set(shown)
    for part in [shown] if shown.startswith(("{\n", "[")) else shown.splitlines():
        json.loads(part)
    if line[0] in ("articles", "graph", "export-articles"):
        assert "\\u009b31m \\u007f \\u202e \\u2066" in shown


def words(number: int) -> str:
    return f"Ministers met on Monday for the {number}th time, officials said. " * 30


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_request_to_end_is_answered_with_how_far_it_got(tmp_path, jobs):
    (tmp_path / "articles").mkdir()
    for number in range(400):
        (tmp_path / "articles" / f"{number}.txt").write_text(words(number))
    process = subprocess.Popen(
        [sys.executable, "-m", "extractor", "add", "articles", "--jobs", jobs, "-d", "news.db"],
        cwd=tmp_path,
        env=ENVIRONMENT,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    wait_for_articles(tmp_path / "news.db")
    process.send_signal(signal.SIGTERM)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 143, told
    (line,) = told.splitlines()
    assert line.startswith("interrupted: added ")
    assert line.endswith("these are kept, run the same again to go on")


def test_processes_whose_parent_is_killed_end_without_a_word(tmp_path):
    (tmp_path / "articles").mkdir()
    for number in range(100):
        (tmp_path / "articles" / f"{number}.txt").write_text(words(number))
    with (tmp_path / "told").open("w") as told:
        process = subprocess.Popen(
            [sys.executable, "-m", "extractor", "add", "articles", "--jobs", "2", "-d", "news.db"],
            cwd=tmp_path,
            env=ENVIRONMENT,
            stderr=told,
            start_new_session=True,
        )
        time.sleep(1)  # they are loading the pipeline
        process.kill()
        process.wait()
        for _ in range(300):
            time.sleep(0.1)
            if not alive(process.pid):
                break
    assert not alive(process.pid)
    assert (tmp_path / "told").read_text() == ""


def alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except (ProcessLookupError, PermissionError):
        return False
    return True


def wait_for_articles(path: Path) -> None:
    for _ in range(600):
        time.sleep(0.1)
        if path.exists():
            try:
                with closing(sqlite3.connect(path)) as connection:
                    if connection.execute("SELECT count(*) FROM articles").fetchone()[0]:
                        return
            except sqlite3.OperationalError:
                continue
