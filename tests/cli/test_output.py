"""Files are whole or absent; a reader that goes away ends the command quietly."""

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from extractor.cli import output


def test_a_file_appears_when_it_is_complete(tmp_path):
    path = tmp_path / "a.txt"
    with output.opened(path) as stream:
        stream.write("half")
        assert not path.exists()
    assert path.read_text() == "half"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old")
    with pytest.raises(RuntimeError), output.opened(path) as stream:
        stream.write("new")
        raise RuntimeError
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path):
    path, link = tmp_path / "a.txt", tmp_path / "link"
    link.symlink_to(path)
    with output.opened(link) as stream:
        stream.write("new")
    assert link.is_symlink()
    assert path.read_text() == "new"


@pytest.mark.skipif(os.name != "posix", reason="devices are files on POSIX systems only")
def test_a_device_is_written_to_and_not_replaced():
    with output.opened(Path("/dev/null")) as stream:
        stream.write("gone")
    assert Path("/dev/null").is_char_device()


def test_a_folder_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(click.ClickException, match="No such file"), output.opened(tmp_path / "a/b"):
        pass


@pytest.mark.parametrize(
    ("given", "name", "expected"),
    [
        (None, None, "table"),
        (None, "-", "table"),
        (None, "talks.json", "json"),
        (None, "talks.md", "markdown"),
        (None, "talks.csv", "csv"),
        (None, "talks.txt", "table"),
        ("csv", "talks.json", "csv"),
    ],
)
def test_the_format_is_the_one_named_else_that_of_the_file(given, name, expected):
    formats = ("table", "json", "csv", "markdown")
    path = Path(name) if name else None
    found = output.format_of(given, path, dict.fromkeys(formats), default="table")
    assert found == expected


def test_timeline_into_a_file(run, talks, tmp_path):
    result = run("timeline", "-o", "talks.md")
    assert (result.exit_code, result.output) == (0, "")
    assert (tmp_path / "talks.md").read_text("utf-8").startswith("# Timeline\n")


def test_output_is_utf_8_whatever_the_locale(talks):
    environment = {**os.environ, "EXTRACTOR_DB": str(talks), "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "extractor", "claims"]
    done = subprocess.run(command, env=environment, capture_output=True, check=True)
    assert "“The deal" in done.stdout.decode("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="a closed pipe shows otherwise elsewhere")
def test_a_reader_that_goes_away_is_no_reason_to_complain(talks):
    environment = {**os.environ, "EXTRACTOR_DB": str(talks)}
    command = [sys.executable, "-m", "extractor", "claims", "--json"]
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        command, env=environment, stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert done.stderr == b""
    assert done.returncode == 0


def test_a_file_of_a_form_that_cannot_be_written_is_misuse(run, talks, tmp_path):
    for command in ("timeline", "graph"):
        result = run(command, "-o", "talks.pdf")
        assert result.exit_code == 2
        assert "talks.pdf: no format for '.pdf'; write ." in result.stderr
        assert ".txt, or choose one with -f" in result.stderr
        assert not (tmp_path / "talks.pdf").exists()
    told = run("pack", "-o", "talks.pdf").stderr
    assert "write .jsonl, .ndjson or .txt\n" in told  # there is nothing to choose
    assert run("timeline", "-o", "talks.pdf", "-f", "csv").exit_code == 0
    assert run("timeline", "-o", "talks.txt").exit_code == 0


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--limit", "99999999999999999999"),
        ("--limit", "0"),
        ("--top", "99999999999999999999"),
        ("--min-confidence", "nan"),
        ("--min-confidence", "1.01"),
    ],
)
def test_a_number_that_is_none_is_misuse(run, talks, option, value):
    assert run("timeline", option, value).exit_code == 2
