"""Asking a store: filters, formats, and what is said when there is nothing to say."""

import csv
import io
import json

import pytest
from msgspec.structs import replace

from extractor import spoken, store
from tests import examples

ASKING = ("timeline", "claims", "events", "outcomes", "conflicts", "actors", "articles", "graph")
LIFTED = examples.SIGNING.events[1].id


@pytest.mark.parametrize("command", [*ASKING, "show", "remove"])
def test_a_store_that_is_not_there_is_an_error_and_is_not_made(run, tmp_path, command):
    args = [command, "x"] if command in ("show", "remove") else [command]
    result = run(*args)
    assert result.exit_code == 1
    assert result.stderr == (
        "Error: extractor.db: no such store; make one with: extractor add -d extractor.db PATH...\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_the_store_is_named_by_option_or_by_environment(run, talks, tmp_path, monkeypatch):
    talks.rename(tmp_path / "other.db")
    assert run("claims").exit_code == 1
    assert run("claims", "-d", "other.db").exit_code == 0
    monkeypatch.setenv("EXTRACTOR_DB", "other.db")
    assert run("claims").exit_code == 0


def test_what_is_not_a_store_is_an_error(run, tmp_path):
    (tmp_path / "extractor.db").write_text("not a database, whatever it is called " * 50)
    result = run("claims")
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: extractor.db: ")


def test_claims_are_those_said_and_not_those_meant(run, talks):
    said = json.loads(run("claims", "--json").output)
    meant = json.loads(run("claims", "--json", "--type", "attitude").output)
    assert [entry["speaker"] for entry in meant] == ["Robert Lighthizer"]
    assert len(said) == 5
    assert not any(entry["id"] == meant[0]["id"] for entry in said)


def test_types_can_be_several(run, talks):
    result = run("claims", "--json", "--type", "attitude", "--type", "speech")
    assert len(json.loads(result.output)) == 6


def test_timeline_holds_events_and_what_was_said(run, talks):
    entries = json.loads(run("timeline", "--json").output)["entries"]
    assert {entry["kind"] for entry in entries} == {"event", "claim"}
    assert "wants" not in {entry["cue"] for entry in entries}


def test_timeline_tells_once_what_two_articles_tell(run, talks):
    entries = json.loads(run("timeline", "--json").output)["entries"]
    (signed,) = [entry for entry in entries if "signed" in entry["text"]]
    assert len(signed["sources"]) == 2


def types(filters):
    """What somebody wants or believes is on request, and no line of a whole timeline."""
    return filters if "attitude" in filters else []


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (["--actor", "Trump"], 1),
        (["--actor", "Mr. Liu", "--actor", "Mnuchin"], 2),
        (["--by", "Liu He"], 1),
        (["--about", "farm goods"], 1),
        (["--since", "2020-05"], 4),
        (["--until", "2020-02"], 3),
        (["--since", "2020-05-08", "--until", "2020-05-08"], 3),
        (["--said-since", "2020-05"], 2),
        (["--kind", "claim"], 2),
        (["--type", "attitude"], 1),
        (["--status", "planned"], 2),
        (["--status", "planned", "--status", "negated"], 2),
        (["--outlet", "harbour post"], 4),
        (["--min-confidence", "0.8"], 9),
        (["--limit", "2"], 2),
    ],
)
def test_filters_narrow_the_timeline_and_are_told_with_it(run, talks, filters, count):
    result = run("timeline", *filters, "-f", "json")
    assert result.exit_code == 0, result.output
    answer = json.loads(result.output)
    assert len(answer["entries"]) == count
    if "--outlet" not in filters:  # whose words a merged line has depends on who tells it
        whole = json.loads(run("timeline", "--json", *types(filters)).output)["entries"]
        assert {each["id"] for each in answer["entries"]} <= {each["id"] for each in whole}
    expected = {name.removeprefix("--").replace("-", "_"): value for name, value in
                zip(filters[::2], filters[1::2], strict=True) if name != "--limit"}  # fmt: skip
    assert set(answer["query"]) == set(expected)
    assert all(value in answer["query"][name] for name, value in expected.items())


@pytest.mark.parametrize(
    "day", ["yesterday", "2020-13", "2020-02-30", "20-05-08", "99999", "", "2020-05/2020-06"]
)
def test_a_day_in_another_form_is_misuse_and_the_forms_are_told(run, talks, day):
    result = run("timeline", "--since", day)
    assert result.exit_code == 2
    assert "write 2020, 2020-05 or 2020-05-08" in result.stderr


@pytest.mark.parametrize(
    "asked",
    [
        ("--since", "2020", "--until", "2019"),
        ("--digest", "--published-since", "2020", "--published-until", "2019"),
        ("--published", "2020"),
        ("--title", "T"),
    ],
)
def test_a_question_that_can_have_no_answer_is_misuse(run, talks, asked):
    assert run("timeline", *asked).exit_code == 2


