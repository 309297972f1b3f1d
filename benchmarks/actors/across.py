"""MEANTIME: the names of persons and organisations, brought together across articles.

    python -m benchmarks.actors.across FOLDER [FOLDER ...] [--errors]

FOLDER holds MEANTIME's articles.jsonl (Minard et al. 2016, "MEANTIME, the NewsReader multilingual
event and time corpus", LREC, https://aclanthology.org/L16-1699): named mentions and, for each, the
instance that is the same in all articles. Scored is B-cubed over the names of type PER and ORG:
"found" over those that we have a name for, "all" with a name that we do not have earning no
recall. All articles of a folder are one set, as in a store.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.actors import measure
from benchmarks.gold.comparing import overlap
from extractor import pipeline
from extractor.graph.identity import identify
from extractor.records import Article, Extraction, Mention
from extractor.temporal import values

Json = dict[str, Any]
At = tuple[str, int, int]
TYPES = ("PER", "ORG")


def main() -> None:
    """Prints the scores of every folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--model")
    parser.add_argument("--errors", action="store_true", help="print who is more or less than one")
    options = parser.parse_args()
    nlp = pipeline.load(options.model)
    for folder in options.folders:
        lines = (folder / "articles.jsonl").read_text("utf-8").splitlines()
        articles = [json.loads(line) for line in lines]
        gold = {at: entity for each in articles for at, entity in _named(each)}
        extractions = list(pipeline.extract([_article(each) for each in articles], nlp))
        system = _system(gold, extractions)
        known = {at: entity for at, entity in gold.items() if at in system}
        print(folder.name, f"{len(gold)} names of {len(set(gold.values()))} actors")
        ours = measure.clusters(system)
        rows = [("all", measure.b_cubed(measure.clusters(gold), ours))]
        rows.append(("found", measure.b_cubed(measure.clusters(known), ours)))
        print(measure.table(rows))
        if options.errors:
            _print_errors(articles, gold, system)


def _article(told: Json) -> Article:
    published = values.parse_day(told["published"])
    return Article(
        id=told["id"],
        ref=told["id"],
        text=told["text"],
        published=published,
        published_basis="given",
        title=told["title"],
    )


def _named(told: Json) -> Iterator[tuple[At, str]]:
    instances = {each["id"]: each for each in told["instances"]}
    for mention in told["entity_mentions"]:
        meant = [instances[each] for each in mention["refers_to"] if each in instances]
        name = mention["syntactic_type"] in ("NAM", "PRE.NAM")
        if name and len(meant) == 1 and meant[0]["type"] in TYPES:
            entity = meant[0].get("instance_id") or f"{told['id']} {meant[0]['id']}"
            yield (told["id"], mention["start"], mention["end"]), entity


def _system(gold: dict[At, str], extractions: list[Extraction]) -> dict[At, str]:
    """The node of each gold name that one of our names overlaps most."""
    nodes = identify(extractions).nodes
    by_article = {
        each.article.id: [m for m in each.mentions if m.kind == "name" and m.actor_id]
        for each in extractions
    }
    found: dict[At, str] = {}
    for at in gold:
        shared = [(_overlap(at, m), -m.provenance.start, m) for m in by_article[at[0]]]
        best = max(shared, key=lambda each: each[:2], default=(0, 0, None))
        if best[0] and best[2] is not None:
            found[at] = nodes[at[0], str(best[2].actor_id)]
    return found


def _overlap(at: At, mention: Mention) -> int:
    return overlap(at[1:], (mention.provenance.start, mention.provenance.end))


def _print_errors(articles: list[Json], gold: dict[At, str], system: dict[At, str]) -> None:
    texts = {each["id"]: each["text"] for each in articles}
    for left, right in ((gold, system), (system, gold)):
        parts: dict[str, Counter[str]] = defaultdict(Counter)
        for at, name in left.items():
            words = texts[at[0]][at[1] : at[2]]
            parts[name][f"{right.get(at, 'nobody')} ({words})"] += 1
        for name, others in sorted(parts.items()):
            if len({each.split(" (")[0] for each in others}) > 1:
                print(name, dict(others.most_common(8)))


if __name__ == "__main__":
    main()
