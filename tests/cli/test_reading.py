"""Commands that read articles: what they skip they name, and the rest goes on."""

import json
import shlex
import warnings
import xml.etree.ElementTree as ET

import pytest
from msgspec.structs import replace

from extractor import store
from extractor.records import Extraction
from extractor.store import Store

READING = ("add", "timeline", "annotate")


def test_add_stores_and_says_what_became_of_the_articles(run, made_up, articles):
    first, again = run("add", "articles"), run("add", "articles")
    assert (first.exit_code, first.stdout) == (0, "")
    assert "\nadded 2, replaced 0, unchanged 0, skipped 0\n" in first.stderr
    assert again.stderr == "added 0, replaced 0, unchanged 2, skipped 0\n"
    assert len(json.loads(run("events", "--json").output)) == 2


def test_add_names_the_articles_that_it_could_not_date(run, made_up, articles):
    (articles / "too.txt").write_text(
        "More talks\n\nTwice more Liu met Mnuchin on Friday, Beijing said.\n"
    )
    told = run("add", "articles").stderr
    assert "2 articles have no day: articles/too.txt, articles/undated.txt; give it with" in told
    rows = json.loads(run("articles", "--undated", "--json").output)
    assert [row["ref"] for row in rows] == ["articles/too.txt", "articles/undated.txt"]
    assert "have no day" not in run("add", "articles", "--published", "2020-05-09").stderr


def test_add_reads_again_what_an_older_version_had_read(run, made_up, articles, tmp_path):
    run("add", "articles")
    with store.open(tmp_path / "extractor.db") as db:
        (dated, _) = (db.get(article.id) for article in db.articles())
        db.add(replace(dated, events=()), version="0.0.1")
    again = run("add", "articles").stderr
    assert "read again what an older version, or other words, had read: 1 article\n" in again
    assert again.endswith("added 0, replaced 1, unchanged 1, skipped 0\n")
    assert "read again" not in run("add", "articles").stderr


def test_add_does_not_load_the_model_for_what_it_knows(run, made_up, articles, monkeypatch):
    run("add", "articles")
    made_up.clear()
    monkeypatch.setattr("extractor.pipeline.load", lambda model=None: pytest.fail("loaded"))
    assert run("add", "articles").exit_code == 0
    assert made_up == []


def test_add_replaces_an_article_that_has_changed(run, made_up, articles):
    run("add", "articles")
    dated = articles / "dated.txt"
    dated.write_text(dated.read_text("utf-8").replace("Talks resume", "Talks resume at last"))
    assert "added 0, replaced 1, unchanged 1, skipped 0" in run("add", "articles").stderr


@pytest.mark.parametrize("command", READING)
def test_what_cannot_be_read_is_named_and_the_rest_goes_on(run, made_up, articles, command):
    (articles / "empty.txt").write_text("")
    (articles / "picture.png").write_bytes(b"\x89PNG\x00")
    (articles / "odd.txt").write_text("Some unspeakable words.")
    result = run(command, "articles", "gone.txt")
    assert result.exit_code == 3
    skipped = [line for line in result.stderr.splitlines() if line.startswith("skipped ")]
    names = [line.split(":")[0].split("/")[-1].removeprefix("skipped ") for line in skipped]
    assert sorted(names) == ["empty.txt", "gone.txt", "odd.txt", "picture.png"]
    assert len(made_up) == 3


def test_add_counts_what_it_skips(run, made_up, articles):
    (articles / "empty.txt").write_text("")
    assert "\nadded 2, replaced 0, unchanged 0, skipped 1\n" in run("add", "articles").stderr


def test_add_tells_what_to_try_with_a_new_store(run, made_up, articles, monkeypatch):
    tried = [
        line for line in run("add", "articles").stderr.splitlines() if line.startswith("try: ")
    ]
    assert len(tried) == 3
    for line in tried:
        _, program, *args = shlex.split(line)
        assert program == "extractor"
        if "--open" not in args:
            assert run(*args).exit_code == 0, line
    assert "try: " not in run("add", "articles").stderr
    assert (
        "timeline --top 20 -d 'the talks.db'" in run("add", "articles", "-d", "the talks.db").stderr
    )


