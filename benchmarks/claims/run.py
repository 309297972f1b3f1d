"""Scores who said what against PolNeAR, and times it.

    python -m benchmarks.claims.run FILE [--model NAME] [--errors N] [--system FILE]

FILE holds one article a line: {"id", "text", "attributions": [{"source", "cue", "content"}]}, each
role a list of [start, end]. PolNeAR may not be redistributed and is not part of this repository.
``--system FILE`` scores what another program found, in the same form.
"""

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.claims import measure
from extractor import pipeline
from extractor.pipeline import annotations, claims
from extractor.records import Article, Claim

Attribution = dict[str, list[tuple[int, int]]]
SHOWN = ("all", "quoted", "unquoted", "speech")


def main() -> None:
    """Prints P, R and F1 of who said what, for all claims and by kind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--model")
    parser.add_argument("--system", type=Path)
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    options = parser.parse_args()
    gold = list(_read(options.file))
    if options.system:
        by_id = {article["id"]: article["attributions"] for article in _read(options.system)}
        found = [by_id.get(article["id"], []) for article in gold]
    else:
        found, cost = _extract(gold, options.model)
        print(f"claims take {cost:.1%} of the time of the trained components")
    score = measure.Score()
    for article, attributions in zip(gold, found, strict=True):
        score.add(article["text"], gold=article["attributions"], system=attributions)
    for kind in SHOWN:
        precision, recall, f1 = score.figures(kind)
        print(f"{kind:9} P {precision:5.1f}  R {recall:5.1f}  F1 {f1:5.1f}")
    for line in score.errors[: options.errors]:
        print(line)


def _read(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _extract(
    gold: Sequence[dict[str, Any]], model: str | None
) -> tuple[list[list[Attribution]], float]:
    nlp = pipeline.load(model)
    nlp.select_pipes(enable=[n for n in nlp.pipe_names if not n.startswith("news_") or "lay" in n])
    start = time.process_time()
    docs = list(nlp.pipe(article["text"] for article in gold))
    parsed = time.process_time()
    for doc, article in zip(docs, gold, strict=True):
        doc._.article = Article(id=article["id"], ref=article["id"], text=article["text"])
    marked = time.process_time()
    found = [claims.find_claims(doc) for doc in docs]
    cost = (time.process_time() - marked) / (parsed - start)
    return [[_attribution(claim) for claim in outermost(each)] for each in found], cost


def outermost(found: Sequence[Claim]) -> list[Claim]:
    """Drops claims inside claims: PolNeAR marks only the outermost."""
    return [claim for claim in found if not any(_holds(other, claim) for other in found)]


def _holds(outer: Claim, inner: Claim) -> bool:
    start = inner.cue[0][0]
    return outer is not inner and any(first <= start < last for first, last in outer.content)


def _attribution(claim: Claim) -> Attribution:
    return {
        "source": list(claim.source_spans),
        "cue": list(claim.cue),
        "content": list(claim.content),
    }


if __name__ == "__main__":
    annotations.register()
    main()
