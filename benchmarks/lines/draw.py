"""Draws articles by seed from the data at hand, so that what is read was never read before.

    python -m benchmarks.lines.draw DATA --seed 7 --each 12  # adds a draw to draws.json
    python -m benchmarks.lines.draw DATA --show OUT.jsonl    # all articles drawn, with their texts

``draws.json`` keeps ids only. A later draw never repeats an earlier one, and every third article
of the newest draw is ``kept``: nobody reads it before the last look. Once it was read, it teaches.
"""

import argparse
import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.temporal import timeml

DRAWS = Path(__file__).parents[2] / "corpus" / "gold" / "lines" / "draws.json"
SOURCES = {
    "bpoil": "t17/bpoil/articles.jsonl.gz",
    "egypt": "t17/egypt/articles.jsonl.gz",
    "finan": "t17/finan/articles.jsonl.gz",
    "h1n1": "t17/h1n1/articles.jsonl",
    "apple": "meantime-apple/articles.jsonl",
    "airbus": "meantime-airbus/articles.jsonl",
    "polnear": "polnear/dev/dev.jsonl",
    "poltrain": "polnear/train/train.jsonl",
    "timeml": "timeml",
}
LENGTHS = range(600, 8001)
"""Characters of an article that a reader can judge in one go."""


def articles(data: Path, source: str) -> Iterator[dict[str, Any]]:
    """Yields the articles of ``source`` as the readers of this package take them."""
    path = data / SOURCES[source]
    if path.is_dir():
        for document in map(timeml.read, sorted(path.glob("*/*.tml"))):
            yield {
                "id": f"{source}/{document.name.removesuffix('.tml')}",
                "text": document.text.strip(),
                "published": document.created[:10],
                "title": document.title,
            }
        return
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf8") as lines:
        for line in lines:
            raw = json.loads(line)
            yield {
                "id": f"{source}/{raw['id']}",
                "text": raw["text"],
                "published": raw["published"][:10],
                "title": None if source in ("apple", "airbus") else raw.get("title"),
            }


def draw(data: Path, *, seed: int, each: int, before: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Returns ``each`` new articles of every source, every third of them kept for the last look."""
    seen = {drawn["id"] for drawn in before}
    chance = random.Random(seed)
    chosen = []
    for source in SOURCES:
        fitting = sorted(
            article["id"]
            for article in articles(data, source)
            if len(article["text"]) in LENGTHS and article["id"] not in seen
        )
        chosen += chance.sample(fitting, min(each, len(fitting)))
    chance.shuffle(chosen)
    return [
        {"id": name, "seed": seed, "kept": number % 3 == 2} for number, name in enumerate(chosen)
    ]


def drawn_articles(data: Path) -> Iterator[dict[str, Any]]:
    """Yields every article drawn so far, in the order of the draws, with its text."""
    texts = {article["id"]: article for source in SOURCES for article in articles(data, source)}
    for drawn in json.loads(DRAWS.read_text(encoding="utf8")):
        yield texts[drawn["id"]]


def main() -> None:
    """Adds a draw, or writes the texts of what was drawn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--each", type=int, default=12)
    parser.add_argument("--show", type=Path)
    options = parser.parse_args()
    drawn = json.loads(DRAWS.read_text(encoding="utf8")) if DRAWS.exists() else []
    if options.seed is not None:
        drawn += draw(options.data, seed=options.seed, each=options.each, before=drawn)
        DRAWS.write_text(json.dumps(drawn, indent=0) + "\n", encoding="utf8")
    if options.show:
        rows = (json.dumps(each) + "\n" for each in drawn_articles(options.data))
        options.show.write_text("".join(rows), encoding="utf8")


if __name__ == "__main__":
    main()
