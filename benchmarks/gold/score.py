"""Scores what ``extractor annotate`` says of our sixteen articles against what a person read.

    python benchmarks/gold/score.py                  # the figures
    python benchmarks/gold/score.py --errors claims  # the wrong cases of claims
    python benchmarks/gold/score.py --write-floors   # raise the floors of tests/test_gold.py

What is counted and how is told in README.md and at the top of each section's file.
"""

import argparse
import io
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks.gold import actors, claims, events, floors, links, printing, published, timexes
from benchmarks.gold.comparing import Json
from benchmarks.gold.figures import Report
from extractor import export, pipeline, readers
from extractor.records import Extraction

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
SECTIONS: tuple[Callable[[Json, Json], Report], ...] = (
    published.score,
    actors.score,
    claims.score,
    events.score,
    timexes.score,
)


def gold() -> dict[str, Json]:
    """Returns the gold of every article, by the name of its file."""
    paths = sorted((CORPUS / "gold").glob("*.json"))
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in paths}


def read(model: str | None = None) -> list[Extraction]:
    """Returns what our pipeline reads in every article, through the doors that users take."""
    paths = [str(path) for path in sorted((CORPUS / "articles").glob("*.txt"))]
    return list(pipeline.extract(readers.read(paths), pipeline.load(model)))


def annotate(found: Iterable[Extraction]) -> dict[str, Json]:
    """Returns what was read as ``extractor annotate`` tells it, by the name of the file."""
    stream = io.StringIO()
    export.write_annotations(found, "jsonl", stream)
    return by_article(stream.getvalue().splitlines())


def by_article(lines: Iterable[str]) -> dict[str, Json]:
    """Returns the objects of ``extractor annotate -f jsonl`` by the name of their file."""
    return {Path(found["article"]["path"]).stem: found for found in map(json.loads, lines)}


def score(gold: Json, system: Json) -> Report:
    """Scores one article.

    Raises:
        ValueError: If the two are not about the same text.
    """
    if gold["article"]["text"] != system["article"]["text"]:
        raise ValueError(f"{gold['article']['id']}: the system read another text")
    report = Report()
    for section in SECTIONS:
        report.add(section(gold, system))
    return report


def score_all(golds: dict[str, Json], systems: dict[str, Json]) -> dict[str, Report]:
    """Scores every article, by name.

    Raises:
        ValueError: If the system has not read them all.
    """
    if golds.keys() - systems.keys():
        raise ValueError(f"not read: {', '.join(sorted(golds.keys() - systems.keys()))}")
    return {name: score(gold, systems[name]) for name, gold in golds.items()}


def score_links(found: Sequence[Extraction]) -> Report:
    """Scores what holds across all articles."""
    return links.score(links.read(CORPUS), gold(), annotate(found), found)


def main(argv: list[str] | None = None) -> None:
    """Runs the command."""
    options = _options(argv)
    if options.system:
        systems = by_article(options.system.read_text(encoding="utf-8").splitlines())
        across = Report()
    else:
        found = read(options.model)
        systems, across = annotate(found), score_links(found)
    reports = score_all(gold(), systems)
    whole = printing.total([*reports.values(), across])
    if options.write_floors:
        old = floors.read() if floors.FLOORS.exists() else {}
        floors.write(floors.raised(old, whole, corpus=floors.fingerprint(CORPUS)))
    if options.errors is not None:
        print(printing.errors(whole, options.errors))
    elif options.json:
        print(json.dumps(printing.as_json(reports, whole), indent=1))
    else:
        print(printing.table(reports, whole))


def _options(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--model", help="a spaCy pipeline other than the shipped one")
    parser.add_argument("--system", type=Path, help="score this file of annotate -f jsonl instead")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument(
        "--errors", nargs="?", const="", metavar="KIND", help="print wrong cases, all or of a kind"
    )
    parser.add_argument("--write-floors", action="store_true", help="raise the floors reached")
    return parser.parse_args(argv)


if __name__ == "__main__":
    main()
