"""Learns which lines are right, and worth a line: the weights of ``pipeline.telling.weighing``.

    python corpus/training/scripts/line_weights.py DATA > line_weights.tsv

DATA is the folder that holds ``t17/``, ``polnear/`` and the rest; the articles drawn, the verdicts
and the facts are those of ``corpus/gold/lines``. Articles that are kept for the last look teach
nothing. Two logistic models with an L2 penalty, fitted by Newton's method; what they are worth on
articles they have not seen is printed to stderr (articles left out in ten turns).
"""

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).parents[3]
sys.path[:0] = [str(ROOT), str(ROOT / "corpus" / "training" / "scripts")]

from benchmarks.lines import draw, verdicts  # noqa: E402
from extractor import pipeline, timeline  # noqa: E402
from extractor.export import objects  # noqa: E402
from extractor.pipeline import running, telling  # noqa: E402
from extractor.pipeline.telling import weighing  # noqa: E402
from extractor.readers import read  # noqa: E402

FACTS = ROOT / "corpus" / "gold" / "lines" / "facts.jsonl"
RARE = 8
"""A feature of fewer readings teaches nothing."""
PENALTY = {"prominence": 20.0, "confidence": 20.0}
OF_A_FACT = 0.3
"""How much a label counts that rests on a fact's words only, where a reader's verdict counts 1."""
FOLDS = 10

HEADER = """\
# What:    what each feature of a reading adds to the log-odds of its prominence and its confidence.
# Why:     which lines a timeline tells (pipeline/telling/weighing.py).
# Source:  learned by corpus/training/scripts/line_weights.py from {count} readings of {articles}
#          articles, read and judged in November 2026 (corpus/gold/lines); no text of theirs.
# Licence: MIT, as the project.
# Columns: feature <TAB> prominence <TAB> confidence
# Closed:  prominence: number
# Closed:  confidence: number"""


@dataclass(slots=True)
class Example:
    """A reading with its features, and what is known of it: True, False or None, and how surely."""

    article: str
    seen: frozenset[str]
    right: bool | None
    worth: bool | None
    weight: float


def examples(data: Path) -> Iterator[Example]:
    """Yields the readings of the articles that teach."""
    kept = {
        drawn["id"]
        for drawn in json.loads((FACTS.parent / "draws.json").read_text())
        if drawn["kept"]
    }
    known = verdicts.read() if verdicts.FILE.exists() else {}
    facts = {}
    for line in FACTS.read_text(encoding="utf8").splitlines():
        row = json.loads(line)
        facts[row["id"]] = row["facts"]
    nlp = pipeline.load()
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf8") as shown:
        shown.writelines(json.dumps(each) + "\n" for each in draw.drawn_articles(data))
        shown.flush()
        articles = [each for each in read([shown.name]) if each.ref not in kept]
    for article in articles:
        doc = running._make_doc(nlp, article)
        for name, component in nlp.pipeline:
            doc = component(doc) if name != "news_telling" else doc
        yield from _of_doc(doc, known, facts.get(article.ref))


def _of_doc(doc: Any, known: Any, facts: list[dict[str, Any]] | None) -> Iterator[Example]:
    worded = telling.worded(doc)
    doc._.events, doc._.claims = worded.events, worded.claims
    records = (*worded.events, *worded.claims)
    seen = weighing.seen_in(doc, worded)
    of_id = {record.id: frozenset(found) for record, found in zip(records, seen, strict=True)}
    told = timeline.listing([running._harvest(doc)])
    for entry in map(objects.entry, told.entries):
        article = doc._.article.ref
        judged = verdicts.of(entry, known.get(verdicts.key(article, entry), ()))
        if judged.right is not None or judged.worth is not None:
            yield Example(article, of_id[entry["id"]], judged.right, judged.worth, 1.0)
        elif facts is not None:
            grade = _grade(entry, facts)
            right = None if grade == 0 else grade == 3
            yield Example(article, of_id[entry["id"]], right, grade > 0, OF_A_FACT)


def _grade(entry: dict[str, Any], facts: list[dict[str, Any]]) -> int:
    """How well a reading answers the best of the facts, by their words: 0 none, 3 in all parts."""
    text = f" {' '.join(entry['text'].lower().split())} "
    best = 0
    for fact in facts:
        if fact["kind"] != entry["kind"] or not any(
            word.lower() in text for word in fact["trigger"]
        ):
            continue
        names = (
            " ".join(each["name"] for each in entry["actors"]).lower()
            + f" {(entry['speaker'] or '').lower()}"
        )
        who = not fact["who"] or any(
            part.lower() in names for name in fact["who"] for part in name.split() if len(part) > 2
        )
        day = [entry["when"]["first"], entry["when"]["last"]] in [
            [fact["first"], fact["last"]],
            *fact.get("ok_days", []),
        ]
        status = (
            entry["kind"] == "claim"
            or not fact["status"]
            or entry["status"] in fact["status"].split("|")
        )
        best = max(best, 1 + who + (day and status) if who else 1 if day else 0)
    return best


