"""Which forms of time expressions are read right: a table, the most frequent first.

    python -m benchmarks.temporal.forms FOLDER [FOLDER ...] [--write] [--peer TSV]

FOLDER holds .tml files. A form is an expression with its names and numbers left out: "N UNIT ago",
"last WEEKDAY". Right means found, with the gold's TIMEX3 value. ``forms.tsv`` keeps the counts;
``--write`` renews them, and what was right becomes what was right before. ``--peer`` names another
tool's table of forms (columns "form" and "heideltime_value_right"), shown beside ours.
"""

import argparse
import csv
import re
from collections import Counter
from pathlib import Path

from benchmarks.temporal import run, timeml
from extractor.temporal import vocabulary

TABLE = Path(__file__).parent / "forms.tsv"
SHOWN = 40


def main() -> None:
    """Prints the forms and keeps them if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--peer", type=Path)
    options = parser.parse_args()
    counts, right = _count(options.folders)
    before = _before()
    peer = _read(options.peer, "heideltime_value_right") if options.peer else {}
    print(f"{'form':32}{'count':>7}{'peer':>7}{'before':>8}{'after':>7}")
    for name, count in counts.most_common(SHOWN):
        known = peer.get(name, "-")
        print(f"{name:32}{count:7}{known:>7}{before.get(name, '-'):>8}{right[name]:7}")
    rows = [(name, count, before.get(name, "-"), right[name]) for name, count in counts.items()]
    print(f"{len(counts)} forms, {counts.total()} expressions, {right.total()} right")
    if options.write:
        _write(sorted(rows, key=lambda row: (-row[1], row[0])))


def _count(folders: list[Path]) -> tuple[Counter[str], Counter[str]]:
    nlp = run.language(None)
    counts: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for folder in folders:
        documents = [timeml.read(path) for path in sorted(folder.glob("*.tml"))]
        docs = nlp.pipe(document.text for document in documents)
        for doc, document in zip(docs, documents, strict=True):
            tags = run.tags(doc, document)
            for gold in document.tags:
                counts[form(document.text[gold.start : gold.end])] += 1
            for gold, found in timeml.pairs(document.tags, tags):
                name = form(document.text[gold.start : gold.end])
                right[name] += gold.value == found.value
    return counts, right


NUMBERS = r"\d+(?:[.,/]\d+)*|an?|few|several|couple|dozen|half|" + "|".join(vocabulary.numbers())
UNITS = r"seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)"
RULES = [
    (r"\s+", " "),
    (r"^(?:the|a) (?=\w+ (?:quarter|period|half|weekend))|^the ", ""),
    (r"\b(?:about|around|nearly|almost|more than|less than|up to|at least|over)\b", "APPROX"),
    (r"\b(?:early|late|mid|(?:the )?(?:end|beginning|middle|start) of)\b(?: the\b)?", "EARLY/LATE"),
    (rf"\b(?:{'|'.join(vocabulary.words('month'))})\b\.?", "MONTH"),
    (rf"\b(?:{'|'.join(vocabulary.words('weekday'))})\b\.?", "WEEKDAY"),
    (r"\b(?:spring|summer|autumn|fall|winter)\b", "SEASON"),
    (r"\b(?:1[89]|20)\d0s\b|'\d0s\b", "DECADE"),
    (r"\b(?:1[5-9]|20)\d\d\b", "YEAR"),
    (r"\b(?:last|past|previous)\b", "LAST"),
    (r"\b(?:next|coming|following)\b", "NEXT"),
    (rf"\b(?:{'|'.join(vocabulary.words('ordinal'))})\b|\b\d+(?:st|nd|rd|th)\b", "ORD"),
    (rf"\b(?:{UNITS})\b", "UNIT"),
    (rf"\b(?:{NUMBERS})(?![\w/])", "N"),
    (r"N(?: and)?(?:[- ]N)+", "N"),
    (r"^LAST ORD|^ORD (?=N)", "ORD "),
    (r"-(?=quarter)", " "),
    (r" +", " "),
]
SLOTS = [(re.compile(pattern), word) for pattern, word in RULES]


def form(words: str) -> str:
    """Returns an expression with its names and numbers left out."""
    words = words.lower()
    for pattern, word in SLOTS:
        words = pattern.sub(word, words)
    return words.strip()


def _before() -> dict[str, str]:
    return _read(TABLE, "after") if TABLE.exists() else {}


def _read(path: Path, column: str) -> dict[str, str]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        return {row["form"]: row[column] for row in rows}


def _write(rows: list[tuple[str, int, str, int]]) -> None:
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter="\t", lineterminator="\n")
        writer.writerow(("form", "count", "before", "after"))
        writer.writerows(rows)


if __name__ == "__main__":
    main()
