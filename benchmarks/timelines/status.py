"""Whether events are told as real: our status against MEANTIME's certainty, polarity and time.

    python -m benchmarks.timelines.status FILE [FILE ...] [--errors]

FILE is articles.jsonl with event mentions (MEANTIME, Minard et al. 2016,
https://aclanthology.org/L16-1699). Mentions of the sentences that were annotated as a whole count
(0 to 5): *denied* where the polarity is NEG; *to come* where the time is FUTURE or the certainty
POSSIBLE or PROBABLE; *real* where it is certain, positive and not future; the others are left out.
"""

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from extractor import pipeline
from extractor.pipeline.events import factuality
from extractor.records import Article
from extractor.temporal.values import parse_day

CLASSES = ("real", "to come", "denied")
OURS = {
    "happened": "real",
    "ongoing": "real",
    "planned": "to come",
    "possible": "to come",
    "negated": "denied",
}
ANNOTATED = 5
Counts = Counter[tuple[str, str]]


def main() -> None:
    """Prints accuracy and F1 for every file, and for all of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    nlp = pipeline.load()
    total: Counts = Counter()
    for path in options.files:
        counts: Counts = Counter()
        for line in path.read_text("utf-8").splitlines():
            read = json.loads(line)
            for mention, gold, found in _judged(nlp, read):
                counts[gold, found] += 1
                if options.errors and gold != found:
                    print(f"{gold} -> {found}: {_shown(read['text'], mention)}")
        print(f"{path.parent.name}: {_figures(counts)}")
        total += counts
    print(f"all: {_figures(total)}")


def _judged(nlp: Any, read: dict[str, Any]) -> list[tuple[dict[str, Any], str, str]]:
    doc = _doc(nlp, read)
    content = [span for claim in doc._.claims for span in claim.content]
    found = []
    for mention in read["event_mentions"]:
        gold = _class(mention)
        span = doc.char_span(mention["start"], mention["end"], alignment_mode="expand")
        counted = mention["sentence"] <= ANNOTATED and mention.get("level") == "document"
        if gold is not None and span is not None and counted:
            reported = any(start <= span.root.idx < end for start, end in content)
            found.append((mention, gold, OURS[factuality.of(span.root, reported=reported)]))
    return found


def _doc(nlp: Any, read: dict[str, Any]) -> Doc:
    doc: Doc = nlp.make_doc(read["text"])
    published = parse_day(read["published"])
    doc._.article = Article(id="", ref="", text=read["text"], published=published)
    for _, component in nlp.pipeline:
        doc = component(doc)
    return doc


def _class(mention: dict[str, Any]) -> str | None:
    certainty, polarity = mention.get("certainty"), mention.get("polarity")
    if polarity == "NEG":
        return "denied"
    if certainty in ("POSSIBLE", "PROBABLE") or mention.get("time") == "FUTURE":
        return "to come"
    real = (certainty, polarity, mention.get("time")) == ("CERTAIN", "POS", "NON_FUTURE")
    return "real" if real else None


def _figures(counts: Counts) -> str:
    total = sum(counts.values())
    right = sum(count for (gold, found), count in counts.items() if gold == found)
    scores = []
    for each in CLASSES:
        size = sum(
            count * ((gold == each) + (found == each)) for (gold, found), count in counts.items()
        )
        scores.append(2 * counts[each, each] / size if size else 0.0)
    shown = ", ".join(f"{name} {score:.3f}" for name, score in zip(CLASSES, scores, strict=True))
    macro = sum(scores) / len(scores)
    return f"{total} mentions, accuracy {right / total:.4f}, macro F1 {macro:.4f} ({shown})"


def _shown(text: str, mention: dict[str, Any]) -> str:
    start, end = mention["start"], mention["end"]
    marked = f"{text[max(0, start - 70) : start]}[{text[start:end]}]{text[end : end + 50]}"
    return " ".join(marked.split())


if __name__ == "__main__":
    main()
