"""Versions as a user sees them: add, changes, articles, remove."""

import json

import pytest

OLD = "Talks resume\n\nPublished May 8, 2020\n\nOn Friday Liu met Mnuchin in Oslo, Beijing said.\n"
NEW = OLD.replace("2020\n", "2020. Updated May 9, 2020\n").replace("Oslo", "Bergen")


@pytest.fixture
def changed(run, tmp_path, made_up):
    path = tmp_path / "a.txt"
    results = []
    for text in (NEW, OLD):  # the earlier one comes last
        path.write_text(text, "utf-8")
        results.append(run("add", "a.txt"))
    return results


def test_adding_an_earlier_version_says_so(changed):
    assert "added 1, replaced 0, unchanged 0, skipped 0" in changed[0].stderr
    assert "added 0, replaced 0, earlier 1, unchanged 0, skipped 0" in changed[1].stderr
    assert "1 article; see `extractor changes`" in changed[1].stderr
    assert "--modified" not in changed[1].stderr


def test_add_says_that_another_version_is_told(run, tmp_path, made_up):
    told = []
    for text in (OLD, NEW):
        (tmp_path / "a.txt").write_text(text, "utf-8")
        told.append(run("add", "a.txt").stderr)
    assert "told in another version" not in told[0]
    assert "told in another version now: 1 article; see `extractor changes`\n" in told[1]
    assert "told in another version" not in run("add", "a.txt", "--outlet", "Fjord Post").stderr


def test_changes_shows_both_sentences(run, changed):
    shown = run("changes").stdout
    assert "8 May 2020" in shown
    assert "9 May 2020" in shown
    assert "reworded" in shown
    assert all(len(line) <= 80 for line in shown.splitlines())
    (row, *_) = json.loads(run("changes", "--json").stdout)
    assert "Oslo" in row["before_sentence"]
    assert "Bergen" in row["after_sentence"]
    assert row["before_modified"] == "2020-05-08"
    assert run("changes", row["before"][:8]).stdout == shown


def test_versions_that_tell_the_same_say_so(run, tmp_path, made_up):
    for end in ("", "\n\nMore follows."):
        (tmp_path / "a.txt").write_text(OLD + end, "utf-8")
        run("add", "a.txt")
    assert run("changes").stdout.endswith("the same of both; --all compares every reading\n")


def test_only_the_last_is_listed_and_names_the_others(run, changed):
    (article,) = json.loads(run("articles", "--json").stdout)
    assert article["modified"] == "2020-05-09"
    assert len(article["versions"]) == 1
    removed = run("remove", article["id"])
    assert "in all 2 versions" in removed.stderr
    assert run("articles", "--json").stdout.strip() == "[]"


def test_show_tells_which_version_it_is(run, changed):
    (row, *_) = json.loads(run("changes", "--json").stdout)
    assert f"1 of 2, not told, for there is {row['after']}" in run("show", row["before"]).stdout
    assert "2 of 2, the last" in run("show", row["after"]).stdout
    shown = json.loads(run("show", row["before"], "--json").stdout)
    assert shown["article"]["versions"] == [row["before"], row["after"]]


def test_nothing_that_tells_which_is_the_last_is_told(run, tmp_path, made_up):
    for place in ("Oslo", "Bergen"):
        text = f"On Friday Liu met Mnuchin in {place}, Beijing said.\n"
        (tmp_path / "a.txt").write_text(text, "utf-8")
        result = run("add", "a.txt")
    assert "a.txt: nothing says which version is the last; give its day with --modified" in (
        result.stderr
    )
    result = run("add", "a.txt", "--modified", "2020-05-12")
    assert "nothing says" not in result.stderr
    (article,) = json.loads(run("articles", "--json").stdout)
    assert article["modified"] == "2020-05-12"


def test_a_store_without_versions_has_no_changes(run, talks):
    result = run("changes")
    assert result.exit_code == 0
    assert (result.stdout, result.stderr) == (
        "",
        "Nothing found: no article has several versions.\n",
    )


def test_changes_says_that_nothing_tells_which_version_is_the_last(run, tmp_path, made_up):
    for place in ("Oslo", "Bergen"):
        undated = OLD.replace("Published May 8, 2020\n\n", "").replace("Oslo", place)
        (tmp_path / "a.txt").write_text(undated, "utf-8")
        run("add", "a.txt")
    assert "nothing says which version is the last" in run("changes").stderr


def test_changes_knows_the_last_version_by_its_day(run, changed):
    assert "nothing says" not in run("changes").stderr
