"""Dyads: coded acts as rows, what several articles tell once, for tables, JSON and CSV.

A merged act has the code of the report that is surest of it. What is refused can be asked for as
well, each with the reason why.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from extractor import coding
from extractor.coded import Code, Party
from extractor.export import objects
from extractor.records import Claim, Event, Extraction, Status
from extractor.timeline import composing

if TYPE_CHECKING:
    import networkx as nx

    from extractor.graph.merging import Told

    Graph = nx.MultiDiGraph[str]

Row = dict[str, Any]

HAPPENED: tuple[Status, ...] = ("happened", "ongoing")
"""The statuses of acts that are told unless others are asked for."""

NESTED = frozenset({"json", "jsonl", "geojson"})
"""The formats that keep each side and place as an object."""

FLAT = (
    "id", "first", "last", "basis", "source", "source_country", "source_sector", "target",
    "target_country", "target_sector", "root", "quad", "topic", "status", "place", "geonames",
    "lat", "lon", "articles", "origins", "refs", "confidence", "sentence", "told_by", "told_cue",
    "told_date",
)  # fmt: skip
"""The columns of a table of dyads; ``why`` comes after them where it is asked for."""


def dyads(
    graph: "Graph",
    extractions: Iterable[Extraction],
    *,
    statuses: Collection[Status] = (),
    explain: bool = False,
) -> list[Row]:
    """Returns the acts of a graph as objects, by their first day, the undated last.

    Args:
        graph: As ``graph.build`` makes it of the same extractions.
        extractions: What was read; the graph's records come from these.
        statuses: Of the acts to tell; what happened and goes on if empty.
        explain: Tell also what was refused: without root, with the reason under ``why``.
    """
    from extractor.graph import schema  # slow to import: networkx comes with it

    found = list(extractions)
    codes = {code.id: code for extraction in found for code in coding.codes(extraction)}
    tellers = composing.tellers(found)
    wanted = tuple(statuses) or HAPPENED
    rows = []
    for node, values in graph.nodes(data=True):
        if values["kind"] not in ("event", "claim"):
            continue
        record, told = schema.record(graph, node), list(schema.told(graph, node))
        assert isinstance(record, Event | Claim)  # noqa: S101  (the kinds asked for)
        code = _surest(codes[place.id] for _, place in told if place.id in codes)
        why = _refused(code, wanted)
        if code is not None and (explain or why is None):
            row = _row(graph, record, told, code, why) | {"told_by": tellers.get(code.id)}
            rows.append(row if explain else {name: row[name] for name in row if name != "why"})
    return sorted(rows, key=lambda row: (row["first"] is None, row["first"] or "", row["id"]))


def placed(extractions: Iterable[Extraction]) -> list[Row]:
    """Returns the events whose clause names a place, as each article tells them, by first day."""
    rows = []
    for extraction in extractions:
        tellers = composing.tellers([extraction])
        names = {actor.id: actor.name for actor in extraction.actors}
        events = {event.id: event for event in extraction.events}
        for code in coding.codes(extraction):
            if code.place is not None and code.id in events:
                row = _placed(events[code.id], code, extraction, names)
                rows.append(row | {"told_by": tellers.get(code.id)})
    return sorted(rows, key=lambda row: (row["first"] is None, row["first"] or "", row["id"]))


def _placed(event: Event, code: Code, extraction: Extraction, names: Mapping[str, str]) -> Row:
    when = objects.when(event.when)
    return {
        "id": event.id,
        "ref": extraction.article.ref,
        "basis": when["basis"],
        "first": when["first"],
        "last": when["last"],
        "text": event.text,
        "status": event.status,
        "actors": [names[each.actor_id] for each in event.participants if each.actor_id in names],
        "root": code.root,
        "topic": code.topic,
        "place": objects.place(code.place),
        "sentence": " ".join(event.sources[0].sentence.split()) if event.sources else None,
    }


def flat(rows: Iterable[Row]) -> Iterator[Row]:
    """Yields dyads as rows of plain cells: names, countries and sectors of each side apart."""
    for row in rows:
        cells = {**row, **_side("source", row["source"]), **_side("target", row["target"])}
        place = row["place"] or dict.fromkeys(("name", "geonames", "lat", "lon"))
        cells |= {name: place[name] for name in ("geonames", "lat", "lon")}
        cells["place"] = place["name"]
        teller = row["told_by"] or {"speaker": None, "cue": None, "when": {"edtf": None}}
        cells |= {"told_by": teller["speaker"], "told_cue": teller["cue"]}
        cells["told_date"] = teller["when"]["edtf"]
        yield {name: cells[name] for name in (*FLAT, *(("why",) if "why" in row else ()))}


def _surest(codes: Iterable[Code]) -> Code | None:
    """The code with the greatest confidence, the smallest id of equal ones."""
    return min(codes, key=lambda code: (-code.confidence, code.id), default=None)


def _refused(code: Code | None, statuses: Sequence[Status]) -> str | None:
    if code is None or code.root is None:
        return code.why if code else "nothing was coded"
    if code.status not in statuses:
        return f"{code.status}: --status {code.status} tells it"
    return None


def _row(
    graph: "Graph",
    record: Event | Claim,
    told: Sequence[tuple[str, "Told"]],
    code: Code,
    why: str | None,
) -> Row:
    articles = [graph.nodes[article] for article in dict.fromkeys(each for each, _ in told)]
    when = _when(record, code, articles)
    coded = why is None
    own = next(place for _, place in told if place.id == code.id)
    return {
        "refs": [article["ref"] for article in articles],
        "id": record.id,
        "basis": when["basis"],
        "first": when["first"],
        "last": when["last"],
        "source": [_party(each) for each in code.source] if coded else [],
        "target": [_party(each) for each in code.target] if coded else [],
        "root": code.root if coded else None,
        "quad": code.quad if coded else None,
        "topic": code.topic,
        "status": code.status,
        "place": objects.place(code.place),
        "articles": len(articles),
        "origins": len({graph.nodes[a].get("origin") or a for a, _ in told}),
        "confidence": code.confidence if coded else 0.0,
        "sentence": " ".join(own.sentence.split()),
        "why": why,
    }


def _when(record: Event | Claim, code: Code, articles: Iterable[Row]) -> Row:
    """The days of an act; a promise is made by the day of its report, whatever it promises."""
    promised = isinstance(record, Event) and record.status == "planned"
    if not promised or code.status not in HAPPENED:
        return objects.when(record.when)
    known = [article["published"]["last"] for article in articles if article["published"]]
    return {"basis": "publication", "first": None, "last": min(known, default=None)}


def _party(party: Party) -> Row:
    return {"name": party.name, "country": party.country, "sector": party.sector}


def _side(name: str, parties: Sequence[Row]) -> Row:
    return {
        name: [party["name"] for party in parties],
        f"{name}_country": _known(parties, "country"),
        f"{name}_sector": _known(parties, "sector"),
    }


def _known(parties: Sequence[Row], field: str) -> list[str]:
    return list(dict.fromkeys(party[field] for party in parties if party[field]))