def fit(rows: list[Example], names: dict[str, int], label: str, penalty: float) -> np.ndarray:
    """Returns the weights of a logistic model; the first is that of every reading."""
    data = [(each, getattr(each, label)) for each in rows if getattr(each, label) is not None]
    x = np.zeros((len(data), len(names) + 1))
    x[:, 0] = 1
    for number, (each, _) in enumerate(data):
        x[number, [1 + names[name] for name in each.seen if name in names]] = 1
    y = np.array([value for _, value in data], dtype=float)
    much = np.array([each.weight for each, _ in data])
    ridge = np.full(x.shape[1], penalty)
    ridge[0] = 0.01
    weights = np.zeros(x.shape[1])
    for _ in range(25):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (much * (p - y)) + ridge * weights
        curvature = (x * (much * p * (1 - p))[:, None]).T @ x + np.diag(ridge)
        step = np.linalg.solve(curvature, gradient)
        weights -= step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def score(example: Example, names: dict[str, int], weights: np.ndarray) -> float:
    """Returns the probability a model gives an example."""
    odds = weights[0] + sum(weights[1 + names[name]] for name in example.seen if name in names)
    return float(1 / (1 + np.exp(-odds)))


def vocabulary(rows: list[Example]) -> dict[str, int]:
    """Returns the features that are common enough, numbered."""
    count = Counter(name for each in rows for name in each.seen)
    return {name: at for at, name in enumerate(sorted(n for n, c in count.items() if c >= RARE))}


def left_out(rows: list[Example]) -> list[tuple[Example, float, float]]:
    """Returns each example with what models say of it that did not see its article."""
    articles = sorted({each.article for each in rows})
    found = []
    for fold in range(FOLDS):
        apart = set(articles[fold::FOLDS])
        seen = [each for each in rows if each.article not in apart]
        names = vocabulary(seen)
        worth = fit(seen, names, "worth", PENALTY["prominence"])
        right = fit(seen, names, "right", PENALTY["confidence"])
        found += [(each, score(each, names, worth), score(each, names, right))
                  for each in rows if each.article in apart]  # fmt: skip
    return found


def report(found: list[tuple[Example, float, float]]) -> None:
    """Prints areas under the curve, reliability, and what thresholds would tell."""
    sure = [
        (e, w, r)
        for e, w, r in found
        if e.weight == 1 and e.right is not None and e.worth is not None
    ]
    print(f"judged readings {len(sure)} of {len(found)}", file=sys.stderr)
    if not sure:
        return
    for name, at, label in (("prominence", 1, "worth"), ("confidence", 2, "right")):
        values = np.array([each[at] for each in sure])
        truth = np.array([getattr(each[0], label) for each in sure], dtype=bool)
        ranks = values.argsort().argsort()
        area = (ranks[truth].sum() - truth.sum() * (truth.sum() - 1) / 2) / max(
            truth.sum() * (~truth).sum(), 1
        )
        print(f"{name}: base {truth.mean():.2f}, area under the curve {area:.3f}", file=sys.stderr)
        for low in np.arange(0, 1, 0.1):
            inside = (values >= low) & (values < low + 0.1)
            if inside.any():
                share = f"{inside.sum():4} lines, {truth[inside].mean():.2f} true"
                print(f"  {low:.1f}-{low + 0.1:.1f}: {share}", file=sys.stderr)
    articles = len({e.article for e, _, _ in sure})
    for p in (0.3, 0.4, 0.5, 0.6, 0.7):
        for c in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
            told = [e for e, w, r in sure if w >= p and r >= c]
            if told:
                right = sum(bool(e.right) for e in told) / len(told)
                both = sum(bool(e.right and e.worth) for e in told) / len(told)
                each = f"{len(told):5} lines, {len(told) / articles:.1f} an article"
                share = f"right {right:.2f}, right and worth {both:.2f}"
                print(f"p>={p} c>={c}: {each}: {share}", file=sys.stderr)


def main() -> None:
    """Writes the lexicon of weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    rows = list(examples(parser.parse_args().data))
    report(left_out(rows))
    names = vocabulary(rows)
    worth = fit(rows, names, "worth", PENALTY["prominence"])
    right = fit(rows, names, "right", PENALTY["confidence"])
    print(HEADER.format(count=len(rows), articles=len({each.article for each in rows})))
    print(f"any\t{worth[0]:.2f}\t{right[0]:.2f}")
    for name, at in names.items():
        if max(abs(worth[1 + at]), abs(right[1 + at])) >= 0.01:
            print(f"{name}\t{worth[1 + at]:.2f}\t{right[1 + at]:.2f}")


if __name__ == "__main__":
    main()