def test_the_store_itself_is_no_input(run, made_up, articles, tmp_path):
    for _ in range(2):
        result = run("add", ".")
        assert result.exit_code == 0, result.stderr
    assert result.stderr == "added 0, replaced 0, unchanged 2, skipped 0\n"
    assert run("add", str(tmp_path)).exit_code == 0


def test_add_interrupted_says_how_far_it_got_and_resumes(run, made_up, articles):
    (articles / "late.txt").write_text("Then stop here, please.")
    result = run("add", "articles")
    assert result.exit_code == 130
    assert "interrupted: added 1, replaced 0" in result.stderr
    assert "run the same again to go on" in result.stderr
    (articles / "late.txt").write_text("Go on, then.")
    assert "added 2, replaced 0, unchanged 1" in run("add", "articles").stderr


def test_a_store_that_is_gone_is_no_success(run, made_up, articles, tmp_path, monkeypatch):
    done = Store.copies

    def removing(self, article_id):
        for path in tmp_path.glob("extractor.db*"):
            path.unlink()
        return done(self, article_id)

    monkeypatch.setattr(Store, "copies", removing)
    result = run("add", "articles")
    assert result.exit_code == 1
    assert "extractor.db: gone while it was written" in result.stderr


def test_metadata_reaches_the_articles(run, made_up, articles):
    run("add", "articles", "--published", "2020-06", "--outlet", "Harbour Post", "--title", "T")
    rows = json.loads(run("articles", "--json").output)
    assert {(row["published"], row["outlet"], row["title"]) for row in rows} == {
        ("2020-06", "Harbour Post", "T")
    }
    assert {row["published_basis"] for row in rows} == {"given"}


def test_standard_input_is_read(run, made_up):
    result = run(
        "annotate",
        "-",
        "--published",
        "2020-05-08",
        input="Liu met Mnuchin on Friday, Beijing said.",
    )
    found = json.loads(result.stdout)
    assert found["article"]["published"] == "2020-05-08"
    assert found["events"][0]["text"] == "Liu met Mnuchin"


def test_timeline_of_paths_needs_no_store_and_makes_none(run, made_up, articles, tmp_path):
    result = run("timeline", "articles", "-f", "json", "--actor", "Liu He")
    entries = json.loads(result.stdout)["entries"]
    assert [entry["when"]["edtf"] for entry in entries] == ["2020-05-08", None]
    assert list(tmp_path.iterdir()) == [articles]


def test_timeline_of_paths_takes_the_outlet_for_the_articles(run, made_up, articles):
    result = run("timeline", "articles", "--outlet", "Harbour Post", "--json")
    entries = json.loads(result.stdout)["entries"]
    assert {source["outlet"] for entry in entries for source in entry["sources"]} == {
        "Harbour Post"
    }


def test_annotate_gives_one_object_a_line(run, made_up, articles):
    lines = run("annotate", "articles").stdout.splitlines()
    assert [json.loads(line)["article"]["ref"] for line in lines] == made_up


def test_annotate_writes_a_timeml_file_an_article(run, made_up, articles, tmp_path):
    result = run("annotate", "articles", "-f", "timeml", "-o", "marked")
    assert (result.exit_code, result.output) == (0, "")
    dated = ET.parse(tmp_path / "marked" / "dated.tml").getroot()
    assert "".join(dated.find("TEXT").itertext()) == (articles / "dated.txt").read_text("utf-8")
    assert [each.text for each in dated.find("TEXT").iter("TIMEX3")] == ["Friday"]


@pytest.mark.parametrize("more", [("-f", "timeml"), ()])
def test_annotate_writes_one_article_into_one_file(run, made_up, articles, tmp_path, more):
    assert run("annotate", "articles/dated.txt", *more, "-o", "one.tml").exit_code == 0
    assert ET.parse(tmp_path / "one.tml").getroot().tag == "TimeML"
    refused = run("annotate", "articles", *more, "-o", "two.tml")
    assert refused.exit_code == 1
    assert not (tmp_path / "two.tml").exists()


def test_annotate_cannot_print_several_articles_as_timeml(run, made_up, articles):
    result = run("annotate", "articles", "-f", "timeml")
    assert result.exit_code == 1
    assert "-o FOLDER" in result.stderr


