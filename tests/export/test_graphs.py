"""The XML formats hold what networkx reads back, whatever an article holds."""

import io
import re
from datetime import date

import networkx as nx
import pytest

from extractor import export
from extractor.export import flat, gexf
from tests.export.examples import MISCHIEF, NEWS, written

READERS = {
    "graphml": lambda stream: nx.read_graphml(stream, force_multigraph=True),
    "gexf": nx.read_gexf,
}


def read_back(graph: "nx.MultiDiGraph[str]", format: str) -> "nx.MultiDiGraph[str]":
    text = written(export.write_graph, graph, format)
    return READERS[format](io.BytesIO(text.encode()))


def odd() -> "nx.MultiDiGraph[str]":
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(schema=1, note=None)
    graph.add_node(
        "a\x1b",
        kind="event",
        text=MISCHIEF + "\r\nnew\rline\x00\x85\ufffe\ud800",
        published=None,
        day=date(2020, 5, 8),
        aliases=["Liu", "Mr. Liu"],
        when={"first": "2020-05-08", "last": None, "range": {"days": 1}},
        certain=True,
        start=3,
        id="something else",
        label=None,
    )
    graph.add_node("b", kind="actor")
    graph.add_edge("a\x1b", "b", key="x", kind="x", type="t", weight=2, end=4)
    graph.add_edge("a\x1b", "b", key="y")
    graph.add_edge("b", "b", "x")
    return graph


@pytest.mark.parametrize("format", READERS)
@pytest.mark.parametrize("graph", [NEWS, odd()], ids=["news", "odd"])
def test_networkx_reads_back_what_was_written(format, graph):
    reserved = gexf.RESERVED if format == "gexf" else frozenset()
    expected = flat.flatten(graph, reserved=reserved)
    found = read_back(graph, format)
    assert set(found.nodes) == set(expected.nodes)
    for node, values in expected.nodes(data=True):
        assert values.items() <= found.nodes[node].items()
    ends = sorted((tail, head, values["kind"]) for tail, head, values in expected.edges(data=True))
    assert ends == sorted((tail, head, data["kind"]) for tail, head, data in found.edges(data=True))


def test_flattened_values_are_strings_and_none_is_left_out():
    values = flat.flatten(odd()).nodes["a"]
    assert all(isinstance(value, str) for value in values.values())
    assert values["day"] == "2020-05-08"
    assert values["aliases"] == '["Liu","Mr. Liu"]'
    assert values["when_first"] == "2020-05-08"
    assert values["when_range_days"] == "1"
    assert values["certain"] == "true"
    assert not {"published", "when", "when_last", "label"} & set(values)


def test_control_characters_are_stripped_and_line_ends_are_newlines():
    text = flat.flatten(odd()).nodes["a"]["text"]
    assert "[31mred[0m" in text
    assert text.endswith("\nnew\nline")
    assert not any(ord(character) < 32 and character != "\n" for character in text)


def test_flattening_leaves_the_graph_as_it_was():
    graph = odd()
    before = dict(graph.nodes["a\x1b"])
    flat.flatten(graph)
    assert dict(graph.nodes["a\x1b"]) == before


@pytest.mark.parametrize("format", READERS)
def test_edge_ids_are_unique(format):
    text = written(export.write_graph, NEWS, format)
    ids = [part.split('"')[0] for part in text.split('id="e')[1:]]
    assert len(ids) == len(set(ids)) == NEWS.number_of_edges()


def test_gexf_is_dynamic_and_carries_no_day_of_writing():
    text = written(export.write_graph, NEWS, "gexf")
    assert re.search(r'<graph [^>]*mode="dynamic"[^>]*timeformat="date"', text)
    assert "lastmodifieddate" not in text


def test_gexf_events_and_claims_are_there_on_their_days_with_their_edges():
    found = read_back(NEWS, "gexf")
    for node, values in NEWS.nodes(data=True):
        days = (values.get("when") or {}).get("range") or {}
        expected = {"start": days.get("first"), "end": days.get("last")}
        for name, day in expected.items():
            assert found.nodes[node].get(name) == day
    for _, head, values in found.edges(data=True):
        if values["kind"] == "says":
            assert values.get("start") == found.nodes[head].get("start")


def test_gexf_nodes_have_labels_to_show():
    labels = {
        values.get("kind"): values["label"]
        for _, values in read_back(NEWS, "gexf").nodes(data=True)
    }
    assert labels["actor"] in {"Robert Lighthizer", "a senior official", "Steven Mnuchin"}
    assert labels["article"] in {"Negotiators talk by telephone", "A review of the deal is put off",
                                 "United States and China sign a first trade deal"}  # fmt: skip
