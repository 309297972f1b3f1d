"""Documents to learn names from: `python name_docs.py DATA OUTPUT [--taught FOLDER]`.

Gold names of web text, Wikipedia, politics and conflict news; our own sentences; and, where two
teachers have labelled news (teach.py), what they agree on.
"""

import argparse
import random
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import spacy
from convert import ASSETS, TEMPLATES, listed_names, read_gold, read_names, write
from documents import build, chunks
from dressing import dress
from harmony import settle
from names_conll import read_crossner, read_uner
from people import People
from spacy.language import Language
from spacy.tokens import Doc
from taught import read_taught
from templates import Filler, read_lines, sentences
from tokens import adapt
from treebank import Sentence, documents
from world import World, rename

GOLD_PASSES = 3
"""How often gold sentences are dressed anew: they are few beside the teachers'."""

TEMPLATE_ROUNDS = 30
LOW, HIGH = 2, 5


@dataclass(frozen=True, slots=True)
class Renaming:
    """Where other names come from, in which share of chunks, and how many there."""

    world: World
    chunks: float
    strength: float


def main() -> None:
    """Reads the arguments and does what the module says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--taught", type=Path, help="where teach.py wrote")
    parser.add_argument("--seed", type=int, default=41)
    parser.add_argument("--renamed", type=float, default=0.5, help="share of chunks to rename in")
    parser.add_argument("--strength", type=float, default=1.0, help="times as many names in each")
    arguments = parser.parse_args()
    nlp = spacy.blank("en")
    adapt(nlp)
    rng = random.Random(arguments.seed)
    world = World(ASSETS / "world.tsv", arguments.data / "geonames" / "cities15000.tsv.gz", rng)
    renaming = Renaming(world, arguments.renamed, arguments.strength)
    groups = frozenset(read_lines(ASSETS / "groups.tsv"))
    sources = gold(arguments.data, groups)
    for number in range(GOLD_PASSES):
        for name, source in sources.items():
            docs = dressed_docs(nlp, source, renaming, rng)
            write(arguments.output / f"{name}-{number}.spacy", docs)
    templates = [TEMPLATES, ASSETS / "world_templates.txt"]
    own = sentences(templates, Invented(world, rng), rng, rounds=TEMPLATE_ROUNDS, groups=groups)
    write(arguments.output / "templates.spacy", dressed_docs(nlp, own, None, rng))
    if arguments.taught and arguments.taught.exists():
        known = listed_names()
        for name, source in read_taught(arguments.taught, nlp, groups):
            settle(source, known, share=1)
            docs = dressed_docs(nlp, source, renaming, rng)
            write(arguments.output / f"taught-{name}.spacy", docs)


def gold(data: Path, groups: frozenset[str]) -> dict[str, list[Sentence]]:
    """The sentences whose names were marked by hand, without their trees."""
    gum = read_gold(data, groups)["gum"]
    uner = list(read_uner(data / "ner" / "uner-ewt-train.iob2.gz", groups))
    politics = list(read_crossner(data / "ner" / "crossner-politics-train.conll.gz", groups))
    names = read_names(data, groups, reference=[*gum, *uner])
    sources = {"gum": gum, "uner": uner, "names": [*names, *politics]}
    for sentence in (sentence for source in sources.values() for sentence in source):
        for word in sentence.words:
            word.head, word.dep, word.tag, word.pos, word.lemma = None, "", "", "", ""
            word.morph = ""
    return sources


class Invented(Filler):
    """Fills a template's slots from the whole world; titles and the like from the lexicon."""

    def __init__(self, world: World, rng: random.Random) -> None:
        super().__init__(ASSETS / "lexicon.tsv", People(ASSETS / "names.tsv", rng), rng)
        self._world = world

    def draw(self, slot: str) -> str:
        """The words for one slot."""
        if slot in ("TITLE", "CJK"):
            return super().draw(slot)
        if slot in ("ORG", "PLACE", "GROUP") and self._rng.random() < 0.4:
            return super().draw(slot)
        if slot in ("ORG", "PLACE") and self._rng.random() < 0.3:
            return "the " + self._world.draw(f"THE_{slot}")
        return self._world.draw(slot)


def dressed_docs(
    nlp: Language, source: Iterable[Sentence], renaming: Renaming | None, rng: random.Random
) -> list[Doc]:
    """Chunks of text, each dressed its own way, with other names here and there."""
    docs = []
    for document in documents(joined(source, rng)):
        for chunk in chunks(document, rng=rng, low=LOW, high=HIGH):
            changed = dress(chunk, rng)
            if renaming is not None and rng.random() < renaming.chunks:
                for sentence in changed:
                    rename(sentence, renaming.world, rng, strength=renaming.strength)
            docs.append(build(nlp.vocab, changed, blank_lines=rng.random() < 0.3))
    return docs


def joined(source: Iterable[Sentence], rng: random.Random) -> Iterator[Sentence]:
    """The same sentences; lines that are documents by themselves mostly follow one another."""
    for sentence in source:
        if sentence.new_document and rng.random() < 0.7:
            sentence.new_document = False
        yield sentence


if __name__ == "__main__":
    main()
