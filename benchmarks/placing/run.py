"""Undated articles placed by what the others tell: how often right, how narrow.

    python -m benchmarks.placing.run STORY.jsonl [...] --cache FOLDER

A story is a file of JSON lines (text, id, published; gzip or not). One article in ten, by a hash of
its id, is read without its day, all others with theirs; then `placing` says when it was published.
``--every`` takes every article in turn, for stories of few articles. Told are: how many are placed,
how often the true day lies in the interval, how many get both ends, how many of these within 31
days; and the same for those that carry no stamp of their own. What was read is kept in the cache.
"""

import argparse
import gzip
import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from extractor import pipeline, placing
from extractor.placing import Placing, Told
from extractor.records import Article, Extraction
from extractor.temporal.values import parse_day

NARROW = 31
DECODER = msgspec.json.Decoder(Extraction)


def main() -> None:
    """Prints the figures of each story, and of all together."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories", nargs="+", type=Path)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--every", action="store_true")
    options = parser.parse_args()
    whole: Counter[str] = Counter()
    for story in options.stories:
        counts = score(*read(story, options.cache, every=options.every), every=options.every)
        print(story, said(counts))
        whole += counts
    print("all", said(whole))


def read(
    story: Path, cache: Path, *, every: bool
) -> tuple[list[Extraction], dict[str, Extraction]]:
    """Returns a story's articles with their days, and those to place without, as they are read."""
    opener: Any = gzip.open if story.suffix == ".gz" else open
    with opener(story, "rt", encoding="utf-8") as lines:
        articles = [_article(json.loads(line)) for line in lines]
    chosen = [each for each in articles if every or _is_chosen(each.ref)]
    bare = [replace(each, published=None, published_basis=None) for each in chosen]
    name = f"{story.parent.name}-{story.name}"
    dated = _extracted(articles, cache / f"{name}.dated")
    return dated, {each.article.id: each for each in _extracted(bare, cache / f"{name}.undated")}


def score(
    dated: list[Extraction], undated: Mapping[str, Extraction], *, every: bool
) -> Counter[str]:
    """Counts what becomes of the undated articles."""
    days = {each.article.id: each.article.published for each in dated}
    counts: Counter[str] = Counter()
    for batch in [[each] for each in undated] if every else [list(undated)]:
        told = [one for each in dated if each.article.id not in batch for one in _told(each)]
        found = placing.place([undated[each] for each in batch], told)
        for each in batch:
            counts.update(_judged(found.get(each), days[each]))
    return counts


def _judged(placed: Placing | None, true: Any) -> Iterator[str]:
    days = placed.days if placed is not None else None
    stamped = placed is not None and any("stamped" in reason for reason in placed.reasons)
    ends = [] if days is None else [days.first, days.last]
    inside = days is not None and (ends[0] or true.first) <= true.first <= (ends[1] or true.first)
    for group in ("", *(() if stamped else ("unstamped ",))):
        yield f"{group}articles"
        if days is None:
            continue
        yield f"{group}placed"
        if inside:
            yield f"{group}right"
        if None not in ends:
            yield f"{group}both ends"
            if (ends[1] - ends[0]).days <= NARROW:
                yield f"{group}narrow"


def said(counts: Mapping[str, int]) -> str:
    """Returns the counts in words."""
    parts = []
    for group in ("", "unstamped "):
        articles, placed, right, both, narrow = (
            counts.get(f"{group}{each}", 0)
            for each in ("articles", "placed", "right", "both ends", "narrow")
        )
        parts.append(
            f"{group}{articles} articles: placed {placed}, right {_share(right, placed)}, both ends"
            f" {_share(both, articles)}, of these within {NARROW} days {_share(narrow, both)}"
        )
    return "; ".join(parts)


def _share(part: int, whole: int) -> str:
    return f"{part} ({100 * part / whole:.1f} %)" if whole else "0"


def _article(values: dict[str, Any]) -> Article:
    day = parse_day(values["published"][:10])
    return Article(
        id=hashlib.md5(values["id"].encode(), usedforsecurity=False).hexdigest()[:16],
        ref=values["id"],
        text=values["text"],
        published=day,
        published_basis="given",
        outlet=values.get("source"),
    )


def _is_chosen(ref: str) -> bool:
    return int(hashlib.md5(f"u{ref}".encode(), usedforsecurity=False).hexdigest(), 16) % 10 == 0


def _extracted(articles: list[Article], path: Path) -> list[Extraction]:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as out:
            for extraction in pipeline.extract(articles, pipeline.load()):
                out.write(msgspec.json.encode(extraction) + b"\n")
    return [DECODER.decode(line) for line in path.read_bytes().splitlines()]


def _told(extraction: Extraction) -> Iterator[Told]:
    article = extraction.article
    for event in extraction.events:
        if event.when.range is not None or event.status == "planned":
            sentence, when = event.sources[0].sentence, event.when
            yield Told(
                article.id, article.ref, article.published, sentence, event.lemma, event.status,
                when.range, when.basis,
            )  # fmt: skip
    for claim in extraction.claims:
        if claim.when.range is not None:
            sentence, when = claim.sources[0].sentence, claim.when
            yield Told(
                article.id, article.ref, article.published, sentence, "", "happened",
                when.range, when.basis,
            )  # fmt: skip


if __name__ == "__main__":
    main()
