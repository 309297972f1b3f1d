"""GUM: names and pronouns of the entities that a document names, linked to the right one.

    python -m benchmarks.actors.coreference FILE [--genres news interview speech] [--errors N]

FILE is a gzipped CoNLL-U file of GUM with its entity layer. Scored are names and pronouns of
persons, organisations and places that are named at least once, on both sides; entities mentioned
once count, noun phrases and several names joined by "and" do not. Pronouns are those of the third
person; with ``--all-pronouns`` those of the first and second as well, which in speeches mostly
mean "we Americans". A mention of ours is one of GUM's when it lies in it and shares a word of its
head; each is paired once. A government and its country are one, as in GUM.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks.actors import gum, measure
from benchmarks.gold.comparing import pairs
from extractor import pipeline
from extractor.records import Article, Extraction, Mention

GENRES = ("news", "interview", "speech")
THIRD_PERSON = frozenset(
    "he him his himself she her hers herself it its itself they them their theirs "
    "themselves".split()
)

At = tuple[str, int, int]
"""A document's id and where a mention stands in it."""


def main() -> None:
    """Prints the scores over all documents, and what went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--genres", nargs="*", default=GENRES)
    parser.add_argument("--all-pronouns", action="store_true")
    parser.add_argument("--model")
    parser.add_argument("--errors", action="store_true", help="print wrong pronouns and names")
    options = parser.parse_args()
    documents = list(gum.read(options.file, frozenset(options.genres)))
    articles = [Article(id=each.id, ref=each.id, text=each.text) for each in documents]
    extractions = list(pipeline.extract(articles, pipeline.load(options.model)))
    scorer = Scorer(documents, extractions, all_pronouns=options.all_pronouns)
    print(measure.table((name, metric(scorer.gold, scorer.system)) for name, metric in _METRICS))
    print(f"CoNLL {100 * measure.conll(scorer.gold, scorer.system):.1f}")
    for name, (right, all_) in scorer.pronouns.items():
        print(f"{name}: {right} of {all_} right ({100 * right / max(all_, 1):.1f} %)")
    if options.errors:
        print("\n".join(scorer.errors))


_METRICS = tuple(measure.METRICS.items())


class Scorer:
    """Both clusterings over all documents, and how many pronouns lead to the right entity."""

    def __init__(
        self,
        documents: Sequence[gum.Document],
        extractions: Sequence[Extraction],
        *,
        all_pronouns: bool = False,
    ) -> None:
        self.pronouns = {"third person": (0, 0), "first and second person": (0, 0)}
        self.errors: list[str] = []
        gold: dict[At, str] = {}
        system: dict[At, str] = {}
        for document, extraction in zip(documents, extractions, strict=True):
            wanted, given = _in_question(document), _ours(extraction)
            if not all_pronouns:
                wanted = [m for m in wanted if m.kind == "name" or _is_third(m.text)]
                given = [m for m in given if m.kind == "name" or _is_third(_words(m, document))]
            pairing = _pair(wanted, given)
            at = {j: i for i, j in pairing.items()}
            for mention in wanted:
                gold[document.id, mention.start, mention.end] = f"{document.id} {mention.entity}"
            for number, mention in enumerate(given):
                where = wanted[at[number]] if number in at else mention.provenance
                place = (document.id, where.start, where.end)
                place = place if number in at or place not in gold else (*place[:2], -place[2])
                system[place] = f"{document.id} {_country(mention.actor_id)}"
            self._judge(document, wanted, given, pairing)
        self.gold, self.system = measure.clusters(gold), measure.clusters(system)

    def _judge(
        self,
        document: gum.Document,
        wanted: list[gum.Mention],
        given: list[Mention],
        pairing: dict[int, int],
    ) -> None:
        """A pronoun is right when most names of its actor are names of its entity."""
        names: dict[str | None, Counter[str]] = defaultdict(Counter)
        for i, j in pairing.items():
            if wanted[i].kind == "name":
                names[_country(given[j].actor_id)][wanted[i].entity] += 1
        meant = {actor: min(count, key=lambda e: (-count[e], e)) for actor, count in names.items()}
        for i, mention in enumerate(wanted):
            ours = _country(given[pairing[i]].actor_id) if i in pairing else None
            right = ours is not None and meant.get(ours) == mention.entity
            if mention.kind == "pronoun":
                third = _is_third(mention.text)
                name = "third person" if third else "first and second person"
                hits, all_ = self.pronouns[name]
                self.pronouns[name] = (hits + right, all_ + 1)
            if not right:
                text = document.text
                called = next(
                    m.text for m in wanted if m.entity == mention.entity and m.kind == "name"
                )
                shown = f"{text[max(0, mention.start - 60) : mention.start]}[{mention.text}]"
                shown += text[mention.end : mention.end + 40]
                line = f"{document.id} {mention.kind} gold {called!r} ours {ours!r}: {shown}"
                self.errors.append(" ".join(line.split()))


def _in_question(document: gum.Document) -> list[gum.Mention]:
    """Names and pronouns of the persons, organisations and places that have a name."""
    mentions = [m for m in document.mentions if m.type in gum.TYPES]
    mentions = [m for m in mentions if not any(_begins(m, other) for other in mentions)]
    named = {m.entity for m in mentions if m.kind == "name"}
    return [m for m in mentions if m.entity in named and m.kind != "nominal"]


def _ours(extraction: Extraction) -> list[Mention]:
    """Our names and pronouns of actors that we found a name of; no adjectives."""
    known = [m for m in extraction.mentions if m.actor_id is not None]
    names = [m for m in known if m.kind == "name" and not _is_adjective(m)]
    named = {m.actor_id for m in names}
    pronouns = [m for m in known if m.kind == "pronoun" and m.actor_id in named]
    return sorted([*names, *pronouns], key=lambda m: m.provenance.start)


def _is_adjective(mention: Mention) -> bool:
    """Tells whether a people's name only describes: the Chinese in "Chinese officials"."""
    return mention.label == "GROUP" and not (mention.actor_id or "").startswith("group:")


def _begins(several: gum.Mention, one: gum.Mention) -> bool:
    """Tells whether a mention of several begins with one of them, which has the same head."""
    inside = one.entity != several.entity and one.end < several.end
    return inside and one.start == several.start and one.head[0] == several.head[0]


def _is_third(text: str) -> bool:
    return text.casefold() in THIRD_PERSON


def _words(mention: Mention, document: gum.Document) -> str:
    return document.text[mention.provenance.start : mention.provenance.end]


def _pair(wanted: Sequence[gum.Mention], given: Iterable[Mention]) -> dict[int, int]:
    weights = {
        (i, j): (ours.provenance.end - ours.provenance.start) / (theirs.end - theirs.start)
        for j, ours in enumerate(given)
        for i, theirs in enumerate(wanted)
        if theirs.start <= ours.provenance.start < theirs.head[1]
        and theirs.head[0] < ours.provenance.end <= theirs.end
    }
    return pairs(weights)


def _country(actor: str | None) -> str | None:
    """The id of an actor; one for a country as a place and its government."""
    return actor and actor.replace("government:", "place:")


if __name__ == "__main__":
    main()
