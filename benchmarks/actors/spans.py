"""Names: those of our mentions, and the trained entities alone, against marked corpora.

    python -m benchmarks.actors.spans FOLDER [--errors SET] [--write FILE]

FOLDER is what ``weasel run convert-dev corpus/training`` wrote: uner-ewt-dev, uner-ewt-test,
wikigold-held-out as spaCy documents of one sentence. Spans must be equal, and labels; ours are
PERSON, ORG and PLACE. A country that acts is a PLACE there, and so it counts here.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

from spacy.tokens import Doc, DocBin

from benchmarks.actors.measure import Score, table
from extractor import pipeline
from extractor.records import Article

LABELS = ("PERSON", "ORG", "PLACE")
SETS = ("uner-ewt-dev", "uner-ewt-test", "wikigold-held-out")

Found = set[tuple[int, int, int, str]]


def main() -> None:
    """Prints P, R and F1 of every set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--model")
    parser.add_argument("--errors", metavar="SET", help="print wrong names of this set")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write our F1 of every set here")
    options = parser.parse_args()
    nlp = pipeline.load(options.model)
    nlp.select_pipes(disable=["news_claims", "news_events", "news_dating"])
    rows = []
    for name in SETS:
        gold = list(DocBin().from_disk(options.folder / f"{name}.spacy").get_docs(nlp.vocab))
        read = list(nlp.pipe([_article(nlp, doc.text, str(n)) for n, doc in enumerate(gold)]))
        wanted = {at for n, doc in enumerate(gold) for at in _entities(n, doc)}
        ours = {at for n, doc in enumerate(read) for at in _mentions(n, doc)}
        model = {at for n, doc in enumerate(read) for at in _entities(n, doc)}
        rows += [(name, _score(wanted, ours)), (f"{name}, model", _score(wanted, model))]
        rows += [(f"  {label}", _score(_of(wanted, label), _of(ours, label))) for label in LABELS]
        if name == options.errors:
            _print_errors(gold, wanted, ours)
    print(table(rows))
    if options.write:
        options.write.write_text(json.dumps(_percent(rows), indent=2) + "\n", encoding="utf8")


def _percent(rows: list[tuple[str, Score]]) -> dict[str, dict[str, float]]:
    """F1 of our mentions in percent, of each set and of its labels."""
    figures: dict[str, dict[str, float]] = {}
    for name, score in rows:
        if name in SETS:
            figures[name] = {"f": round(100 * score.f1, 1)}
        elif name.startswith("  "):
            next(reversed(figures.values()))[name.strip().lower()] = round(100 * score.f1, 1)
    return figures


def _article(nlp: pipeline.Language, text: str, name: str) -> Doc:
    doc = nlp.make_doc(text)
    doc._.article = Article(id=name, ref=name, text=text)
    return doc


def _entities(number: int, doc: Doc) -> Found:
    found = {(number, e.start_char, e.end_char, e.label_) for e in doc.ents}
    return {at for at in found if at[3] in LABELS}


def _mentions(number: int, doc: Doc) -> Found:
    return {
        (number, m.provenance.start, m.provenance.end, _label(m.label, m.actor_id))
        for m in doc._.mentions
        if m.kind == "name" and m.label in LABELS
    }


def _label(label: str, actor_id: str | None) -> str:
    return "PLACE" if (actor_id or "").startswith("government:") else label


def _of(found: Found, label: str) -> Found:
    return {at for at in found if at[3] == label}


def _score(wanted: Found, given: Found) -> Score:
    right = len(wanted & given)
    return Score(right / max(len(given), 1), right / max(len(wanted), 1))


def _print_errors(gold: list[Doc], wanted: Found, ours: Found) -> None:
    kinds: Counter[str] = Counter()
    for number, start, end, label in sorted(wanted ^ ours):
        text = gold[number].text
        kind = "missed" if (number, start, end, label) in wanted else "wrong"
        kinds[kind, label] += 1
        around = f"{text[max(0, start - 30) : start]}[{text[start:end]}]{text[end : end + 30]}"
        print(kind, label, " ".join(around.split()))
    print(kinds)


if __name__ == "__main__":
    main()
