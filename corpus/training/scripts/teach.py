"""Names that larger pipelines find in news: `python teach.py DATA OUTPUT --teachers "A B"`.

A teacher is a spaCy pipeline with OntoNotes labels, a package or a folder; the first is the better
one. The texts are those of `t17/`, `polnear/train/` and `meantime-*/`, a line at a time and each
line once. One file for 20,000 lines, so that an interrupted run goes on where it stopped; a row is
a line and the spans found in it. Without teachers nothing is written, and gold names must do.
"""

import argparse
import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import spacy
from spacy.language import Language
from thinc.api import NumpyOps, set_current_ops

PLACES = ("first", "second")
SHORTEST, LONGEST = 25, 1500
"""Lines of so many characters are read: shorter ones are bylines, longer ones lists and menus."""

BATCH, PIECE = 256, 20_000


def main() -> None:
    """Reads the arguments and does what the module says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--teachers", default="", help="two pipelines, with a space between")
    arguments = parser.parse_args()
    teachers = arguments.teachers.split()
    if len(teachers) not in (0, 2):
        raise SystemExit(f"two teachers are needed, or none: {arguments.teachers!r}")
    set_current_ops(NumpyOps(use_blis=False))
    for place, teacher in zip(PLACES, teachers, strict=bool(teachers)):
        teach(load(teacher), arguments.data, arguments.output / place)
    if not teachers:
        print("no teachers (EXTRACTOR_TEACHERS): names are learned from gold alone")


def load(teacher: str) -> Language:
    """The teacher's name finder, without the rest of its pipeline."""
    nlp = spacy.load(teacher)
    for name in set(nlp.pipe_names) - {"ner"}:
        nlp.remove_pipe(name)
    return nlp


def teach(nlp: Language, data: Path, output: Path) -> None:
    """Labels what is not labelled yet."""
    output.mkdir(parents=True, exist_ok=True)
    for name, lines in sources(data):
        for number in range(0, len(lines), PIECE):
            path = output / f"{name}-{number // PIECE}.jsonl"
            if not path.exists():
                label(nlp, lines[number : number + PIECE], path)


def label(nlp: Language, lines: list[str], path: Path) -> None:
    """Writes what the teacher finds in each line, under another name until it is whole."""
    part = path.with_suffix(".part")
    with part.open("w", encoding="utf8") as rows:
        for doc in nlp.pipe(lines, batch_size=BATCH):
            spans = [[span.start_char, span.end_char, span.label_] for span in doc.ents]
            rows.write(json.dumps([doc.text, spans], ensure_ascii=False) + "\n")
    part.rename(path)
    print(f"{path.name}: {len(lines):,} lines", flush=True)


def sources(data: Path) -> Iterator[tuple[str, list[str]]]:
    """The name and the lines of each source; a line that came before is left out."""
    seen: set[str] = set()
    for path in sorted(
        [
            *data.glob("t17/*/articles.jsonl*"),
            *data.glob("meantime-*/articles.jsonl"),
            data / "polnear" / "train" / "train.jsonl",
        ]
    ):
        lines: dict[str, None] = {}
        for text in articles(path):
            for line in text.splitlines():
                line = " ".join(line.split())
                if SHORTEST <= len(line) <= LONGEST and line not in seen:
                    lines[line] = None
        seen.update(lines)
        yield path.parent.name, list(lines)


def articles(path: Path) -> Iterator[str]:
    """The texts of a file with one article a line."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf8") as rows:
        for row in rows:
            yield json.loads(row)["text"]


if __name__ == "__main__":
    main()
