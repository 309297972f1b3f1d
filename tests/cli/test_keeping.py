"""What keeps a store: doctor, export-articles and import."""

import json
import sqlite3
from contextlib import closing

import pytest

from tests import examples


def states(result):
    rows = json.loads(result.stdout)
    return {row["what"]: row["state"] for row in rows}


def test_doctor_finds_a_good_store_sound(run, talks):
    result = run("doctor", "--json")
    assert result.exit_code == 0
    found = states(result)
    assert "problem" not in found.values()
    assert found["integrity"] == found["full text"] == found["orphans"] == "ok"


def test_doctor_changes_nothing(run, talks):
    before = talks.read_bytes()
    run("doctor")
    assert talks.read_bytes() == before


RECORDS = {
    "changed": "UPDATE event_rows SET lemma = 'other' WHERE number = 1",
    "unreadable": "UPDATE claim_rows SET cue = '[[true, 4]]' WHERE number = 1",
    "of no sort": "UPDATE claim_rows SET manner = type WHERE number = 1",
}


@pytest.mark.parametrize("how", RECORDS)
def test_doctor_reads_every_article(run, talks, how):
    assert states(run("doctor", "--json"))["records"] == "ok"
    with closing(sqlite3.connect(talks)) as connection:
        connection.executescript(RECORDS[how])
        connection.commit()
    result = run("doctor", "--json")
    assert result.exit_code == 1
    assert states(result)["records"] == "problem"


@pytest.mark.parametrize("how", ["unreadable", "of no sort"])
def test_a_record_that_cannot_be_read_is_an_error_that_says_what_to_do(run, talks, how):
    with closing(sqlite3.connect(talks)) as connection:
        connection.executescript(RECORDS[how])
        connection.commit()
    for command in ("claims", "timeline", "export-articles"):
        result = run(command)
        assert result.exit_code == 1
        assert "the file is damaged; restore a copy or add anew" in result.stderr


def test_doctor_finds_articles_with_corrections_sound(run, talks):
    run("lines", "date", examples.SIGNING.events[0].id, "2020-01-16")
    run("lines", "status", examples.SIGNING.events[2].id, "planned")
    run("actors", "rename", "Liu He", "Vice-Premier Liu")
    assert states(run("doctor", "--json"))["records"] == "ok"


HARM = {
    "orphans": "DELETE FROM refs",
    "full text": "INSERT INTO event_words (event_words, rowid, text) VALUES ('delete', 1, 'x')",
    "integrity": "PRAGMA foreign_keys = OFF; DELETE FROM articles WHERE number = 1",
    "store": "PRAGMA application_id = 7",
}


@pytest.mark.parametrize("what", HARM)
def test_doctor_finds_what_is_wrong(run, talks, what):
    with closing(sqlite3.connect(talks)) as connection:
        connection.executescript(HARM[what])
        connection.commit()
    result = run("doctor", "--json")
    assert result.exit_code == 1
    assert states(result)[what] == "problem"


def test_doctor_finds_a_damaged_file(run, talks):
    with closing(sqlite3.connect(talks)) as connection:
        connection.execute("PRAGMA wal_checkpoint (TRUNCATE)")
    data = bytearray(talks.read_bytes())
    data[8192:20480] = b"\xff" * 12288
    talks.write_bytes(data)
    result = run("doctor", "--json")
    assert result.exit_code == 1
    assert "problem" in states(result).values()


def test_doctor_without_a_store(run):
    result = run("doctor")
    assert result.exit_code == 1
    assert "no such store; extractor add makes one" in " ".join(result.stdout.split())


def test_doctor_names_what_is_in_quarantine_and_what_is_not_installed(run, talks, monkeypatch):
    from extractor import store

    with store.open(talks) as db:
        db.quarantine(examples.CALL.article, "its process died (signal 11)")
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    rows = json.loads(run("doctor", "--json").stdout)
    told = {row["detail"] for row in rows if row["state"] == "note"}
    assert any("signal 11" in detail for detail in told)
    assert any("pip install 'news-timeline-extractor[pdf]'" in detail for detail in told)


def test_articles_travel_between_stores(run, talks, tmp_path):
    assert run("export-articles", "-o", "talks.jsonl").exit_code == 0
    result = run("import", "talks.jsonl", "-d", "other.db")
    assert result.stderr == f"added {len(examples.ALL)}, replaced 0, unchanged 0, skipped 0\n"
    assert run("export-articles", "-d", "other.db").stdout == (
        (tmp_path / "talks.jsonl").read_text("utf-8")
    )
    for question in (["timeline", "--json"], ["claims", "--json"], ["articles", "--json"]):
        assert run(*question).stdout == run(*question, "-d", "other.db").stdout
    again = run("import", "talks.jsonl", "-d", "other.db")
    assert f"unchanged {len(examples.ALL)}" in again.stderr


def test_an_article_found_in_two_places_travels_with_both(run, made_up, articles):
    (articles / "twice.txt").write_bytes((articles / "dated.txt").read_bytes())
    run("add", "articles")
    run("export-articles", "-o", "a.jsonl")
    run("import", "a.jsonl", "-d", "other.db")
    assert "unchanged 3" in run("add", "articles", "-d", "other.db").stderr


def test_lines_that_are_wrong_are_named_and_the_rest_is_taken(run, talks, tmp_path):
    lines = run("export-articles").stdout.splitlines()
    long, stranger = json.loads(lines[0]), json.loads(lines[1])
    long["extraction"]["article"]["text"] = "Too short."
    stranger["extraction"]["events"][0]["id"] = "somebody.e1"
    wrong = [json.dumps(long), json.dumps(stranger), "words", '{"extraction": {}}', "[" * 10_000]
    (tmp_path / "a.jsonl").write_text("\n".join([*wrong, lines[2]]))
    result = run("import", "a.jsonl", "-d", "other.db")
    assert result.exit_code == 3
    assert [line.split(": ")[0] for line in result.stderr.splitlines()[:-1]] == [
        f"skipped a.jsonl:{number}" for number in range(1, 6)
    ]
    assert result.stderr.endswith("added 1, replaced 0, unchanged 0, skipped 5\n")


def test_a_file_that_is_not_there_makes_no_store(run, tmp_path):
    assert run("import", "no.jsonl").exit_code != 0
    assert list(tmp_path.iterdir()) == []


def test_standard_input_is_taken(run, talks):
    lines = run("export-articles").stdout
    assert "added 3" in run("import", "-", "-d", "other.db", input=lines).stderr
