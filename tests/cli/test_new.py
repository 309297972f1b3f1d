"""``timeline --new``: what the last add brought, in every format, and what is said of nothing."""

import json

import pytest
from msgspec.structs import replace

from extractor import export, store
from extractor.records import Extraction
from tests import examples

OLD, NEW = (examples.SIGNING, examples.CALL), examples.REVIEW


@pytest.fixture
def grown(run, tmp_path):
    """A store of two runs."""
    path = tmp_path / "extractor.db"
    for extractions in (OLD, (NEW,)):
        with store.open(path) as opened:
            for extraction in extractions:
                opened.add(extraction)
    return path


def ids(result) -> set[str]:
    return {entry["id"] for entry in json.loads(result.stdout)["entries"]}


def test_new_lines_are_those_of_the_last_run_that_nothing_told_before(run, grown):
    entries = json.loads(run("timeline", "--json").stdout)["entries"]
    of_new = [
        each["id"]
        for each in entries
        if {source["article_id"] for source in each["sources"]} == {NEW.article.id}
    ]
    new = run("timeline", "--new", "--json")
    assert 0 < len(of_new) < len(entries)
    assert ids(new) == set(of_new)
    assert json.loads(new.stdout)["query"] == {"new": "yes"}


@pytest.mark.parametrize("format", export.FORMATS)
def test_new_is_written_in_every_format(run, grown, format):
    result = run("timeline", "--new", "-f", format)
    assert result.exit_code == 0
    assert result.stdout.strip()


def test_new_goes_with_filters_and_with_top(run, grown):
    new = ids(run("timeline", "--new", "--json"))
    claims = ids(run("timeline", "--new", "--kind", "claim", "--json"))
    assert claims == new & ids(run("timeline", "--kind", "claim", "--json")) != new
    (first,) = ids(run("timeline", "--new", "--top", "1", "--json"))
    assert first in new
    every = ids(run("timeline", "--new", "--all", "--json"))
    assert new < every < ids(run("timeline", "--all", "--json"))


def test_nothing_new_is_said_in_a_sentence(run, grown):
    told = run("timeline", "--new", "--actor", "Nobody Atall")
    assert told.stderr.splitlines()[-1] == (
        "Nothing new: the last add brought 1 article; what it tells does not answer or is not new."
    )
    run("remove", NEW.article.id)
    result = run("timeline", "--new")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == (
        "Nothing is known of the last add: what it brought was removed,"
        " or an older version made this store.\n"
    )


def test_earlier_versions_tell_nothing_new(run, tmp_path):
    article = replace(NEW.article, id="f0f0", text="No more.", modified="2030-01-01")
    for extraction in (Extraction(article), NEW):
        with store.open(tmp_path / "extractor.db") as opened:
            opened.add(extraction)
    told = "Nothing new: the last add brought earlier versions only.\n"
    assert run("timeline", "--new").stderr == told


MISUSES = {
    "--new articles": "a PATH is read anew",
    "--new --from articles": "import it first",
    "--new --digest": "no --new",
}


@pytest.mark.parametrize("call", MISUSES)
def test_new_with_what_makes_no_sense_is_misuse(run, talks, articles, call):
    result = run("timeline", *call.split())
    assert result.exit_code == 2
    assert MISUSES[call] in " ".join(result.stderr.split())
