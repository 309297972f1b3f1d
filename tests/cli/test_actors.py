"""Who is in a store, whom a name means, and putting right who is who."""

import json

import pytest
from click.shell_completion import ShellComplete

from extractor.cli import extractor
from tests import examples


def test_who_has_no_name_is_listed_on_request(run, talks):
    kinds = {row["kind"] for row in json.loads(run("actors", "--json").output)}
    assert "unnamed" not in kinds
    every = json.loads(run("actors", "--unnamed", "--json").output)
    assert [row["name"] for row in every if row["kind"] == "unnamed"] == ["a senior official"]


def test_actors_are_listed_with_roles_and_counts(run, talks):
    found = {row["id"]: row for row in json.loads(run("actors", "--json").output)}
    liu = found["person:liu-he"]
    assert (liu["claims"], liu["events"], liu["records"]) == (1, 4, 5)
    assert liu["roles"] == ["Vice-Premier"]
    assert run("actors").output.split()[:6] == [
        "name", "kind", "roles", "claims", "events", "aliases",
    ]  # fmt: skip


def test_a_merge_shows_in_actors_in_show_and_in_the_log(run, talks):
    assert run("actors", "merge", "Lighthizer", "Mnuchin").stderr == (
        "correction 1: Lighthizer is Mnuchin\n"
    )
    names = {row["name"] for row in json.loads(run("actors", "--json").output)}
    assert "Robert Lighthizer" not in names
    shown = run("show", examples.CALL.claims[0].id).output
    assert "is Steven Mnuchin (person:steven-mnuchin), as `actors log` tells" in " ".join(
        shown.split()
    )
    (logged,) = json.loads(run("actors", "log", "--json").output)
    assert logged == {
        "number": 1,
        "action": "merge",
        "actor": "person:robert-lighthizer",
        "told": "person:steven-mnuchin (Steven Mnuchin)",
        "undone": False,
    }
    assert run("actors", "undo").stderr == "correction 1 is undone\n"
    assert json.loads(run("actors", "log", "--nl").output.splitlines()[0])["undone"] is True


def test_the_store_may_be_named_before_or_after_the_correction(run, talks, tmp_path):
    talks.rename(tmp_path / "other.db")
    assert run("actors", "rename", "Liu", "Liu the Elder").exit_code == 1
    assert run("actors", "rename", "Liu", "Liu the Elder", "-d", "other.db").exit_code == 0
    assert run("actors", "-d", "other.db", "undo").exit_code == 0


def test_split_wants_an_alias_or_articles(run, talks):
    assert run("actors", "split", "Liu He").exit_code == 2
    assert run("actors", "split", "Liu He", "Liu").exit_code == 0


@pytest.mark.parametrize("command", ["claims", "events", "timeline", "graph"])
def test_nobody_of_that_name_gets_a_near_miss(run, talks, command):
    result = run(command, "--actor", "Robert Lighthiser")
    assert result.exit_code == 0
    assert "nobody is called 'Robert Lighthiser'; did you mean Robert Lighthizer?" in result.stderr


def test_a_name_that_may_be_several_lists_them(run, talks):
    run("actors", "rename", "Liu He", "Robert Mnuchin")
    run("actors", "rename", "Robert Lighthizer", "Mnuchin")
    result = run("claims", "--by", "Mnuchin")
    assert result.exit_code == 2
    assert "person:steven-mnuchin" in result.stderr
    assert "person:robert-lighthizer" in result.stderr
    assert run("claims", "--by", "person:steven-mnuchin").exit_code == 0


def test_names_are_completed_from_the_store(run, talks):
    completer = ShellComplete(extractor, {}, "extractor", "_EXTRACTOR_COMPLETE")
    found = completer.get_completions(["claims", "--actor"], "li")
    assert [item.value for item in found] == ["Liu", "Liu He"]
    found = completer.get_completions(["actors", "merge"], "stev")
    assert [item.value for item in found] == ["Steven Mnuchin"]


def test_nothing_is_completed_where_there_is_no_store(run):
    completer = ShellComplete(extractor, {}, "extractor", "_EXTRACTOR_COMPLETE")
    assert completer.get_completions(["claims", "--by"], "li") == []
