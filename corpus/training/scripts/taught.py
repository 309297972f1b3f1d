"""The teachers' names as sentences with our labels: what they agree on, and what they leave open.

A name counts where the first teacher is backed: the second finds the same, or the first names it
alike almost everywhere. Where they differ otherwise, the words stay open (`-`) and teach nothing.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from names import TITLES, mark_groups, tag
from spacy.language import Language
from spacy.tokens import Doc
from treebank import Sentence, Word

LABELS = {
    "PERSON": "PERSON",
    "NORP": "GROUP",
    "ORG": "ORG",
    "GPE": "PLACE",
    "LOC": "PLACE",
    "FAC": "PLACE",
}
"""OntoNotes' labels as ours; works, products, laws and events are none of these."""

OFTEN, ALIKE = 3, 0.8
"""A name is settled when it came so often, and this share of the times with one label."""

_ENDINGS = ("'s", "’s", "'", "’")
_SCRAPS = ("http", "www.", "<", ">", "{", "}", "|", "\\")

Span = tuple[int, int, str]
Rows = dict[str, list[Span]]


def read_rows(path: Path) -> Rows:
    """The lines of one file and the names found there, as ours: no "the", no "'s", no title."""
    rows: Rows = {}
    with path.open(encoding="utf8") as lines:
        for line in lines:
            text, found = json.loads(line)
            if not any(scrap in text for scrap in _SCRAPS):
                rows[text] = [span for span in (ours(text, *raw) for raw in found) if span]
    return rows


def ours(text: str, start: int, end: int, label: str) -> Span | None:
    """A teacher's span under our label and within our bounds, or None where we have none."""
    if label not in LABELS:
        return None
    while True:
        name = text[start:end]
        first, _, rest = name.partition(" ")
        ending = next((mark for mark in _ENDINGS if name.endswith(mark)), "")
        if rest and (first.lower() == "the" or first.lower().strip(".") in TITLES - {"general"}):
            start += len(first) + 1
        elif ending and len(name) > len(ending):
            end -= len(ending)
        else:
            break
    return (start, end, LABELS[label]) if name.strip() and name[:1].isalnum() else None


def count(rows: Iterable[Rows]) -> dict[str, Counter[str]]:
    """How often each name carries each label, over all lines."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for part in rows:
        for text, found in part.items():
            for start, end, label in found:
                counts[text[start:end]][label] += 1
    return counts


def settled(counts: Counter[str] | None) -> str | None:
    """The label that a name almost always has, or None."""
    if not counts or counts.total() < OFTEN:
        return None
    label, number = counts.most_common(1)[0]
    return label if number >= ALIKE * counts.total() else None


def agreed(
    text: str, first: list[Span], second: list[Span], counts: dict[str, Counter[str]]
) -> tuple[list[Span], list[Span]]:
    """The names to learn, and the spans to leave open."""
    others = {(start, end): label for start, end, label in second}
    names, unsure = [], []
    for start, end, label in first:
        usual = settled(counts.get(text[start:end]))
        backed = others.get((start, end)) == label
        if usual or backed:
            names.append((start, end, usual or label))
        else:
            unsure.append((start, end, label))
    for start, end, label in second:
        if any(start < stop and begin < end for begin, stop, _ in (*first, *names)):
            continue
        usual = settled(counts.get(text[start:end]))
        if usual == label and text[start].isupper():
            names.append((start, end, usual))
        else:
            unsure.append((start, end, label))
    return names, unsure


def to_sentence(
    doc: Doc, names: list[Span], unsure: list[Span], *, groups: frozenset[str]
) -> Sentence:
    """A line's words with their tags; a span that cuts a word in two is open."""
    words = [Word(token.text, space=bool(token.whitespace_), entity="O") for token in doc]
    words[-1].space = True
    for start, end, label in names:
        exact = doc.char_span(start, end)
        if exact is not None:
            tag(words, start=exact.start, end=exact.end, label=label)
        else:
            unsure = [*unsure, (start, end, label)]
    mark_groups(words, groups)
    for start, end, _ in unsure:
        around = doc.char_span(start, end, alignment_mode="expand")
        for word in words[around.start : around.end] if around is not None else ():
            if word.entity == "O":
                word.entity = "-"
    return Sentence(words, new_document=True, new_paragraph=True)


def read_taught(
    folder: Path, nlp: Language, groups: frozenset[str]
) -> Iterator[tuple[str, list[Sentence]]]:
    """Yields each source's name and its lines; of those without any name every second is kept."""
    paths = sorted((folder / "first").glob("*.jsonl"))
    counts = count(read_rows(path) for path in paths)
    for path in paths:
        others = read_rows(folder / "second" / path.name)
        sentences = []
        for number, (text, found) in enumerate(read_rows(path).items()):
            if not found and number % 2:
                continue
            names, unsure = agreed(text, found, others[text], counts)
            sentences.append(to_sentence(nlp.make_doc(text), names, unsure, groups=groups))
        yield path.stem, sentences