@pytest.mark.parametrize("command", ["claims", "events"])
def test_entries_come_as_a_list_as_lines_or_as_csv(run, talks, command):
    listed = json.loads(run(command, "--json").output)
    lines = [json.loads(line) for line in run(command, "--nl").output.splitlines()]
    rows = list(csv.DictReader(io.StringIO(run(command, "--csv").output)))
    assert listed == lines
    assert [row["id"] for row in rows] == [entry["id"] for entry in listed]


def test_actors_are_listed_with_their_names_and_records(run, talks):
    rows = json.loads(run("actors", "--json").output)
    (liu,) = [row for row in rows if row["id"] == "person:liu-he"]
    assert (liu["name"], liu["kind"], liu["records"]) == ("Liu He", "person", 5)
    assert "Mr. Liu" in liu["aliases"]
    assert "Mr. Liu" in run("actors").output


def test_articles_without_a_date_say_so(run, talks):
    assert run("articles").output.count("undated") == 1
    assert json.loads(run("articles", "--json").output)[-1]["published"] is None


def test_show_tells_the_sentence_and_the_reason(run, talks):
    output = " ".join(run("show", LIFTED).output.split())
    assert "Washington will not lift its other tariffs yet, Treasury Secretary" in output
    assert "status negated" in output
    assert "why nothing is said" in output
    assert json.loads(run("show", LIFTED, "--json").output)["record"]["id"] == LIFTED


def test_show_takes_the_beginning_of_an_id(run, talks):
    assert run("show", LIFTED[:-1]).exit_code == 0


@pytest.mark.parametrize(
    ("wanted", "kind", "name"),
    [
        (examples.SIGNING.article.id, "article", "article"),
        (examples.SIGNING.article.id[:6], "article", "article"),
        (examples.SIGNING.article.ref, "article", "article"),
        ("person:liu-he", "actor", "Liu He"),
        ("person:liu", "actor", "Liu He"),
        ("Liu", "actor", "Liu He"),
    ],
)
def test_show_finds_articles_and_actors_by_what_people_have_of_them(run, talks, wanted, kind, name):
    found = json.loads(run("show", wanted, "--json").output)
    assert found["kind"] == kind
    assert found[kind].get("name", kind) == name
    assert found["lines"]
    text = " ".join(run("show", wanted).output.split())
    assert text.startswith(f"{kind} {found[kind]['id']}")
    assert found["lines"][0]["id"] in text


def test_show_tells_all_reports_of_what_several_articles_tell(run, talks):
    several = [
        entry
        for entry in json.loads(run("timeline", "--all", "--json").output)["entries"]
        if entry["articles"] > 1
    ]
    assert several
    for entry in several:
        for source in entry["sources"]:
            record = f"{source['article_id']}.{entry['kind'][0]}{source['trigger'][0]}"
            found = json.loads(run("show", record, "--json").output)
            assert len(found["reports"]) == len(entry["sources"])
            text = " ".join(run("show", record).output.split())
            assert all(each["id"] in text for each in found["reports"])


@pytest.mark.parametrize("wrong", ["nothing.e1", "nothing", "person:nobody", "a/b.txt"])
def test_show_of_what_is_not_there_is_an_error(run, talks, wrong):
    result = run("show", wrong)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"Error: {wrong}: no event, claim, article or actor has that ")


def test_show_of_what_several_ids_begin_with_lists_these_alone(run, talks):
    result = run("show", f"{examples.SIGNING.article.id}.")
    assert result.exit_code == 1
    assert "several ids begin so" in result.stderr
    assert result.stderr.rstrip().endswith("write more of it")


def test_show_of_several_actors_lists_them(run, talks):
    result = run("show", "person:")
    assert result.exit_code == 1
    assert "Liu He (person:liu-he)" in result.stderr
    assert "give the whole id" in result.stderr


@pytest.mark.parametrize(
    "command",
    [("timeline",), ("graph",), ("export-articles",), ("highlight", examples.CALL.article.id)],
    ids=lambda command: command[0],
)
def test_a_file_whose_suffix_is_no_format_is_refused(run, talks, tmp_path, command):
    result = run(*command, "-o", "story.papyrus")
    assert result.exit_code == 2
    assert "no format for '.papyrus'" in result.stderr
    assert not (tmp_path / "story.papyrus").exists()


def test_a_calendar_says_that_only_what_is_planned_goes_in(run, talks, tmp_path):
    pytest.importorskip("icalendar")
    result = run("timeline", "--kind", "claim", "-o", "c.ics")
    assert "lines are in the calendar: what is planned and has a day" in result.stderr
    planned = run("timeline", "--status", "planned", "--since", "2020-01-01", "-o", "p.ics")
    assert "in the calendar" not in planned.stderr


def test_remove_takes_an_article_out(run, talks):
    result = run("remove", examples.CALL.article.id[:8])
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Negotiators talk by telephone" in result.stderr
    assert len(json.loads(run("articles", "--json").output)) == 2
    assert run("remove", examples.CALL.article.id[:8]).exit_code == 1


