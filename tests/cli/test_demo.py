"""The demo finds its articles in the package, or beside it in a source checkout."""

import json
import re

import pytest

from extractor.cli import demo
from extractor.errors import ExtractorError


def test_demo_prints_a_timeline(run, made_up, articles, monkeypatch):
    monkeypatch.setattr(demo, "articles", lambda: articles)
    result = run("demo")
    assert result.exit_code == 0
    assert ["date", "status", "who", "text"] in [
        line.split() for line in result.output.splitlines()
    ]


def test_demo_opens_with_the_key_days(run, made_up, articles, monkeypatch):
    monkeypatch.setattr(demo, "articles", lambda: articles)
    lines = run("demo").stdout.splitlines()
    first, table = lines[0], [line.split()[:1] for line in lines].index(["date"])
    assert re.fullmatch(r"\d{1,2} [A-Z][a-z]+ \d{4}", first)
    assert table > 1
    assert not lines[table - 1]


def test_key_days_name_their_articles_by_the_file_alone(run, made_up, articles, monkeypatch):
    monkeypatch.setattr(demo, "articles", lambda: articles)
    printed = run("demo").stdout
    assert "dated.txt]" in printed
    assert str(articles) not in printed


def test_demo_says_how_many_lines_there_are_and_where(run, made_up, articles, monkeypatch):
    monkeypatch.setattr(demo, "articles", lambda: articles)
    every = json.loads(run("timeline", str(articles), "--json").stdout)["entries"]
    told = run("demo").stderr
    assert f"important of {len(every)} lines" in told
    assert f"timeline {articles} -o demo.html --open" in told


def test_articles_are_in_the_source_tree():
    assert any(path.suffix == ".txt" for path in demo.articles().iterdir())


def test_articles_that_are_missing_are_an_error(monkeypatch, tmp_path):
    monkeypatch.setattr(demo, "files", lambda package: tmp_path / "nowhere")
    with pytest.raises(ExtractorError, match="demo articles are missing"):
        demo.articles()
