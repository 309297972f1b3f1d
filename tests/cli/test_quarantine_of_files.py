"""Files that break what reads them: named, kept out of later runs, and tried when asked to."""

from pathlib import Path

import pytest

from extractor.readers import isolated
from tests.readers import poison

pytestmark = pytest.mark.issue(22)

BROKE = "reading it broke (exit code 7)"
KNOWN = f"skipped articles/bad.poison: in quarantine: {BROKE}; --retry tries it again"


@pytest.fixture(autouse=True)
def poisoned(monkeypatch, articles):
    monkeypatch.setattr(isolated, "work", poison.work)
    Path("articles/bad.poison").write_text("leave")


def test_a_file_that_breaks_the_reader_ends_no_run(run, made_up):
    first, again = run("add", "articles"), run("add", "articles")
    assert (first.exit_code, again.exit_code) == (3, 3)
    assert f"skipped articles/bad.poison: {BROKE}" in first.stderr
    assert "added 2, replaced 0, unchanged 0, skipped 1" in first.stderr
    assert KNOWN in again.stderr
    assert "added 0, replaced 0, unchanged 2, skipped 1" in again.stderr
    assert f"articles/bad.poison: {BROKE}" in " ".join(run("doctor").stdout.split())


def test_a_file_in_quarantine_is_tried_when_it_has_changed_or_when_asked_to(run, made_up):
    run("add", "articles")
    assert f"skipped articles/bad.poison: {BROKE}" in run("add", "articles", "--retry").stderr
    Path("articles/bad.poison").write_text("words")
    assert "added 1, replaced 0, unchanged 2, skipped 0" in run("add", "articles").stderr


def test_a_file_is_put_into_quarantine_also_when_nothing_else_is_read(run, made_up):
    run("add", "articles/dated.txt")
    run("add", "articles/bad.poison")
    assert KNOWN in run("add", "articles/bad.poison").stderr


@pytest.mark.parametrize("command", ["timeline", "annotate"])
def test_other_commands_read_on_as_well(run, made_up, command):
    result = run(command, "articles")
    assert result.exit_code == 3
    assert f"skipped articles/bad.poison: {BROKE}" in result.stderr
    assert len(made_up) == 2
