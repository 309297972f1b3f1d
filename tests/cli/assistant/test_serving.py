"""An assistant asks a store, with the protocol's own client: over stdio, and in one process."""

import json
import os
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client, StdioServerParameters, stdio_client, types
from mcp.shared.message import SessionMessage

from extractor import store
from extractor.cli import assistant
from extractor.cli.assistant import TOOLS, patient, serving
from extractor.cli.config import Config
from extractor.records import Actor, Article, Extraction
from tests import examples

LIFTED = examples.SIGNING.events[1].id


def ask(talks: Path, do: Callable[[Client], Awaitable[Any]]) -> Any:
    async def asked() -> Any:
        async with Client(serving.server(str(talks))) as client:
            return await do(client)

    return anyio.run(asked)


def call(talks: Path, tool: str, **given: Any) -> Any:
    """The answer of a tool, which is the same as text and as an object."""
    result = ask(talks, lambda client: client.call_tool(tool, given))
    assert not result.is_error, result.content[0].text
    assert json.loads(result.content[0].text) == result.structured_content
    return result.structured_content


def refused(talks: Path, tool: str, **given: Any) -> str:
    """Why a question is not answered."""
    result = ask(talks, lambda client: client.call_tool(tool, given))
    assert result.is_error
    assert result.structured_content is None
    return str(result.content[0].text)


def test_a_client_starts_the_command_and_asks_over_stdio(talks):
    run = [sys.executable, "-m", "extractor", "mcp", "-d", str(talks)]
    parameters = StdioServerParameters(command=run[0], args=run[1:], env=dict(os.environ))

    async def asked() -> Any:
        async with Client(stdio_client(parameters)) as client:
            tools = await client.list_tools()
            found = await client.call_tool("claims", {"by": ["Liu He"]})
            return [tool.name for tool in tools.tools], found, client.instructions

    names, found, told = anyio.run(asked)
    assert names == list(TOOLS) == ["timeline", "claims", "events", "actors", "show"]
    assert found.structured_content["lines"]
    assert "not what is true" in told


def message(method: str, **more: Any) -> str:
    return json.dumps({"jsonrpc": "2.0", "method": method, **more}) + "\n"


HELLO = message(
    "initialize",
    id=1,
    params={
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "pipe", "version": "1"},
    },
) + message("notifications/initialized")


@pytest.mark.parametrize(
    ("calls", "answered"),
    [
        ([message("tools/call", id=n, params={"name": "actors"}) for n in (2, 3)], {1, 2, 3}),
        ([message("tools/call", id=2, params={"name": "nothing"})], {1, 2}),
        ([message("notifications/cancelled", params={"requestId": 1})], {1}),
        ([], {1}),
    ],
)
def test_all_calls_are_answered_though_the_input_ends_at_once(talks, calls, answered):
    run = [sys.executable, "-m", "extractor", "mcp", "-d", str(talks)]
    ended = subprocess.run(
        run, input=HELLO + "".join(calls), capture_output=True, text=True, timeout=60, check=True
    )
    answers = [json.loads(line) for line in ended.stdout.splitlines()]
    assert {answer["id"] for answer in answers} == answered


def test_a_call_that_is_taken_back_is_not_waited_for():
    def came(**told: Any) -> SessionMessage:
        return SessionMessage(
            types.jsonrpc_message_adapter.validate_python({"jsonrpc": "2.0", **told})
        )

    async def waited() -> bool:
        calls = patient.Calls()
        calls.came(came(id=7, method="tools/call"))
        with anyio.move_on_after(0.05):
            await calls.answered()
            return False
        calls.came(came(method="notifications/cancelled", params={"requestId": 7}))
        with anyio.fail_after(5):
            await calls.answered()
        return True

    assert anyio.run(waited)


def test_every_tool_says_that_it_only_reads(talks):
    for tool in ask(talks, lambda client: client.list_tools()).tools:
        assert tool.annotations.read_only_hint
        assert not tool.annotations.destructive_hint
        assert tool.description
        assert tool.input_schema["additionalProperties"] is False


@pytest.mark.parametrize(
    ("tool", "filters"),
    [
        ("timeline", {"actor", "by", "to", "about", "since", "until", "said_since", "kind", "type",
                      "min_confidence", "status", "outlet", "topic", "place", "all", "top"}),
        ("claims", {"actor", "by", "to", "about", "since", "until", "type", "outlet"}),
        ("events", {"actor", "about", "since", "until", "status", "outlet", "place"}),
        ("actors", {"name", "unnamed"}),
        ("show", {"id"}),
    ],
)  # fmt: skip
def test_the_filters_are_those_of_the_command_line(talks, tool, filters):
    found = {each.name: each for each in ask(talks, lambda client: client.list_tools()).tools}
    assert filters | {"limit", "offset"} <= set(found[tool].input_schema["properties"])


