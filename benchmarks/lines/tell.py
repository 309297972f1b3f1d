"""What ``extractor timeline`` tells of each article by itself: {"article id": entries}.

    python -m benchmarks.lines.tell ARTICLES.jsonl OUT.json          # the default timeline
    python -m benchmarks.lines.tell ARTICLES.jsonl OUT.json --all    # every reading

ARTICLES.jsonl holds articles as the readers take them, an object a line with its ``id``.
"""

import argparse
import json
from pathlib import Path
from typing import Any

from extractor import api, pipeline, readers, store
from extractor.export import objects


def tell(path: Path, *, everything: bool = False) -> dict[str, list[dict[str, Any]]]:
    """Returns the entries of each article in ``path``, by the article's ref."""
    nlp = pipeline.load()
    told: dict[str, list[dict[str, Any]]] = {}
    for extraction in pipeline.extract(readers.read([str(path)]), nlp):
        with store.open(":memory:") as opened:
            opened.add(extraction)
            story = api.ask(opened, {}, every=everything)
        told[extraction.article.ref] = [objects.entry(entry) for entry in story.entries]
    return told


def main() -> None:
    """Writes what is told of the articles of a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    told = tell(options.articles, everything=options.all)
    options.out.write_text(json.dumps(told, ensure_ascii=False), encoding="utf8")


if __name__ == "__main__":
    main()