def test_a_model_that_is_not_there_is_an_error(run, articles):
    result = run("add", "articles", "--model", "no_such_model")
    assert result.exit_code == 1
    assert "no_such_model" in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_what_a_model_lacks_is_a_remark(run, made_up, articles, monkeypatch):
    monkeypatch.setattr(
        "extractor.pipeline.load", lambda model=None: warnings.warn("no parser", stacklevel=2)
    )
    result = run("annotate", "articles")
    assert result.exit_code == 0
    assert result.stderr == "warning: no parser\n"


def test_no_progress_bar_where_there_is_no_terminal(run, made_up, articles):
    assert "reading" not in run("add", "articles").output


def test_a_terminal_shows_how_far_it_got(run, made_up, articles, monkeypatch):
    from extractor.cli import progress

    written = []
    monkeypatch.setattr(progress, "EVERY", 0)
    monkeypatch.setattr(progress, "_write", written.append)
    monkeypatch.setattr("click.testing._NamedTextIOWrapper.isatty", lambda self: True)
    assert run("add", "articles").exit_code == 0
    assert written == ["reading 1 of 2", "reading 2 of 2", ""]


def test_the_rate_and_what_is_left_are_told():
    from extractor.cli import progress

    told = [
        progress.line("reading", done, total, seconds=10.0, before=before)
        for done, total, before in ((60, 70, 10), (500, 100_000, 0), (5, None, 0))
    ]
    assert told == [
        "reading 60 of 70, 5.0 a second, 2 s left",
        "reading 500 of 100,000, 50.0 a second, 33 min left",
        "reading 5, 0.5 a second",
    ]


def test_nothing_that_can_be_read_makes_no_store(run, tmp_path):
    result = run("add", "missing.txt")
    assert result.exit_code == 3
    assert "skipped missing.txt: no such file or folder" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_an_article_that_breaks_the_pipeline_is_put_into_quarantine(run, articles, monkeypatch):
    from extractor import pipeline
    from tests.pipeline import poison

    (articles / "bad.txt").write_text("raise")
    monkeypatch.setattr(pipeline, "load", poison.load)
    monkeypatch.setattr(pipeline, "extract", poison.extract)
    first, again = run("add", "articles"), run("add", "articles")
    assert (first.exit_code, again.exit_code) == (3, 3)
    assert "skipped articles/bad.txt: cannot be read (ValueError: odd words)" in first.stderr
    assert "added 2, replaced 0, unchanged 0, skipped 1" in first.stderr
    assert "in quarantine: cannot be read (ValueError: odd words); --retry" in again.stderr
    monkeypatch.setattr(
        pipeline, "extract", lambda given, nlp, **more: (Extraction(each) for each in given)
    )
    assert "added 1, replaced 0, unchanged 2, skipped 0" in run("add", "articles", "--retry").stderr
    assert run("add", "articles").exit_code == 0


def test_near_copies_are_told_and_named(run, made_up, articles):
    text = (articles / "dated.txt").read_text("utf-8")
    longer = text + "The two sides spoke for an hour and will speak again next week, he said. " * 3
    (articles / "one.txt").write_text(longer)
    (articles / "two.txt").write_text(longer + "More by our own staff in Oslo.")
    result = run("add", "articles")
    assert "added 4" in result.stderr
    assert "near copies of other articles: 1" in result.stderr
    rows = {row["ref"]: row for row in json.loads(run("articles", "--json").stdout)}
    assert rows["articles/one.txt"]["copies"] == [rows["articles/two.txt"]["id"]]
    assert rows["articles/dated.txt"]["copies"] == []


def test_a_store_that_cannot_be_written_says_how_far_it_got(run, made_up, articles, monkeypatch):
    from extractor.errors import StoreError
    from extractor.store import Store

    added = Store.add

    def full(self, extraction, **more):
        if extraction.article.path == "articles/undated.txt":
            raise StoreError("extractor.db: the disk is full; make room, then run the same again")
        return added(self, extraction, **more)

    monkeypatch.setattr(Store, "add", full)
    result = run("add", "articles")
    assert result.exit_code == 1
    assert "stopped: added 1, replaced 0, unchanged 0, skipped 0; these are kept" in result.stderr
    assert "the disk is full" in result.stderr


@pytest.mark.parametrize("command", ["add", "annotate"])
def test_a_path_is_asked_for(run, command):
    assert run(command).exit_code == 2
