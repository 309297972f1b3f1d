"""Quick commands stay quick: they import nothing that is slow to import."""

import os
import subprocess
import sys

import pytest

from tests import examples

SLOW = ("spacy", "networkx", "dateparser", "pydantic", "numpy")
RARE = ("importlib.metadata", "importlib.resources", "asyncio", "xml.sax", "logging")
RECORD = examples.CALL.events[0].id

QUICK = {
    "claims": ["--by", "Liu He", "--since", "2020", "--json"],
    "events": ["--about", "deal"],
    "actors": [],
    "articles": ["--csv"],
    "remove": [examples.REVIEW.article.id],
}
IMPORTED = """
import sys
from extractor.cli import main
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
print(*sorted(sys.modules), file=sys.stderr)
"""


def imported(talks, *args: str) -> set[str]:
    """The names of the modules that a command has imported when it is done."""
    done = subprocess.run(
        [sys.executable, "-c", IMPORTED, *args],
        env={**os.environ, "EXTRACTOR_DB": str(talks)},
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("command", QUICK)
def test_a_question_to_the_store_imports_nothing_slow(talks, command):
    modules = imported(talks, command, *QUICK[command])
    assert modules.isdisjoint((*SLOW, *RARE))


@pytest.mark.parametrize(
    "args", [("timeline",), ("graph", "-f", "gexf"), ("show", RECORD), ("--help",)]
)
def test_only_a_graph_needs_networkx_and_nothing_spacy(talks, args):
    modules = imported(talks, *args)
    assert modules.isdisjoint({"spacy", "dateparser", "pydantic"})
    assert ("networkx" in modules) == (args[0] == "graph")


@pytest.mark.parametrize("command", ["claims", "events", "actors", "articles", "timeline"])
def test_a_table_needs_neither_the_coding_of_acts_nor_paths(talks, command):
    modules = imported(talks, command)
    assert modules.isdisjoint({"extractor.coding", "pathlib", "urllib.parse"})
    assert "extractor.store.migrations" not in modules


def test_a_timeline_of_a_store_needs_nothing_that_reads_articles(talks):
    modules = imported(talks, "timeline")
    assert modules.isdisjoint(
        {"extractor.cli.reading", "extractor.cli.progress", "extractor.store.asking", "difflib"}
    )
