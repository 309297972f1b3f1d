"""Turns the data into documents: `python convert.py PHASE DATA OUTPUT [--names FILE] [--seed N]`.

PHASE is `one` (gold and silver trees, names), `two` (gold trees, names, EWT's names as
label_names.py judged them), `three` (the same in longer chunks of running text), or `dev`.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

import spacy
from documents import build, chunks
from dressing import dress, substitute_names
from harmony import count_labels, settle
from names import mark
from names_conll import read_re3d, read_uner, read_wikigold
from people import People
from silver import read_silver
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab
from templates import Filler, read_lines, sentences
from treebank import Sentence, documents, read

ASSETS = Path(__file__).parent.parent / "assets"
TEMPLATES = ASSETS / "templates.txt"
PASSES, NAME_PASSES = 2, 6
"""How often the second phase dresses its sources; the name corpora are small and count more."""

TEMPLATE_ROUNDS = 12


@dataclass(frozen=True, slots=True)
class Style:
    """Sentences a chunk, at least and at most, and the share of chunks with blank lines."""

    low: int
    high: int
    blank_lines: float


STYLES = {"one": Style(2, 6, 0.5), "two": Style(2, 6, 0.5), "three": Style(3, 8, 0.15)}
"""Short chunks train fast; long ones without blank lines teach where sentences end."""

SILVER = "polnear-train-corenlp-silver-udv1.conllu.gz"
RUN, SLICES = 40, 6
TREEBANKS = ("ewt-dev", "ewt-test", "gum-open-dev", "gum-open-test")


def main() -> None:
    """Reads the arguments and does what the module says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("phase", choices=[*STYLES, "dev"])
    parser.add_argument("data", type=Path, help="the folder with ud/ and ner/")
    parser.add_argument("output", type=Path)
    parser.add_argument("--names", type=Path, help="EWT's names, from label_names.py")
    parser.add_argument("--seed", type=int, default=20)
    arguments = parser.parse_args()
    vocab = spacy.blank("en").vocab
    if arguments.phase == "dev":
        groups = frozenset(read_lines(ASSETS / "groups.tsv"))
        write_development(arguments.data, arguments.output, vocab=vocab, groups=groups)
    else:
        write_training(
            arguments.data,
            arguments.output,
            vocab=vocab,
            names=arguments.names,
            style=STYLES[arguments.phase],
            seed=arguments.seed,
        )


def write_training(
    data: Path, output: Path, *, vocab: Vocab, names: Path | None, style: Style, seed: int
) -> None:
    """Writes one `.spacy` file per source; with `names`, two passes for the second phase."""
    rng = random.Random(seed)
    groups = frozenset(read_lines(ASSETS / "groups.tsv"))
    people = People(ASSETS / "names.tsv", rng)
    filler = Filler(ASSETS / "lexicon.tsv", people, rng)
    sources = read_gold(data, groups)
    silver = list(read_silver(data / "ud" / SILVER, groups))
    settle(silver, listed_names(), share=1)
    sources["names"] = read_names(data, groups, reference=[*sources["gum"], *silver])
    if names is not None:
        set_names(sources["ewt"], names)
    for number in range(PASSES if names else 1):
        sources["silver"] = names_only(silver, part=number) if names else silver
        sources["templates"] = list(
            sentences([TEMPLATES], filler, rng, rounds=TEMPLATE_ROUNDS, groups=groups)
        )
        for name, source in sources.items():
            docs = training_docs(vocab, source, style, rng=rng, people=people)
            write(output / f"{name}-{number}.spacy", docs)
    for number in range(PASSES, NAME_PASSES if names else 0):
        docs = training_docs(vocab, sources["names"], style, rng=rng, people=people)
        write(output / f"names-{number}.spacy", docs)


