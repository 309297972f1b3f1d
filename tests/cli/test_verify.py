"""pack and verify as a user sees them."""

import json

import pytest


@pytest.fixture
def packed(run, articles, made_up):
    assert run("add", "articles").exit_code == 0
    result = run("pack", "-o", "talks.pack.jsonl")
    assert result.exit_code == 0
    assert "packed 2 articles" in result.stderr
    return "talks.pack.jsonl"


def test_what_is_read_as_before_is_the_same(run, packed):
    result = run("verify", packed)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "2 articles read again: every byte is the same\n"


def test_what_is_read_otherwise_is_listed(run, packed, monkeypatch):
    from extractor import pipeline
    from extractor.records import Extraction

    def nothing(articles, nlp, *, on_skip):
        return map(Extraction, articles)

    monkeypatch.setattr(pipeline, "extract", nothing)
    result = run("verify", packed, "--json")
    assert result.exit_code == 1
    rows = json.loads(result.stdout)
    assert {tuple(row["other"]) for row in rows} == {("timexes", "actors", "events", "claims")}
    assert "2 articles read again: 2 read otherwise" in result.stderr


def test_a_pack_that_somebody_changed_is_refused(run, packed, tmp_path):
    path = tmp_path / packed
    path.write_text(path.read_text("utf-8").replace("Mnuchin", "Lighthizer", 1), "utf-8")
    result = run("verify", packed)
    assert result.exit_code == 1
    assert "not as it was packed" in result.stderr


def test_other_settings_are_named(run, packed, monkeypatch):
    from extractor import packing

    here = tuple((name, "other" if name == "spacy" else told) for name, told in packing.settings())
    monkeypatch.setattr(packing, "settings", lambda: here)
    result = run("verify", packed)
    assert result.exit_code == 0
    assert "spacy: packed with" in result.stderr
    assert "here other" in result.stderr
