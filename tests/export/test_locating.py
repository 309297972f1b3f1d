"""Paths in a report are those from where the report lies."""

from datetime import date

import pytest
from msgspec.structs import replace

from extractor.digest_records import Day, Digest, Line
from extractor.export import locating
from tests.export.examples import entry, story


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for folder in ("news", "reports"):
        (tmp_path / folder).mkdir()
    (tmp_path / "news" / "a.jsonl").write_text("{}")


@pytest.mark.parametrize("is_absolute", [False, True])
def test_paths_and_refs_are_seen_from_the_report(tmp_path, is_absolute):
    path = str(tmp_path / "news" / "a.jsonl") if is_absolute else "news/a.jsonl"
    line = entry("x")
    line = replace(line, sources=(replace(line.sources[0], path=path, ref=f"{path}:7"),))
    (near,) = locating.near(story(line), str(tmp_path / "reports")).entries
    assert near.sources[0].path == "../news/a.jsonl"
    assert near.sources[0].ref == "../news/a.jsonl:7"


def test_what_is_no_file_here_is_named_and_not_linked(tmp_path):
    line = entry("x")
    line = replace(line, sources=(replace(line.sources[0], path="gone.txt", ref="gone.txt"),))
    (near,) = locating.near(story(line), str(tmp_path)).entries
    assert (near.sources[0].path, near.sources[0].ref) == (None, "gone.txt")


def test_a_digest_names_its_articles_alike(tmp_path):
    lines = tuple(Line("Signed.", "a", ref, 0, 7) for ref in ("news/a.jsonl", "https://a.example"))
    digest = Digest({}, (Day(date(2020, 1, 15), 1.0, lines),))
    (day,) = locating.near(digest, str(tmp_path / "reports")).days
    assert [line.ref for line in day.sentences] == ["../news/a.jsonl", "https://a.example"]
