"""Names for EWT, whose training part comes without any: `python label_names.py MODEL DATA OUT`.

Where a name begins and ends is gold, read off the treebank's proper nouns and their syntax. What it
names is judged by word lists, by the other corpora and by the first phase's model, and settled name
by name over the whole corpus. A proper noun nobody can place stays open (`-`): the next phase then
learns neither that it is a name nor that it is not.
"""

import argparse
import json
from collections import Counter
from pathlib import Path

import spacy
from convert import ASSETS, SILVER, read_gold, read_names
from harmony import count_labels, name_of, settle
from names import core, mark_groups, tag
from silver import read_silver
from spacy.language import Language
from spacy.tokens import Doc
from templates import read_lines
from treebank import Sentence, Word, read

CALENDAR = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday "
    "friday saturday sunday mon tue tues wed thu thur thurs fri sat sun am pm est edt cst pst "
    "gmt christmas easter thanksgiving halloween internet web god english".split()
)
AGREE = 0.6
GIVEN_FIRST = ("western", "hispanic", "arabic", "slavic", "indian", "african", "japanese")


def main() -> None:
    """Reads the arguments and does what the module says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("data", type=Path, help="the folder with ud/ and ner/")
    parser.add_argument("output", type=Path)
    arguments = parser.parse_args()
    sentences = list(read(arguments.data / "ud" / "ewt-train.conllu.gz"))
    groups = frozenset(read_lines(ASSETS / "groups.tsv"))
    judge = Judge(ASSETS, other_corpora(arguments.data, groups))
    label(spacy.load(arguments.model), sentences, judge, groups=groups)
    arguments.output.parent.mkdir(parents=True, exist_ok=True)
    rows = [json.dumps([word.entity for word in sentence.words]) for sentence in sentences]
    arguments.output.write_text("\n".join(rows) + "\n", encoding="utf8")


def other_corpora(data: Path, groups: frozenset[str]) -> dict[str, Counter[str]]:
    """How GUM, wikigold, re3d and the silver news label each name."""
    gum = read_gold(data, groups)["gum"]
    silver = read_silver(data / "ud" / SILVER, groups)
    reference = [*gum, *silver]
    return count_labels([*reference, *read_names(data, groups, reference=reference)])


class Judge:
    """Says what a proper name names: by word lists, other corpora, or the first phase's model."""

    def __init__(self, assets: Path, counts: dict[str, Counter[str]]) -> None:
        lexicon = {
            slot: words.split(" | ")
            for slot, words in (line.split("\t") for line in read_lines(assets / "lexicon.tsv"))
        }
        self._known = {
            name.lower().removeprefix("the "): label
            for label in ("ORG", "PLACE", "GROUP")
            for name in lexicon[label]
        }
        self._last = {
            word: label for label in ("ORG", "PLACE") for word in lexicon[f"{label}_WORDS"]
        }
        self._given = given_names(assets / "names.tsv")
        self._counts = counts

    def label(self, words: list[Word], doc: Doc, *, start: int, end: int) -> str | None:
        """The label of the name `words[start:end]`, or None when nothing speaks for one."""
        texts = [word.text for word in words[start:end]]
        name = " ".join(texts)
        known = self._known.get(name.lower()) or self._last.get(texts[-1] if len(texts) > 1 else "")
        if known:
            return known
        if texts[0] in self._given and len(texts) <= 4:
            return "PERSON"
        counts = self._counts.get(name, Counter())
        if counts.total() > 1 and counts.most_common(1)[0][1] >= AGREE * counts.total():
            return counts.most_common(1)[0][0]
        seen = Counter(token.ent_type_ for token in doc[start:end] if token.ent_type_)
        return seen.most_common(1)[0][0] if seen else None


def given_names(path: Path) -> frozenset[str]:
    """Names that come first in full names, for recognising a person by the first word."""
    traditions = {
        line.split("\t")[0]: line.split("\t")[2].split()
        for line in read_lines(path)
        if "\tgiven\t" in line
    }
    return frozenset(
        name for tradition in GIVEN_FIRST for name in traditions[tradition] if len(name) > 2
    )


def label(
    nlp: Language, sentences: list[Sentence], judge: Judge, *, groups: frozenset[str]
) -> None:
    """Sets `entity` on every word: O, a label, or open."""
    docs = [
        Doc(nlp.vocab, words=[w.text for w in s.words], spaces=[w.space for w in s.words])
        for s in sentences
    ]
    for sentence, doc in zip(sentences, nlp.pipe(docs), strict=True):
        for word in sentence.words:
            word.entity = "O"
        for start, end in candidates(sentence.words):
            found = judge.label(sentence.words, doc, start=start, end=end)
            if found:
                tag(sentence.words, start=start, end=end, label=found)
            else:
                for word in sentence.words[start:end]:
                    word.entity = "-"
        mark_groups(sentence.words, groups)
    settle(sentences, count_labels(sentences), share=AGREE)
    fill_open(sentences)


def candidates(words: list[Word]) -> list[tuple[int, int]]:
    """The proper names of a sentence as half-open ranges, longest first where they overlap."""
    found: list[tuple[int, int]] = []
    for index, word in enumerate(words):
        if word.pos != "PROPN" or word.tag == "ADD" or word.text.lower().strip(".") in CALENDAR:
            continue
        head = words[word.head if word.head is not None else index]
        if word.dep in ("flat", "compound") and head.pos == "PROPN" and head is not word:
            continue
        below = subtree(words, index)
        span = core(words, start=min(below), end=max(below) + 1)
        if span is not None:
            found.append(span)
    return _without_overlap(found)


def _without_overlap(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for span in sorted(found, key=lambda span: span[0] - span[1]):
        if not any(start < span[1] and span[0] < end for start, end in kept):
            kept.append(span)
    return sorted(kept)


def subtree(words: list[Word], root: int) -> set[int]:
    """The words that depend on a word, itself included."""
    below = {root}
    while True:
        more = {i for i, word in enumerate(words) if word.head in below} | below
        if more == below:
            return below
        below = more


def fill_open(sentences: list[Sentence]) -> None:
    """Open names that were labelled elsewhere in the corpus, always alike, get that label."""
    counts = count_labels(sentences)
    for sentence in sentences:
        for start, end in candidates(sentence.words):
            if any(word.entity != "-" for word in sentence.words[start:end]):
                continue
            seen = counts.get(name_of(sentence, start=start, end=end))
            if seen and seen.total() > 1 and seen.most_common(1)[0][1] >= AGREE * seen.total():
                tag(sentence.words, start=start, end=end, label=seen.most_common(1)[0][0])


if __name__ == "__main__":
    main()
