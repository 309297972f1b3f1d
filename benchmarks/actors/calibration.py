"""GUM: how often a pronoun's antecedent is right, by how likely it is held to be.

    python -m benchmarks.actors.calibration FILE

FILE is a gzipped CoNLL-U file of GUM with its entity layer. Every third-person pronoun of the
texts counts, whether or not what it means has a name: "answered" is the share of those whose
antecedent is at least so likely, "right" the share of these that stand for the same entity.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from benchmarks.actors import gum
from extractor import pipeline
from extractor.pipeline import mentions
from extractor.pipeline.mentions import antecedents, candidates, coreference
from extractor.records import Article

GENRES = frozenset({"news", "interview", "speech", "court", "textbook", "academic"})
LEVELS = (0.0, 0.3, 0.4, antecedents.SURE, 0.5, 0.6, 0.7, 0.8, 0.9)


def main() -> None:
    """Prints the curve."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    options = parser.parse_args()
    judged = list(_judged(options.file))
    print(f"{len(judged)} pronouns")
    for level in LEVELS:
        right = [hit for probability, hit in judged if probability >= level]
        share = len(right) / max(len(judged), 1)
        print(f"{level:.2f}  answered {share:.2f}  right {sum(right) / max(len(right), 1):.3f}")


def _judged(path: Path) -> Iterator[tuple[float, bool]]:
    nlp = pipeline.load()
    nlp.select_pipes(disable=[name for name in LATER if name in nlp.pipe_names])
    for document in gum.read(path, GENRES):
        doc = nlp.make_doc(document.text)
        doc._.article = Article(id=document.id, ref=document.id, text=document.text)
        found = mentions.unresolved(nlp(doc))
        choices = coreference.resolve(found)
        entities = gum.heads(document)
        for pronoun in found:
            if pronoun.kind == "pronoun" and pronoun.text.lower() in antecedents.FORMS:
                chosen = choices.get(pronoun.root.i)
                meant = entities.get(pronoun.root.idx)
                hit = (
                    chosen is not None
                    and meant is not None
                    and meant in of(chosen.candidate, entities)
                )
                yield chosen.probability if chosen else 0.0, hit


LATER = ("news_mentions", "news_claims", "news_events", "news_dating", "news_telling")


def of(candidate: candidates.Candidate, entities: dict[int, str]) -> set[str | None]:
    """Returns the entities that GUM has for a candidate's tokens."""
    return {entities.get(token.idx) for token in candidate.tokens}


if __name__ == "__main__":
    main()
