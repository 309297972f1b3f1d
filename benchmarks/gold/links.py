"""What holds across articles: the same event, what became of plans, who contradicts whom.

``corpus/links.json`` names records of the gold by article and id. The graph is built of what the
pipeline read in all articles; a record in it is the gold's where their triggers overlap (events),
or where the two are paired as claims are. Links whose ends the gold does not have, and those it
holds for arguable (``perhaps``), count neither way.

* ``links.same``: pairs of events of two articles that are one node;
* ``links.outcomes``: plans and what became of them, whichever of the same events tells it;
* ``links.conflicts``: pairs of claims;
* ``links.disputes``: pairs that hang together are one dispute, found where one of them is.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.gold import claims
from benchmarks.gold.comparing import Json, pair_spans
from benchmarks.gold.figures import Report
from extractor import graph
from extractor.graph import schema
from extractor.records import Extraction

if TYPE_CHECKING:
    import networkx as nx

LIGHT = ("hold", "have", "take", "make")
NEAR = 50
"""Characters between a light verb and its noun."""

Link = tuple[str, ...]
"""Names of two records of the gold, and with an outcome what became of the first."""


def read(corpus: Path) -> Json:
    """Returns the links of the gold."""
    found: Json = json.loads((corpus / "links.json").read_text(encoding="utf-8"))
    return found


def score(
    links: Json, golds: Mapping[str, Json], systems: Mapping[str, Json], found: Sequence[Extraction]
) -> Report:
    """Scores the graph of what was read in all articles.

    Args:
        links: As :func:`read` returns them.
        golds: The gold of every article by the name of its file.
        systems: What was read in it, as ``annotate -f jsonl`` tells it.
        found: The same as records.
    """
    news = graph.build(found)
    named = {id: name for gold in golds for id, name in _named(gold, golds[gold], systems[gold])}
    nodes = {
        node: sorted({named[each.id] for _, each in schema.told(news, node) if each.id in named})
        for node, values in news.nodes(data=True)
        if values["kind"] in ("event", "claim")
    }
    same = links["same"]
    told = {node: names for node, names in nodes.items() if news.nodes[node]["kind"] == "event"}
    first = {name: group[0] for group in same for name in group}
    report = Report()
    _count(
        report,
        "links.same",
        _pairs(same),
        [{pair} for node in told for pair in _pairs([told[node]])],
        _pairs(links["perhaps_same"]),
    )
    _count(
        report,
        "links.outcomes",
        _outcomes(links["outcomes"], first),
        [
            {
                (first.get(a, a), first.get(b, b), became)
                for a, b in product(nodes[plan], nodes[event])
            }
            for plan, event, became in _edges(news, "outcome")
        ],
        _outcomes(links["perhaps_outcomes"], first),
    )
    _count(
        report,
        "links.conflicts",
        _sorted(links["conflicts"]),
        [_sorted(product(nodes[a], nodes[b])) for a, b, _ in _edges(news, "contradicts")],
        _sorted(links["perhaps_conflicts"]),
    )
    _count_disputes(report, _sorted(links["conflicts"]), news, nodes)
    return report


def _count_disputes(
    report: Report,
    gold: set[Link],
    news: "nx.MultiDiGraph[str]",
    nodes: Mapping[str, Sequence[str]],
) -> None:
    """Counts disputes of the gold, each once; what is wrong counts with the pairs."""
    disputes: list[set[str]] = []
    for pair in sorted(gold):
        apart = [each for each in disputes if each.isdisjoint(pair)]
        joined = set(pair).union(*(each for each in disputes if not each.isdisjoint(pair)))
        disputes = [*apart, joined]
    told = [_sorted(product(nodes[a], nodes[b])) for a, b, _ in _edges(news, "contradicts")]
    pairs = set().union(*told) & gold
    found = sum(any(dispute.issuperset(pair) for pair in pairs) for dispute in disputes)
    report.credits("links.disputes", found=found, gold=len(disputes), right=found, system=found)


def _count(
    report: Report, figure: str, gold: set[Link], given: list[set[Link]], perhaps: set[Link]
) -> None:
    """Counts links; each of ``given`` is one link under all the names it may go by."""
    found = {link for names in given for link in names & gold}
    wrong = [names for names in given if names and not names & (gold | perhaps)]
    right = sum(bool(names & gold) for names in given)
    report.credits(figure, found=len(found), gold=len(gold), right=right, system=right + len(wrong))
    for link in sorted(gold - found):
        report.wrong(f"{figure}.missed", link[0], " + ".join(link[1:]))
    for names in wrong:
        link = min(names)
        report.wrong(f"{figure}.wrong", link[0], " + ".join(link[1:]))


def _named(name: str, gold: Json, system: Json) -> Iterator[tuple[str, str]]:
    """Yields the id of each record that is the gold's, with its name there."""
    wanted, given = gold["events"], system["events"]
    paired = pair_spans([e["trigger"] for e in wanted], [e["trigger"] for e in given])
    for i, j in paired.items():
        yield given[j]["id"], f"{name}/{wanted[i]['id']}"
    for i, event in enumerate(wanted):
        for j, other in enumerate(given):
            if i not in paired and j not in paired.values() and _carries(other, event):
                yield other["id"], f"{name}/{event['id']}"
    for claim, other in claims.paired(gold, system):
        yield other["id"], f"{name}/{claim['id']}"


def _carries(verb: Json, noun: Json) -> bool:
    """Whether the one is the light verb of the other: "hold" of "hold a review"."""
    gap = noun["trigger"][0] - verb["trigger"][1]
    return verb["lemma"] in LIGHT and 0 < gap < NEAR and noun["lemma"] in verb["text"]


def _edges(news: "nx.MultiDiGraph[str]", kind: str) -> Iterator[tuple[str, str, str]]:
    for tail, head, values in news.edges(data=True):
        if values["kind"] == kind:
            yield tail, head, values.get("became", "")


def _pairs(groups: Iterable[Iterable[str]]) -> set[Link]:
    """All pairs within each group whose records stand in two articles."""
    pairs = {tuple(sorted(pair)) for group in groups for pair in combinations(group, 2)}
    return {pair for pair in pairs if len({name.partition("/")[0] for name in pair}) == 2}


def _outcomes(links: Iterable[Json], first: Mapping[str, str]) -> set[Link]:
    return {
        (
            first.get(each["plan"], each["plan"]),
            first.get(each["event"], each["event"]),
            each["became"],
        )
        for each in links
    }


def _sorted(pairs: Iterable[Iterable[str]]) -> set[Link]:
    return {tuple(sorted(pair)) for pair in pairs}