def listed_names() -> dict[str, Counter[str]]:
    """The labels of the names in our own lexicon, which overrule the machine's ("White House")."""
    rows = [line.split("\t") for line in read_lines(ASSETS / "lexicon.tsv")]
    return {
        name.removeprefix("the "): Counter({label: 1})
        for label, names in rows
        if label in ("ORG", "PLACE")
        for name in names.split(" | ")
    }


def set_names(ewt: list[Sentence], path: Path) -> None:
    """Gives EWT the entity tags of a file with one JSON list a sentence."""
    rows = path.read_text(encoding="utf8").splitlines()
    for sentence, row in zip(ewt, rows, strict=True):
        for word, entity in zip(sentence.words, json.loads(row), strict=True):
            word.entity = entity


def names_only(silver: list[Sentence], *, part: int) -> list[Sentence]:
    """A slice of the silver news with its names but without its trees and tags."""
    chosen = deepcopy([sentence for i, sentence in enumerate(silver) if i // RUN % SLICES == part])
    for sentence in chosen:
        for word in sentence.words:
            word.head, word.dep, word.tag = None, "", ""
    return chosen


def read_gold(data: Path, groups: frozenset[str]) -> dict[str, list[Sentence]]:
    """The two treebanks; GUM with names from its entity layer."""
    gum = list(read(data / "ud" / "gum-open-train.conllu.gz"))
    for sentence in gum:
        mark(sentence, groups)
    return {"gum": gum, "ewt": list(read(data / "ud" / "ewt-train.conllu.gz"))}


def read_names(data: Path, groups: frozenset[str], *, reference: list[Sentence]) -> list[Sentence]:
    """The names of wikigold's training part and of re3d, which calls a country what others do."""
    wikigold = list(read_wikigold(data / "ner" / "wikigold.conll.gz", groups, held_out=False))
    re3d = list(read_re3d(data / "ner" / "re3d-train.conll.gz", groups))
    settle(re3d, count_labels([*wikigold, *reference, *re3d]), share=0.6)
    return [*wikigold, *re3d]


def training_docs(
    vocab: Vocab, source: Iterable[Sentence], style: Style, *, rng: random.Random, people: People
) -> list[Doc]:
    """Chunks of text, each dressed its own way; some with blank lines between paragraphs."""
    docs = []
    for document in documents(iter(source)):
        for chunk in chunks(document, rng=rng, low=style.low, high=style.high):
            dressed = dress(chunk, rng)
            for sentence in dressed:
                substitute_names(sentence.words, rng, people.of_length)
            docs.append(build(vocab, dressed, blank_lines=rng.random() < style.blank_lines))
    return docs


def write_development(data: Path, output: Path, *, vocab: Vocab, groups: frozenset[str]) -> None:
    """Undressed documents of ten sentences (treebanks) or one (names), as converters make them."""
    for name in TREEBANKS:
        write(output / f"{name}.spacy", tens(vocab, read(data / "ud" / f"{name}.conllu.gz")))
    names = {
        "wikigold-held-out": read_wikigold(
            data / "ner" / "wikigold.conll.gz", groups, held_out=True
        )
    }
    for name in ("uner-ewt-dev", "uner-ewt-test"):
        names[name] = read_uner(data / "ner" / f"{name}.iob2.gz", groups)
    for name, source in names.items():
        write(
            output / f"{name}.spacy",
            [build(vocab, [sentence], blank_lines=False) for sentence in source],
        )


def tens(vocab: Vocab, source: Iterable[Sentence]) -> list[Doc]:
    """Documents of ten sentences in running text."""
    everything = list(source)
    return [
        build(vocab, everything[i : i + 10], blank_lines=False)
        for i in range(0, len(everything), 10)
    ]


def write(path: Path, docs: list[Doc]) -> None:
    """Saves documents."""
    path.parent.mkdir(parents=True, exist_ok=True)
    DocBin(docs=docs).to_disk(path)
    print(f"{path.parent.name}/{path.name}: {len(docs)} documents, {sum(map(len, docs)):,} tokens")


if __name__ == "__main__":
    main()