@pytest.mark.parametrize("tool", ["timeline", "claims", "events"])
def test_a_line_has_its_id_sentence_article_and_days(talks, tool):
    lines = call(talks, tool)["lines"]
    assert lines
    texts = {each.article.id: each.article.text for each in examples.ALL}
    for line in lines:
        assert {"id", "days", "when", "confidence", "told_by"} <= line.keys()
        for source in line["sources"]:
            assert " ".join(source["sentence"].split()) in " ".join(
                texts[source["article_id"]].split()
            )
            assert {"published", "title", "outlet", "ref", "url", "start", "end"} <= source.keys()
            assert source["id"].startswith(source["article_id"])


def test_claims_are_those_of_the_command(talks, run):
    wanted = json.loads(run("claims", "--by", "Liu He", "--json").output)
    found = call(talks, "claims", by="Liu He")
    assert [line["id"] for line in found["lines"]] == [entry["id"] for entry in wanted]
    assert found["query"] == {"by": ["Liu He"]}


def test_outlets_go_by_the_names_of_the_settings(talks):
    settings = Config(outlets={"ml": "Morning Ledger"})
    found = assistant.call(str(talks), "claims", {"outlet": "ml"}, settings)
    assert found["lines"]
    assert found["lines"] == call(talks, "claims", outlet="Morning Ledger")["lines"]


def test_actors_have_their_first_line(talks):
    found = call(talks, "actors", name="Liu")
    (liu,) = found["actors"]
    assert (liu["id"], found["total"]) == ("person:liu-he", 1)
    assert liu["first_line"]["sources"][0]["sentence"]


def test_show_gives_an_event_an_article_and_an_actor(talks):
    assert call(talks, "show", id=LIFTED)["sources"][0]["sentence"]
    article = call(talks, "show", id=examples.CALL.article.id, limit=1)
    assert article["kind"] == "article"
    assert len(article["lines"]) <= 1
    assert call(talks, "show", id="person:liu-he")["lines"]


def test_an_answer_is_a_part_that_says_so_and_the_parts_make_the_whole(talks):
    whole = [line["id"] for line in call(talks, "events")["lines"]]
    assert len(whole) > 2
    found, offset = [], 0
    while offset is not None:
        part = call(talks, "events", limit=2, offset=offset)
        assert part["shown"] == len(part["lines"]) <= 2
        found += [line["id"] for line in part["lines"]]
        assert part["more"] == ("next_offset" in part)
        offset = part.get("next_offset")
    assert found == whole


def test_a_name_that_nobody_has_is_answered_with_those_near_it(talks):
    found = call(talks, "claims", by=["Liu Hee"])
    assert found["lines"] == []
    assert "did you mean Liu He?" in found["remarks"][0]
    assert call(talks, "actors", name="Liu Hee")["remarks"]


@pytest.mark.parametrize(
    ("tool", "given", "told"),
    [
        ("remove", {"id": "x"}, "no tool 'remove', only timeline"),
        ("claims", {"speaker": "Liu"}, "claims takes no 'speaker', only actor"),
        ("claims", {"since": "last week"}, "'last week' is no day; write 2020"),
        ("claims", {"since": "2021", "until": "2020"}, "no day lies between them"),
        ("claims", {"by": [{"name": "Liu"}]}, "by is one text or number, not dict"),
        ("claims", {"by": ["x"] * 21}, "more than 20 values"),
        ("claims", {"type": "gossip"}, "'gossip' is not one of"),
        ("timeline", {"all": "yes"}, "all is true or false"),
        ("timeline", {"limit": 1000}, "1000 is not in the range 1<=x<=50"),
        ("timeline", {"min_confidence": 2}, "2.0 is not in the range 0<=x<=1"),
        ("timeline", {"actor": "Li"}, "may be"),
        ("show", {}, "Missing argument 'ID'"),
        ("show", {"id": "ffff.e1"}, "no event, claim, article or actor"),
        ("show", {"id": ["a", "b"]}, "id is one text or number, not list"),
    ],
)
def test_a_refusal_says_why_and_what_to_do(talks, tool, given, told):
    with store.open(talks) as opened:
        for number in (1, 2):
            opened.add(namesakes(number))
    assert told in refused(talks, tool, **given)


def namesakes(number: int) -> Any:
    """An article with a Li of its own, so that "Li" may be two."""
    name = ("Li Wei", "Li Na")[number - 1]
    article = Article(id=f"{number}" * 16, ref=f"{number}.txt", text=f"{name} came.")
    person = Actor(f"person:{name.lower().replace(' ', '-')}", name, "person", ("Li",))
    return Extraction(article, actors=(person,))


def test_words_that_look_like_options_are_words(talks):
    assert call(talks, "claims", about="--db")["lines"] == []
    assert "--help: " in refused(talks, "show", id="--help")


def test_the_store_is_never_written(talks):
    before = talks.read_bytes()
    for tool in ("timeline", "claims", "events", "actors"):
        call(talks, tool)
    assert talks.read_bytes() == before


def test_a_store_that_is_gone_is_a_refusal(talks):
    talks.unlink()
    assert "no such store" in refused(talks, "claims")
