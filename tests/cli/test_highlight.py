"""``extractor highlight``: from a file or from the store, to a page that can be opened."""

import click

from tests import examples


def test_an_article_of_the_store_becomes_a_page(run, talks, tmp_path):
    result = run("highlight", examples.CALL.article.id, "-o", "call.html")
    assert result.exit_code == 0
    assert "Negotiators talk by telephone" in (tmp_path / "call.html").read_text("utf-8")


def test_a_file_becomes_a_page(run, articles, made_up):
    result = run("highlight", "articles/dated.txt")
    assert result.stdout.startswith("<!doctype html>")
    assert 'event happened">met<' in result.stdout


def test_what_is_neither_is_named(run, talks):
    assert "zzzz" in run("highlight", "zzzz").stderr


def test_open_shows_the_file(run, talks, monkeypatch):
    opened: list[str] = []
    monkeypatch.setattr(click, "launch", lambda path: opened.append(path) or 0)
    assert run("timeline", "-f", "html", "-o", "story.html", "--open").exit_code == 0
    assert run("highlight", examples.CALL.article.id, "-o", "a.html", "--open").exit_code == 0
    assert opened == ["story.html", "a.html"]


def test_open_without_a_file_is_misuse(run, talks):
    result = run("timeline", "-f", "html", "--open")
    assert result.exit_code == 2
    assert "--open needs a file: add -o page.html" in result.stderr


def test_where_nothing_opens_it_the_person_is_told(run, talks, monkeypatch):
    monkeypatch.setattr(click, "launch", lambda path: 3)
    result = run("timeline", "-f", "html", "-o", "story.html", "--open")
    assert (result.exit_code, "open it in a browser" in result.stderr) == (0, True)
