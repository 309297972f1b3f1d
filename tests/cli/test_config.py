"""``extractor.toml``: the store, what outlets are called, and words of one's own."""

import json
import os

import pytest

from extractor import lexicon
from extractor.cli import config
from extractor.errors import ExtractorError, LexiconError

WORDS = "natter\tspeech\tasserts\tclause aside about\n"


@pytest.fixture
def settings(tmp_path, monkeypatch):
    """Writes a configuration file into the current folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("EXTRACTOR_DB", raising=False)

    def write(text: str, folder: str = ".") -> None:
        (tmp_path / folder / config.NAME).write_text(text, "utf-8")

    return write


def test_the_store_of_the_file_is_asked_from_folders_below(run, talks, tmp_path, settings):
    settings('store = "kept/talks.db"')
    (tmp_path / "kept").mkdir()
    (tmp_path / "below" / "deep").mkdir(parents=True)
    talks.rename(tmp_path / "kept" / "talks.db")
    here = run("claims", "--json").output
    os.chdir(tmp_path / "below" / "deep")
    assert run("claims", "--json").output == here
    assert json.loads(here)
    assert "EXTRACTOR_DB" not in os.environ, "what a command sets is gone when it ends"


def test_what_is_typed_and_the_environment_come_first(run, talks, settings, monkeypatch):
    settings('store = "nowhere.db"')
    assert "nowhere.db: no such store" in run("claims").stderr
    assert run("claims", "-d", talks.name).exit_code == 0
    monkeypatch.setenv("EXTRACTOR_DB", str(talks))
    assert run("claims").exit_code == 0


def test_corrections_go_into_the_store_of_the_file(run, talks, tmp_path, settings):
    settings('store = "other.db"')
    talks.rename(tmp_path / "other.db")
    assert run("actors", "rename", "Liu He", "Liu").exit_code == 0
    assert "Liu He is called Liu" in run("actors", "log").output or run("actors", "log").output


def test_another_file_can_be_named(run, talks, tmp_path, settings):
    (tmp_path / "mine.toml").write_text(f'store = "{talks.name}"')
    settings('store = "nowhere.db"')
    assert run("--config", "mine.toml", "claims").exit_code == 0


def test_outlets_are_called_as_the_file_says(run, made_up, articles, settings):
    settings('[outlets]\n"hp" = "Harbour Post"\n"tide.example" = "The Tide"\n')
    text = "Liu met Mnuchin on Friday, Beijing said."
    pages = [
        {"text": text, "id": "1", "url": "https://harbour.example/1", "outlet": "HP"},
        {"text": text, "id": "2", "url": "https://www.tide.example/2"},
    ]
    (articles / "a.jsonl").write_text("\n".join(map(json.dumps, pages)))
    assert run("add", str(articles / "a.jsonl")).exit_code == 0
    found = json.loads(run("articles", "--json").output)
    assert sorted(article["outlet"] for article in found) == ["Harbour Post", "The Tide"]
    assert len({article["id"] for article in found}) == 2
    asked = json.loads(run("claims", "--outlet", "hp", "--json").output)
    assert {source["outlet"] for entry in asked for source in entry["sources"]} == {"Harbour Post"}
    again = run("add", str(articles / "a.jsonl"))
    assert "added 0, replaced 0, unchanged 2" in again.stderr


def test_other_words_make_articles_be_read_again(run, made_up, articles, settings, tmp_path):
    assert run("add", str(articles)).exit_code == 0
    settings('lexicons = "words"')
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "reporting_verbs.tsv").write_text(WORDS)
    told = "read again what an older version, or other words, had read: 2 articles"
    assert told in run("add", str(articles)).stderr
    assert told not in run("add", str(articles)).stderr
    (tmp_path / "words" / "reporting_verbs.tsv").write_text(WORDS + WORDS.replace("natter", "tut"))
    assert told in run("add", str(articles)).stderr


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("stor = 1", "extractor.toml: unknown 'stor'; it may have store, outlets, lexicons"),
        ("store = ", "extractor.toml: no TOML"),
        ("store = 7", "extractor.toml: store is a path in quotation marks, not 7"),
        ('outlets = "HP"', 'extractor.toml: [outlets] has lines like "harbour.example"'),
        ("[outlets]\nhp = 1", "not hp = 1"),
        ('lexicons = "nowhere"', "nowhere: no such folder of lexicons"),
    ],
)
def test_a_mistake_in_the_file_is_told_with_what_to_do(run, talks, settings, text, told):
    settings(text)
    result = run("claims")
    assert result.exit_code == 1
    assert told in result.stderr


def test_a_file_that_is_not_there_is_an_error(run, talks):
    result = run("--config", "mine.toml", "claims")
    assert result.exit_code == 1
    assert "mine.toml: cannot be read" in result.stderr


def test_doctor_tells_of_the_file(run, talks, settings):
    settings('store = "extractor.db"\n[outlets]\nhp = "Harbour Post"')
    rows = {row["what"]: row["detail"] for row in json.loads(run("doctor", "--json").output)}
    assert rows["config"] == "extractor.toml: store extractor.db; 1 name of an outlet"


def test_a_mistake_in_words_of_ones_own_says_where(tmp_path):
    (tmp_path / "reporting_verbs.tsv").write_text("# ours\nnatter\tspeech\n")
    with pytest.raises(LexiconError, match=r"reporting_verbs\.tsv:2: 2 cells, the header says 4"):
        lexicon.own(str(tmp_path))
    (tmp_path / "reporting_verbs.tsv").write_text(WORDS.replace("speech", "noise"))
    with pytest.raises(LexiconError, match="'noise' is no type; one of attitude, document, speech"):
        lexicon.own(str(tmp_path))
    (tmp_path / "reporting_verbs.tsv").rename(tmp_path / "verbs.tsv")
    with pytest.raises(LexiconError, match=r"verbs\.tsv: named after no lexicon; there are actor"):
        lexicon.own(str(tmp_path))


def test_words_of_ones_own_come_after_ours(tmp_path, monkeypatch):
    monkeypatch.setenv(lexicon.OWN, str(tmp_path))
    (tmp_path / "reporting_verbs.tsv").write_text("\ufeff" + WORDS, "utf-8")
    read = lexicon.read.__wrapped__("reporting_verbs")
    assert read[-1] == tuple(WORDS.strip().split("\t"))
    monkeypatch.delenv(lexicon.OWN)
    assert lexicon.read.__wrapped__("reporting_verbs") == read[:-1]


def test_a_large_lexicon_stays_in_order_with_words_of_ones_own(tmp_path, monkeypatch):
    row = lexicon._rows("cities")[0].split("\t")
    (tmp_path / "cities.tsv").write_text("\t".join(["~ nowhere town", *row[1:]]) + "\n", "utf-8")
    monkeypatch.setenv(lexicon.OWN, str(tmp_path))
    rows = lexicon._rows.__wrapped__("cities")
    assert rows == sorted(rows)
    assert any(each.startswith("~ nowhere town\t") for each in rows)


def test_nothing_is_said_where_there_is_no_file(tmp_path, monkeypatch):
    monkeypatch.setattr(config, "NAME", "extractor.test.toml")
    monkeypatch.chdir(tmp_path)
    assert config.load() == config.Config()
    assert config.version(config.Config()) == config.__version__
    with pytest.raises(ExtractorError):
        config.load("gone.toml")
