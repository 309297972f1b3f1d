"""The JSON is what the schemas in the package say, no key more and no key less."""

import json
from importlib.resources import files
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from extractor import export, records
from extractor.entries import Found, Profile
from extractor.export import objects
from tests import examples
from tests.export.examples import EMPTY, NEWS, STORY, reduced, written

NAMES = ("timeline", "digest", "annotation", "articles", "actors", "record")
RECORDS = [
    Found(reduced(extraction, record.id), telling="told", line=STORY.entries[0])
    for extraction in examples.ALL
    for record in (*extraction.events, *extraction.claims)
]


def schema(name: str) -> dict[str, Any]:
    folder = files("extractor") / "schemas"
    loaded: dict[str, Any] = json.loads((folder / f"{name}.schema.json").read_text("utf-8"))
    return loaded


def strict(node: Any) -> Any:
    """The schema with every object closed: for us, a key that it does not name is a mistake."""
    if isinstance(node, list):
        return [strict(each) for each in node]
    if not isinstance(node, dict):
        return node
    closed = {key: strict(value) for key, value in node.items()}
    if "properties" in node and "required" in node:
        closed["additionalProperties"] = False
    return closed


def check(value: Any, name: str, *, part: str = "") -> None:
    loaded = strict(schema(name))
    target = {**loaded["$defs"][part], "$defs": loaded["$defs"]} if part else loaded
    validator = Draft202012Validator(target, format_checker=Draft202012Validator.FORMAT_CHECKER)
    assert [error.message for error in validator.iter_errors(value)] == []


@pytest.mark.parametrize("name", NAMES)
def test_schema_is_valid_and_named_after_its_file(name):
    Draft202012Validator.check_schema(schema(name))
    assert schema(name)["$id"] == f"urn:extractor:{name}:1"


def test_all_schemas_are_tested():
    found = {file.name for file in (files("extractor") / "schemas").iterdir()}
    assert found == {f"{name}.schema.json" for name in NAMES}


@pytest.mark.parametrize("story", [STORY, EMPTY])
def test_timeline_json(story):
    check(json.loads(written(export.write, story, "json")), "timeline")


def test_timeline_lines():
    lines = written(export.write, STORY, "jsonl").splitlines()
    assert len(lines) == len(STORY.entries)
    check([json.loads(line) for line in lines], "timeline", part="entries")


def test_entries_as_a_list():
    rows = list(map(objects.entry, STORY.entries))
    found = json.loads(written(export.write_list, rows, "json"))
    assert found == json.loads(json.dumps(rows))
    check(found, "timeline", part="entries")


@pytest.mark.parametrize("extraction", examples.ALL, ids=lambda each: each.article.ref)
def test_annotation(extraction):
    (line,) = written(export.write_annotations, [extraction], "jsonl").splitlines()
    found = json.loads(line)
    check(found, "annotation")
    text = found["article"]["text"]
    for each in (*found["timexes"], *found["mentions"]):
        assert text[each["start"] : each["end"]] == each["text"]
    for claim in found["claims"]:
        assert " ".join(text[start:end] for start, end in claim["content"]) == claim["content_text"]


def test_annotation_json_is_a_list_of_the_same_objects():
    lines = written(export.write_annotations, examples.ALL, "jsonl").splitlines()
    listed = json.loads(written(export.write_annotations, examples.ALL, "json"))
    assert listed == [json.loads(line) for line in lines]


def test_articles():
    rows = [objects.article(extraction.article) for extraction in examples.ALL]
    check(json.loads(written(export.write_list, rows, "json")), "articles")


def test_actors():
    rows = [
        {**objects.actor(actor), "events": 1, "claims": 0, "records": 1}
        for actor in examples.CALL.actors
    ]
    check(json.loads(written(export.write_list, rows, "json")), "actors")


@pytest.mark.parametrize(
    "one", RECORDS, ids=lambda one: (*one.extraction.events, *one.extraction.claims)[0].id
)
def test_record(one):
    found = json.loads(written(export.write_found, one, "json"))
    check(found, "record")
    check(found, "record", part="found")
    assert found["reports"]


@pytest.mark.parametrize("of", [examples.CALL.article, *examples.CALL.actors], ids=lambda o: o.id)
def test_profile(of):
    profile = Profile(of=of, events=1, claims=2, lines=STORY.entries)
    found = json.loads(written(export.write_found, profile, "json"))
    check(found, "record", part=f"shown_{found['kind']}")


def test_keys_come_in_the_order_of_the_schema():
    found = json.loads(written(export.write, STORY, "json"))
    parts = schema("timeline")["$defs"]
    entry = found["entries"][0]
    assert list(found) == schema("timeline")["required"] == ["schema", "query", "entries"]
    assert list(entry) == parts["entry"]["required"]
    assert list(entry["when"]) == parts["when"]["required"]
    assert list(entry["sources"][0]) == parts["source"]["required"]


@pytest.mark.parametrize(
    ("name", "path", "vocabulary"),
    [
        ("timeline", ("entry", "kind"), records.EntryKind),
        ("timeline", ("when", "basis"), records.WhenBasis),
        ("annotation", ("timex", "type"), records.TimexType),
        ("annotation", ("mention", "kind"), records.MentionKind),
        ("annotation", ("mention", "label"), records.MentionLabel),
        ("annotation", ("actor", "kind"), records.ActorKind),
        ("annotation", ("claim", "type"), records.ClaimType),
        ("annotation", ("claim", "manner"), records.Manner),
        ("annotation", ("claim", "polarity"), records.Polarity),
        ("annotation", ("event", "status"), records.Status),
    ],
)
def test_vocabularies_are_those_of_the_records(name, path, vocabulary):
    definition, key = path
    assert schema(name)["$defs"][definition]["properties"][key]["enum"] == list(
        get_args(vocabulary)
    )


@pytest.mark.parametrize(
    "part",
    [
        "when",
        "span",
        "edtf",
        "day",
        "claim",
        "event",
        "actor",
        "entry",
        "source",
        "teller",
        "counted",
    ],
)
def test_what_two_schemas_share_is_the_same_in_both(part):
    shared = [loaded["$defs"] for loaded in map(schema, NAMES) if part in loaded["$defs"]]
    assert all(definitions[part] == shared[0][part] for definitions in shared)


def test_graph_json_can_be_read_by_networkx():
    import networkx as nx

    data = json.loads(written(export.write_graph, NEWS, "json"))
    read = nx.node_link_graph(data, edges="edges")
    assert dict(read.nodes(data=True)) == dict(NEWS.nodes(data=True))
    assert sorted(read.edges(keys=True)) == sorted(NEWS.edges(keys=True))


def test_digest_json():
    from datetime import date

    from extractor.digest_records import Day, Digest, Line

    line = Line(text="They signed.", article_id="a", ref="a.txt", start=0, end=12)
    found = Digest(query={"actor": ["Liu He"]}, days=(Day(date(2020, 1, 15), 2.5, (line,)),))
    check(json.loads(written(export.write_digest, found, "json")), "digest")
    check(json.loads(written(export.write_digest, Digest({}, ()), "json")), "digest")
