"""What ``--verbose`` tells: what is read, what is passed over and why, and where the time went."""

import re

import pytest

from extractor.cli import journal

TIME = re.compile(r"^time: \d+\.\d\d s: .*; \d+\.\d articles a second$", re.MULTILINE)


@pytest.mark.parametrize("command", [("add",), ("annotate",), ("timeline",)])
def test_verbose_tells_what_is_read_and_where_time_went(run, made_up, articles, command):
    quiet, told = run(*command, str(articles)), run(*command, str(articles), "--verbose")
    assert "read " not in quiet.stderr
    assert f"read {articles.as_posix()}/dated.txt (" in (
        told.stderr if command != ("add",) else run("add", "-d", "b.db", "-v", str(articles)).stderr
    )
    if command != ("add",):
        assert TIME.search(told.stderr)
        assert told.stdout == quiet.stdout


def test_verbose_tells_the_day_and_how_it_is_known(run, made_up, articles):
    told = run("add", str(articles), "-v").stderr
    assert re.search(
        r"dated\.txt \(\d+ characters, published 8 May 2020 \((dateline|header)\)\); ", told
    )
    assert re.search(r"undated\.txt \(\d+ characters, no day\); events: 1, claims: 1", told)


def test_verbose_tells_what_is_passed_over_and_why(run, made_up, articles):
    for name in (".hidden", "README.md", "page.html"):
        (articles / name).write_text("<p>x</p>")
    (articles / "page_files").mkdir()
    told = run("add", str(articles), "-v").stderr
    folder = articles.as_posix()
    assert f"passed over {folder}/.hidden: hidden\n" in told
    assert f"passed over {folder}/README.md: it is about the folder\n" in told
    assert f"passed over {folder}/page_files: saved beside a page\n" in told


def test_verbose_tells_what_the_store_has_already(run, made_up, articles):
    run("add", str(articles))
    told = run("add", str(articles), "-v").stderr
    assert f"unchanged {articles.as_posix()}/dated.txt: the store has it as it is\n" in told


def test_a_stage_inside_a_stage_is_counted_once(monkeypatch):
    now = iter([0.0, 1.0, 3.0, 6.0, 10.0, 15.0])
    monkeypatch.setattr(journal.time, "monotonic", lambda: next(now))
    said = []
    monkeypatch.setattr(journal, "remark", said.append)
    kept = journal.Journal(verbose=True)
    with kept.stage("outside"), kept.stage("inside"):
        pass
    kept.close()
    assert said == ["time: 15.00 s: 6.00 s outside, 3.00 s inside, 6.00 s for the rest"]