def test_nothing_found_is_a_remark_and_no_failure(run, talks):
    for command in ("claims", "events", "timeline"):
        result = run(command, "--actor", "Nobody")
        told = "nobody is called 'Nobody'; `extractor actors` lists all\nNothing found.\n"
        assert (result.exit_code, result.stdout, result.stderr) == (0, "", told)


@pytest.mark.parametrize(
    ("outlet", "hint"),
    [("harbour pots", "did you mean Harbour Post?"), ("X", "`extractor articles` lists them")],
)
def test_an_outlet_that_no_article_has_is_told(run, talks, outlet, hint):
    told = f"no article is of an outlet {outlet!r}; {hint}\nNothing found.\n"
    assert run("timeline", "--outlet", outlet).stderr == told


def test_a_name_that_is_no_text_finds_nothing_and_breaks_nothing(run, talks):
    result = run("timeline", "--actor", "Liu\udcff", "-f", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["query"] == {"actor": ["Liu?"]}


@pytest.mark.parametrize("format", ["graphml", "gexf", "json"])
def test_the_graph_can_be_written_in_every_format(run, talks, tmp_path, format):
    printed = run("graph", "-f", format)
    written = run("graph", "-o", f"talks.{format}")
    assert printed.exit_code == written.exit_code == 0
    assert written.output == ""
    assert (tmp_path / f"talks.{format}").read_text("utf-8") == printed.output


def test_the_graph_holds_attitudes_as_well(run, talks):
    nodes = json.loads(run("graph").output)["nodes"]
    assert "attitude" in {node.get("type") for node in nodes}


def test_a_digest_tells_the_days_that_matter(run, talks):
    found = json.loads(run("timeline", "--digest", "--dates", "2", "--json").output)
    assert len(found["days"]) == 2
    assert [day["date"] for day in found["days"]] == sorted(day["date"] for day in found["days"])
    assert all(0 < len(day["sentences"]) <= 2 for day in found["days"])
    text = run("timeline", "--digest", "--dates", "2").output
    assert spoken.days(found["days"][0]["date"]) in text
    assert "# Digest" in run("timeline", "--digest", "-f", "markdown").output


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--dates", "2"], "--dates is for a --digest"),
        (["--published-since", "2020"], "--published-since is for a --digest"),
        (["--digest", "--all"], "no --all"),
        (["--digest", "--top", "3"], "no --top"),
        (["--all", "--top", "3"], "--top chooses, --all does not"),
        (["--digest", "--limit", "2"], "no --limit"),
        (["--digest", "--csv"], "is written as table, json, markdown, html, not csv"),
    ],
)
def test_options_of_a_digest_go_with_it(run, talks, args, told):
    result = run("timeline", *args)
    assert result.exit_code == 2
    assert told in result.stderr


def test_the_most_important_lines_are_chosen_and_every_reading_on_request(run, talks):
    whole, top, every = (
        json.loads(run("timeline", "--json", *args).output)["entries"]
        for args in ([], ["--top", "2"], ["--all"])
    )
    assert [each for each in whole if each in top] == top
    assert len(top) == 2
    least = min(each["importance"] for each in top)
    assert sum(each["importance"] > least for each in whole) < 2
    assert len(every) > len(whole)
    assert sum(each["kind"] == "claim" for each in every) == 5


def test_a_digest_can_be_of_the_articles_of_some_days(run, talks):
    found = json.loads(run("timeline", "--digest", "--published-since", "2020-05", "--json").output)
    refs = {each["ref"] for day in found["days"] for each in day["sentences"]}
    assert refs == {"articles/call.txt"}
    assert found["query"] == {"published_since": "2020-05"}
    none = run("timeline", "--digest", "--published-until", "2019")
    assert "Nothing found." in none.stderr


def test_outcomes_and_conflicts_are_lists(run, talks):
    rows = json.loads(run("outcomes", "--open", "--json").stdout)
    assert rows
    assert all(row["became"].startswith("no report found by ") for row in rows)
    assert json.loads(run("outcomes", "--json").stdout) == []
    assert json.loads(run("outcomes", "--found", "--json").stdout) == []
    assert run("outcomes", "--open").stdout.startswith("became     no report found by ")
    assert json.loads(run("conflicts", "--json").stdout) == []
    assert "Nothing found." in run("conflicts").stderr


@pytest.mark.parametrize("title", ["Ships are sold " * 60, "ships" * 180])
def test_a_title_of_a_page_is_cut_in_the_table_alone(run, talks, title):
    extraction = examples.SIGNING
    with store.open("extractor.db") as db:
        db.add(replace(extraction, article=replace(extraction.article, title=title)))
    assert "…" in run("articles").output
    assert run("articles").output.lower().count("ships") < 30
    assert title in run("articles", "--json").output
